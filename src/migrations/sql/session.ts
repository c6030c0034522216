import type { LockStmt, Node, SelectStmt, TransactionStmt, VariableSetStmt } from "@pgsql/types";
import { lockModes } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { calledName, relationName } from "./names.ts";
import { ofKind } from "./tree.ts";

export function setParameter(tree: VariableSetStmt, context: Context): readonly Draft[] {
  const { kind, name: parameter = "", args = [], is_local } = tree;
  if (kind === "VAR_SET_MULTI") return [{ kind: "other", detail: `SET ${parameter}` }];
  if (kind === "VAR_RESET_ALL") {
    context.session.schema = "public";
    return ["lock_timeout", "statement_timeout"].map((name): Draft => set(name, undefined, false));
  }
  if (parameter === "role") return [{ kind: "alter-role", role: args.map(constant).join(), change: "set-role" }];
  const values = kind === "VAR_SET_VALUE" ? args.map(constant) : [];
  if (parameter === "search_path") context.session.schema = firstSchema(values);
  return [set(parameter, values.length > 0 ? values.join(", ") : undefined, is_local === true)];
}

function set(parameter: string, value: string | undefined, local: boolean): Draft {
  return { kind: "set-parameter", parameter, value, local };
}

/** `"$user"` mostly has no schema of its own, and temporary tables are told apart by other means. */
function firstSchema(path: readonly string[]): string {
  return path.find((name) => name !== "" && name !== "$user" && !name.startsWith("pg_")) ?? "public";
}

/** `SELECT set_config('lock_timeout', '5s', false)` is a SET. */
export function setConfig(tree: SelectStmt, context: Context): readonly Draft[] | undefined {
  const [target, ...others] = ofKind(tree.targetList, "ResTarget");
  const call = target?.val && "FuncCall" in target.val ? target.val.FuncCall : undefined;
  if (!call || others.length > 0 || calledName(call.funcname) !== "set_config") return undefined;
  const [name, value, local] = call.args ?? [];
  if (!isText(name) || !isText(value)) return undefined;
  const parameter = constant(name);
  const text = constant(value);
  if (parameter === "search_path")
    context.session.schema = firstSchema(text.split(",").map((part) => part.trim().replaceAll('"', "")));
  return [set(parameter, text, local !== undefined && "A_Const" in local && local.A_Const.boolval?.boolval === true)];
}

function isText(node: Node | undefined): node is Node {
  return node !== undefined && "A_Const" in node && node.A_Const.sval !== undefined;
}

function constant(node: Node): string {
  if ("TypeCast" in node) return node.TypeCast.arg ? constant(node.TypeCast.arg) : "";
  if (!("A_Const" in node)) return "";
  const { sval, ival, fval, boolval } = node.A_Const;
  if (sval) return sval.sval ?? "";
  if (ival) return String(ival.ival ?? 0);
  return fval ? (fval.fval ?? "") : boolval ? String(boolval.boolval === true) : "";
}

export function transaction({ kind }: TransactionStmt): readonly Draft[] {
  switch (kind) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return [{ kind: "transaction", action: "begin" }];
    case "TRANS_STMT_COMMIT":
    case "TRANS_STMT_PREPARE":
      return [{ kind: "transaction", action: "commit" }];
    case "TRANS_STMT_ROLLBACK":
      return [{ kind: "transaction", action: "rollback" }];
    default:
      return [{ kind: "transaction", action: "savepoint" }];
  }
}

/** Lock modes are numbered from 1, weakest first: src/include/storage/lockdefs.h. */
export function lockTable({ relations, mode = 8 }: LockStmt, context: Context): readonly Draft[] {
  return ofKind(relations, "RangeVar").map((relation): Draft => ({
    kind: "lock-table",
    table: relationName(relation, context),
    mode: lockModes[mode - 1] ?? "ACCESS EXCLUSIVE",
  }));
}
