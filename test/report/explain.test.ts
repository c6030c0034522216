import { expect, test } from "vitest";
import type { CatalogueEntry } from "../../src/report/catalogue-entry.ts";
import { explain } from "../../src/report/explain.ts";
import { rulesAsJson, rulesMarkdown, rulesTable } from "../../src/report/rules-table.ts";

const blocking: CatalogueEntry = {
  id: "create-index-blocking",
  title: "Building an index blocks writes",
  severity: "error",
  databases: ["postgres"],
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  why: "PostgreSQL holds a SHARE lock for the whole build: inserts, updates and deletes wait for it, and time grows with the table.",
  fix: {
    steps: [
      {
        title: "Build the index without blocking writes",
        stage: "expand",
        sql: ["CREATE INDEX CONCURRENTLY users_email_idx ON users (email);"],
        transaction: "forbidden",
        release: 0,
      },
    ],
  },
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "CREATE INDEX users_email_idx ON users (email);",
    safe: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
  },
};

const optional: CatalogueEntry = {
  id: "a-matter-of-taste",
  title: "Names a | b",
  severity: "off",
  databases: [],
  sources: [],
  why: "Taste.",
  fix: "Do it the other way.",
};

test("a rule is explained: what, why, unsafe, safe, and how to accept it", () => {
  expect(explain(blocking, { color: false })).toMatchInlineSnapshot(`
    "create-index-blocking
    Building an index blocks writes.
    error · postgres

    PostgreSQL holds a SHARE lock for the whole build: inserts, updates and deletes
    wait for it, and time grows with the table.

    Where there is
      CREATE TABLE users (id bigint PRIMARY KEY, email text);

    Unsafe
      CREATE INDEX users_email_idx ON users (email);

    Safe
      CREATE INDEX CONCURRENTLY users_email_idx ON users (email);

    The safe way
      -- Build the index without blocking writes (in a migration of its own, outside of a transaction)
      CREATE INDEX CONCURRENTLY users_email_idx ON users (email);

    Accept it
      -- slipway: waive create-index-blocking because …

    Read more
      https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
    "
  `);
});

test("what a rule does not have is left out", () => {
  expect(explain(optional, { color: false })).toMatchInlineSnapshot(`
    "a-matter-of-taste
    Names a | b.
    off unless the config asks for it

    Taste.

    The safe way
      Do it the other way.

    Accept it
      -- slipway: waive a-matter-of-taste because …
    "
  `);
});

test("the rules for a terminal stand in columns, by their ids", () => {
  expect(rulesTable([blocking, optional])).toMatchInlineSnapshot(`
    "a-matter-of-taste      off      Names a | b
    create-index-blocking  error    Building an index blocks writes
    "
  `);
});

test("the rules for a program carry everything, under a version", () => {
  const { schemaVersion, rules } = JSON.parse(rulesAsJson([blocking, optional]));
  expect(schemaVersion).toBe(1);
  expect(rules.map(({ id }: CatalogueEntry) => id)).toEqual(["a-matter-of-taste", "create-index-blocking"]);
  const { fix: _, ...rest } = blocking;
  expect(rules[1]).toEqual(rest);
});

test("the rules for the docs are a table with a link each, and a pipe does not end a cell", () => {
  expect(rulesMarkdown([blocking, optional], "docs/rules")).toMatchInlineSnapshot(`
    "| rule | severity | what hurts |
    | --- | --- | --- |
    | [\`a-matter-of-taste\`](docs/rules/a-matter-of-taste.md) | off | Names a \\| b |
    | [\`create-index-blocking\`](docs/rules/create-index-blocking.md) | error | Building an index blocks writes |"
  `);
});
