import { worst } from "./losses.ts";
import type { Piece } from "./piece.ts";
import type { PlanStep } from "./plan.ts";

interface PiecesOfStage {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

/** The steps of each stage, by its id. Operations of one statement that stay together stay one statement. */
export function stepsOf(stages: readonly PiecesOfStage[]): ReadonlyMap<string, readonly PlanStep[]> {
  const groups = stages.map(({ id, pieces }) => ({ id, steps: byStatement(pieces) }));
  const ids: string[] = [];
  const numbers = new Map<Piece, number>();
  for (const { id, steps } of groups) {
    steps.forEach((pieces, index) => {
      for (const piece of pieces) numbers.set(piece, ids.length);
      ids.push(`${id}.${index + 1}`);
    });
  }
  return new Map(groups.map(({ id, steps }) => [id, steps.map((pieces) => stepOf(pieces, numbers, ids))]));
}

function byStatement(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && isOneStatement(last[0]!, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function isOneStatement(a: Piece, b: Piece): boolean {
  if (!a.entry || !b.entry || !a.does.operations || !b.does.operations) return false;
  return a.entry.path === b.entry.path && statementOf(a) === statementOf(b);
}

function statementOf(piece: Piece): number | undefined {
  return piece.entry?.step.operation.statement;
}

/** Steps have numbers in the order of the plan, and ids by their numbers. */
function stepOf(pieces: readonly Piece[], numbers: ReadonlyMap<Piece, number>, ids: readonly string[]): PlanStep {
  const [first] = pieces as readonly [Piece, ...Piece[]];
  const own = numbers.get(first)!;
  const needed = new Set<number>();
  for (const { needs } of pieces) for (const piece of needs) needed.add(numbers.get(piece)!);
  needed.delete(own);
  const does = pieces.length === 1 ? first.does : together(pieces);
  return { id: ids[own]!, ...does, waitsFor: [...needed].sort((a, b) => a - b).map((number) => ids[number]!) };
}

function together(pieces: readonly Piece[]): Piece["does"] {
  const all = pieces.map(({ does }) => does);
  const [first] = all as [Piece["does"], ...Piece["does"][]];
  const entry = pieces[0]!.entry!;
  const notes = [...new Set(all.flatMap(({ note }) => note ?? []))];
  return {
    title: inOneSentence(all.map(({ title }) => title)),
    ...(first.place ? { place: first.place } : {}),
    // Some of the statement may have gone to another stage: then it cannot be run as it is written.
    ...(pieces.length === entry.ofStatement && entry.step.operation.within === undefined
      ? { sql: [`${entry.step.operation.sql};`] }
      : {}),
    transaction: strictest(all.map(({ transaction }) => transaction)),
    slow: all.some(({ slow }) => slow),
    rollback: worst(all.map(({ rollback }) => rollback)),
    ...(notes.length > 0 ? { note: notes.join(" ") } : {}),
    operations: all.flatMap(({ operations }) => operations ?? []),
  };
}

/** "Add column `users.a`, drop column `users.b` and 3 more". */
function inOneSentence(titles: readonly string[]): string {
  const [first, ...rest] = titles.map((title, index) =>
    index === 0 ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
  const said = [first!, ...rest.slice(0, rest.length > 2 ? 1 : 2)];
  const more = titles.length - said.length;
  return more > 0 ? `${said.join(", ")} and ${more} more` : `${said.slice(0, -1).join(", ")} and ${said.at(-1)}`;
}

function strictest(transactions: readonly PlanStep["transaction"][]): PlanStep["transaction"] {
  return transactions.find((one) => one === "forbidden") ?? transactions.find((one) => one === "required") ?? "allowed";
}
