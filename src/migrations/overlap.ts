import type { Schema } from "./catalog/schema.ts";
import type { Effect } from "./effect.ts";
import type { Operation, OperationKind, OperationOf } from "./operation.ts";
import { columnAnswers } from "./overlap/columns.ts";
import { constraintAnswers } from "./overlap/constraints.ts";
import { dataAnswers } from "./overlap/data.ts";
import { indexAnswers } from "./overlap/indexes.ts";
import { objectAnswers } from "./overlap/objects.ts";
import { rightsAnswers } from "./overlap/rights.ts";
import { tableAnswers } from "./overlap/tables.ts";
import { viewAnswers } from "./overlap/views.ts";

/** The four answers that order a release, and the stage that follows from them (see docs/architecture.md). */
export interface Overlap {
  /** Does code written before it keep working after it? */
  readonly oldCode: "works" | "breaks" | "unknown";
  /** Does code written for it work before it is applied? */
  readonly newCode: "works" | "needs-it" | "unknown";
  readonly rollback: "clean" | "loses-data" | "irreversible";
  readonly stage: Stage;
  /** It takes time proportional to a table: it runs apart and holds no deploy. */
  readonly slow: boolean;
  /** What breaks, with the SQLSTATE that the application would see. */
  readonly because?: string;
}

export const stages = ["expand", "backfill", "contract", "split", "none"] as const;
export type Stage = (typeof stages)[number];

/** What an operation does to code on either side of it, before it is turned into a stage. */
export interface Answer extends Pick<Overlap, "oldCode" | "newCode" | "rollback" | "because"> {
  /** It moves data, or leaves nothing behind that code could notice, whatever the first two say. */
  readonly as?: "data" | "nothing";
}

export interface OverlapContext {
  readonly schema: Schema;
  readonly effect: Effect;
  /** See `Step.untouched`. */
  readonly untouched: boolean;
  /** Does its transaction do this later on? What is dropped and made again at once was never gone. */
  readonly followedBy: (test: (later: Operation) => boolean) => boolean;
  /** Did it do this before? */
  readonly precededBy: (test: (earlier: Operation) => boolean) => boolean;
}

export type AnswerTo<K extends OperationKind> =
  | Answer
  | ((operation: OperationOf<K>, context: OverlapContext) => Answer);
export type Answers = { readonly [K in OperationKind]: AnswerTo<K> };

const answers: Answers = {
  ...tableAnswers,
  ...columnAnswers,
  ...constraintAnswers,
  ...indexAnswers,
  ...viewAnswers,
  ...objectAnswers,
  ...rightsAnswers,
  ...dataAnswers,
};

export function overlapOf(operation: Operation, context: OverlapContext): Overlap {
  const answer = answerTo(operation, context);
  return {
    oldCode: answer.oldCode,
    newCode: answer.newCode,
    rollback: answer.rollback,
    stage: stageOf(answer, context.untouched),
    slow: context.effect.duration !== "instant" && !context.untouched,
    ...(answer.because !== undefined && answer.oldCode !== "works" ? { because: answer.because } : {}),
  };
}

function answerTo<K extends OperationKind>(operation: OperationOf<K>, context: OverlapContext): Answer {
  const answer = answers[operation.kind] as AnswerTo<K>;
  const said = typeof answer === "function" ? answer(operation, context) : answer;
  if (!context.untouched || said.as === "nothing") return said;
  // Made by this change: no old code knows it, and nothing in it is worth keeping.
  return { oldCode: "works", newCode: said.newCode, rollback: "clean", ...(said.as ? { as: said.as } : {}) };
}

/** The table of the design: the first two answers order the release. Unknown is ordered as if it broke. */
function stageOf(answer: Answer, untouched: boolean): Stage {
  if (answer.as === "nothing") return "none";
  if (answer.as === "data") return untouched ? "expand" : "backfill";
  if (answer.oldCode === "works") return "expand";
  return answer.newCode === "needs-it" ? "split" : "contract";
}
