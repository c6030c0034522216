import { defineRule } from "../rule.ts";
import { named } from "../words.ts";

export const truncate = defineRule({
  id: "truncate",
  title: "TRUNCATE empties a table, and with CASCADE others too",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-truncate.html"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "TRUNCATE events;",
    safe: "DELETE FROM events WHERE id = 1;",
  },
  on: ["truncate"],

  message: ({ table, cascade }, { effect }) => {
    const all = effect.works.length > 0 ? effect.works : [table];
    return `All rows of ${named(all)} are gone for good${cascade ? ", and those of every table that refers to them" : ""}; nobody can read or write meanwhile.`;
  },
  why: "No rollback of the release brings the rows back.",
  fix: ({ table }) =>
    `Copy the rows that anybody may want (\`CREATE TABLE ${table}_before AS TABLE ${table};\`), or delete what must go in batches.`,

  matches: (_, { untouched }) => !untouched,
});
