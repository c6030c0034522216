import { describe, expect, test } from "vitest";
import { judgeChange, type Situation } from "./change.ts";

const users = {
  "db/migrations/20240101000000_users.sql":
    "-- migrate:up\nCREATE TABLE users (id bigint PRIMARY KEY, age int, email varchar(50));\n-- migrate:down\n",
};
const next = "db/migrations/20240201000000_next.sql";
const add = (sql: string, base: Situation["base"] = users): Situation => ({
  base,
  head: { ...base, [next]: `-- migrate:up\nSET lock_timeout = '2s';\n${sql}\n-- migrate:down\n` },
});
const rulesOf = async (situation: Situation) =>
  (await judgeChange(situation)).findings.map(({ rule, severity }) => `${rule}:${severity}`);

describe("a change without migrations", () => {
  test("is glad, and loads no parser", async () => {
    const report = await judgeChange({ base: { "a.ts": "1" }, head: { "a.ts": "2" } });
    expect(report).toMatchObject({
      migrations: [],
      findings: [],
      unread: [],
      conclusion: "success",
      plan: { stages: [] },
    });
  });
});

describe("the base", () => {
  test("tells old types: a longer varchar is free", async () => {
    expect(await rulesOf(add("ALTER TABLE users ALTER COLUMN email TYPE varchar(100);"))).toEqual([]);
  });
  test("tells which tables are not deployed yet: an index on one of them blocks nobody", async () => {
    const situation = add("CREATE INDEX users_email_idx ON users (email);");
    expect(await rulesOf({ ...situation, deployed: { production: users } })).toContain("create-index-blocking:error");
    expect(await rulesOf({ ...situation, deployed: { production: {} } })).toEqual([]);
  });
  test("counts as deployed only where every environment has it", async () => {
    const situation = add("CREATE INDEX users_email_idx ON users (email);");
    expect(await rulesOf({ ...situation, deployed: { staging: users, production: {} } })).toEqual([]);
  });
  test("of another folder is another database", async () => {
    const other = { "services/a/migrations/20240101000000_users.sql": users["db/migrations/20240101000000_users.sql"] };
    expect(await rulesOf(add("ALTER TABLE users ALTER COLUMN email TYPE varchar(100);", other))).toContain(
      "alter-column-type-rewrite:warning",
    );
  });
});

describe("a schema dump beside the migrations", () => {
  const dump = { "db/schema.sql": "CREATE TABLE users (id bigint PRIMARY KEY, age int, email varchar(50));" };
  test("knows the tables that no migration tells of", async () => {
    expect(await rulesOf(add("ALTER TABLE users ALTER COLUMN email TYPE varchar(100);", dump))).toEqual([]);
  });
  test("does not make a table old that the base is about to deploy", async () => {
    const situation = add("CREATE INDEX users_email_idx ON users (email);", { ...users, ...dump });
    expect(await rulesOf({ ...situation, deployed: { production: {} } })).toEqual([]);
  });
});

describe("a column that goes", () => {
  const drop = add("ALTER TABLE users DROP COLUMN age;");
  const reads = { ...users, "src/users.ts": "await db.query('SELECT age FROM users')" };
  test("is an error while deployed code says its name, with the places", async () => {
    const { findings } = await judgeChange({ ...drop, deployed: { production: reads } });
    expect(findings).toMatchObject([{ rule: "drop-column-in-use", severity: "error" }]);
    expect(findings[0]?.message).toContain("src/users.ts:1");
  });
  test("is worth a notice when nothing that is deployed says it", async () => {
    expect(await rulesOf({ ...drop, deployed: { production: { ...users, "src/a.ts": "users.find(id)" } } })).toEqual([
      "drop-column-in-use:notice",
    ]);
  });
  test("is judged against what is deployed, not against the head, which no longer says it", async () => {
    const situation = { ...drop, base: reads, head: { ...drop.head, "src/users.ts": "" } };
    expect(await rulesOf(situation)).toEqual(["drop-column-in-use:error"]);
  });
});

describe("what was there before", () => {
  test("is not judged again when its comment changes, only said", async () => {
    const edited = {
      ...users,
      "db/migrations/20240101000000_users.sql": `-- hello\n${users["db/migrations/20240101000000_users.sql"]}CREATE INDEX i ON users (age);`,
    };
    const report = await judgeChange({ base: users, head: edited });
    expect(report.migrations).toEqual([]);
  });
  test("runs again when it is repeatable", async () => {
    const base = {
      "sql/V1__a.sql": "CREATE TABLE t (a int);",
      "sql/R__v.sql": "CREATE OR REPLACE VIEW v AS SELECT a FROM t;",
    };
    const head = { ...base, "sql/R__v.sql": "DROP VIEW v;" };
    expect((await judgeChange({ base, head })).migrations.map(({ path }) => path)).toEqual(["sql/R__v.sql"]);
  });
  test("up to startAfter makes the schema and is not judged", async () => {
    const situation = add("CREATE INDEX users_email_idx ON users (email);");
    const config = {
      migrations: { lockTimeout: "in-file", timeZone: "UTC", rules: {}, startAfter: "20240201000000" },
    } as const;
    expect(await rulesOf({ ...situation, config })).toEqual([]);
  });
});

describe("a migration for another database", () => {
  test("is said, and fails nothing", async () => {
    const report = await judgeChange({
      head: { "migrations/mysql/1_a.sql": "CREATE TABLE `a` (id int) ENGINE=InnoDB;" },
    });
    expect(report).toMatchObject({ conclusion: "success", unread: [{ path: "migrations/mysql/1_a.sql" }] });
    expect(report.unread[0]?.reason).toContain("MySQL");
  });
});

describe("what cannot be read", () => {
  test("fails the check, with its place, and the rest is still judged", async () => {
    const report = await judgeChange(add("CREATE INDEX i ON users (email);\nALTER TABEL users ADD x int;"));
    expect(report.conclusion).toBe("failure");
    expect(report.unread).toMatchObject([{ path: next, line: 4 }]);
    expect(report.findings.map(({ rule }) => rule)).toContain("create-index-blocking");
  });
});

describe("a waiver", () => {
  const waived = "-- slipway: waive create-index-blocking because the table is tiny\nCREATE INDEX i ON users (email);";
  test("in the file accepts the finding, which stays visible", async () => {
    const { findings, conclusion } = await judgeChange(add(waived));
    expect(findings).toMatchObject([{ rule: "create-index-blocking", waived: { reason: "the table is tiny" } }]);
    expect(conclusion).toBe("success");
  });
  test("in the config needs no comment", async () => {
    const waivers = [{ rule: "create-index-blocking", because: "we stop writes", by: "dba" }];
    const { conclusion } = await judgeChange({ ...add("CREATE INDEX i ON users (email);"), config: { waivers } });
    expect(conclusion).toBe("success");
  });
  test("that waives nothing is a finding", async () => {
    const sql = "-- slipway: waive create-index-blocking because why not\nCREATE TABLE a (id bigint PRIMARY KEY);";
    expect(await rulesOf(add(sql))).toEqual(["waiver-unused:notice"]);
  });
});
