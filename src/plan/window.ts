import type { Migration } from "../migrations/migration.ts";
import { sqlName } from "../migrations/name.ts";
import type { Operation } from "../migrations/operation.ts";
import type { PlanFacts } from "./build-plan.ts";
import type { Entry } from "./entries.ts";
import { plannedFiles } from "./files.ts";
import { worst } from "./losses.ts";
import type { Plan, PlanStage, PlanStep } from "./plan.ts";
import { rollbackOf } from "./rollback.ts";
import { movedTo } from "./touch.ts";

/**
 * Traffic stops, everything changes at once, traffic starts. No two versions of the code meet; what remains is what
 * a rollback would lose.
 */
export function planWindow(migrations: readonly Migration[], entries: readonly Entry[], facts: PlanFacts): Plan {
  const steps = inOrder([
    { ...byHand, title: "Stop the traffic, jobs and consumers too" },
    ...copiesOf(entries),
    ...migrations.filter(({ steps }) => steps.length > 0).map(runOf),
    ...(facts.codeChanges === false ? [] : [{ ...byHand, title: "Deploy this pull request's code" }]),
    { ...byHand, title: "Start the traffic again" },
  ]);
  const rollback = worst(steps.map((step) => step.rollback));
  const stage: PlanStage = {
    id: "window-1",
    kind: "window",
    title: "Change everything while the traffic stands still",
    release: 0,
    waitsFor: [],
    rollback,
    pointOfNoReturn: rollback !== "clean",
    steps,
  };
  const stages = [stage];
  return {
    strategy: "maintenance-window",
    stages,
    files: plannedFiles(entries, stages),
    rollback: rollbackOf(stages, entries),
  };
}

type Draft = Omit<PlanStep, "id" | "waitsFor">;

const byHand = { transaction: "allowed", slow: false, rollback: "clean" } as const;

/** The values before, for those who must go back. */
function copiesOf(entries: readonly Entry[]): readonly Draft[] {
  const costly = entries.filter(({ step }) => step.overlap.rollback === "loses-data" && !step.untouched);
  const before = namesBefore(entries);
  const tables = [...new Set(costly.flatMap(({ number }) => before[number] ?? []))];
  const rest = costly.some(({ step }) => tableOf(step.operation) === undefined);
  return [
    ...tables.map((table) => ({
      ...byHand,
      title: `Keep a copy of \`${table}\``,
      slow: true,
      sql: [`CREATE TABLE ${sqlName(`${table}_before`)} AS SELECT * FROM ${sqlName(table)};`],
      note: "Drop it when nobody needs to go back any more.",
    })),
    ...(rest ? [{ ...byHand, title: "Take a backup, and try to restore it", slow: true }] : []),
  ];
}

/** By the number of an entry: what its table is called before anything has run. The change may rename it first. */
function namesBefore(entries: readonly Entry[]): readonly (string | undefined)[] {
  const before = new Map<string, string>();
  return entries.map(({ step: { operation } }) => {
    const table = tableOf(operation);
    const name = table === undefined ? undefined : (before.get(table) ?? table);
    if (operation.kind === "rename-table") before.set(operation.to, name!);
    if (operation.kind === "set-schema") before.set(movedTo(operation.table, operation.to), name!);
    return name;
  });
}

function tableOf(operation: Operation): string | undefined {
  return "table" in operation ? operation.table : undefined;
}

/** A migration as it is: in a window nothing needs to be taken apart. */
function runOf({ path, steps }: Migration): Draft {
  const rollbacks = steps.map(({ overlap }) => overlap.rollback);
  return {
    title: `Run \`${path}\``,
    place: { path, line: 1, column: 1, endLine: steps.at(-1)!.operation.place.endLine },
    transaction: steps.some(({ effect }) => effect.outsideTransaction) ? "forbidden" : "allowed",
    slow: steps.some(({ overlap }) => overlap.slow),
    rollback: worst(rollbacks),
    operations: steps.map((_, index) => ({ path, index })),
  };
}

function inOrder(drafts: readonly Draft[]): PlanStep[] {
  return drafts.map((draft, index) => ({
    id: `window-1.${index + 1}`,
    ...draft,
    waitsFor: index === 0 ? [] : [`window-1.${index}`],
  }));
}
