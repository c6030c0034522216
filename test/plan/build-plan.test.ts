import { describe, expect, test } from "vitest";
import type { References } from "../../src/migrations/rule.ts";
import { outline, planOf, type PlanSituation } from "./plan-of.ts";

interface Case extends PlanSituation {
  readonly name: string;
  /** The text of each migration. */
  readonly change: readonly string[];
  /** `stage: title` of each step; an exclamation mark is the point of no return. */
  readonly plan: readonly string[];
}

const unused: References = { of: () => ({ verdict: "unused", because: "no file names it" }) };

const cases: readonly Case[] = [
  {
    name: "nothing",
    change: [""],
    plan: [],
  },
  {
    name: "a nullable column",
    change: ["ALTER TABLE users ADD COLUMN phone text;"],
    plan: ["expand-1: Add column `users.phone`", "deploy-1: Deploy this pull request's code"],
  },
  {
    name: "a nullable column that no code comes with",
    change: ["ALTER TABLE users ADD COLUMN phone text;"],
    codeChanges: false,
    plan: ["expand-1: Add column `users.phone`"],
  },
  {
    name: "a mandatory column with a constant default",
    change: ["ALTER TABLE users ADD COLUMN phone text NOT NULL DEFAULT '';"],
    plan: ["expand-1: Add column `users.phone`", "deploy-1: Deploy this pull request's code"],
  },
  {
    name: "a mandatory column",
    change: ["ALTER TABLE users ADD COLUMN phone text NOT NULL;"],
    plan: [
      "expand-1: Add `phone` as an optional column",
      "deploy-1: Deploy code that always writes `users.phone`",
      "backfill-1: Give the rows that stand a `phone`, in batches",
      "contract-2: Refuse new NULLs in `users.phone`, once no code that is running writes any",
      "contract-2: Check the rows that stand, while reads and writes go on",
      "contract-2: Make `phone` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a mandatory column and its backfill, file by file",
    change: ["ALTER TABLE users ADD COLUMN phone text NOT NULL;", "UPDATE users SET phone = email;"],
    plan: [
      "expand-1: Add `phone` as an optional column",
      "deploy-1: Deploy this pull request's code",
      "deploy-1: Deploy code that always writes `users.phone`",
      "backfill-1: Give the rows that stand a `phone`, in batches",
      "backfill-1: Fill `users.phone` in batches, until no row is updated",
      "contract-2: Refuse new NULLs in `users.phone`, once no code that is running writes any",
      "contract-2: Check the rows that stand, while reads and writes go on",
      "contract-2: Make `phone` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a mandatory column filled from one that can only be added later",
    change: [
      "ALTER TABLE users DROP COLUMN age;",
      "ALTER TABLE users ADD COLUMN age int;",
      "ALTER TABLE users ADD COLUMN phone text NOT NULL;",
      "UPDATE users SET phone = age;",
    ],
    plan: [
      "expand-1: Add `phone` as an optional column",
      "deploy-1: Deploy this pull request's code",
      "deploy-1: Deploy code that neither reads nor writes `users.age`",
      "deploy-1: Deploy code that always writes `users.phone`",
      "backfill-1: Give the rows that stand a `phone`, in batches",
      "contract-2!: Drop `users.age`, when every environment runs code without it",
      "contract-2!: Add column `users.age`",
      "deploy-3: Deploy the code that uses `users.age`",
      "backfill-3: Fill `users.phone` in batches, until no row is updated",
      "contract-4: Refuse new NULLs in `users.phone`, once no code that is running writes any",
      "contract-4: Check the rows that stand, while reads and writes go on",
      "contract-4: Make `phone` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "expand, backfill and contract in one file",
    change: [
      "ALTER TABLE users ADD COLUMN phone text; UPDATE users SET phone = 'x'; ALTER TABLE users ALTER COLUMN phone SET NOT NULL;",
    ],
    plan: [
      "expand-1: Add column `users.phone`",
      "deploy-1: Deploy this pull request's code",
      "backfill-1: Fill `users.phone` in batches, until no row is updated",
      "contract-2: Refuse new NULLs in `users.phone`, once no code that is running writes any",
      "contract-2: Check the rows that stand, while reads and writes go on",
      "contract-2: Make `phone` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a mandatory column with a volatile default, and an index on it",
    change: [
      "ALTER TABLE users ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();",
      "CREATE INDEX CONCURRENTLY users_token_idx ON users (token);",
    ],
    plan: [
      "expand-1: Add `token` empty, with its default for new rows only",
      "expand-1-slow: Build index `users_token_idx` on `users` without blocking writes",
      "deploy-1: Deploy this pull request's code",
      "backfill-1: Fill `users.token` in batches, until no row is updated",
      "contract-2: Refuse new NULLs in `users.token`, once no code that is running writes any",
      "contract-2: Check the rows that stand, while reads and writes go on",
      "contract-2: Make `token` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a column that is in use dropped",
    change: ["ALTER TABLE users DROP COLUMN age;"],
    plan: [
      "deploy-1: Deploy code that neither reads nor writes `users.age`",
      "contract-2!: Drop `users.age`, when every environment runs code without it",
    ],
  },
  {
    name: "a column that no deployed code knows dropped",
    change: ["ALTER TABLE users DROP COLUMN age;"],
    references: unused,
    plan: ["deploy-1: Deploy this pull request's code", "contract-1!: Drop column `users.age`"],
  },
  {
    name: "a column dropped and added anew",
    change: ["ALTER TABLE users DROP COLUMN age; ALTER TABLE users ADD COLUMN age text;"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "deploy-1: Deploy code that neither reads nor writes `users.age`",
      "contract-2!: Drop `users.age`, when every environment runs code without it",
      "contract-2!: Add column `users.age`",
      "deploy-3: Deploy the code that uses `users.age`",
    ],
  },
  {
    name: "columns added and one dropped in one statement",
    change: ["ALTER TABLE users ADD COLUMN street text, DROP COLUMN age, ADD COLUMN city text;"],
    plan: [
      "expand-1: Add column `users.street` and add column `users.city`",
      "deploy-1: Deploy this pull request's code",
      "deploy-1: Deploy code that neither reads nor writes `users.age`",
      "contract-2!: Drop `users.age`, when every environment runs code without it",
    ],
  },
  {
    name: "a column renamed",
    change: ["ALTER TABLE users RENAME COLUMN name TO full_name;"],
    plan: [
      "expand-1: Add `full_name`, kept in step with `name` by a trigger",
      "backfill-1: Fill `users.full_name` in batches, until no row is updated",
      "deploy-2: Deploy code that reads and writes `full_name` instead of `name`",
      "contract-3: Drop `name` when no code that uses it runs anywhere",
    ],
  },
  {
    name: "a column turned into another type",
    change: ["ALTER TABLE users ALTER COLUMN age TYPE text;"],
    plan: [
      "expand-1: Add `age_new`, kept in step with `age` by a trigger",
      "backfill-1: Fill `users.age_new` in batches, until no row is updated",
      "deploy-2: Deploy code that reads and writes `age_new` instead of `age`",
      "contract-3!: Drop `age` when no code that uses it runs anywhere",
      "deploy-4: If the old name matters, replace `age_new` by `age` the same way",
    ],
  },
  {
    name: "a column widened",
    change: ["ALTER TABLE users ALTER COLUMN nickname TYPE text;"],
    plan: ["expand-1: Change the type of `users.nickname` to `text`", "deploy-1: Deploy this pull request's code"],
  },
  {
    name: "a table renamed",
    change: ["ALTER TABLE users RENAME TO people;"],
    plan: [
      "expand-1: Move the table, and leave a view called `users` in its place",
      "deploy-1: Deploy code that says `people`",
      "contract-2: Drop the view `users`, when every environment runs code without it",
    ],
  },
  {
    name: "a table renamed behind a view",
    change: ["BEGIN; ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people; COMMIT;"],
    plan: [
      "expand-1: Rename table `users` to `people`",
      "expand-1: Create view `users`",
      "deploy-1: Deploy this pull request's code",
    ],
  },
  {
    name: "a table dropped",
    change: ["DROP TABLE legacy_carts;"],
    plan: [
      "deploy-1: Deploy code that neither reads nor writes `legacy_carts`",
      "contract-2!: Drop `legacy_carts`, when every environment runs code without it",
    ],
  },
  {
    name: "a table created, with its indexes and references",
    change: [
      "CREATE TABLE tags (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id)); CREATE INDEX tags_user_idx ON tags (user_id);",
    ],
    plan: [
      "expand-1: Create table `tags`",
      "expand-1: Build index `tags_user_idx` on `tags`",
      "deploy-1: Deploy this pull request's code",
    ],
  },
  {
    name: "a view dropped with the column that it reads",
    change: ["DROP VIEW user_names; ALTER TABLE users DROP COLUMN name;"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "deploy-1: Deploy code that neither reads nor writes `users.name`",
      "contract-2!: Drop view `user_names`",
      "contract-2!: Drop `users.name`, when every environment runs code without it",
    ],
  },
  {
    name: "a column made mandatory",
    change: ["ALTER TABLE users ALTER COLUMN name SET NOT NULL;"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2: Refuse new NULLs in `users.name`, once no code that is running writes any",
      "contract-2: Check the rows that stand, while reads and writes go on",
      "contract-2: Make `name` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a foreign key",
    change: ["ALTER TABLE orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES users (id);"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2: Add `orders_user_fkey` for new rows only",
      "contract-2: Check the rows that stand, while reads and writes go on",
    ],
  },
  {
    name: "a check",
    change: ["ALTER TABLE orders ADD CONSTRAINT positive CHECK (total >= 0);"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2: Add `positive` for new rows only",
      "contract-2: Check the rows that stand, while reads and writes go on",
    ],
  },
  {
    name: "a unique constraint",
    change: ["ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2: Build the unique index `users_email_key` without blocking writes",
      "contract-2: Turn the index into the constraint",
    ],
  },
  {
    name: "an index that blocks, beside a column",
    change: ["ALTER TABLE orders ADD COLUMN phone text;", "CREATE INDEX users_email_idx ON users (email);"],
    plan: [
      "expand-1: Add column `orders.phone`",
      "expand-1-slow: Build `users_email_idx` without blocking writes",
      "deploy-1: Deploy this pull request's code",
    ],
  },
  {
    name: "an index on a new column",
    change: ["ALTER TABLE users ADD COLUMN phone text; CREATE INDEX CONCURRENTLY users_phone_idx ON users (phone);"],
    plan: [
      "expand-1: Add column `users.phone`",
      "expand-1-slow: Build index `users_phone_idx` on `users` without blocking writes",
      "deploy-1: Deploy this pull request's code",
    ],
  },
  {
    name: "an index replaced under its name",
    change: [
      "DROP INDEX CONCURRENTLY users_name_idx; CREATE INDEX CONCURRENTLY users_name_idx ON users (lower(name));",
    ],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2: Drop index `users_name_idx` without blocking queries",
      "contract-2: Build index `users_name_idx` on `users` without blocking writes",
    ],
  },
  {
    name: "a value added to an enum and used",
    change: ["ALTER TYPE order_state ADD VALUE 'refunded';", "UPDATE orders SET state = 'refunded' WHERE total < 0;"],
    plan: [
      "expand-1!: Add value `refunded` to enum `order_state`",
      "deploy-1: Deploy this pull request's code",
      "backfill-1: Fill `orders.state` in batches, until no row is updated",
    ],
  },
  {
    name: "a value of an enum renamed, which nobody knows a safe way for",
    change: ["ALTER TYPE order_state RENAME VALUE 'paid' TO 'settled';"],
    plan: [
      "deploy-1: Deploy code that works before and after this: rename value `paid` of enum `order_state` to `settled`",
      "contract-2: Rename value `paid` of enum `order_state` to `settled`",
      "deploy-3: Deploy the code that counts on `order_state`",
    ],
  },
  {
    name: "a column added behind a backfill of the same table",
    change: ["UPDATE users SET nickname = name WHERE id < 5;", "ALTER TABLE users ADD COLUMN phone text;"],
    plan: [
      "expand-1: Add column `users.phone`",
      "deploy-1: Deploy this pull request's code",
      "backfill-1!: Fill `users.nickname` in batches, until no row is updated",
    ],
  },
  {
    name: "a new column with a key of its own, behind a reference to another key",
    change: [
      "ALTER TABLE orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES users (id);",
      "ALTER TABLE users ADD COLUMN phone text;",
      "CREATE UNIQUE INDEX CONCURRENTLY users_phone_key ON users (phone);",
    ],
    plan: [
      "expand-1: Add column `users.phone`",
      "expand-1-slow: Build unique index `users_phone_key` on `users` without blocking writes",
      "deploy-1: Deploy this pull request's code",
      "contract-2: Add `orders_user_fkey` for new rows only",
      "contract-2: Check the rows that stand, while reads and writes go on",
    ],
  },
  {
    name: "all rows overwritten",
    change: ["UPDATE users SET name = 'x';"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "backfill-1!: Fill `users.name` in batches, until no row is updated",
    ],
  },
  {
    name: "rows deleted",
    change: ["DELETE FROM orders WHERE note = 'spam';"],
    plan: ["deploy-1: Deploy this pull request's code", "backfill-1!: Delete rows of `orders`"],
  },
  {
    name: "a statement that is known only when it runs, between two columns",
    change: [
      "ALTER TABLE users ADD COLUMN a int;\nDO $$ BEGIN\n  EXECUTE format('DROP TABLE %I', current_setting('app.old'));\nEND $$;\nALTER TABLE users ADD COLUMN b int;",
    ],
    plan: [
      "expand-1: Add column `users.a`",
      "deploy-1: Deploy this pull request's code",
      "contract-2!: Run what stands at `1.sql:3`",
      "contract-2!: Add column `users.b`",
      "deploy-3: Deploy the code that uses `users.b`",
    ],
  },
  {
    name: "a mandatory column behind a statement that cannot be read",
    change: ["ALTER TABLE users FROBNICATE;\nALTER TABLE users ADD COLUMN phone text NOT NULL;"],
    plan: [
      "deploy-1: Deploy this pull request's code",
      "contract-2!: Run `ALTER TABLE users FROBNICATE`",
      "contract-2!: Add `phone` as an optional column",
      "deploy-3: Deploy code that always writes `users.phone`",
      "backfill-3: Give the rows that stand a `phone`, in batches",
      "contract-4: Refuse new NULLs in `users.phone`, once no code that is running writes any",
      "contract-4: Check the rows that stand, while reads and writes go on",
      "contract-4: Make `phone` NOT NULL; the valid check spares the scan",
    ],
  },
  {
    name: "a maintenance window for a column dropped and one added",
    change: ["ALTER TABLE users DROP COLUMN age;", "ALTER TABLE users ADD COLUMN phone text;"],
    strategy: "maintenance-window",
    plan: [
      "window-1!: Stop the traffic, jobs and consumers too",
      "window-1!: Keep a copy of `users`",
      "window-1!: Run `1.sql`",
      "window-1!: Run `2.sql`",
      "window-1!: Deploy this pull request's code",
      "window-1!: Start the traffic again",
    ],
  },
  {
    name: "a maintenance window for a new value of an enum",
    change: ["ALTER TYPE order_state ADD VALUE 'refunded';"],
    strategy: "maintenance-window",
    plan: [
      "window-1!: Stop the traffic, jobs and consumers too",
      "window-1!: Run `1.sql`",
      "window-1!: Deploy this pull request's code",
      "window-1!: Start the traffic again",
    ],
  },
  {
    name: "a maintenance window for a table renamed and a column of it dropped",
    change: ["ALTER TABLE users RENAME TO people;", "ALTER TABLE people DROP COLUMN age;"],
    strategy: "maintenance-window",
    plan: [
      "window-1!: Stop the traffic, jobs and consumers too",
      "window-1!: Keep a copy of `users`",
      "window-1!: Run `1.sql`",
      "window-1!: Run `2.sql`",
      "window-1!: Deploy this pull request's code",
      "window-1!: Start the traffic again",
    ],
  },
  {
    name: "a maintenance window without code",
    change: ["ALTER TABLE users RENAME COLUMN name TO full_name;"],
    strategy: "maintenance-window",
    codeChanges: false,
    plan: [
      "window-1: Stop the traffic, jobs and consumers too",
      "window-1: Run `1.sql`",
      "window-1: Start the traffic again",
    ],
  },
];

test("A step for what runs only within a block shows where it stands, and no SQL", () => {
  const { plan } = planOf("DO $$ BEGIN\n  EXECUTE 'DROP TABLE ' || current_setting('app.old');\nEND $$;");
  const contract = plan.stages.find(({ kind }) => kind === "contract")!;
  expect(contract.condition).toBe(
    "every environment runs code that a person has found to work before and after `1.sql:2`, and so does the version that a rollback would bring back",
  );
  expect(contract.steps).toMatchObject([{ title: "Run what stands at `1.sql:2`", place: { line: 2 } }]);
  expect(contract.steps[0]).not.toHaveProperty("sql");
});

describe("The plan of", () => {
  test.each(cases)("$name", ({ change, plan, ...situation }) => {
    expect(outline(planOf(change, situation).plan)).toEqual(plan);
  });
});
