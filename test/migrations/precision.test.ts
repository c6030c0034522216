import { describe, expect, test } from "vitest";
import { cases, usual } from "./databases/cases.ts";
import { claim } from "./databases/claim.ts";
import { judgeSql, type Situation } from "./judge-sql.ts";

const shop = `
CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name varchar(80), created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE orders (
  id bigint PRIMARY KEY, customer_id bigint, total numeric(10, 2) NOT NULL DEFAULT 0, state text NOT NULL DEFAULT 'new', note text, old_note text, tax numeric(10, 2)
);
CREATE INDEX orders_state ON orders (state);
CREATE TYPE status AS ENUM ('new', 'paid');
CREATE VIEW paid_orders AS SELECT id, total FROM orders WHERE state = 'paid';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE events (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
`;

function loud(change: string | readonly string[], situation: Situation = {}): string[] {
  const { findings } = judgeSql(change, { given: shop, ...situation });
  return findings.filter(({ severity }) => severity !== "notice").map(({ rule, severity }) => `${rule}:${severity}`);
}

const safe: Readonly<Record<string, string | readonly string[]>> = {
  "a table with everything that a new table has": `
    CREATE TABLE invoices (
      id bigserial PRIMARY KEY, order_id bigint NOT NULL UNIQUE, number text NOT NULL CHECK (number <> ''),
      uuid uuid NOT NULL DEFAULT gen_random_uuid(), created_at timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE INDEX invoices_number ON invoices (number);
    ALTER TABLE invoices ADD COLUMN paid boolean NOT NULL;
    ALTER TABLE invoices ADD CONSTRAINT positive CHECK (id > 0);
    ALTER TABLE invoices ALTER COLUMN number TYPE varchar(20);
    UPDATE invoices SET paid = false;
    CREATE TRIGGER touch BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION touch();`,
  "an index of a table that another file of the change makes": [
    "CREATE TABLE carts (id bigint PRIMARY KEY, customer_id bigint);",
    "CREATE INDEX carts_customer ON carts (customer_id); ALTER TABLE carts ALTER COLUMN customer_id SET NOT NULL;",
  ],
  "what was made in this change may go again": [
    "CREATE TABLE drafts (id bigint PRIMARY KEY, a int); ALTER TABLE orders ADD COLUMN draft_id bigint;",
    "ALTER TABLE drafts DROP COLUMN a; ALTER TABLE orders DROP COLUMN draft_id; DROP TABLE drafts;",
  ],
  "what was made in this change may be renamed": `
    ALTER TABLE orders ADD COLUMN shiped_at timestamptz; ALTER TABLE orders RENAME COLUMN shiped_at TO shipped_at;
    CREATE TABLE tmp (id int); ALTER TABLE tmp RENAME TO parcels;`,
  "clearing the ground first": "DROP TABLE IF EXISTS carts; CREATE TABLE carts (id bigint PRIMARY KEY);",
  "a column that may be empty": "ALTER TABLE orders ADD COLUMN coupon text;",
  "a mandatory column with a constant": "ALTER TABLE orders ADD COLUMN vip boolean NOT NULL DEFAULT false;",
  "a mandatory column with now()": "ALTER TABLE orders ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();",
  "a mandatory column of JSON": "ALTER TABLE orders ADD COLUMN meta jsonb NOT NULL DEFAULT '{}';",
  "a nullable reference": "ALTER TABLE orders ADD COLUMN parent_id bigint REFERENCES orders (id);",
  "a column that is there already": "ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;",
  "a default from now on": "ALTER TABLE orders ALTER COLUMN note SET DEFAULT '';",
  "a longer varchar": "ALTER TABLE customers ALTER COLUMN name TYPE varchar(200);",
  "varchar to text": "ALTER TABLE customers ALTER COLUMN name TYPE text;",
  "more digits": "ALTER TABLE orders ALTER COLUMN tax TYPE numeric(14, 2);",
  "NOT NULL in four steps": [
    "ALTER TABLE orders ADD CONSTRAINT note_nn CHECK (note IS NOT NULL) NOT VALID;",
    "ALTER TABLE orders VALIDATE CONSTRAINT note_nn;",
    "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;",
    "ALTER TABLE orders DROP CONSTRAINT note_nn;",
  ],
  "a foreign key in two steps": [
    "ALTER TABLE orders ADD CONSTRAINT c_fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;",
    "ALTER TABLE orders VALIDATE CONSTRAINT c_fk;",
  ],
  "a CHECK in two steps": [
    "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0) NOT VALID;",
    "ALTER TABLE orders VALIDATE CONSTRAINT positive;",
  ],
  "a unique constraint in two steps": [
    "CREATE UNIQUE INDEX CONCURRENTLY customers_email ON customers (email);",
    "ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email;",
  ],
  "an index that blocks nobody": "CREATE INDEX CONCURRENTLY orders_customer ON orders (customer_id);",
  "an index that goes and blocks nobody": "DROP INDEX CONCURRENTLY orders_state;",
  "an index that is rebuilt and blocks nobody": "REINDEX INDEX CONCURRENTLY orders_state;",
  "a partition of its own":
    "CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
  "a partition whose bound is proven": `
    CREATE TABLE events_2028 (id bigint NOT NULL, at date NOT NULL, CHECK (at >= '2028-01-01' AND at < '2029-01-01'));
    ALTER TABLE events ATTACH PARTITION events_2028 FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');`,
  "a view": "CREATE VIEW big_orders AS SELECT * FROM orders WHERE total > 100;",
  "a view with one more column":
    "CREATE OR REPLACE VIEW paid_orders AS SELECT id, total, note FROM orders WHERE state = 'paid';",
  "a function in place of another":
    "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note = ''; RETURN NEW; END $$;",
  "a value for an enum": "ALTER TYPE status ADD VALUE IF NOT EXISTS 'refunded';",
  "a new enum":
    "CREATE TYPE channel AS ENUM ('web', 'shop'); ALTER TABLE orders ADD COLUMN channel channel NOT NULL DEFAULT 'web';",
  "comments and rights": "COMMENT ON TABLE orders IS 'x'; GRANT SELECT ON orders TO reporting;",
  "an extension": "CREATE EXTENSION IF NOT EXISTS pg_trgm;",
  "a schema and a table in it":
    "CREATE SCHEMA billing; CREATE TABLE billing.orders (id bigint PRIMARY KEY); CREATE INDEX ON billing.orders (id);",
  "one row by its key": "UPDATE orders SET note = 'x' WHERE id = 1; DELETE FROM orders WHERE id = 2;",
  "rows of a new kind": "INSERT INTO customers (id, email) VALUES (1, 'a@example.org') ON CONFLICT DO NOTHING;",
  "statistics, fill factor, storage": `
    ALTER TABLE orders ALTER COLUMN state SET STATISTICS 500; ALTER TABLE orders SET (fillfactor = 80);
    ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL; ANALYZE orders;`,
  "a constraint that nobody needs any more": "ALTER TABLE customers ALTER COLUMN name DROP DEFAULT;",
  "a policy that is replaced": [
    "DROP POLICY IF EXISTS own ON orders; CREATE POLICY own ON orders USING (customer_id = 1);",
  ],
  "DDL that looks whether it is needed": `
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'channel') THEN CREATE TYPE channel AS ENUM ('web'); END IF;
      ALTER TABLE orders ADD COLUMN IF NOT EXISTS coupon text;
    EXCEPTION WHEN duplicate_object THEN NULL; END $$;`,
  "a temporary table":
    "CREATE TEMP TABLE t AS SELECT id FROM orders WHERE id < 10; CREATE INDEX ON t (id); DROP TABLE t;",
};

describe("a good migration is left alone", () => {
  test.each(Object.entries(safe))("%s", (_, change) => {
    const timed = [change]
      .flat()
      .map((sql) => (sql.includes("CONCURRENTLY") ? sql : `SET lock_timeout = '2s';\n${sql}`));
    expect(loud(timed)).toEqual([]);
  });
});

const unsafe: Readonly<Record<string, readonly [sql: string, ...rules: string[]]>> = {
  "a column goes": ["ALTER TABLE orders DROP COLUMN old_note;", "drop-column-in-use:error"],
  "a table goes": ["DROP TABLE customers;", "drop-table-in-use:error"],
  "a column gets another name": ["ALTER TABLE orders RENAME note TO remark;", "rename-column:error"],
  "a table gets another name": ["ALTER TABLE customers RENAME TO buyers;", "rename-table:error"],
  "a mandatory column": ["ALTER TABLE orders ADD COLUMN channel text NOT NULL;", "add-required-column:error"],
  "a volatile default": [
    "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid();",
    "add-column-volatile-default:error",
  ],
  "a serial": ["ALTER TABLE orders ADD COLUMN seq bigserial;", "add-column-auto-increment:error"],
  "a stored column": [
    "ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (total * 1.2) STORED;",
    "add-column-stored-generated:error",
  ],
  "another kind of number": ["ALTER TABLE orders ALTER COLUMN tax TYPE float8;", "alter-column-type-rewrite:error"],
  "a shorter varchar": [
    "ALTER TABLE customers ALTER COLUMN name TYPE varchar(10);",
    "alter-column-type-narrowing:error",
    "alter-column-type-rewrite:error",
  ],
  "NOT NULL at once": ["ALTER TABLE orders ALTER COLUMN note SET NOT NULL;", "set-not-null-scan:error"],
  "a CHECK at once": ["ALTER TABLE orders ADD CHECK (total >= 0);", "add-check-validating:error"],
  "a foreign key at once": [
    "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id);",
    "add-foreign-key-validating:error",
  ],
  "a unique constraint at once": ["ALTER TABLE customers ADD UNIQUE (email);", "add-unique-constraint-blocking:error"],
  "an index that blocks": ["CREATE INDEX ON orders (customer_id);", "create-index-blocking:error"],
  "an index in a schema that has a table of the same name": [
    "CREATE SCHEMA billing; CREATE TABLE billing.orders (id int); CREATE INDEX ON public.orders (note);",
    "create-index-blocking:error",
  ],
  "an index built in a loop": [
    "DO $$ BEGIN FOR i IN 1..1 LOOP EXECUTE 'CREATE INDEX orders_n ON orders (note)'; END LOOP; END $$;",
    "create-index-blocking:error",
  ],
  "an index inside a function that is called": [
    "CREATE FUNCTION go() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE INDEX orders_n ON orders (note); END $$; SELECT go();",
    "create-index-blocking:error",
  ],
  "dynamic SQL": ["DO $$ BEGIN EXECUTE format('DROP TABLE %I', current_setting('x')); END $$;", "opaque-sql:warning"],
  "everything is written": ["UPDATE orders SET note = '';", "backfill-unbatched:warning"],
  "everything is deleted": ["DELETE FROM orders;", "delete-without-where:error"],
  truncating: ["TRUNCATE orders;", "truncate:error"],
  rewriting: ["VACUUM FULL orders;", "vacuum-full-or-cluster:error"],
  "an enum value under another name": [
    "ALTER TYPE status RENAME VALUE 'paid' TO 'settled';",
    "rename-enum-value:error",
  ],
  "a view that loses a column": [
    "DROP VIEW paid_orders; CREATE VIEW paid_orders AS SELECT id FROM orders;",
    "replace-view-or-function-signature:warning",
  ],
  "a column under a view": [
    "ALTER TABLE orders DROP COLUMN total;",
    "drop-column-in-use:error",
    "statement-fails:error",
  ],
  "a default that inserts need": ["ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;", "drop-default:error"],
  "validated in the transaction that added it": [
    "BEGIN; ALTER TABLE orders ADD CONSTRAINT p CHECK (total > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT p; COMMIT;",
    "validate-in-same-transaction:error",
  ],
  "concurrently in a transaction": [
    "BEGIN; CREATE INDEX CONCURRENTLY i ON orders (note); COMMIT;",
    "concurrently-in-transaction:error",
  ],
  "a trap when it is tried again": [
    "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note);",
    "concurrent-index-retry-trap:warning",
  ],
  "a partition that was made here and is empty": [
    "CREATE TABLE e (id bigint NOT NULL, at date NOT NULL); ALTER TABLE events ATTACH PARTITION e FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
  ],
  "an index on all partitions at once": ["CREATE INDEX ON events (id);", "index-on-partitioned-parent:error"],
  "a backfill under a lock that an earlier statement took": [
    "BEGIN; ALTER TABLE orders ADD COLUMN x int; UPDATE orders SET x = 1; COMMIT;",
    "statements-under-access-exclusive:error",
    "backfill-unbatched:warning",
  ],
  "row security": ["ALTER TABLE orders ENABLE ROW LEVEL SECURITY;", "policy-or-rls-toggle:warning"],
};

describe("a dangerous migration is found, and nothing else is said", () => {
  test.each(Object.entries(unsafe))("%s", (_, [sql, ...rules]) => {
    expect(
      loud(sql.includes("CONCURRENTLY") || sql.includes("VACUUM") ? sql : `SET lock_timeout = '2s';\n${sql}`),
    ).toEqual(rules);
  });
});

/** What breaks code, loses data or shuts somebody out, however quickly it is done. */
const aboutMoreThanTime =
  /^(?:drop-|rename-|truncate|replica-identity|policy-or|disable-trigger|explicit-lock|statement-fails|concurrent-|tighten|delete-)/;

describe("what a server does at once is no error, and what it does for long under a lock is one", () => {
  const known = Object.entries(cases).filter(([, { sql, to }]) => to === undefined && !/\bTimeZone\b/.test(sql));
  test.each(known)("%s", (_, { sql, given = "", from = 0 }) => {
    const version = Math.max(16, from);
    const { duration, locks, fails, outsideTransaction } = claim(usual + given, sql, version);
    const found = loud(`SET lock_timeout = '2s';\n${sql}`, { given: usual + given, version });
    const aboutTime = found.filter((rule) => !aboutMoreThanTime.test(rule));
    const isBlocking = Object.values(locks).some((mode) =>
      /^(?:SHARE|SHARE ROW EXCLUSIVE|EXCLUSIVE|ACCESS EXCLUSIVE)$/.test(mode),
    );
    if (outsideTransaction) return;
    if (duration === "instant" || fails !== undefined) expect(aboutTime).toEqual([]);
    else if (isBlocking) expect(aboutTime).not.toEqual([]);
  });
});
