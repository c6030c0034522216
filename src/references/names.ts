import type { Operation } from "../migrations/operation.ts";

/** A thing that goes away or gets another name: code that still says it would break. */
export interface Subject {
  /** The table, view, function, type or sequence; for a column, its table. */
  readonly object: string;
  readonly column?: string;
}

/** What the operations put in question. Only for these is code looked into. */
export function subjectsOf(operations: Iterable<Operation>): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const operation of operations) {
    const subject = subjectOf(operation);
    if (subject) subjects.set(keyOf(subject), subject);
  }
  return [...subjects.values()];
}

export function keyOf({ object, column }: Subject): string {
  return column === undefined ? object : `${object}\0${column}`;
}

function subjectOf(operation: Operation): Subject | undefined {
  switch (operation.kind) {
    case "drop-column":
    case "rename-column":
    case "drop-not-null":
      return { object: operation.table, column: operation.column };
    case "drop-table":
    case "rename-table":
      return { object: operation.table };
    case "drop-view":
    case "drop-materialized-view":
      return { object: operation.view };
    case "drop-function":
      return { object: operation.function };
    case "drop-type":
      return { object: operation.type };
    case "drop-sequence":
      return { object: operation.sequence };
    default:
      return undefined;
  }
}
