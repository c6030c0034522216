import { sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";
import { named } from "../words.ts";

export const domainConstraintScan = defineRule({
  id: "domain-constraint-scan",
  title: "A constraint on a domain scans every table that uses it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-alterdomain.html"],
  examples: {
    given: "CREATE DOMAIN email AS text;\nCREATE TABLE users (id bigint PRIMARY KEY, address email);",
    unsafe: "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%');",
    safe: "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%') NOT VALID;",
  },
  on: ["alter-domain"],

  message: ({ type }, { effect }) =>
    effect.works.length > 0
      ? `Every row of ${named(effect.works)} is checked, and writes to them wait until that is done.`
      : `Every table that uses \`${type}\` is read, and writes to it wait until that is done.`,
  why: "A SHARE lock is held on each of the tables while its rows are looked at.",
  fix: ({ type, change }) =>
    change === "set-not-null"
      ? `Add \`CHECK (VALUE IS NOT NULL) NOT VALID\` to \`${type}\`, then \`ALTER DOMAIN ${sqlName(type)} VALIDATE CONSTRAINT …\` in a migration of its own.`
      : `Add it NOT VALID, then \`ALTER DOMAIN ${sqlName(type)} VALIDATE CONSTRAINT …\` in a migration of its own.`,

  matches: ({ type, change, notValid }, { schema, effect, untouched }) => {
    if (untouched || notValid || (change !== "add-check" && change !== "set-not-null")) return false;
    return effect.works.length > 0 || (schema.type(type) === undefined && "warning");
  },
});
