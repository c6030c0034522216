import { describe, expect, test } from "vitest";
import { judgeSql, type Situation } from "./judge-sql.ts";

// Shapes of migrations that real products shipped, cut down to what a rule said about them.

const given = `
CREATE TABLE users (id bigint PRIMARY KEY, email text, plan text);
CREATE TABLE events (id bigint PRIMARY KEY, user_id bigint, type text);
CREATE INDEX events_type ON events (type);`;

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
  "an index of a new table that a query has filled, under another table's lock": [
    `ALTER TABLE events DROP CONSTRAINT events_pkey;
     CREATE TABLE logins AS SELECT id, user_id FROM events;
     CREATE INDEX logins_user_id ON logins (user_id);`,
    "replica-identity-or-pk-drop:warning",
    "drop-unique-used-by-upsert:warning",
    "statements-under-access-exclusive:error",
    "statements-under-access-exclusive:error",
  ],
};

describe("what real products did with danger is reported", () => {
  test.each(Object.entries(unsafe))("%s", (_, [change, ...rules]) => {
    expect(loud(change).toSorted()).toEqual(rules.toSorted());
  });
});
