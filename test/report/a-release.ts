import type { Place } from "../../src/changes/change-set.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Migration, Step } from "../../src/migrations/migration.ts";
import type { Operation } from "../../src/migrations/operation.ts";
import type { Overlap } from "../../src/migrations/overlap.ts";
import type { PlanStep } from "../../src/plan/plan.ts";
import type { Report } from "../../src/report/report.ts";

/** Two migrations of a shop: an index built the hard way, and a column that is still in use. */

export const contacts = "db/migrations/20260901120000_contacts.sql";
export const ages = "db/migrations/20260902090000_drop_age.sql";

export const sources: ReadonlyMap<string, string> = new Map([
  [
    contacts,
    "ALTER TABLE users ADD COLUMN phone text;\n\nCREATE INDEX users_email_idx\n  ON users (email); -- for the login\n",
  ],
  [ages, "ALTER TABLE users DROP COLUMN age;\n"],
]);

const at = (path: string, line: number, endLine = line): Place => ({ path, line, column: 1, endLine });

const addPhone: Operation = {
  kind: "add-column",
  table: "users",
  column: "phone",
  definition: {
    name: "phone",
    type: { name: "text", arguments: [], array: false },
    notNull: false,
    constraints: [],
  } as never,
  ifNotExists: false,
  place: at(contacts, 1),
  sql: "ALTER TABLE users ADD COLUMN phone text",
  statement: 0,
};

const indexEmail: Operation = {
  kind: "create-index",
  table: "users",
  index: "users_email_idx",
  unique: false,
  concurrently: false,
  ifNotExists: false,
  only: false,
  method: "btree",
  columns: ["email"],
  include: [],
  nullsNotDistinct: false,
  place: at(contacts, 3, 4),
  sql: "CREATE INDEX users_email_idx\n  ON users (email)",
  statement: 1,
};

const dropAge: Operation = {
  kind: "drop-column",
  table: "users",
  column: "age",
  cascade: false,
  ifExists: false,
  place: at(ages, 1),
  sql: "ALTER TABLE users DROP COLUMN age",
  statement: 0,
};

function step(operation: Operation, overlap: Partial<Overlap>, duration: Step["effect"]["duration"] = "instant"): Step {
  return {
    operation,
    effect: { locks: [], duration, works: [], outsideTransaction: false },
    overlap: { oldCode: "works", newCode: "works", rollback: "clean", stage: "expand", slow: false, ...overlap },
    transaction: 0,
    untouched: false,
  };
}

function migration(path: string, stage: Migration["stage"], steps: readonly Step[]): Migration {
  return {
    path,
    framework: "dbmate",
    target: { engine: "postgres", version: 15, assumed: true },
    transaction: "file",
    optOut: "put `transaction:false` behind `-- migrate:up`",
    steps,
    stage,
    down: undefined,
  };
}

export const blockingIndex: Finding = {
  rule: "create-index-blocking",
  severity: "error",
  place: at(contacts, 3, 4),
  message: "Building this index blocks every write to `users` until it is done.",
  why: "PostgreSQL holds a SHARE lock for the whole build: inserts, updates and deletes wait for it, and time grows with the table.",
  fix: "-- Build the index without blocking writes (in a migration of its own, outside of a transaction)\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
  waived: null,
};

export const columnInUse: Finding = {
  rule: "drop-column-in-use",
  severity: "error",
  place: at(ages, 1),
  message:
    "Code that names `users.age` fails from this moment on (42703), and its values are gone for good: production still uses it (`app/models/user.rb:12`).",
  why: "While the release is in progress, code that reads or writes the column is still running, and a rollback would bring it back.",
  fix: "-- 1. Deploy code that neither reads nor writes `users.age`\n\n-- 2. Drop `users.age`, when every environment runs code without it (in the next release)\n--    Keep a copy of the values where a rollback might want them back.\nSET lock_timeout = '2s';\nALTER TABLE users DROP COLUMN age;",
  waived: null,
};

export const noLockTimeout: Finding = {
  rule: "missing-lock-timeout",
  severity: "notice",
  place: at(contacts, 1),
  message:
    "If a long transaction is using `users`, this waits for it, and every later query on `users` waits behind this.",
  why: "Even an instant change needs a moment alone with the table. A lock_timeout turns a long wait into an error that can be tried again.",
  fix: "Set a lock_timeout for the role that migrates.",
  waived: null,
};

const usual = { transaction: "allowed", slow: false, rollback: "clean", waitsFor: [] } as const;
const deploy: PlanStep = { ...usual, id: "deploy-1.1", title: "Deploy this pull request's code" };

export const release: Report = {
  conclusion: "failure",
  migrations: [
    migration(contacts, "expand", [step(addPhone, { newCode: "needs-it" }), step(indexEmail, { slow: true }, "build")]),
    migration(ages, "contract", [step(dropAge, { oldCode: "breaks", rollback: "loses-data", stage: "contract" })]),
  ],
  findings: [blockingIndex, columnInUse, noLockTimeout],
  unread: [],
  features: [],
  plan: {
    strategy: "zero-downtime",
    stages: [
      {
        id: "expand-1",
        kind: "expand",
        title: "Change the schema ahead of the code",
        release: 0,
        waitsFor: [],
        rollback: "clean",
        pointOfNoReturn: false,
        steps: [
          {
            ...usual,
            id: "expand-1.1",
            title: "Add column `users.phone`",
            place: addPhone.place,
            sql: ["ALTER TABLE users ADD COLUMN phone text;"],
            operations: [{ path: contacts, index: 0 }],
          },
        ],
      },
      {
        id: "expand-1-slow",
        kind: "expand",
        title: "Build and check beside the traffic, apart from the deployment",
        release: 0,
        waitsFor: [],
        rollback: "clean",
        pointOfNoReturn: false,
        steps: [
          {
            ...usual,
            id: "expand-1-slow.1",
            title: "Build the index without blocking writes",
            sql: ["CREATE INDEX CONCURRENTLY users_email_idx ON users (email);"],
            transaction: "forbidden",
            slow: true,
            replaces: { path: contacts, index: 1 },
          },
        ],
      },
      {
        id: "deploy-1",
        kind: "deploy",
        title: "Deploy the code everywhere",
        release: 0,
        waitsFor: ["expand-1"],
        rollback: "clean",
        pointOfNoReturn: false,
        steps: [deploy],
      },
      {
        id: "contract-2",
        kind: "contract",
        title: "Finish the schema when no old code is left anywhere",
        release: 1,
        waitsFor: ["deploy-1"],
        condition:
          "every environment runs code without a reference to `users.age`, and so does the version that a rollback would bring back",
        rollback: "loses-data",
        pointOfNoReturn: true,
        steps: [
          {
            ...usual,
            id: "contract-2.1",
            title: "Drop `users.age`, when every environment runs code without it",
            place: dropAge.place,
            sql: ["SET lock_timeout = '2s';", "ALTER TABLE users DROP COLUMN age;"],
            rollback: "loses-data",
            note: "Keep a copy of the values where a rollback might want them back.",
            replaces: { path: ages, index: 0 },
          },
        ],
      },
    ],
    files: [
      { path: contacts, action: "split", stages: ["expand-1", "expand-1-slow"] },
      { path: ages, action: "move", stages: ["contract-2"] },
    ],
    rollback: {
      verdict: "loses-data",
      because: "dropping `users.age` loses its values; until `contract-2` everything can be taken back",
    },
  },
};

/** A column that nobody needs to wait for. */
export const harmless: Report = {
  ...release,
  conclusion: "success",
  migrations: [migration(contacts, "expand", [step(addPhone, { newCode: "needs-it" })])],
  findings: [],
  plan: {
    strategy: "zero-downtime",
    stages: [release.plan.stages[0]!, release.plan.stages[2]!],
    files: [{ path: contacts, action: "keep", stages: ["expand-1"] }],
    rollback: { verdict: "clean", because: "every step can be taken back, and no data is lost" },
  },
};

export const nothing: Report = {
  conclusion: "success",
  migrations: [],
  findings: [],
  unread: [],
  features: [],
  plan: {
    strategy: "zero-downtime",
    stages: [],
    files: [],
    rollback: { verdict: "clean", because: "no migration changes anything" },
  },
};
