import { judgeChange } from "../handlers/change.ts";

const migration = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`;
const base = {
  "db/migrations/20240101000000_users.sql": migration(
    'CREATE TABLE users (id bigint PRIMARY KEY, age int, email text, "Ünï" text);\nCREATE TABLE orders (id bigint PRIMARY KEY, total int);',
  ),
};

/** Everything that a report can hold: errors, notices, a waiver, what cannot be read, several stages. */
export const messyReport = await judgeChange({
  base,
  head: {
    ...base,
    "src/app.ts": "",
    "db/migrations/20240201000000_next.sql": migration(
      [
        "ALTER TABLE users ADD COLUMN nickname text NOT NULL, DROP COLUMN age;",
        "-- slipway: waive create-index-blocking because the table is small",
        "CREATE INDEX users_email_idx ON users (email);",
        "ALTER TABLE orders ALTER COLUMN total TYPE bigint;",
        'ALTER TABLE users RENAME COLUMN "Ünï" TO uni;',
        "UPDATE users SET email = lower(email);",
        "DO $$ BEGIN EXECUTE format('DROP TABLE %I', current_setting('app.t')); END $$;",
        "ALTER TABEL nonsense;",
      ].join("\n"),
    ),
  },
});

export const gladReport = await judgeChange({ base, head: { ...base, "README.md": "" } });
