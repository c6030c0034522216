import { defineRule } from "../rule.ts";

export const dataMigrationInSchemaMigration = defineRule({
  id: "data-migration-in-schema-migration",
  title: "Data and schema change in the same migration",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/mvcc-intro.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text, tier text);",
    unsafe: "ALTER TABLE users ADD COLUMN level int;\nUPDATE users SET tier = plan WHERE tier IS NULL;",
    safe: "ALTER TABLE users ADD COLUMN level int;",
  },
  on: ["update", "delete", "merge"],

  message: ({ table }) =>
    `This moves rows of \`${table}\` in a migration that also changes the schema: neither can be retried, or taken back, without the other.`,
  why: "Schema changes are quick and belong before the code or after it; data takes time and belongs in between.",
  fix: () => "Give the data a step of its own that can be resumed.",

  matches: (_, { effect, untouched, run, index }) => {
    if (untouched || effect.duration === "instant") return false;
    const { path } = run[index]!;
    return run.some(
      ({ operation: other, path: elsewhere, untouched: isNew }, i) =>
        i < index && elsewhere === path && !isNew && changesSchema.has(other.kind),
    );
  },
});

const changesSchema: ReadonlySet<string> = new Set([
  "add-column",
  "drop-column",
  "rename-column",
  "alter-column-type",
  "set-not-null",
  "add-check",
  "add-foreign-key",
  "drop-table",
  "rename-table",
]);
