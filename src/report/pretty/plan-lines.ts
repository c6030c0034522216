import type { Plan, PlanStage, PlanStep } from "../../plan/plan.ts";
import { visibleLine } from "../visible.ts";
import type { Page } from "./finding-block.ts";
import { wrap } from "./wrap.ts";

const mostSteps = 8;

/** The plan in short: each stage with what it waits for, and its steps. */
export function planLines({ stages, rollback }: Plan, page: Page): string[] {
  const { paint, width } = page;
  const back = {
    clean: "It can be taken back at any time",
    "loses-data": "Taking it back loses data",
    irreversible: "It cannot be taken back",
  }[rollback.verdict];
  return [
    paint("A release that old and new code survive:", "bold"),
    ...stages.flatMap((stage) => stageLines(stage, page)),
    "",
    ...wrap(`${back}: ${visibleLine(rollback.because)}.`, width),
  ];
}

function stageLines(stage: PlanStage, page: Page): string[] {
  const { paint } = page;
  const when = stage.release === 0 ? "" : paint(`  (pull request ${stage.release + 1})`, "dim");
  const more = stage.steps.length - mostSteps;
  return [
    "",
    `  ${paint(stage.id, "cyan")}  ${paint(visibleLine(stage.title), "bold")}${when}`,
    ...waits(stage).flatMap((line) => hanging("    ", `waits for ${line}`, page)),
    ...stage.steps.slice(0, mostSteps).flatMap((step) => hanging("    - ", stepLine(step), page)),
    ...(more > 0 ? [paint(`      and ${more} more`, "dim")] : []),
    ...(stage.pointOfNoReturn ? [`    ${paint("! point of no return", "yellow")}`] : []),
  ];
}

function waits({ waitsFor, condition }: PlanStage): string[] {
  const all = [...waitsFor, ...(condition === undefined ? [] : [visibleLine(condition)])];
  return all.length === 0 ? [] : [all.join("; ")];
}

function stepLine({ title, slow, rollback, transaction }: PlanStep): string {
  const marks = [
    ...(slow ? ["takes long"] : []),
    ...(transaction === "forbidden" ? ["outside of a transaction"] : []),
    ...(rollback === "clean" ? [] : [rollback === "irreversible" ? "irreversible" : "loses data"]),
  ];
  return `${visibleLine(title)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}

function hanging(lead: string, text: string, { width }: Page): string[] {
  return wrap(text, Math.max(30, width - 6)).map((line, index) => (index === 0 ? `${lead}${line}` : `      ${line}`));
}
