import { defineRule } from "../rule.ts";

export const policyOrRlsToggle = defineRule({
  id: "policy-or-rls-toggle",
  title: "Row security hides rows from code that is running",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-rowsecurity.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);",
    unsafe: "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;",
    safe: "CREATE POLICY tenants ON orders USING (tenant = current_setting('app.tenant'));",
  },
  on: ["set-row-security", "create-policy", "drop-policy"],

  message: (operation) =>
    operation.kind === "set-row-security"
      ? `From this moment a role that does not own \`${operation.table}\` sees only the rows that a policy lets through.`
      : `The policy \`${operation.policy}\` hides rows of \`${operation.table}\` from code that is running.`,
  why: "Without a matching policy, reads return no rows without an error, and writes fail with 42501.",
  fix: ({ table }) =>
    `Create the policies of \`${table}\` first, test them with the role that the application uses, and enable row security in a later release.`,

  matches: (_, { overlap }) => overlap.oldCode === "breaks",
});
