import { defineRule } from "../rule.ts";

export const revokeOrRoleChange = defineRule({
  id: "revoke-or-role-change",
  title: "Taking a right away breaks the code that uses it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-priv.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "REVOKE INSERT ON users FROM app;",
    safe: "GRANT SELECT ON users TO app;",
  },
  on: ["revoke", "alter-role"],

  message: (_, { overlap }) => `From this moment on, ${overlap.because}.`,
  why: "The release that is live goes on connecting as the same role.",
  fix: () =>
    "Test it with the role that the application uses, and ship it on its own, after the code that needs the right is gone.",

  // Taking from PUBLIC what nobody ought to have had is how a database is made safe.
  matches: (operation, { overlap, untouched }) =>
    !untouched &&
    overlap.oldCode === "breaks" &&
    !(
      operation.kind === "revoke" && operation.from.every((role) => role.toLowerCase() === "public" || role === "anon")
    ),
});
