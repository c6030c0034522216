import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { pretty } from "../../src/report/pretty.ts";
import type { Report } from "../../src/report/report.ts";
import { blockingIndex, columnInUse, harmless, noLockTimeout, nothing, release, sources } from "./a-release.ts";

const plain = { sources, color: false, width: 80 } as const;

test("a finding shows where it is, why it hurts and what to do, and the plan follows", () => {
  expect(pretty(release, plain)).toMatchInlineSnapshot(`
    "error[create-index-blocking]: Building this index blocks every write to \`users\`
    until it is done.
     --> db/migrations/20260901120000_contacts.sql:3:1
      |
    3 | CREATE INDEX users_email_idx
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    4 |   ON users (email); -- for the login
      |
      = why: PostgreSQL holds a SHARE lock for the whole build: inserts, updates and
             deletes wait for it, and time grows with the table.
      = fix:
          -- Build the index without blocking writes (in a migration of its own, outside of a transaction)
          CREATE INDEX CONCURRENTLY users_email_idx ON users (email);

    error[drop-column-in-use]: Code that names \`users.age\` fails from this moment on
    (42703), and its values are gone for good: production still uses it
    (\`app/models/user.rb:12\`).
     --> db/migrations/20260902090000_drop_age.sql:1:1
      |
    1 | ALTER TABLE users DROP COLUMN age;
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = why: While the release is in progress, code that reads or writes the column
             is still running, and a rollback would bring it back.
      = fix:
          -- 1. Deploy code that neither reads nor writes \`users.age\`

          -- 2. Drop \`users.age\`, when every environment runs code without it (in the next release)
          --    Keep a copy of the values where a rollback might want them back.
          SET lock_timeout = '2s';
          ALTER TABLE users DROP COLUMN age;

    notice[missing-lock-timeout]: If a long transaction is using \`users\`, this waits
    for it, and every later query on \`users\` waits behind this.
     --> db/migrations/20260901120000_contacts.sql:1:1
      |
    1 | ALTER TABLE users ADD COLUMN phone text;
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = why: Even an instant change needs a moment alone with the table. A
             lock_timeout turns a long wait into an error that can be tried again.
      = fix: Set a lock_timeout for the role that migrates.

    A release that old and new code survive:

      expand-1  Change the schema ahead of the code
        - Add column \`users.phone\`

      expand-1-slow  Build and check beside the traffic, apart from the deployment
        - Build the index without blocking writes (takes long, outside of a
          transaction)

      deploy-1  Deploy the code everywhere
        waits for expand-1
        - Deploy this pull request's code

      contract-2  Finish the schema when no old code is left anywhere  (pull request 2)
        waits for deploy-1; every environment runs code without a reference to
          \`users.age\`, and so does the version that a rollback would bring back
        - Drop \`users.age\`, when every environment runs code without it (loses data)
        ! point of no return

    Taking it back loses data: dropping \`users.age\` loses its values; until
    \`contract-2\` everything can be taken back.

    ✗ 2 errors and 1 notice in 2 migrations with 3 operations.
    "
  `);
});

test("waived findings and what was not judged stay visible", () => {
  const report: Report = {
    ...harmless,
    findings: [{ ...blockingIndex, waived: { reason: "the table has 40 rows", by: "mona" } }],
    unread: [{ path: "db/migrations/3.sql", line: 4, reason: "syntax error at or near “garbage”" }],
  };
  expect(pretty(report, plain)).toMatchInlineSnapshot(`
    "waived[create-index-blocking] db/migrations/20260901120000_contacts.sql:3: the table has 40 rows (mona)

    not judged db/migrations/3.sql:4: syntax error at or near “garbage”

    ! Nothing wrong in what could be judged: 1 migration with 1 operation (1 waived, 1 part not judged).
    "
  `);
});

test.each<[string, Report, string]>([
  ["migrations that are all well", harmless, "✓ Nothing to worry about in 1 migration with 1 operation."],
  ["no migrations", nothing, "✓ No migrations to judge."],
  [
    "something to wait for",
    { ...harmless, conclusion: "action_required" },
    "… Nothing wrong in 1 migration with 1 operation: waiting for a deployment or a person.",
  ],
  [
    "findings that do not fail the check",
    { ...harmless, findings: [{ ...noLockTimeout, severity: "warning" }] },
    "✓ 1 warning in 1 migration with 1 operation; the check passes.",
  ],
])("one line sums it up: %s", (_, report, line) => {
  expect(pretty(report, plain).trimEnd().split("\n").at(-1)).toBe(line);
});

test.each([harmless, nothing])("a change with nothing to say prints one line", (report) => {
  expect(pretty(report, plain).split("\n")).toHaveLength(2);
});

test("colors change nothing but colors", () => {
  const colored = pretty(release, { ...plain, color: true });
  expect(colored).toContain("\u001B[31m");
  // oxlint-disable-next-line no-control-regex
  expect(colored.replaceAll(/\u001B\[\d+m/g, "")).toBe(pretty(release, plain));
});

describe("carets stand below what they mean", () => {
  const rows: readonly (readonly [string, string, number, string, string])[] = [
    ["plain", "DROP TABLE a;", 1, "DROP TABLE a;", "^^^^^^^^^^^^"],
    ["behind another statement", "SELECT 1; DROP TABLE a;", 11, "SELECT 1; DROP TABLE a;", "          ^^^^^^^^^^^^"],
    ["behind a tab", "\tDROP TABLE a;", 2, "    DROP TABLE a;", "    ^^^^^^^^^^^^"],
    ["wide characters before", "/* 表 */ DROP TABLE a;", 9, "/* 表 */ DROP TABLE a;", "         ^^^^^^^^^^^^"],
    ["wide characters in it", "DROP TABLE 表;", 1, "DROP TABLE 表;", "^^^^^^^^^^^^^"],
    [
      "an emoji of several parts before",
      "/* 👩‍👧 */ DROP TABLE a;",
      13,
      "/* 👩‍👧 */ DROP TABLE a;",
      "         ^^^^^^^^^^^^",
    ],
    [
      "combining marks before",
      "/* e\u0301 */ DROP TABLE a;",
      10,
      "/* e\u0301 */ DROP TABLE a;",
      "        ^^^^^^^^^^^^",
    ],
    ["a comment behind", "DROP TABLE a; -- gone", 1, "DROP TABLE a; -- gone", "^^^^^^^^^^^^"],
    ["a column past the end", "DROP", 40, "DROP", "    ^"],
  ];
  test.each(rows)("%s", (_, source, column, line, carets) => {
    const text = pretty(reportOf({ ...blockingIndex, place: { path: "a.sql", line: 1, column, endLine: 1 } }), {
      ...plain,
      sources: new Map([["a.sql", source]]),
    });
    expect(text).toContain(`1 | ${line}\n  | ${carets}\n`);
  });

  test("only to the end of the statement when several share the line", () => {
    const sql = "ALTER TABLE users ADD COLUMN phone text";
    const [migration] = release.migrations;
    const operation = {
      ...migration!.steps[0]!.operation,
      place: { path: "a.sql", line: 1, column: 1, endLine: 1 },
      sql,
    };
    const report = {
      ...reportOf({ ...noLockTimeout, place: operation.place }),
      migrations: [{ ...migration!, steps: [{ ...migration!.steps[0]!, operation }] }],
    };
    const text = pretty(report, { ...plain, sources: new Map([["a.sql", `${sql}; SELECT 1;`]]) });
    expect(text).toContain(`\n  | ${"^".repeat(sql.length)}\n`);
  });

  test("only to the next part of the statement", () => {
    const source = "ALTER TABLE users DROP COLUMN age, ADD COLUMN tier text;";
    const [migration] = release.migrations;
    const step = (column: number) => ({
      ...migration!.steps[0]!,
      operation: {
        ...migration!.steps[0]!.operation,
        place: { path: "a.sql", line: 1, column, endLine: 1 },
        sql: source.slice(0, -1),
      },
    });
    const migrations = [{ ...migration!, steps: [step(19), step(36)] }];
    const shown = (column: number) =>
      pretty(
        { ...reportOf({ ...noLockTimeout, place: { path: "a.sql", line: 1, column, endLine: 1 } }), migrations },
        { ...plain, sources: new Map([["a.sql", source]]) },
      );
    expect(shown(19)).toContain(`\n  | ${" ".repeat(18)}${"^".repeat("DROP COLUMN age".length)}\n`);
    expect(shown(36)).toContain(`\n  | ${" ".repeat(35)}${"^".repeat("ADD COLUMN tier text".length)}\n`);
  });

  test("a line that is wider than the terminal is cut around them", () => {
    const source = `${"SELECT 1; ".repeat(500)}DROP TABLE a; ${"SELECT 2; ".repeat(500)}`;
    const text = pretty(reportOf({ ...blockingIndex, place: { path: "a.sql", line: 1, column: 5001, endLine: 1 } }), {
      ...plain,
      sources: new Map([["a.sql", source]]),
    });
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.includes("^"));
    const [line, carets] = lines.slice(at - 1);
    expect(line!.length).toBeLessThanOrEqual(80);
    expect(line!.slice(carets!.indexOf("^"))).toMatch(/^DROP TABLE a; SELECT 2;.*…$/);
  });
});

test.each([
  ["spaces", " "],
  ["tabs", "\t"],
  ["wide characters", "表"],
  ["semicolons", ";"],
  ["quotes and dashes", "'-"],
  ["colons", "::"],
])(
  "a line of a megabyte is no trouble: %s",
  (_, character) => {
    const filler = character.repeat(1_000_000 / character.length);
    const source = `${filler}DROP TABLE a;${filler}x`;
    const report = reportOf({ ...blockingIndex, place: { path: "a.sql", line: 1, column: 1_000_001, endLine: 1 } });
    const text = pretty(report, { ...plain, sources: new Map([["a.sql", source]]) });
    expect(text).toMatch(/DROP TABLE a;.*\n {2}\| +\^{12}/);
    expect(text.length).toBeLessThan(2000);
  },
  5_000,
);

test("a file whose text is not at hand, or shorter than the place says, costs only the excerpt", () => {
  const report = reportOf({ ...columnInUse, place: { path: "gone.sql", line: 9, column: 1, endLine: 9 } });
  for (const sources of [new Map<string, string>(), new Map([["gone.sql", "one line"]])]) {
    expect(pretty(report, { ...plain, sources })).toContain(" --> gone.sql:9:1\n  = why:");
  }
});

test("a long statement shows its beginning", () => {
  const source = `CREATE TABLE a (\n${"  x int,\n".repeat(50)});`;
  const report = reportOf({ ...columnInUse, place: { path: "a.sql", line: 1, column: 1, endLine: 52 } });
  const text = pretty(report, { ...plain, sources: new Map([["a.sql", source]]) });
  expect(text).toContain("4 |   x int,\n  | …\n");
});

test("nothing that a terminal or a workflow's log would carry out comes through", () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "\u001B[2J",
          "\u009B31m",
          "\u0007",
          "\b\b",
          "\r",
          "\u202E",
          "\u2066",
          "\0",
          "\n::add-mask::x",
          "##[error]x",
          "\n",
          "\t",
          "users",
          "\u{E0041}",
        ),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(hostile, (evil) => {
      const place = { path: evil, line: 1, column: 1, endLine: 1 };
      const finding = { ...blockingIndex, place, message: evil, why: evil, fix: `${evil};` };
      const report: Report = {
        ...release,
        findings: [finding, { ...finding, waived: { reason: evil, by: evil } }],
        unread: [{ path: evil, reason: evil }],
        plan: {
          ...release.plan,
          stages: release.plan.stages.map((stage) => ({
            ...stage,
            condition: evil,
            steps: stage.steps.map((step) => ({ ...step, title: evil })),
          })),
          rollback: { verdict: "loses-data", because: evil },
        },
      };
      const text = pretty(report, { ...plain, sources: new Map([[evil, evil]]) });
      expect(text).not.toMatch(carriedOut);
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 300 },
  );
});

const carriedOut =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|^\s*::[\w-]+.*::|##\[/mu;

function reportOf(finding: Finding): Report {
  return { ...nothing, conclusion: "failure", findings: [finding] };
}
