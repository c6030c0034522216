import { PGlite } from "@electric-sql/pglite";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Step } from "../../src/migrations/migration.ts";
import type { PlanStep } from "../../src/plan/plan.ts";
import { changes, type Change } from "./changes.ts";
import { lifeOf } from "./code.ts";
import { planOf } from "./plan-of.ts";
import { judged, keyOf, stepsOf } from "./reading.ts";
import { shop } from "./shop.ts";

const db = await PGlite.create();
afterAll(() => db.close());

const rows = `
INSERT INTO users (id, email, name, age, nickname) VALUES (1, 'ann@example.com', 'Ann', 30, 'annie');
INSERT INTO orders (id, total, note) VALUES (1, 20, 'back');
INSERT INTO legacy_carts (id, content) VALUES (1, 'shoes');
`;

test("A plan runs on PostgreSQL step by step, and at each step the code that may run then works", async () => {
  let carriedOut = 0;
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      // PostgreSQL is asked first whether the change makes sense as it is.
      if (!(await inShop("", () => takes(change.files)))) return;
      carriedOut += 1;
      await inShop(rows, () => carryOut(change));
    }),
    { numRuns: 50 },
  );
  expect(carriedOut).toBeGreaterThan(20);
});

async function carryOut({ files, tasks }: Change): Promise<void> {
  const { plan, migrations } = planOf(files);
  const all = judged(migrations);
  const lives = tasks.map((task) => ({ task, ...lifeOf(task, plan, migrations) }));
  const steps = stepsOf(plan);
  let open = false;
  for (const { step, stage, at } of steps) {
    if (stage.kind !== "deploy") {
      try {
        if (step.transaction === "required" && !open) await db.exec("BEGIN");
        for (const sql of statementsOf(step, all)) await db.exec(sql);
        open = isTornWithout(step, steps[at + 1]?.step);
        if (step.transaction === "required" && !open) await db.exec("COMMIT");
      } catch (error) {
        throw new Error(`${step.id}: ${step.title}: ${String(error)}\n${said(plan)}`, { cause: error });
      }
    }
    if (open) continue;
    for (const { task, oldUntil, nowFrom } of lives) {
      const runs = [...(at <= oldUntil ? (task.old ?? []) : []), ...(at >= nowFrom ? (task.now ?? []) : [])];
      for (const sql of runs)
        expect(
          await refusal(sql),
          `“${task.name}” after ${step.id}: ${step.title}: ${sql}\n${said(plan)}`,
        ).toBeUndefined();
    }
  }
}

/** Statements of the change that only make sense in one transaction. */
function isTornWithout({ transaction, operations }: PlanStep, next: PlanStep | undefined): boolean {
  return [transaction, next?.transaction].every((one) => one === "required") && !!operations && !!next?.operations;
}

/** What is run: the plan's SQL, or what its reader would put in its place. */
function statementsOf(step: PlanStep, all: ReadonlyMap<string, Step>): readonly string[] {
  const written = step.replaces && all.get(keyOf(step.replaces))!.operation;
  if (step.sql) return step.sql.map((sql) => (sql.includes("…") && written ? written.sql : sql));
  if (written?.kind === "add-column") return [`UPDATE ${written.table} SET ${written.column} = 'given'`];
  return (step.operations ?? []).flatMap((ref) => {
    const { operation } = all.get(keyOf(ref))!;
    if (operation.kind === "transaction") return [];
    if (operation.kind !== "add-column") throw new Error(`no SQL for ${step.title}`);
    return `ALTER TABLE ${operation.table} ADD COLUMN ${operation.column} ${operation.definition.type.name}`;
  });
}

async function takes(files: readonly string[]): Promise<boolean> {
  for (const statement of files.join("\n").split(";\n")) if (await failure(statement)) return false;
  return true;
}

/** What the server says to a statement of code; nothing of it stays. */
async function refusal(sql: string): Promise<string | undefined> {
  await db.exec("BEGIN");
  const said = await failure(sql);
  await db.exec("ROLLBACK");
  return said;
}

async function failure(sql: string): Promise<string | undefined> {
  try {
    await db.exec(sql);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

async function inShop<T>(filled: string, work: () => Promise<T>): Promise<T> {
  await db.exec("CREATE SCHEMA shop; SET search_path TO shop");
  try {
    await db.exec(shop + filled);
    return await work();
  } finally {
    await db.exec("ROLLBACK; DROP SCHEMA shop CASCADE");
  }
}

function said(plan: Parameters<typeof stepsOf>[0]): string {
  return stepsOf(plan)
    .map(({ step }) => `  ${step.id} ${step.title}`)
    .join("\n");
}
