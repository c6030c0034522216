import type { Answers } from "../overlap.ts";
import { added, nothing, removed, tightened, unnoticed } from "./answers.ts";

/** Triggers, rules, policies, rights: what changes the meaning of statements that stay as they are. */
export const rightsAnswers = {
  "create-trigger": { ...unnoticed, newCode: "unknown" },
  "drop-trigger": ({ table, trigger }, context) => {
    const known = context.schema.table(table)?.triggers.get(trigger);
    const comesBack = context.followedBy(
      (later) => later.kind === "create-trigger" && later.table === table && later.trigger === trigger,
    );
    if (comesBack || (known && known.origin !== "deployed")) return unnoticed;
    return { ...removed(`old code may count on what the trigger \`${trigger}\` does`), oldCode: "unknown" };
  },
  "toggle-trigger": ({ enabled, trigger }) =>
    enabled
      ? unnoticed
      : { ...removed(`old code may count on what the trigger \`${trigger}\` does`), oldCode: "unknown" },
  "create-rule": { ...tightened("the rule rewrites what old code runs"), oldCode: "unknown" },
  "drop-rule": { ...removed("old code may count on the rule"), oldCode: "unknown" },
  "create-policy": ({ table, restrictive }, { schema }) =>
    restrictive && schema.table(table)?.rowSecurity !== false
      ? tightened(`rows of \`${table}\` that the policy refuses are gone from reads, and writes fail with 42501`)
      : added,
  "alter-policy": {
    ...added,
    oldCode: "unknown",
    because: "rows that the policy no longer lets through are gone from reads",
  },
  "drop-policy": ({ table, policy }, context) =>
    context.followedBy((later) => later.kind === "create-policy" && later.table === table)
      ? added
      : removed(`rows of \`${table}\` that only the policy \`${policy}\` let through are gone from reads`),
  "set-row-security": ({ table, change }) =>
    change === "enable" || change === "force"
      ? tightened(`reads of \`${table}\` return no rows, and writes fail with 42501, where no policy lets them through`)
      : added,
  grant: added,
  revoke: (operation, context) =>
    context.followedBy((later) => later.kind === "grant" && later.names.some((name) => operation.names.includes(name)))
      ? unnoticed
      : removed("statements that need the right fail with 42501"),
  "alter-role": ({ role, change }) => {
    switch (change) {
      case "drop":
      case "rename":
        return removed(`connections as \`${role}\` fail`);
      case "create":
        return added;
      case "alter":
        return unnoticed;
      case "set-role":
        return nothing;
    }
  },
} satisfies Partial<Answers>;
