import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rules } from "../../../src/migrations/report-findings.ts";
import { findingsOf } from "../judge-sql.ts";
import { cases } from "./cases.ts";
import { doingsOf, runStep } from "./follow.ts";
import type { RecipeCase } from "./recipe-case.ts";
import { serverRows, serverSchema } from "./server-schema.ts";

const db = await PGlite.create();
afterAll(() => db.close());
beforeEach(async () => {
  await db.exec(`ROLLBACK; RESET ALL; SET TimeZone = 'UTC'; DROP SCHEMA public CASCADE; CREATE SCHEMA public;
    DROP SCHEMA IF EXISTS shop CASCADE;`);
});

const all = Object.entries(cases).flatMap(([rule, own]) =>
  Object.entries(own).flatMap(([name, one]) =>
    [true, false].map((inTransaction) => ({ rule, name, one, inTransaction })),
  ),
);

describe("The safe way, carried out on PostgreSQL, ends where the unsafe one does", () => {
  test.each(all)("$rule: $name (in transactions: $inTransaction)", async ({ rule, one, inTransaction }) => {
    await db.exec(one.given);
    await follow(rule, one, inTransaction);
    if (one.inTheEnd) await db.exec(one.inTheEnd);
    const safe = await picture(one);

    await db.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS shop CASCADE;");
    await db.exec(one.given);
    for (const statement of one.unsafe.split(";\n")) await db.exec(statement);
    expect(safe).toEqual(await picture(one));
  });
});

/** Does what the recipe says, and writes what code may write while two columns stand for one. */
async function follow(rule: string, one: RecipeCase, inTransaction: boolean): Promise<void> {
  const byHand = [...(one.byHand ?? [])];
  let written = 0;
  for (const { step, ...own } of doingsOf(rule, one)) {
    if (!step) await db.exec((own as { sql: string }).sql);
    else if (step.sql) await runStep(db, step, { inTransaction, partitions: one.partitions });
    else if (step.stage !== "deploy") await db.exec(byHand.shift() ?? `-- ${step.title}`);
    written += await writeWhileInSync(one);
  }
  expect(written > 0).toBe(one.sync !== undefined);
  expect(byHand).toEqual([]);
}

/** While a trigger of the recipe stands, whoever writes: what is written into one column is in the other. */
async function writeWhileInSync({ sync }: RecipeCase): Promise<number> {
  const triggers = await db.query("SELECT FROM pg_trigger WHERE NOT tgisinternal");
  if (!sync || triggers.rows.length === 0) return 0;
  for (const write of sync.writes) {
    await db.exec("BEGIN");
    const { rows } = await db.query<{ alike: boolean }>(`${write} RETURNING (${sync.holds}) AS alike, *`);
    await db.exec("ROLLBACK");
    expect(rows.length, write).toBeGreaterThan(0);
    expect(
      rows.filter(({ alike }) => !alike),
      write,
    ).toEqual([]);
  }
  return sync.writes.length;
}

async function picture({ random = [] }: RecipeCase) {
  const rows = Object.entries(await serverRows(db)).map(([table, all]) => [
    table,
    all.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !random.includes(column)))),
  ]);
  return { schema: await serverSchema(db), rows: Object.fromEntries(rows) };
}

describe("Each step, as a pull request of its own, is one that nobody minds", () => {
  test.each(all)("$rule: $name (in transactions: $inTransaction)", ({ rule, one, inTransaction }) => {
    let given = one.given;
    let isGone = one.unnamed === true;
    const minded: string[] = [];
    for (const { step, ...own } of doingsOf(rule, one)) {
      const sql = step ? (step.sql ?? []).join("\n") : `${(own as { sql: string }).sql};`;
      isGone ||= step?.stage === "deploy";
      if (step?.sql) {
        const wrapped = step.transaction === "required" || (step.transaction === "allowed" && inTransaction);
        const found = findingsOf(sql, {
          given,
          transaction: wrapped ? "file" : "none",
          ...(one.version ? { version: one.version } : {}),
          // The code of the step before is what runs: it no longer knows what goes.
          ...(isGone ? { references: { of: () => ({ verdict: "unused", because: "the code was replaced" }) } } : {}),
        });
        const grave = found.filter((finding) => !finding.endsWith(":notice"));
        minded.push(...grave.map((finding) => `${step.title}: ${finding}`));
      }
      given += `\n${sql}`;
    }
    const waived = one.waived ?? [];
    expect(minded.filter((finding) => !waived.some((id) => finding.includes(`: ${id}:`)))).toEqual([]);
    for (const id of waived) expect(minded.join()).toContain(`: ${id}:`);
  });
});

test("Every rule whose safe way is SQL is tried here", () => {
  const tried = new Set(Object.keys(cases));
  const untried = rules.filter(({ id, examples: { given = "", unsafe, version } }) => {
    if (tried.has(id)) return false;
    return doingsOf(id, { given, unsafe, ...(version ? { version } : {}) }).some(({ step }) => step?.sql);
  });
  expect(untried.map(({ id }) => id)).toEqual([]);
});
