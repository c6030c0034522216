import type { Entry } from "./entries.ts";
import { lossOf, lossOfStep, worst } from "./losses.ts";
import type { OperationRef, Plan, PlanStage, PlanStep } from "./plan.ts";

const most = 5;

/** Can the whole be taken back, until when, and what is lost after. */
export function rollbackOf(stages: readonly PlanStage[], entries: readonly Entry[]): Plan["rollback"] {
  const verdict = worst(stages.map(({ rollback }) => rollback));
  if (verdict === "clean") return { verdict, because: "every step can be taken back, and no data is lost" };
  const costly = stages.flatMap(({ steps }) => steps.filter(({ rollback }) => rollback !== "clean"));
  const byRef = new Map(entries.map((entry) => [keyOf(entry.ref), entry]));
  const losses = [...new Set(costly.flatMap((step) => lossesOf(step, byRef)))];
  const said = [...losses.slice(0, most), ...(losses.length > most ? [`and ${losses.length - most} more`] : [])];
  const last = stages.find(({ pointOfNoReturn }) => pointOfNoReturn);
  const until = last && last.kind !== "window" ? `; until \`${last.id}\` everything can be taken back` : "";
  return { verdict, because: `${said.join("; ")}${until}` };
}

function lossesOf(step: PlanStep, entries: ReadonlyMap<string, Entry>): readonly string[] {
  const refs = step.operations ?? (step.replaces ? [step.replaces] : []);
  const costly = refs
    .map((ref) => entries.get(keyOf(ref))?.step)
    .filter((one) => one !== undefined)
    .filter(({ overlap }) => overlap.rollback !== "clean");
  return costly.length > 0 ? costly.map(({ operation }) => lossOf(operation)) : [lossOfStep(step.title)];
}

function keyOf({ path, index }: OperationRef): string {
  return `${index}:${path}`;
}
