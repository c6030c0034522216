import type { RecipeStep } from "../migrations/recipe.ts";
import type { Entry } from "./entries.ts";
import { subjectOf } from "./names.ts";
import type { PlanStep } from "./plan.ts";
import { phases, slotOf, type Phase, type Slot } from "./slot.ts";
import { titleOf } from "./titles.ts";

/** One thing to do, before it has its place in the plan. */
export interface Piece {
  /** The operation that it is, or that it helps to replace; the deployment of the whole has none. */
  readonly entry?: Entry;
  readonly phase: Phase;
  /** Where it stands when nothing holds it back. */
  readonly earliest: Slot;
  /** It may not run before these. */
  readonly needs: readonly Piece[];
  readonly does: Omit<PlanStep, "id" | "waitsFor">;
}

/** Steps of one operation, in their order, each with the release that it cannot do without. */
type Part = RecipeStep & { readonly itself?: true };

/**
 * What an operation comes to: itself, its safe way, or itself between two versions of the code. `needs` finds what its
 * first change of the schema or of data must wait for.
 */
export function piecesOf(
  entry: Entry,
  options: {
    /** The release whose code it waits for unless its own steps say so; -1: it waits for none. */
    readonly codeIn: number;
    /** Something else in the transaction makes it harmless. */
    readonly swapped: boolean;
    readonly needs: (earliest: Slot) => readonly Piece[];
  },
): readonly Piece[] {
  const parts = partsOf(entry);
  const loss = lossAt(parts);
  const pieces: Piece[] = [];
  let code = deploysItself(entry) ? -1 : options.codeIn;
  let begun = false;
  for (const [index, part] of parts.entries()) {
    // What goes only when code is gone everywhere comes in a later pull request than the code that replaced it.
    const release = part.stage === "contract" ? Math.max(part.release, code + 1) : part.release;
    if (part.stage === "deploy") code = release;
    const earliest = slotOf(release, part.stage);
    const first: boolean = !begun && part.stage !== "deploy";
    begun ||= first;
    pieces.push({
      entry,
      phase: part.stage,
      earliest,
      needs: [...pieces.slice(-1), ...(first ? options.needs(earliest) : [])],
      does: part.itself ? asWritten(entry, options.swapped) : asRecipe(entry, part, index === loss),
    });
  }
  return pieces;
}

/** Does its safe way say itself which code is to be deployed when? */
export function deploysItself(entry: Entry): boolean {
  return partsOf(entry).some(({ stage }) => stage === "deploy");
}

function partsOf(entry: Entry): readonly Part[] {
  const { recipe } = entry.step;
  const stage = stageOf(entry);
  if (!recipe) return stage === "split" ? betweenTwoDeployments(entry) : [itself(stage, 0)];
  // A recipe that is only about locks keeps the place of the operation that it replaces.
  const knowsItsPlace = recipe.steps.some(
    (step) => step.stage === "deploy" || stage === "split" || phases.indexOf(step.stage) >= phases.indexOf(stage),
  );
  return knowsItsPlace || stage === "split" ? recipe.steps : recipe.steps.map((step) => ({ ...step, stage }));
}

function stageOf({ step }: Entry): Exclude<Phase, "deploy"> | "split" {
  const { stage } = step.overlap;
  // What this change makes is nobody's yet.
  return stage === "none" || (step.untouched && !step.recipe) ? "expand" : stage;
}

/** No order of code and schema is safe, and nobody knows a better way: code that bears both stands on either side. */
function betweenTwoDeployments(entry: Entry): readonly Part[] {
  const { operation } = entry.step;
  const what = titleOf(operation);
  return [
    {
      title: `Deploy code that works before and after this: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
      stage: "deploy",
      transaction: "allowed",
      release: 0,
    },
    itself("contract", 1),
    {
      title: `Deploy the code that counts on \`${subjectOf(operation)}\``,
      stage: "deploy",
      transaction: "allowed",
      release: 2,
    },
  ];
}

function itself(stage: Exclude<Phase, "deploy">, release: number): Part {
  return { title: "", stage, transaction: "allowed", release, itself: true };
}

function asWritten({ step, carries, ofStatement }: Entry, swapped: boolean): Piece["does"] {
  const { operation, overlap, effect } = step;
  const note = noteOf(step);
  return {
    title: titleOf(operation),
    place: operation.place,
    // Variables, conditions and handlers of a block stand around its statements: alone they mean something else.
    ...(ofStatement === 1 && operation.within === undefined ? { sql: [`${operation.sql};`] } : {}),
    transaction: effect.outsideTransaction ? "forbidden" : swapped ? "required" : "allowed",
    slow: overlap.slow && !step.untouched,
    rollback: overlap.rollback,
    ...(note === undefined ? {} : { note }),
    operations: carries,
  };
}

function noteOf({ overlap, untouched }: Entry["step"]): string | undefined {
  const { because, oldCode } = overlap;
  if (because === undefined || untouched) return undefined;
  return oldCode === "breaks"
    ? `While old code runs, ${because}.`
    : `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
}

/** The safe way loses what the operation loses, and not before its last change of the schema or of data. */
function lossAt(parts: readonly Part[]): number {
  const said = parts.findIndex(({ rollback = "clean" }) => rollback !== "clean");
  return said >= 0 ? said : parts.findLastIndex(({ stage }) => stage !== "deploy");
}

function asRecipe({ ref, step }: Entry, part: Part, loses: boolean): Piece["does"] {
  return {
    title: part.title,
    ...(part.sql ? { sql: part.sql } : {}),
    transaction: part.transaction,
    slow: part.slow ?? false,
    rollback: loses ? step.overlap.rollback : "clean",
    ...(part.note === undefined ? {} : { note: part.note }),
    replaces: ref,
  };
}
