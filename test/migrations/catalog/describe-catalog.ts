import type { Constraint } from "../../../src/migrations/constraint.ts";
import type { DataType } from "../../../src/migrations/column.ts";
import type { Index, Schema, Table, TableConstraint } from "../../../src/migrations/catalog/schema.ts";
import type { State } from "../../../src/migrations/catalog/state.ts";
import { phrase, sorted, type Description, type TableDescription } from "./description.ts";

/** The catalog as the server would describe it. `state` is what the schema looks into. */
export function describeCatalog(schema: Schema, state: State): Description {
  return {
    tables: sorted([...schema.tables()].map((table) => [table.name, describeTable(table)])),
    views: sorted(
      [...state.views.values()].map((view) => [
        view.name,
        {
          materialized: view.materialized,
          reads: sorted(view.reads.map((read) => [read, columnsRead(schema, state, view.name, read)])),
          indexes: describeIndexes(view.indexes.values(), new Set()),
        },
      ]),
    ),
    types: sorted(
      [...state.types.values()].map((type) => [
        type.name,
        type.kind === "enum"
          ? `enum ${type.values.join(",")}`
          : type.kind === "domain"
            ? phrase("domain", describeType(type.base), type.constrained && "constrained")
            : type.kind,
      ]),
    ),
    sequences: sorted(
      [...state.sequences.values()].map(({ name, ownedBy }) => [
        name,
        ownedBy ? `${ownedBy.table}.${ownedBy.column}` : "",
      ]),
    ),
    functions: [...state.functions.values()]
      .flat()
      .map((one) => phrase(`${one.name}(${one.arguments.join(",")})`, one.volatility))
      .sort(),
    schemas: [...state.schemas.keys()].sort(),
  };
}

/** Only the columns that there are: of a relation that is no table, every word may be one. */
function columnsRead(schema: Schema, state: State, view: string, relation: string): readonly string[] {
  const columns = state.tables.get(relation)?.columns.keys() ?? [];
  return [...columns].filter((column) => schema.viewsOf(relation, column).some((one) => one.name === view)).sort();
}

function describeTable(table: Table): TableDescription {
  return {
    kind: phrase(table.persistence, table.partitioned && "partitioned", table.rowSecurity && "row security"),
    columns: sorted(
      [...table.columns.values()].map((column) => [
        column.name,
        phrase(
          column.type ? describeType(column.type) : "?",
          column.notNull && "not null",
          column.default && "default",
          column.generated && `generated ${column.generated.kind}`,
          column.identity && `identity ${column.identity}`,
        ),
      ]),
    ),
    constraints: sorted([...table.constraints.values()].map((one) => [one.name, describeConstraint(one)])),
    indexes: describeIndexes(table.indexes.values(), new Set(table.columns.keys())),
    triggers: [...table.triggers].map(([name, trigger]) => `${name} ${trigger.function}`).sort(),
    policies: [...table.policies].sort(),
    parents: [table.partitionOf ?? [], table.parents].flat().sort(),
  };
}

function describeConstraint({ definition, validated }: TableConstraint): string {
  return phrase(
    definition.type,
    `(${columnsOf(definition).join(",")})`,
    definition.type === "foreign-key" && `${definition.references.table}(${definition.references.columns.join(",")})`,
    !validated && "not valid",
  );
}

function columnsOf(constraint: Constraint): readonly string[] {
  return constraint.type === "check" ? [...new Set(constraint.expression.columns)].sort() : constraint.columns;
}

function describeIndexes(indexes: Iterable<Index>, columns: ReadonlySet<string>): Record<string, string> {
  return sorted(
    [...indexes].map((index) => [
      index.name,
      phrase(
        index.unique && "unique",
        index.method,
        `(${index.columns.map((one) => (columns.size === 0 || columns.has(one) ? one : "…")).join(",")})`,
        index.where !== undefined && "where",
        index.constraint !== undefined && `of ${index.constraint}`,
        index.only && "only",
      ),
    ]),
  );
}

function describeType({ name, modifiers, dimensions }: DataType): string {
  const all = name === "numeric" && modifiers.length === 1 ? [...modifiers, 0] : modifiers;
  return `${name}${all.length > 0 ? `(${all.join(",")})` : ""}${dimensions > 0 ? "[]" : ""}`;
}
