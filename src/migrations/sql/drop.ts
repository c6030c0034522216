import type { DropStmt, Node } from "@pgsql/types";
import { forget } from "./calls.ts";
import type { Context, Draft } from "./context.ts";
import { argumentType } from "./data-type.ts";
import { listedName, partsOf, strings } from "./names.ts";
import { objectType } from "./object-types.ts";
import { nameIn } from "../name.ts";
import type { Name } from "../operation.ts";

/** One operation for each object that is dropped. */
export function drop(tree: DropStmt, context: Context): readonly Draft[] {
  return (tree.objects ?? []).map((object) => dropOne(tree, object, context));
}

function dropOne(tree: DropStmt, object: Node, context: Context): Draft {
  const name = listedName(partsOf(object), context);
  const how = { cascade: tree.behavior === "DROP_CASCADE", ifExists: tree.missing_ok === true };
  switch (tree.removeType) {
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
      return { kind: "drop-table", table: name, ...how };
    case "OBJECT_VIEW":
      return { kind: "drop-view", view: name, ...how };
    case "OBJECT_MATVIEW":
      return { kind: "drop-materialized-view", view: name, ...how };
    case "OBJECT_INDEX":
      return { kind: "drop-index", index: name, concurrently: tree.concurrent === true, ...how };
    case "OBJECT_SEQUENCE":
      return { kind: "drop-sequence", sequence: name, ...how };
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return { kind: "drop-type", type: name, ...how };
    case "OBJECT_SCHEMA":
      return { kind: "drop-schema", schema: bare(object), ...how };
    case "OBJECT_EXTENSION":
      return { kind: "drop-extension", extension: bare(object), cascade: how.cascade };
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE":
      return { kind: "drop-function", ...droppedFunction(tree.removeType, object, context), ...how };
    case "OBJECT_TRIGGER":
      return { kind: "drop-trigger", ...onTable(object, context, "trigger"), ...how };
    case "OBJECT_RULE":
      return { kind: "drop-rule", ...onTable(object, context, "rule") };
    case "OBJECT_POLICY":
      return { kind: "drop-policy", ...onTable(object, context, "policy") };
    case "OBJECT_PUBLICATION":
      return { kind: "replication", tables: [], change: "drop" };
    default:
      return { kind: "other", detail: `DROP ${objectType(tree.removeType)}` };
  }
}

/** The function that is dropped, or renamed: nobody calls it any more. */
export function droppedFunction(
  ...[type, object, context]: Parameters<typeof functionShape>
): ReturnType<typeof functionShape> {
  const shape = functionShape(type, object, context);
  const anyArguments = object && "ObjectWithArgs" in object && object.ObjectWithArgs.args_unspecified;
  forget(context, shape.function, anyArguments ? undefined : shape.arguments);
  return shape;
}

export function functionShape(
  type: DropStmt["removeType"],
  object: Node | undefined,
  context: Context,
): { function: Name; arguments: readonly string[]; routine: "function" | "procedure" | "aggregate" } {
  const args = object && "ObjectWithArgs" in object ? (object.ObjectWithArgs.objargs ?? []) : [];
  return {
    function: listedName(partsOf(object), context),
    arguments: args.flatMap((one) => ("TypeName" in one ? [argumentType(one.TypeName, context)] : [])),
    routine: type === "OBJECT_PROCEDURE" ? "procedure" : type === "OBJECT_AGGREGATE" ? "aggregate" : "function",
  };
}

/** `DROP TRIGGER name ON schema.table` is the list schema, table, name. */
function onTable<K extends string>(object: Node, { session }: Context, key: K): { table: Name } & Record<K, string> {
  const [name = "", table = "", schema = session.schema] = strings(partsOf(object)).toReversed();
  return { table: nameIn(schema, table), [key]: name } as { table: Name } & Record<K, string>;
}

function bare(object: Node): string {
  return strings(partsOf(object)).at(-1) ?? "";
}
