import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPlan } from "../../src/plan/build-plan.ts";
import type { PlanStep } from "../../src/plan/plan.ts";
import { strategies } from "../../src/plan/settings.ts";
import { oddChanges, type Change } from "./changes.ts";
import { planOf, type Planned } from "./plan-of.ts";
import { behind, judged, keyOf, stepsOf, waitsOf, worstOf } from "./reading.ts";

const runs = { numRuns: 50 };

describe.each(strategies)("A plan for %s", (strategy) => {
  const holds = (law: (planned: Planned, change: Change) => void) =>
    fc.assert(
      fc.property(oddChanges, (change) =>
        law(planOf(change.files, { strategy, transaction: change.transaction }), change),
      ),
      runs,
    );

  test("waits only for what stands before", () => {
    holds(({ plan }) => {
      const stages = waitsOf(plan.stages);
      const stageOf = new Map(stepsOf(plan).map(({ step, stage }) => [step.id, stage.id]));
      const done = new Set<string>();
      for (const stage of plan.stages) {
        for (const id of stage.waitsFor) expect(done).toContain(id);
        const reached = behind([stage.id], stages);
        for (const step of stage.steps) {
          for (const id of step.waitsFor) {
            expect(done).toContain(id);
            expect(reached).toContain(stageOf.get(id));
          }
          done.add(step.id);
        }
        done.add(stage.id);
      }
    });
  });

  test("gives each stage and each step an id of its own, the same each time", () => {
    holds(({ plan }, { files, transaction }) => {
      const ids = [...plan.stages.map(({ id }) => id), ...stepsOf(plan).map(({ step }) => step.id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(planOf(files, { strategy, transaction }).plan).toEqual(plan);
    });
  });

  test("is the same in whatever order the migrations are handed over", () => {
    holds(({ plan, migrations }) => {
      expect(buildPlan({ migrations: [...migrations].reverse() }, { strategy }, { codeChanges: true })).toEqual(plan);
    });
  });

  test("holds every operation exactly once, as it is or by its safe way", () => {
    holds(({ plan, migrations }) => {
      const steps = stepsOf(plan).map(({ step }) => step);
      const asWritten = steps.flatMap(({ operations }) => (operations ?? []).map(keyOf));
      // Code may have to be deployed on both sides of an operation that is run as it is.
      const schemaSteps = stepsOf(plan).filter(({ stage }) => stage.kind !== "deploy");
      const replaced = new Set(schemaSteps.flatMap(({ step }) => (step.replaces ? [keyOf(step.replaces)] : [])));
      expect(new Set(asWritten).size).toBe(asWritten.length);
      const held = new Set([...asWritten, ...replaced]);
      expect(held.size).toBe(asWritten.length + replaced.size);
      // What only prepares the session goes with the statement behind it, or away with it.
      for (const [key, { operation }] of judged(migrations))
        if (!ofSession.has(operation.kind)) expect(held).toContain(key);
    });
  });

  test("costs as much to take back as the worst of its operations", () => {
    holds(({ plan, migrations }) => {
      const verdict = worstOf([...judged(migrations).values()].map(({ overlap }) => overlap.rollback));
      expect(plan.rollback.verdict).toBe(verdict);
      expect(worstOf(stepsOf(plan).map(({ step }) => step.rollback))).toBe(verdict);
      for (const { rollback, steps } of plan.stages) expect(rollback).toBe(worstOf(steps.map((step) => step.rollback)));
    });
  });

  test("has its point of no return at the first stage that cannot be taken back without a loss", () => {
    holds(({ plan }) => {
      const first = plan.stages.find(({ steps }) => steps.some(({ rollback }) => rollback !== "clean"));
      expect(plan.stages.filter(({ pointOfNoReturn }) => pointOfNoReturn)).toEqual(first ? [first] : []);
    });
  });

  test("says of each file where it went", () => {
    holds(({ plan, migrations }) => {
      expect(plan.files?.map(({ path }) => path)).toEqual(
        migrations.filter(({ steps }) => steps.length > 0).map(({ path }) => path),
      );
      for (const { path, stages, action } of plan.files ?? []) {
        const held = plan.stages.filter(
          ({ kind, steps }) => kind !== "deploy" && steps.some((step) => holdsFile(step, path)),
        );
        expect(stages).toEqual(held.map(({ id }) => id));
        expect(action).toBe(held.length > 1 ? "split" : held[0]?.release ? "move" : "keep");
      }
    });
  });
});

const ofSession: ReadonlySet<string> = new Set(["set-parameter", "transaction", "lock-table"]);

function holdsFile({ operations = [], replaces }: PlanStep, path: string): boolean {
  return [...operations, ...(replaces ? [replaces] : [])].some((ref) => ref.path === path);
}

describe("A plan without downtime", () => {
  const holds = (law: (planned: Planned) => void) =>
    fc.assert(
      fc.property(oddChanges, ({ files, transaction }) => law(planOf(files, { transaction }))),
      runs,
    );

  test("changes nothing under old code that it breaks on, or may break on", () => {
    holds(({ plan, migrations }) => {
      const all = judged(migrations);
      const stages = waitsOf(plan.stages);
      for (const { step, stage } of stepsOf(plan))
        for (const ref of step.operations ?? []) {
          const { overlap, operation } = all.get(keyOf(ref))!;
          if (overlap.oldCode === "works") continue;
          const before = [...behind(stage.waitsFor, stages)].filter((id) => id.startsWith("deploy-"));
          expect(before, `deployed before ${operation.sql}`).not.toEqual([]);
          expect(stage.kind).toBe("contract");
          expect(stage.condition).toBeDefined();
        }
    });
  });

  test("deploys no code before what it needs", () => {
    holds(({ plan, migrations }) => {
      const all = judged(migrations);
      const steps = stepsOf(plan);
      const waits = waitsOf(steps.map(({ step }) => step));
      const ours = steps.find(({ step }) => step.title === "Deploy this pull request's code");
      for (const { step, stage, at } of steps)
        for (const ref of step.operations ?? []) {
          const { overlap, operation } = all.get(keyOf(ref))!;
          if (overlap.newCode !== "needs-it") continue;
          if (ours && at < ours.at) {
            expect(behind([ours.stage.id], waitsOf(plan.stages)), operation.sql).toContain(stage.id);
            continue;
          }
          const later = steps.filter((one) => one.at > at && one.stage.kind === "deploy");
          const counting = later.filter((one) => behind([one.step.id], waits).has(step.id));
          expect(counting, `a deployment of code that counts on ${operation.sql}`).not.toEqual([]);
          for (const one of counting)
            if (ours && !one.step.replaces) expect(ours.step.note).toContain(`\`${one.stage.id}\``);
        }
    });
  });

  test("keeps the steps of a safe way in their order, and its code where it says", () => {
    holds(({ plan, migrations }) => {
      const steps = stepsOf(plan);
      for (const [key, { recipe }] of judged(migrations)) {
        const own = steps.filter(({ step }) => step.replaces && keyOf(step.replaces) === key);
        if (own.length === 0 || !recipe) continue;
        expect(own.map(({ step }) => step.title)).toEqual(recipe.steps.map(({ title }) => title));
        own.forEach(({ stage }, index) =>
          expect(stage.kind === "deploy").toBe(recipe.steps[index]!.stage === "deploy"),
        );
      }
    });
  });

  test("lets the pull request's code not wait for what takes long and is not needed by it", () => {
    holds(({ plan }) => {
      const stages = waitsOf(plan.stages);
      expect([...behind(["deploy-1"], stages)].filter((id) => id.endsWith("-slow"))).toEqual([]);
    });
  });

  test("contracts only what a deployment has left behind", () => {
    holds(({ plan }) => {
      const stages = waitsOf(plan.stages);
      for (const { id, kind, release } of plan.stages) {
        if (kind !== "contract") continue;
        expect(release).toBeGreaterThan(0);
        expect([...behind([id], stages)]).toContain(`deploy-${release}`);
      }
    });
  });
});

describe("A plan for a maintenance window", () => {
  test("runs every file as it is, in one stage, one after another", () => {
    fc.assert(
      fc.property(oddChanges, ({ files, transaction }) => {
        const { plan, migrations } = planOf(files, { strategy: "maintenance-window", transaction });
        const [window, ...others] = plan.stages;
        expect(others).toEqual([]);
        const run = window!.steps.flatMap(({ operations, place }) => (operations ? [place?.path] : []));
        expect(run).toEqual(migrations.filter(({ steps }) => steps.length > 0).map(({ path }) => path));
        window!.steps.forEach(({ waitsFor }, index) =>
          expect(waitsFor).toEqual(index === 0 ? [] : [window!.steps[index - 1]!.id]),
        );
      }),
      runs,
    );
  });
});
