import type { AlterSeqStmt, CreateSeqStmt, Node } from "@pgsql/types";
import { nameIn } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { relationName, strings } from "./names.ts";
import { ofKind } from "./tree.ts";

export function createSequence(tree: CreateSeqStmt, context: Context): readonly Draft[] {
  const sequence = relationName(tree.sequence, context);
  const ifNotExists = tree.if_not_exists === true;
  return [{ kind: "create-sequence", sequence, ifNotExists, ...owner(tree.options, context) }];
}

export function alterSequence(tree: AlterSeqStmt, context: Context): readonly Draft[] {
  return [{ kind: "alter-sequence", sequence: relationName(tree.sequence, context), ...owner(tree.options, context) }];
}

/** `OWNED BY schema.table.column`, or `OWNED BY NONE`. */
function owner(
  options: readonly Node[] | undefined,
  { session }: Context,
): Pick<OperationOf<"alter-sequence">, "ownedBy"> {
  const arg = ofKind(options, "DefElem").find(({ defname }) => defname === "owned_by")?.arg;
  if (!arg || !("List" in arg)) return {};
  const [column = "", table, schema = session.schema] = strings(arg.List.items).toReversed();
  return { ownedBy: table === undefined ? null : { table: nameIn(schema, table), column } };
}
