/** Something that a team sets out to do: statements in their order, which may stand in one file or in several. */
export interface Task {
  readonly name: string;
  readonly sql: readonly string[];
  /** What code does before it, and what code written for it does. Neither says more than it must. */
  readonly old?: readonly string[];
  readonly now?: readonly string[];
  /** Tasks that share one of these are never part of the same change. */
  readonly on: readonly string[];
}

const insertUser = "INSERT INTO users (id, email) VALUES (99, 'a')";
const insertOrder = "INSERT INTO orders (id, total) VALUES (99, 5)";

/** Every statement of them runs on the shop, alone or with those of other tasks in between. */
export const tasks: readonly Task[] = [
  {
    name: "drop a column",
    sql: ["ALTER TABLE users DROP COLUMN age"],
    old: ["SELECT age FROM users"],
    on: ["users.age"],
  },
  {
    name: "drop a column and add it anew",
    sql: ["ALTER TABLE users DROP COLUMN age", "ALTER TABLE users ADD COLUMN age text"],
    old: ["SELECT age + 1 FROM users"],
    now: ["SELECT lower(age) FROM users"],
    on: ["users.age"],
  },
  {
    name: "rename a column",
    sql: ["ALTER TABLE users RENAME COLUMN age TO years"],
    old: ["SELECT age FROM users"],
    now: ["SELECT years FROM users"],
    on: ["users.age"],
  },
  {
    name: "change a type",
    sql: ["ALTER TABLE users ALTER COLUMN age TYPE text"],
    old: ["UPDATE users SET age = age + 1"],
    on: ["users.age"],
  },
  {
    name: "add a column",
    sql: ["ALTER TABLE users ADD COLUMN phone text"],
    old: [insertUser],
    now: ["SELECT phone FROM users"],
    on: ["users.phone"],
  },
  {
    name: "add a column with an index and a unique one",
    sql: [
      "ALTER TABLE users ADD COLUMN phone text",
      "CREATE INDEX CONCURRENTLY users_phone_idx ON users (phone)",
      "CREATE UNIQUE INDEX users_phone_key ON users (phone)",
    ],
    old: [insertUser],
    now: ["INSERT INTO users (id, email, phone) VALUES (99, 'a', '5') ON CONFLICT (phone) DO NOTHING"],
    on: ["users.phone"],
  },
  {
    name: "add a column, fill it, and make it mandatory",
    sql: [
      "ALTER TABLE users ADD COLUMN phone text",
      "UPDATE users SET phone = 'none' WHERE phone IS NULL",
      "ALTER TABLE users ALTER COLUMN phone SET NOT NULL",
    ],
    old: [insertUser],
    now: ["INSERT INTO users (id, email, phone) VALUES (99, 'a', '5')"],
    on: ["users.phone"],
  },
  {
    name: "add a mandatory column",
    sql: ["ALTER TABLE users ADD COLUMN phone text NOT NULL"],
    old: [insertUser],
    now: ["INSERT INTO users (id, email, phone) VALUES (99, 'a', '5')"],
    on: ["users.phone"],
  },
  {
    name: "add a mandatory column and fill it",
    sql: ["ALTER TABLE users ADD COLUMN phone text NOT NULL", "UPDATE users SET phone = email"],
    old: [insertUser],
    now: ["INSERT INTO users (id, email, phone) VALUES (99, 'a', '5')"],
    on: ["users.phone"],
  },
  {
    name: "add a column with a default, then drop the default",
    sql: [
      "ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT ''",
      "ALTER TABLE users ALTER COLUMN phone DROP DEFAULT",
    ],
    old: [insertUser],
    now: ["INSERT INTO users (id, email, phone) VALUES (99, 'a', '5')"],
    on: ["users.phone"],
  },
  {
    name: "add several columns and drop one in one statement",
    sql: ["ALTER TABLE users ADD COLUMN street text, DROP COLUMN nickname, ADD COLUMN city text"],
    old: ["SELECT nickname FROM users"],
    now: ["SELECT street, city FROM users"],
    on: ["users.nickname"],
  },
  {
    name: "widen a column",
    sql: ["ALTER TABLE users ALTER COLUMN nickname TYPE text"],
    old: ["UPDATE users SET nickname = 'b'"],
    now: ["UPDATE users SET nickname = repeat('b', 50)"],
    on: ["users.nickname"],
  },
  {
    name: "make a column mandatory",
    sql: [
      "UPDATE users SET nickname = '' WHERE nickname IS NULL",
      "ALTER TABLE users ALTER COLUMN nickname SET NOT NULL",
    ],
    old: ["UPDATE users SET nickname = NULL"],
    now: ["UPDATE users SET nickname = 'b'"],
    on: ["users.nickname", "users.phone"],
  },
  {
    name: "check a column",
    sql: ["ALTER TABLE users ADD CONSTRAINT short CHECK (length(nickname) > 2)"],
    old: ["UPDATE users SET nickname = 'b'"],
    now: ["UPDATE users SET nickname = 'bcd'"],
    on: ["users.nickname"],
  },
  {
    name: "keep out duplicates",
    sql: ["ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)"],
    old: ["INSERT INTO users (id, email) VALUES (98, 'a'), (99, 'a')"],
    on: ["users.email"],
  },
  {
    name: "build an index that blocks",
    sql: ["CREATE INDEX users_email_idx ON users (email)"],
    on: ["users.email"],
  },
  {
    name: "rename a column and build an index on it",
    sql: [
      "ALTER TABLE users RENAME COLUMN email TO address",
      "CREATE INDEX CONCURRENTLY users_address_idx ON users (address)",
    ],
    old: ["SELECT email FROM users"],
    now: ["SELECT address FROM users"],
    on: ["users.email", "users.phone", "users.nickname"],
  },
  {
    name: "replace an index",
    sql: [
      "CREATE INDEX CONCURRENTLY users_lower_idx ON users (lower(name))",
      "DROP INDEX CONCURRENTLY users_name_idx",
      "ALTER INDEX users_lower_idx RENAME TO users_name_idx",
    ],
    on: ["users.name"],
  },
  {
    name: "drop a view and its column",
    sql: ["DROP VIEW user_names", "ALTER TABLE users DROP COLUMN name"],
    old: ["SELECT name FROM user_names", "SELECT name FROM users"],
    on: ["users.name"],
  },
  {
    name: "create a view",
    sql: ["CREATE VIEW recent AS SELECT id, created_at FROM users"],
    now: ["SELECT created_at FROM recent"],
    on: ["recent"],
  },
  {
    name: "refer to another table",
    sql: ["ALTER TABLE orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES users (id)"],
    old: ["UPDATE orders SET user_id = 77"],
    now: ["UPDATE orders SET user_id = 1"],
    on: ["orders.user_id"],
  },
  {
    name: "refer to another table in two steps",
    sql: [
      "ALTER TABLE orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID",
      "ALTER TABLE orders VALIDATE CONSTRAINT orders_user_fkey",
      "CREATE INDEX CONCURRENTLY orders_user_idx ON orders (user_id)",
    ],
    old: ["UPDATE orders SET user_id = 77"],
    on: ["orders.user_id"],
  },
  {
    name: "rename a column that is mandatory",
    sql: ["ALTER TABLE orders RENAME COLUMN total TO amount"],
    old: [insertOrder],
    now: ["INSERT INTO orders (id, amount) VALUES (99, 5)"],
    on: ["orders.total"],
  },
  {
    name: "enlarge a number",
    sql: ["ALTER TABLE orders ALTER COLUMN total TYPE bigint"],
    old: [insertOrder],
    on: ["orders.total"],
  },
  {
    name: "drop what is mandatory",
    sql: ["ALTER TABLE orders ALTER COLUMN total DROP NOT NULL"],
    old: [insertOrder],
    now: ["INSERT INTO orders (id) VALUES (99)"],
    on: ["orders.total"],
  },
  {
    name: "add a value and use it",
    sql: ["ALTER TYPE order_state ADD VALUE 'refunded'", "UPDATE orders SET state = 'refunded' WHERE note = 'back'"],
    now: ["SELECT 'refunded'::order_state"],
    on: ["order_state"],
  },
  {
    name: "rename a value",
    sql: ["ALTER TYPE order_state RENAME VALUE 'paid' TO 'settled'"],
    on: ["order_state"],
  },
  {
    name: "drop a default",
    sql: ["ALTER TABLE orders ALTER COLUMN state DROP DEFAULT"],
    old: ["INSERT INTO orders (id, total) VALUES (99, 5)"],
    now: ["INSERT INTO orders (id, total, state) VALUES (99, 5, 'open')"],
    on: ["orders.state", "orders.total", "orders.user_id"],
  },
  {
    name: "delete rows",
    sql: ["DELETE FROM orders WHERE note = 'spam'"],
    on: ["orders rows"],
  },
  {
    name: "drop a table",
    sql: ["DROP TABLE legacy_carts"],
    old: ["SELECT content FROM legacy_carts"],
    on: ["legacy_carts"],
  },
  {
    name: "rename a table",
    sql: ["ALTER TABLE legacy_carts RENAME TO carts"],
    old: ["INSERT INTO legacy_carts (id, content) VALUES (99, 'a')"],
    now: ["SELECT content FROM carts"],
    on: ["legacy_carts", "carts"],
  },
  {
    name: "rename a table behind a view",
    sql: ["BEGIN; ALTER TABLE legacy_carts RENAME TO carts; CREATE VIEW legacy_carts AS SELECT * FROM carts; COMMIT"],
    old: ["INSERT INTO legacy_carts (id, content) VALUES (99, 'a')"],
    now: ["SELECT content FROM carts"],
    on: ["legacy_carts", "carts"],
  },
  {
    name: "drop a table and make another of its name",
    sql: ["DROP TABLE legacy_carts", "CREATE TABLE legacy_carts (id bigint PRIMARY KEY, items text)"],
    old: ["SELECT content FROM legacy_carts"],
    now: ["SELECT items FROM legacy_carts"],
    on: ["legacy_carts"],
  },
  {
    name: "create a table and fill it",
    sql: [
      "CREATE TABLE carts (id bigint PRIMARY KEY, content text NOT NULL)",
      "INSERT INTO carts SELECT id, content FROM legacy_carts WHERE content IS NOT NULL",
      "CREATE INDEX carts_content_idx ON carts (content)",
    ],
    now: ["SELECT content FROM carts"],
    on: ["carts", "legacy_carts"],
  },
  {
    name: "create a table with a reference and a type",
    sql: [
      "CREATE TYPE mood AS ENUM ('good', 'bad')",
      "CREATE TABLE reviews (id bigint PRIMARY KEY, order_id bigint REFERENCES orders (id), mood mood)",
      "ALTER TABLE reviews ADD COLUMN stars int NOT NULL DEFAULT 3",
      "COMMENT ON TABLE reviews IS 'what customers say'",
    ],
    now: ["INSERT INTO reviews (id, mood, stars) VALUES (99, 'good', 5)"],
    on: ["reviews"],
  },
  {
    name: "keep a column up to date with a trigger",
    sql: [
      "ALTER TABLE orders ADD COLUMN touched timestamptz",
      "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.touched := now(); RETURN NEW; END $$",
      "CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch()",
    ],
    now: ["SELECT touched FROM orders"],
    on: ["orders.touched"],
  },
];

/** Statements of which a plan can only say that it does not know them, and others that few tasks hold. */
export const oddities: readonly string[] = [
  "SET lock_timeout = '2s'",
  "DO $$ BEGIN EXECUTE format('ALTER TABLE %I DROP COLUMN age', current_setting('app.t')); END $$",
  "DO $$ BEGIN IF random() > 2 THEN UPDATE users SET name = 'x'; END IF; END $$",
  "ALTER TABLE users FROBNICATE",
  "TRUNCATE legacy_carts",
  "UPDATE users SET name = 'x', age = 5",
  "VACUUM users",
  "LOCK TABLE users IN SHARE MODE",
  "CREATE TEMPORARY TABLE scratch AS SELECT id FROM users",
  "DELETE FROM scratch",
  "SELECT setval('s', 5)",
  "REVOKE SELECT ON users FROM guests",
  "GRANT SELECT ON users TO guests",
  "ALTER TABLE users ALTER COLUMN nickname TYPE varchar(20)",
  "ALTER TABLE users ENABLE ROW LEVEL SECURITY",
  "CREATE POLICY own ON users USING (true)",
  "DROP TYPE order_state CASCADE",
];
