import type { OperationOf } from "../operation.ts";
import { defineRule, type Facts } from "../rule.ts";

export const replaceViewOrFunctionSignature = defineRule({
  id: "replace-view-or-function-signature",
  title: "A view or function that comes back in another shape breaks those who use the old one",
  databases: ["postgres"],
  severity: "warning",
  sources: [
    "https://www.postgresql.org/docs/current/sql-createview.html",
    "https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-NOTES",
  ],
  examples: {
    given:
      "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE VIEW people AS SELECT id, email FROM users;",
    unsafe: "DROP VIEW people;\nCREATE VIEW people AS SELECT id FROM users;",
    safe: "DROP VIEW people;\nCREATE VIEW people AS SELECT id, email, lower(email) AS email_key FROM users;",
  },
  on: ["drop-view", "drop-function"],

  message: (operation, facts) => {
    if (operation.kind === "drop-view")
      return `\`${operation.view}\` comes back without ${lostColumns(operation, facts)
        .map((column) => `\`${column}\``)
        .join(", ")}: code that still reads it fails with 42703.`;
    return `\`${operation.function}\` comes back with other arguments: calls as they are made today fail with 42883.`;
  },
  why: "Code of the release that is live goes on using the shape that it was written for.",
  fix: (operation) => {
    const name = operation.kind === "drop-view" ? operation.view : operation.function;
    return `Make the new shape under another name beside \`${name}\`, move the code to it, and drop \`${name}\` a release later. Columns added at the end, and arguments with defaults, need none of this.`;
  },

  matches: (operation, facts) =>
    !facts.untouched &&
    (operation.kind === "drop-view" ? lostColumns(operation, facts).length > 0 : changesArguments(operation, facts)),
});

function lostColumns({ view }: OperationOf<"drop-view">, { schema, run, index }: Facts): readonly string[] {
  const before = schema.view(view);
  if (!before?.columns || before.origin !== "deployed") return [];
  for (const { operation } of run.slice(index + 1)) {
    if (operation.kind !== "create-view" || operation.view !== view) continue;
    const { columns } = operation;
    return columns ? before.columns.filter((column) => !columns.includes(column)) : [];
  }
  return [];
}

function changesArguments(dropped: OperationOf<"drop-function">, { schema, run, index }: Facts): boolean {
  const known = schema.functions(dropped.function);
  const [before] = known;
  if (known.length !== 1 || before?.origin !== "deployed") return false;
  const later = run
    .slice(index + 1)
    .flatMap(({ operation }) =>
      operation.kind === "create-function" && operation.function === dropped.function ? [operation.arguments] : [],
    );
  return (
    later.length > 0 && later.every((next) => next.slice(0, before.arguments.length).join() !== before.arguments.join())
  );
}
