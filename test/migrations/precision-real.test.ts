import { describe, expect, test } from "vitest";
import { judgeSql, type Situation } from "./judge-sql.ts";

// Shapes of migrations that real products shipped, cut down to what a rule said about them.

const given = `
CREATE TABLE users (id bigint PRIMARY KEY, email text, plan text);
CREATE TABLE events (id bigint PRIMARY KEY, user_id bigint, type text);
CREATE INDEX events_type ON events (type);
CREATE INDEX events_user ON events (user_id);
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE tickets (id bigint PRIMARY KEY, user_id bigint NOT NULL UNIQUE, status status NOT NULL DEFAULT 'open', note text UNIQUE);
CREATE FUNCTION notify_events() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER notify_events AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION notify_events();
CREATE TABLE shop_version (schema_version int NOT NULL, note text);
CREATE FUNCTION next_event() RETURNS bigint LANGUAGE sql AS 'SELECT max(id) FROM events';`;

function loud(change: string, situation: Situation = {}): string[] {
  const { findings } = judgeSql(`SET lock_timeout = '2s';\n${change}`, { given, transaction: "file", ...situation });
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule, severity }) => `${rule}:${severity}`);
}

const safe: Readonly<Record<string, string>> = {
  "a new table, its indexes, then its foreign keys, as Prisma writes them": `
    CREATE TABLE "Invite" ("id" text NOT NULL, "userId" bigint NOT NULL, CONSTRAINT "Invite_pkey" PRIMARY KEY ("id"));
    CREATE UNIQUE INDEX "Invite_userId_key" ON "Invite" ("userId");
    ALTER TABLE "Invite" ADD CONSTRAINT "Invite_userId_fkey" FOREIGN KEY ("userId") REFERENCES users (id) ON DELETE CASCADE;`,
  "the same behind a column for a table that others use": `
    ALTER TABLE users ADD COLUMN invited boolean;
    CREATE TABLE invites (id bigint PRIMARY KEY, user_id bigint NOT NULL);
    CREATE INDEX invites_user_id ON invites (user_id);
    ALTER TABLE invites ADD CONSTRAINT invites_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);`,
  "a new table with the few rows that every installation has": `
    ALTER TABLE users ADD COLUMN role_id bigint;
    CREATE TABLE roles (id bigint PRIMARY KEY, name text);
    INSERT INTO roles (id, name) VALUES (1, 'admin'), (2, 'member');
    CREATE UNIQUE INDEX roles_name ON roles (name);
    UPDATE roles SET name = lower(name);`,
  "the row that says how far the schema is": `
    ALTER TABLE users ADD COLUMN title text;
    UPDATE shop_version SET schema_version = 12;`,
  "a trigger that goes with its function": `
    DROP TRIGGER notify_events ON events;
    DROP FUNCTION notify_events();`,
};

describe("what real products did without danger is left alone", () => {
  test.each(Object.entries(safe))("%s", (_, change) => {
    expect(loud(change)).toEqual([]);
  });
});

const unsafe: Readonly<Record<string, readonly [sql: string, ...rules: string[]]>> = {
  "a foreign key of a new table that a query has filled": [
    `CREATE TABLE logins (id bigint PRIMARY KEY, user_id bigint);
     INSERT INTO logins SELECT id, user_id FROM events;
     ALTER TABLE logins ADD CONSTRAINT logins_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);`,
    "add-foreign-key-validating:error",
  ],
  "a foreign key of a new table that a loop has filled": [
    `CREATE TABLE logins (id bigint PRIMARY KEY, user_id bigint);
     DO $$ BEGIN FOR i IN 1..1000000 LOOP INSERT INTO logins VALUES (i, i); END LOOP; END $$;
     ALTER TABLE logins ADD CONSTRAINT logins_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);`,
    "add-foreign-key-validating:error",
  ],
  "an index of a new table that a query has filled, under another table's lock": [
    `ALTER TABLE events DROP CONSTRAINT events_pkey;
     CREATE TABLE logins AS SELECT id, user_id FROM events;
     CREATE INDEX logins_user_id ON logins (user_id);`,
    "replica-identity-or-pk-drop:warning",
    "drop-unique-used-by-upsert:warning",
    "statements-under-access-exclusive:error",
    "statements-under-access-exclusive:error",
  ],
  "an index of a table that others use, once, whatever its transaction has locked": [
    "ALTER TABLE users ADD COLUMN token text; CREATE INDEX users_token ON users (token);",
    "create-index-blocking:error",
  ],
  "rows of a table that is only called like that": [
    "UPDATE shop_version SET note = 'x';",
    "backfill-unbatched:warning",
  ],
  "a function that goes and that queries can call": ["DROP FUNCTION next_event();", "drop-object-in-use:warning"],
  "an enum that is made anew with fewer values, but not its default that goes and comes": [
    `ALTER TABLE tickets ALTER COLUMN status DROP DEFAULT;
     ALTER TABLE tickets ALTER COLUMN status TYPE text USING status::text;
     ALTER TABLE tickets ALTER COLUMN status SET DEFAULT 'open';`,
    "alter-column-type-rewrite:error",
  ],
  "a unique key that comes back at once costs its build, not its upserts": [
    `ALTER TABLE tickets DROP CONSTRAINT tickets_user_id_key;
     ALTER TABLE tickets ADD CONSTRAINT tickets_user UNIQUE (user_id);`,
    "add-unique-constraint-blocking:error",
  ],
  "a unique key whose columns come back for another table": [
    `ALTER TABLE tickets DROP CONSTRAINT tickets_user_id_key;
     CREATE TABLE other (id bigint PRIMARY KEY, user_id bigint UNIQUE);
     CREATE UNIQUE INDEX other_user ON other (user_id);`,
    "drop-unique-used-by-upsert:warning",
  ],
  "a unique key that comes back for some rows only": [
    `ALTER TABLE tickets DROP CONSTRAINT tickets_user_id_key;
     CREATE UNIQUE INDEX tickets_user ON tickets (user_id) WHERE note IS NULL;`,
    "drop-unique-used-by-upsert:warning",
    "create-index-blocking:error",
  ],
};

describe("what real products did with danger is reported", () => {
  test.each(Object.entries(unsafe))("%s", (_, [change, ...rules]) => {
    expect(loud(change).toSorted()).toEqual(rules.toSorted());
  });
});

const swaps: Readonly<Record<string, string>> = {
  "as Prisma writes it": `
    CREATE TYPE status_new AS ENUM (VALUES);
    ALTER TABLE tickets ALTER COLUMN status TYPE status_new USING (status::text::status_new);
    ALTER TYPE status RENAME TO status_old;
    ALTER TYPE status_new RENAME TO status;
    DROP TYPE status_old;`,
  "as Drizzle writes it": `
    ALTER TABLE tickets ALTER COLUMN status SET DATA TYPE text;
    DROP TYPE status;
    CREATE TYPE status AS ENUM (VALUES);
    ALTER TABLE tickets ALTER COLUMN status SET DATA TYPE status USING status::status;`,
  "by hand, the new one first": `
    CREATE TYPE status_new AS ENUM (VALUES);
    ALTER TABLE tickets ALTER COLUMN status TYPE status_new USING status::text::status_new;
    DROP TYPE status;
    ALTER TYPE status_new RENAME TO status;`,
  "by hand, the old one aside": `
    ALTER TYPE status RENAME TO status_old;
    CREATE TYPE status AS ENUM (VALUES);
    ALTER TABLE tickets ALTER COLUMN status TYPE status USING status::text::status;
    DROP TYPE status_old;`,
};

describe("an enum that is swapped", () => {
  const enums = (sql: string) =>
    judgeSql(sql, { given, transaction: "file" })
      .findings.map(({ rule, message }) => `${rule} ${message}`)
      .filter((line) => /^(?:enum-remove-value|drop-object-in-use|rename-type) /.test(line))
      .map((line) => line.slice(0, line.indexOf(":") >>> 0));

  test.each(Object.entries(swaps))("%s, with fewer values, says which", (_, sql) => {
    expect(enums(sql.replace("VALUES", "'open'"))).toEqual(["enum-remove-value 'closed' is gone from `status`"]);
  });

  test.each(Object.entries(swaps))("%s, with more values, is no loss", (_, sql) => {
    expect(enums(sql.replace("VALUES", "'open', 'closed', 'lost'"))).toEqual([]);
  });
});

describe("a lock that is waited for once is reported once", () => {
  const all = (change: string) =>
    judgeSql(change, { given, transaction: "file" }).findings.filter(({ rule }) => rule === "drop-index-blocking")
      .length;

  test.each([
    ["an index by itself", "DROP INDEX events_type;", 1],
    ["two indexes of a table", "DROP INDEX events_type; DROP INDEX events_user;", 1],
    ["an index of a table that is locked already", "ALTER TABLE events ADD COLUMN x int; DROP INDEX events_type;", 0],
    ["an index of a table that goes too", "DROP INDEX events_type; DROP TABLE events;", 0],
    ["an index while another table is locked", "ALTER TABLE users ADD COLUMN x int; DROP INDEX events_type;", 1],
  ])("%s", (_, change, count) => {
    expect(all(change)).toBe(count);
  });
});

describe("NOT VALID is spoken of", () => {
  test.each([
    ["a foreign key", "ALTER TABLE events ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;", true],
    ["a unique constraint", "ALTER TABLE users ADD UNIQUE (email);", false],
    ["a mandatory column", "ALTER TABLE users ALTER COLUMN email SET NOT NULL;", false],
  ])("with %s: %s", (_, change, said) => {
    const { findings } = judgeSql(change, { given });
    const message = findings.find(({ rule }) => rule === "tighten-constraint")?.message;
    expect(message?.includes("NOT VALID")).toBe(said);
  });
});
