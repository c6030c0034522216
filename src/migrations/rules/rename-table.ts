import { renamedTable } from "../recipes/renamed-table.ts";
import { defineRule } from "../rule.ts";

export const renameTable = defineRule({
  id: "rename-table",
  title: "Renaming a table breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS"],
  examples: {
    given: "CREATE TABLE clients (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE clients RENAME TO customers;",
    safe: "BEGIN;\nALTER TABLE clients RENAME TO customers;\nCREATE VIEW clients AS SELECT * FROM customers;\nCOMMIT;",
  },
  on: ["rename-table", "set-schema", "rename-schema", "rename-view"],

  message: (operation) => {
    const [from, to] = namesOf(operation);
    return `Code that says \`${from}\` fails after it (42P01), code that says \`${to}\` fails before it: no order is safe.`;
  },
  why: "The change itself is instant; what hurts is the time in which both releases run. A view under the old name serves old code meanwhile, writes included.",
  fix: (operation) =>
    operation.kind === "rename-table"
      ? renamedTable(operation.table, operation.to)
      : operation.kind === "set-schema" && operation.object === "table"
        ? renamedTable(operation.table, operation.to, "schema")
        : "Leave the old name in place for the release that is live: a view, a function or a schema with views; drop it when no code says it any more.",

  matches: (_, { overlap }) => overlap.stage === "split",
});

function namesOf(
  operation:
    | { readonly table: string; readonly to: string }
    | { readonly view: string; readonly to: string }
    | { readonly schema: string; readonly to: string },
): [string, string] {
  if ("table" in operation) return [operation.table, operation.to];
  return "view" in operation ? [operation.view, operation.to] : [operation.schema, operation.to];
}
