import type { IndexStmt, ReindexStmt } from "@pgsql/types";
import { nameIn, schemaOf } from "../name.ts";
import type { Context, Draft } from "./context.ts";
import { relationName } from "./names.ts";
import { isOn } from "./option.ts";
import { behind, commaSeparated, inParentheses, offsetOf, textOf, upTo, whole, type Part } from "./source.ts";
import { ofKind } from "./tree.ts";

export function createIndex(tree: IndexStmt, context: Context): readonly Draft[] {
  const table = relationName(tree.relation, context);
  const rest = { start: offsetOf(context, tree.relation?.location), end: whole(context).end };
  return [
    {
      kind: "create-index",
      table,
      ...(tree.idxname === undefined ? {} : { index: nameIn(schemaOf(table), tree.idxname) }),
      unique: tree.unique === true,
      concurrently: tree.concurrent === true,
      ifNotExists: tree.if_not_exists === true,
      only: tree.relation?.inh !== true,
      method: tree.accessMethod ?? "btree",
      columns: elements(tree, rest, context),
      include: ofKind(tree.indexIncludingParams, "IndexElem").flatMap(({ name }) => name ?? []),
      ...predicate(tree, rest, context),
      nullsNotDistinct: tree.nulls_not_distinct === true,
    },
  ];
}

/** Columns by name, expressions by their text, without operator class, collation and order. */
function elements(tree: IndexStmt, rest: Part, context: Context): readonly string[] {
  const inside = inParentheses(context, rest);
  const parts = inside ? commaSeparated(context, inside) : [];
  return ofKind(tree.indexParams, "IndexElem").map(({ name, opclass }, at) => {
    const part = parts[at];
    if (name !== undefined || !part) return name ?? "";
    const words = new Set(opclass?.length ? [...afterExpression, ...opclassWords(opclass)] : afterExpression);
    return withoutBrackets(textOf(context, upTo(context, part, words)), part, context);
  });
}

const afterExpression = ["collate", "asc", "desc", "nulls"];

function opclassWords(opclass: NonNullable<Parameters<typeof ofKind>[0]>): readonly string[] {
  return opclass.flatMap((node) => ("String" in node ? [node.String.sval ?? ""] : []));
}

/** `((lower(email)))` is written with parentheses of its own, which are none of the expression's. */
function withoutBrackets(text: string, part: Part, context: Context): string {
  const inside = text.startsWith("(") ? inParentheses(context, part) : undefined;
  return inside && text.length === inside.end - part.start + 1 ? textOf(context, inside) : text;
}

function predicate({ whereClause }: IndexStmt, rest: Part, context: Context): { where?: string } {
  const part = whereClause && behind(context, rest, "where");
  return part ? { where: textOf(context, part) } : {};
}

const objects = {
  REINDEX_OBJECT_INDEX: "index",
  REINDEX_OBJECT_TABLE: "table",
  REINDEX_OBJECT_SCHEMA: "schema",
  REINDEX_OBJECT_SYSTEM: "system",
  REINDEX_OBJECT_DATABASE: "database",
} as const;

export function reindex(tree: ReindexStmt, context: Context): readonly Draft[] {
  const concurrently = ofKind(tree.params, "DefElem").some(
    ({ defname, arg }) => defname === "concurrently" && isOn(arg),
  );
  const name = tree.relation ? relationName(tree.relation, context) : (tree.name ?? "");
  return [{ kind: "reindex", object: objects[tree.kind ?? "REINDEX_OBJECT_TABLE"], name, concurrently }];
}
