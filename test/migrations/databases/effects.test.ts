import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sql } from "postgres";
import { installedMajors } from "../../servers/binaries.ts";
import { startServer, type TestServer } from "../../servers/start-server.ts";
import { cases, usual } from "./cases.ts";
import { claim } from "./claim.ts";
import { observe } from "./observe.ts";

/** Every claim about a lock, a scan, a rewrite or a refusal, statement by statement, on every major that is here. */
describe.each(installedMajors)("PostgreSQL %i", (major) => {
  let server: TestServer;
  let sql: Sql;
  const notices: string[] = [];
  beforeAll(async () => {
    server = await startServer(major);
    sql = server.connect((text) => notices.push(text));
    await sql.unsafe("SET TimeZone = 'UTC'");
  });
  afterAll(async () => await server.stop());

  const known = Object.entries(cases).filter(([, { from = 0, to = Infinity }]) => from <= major && major <= to);
  test.each(known)("%s", async (_, { sql: statement, given = "" }) => {
    await sql.unsafe("CREATE SCHEMA s; SET search_path = s");
    try {
      await sql.unsafe(usual + given);
      expect(claim(usual + given, statement, major)).toEqual(await observe(sql, statement, notices));
    } finally {
      await sql.unsafe("DROP SCHEMA s CASCADE; DROP ACCESS METHOD IF EXISTS heap2");
    }
  });
});
