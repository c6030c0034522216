import { describe, expect, it } from "vitest";
import type { OperationOf } from "../../../src/migrations/operation.ts";
import { itReads, read } from "./cases.ts";

describe("enums", () => {
  itReads({
    "made, with their values in order": [
      `CREATE TYPE mood AS ENUM ('sad', 'o''k', E'a\\tb', 'süß'); CREATE TYPE s."M" AS ENUM ()`,
      { kind: "create-enum", type: "mood", values: ["sad", "o'k", "a\tb", "süß"] },
      { kind: "create-enum", type: "s.M", values: [] },
    ],
    "with one more value, if it is one more": [
      "ALTER TYPE s.mood ADD VALUE 'a'; ALTER TYPE mood ADD VALUE IF NOT EXISTS 'a'",
      { kind: "add-enum-value", type: "s.mood", value: "a", ifNotExists: false },
      { kind: "add-enum-value", type: "mood", value: "a", ifNotExists: true },
    ],
    "with a value in its place": [
      "ALTER TYPE mood ADD VALUE 'b' BEFORE 'a'; ALTER TYPE mood ADD VALUE 'c' AFTER 'b'",
      { kind: "add-enum-value", value: "b", position: { before: true, value: "a" } },
      { kind: "add-enum-value", value: "c", position: { before: false, value: "b" } },
    ],
    "with another name for a value": [
      "ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
      { kind: "rename-enum-value", type: "mood", value: "a", to: "b" },
    ],
    "in the schema of the search path": [
      "SET search_path TO x; CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood ADD VALUE 'b'; ALTER TYPE mood RENAME TO tone; DROP TYPE tone",
      { kind: "set-parameter" },
      { kind: "create-enum", type: "x.mood" },
      { kind: "add-enum-value", type: "x.mood" },
      { kind: "rename-type", type: "x.mood", to: "x.tone" },
      { kind: "drop-type", type: "x.tone" },
    ],
  });

  it("have a value at the end when nothing says where", () => {
    expect(read("ALTER TYPE mood ADD VALUE 'a'")[0]).not.toHaveProperty("position");
  });
});

describe("domains", () => {
  itReads({
    "a plain one": [
      "CREATE DOMAIN d AS varchar(20)[]",
      {
        kind: "create-domain",
        type: "d",
        base: { name: "varchar", modifiers: [20], dimensions: 1 },
        notNull: false,
        checks: [],
      },
    ],
    "one with all that can be said": [
      `CREATE DOMAIN s.d text COLLATE "C" DEFAULT lower('X') CONSTRAINT n NOT NULL CONSTRAINT c CHECK (length(VALUE) > 0) CHECK (VALUE <> ')')`,
      {
        kind: "create-domain",
        type: "s.d",
        notNull: true,
        default: { sql: "lower('X')", calls: ["lower"] },
        checks: [{ sql: "length(VALUE) > 0", calls: ["length"] }, { sql: "VALUE <> ')'" }],
      },
    ],
    "NULL is not NOT NULL": ["CREATE DOMAIN d int NULL", { kind: "create-domain", notNull: false }],
    changed: [
      "ALTER DOMAIN d ADD CHECK (VALUE > 0); ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID; ALTER DOMAIN s.d VALIDATE CONSTRAINT c; ALTER DOMAIN d DROP CONSTRAINT IF EXISTS c CASCADE",
      { kind: "alter-domain", type: "d", change: "add-check", notValid: false },
      { kind: "alter-domain", type: "d", change: "add-check", notValid: true },
      { kind: "alter-domain", type: "s.d", change: "validate" },
      { kind: "alter-domain", type: "d", change: "drop-constraint" },
    ],
    "NOT NULL, as a property and as a constraint": [
      "ALTER DOMAIN d SET NOT NULL; ALTER DOMAIN d ADD CONSTRAINT n NOT NULL; ALTER DOMAIN d DROP NOT NULL",
      { kind: "alter-domain", change: "set-not-null" },
      { kind: "alter-domain", change: "set-not-null" },
      { kind: "alter-domain", change: "drop-not-null" },
    ],
    "another default": [
      "ALTER DOMAIN d SET DEFAULT 1; ALTER DOMAIN d DROP DEFAULT",
      { kind: "alter-domain", change: "default" },
      { kind: "alter-domain", change: "default" },
    ],
    "another name, of it and of its constraint": [
      "ALTER DOMAIN s.d RENAME TO e; ALTER DOMAIN s.d RENAME CONSTRAINT c TO f",
      { kind: "rename-type", type: "s.d", to: "s.e" },
      { kind: "alter-domain", type: "s.d", change: "other" },
    ],
    "another schema and owner": [
      "ALTER DOMAIN d SET SCHEMA x; ALTER DOMAIN d OWNER TO o",
      { kind: "set-schema", object: "domain", table: "d", to: "x" },
      { kind: "set-owner", object: "domain", table: "d", owner: "o" },
    ],
  });

  it("have no default unless one is written", () => {
    const [domain] = read("CREATE DOMAIN d int CHECK (VALUE > 0)") as OperationOf<"create-domain">[];
    expect(domain).not.toHaveProperty("default");
  });
});

describe("other types", () => {
  itReads({
    "of each form": [
      `CREATE TYPE pair AS (a int, b text COLLATE "C"); CREATE TYPE span AS RANGE (subtype = float8); CREATE TYPE b; CREATE TYPE b (INPUT = f, OUTPUT = g)`,
      { kind: "create-type", type: "pair", form: "composite" },
      { kind: "create-type", type: "span", form: "range" },
      { kind: "create-type", type: "b", form: "shell" },
      { kind: "create-type", type: "b", form: "base" },
    ],
    changed: [
      "ALTER TYPE s.pair RENAME ATTRIBUTE a TO b CASCADE; ALTER TYPE s.pair ADD ATTRIBUTE c int; ALTER TYPE s.b SET (STORAGE = plain)",
      { kind: "alter-type", type: "s.pair" },
      { kind: "alter-type", type: "s.pair" },
      { kind: "alter-type", type: "s.b" },
    ],
    "moved and given away": [
      "ALTER TYPE s.mood SET SCHEMA x; ALTER TYPE mood OWNER TO o",
      { kind: "set-schema", object: "type", table: "s.mood", to: "x" },
      { kind: "set-owner", object: "type", table: "mood", owner: "o" },
    ],
    "dropped, several at once": [
      "DROP TYPE IF EXISTS mood, s.pair CASCADE; DROP DOMAIN d",
      { kind: "drop-type", type: "mood", cascade: true, ifExists: true, statement: 0 },
      { kind: "drop-type", type: "s.pair", cascade: true, ifExists: true, statement: 0 },
      { kind: "drop-type", type: "d", cascade: false, ifExists: false },
    ],
    "things that no code of yesterday uses": [
      "CREATE CAST (a AS b) WITHOUT FUNCTION; CREATE OPERATOR === (LEFTARG = a, FUNCTION = f); CREATE COLLATION c (LOCALE = 'x'); CREATE AGGREGATE g (int) (SFUNC = f, STYPE = int)",
      { kind: "other", detail: "CreateCast" },
      { kind: "other", detail: "CREATE OPERATOR" },
      { kind: "other", detail: "CREATE COLLATION" },
      { kind: "other", detail: "CREATE AGGREGATE" },
    ],
  });
});

describe("sequences", () => {
  itReads({
    "with an owner and without": [
      "CREATE SEQUENCE IF NOT EXISTS s.q START 1 OWNED BY s.t.id; CREATE TEMP SEQUENCE q; ALTER SEQUENCE q OWNED BY t.id; ALTER SEQUENCE q OWNED BY NONE",
      { kind: "create-sequence", sequence: "s.q", ifNotExists: true, ownedBy: { table: "s.t", column: "id" } },
      { kind: "create-sequence", sequence: "q", ifNotExists: false },
      { kind: "alter-sequence", sequence: "q", ownedBy: { table: "t", column: "id" } },
      { kind: "alter-sequence", sequence: "q", ownedBy: null },
    ],
    "dropped, renamed, moved, logged": [
      "DROP SEQUENCE q, s.r; ALTER SEQUENCE s.q RENAME TO z; ALTER SEQUENCE q SET SCHEMA x; ALTER SEQUENCE q SET LOGGED",
      { kind: "drop-sequence", sequence: "q" },
      { kind: "drop-sequence", sequence: "s.r" },
      { kind: "rename-table", table: "s.q", to: "s.z" },
      { kind: "set-schema", object: "sequence", table: "q", to: "x" },
      { kind: "alter-sequence", sequence: "q" },
    ],
  });

  it("keep their owner when nothing is said of it", () => {
    expect(read("ALTER SEQUENCE q RESTART WITH 5")[0]).not.toHaveProperty("ownedBy");
  });
});

describe("schemas, extensions and databases", () => {
  itReads({
    schemas: [
      "CREATE SCHEMA IF NOT EXISTS s; CREATE SCHEMA AUTHORIZATION joe; DROP SCHEMA s, x CASCADE; ALTER SCHEMA s RENAME TO x",
      { kind: "create-schema", schema: "s", ifNotExists: true },
      { kind: "create-schema", schema: "joe", ifNotExists: false },
      { kind: "drop-schema", schema: "s", cascade: true },
      { kind: "drop-schema", schema: "x", cascade: true },
      { kind: "rename-schema", schema: "s", to: "x" },
    ],
    "a schema with what is in it, and nothing behind it": [
      "CREATE SCHEMA s CREATE TABLE t (a int) CREATE INDEX i ON t (a); CREATE TABLE t (a int)",
      { kind: "create-schema", schema: "s", statement: 0 },
      { kind: "create-table", table: "s.t", statement: 0 },
      { kind: "create-index", table: "s.t", index: "s.i", statement: 0 },
      { kind: "create-table", table: "t", statement: 1 },
    ],
    extensions: [
      `CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA x; DROP EXTENSION IF EXISTS a, b CASCADE; ALTER EXTENSION postgis UPDATE`,
      { kind: "create-extension", extension: "uuid-ossp" },
      { kind: "drop-extension", extension: "a", cascade: true },
      { kind: "drop-extension", extension: "b", cascade: true },
      { kind: "other" },
    ],
    databases: [
      "CREATE DATABASE d; DROP DATABASE IF EXISTS d; ALTER DATABASE d RENAME TO e; ALTER DATABASE d SET work_mem TO '1GB'",
      { kind: "create-database", database: "d" },
      { kind: "drop-database", database: "d" },
      { kind: "drop-database", database: "d" },
      { kind: "alter-system", detail: "work_mem" },
    ],
    "what is in no schema is in none of the search path": [
      "SET search_path = x; ALTER SCHEMA s OWNER TO o; GRANT USAGE ON SCHEMA s TO r; GRANT SELECT ON ALL TABLES IN SCHEMA s TO r; ALTER EXTENSION e SET SCHEMA y; COMMENT ON SCHEMA s IS ''",
      { kind: "set-parameter" },
      { kind: "set-owner", object: "schema", table: "s" },
      { kind: "grant", object: "schema", names: ["s"] },
      { kind: "grant", object: "all in schema", names: ["s"] },
      { kind: "set-schema", table: "e", to: "y" },
      { kind: "comment", object: "schema", name: "s" },
    ],
  });
});

describe("COMMENT", () => {
  itReads({
    "names what it is about": [
      "COMMENT ON TABLE s.t IS 'x'; COMMENT ON VIEW v IS NULL; COMMENT ON TYPE s.mood IS 'x'; COMMENT ON FUNCTION f(int) IS 'x'",
      { kind: "comment", object: "table", name: "s.t" },
      { kind: "comment", object: "view", name: "v" },
      { kind: "comment", object: "type", name: "s.mood" },
      { kind: "comment", object: "function", name: "f" },
    ],
    "names the table of a part": [
      "COMMENT ON COLUMN s.t.a IS 'x'; COMMENT ON CONSTRAINT c ON s.t IS 'x'; COMMENT ON TRIGGER g ON t IS 'x'; COMMENT ON POLICY p ON t IS 'x'; COMMENT ON CONSTRAINT c ON DOMAIN s.d IS 'x'",
      { kind: "comment", object: "column", name: "s.t" },
      { kind: "comment", object: "constraint", name: "s.t" },
      { kind: "comment", name: "t" },
      { kind: "comment", name: "t" },
      { kind: "comment", object: "constraint", name: "s.d" },
    ],
  });
});
