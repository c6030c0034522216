import type { ColumnDefinition, DataType, Expression } from "../column.ts";
import type { Name } from "../operation.ts";
import type { Adding } from "./add-constraint.ts";
import { addNotNull } from "./add-not-null.ts";
import { makeUpName } from "./made-up-name.ts";
import { bareOf, nameIn, regclass, schemaOf } from "../name.ts";
import { relationExists, type ColumnRecord, type State, type TableRecord } from "./state.ts";
import { putColumn } from "./table-record.ts";

/** Puts a column as defined, without its constraints; returns it as the server keeps it. */
export function putDefined(
  state: State,
  table: TableRecord,
  definition: ColumnDefinition,
  adding: Adding,
): ColumnRecord {
  const old = table.columns.get(definition.name);
  const integer = serials[definition.type.name];
  const sequence =
    integer || definition.identity ? ownSequence(state, table.name, definition.name, adding.origin) : undefined;
  const column: ColumnRecord = {
    name: definition.name,
    type: integer ? { ...definition.type, name: integer } : definition.type,
    notNull: old?.notNull ?? false,
    default: integer && sequence !== undefined ? nextval(sequence) : (definition.default ?? old?.default),
    ...(definition.generated ? { generated: definition.generated } : {}),
    ...(definition.identity ? { identity: definition.identity } : {}),
    ...(definition.collation === undefined ? {} : { collation: definition.collation }),
    origin: old?.origin ?? adding.origin,
    local: true,
    parents: old?.parents ?? 0,
  };
  putColumn(state, table, column);
  return column;
}

/** NOT NULL as written, or as `serial` and identity imply it. */
export function addColumnNotNull(state: State, table: TableRecord, column: ColumnDefinition, adding: Adding): void {
  if (!column.notNull && !column.identity && !(column.type.name in serials)) return;
  const name = column.constraints.find((one) => one.type === "not-null")?.name;
  addNotNull(state, table, column.name, { ...adding, notValid: false, ...(name === undefined ? {} : { name }) });
}

/** The sequence of a `serial` or identity column: it goes with the column. */
export function ownSequence(state: State, table: Name, column: string, origin: Adding["origin"]): Name {
  const schema = schemaOf(table);
  const isTaken = (name: string): boolean => relationExists(state, nameIn(schema, name));
  const name = nameIn(schema, makeUpName(isTaken, bareOf(table), column, "seq"));
  state.sequences.set(name, { name, ownedBy: { table, column }, origin });
  state.ownedSequences.add(table, name);
  return name;
}

/** `serial` is no type, but an integer with a sequence. https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL */
const serials: Readonly<Record<string, DataType["name"]>> = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
};

function nextval(sequence: Name): Expression {
  return {
    sql: `nextval(${regclass(sequence)}::regclass)`,
    tree: {
      FuncCall: { funcname: [{ String: { sval: "nextval" } }], args: [{ A_Const: { sval: { sval: sequence } } }] },
    },
    calls: ["nextval"],
    columns: [],
  };
}
