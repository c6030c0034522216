import type { Plan, PlannedFile, PlanStage, PlanStep } from "../../plan/plan.ts";
import { listed, plural } from "../plural.ts";
import type { Report } from "../report.ts";
import { bears, overlapsByRef } from "./bears.ts";
import { clip } from "./clip.ts";
import { sqlBlock } from "./code-block.ts";
import type { Block } from "./fit.ts";
import { fold, indented } from "./fold.ts";
import { code, prose } from "./inert.ts";
import { placeLink, type LinkOptions } from "./place-link.ts";
import { worth } from "./worth.ts";

/** The release as a list to tick off: an overview, then each stage with its steps, then what becomes of the files. */
export function planBlocks(report: Report, links: LinkOptions): Block[] {
  const { plan } = report;
  if (plan.stages.length === 0) return [];
  const moved = new Set((plan.files ?? []).filter(({ action }) => action !== "keep").map(({ path }) => path));
  return [
    { versions: [overview(report)], worth: worth.always, what: ["overview", "overviews"] },
    ...plan.stages.map((stage) => stageBlock(stage, moved, links)),
    ...filesBlock(plan.files ?? [], links),
    { versions: [wayBack(plan)], worth: worth.always, what: ["sentence", "sentences"] },
  ];
}

/** No names stand in the table: a `|` could end a cell even in code. */
function overview(report: Report): string {
  const overlapOf = overlapsByRef(report);
  const rows = report.plan.stages.map((stage, index) => {
    const { oldCode, newCode } = bears(stage, overlapOf);
    return `| ${index + 1} | ${code(stage.id)} | ${pullRequest(stage.release)} | ${oldCode} | ${newCode} | ${back[stage.rollback]} |`;
  });
  return [
    "### The release, step by step",
    "",
    "| | stage | carried by | old code | new code | going back |",
    "| --: | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const back = { clean: "✅ clean", "loses-data": "⚠️ loses data", irreversible: "⛔ impossible" } as const;
const cost = { "loses-data": "⚠️ loses data", irreversible: "⛔ cannot be undone" } as const;

function pullRequest(release: number): string {
  return ["this pull request", "the next one", "the one after that"][release] ?? `pull request ${release + 1}`;
}

const fewSteps = 25;

function stageBlock(stage: PlanStage, moved: ReadonlySet<string>, links: LinkOptions): Block {
  const head = stageHead(stage);
  const plain = stage.steps.map((step) => stepLine(step, links));
  const more = plain.length - fewSteps;
  return {
    versions: [
      [
        head,
        stage.steps
          .map((step, index) => `${plain[index]}${statements(step, moved)}`)
          .join("\n")
          .trimEnd(),
      ].join("\n\n"),
      [head, plain.join("\n")].join("\n\n"),
      [
        head,
        [...plain.slice(0, fewSteps), ...(more > 0 ? [`- … and ${plural(more, "more step")}`] : [])].join("\n"),
      ].join("\n\n"),
      `${head}\n\n${plural(plain.length, "step")}.`,
    ],
    worth: worth.stage,
    what: ["stage", "stages"],
  };
}

function stageHead(stage: PlanStage): string {
  const lines = [`#### ${code(stage.id)} · ${prose(clip(stage.title, 200))}`];
  const waits = [
    ...(stage.waitsFor.length > 0
      ? [`${listed(stage.waitsFor.map(code))} ${stage.waitsFor.length === 1 ? "is" : "are"} done`]
      : []),
    ...(stage.condition === undefined ? [] : [prose(clip(stage.condition, 1000))]),
  ];
  if (waits.length > 0) lines.push("", `⏳ Starts when ${waits.join(", and ")}.`);
  if (stage.pointOfNoReturn)
    lines.push("", "🚧 **Point of no return:** after this stage, going back costs data or is not possible.");
  return lines.join("\n");
}

function stepLine(step: PlanStep, links: LinkOptions): string {
  const asides = [
    ...(step.place ? [placeLink(step.place.path, step.place.line, links)] : []),
    ...(step.slow ? ["🐢 takes long: run it apart, and hold no deployment for it"] : []),
    ...(step.transaction === "forbidden" ? ["outside of a transaction"] : []),
    ...(step.transaction === "required" ? ["in one transaction"] : []),
    ...(step.rollback === "clean" ? [] : [cost[step.rollback]]),
  ];
  const line = `- [ ] ${[prose(clip(step.title, 300)), ...asides].join(" · ")}`;
  return step.note === undefined ? line : `${line}  \n  ${prose(clip(step.note, 600))}`;
}

/** Shown where they are not in this pull request already, or must leave the file they are in. */
function statements({ sql, place }: PlanStep, moved: ReadonlySet<string>): string {
  if (!sql || sql.length === 0 || (place && !moved.has(place.path))) return "";
  return `\n\n${indented(fold("SQL", sqlBlock(sql.join("\n"))), 2)}\n`;
}

function filesBlock(files: readonly PlannedFile[], links: LinkOptions): Block[] {
  const changed = files.filter(({ action }) => action !== "keep");
  if (changed.length === 0) return [];
  const lines = changed.map(({ path, action, stages }) => {
    const to = listed(stages.map(code));
    const what = action === "split" ? `one file for each of ${to}` : `a later pull request, for ${to}`;
    return `- ${placeLink(path, undefined, links)} → ${what}`;
  });
  const title = "**What becomes of the migrations**";
  const more = lines.length - 10;
  return [
    {
      versions: [
        [title, lines.join("\n")].join("\n\n"),
        [title, [...lines.slice(0, 10), ...(more > 0 ? [`- … and ${plural(more, "more file")}`] : [])].join("\n")].join(
          "\n\n",
        ),
      ],
      worth: worth.files,
      what: ["list of files", "lists of files"],
    },
  ];
}

function wayBack({ rollback }: Plan): string {
  const verdict = {
    clean: "↩️ **Going back is clean**",
    "loses-data": "↩️ **Going back loses data in the end**",
    irreversible: "↩️ **In the end there is no way back**",
  }[rollback.verdict];
  return `${verdict}: ${prose(clip(rollback.because, 1500))}.`;
}
