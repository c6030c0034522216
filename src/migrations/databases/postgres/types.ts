import type { Effect } from "../../effect.ts";
import type { OperationOf } from "../../operation.ts";
import { failing, instant, locks, named, nothing, working, type Effects, type Situation } from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-altertype.html, sql-alterdomain */
export const typeEffects = {
  "create-enum": () => nothing,
  "add-enum-value": (_, { version }) => ({ ...nothing, outsideTransaction: version < 12 }),
  "rename-enum-value": () => nothing,
  "create-type": () => nothing,
  "create-domain": () => nothing,
  "alter-domain": alterDomain,
  "alter-type": () => nothing,
  "drop-type": ({ type, cascade }, { schema }) => {
    const users = [...new Set(schema.usersOfType(type).map(({ table }) => table.name))];
    if (cascade || users.length === 0) return instant(...locks(users));
    return failing(
      nothing,
      "2BP01",
      `cannot drop type ${named(type)} because a column of table ${named(users[0]!)} depends on it`,
    );
  },
  "rename-type": () => nothing,
} satisfies Partial<Effects>;

/** Every table with a column of the domain is read. */
function alterDomain({ type, change, notValid }: OperationOf<"alter-domain">, { schema }: Situation): Effect {
  const reads = change === "set-not-null" || change === "validate" || (change === "add-check" && !notValid);
  if (!reads) return nothing;
  const users = [...new Set(schema.usersOfType(type).map(({ table }) => table.name))];
  return users.length > 0 ? working("scan", users, ...locks(users, "SHARE")) : nothing;
}
