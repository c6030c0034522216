import type { AlterPolicyStmt, CreatePolicyStmt, CreateTrigStmt, RuleStmt } from "@pgsql/types";
import type { OperationOf } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { listedName, relationName } from "./names.ts";

export function createTrigger(tree: CreateTrigStmt, context: Context): readonly Draft[] {
  return [
    {
      kind: "create-trigger",
      table: relationName(tree.relation, context),
      trigger: tree.trigname ?? "",
      function: listedName(tree.funcname, context),
      replace: tree.replace === true,
      events: eventsOf(tree.events),
      constraint: tree.isconstraint === true,
    },
  ];
}

/** Bits of `TRIGGER_TYPE_…` in PostgreSQL's src/include/catalog/pg_trigger.h. */
function eventsOf(bits = 0): OperationOf<"create-trigger">["events"] {
  return (["insert", "delete", "update", "truncate"] as const).filter((_, at) => bits & (1 << (at + 2)));
}

export function createRule(tree: RuleStmt, context: Context): readonly Draft[] {
  return [{ kind: "create-rule", table: relationName(tree.relation, context), rule: tree.rulename ?? "" }];
}

export function createPolicy(tree: CreatePolicyStmt, context: Context): readonly Draft[] {
  const table = relationName(tree.table, context);
  return [{ kind: "create-policy", table, policy: tree.policy_name ?? "", restrictive: tree.permissive !== true }];
}

export function alterPolicy(tree: AlterPolicyStmt, context: Context): readonly Draft[] {
  return [{ kind: "alter-policy", table: relationName(tree.table, context), policy: tree.policy_name ?? "" }];
}
