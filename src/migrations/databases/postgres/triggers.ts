import { instant, lock, locks, nothing, family, type Effects } from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-createtrigger.html, sql-createpolicy, ddl-rowsecurity */
export const triggerEffects = {
  "create-trigger": ({ table }, situation) => instant(...locks(family(table, situation), "SHARE ROW EXCLUSIVE")),
  "drop-trigger": ({ table }, situation) => instant(...locks(family(table, situation))),
  "toggle-trigger": ({ table, only }, situation) =>
    instant(...locks(family(table, situation, only), "SHARE ROW EXCLUSIVE")),
  "create-rule": ({ table }) => instant(lock(table)),
  "drop-rule": ({ table }) => instant(lock(table)),
  "create-policy": ({ table }) => instant(lock(table)),
  "alter-policy": ({ table }) => instant(lock(table)),
  "drop-policy": ({ table }) => instant(lock(table)),
  "set-row-security": ({ table }) => instant(lock(table)),
  grant: () => nothing,
  revoke: () => nothing,
  "alter-role": () => nothing,
} satisfies Partial<Effects>;
