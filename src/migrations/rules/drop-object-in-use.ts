import { defineRule } from "../rule.ts";
import { usageWords } from "../usage-words.ts";

export const dropObjectInUse = defineRule({
  id: "drop-object-in-use",
  title: "Dropping a view, function, type or sequence breaks the code that still uses it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-depend.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE VIEW people AS SELECT id FROM users;",
    unsafe: "DROP VIEW people;",
    safe: "CREATE OR REPLACE VIEW people AS SELECT id FROM users;",
  },
  on: ["drop-view", "drop-materialized-view", "drop-function", "drop-type", "drop-sequence", "drop-extension"],

  message: (operation, { overlap, references }) =>
    `From this moment on, ${overlap.because}: ${usageWords(references.of(nameOf(operation)))}.`,
  why: "Code of the release that is live may still use it, and so may views and functions of the database itself.",
  fix: () => "Release code without it first; drop it in a later release, and without CASCADE.",

  matches: (operation, { overlap, references }) =>
    overlap.oldCode === "breaks" &&
    (references.of(nameOf(operation)).verdict === "unused"
      ? "notice"
      : "cascade" in operation && operation.cascade
        ? "error"
        : true),
});

function nameOf(operation: object): string {
  const {
    view,
    function: routine,
    type,
    sequence,
    extension,
  } = operation as Partial<Record<"view" | "function" | "type" | "sequence" | "extension", string>>;
  return view ?? routine ?? type ?? sequence ?? extension ?? "";
}
