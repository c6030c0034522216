import { events, orders, tags, users, type RecipeCases } from "./recipe-case.ts";

export const replacementCases: RecipeCases = {
  "rename-column": {
    "a column that may be NULL": {
      given: `${users} UPDATE users SET name = NULL WHERE id = 2;`,
      unsafe: "ALTER TABLE users RENAME COLUMN name TO full_name;",
      sync: {
        writes: [
          "INSERT INTO users (id, name) VALUES (9, 'old code')",
          "INSERT INTO users (id, full_name) VALUES (9, 'new code')",
          "INSERT INTO users (id) VALUES (9)",
          "UPDATE users SET name = 'old code'",
          "UPDATE users SET full_name = 'new code'",
          "UPDATE users SET name = NULL WHERE name IS NOT NULL",
          "INSERT INTO users (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET full_name = 'upsert'",
        ],
        holds: "full_name IS NOT DISTINCT FROM name",
      },
    },
    "a mandatory one with a default, and no key": {
      given: `CREATE TABLE notes (body text NOT NULL DEFAULT 'none');
        INSERT INTO notes VALUES ('a'), ('b'), ('c');`,
      unsafe: "ALTER TABLE notes RENAME COLUMN body TO content;",
      sync: {
        writes: [
          "INSERT INTO notes DEFAULT VALUES",
          "INSERT INTO notes (body) VALUES ('old code')",
          "INSERT INTO notes (content) VALUES ('new code')",
          "UPDATE notes SET content = 'new code'",
        ],
        holds: "content = body AND content <> ''",
      },
      inTheEnd: "ALTER TABLE notes RENAME CONSTRAINT notes_content_not_null TO notes_body_not_null;",
    },
    "a type without equality": {
      given:
        "CREATE TABLE logs (id int PRIMARY KEY, data json); INSERT INTO logs VALUES (1, '{}'), (2, NULL), (3, '[1]');",
      unsafe: "ALTER TABLE logs RENAME COLUMN data TO entry;",
      sync: {
        writes: [
          "UPDATE logs SET data = '{\"a\": 1}'",
          "UPDATE logs SET entry = '2'",
          "INSERT INTO logs VALUES (4, '4')",
        ],
        holds: "entry::text = data::text",
      },
    },
  },
  "alter-column-type-rewrite": {
    "a larger number": {
      given: orders,
      unsafe: "ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;",
      sync: {
        writes: [
          "INSERT INTO orders (id, quantity) VALUES (9, 1)",
          "INSERT INTO orders (id, quantity_new) VALUES (9, 2)",
          "UPDATE orders SET quantity = 3",
          "UPDATE orders SET quantity_new = 4",
        ],
        holds: "quantity_new = quantity",
      },
      inTheEnd: "ALTER TABLE orders RENAME COLUMN quantity_new TO quantity;",
    },
    "with an expression, which nobody can turn round": {
      given: "CREATE TABLE visits (id int, at text); INSERT INTO visits VALUES (1, '100'), (2, '200'), (3, NULL);",
      unsafe: "ALTER TABLE visits ALTER COLUMN at TYPE int USING round(visits.at::numeric / 3);",
      sync: {
        writes: ["INSERT INTO visits (id, at) VALUES (9, '7')", "UPDATE visits SET at = '10'"],
        holds: "at_new = round(at::numeric / 3)",
      },
      inTheEnd: "ALTER TABLE visits RENAME COLUMN at_new TO at;",
    },
    "a time that gets a zone": {
      given:
        "CREATE TABLE visits (id int PRIMARY KEY, at timestamp NOT NULL); INSERT INTO visits VALUES (1, '2025-01-01 12:00'), (2, 'epoch');",
      unsafe: "ALTER TABLE visits ALTER COLUMN at TYPE timestamptz USING at AT TIME ZONE 'Europe/Paris';",
      sync: {
        writes: [
          "INSERT INTO visits (id, at) VALUES (9, '2025-06-01')",
          "INSERT INTO visits (id, at_new) VALUES (9, '2025-06-01 10:00+02')",
          "UPDATE visits SET at_new = '2025-01-05 23:00+00'",
        ],
        holds: "at_new = at AT TIME ZONE 'Europe/Paris'",
      },
      inTheEnd:
        "ALTER TABLE visits RENAME COLUMN at_new TO at; ALTER TABLE visits RENAME CONSTRAINT visits_at_new_not_null TO visits_at_not_null;",
    },
    "what is lost on the way stays in the old column": {
      given:
        "CREATE TABLE sums (id int PRIMARY KEY, amount numeric DEFAULT 1.5); INSERT INTO sums VALUES (1, 1.25), (2, 2.5), (3, NULL);",
      unsafe: "ALTER TABLE sums ALTER COLUMN amount TYPE int;",
      sync: {
        writes: [
          "INSERT INTO sums (id) VALUES (9)",
          "UPDATE sums SET amount = 7.25",
          "INSERT INTO sums (id, amount_new) VALUES (9, 3)",
          "UPDATE sums SET id = id + 100 WHERE amount = 2.5",
        ],
        holds: "amount_new IS NOT DISTINCT FROM amount::int OR (amount_new IS NULL AND amount = 2.5)",
      },
      inTheEnd: "ALTER TABLE sums RENAME COLUMN amount_new TO amount;",
    },
  },
  "backfill-unbatched": {
    "all rows": { given: users, unsafe: "UPDATE users SET name = 'x' -- for all\n;" },
    "its own condition": {
      given: users,
      unsafe: "UPDATE users SET name = NULL, email = lower(email) WHERE id > 2 OR name = 'User 1';",
    },
    "no key": { given: tags, unsafe: "UPDATE tags SET name = upper(name);" },
    "a key of two columns": {
      given:
        "CREATE TABLE seats (row int, number int, free bool, PRIMARY KEY (row, number)); INSERT INTO seats SELECT n, n FROM generate_series(1, 5) n;",
      unsafe: "UPDATE seats SET free = number IS DISTINCT FROM 3 WHERE free IS NULL;",
    },
    "partitions, in the same places of which stand others": {
      given: `${events} INSERT INTO events SELECT n, date '2024-02-01' + n * 180, CASE n WHEN 1 THEN 'seen' ELSE 'heard' END
        FROM generate_series(1, 3) n;`,
      unsafe: "UPDATE events SET kind = 'unseen' WHERE kind = 'seen' AND at < '2025-01-01';",
      partitions: 2,
    },
    "an alias and a join": {
      given: orders,
      unsafe:
        "UPDATE orders AS o SET quantity = p.id + 4, tax = NULL FROM plans p WHERE p.id = o.plan_id AND (o.id < 3 OR o.id = 4) RETURNING o.id;",
    },
    "a subquery": {
      given: orders,
      unsafe: "UPDATE orders SET quantity = (SELECT count(*) FROM plans WHERE plans.id <= orders.id);",
    },
    "a moment beside it": {
      given: `${users} ALTER TABLE users ADD COLUMN updated_at timestamptz;`,
      unsafe: "UPDATE users SET name = 'x', updated_at = now() WHERE id >= 3;",
      random: ["updated_at"],
    },
    "a type without equality": {
      given:
        "CREATE TABLE logs (id int PRIMARY KEY, data json); INSERT INTO logs VALUES (1, '{}'), (2, NULL), (3, '[1]');",
      unsafe: "UPDATE logs SET data = '{\"a\": 1}';",
    },
  },
};
