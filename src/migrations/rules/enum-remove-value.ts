import { defineRule, type Facts } from "../rule.ts";

export const enumRemoveValue = defineRule({
  id: "enum-remove-value",
  title: "Swapping an enum for one with fewer values rewrites its tables and breaks old code",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-IMPLEMENTATION-DETAILS"],
  examples: {
    given:
      "CREATE TYPE status AS ENUM ('open', 'done', 'lost');\nCREATE TABLE orders (id bigint PRIMARY KEY, status status);",
    unsafe:
      "BEGIN;\nALTER TYPE status RENAME TO status_old;\nCREATE TYPE status AS ENUM ('open', 'done');\nALTER TABLE orders ALTER COLUMN status TYPE status USING status::text::status;\nDROP TYPE status_old;\nCOMMIT;",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_status_check CHECK (status <> 'lost') NOT VALID;",
  },
  on: ["create-enum"],

  message: (operation, facts) =>
    `${removedBy(operation, facts)
      .map((value) => `'${value}'`)
      .join(
        ", ",
      )} is gone from \`${operation.type}\`: code that still writes it fails with 22P02, and so does this migration where a row has it.`,
  why: "PostgreSQL cannot drop a value, so every column of the type is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: () =>
    "Stop writing the value, change the rows, and forbid it with a CHECK that is added NOT VALID and validated later. An unused value costs nothing.",

  matches: (operation, facts) => removedBy(operation, facts).length > 0,
});

function removedBy(
  { type, values }: { readonly type: string; readonly values: readonly string[] },
  { run, index, schema }: Facts,
): readonly string[] {
  for (let i = index - 1; i >= 0 && run[i]!.path === run[index]!.path; i--) {
    const { operation } = run[i]!;
    if (operation.kind !== "rename-type" || operation.type !== type) continue;
    const old = schema.type(operation.to);
    if (old?.kind === "enum" && old.origin === "deployed") return old.values.filter((value) => !values.includes(value));
  }
  return [];
}
