import type { RecipeStep } from "../migrations/recipe.ts";
import { countsOnIt } from "./counts-on-it.ts";
import type { Entry } from "./entries.ts";
import { subjectOf } from "./names.ts";
import type { PlanStep } from "./plan.ts";
import { phaseOf, phases, slotAfter, slotOf, type Phase, type Slot } from "./slot.ts";
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
  /** Nor before code that counts on these is deployed everywhere: data moves, and old code is shut out, after that. */
  readonly needsCodeOf: readonly Piece[];
  /** It shuts code out that is deployed with or before what it needs. */
  readonly behindCode: boolean;
  readonly does: Omit<PlanStep, "id" | "waitsFor">;
}

/** Steps of one operation, in their order, each with the release that it cannot do without. */
type Part = RecipeStep & { readonly itself?: true };

export interface Pieces {
  readonly now: readonly Piece[];
  /** What was held back, once the rest of what it needs is there. */
  readonly later: (needs: readonly Piece[]) => readonly Piece[];
}

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
    /** Its contract steps wait for something that stands behind it in the run. */
    readonly holdsBack: boolean;
    readonly needs: (earliest: Slot) => readonly Piece[];
  },
): Pieces {
  const parts = partsOf(entry);
  const loss = lossAt(parts);
  const held = options.holdsBack ? parts.findIndex(({ stage }) => stage === "contract") : parts.length;
  const pieces: Piece[] = [];
  let code = deploysItself(entry) ? -1 : options.codeIn;
  let begun = false;
  const make = (from: number, to: number, others: readonly Piece[] = []): readonly Piece[] => {
    for (const [index, part] of [...parts.entries()].slice(from, to)) {
      // What goes only when code is gone everywhere comes in a later pull request than the code that replaced it.
      const release = part.stage === "contract" ? Math.max(part.release, code + 1) : part.release;
      if (part.stage === "deploy") code = release;
      const before = pieces.slice(-1);
      const earliest = Math.max(
        slotOf(release, part.stage),
        ...before.map((piece) => slotAfter(part.stage, piece.earliest)),
      );
      const first: boolean = !begun && part.stage !== "deploy";
      begun ||= first;
      const needed = [...(first ? options.needs(earliest) : []), ...(index === from ? others : [])];
      const followsCode = code >= 0 && (part.stage === "backfill" || part.stage === "contract");
      pieces.push({
        entry,
        phase: part.stage,
        earliest,
        needs: [...before, ...needed],
        needsCodeOf: followsCode ? needed.filter(hasCode) : [],
        behindCode: code >= 0 && part.stage === "contract",
        does: part.itself ? asWritten(entry, options.swapped) : asRecipe(entry, part, index === loss),
      });
    }
    return pieces.slice(from);
  };
  return { now: make(0, held), later: (needs) => make(held, parts.length, needs) };
}

/** Is there code that uses it as soon as it is made, with a deployment that no safe way speaks of? */
function hasCode({ entry, earliest }: Piece): boolean {
  return entry !== undefined && phaseOf(earliest) === "expand" && countsOnIt(entry) && !deploysItself(entry);
}

/** Does it make something mandatory in steps of its own, after the steps that fill it? */
export function tightensLast(entry: Entry): boolean {
  return partsOf(entry).findIndex(({ stage }) => stage === "contract") > 0;
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
    ...(ofStatement === 1 && operation.within !== "do-block" ? { sql: [`${operation.sql};`] } : {}),
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
