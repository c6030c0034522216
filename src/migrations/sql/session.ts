import type { DiscardStmt, LockStmt, Node, SelectStmt, TransactionStmt, VariableSetStmt } from "@pgsql/types";
import { lockModes } from "../operation.ts";
import type { Context, Draft, ScriptSession } from "./context.ts";
import { calledName, relationName } from "./names.ts";
import { ofKind } from "./tree.ts";

export function setParameter(tree: VariableSetStmt, context: Context): readonly Draft[] {
  const { kind, name: parameter = "", args = [], is_local } = tree;
  if (kind === "VAR_SET_MULTI") return [{ kind: "other", detail: `SET ${parameter}` }];
  if (kind === "VAR_RESET_ALL") return resetAll(context);
  if (parameter === "role") return [{ kind: "alter-role", role: args.map(constant).join(), change: "set-role" }];
  const values = kind === "VAR_SET_VALUE" ? args.map(constant) : [];
  if (parameter === "search_path") setSchemas(context, values, is_local === true);
  return [set(parameter, values.length > 0 ? values.join(", ") : undefined, is_local === true)];
}

/** What the settings were when the session began nobody knows, but it matters only for these. */
function resetAll(context: Context): readonly Draft[] {
  setSchemas(context, [], false);
  return ["lock_timeout", "statement_timeout"].map((name): Draft => set(name, undefined, false));
}

export function discard({ target }: DiscardStmt, context: Context): readonly Draft[] {
  return target === "DISCARD_ALL" ? resetAll(context) : [{ kind: "other", detail: "DISCARD" }];
}

function setSchemas({ session }: Context, path: readonly string[], isLocal: boolean): void {
  if (isLocal) session.lasting ??= session.schema;
  else delete session.lasting;
  session.schema = firstSchema(path);
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
  const isLocal = local !== undefined && "A_Const" in local && local.A_Const.boolval?.boolval === true;
  if (parameter === "search_path") {
    const path = text.split(",").map((part) => part.trim().replaceAll('"', ""));
    setSchemas(context, path, isLocal);
  }
  return [set(parameter, text, isLocal)];
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

export function transaction({ kind }: TransactionStmt, { session }: Context): readonly Draft[] {
  switch (kind) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return [{ kind: "transaction", action: "begin" }];
    case "TRANS_STMT_COMMIT":
    case "TRANS_STMT_PREPARE":
      endOfTransaction(session);
      return [{ kind: "transaction", action: "commit" }];
    case "TRANS_STMT_ROLLBACK":
      endOfTransaction(session);
      return [{ kind: "transaction", action: "rollback" }];
    default:
      return [{ kind: "transaction", action: "savepoint" }];
  }
}

function endOfTransaction(session: ScriptSession): void {
  session.schema = session.lasting ?? session.schema;
  delete session.lasting;
}

/** Lock modes are numbered from 1, weakest first: src/include/storage/lockdefs.h. */
export function lockTable({ relations, mode = 8 }: LockStmt, context: Context): readonly Draft[] {
  return ofKind(relations, "RangeVar").map((relation): Draft => ({
    kind: "lock-table",
    table: relationName(relation, context),
    mode: lockModes[mode - 1] ?? "ACCESS EXCLUSIVE",
  }));
}
