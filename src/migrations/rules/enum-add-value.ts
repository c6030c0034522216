import { defineRule } from "../rule.ts";

export const enumAddValue = defineRule({
  id: "enum-add-value",
  title: "An enum value cannot be taken back, and cannot be used in its own transaction",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: "CREATE TYPE status AS ENUM ('open');\nCREATE TABLE orders (id bigint PRIMARY KEY, status status);",
    unsafe: "BEGIN;\nALTER TYPE status ADD VALUE 'done';\nUPDATE orders SET status = 'done' WHERE id = 1;\nCOMMIT;",
    safe: "CREATE TYPE size AS ENUM ('small', 'large');",
  },
  on: ["add-enum-value"],

  message: (operation, facts) =>
    usedTogether(operation, facts)
      ? `'${operation.value}' is used in the transaction that adds it, which fails with 55P04.`
      : `'${operation.value}' stays in \`${operation.type}\` for good: there is no DROP VALUE.`,
  why: "Old code may read the value before it knows it, once new code writes it; and a rollback leaves it behind.",
  fix: ({ value }) =>
    `Ship it on its own, before the code that writes '${value}'; make sure that the code that is running does not stumble over a value that it does not know.`,

  matches: (operation, facts) =>
    facts.overlap.rollback === "irreversible" && (usedTogether(operation, facts) ? "error" : true),
});

function usedTogether(
  { value }: { readonly value: string },
  {
    run,
    index,
  }: {
    readonly run: readonly {
      readonly operation: { readonly sql: string; readonly kind: string };
      readonly transaction: number | null;
    }[];
    readonly index: number;
  },
): boolean {
  const here = run[index]!.transaction;
  const literal = `'${value.replaceAll("'", "''")}'`;
  return (
    here !== null &&
    run.some(
      ({ operation, transaction }, i) =>
        i > index && transaction === here && operation.kind !== "add-enum-value" && operation.sql.includes(literal),
    )
  );
}
