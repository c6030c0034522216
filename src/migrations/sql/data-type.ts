import type { Node, TypeName } from "@pgsql/types";
import type { DataType } from "../column.ts";
import { nameIn } from "../name.ts";
import { builtInTypes } from "./built-in-types.ts";
import type { Context } from "./context.ts";
import { strings } from "./names.ts";

/** A type as the grammar writes it, under PostgreSQL's own name. */
export function dataType(type: TypeName | undefined, { session }: Context): DataType {
  const [bare = "", schema] = strings(type?.names).toReversed();
  const modifiers = (type?.typmods ?? []).flatMap(integer);
  // `CHAR` alone is one character, and the grammar says so; an interval's fields are no size.
  return {
    name:
      schema === "pg_catalog" || (schema === undefined && builtInTypes.has(bare))
        ? bare
        : nameIn(schema ?? session.schema, bare),
    modifiers: bare === "interval" ? [] : modifiers,
    dimensions: type?.arrayBounds?.length ?? 0,
  };
}

function integer(node: Node): readonly number[] {
  if (!("A_Const" in node) || node.A_Const.isnull || !node.A_Const.ival) return [];
  return [node.A_Const.ival.ival ?? 0];
}

/** How the argument of a function is written: what tells overloads apart. */
export function argumentType(type: TypeName | undefined, context: Context): string {
  const { name, dimensions } = dataType(type, context);
  return name + "[]".repeat(dimensions);
}
