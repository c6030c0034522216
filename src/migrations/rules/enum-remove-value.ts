import type { Schema, UserType } from "../catalog/schema.ts";
import type { Name, OperationOf } from "../operation.ts";
import { defineRule, type Facts } from "../rule.ts";

type Swap = OperationOf<"create-enum" | "rename-type" | "drop-type">;
type Enum = Extract<UserType, { kind: "enum" }>;

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
  on: ["create-enum", "rename-type", "drop-type"],

  message: (operation, facts) =>
    `${removedBy(operation, facts)
      .map((value) => `'${value}'`)
      .join(
        ", ",
      )} is gone from \`${operation.kind === "rename-type" ? operation.to : operation.type}\`: code that still writes it fails with 22P02, and so does this migration where a row has it.`,
  why: "PostgreSQL cannot drop a value, so every column of the type is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: () =>
    "Stop writing the value, change the rows, and forbid it with a CHECK that is added NOT VALID and validated later. An unused value costs nothing.",

  matches: (operation, facts) => removedBy(operation, facts).length > 0,
});

/**
 * The values that an enum loses where another takes its name. Prisma and people move the old one aside, make the new one
 * before or after that, and may rename it; Drizzle drops the old one and makes it anew.
 */
function removedBy(operation: Swap, facts: Facts): readonly string[] {
  const { run, index, schema } = facts;
  const { path } = run[index]!;
  switch (operation.kind) {
    case "create-enum":
      return missing(movedAside(operation.type, facts), operation.values);
    case "rename-type":
      return missing(movedAside(operation.to, facts), enumOf(operation.type, schema)?.values);
    case "drop-type": {
      const old = enumOf(operation.type, schema);
      if (old?.origin !== "deployed") return [];
      for (let i = index + 1; i < run.length && run[i]!.path === path; i++) {
        const { operation: later } = run[i]!;
        if (later.kind === "create-enum" && later.type === operation.type) return missing(old, later.values);
        if (later.kind === "rename-type" && later.to === operation.type)
          return missing(old, enumOf(later.type, schema)?.values);
      }
      return [];
    }
  }
}

/** The deployed enum that had this name until this file gave it another. */
function movedAside(type: Name, { run, index, schema }: Facts): Enum | undefined {
  for (let i = index - 1; i >= 0 && run[i]!.path === run[index]!.path; i--) {
    const { operation } = run[i]!;
    if (operation.kind !== "rename-type" || operation.type !== type) continue;
    const old = enumOf(operation.to, schema);
    if (old?.origin === "deployed") return old;
  }
  return undefined;
}

function missing(old: Enum | undefined, values: readonly string[] | undefined): readonly string[] {
  return values === undefined ? [] : (old?.values ?? []).filter((value) => !values.includes(value));
}

function enumOf(name: Name, schema: Schema): Enum | undefined {
  const type = schema.type(name);
  return type?.kind === "enum" ? type : undefined;
}
