import type { Place } from "../changes/change-set.ts";
import type { Report } from "./report.ts";

/** The statement that an operation at this place was written as, when there is one. */
export function statementsByPlace({ migrations }: Report): (place: Place) => string | undefined {
  const byPlace = new Map<string, string>();
  for (const { steps } of migrations)
    for (const { operation } of steps) byPlace.set(keyOf(operation.place), operation.sql);
  return (place) => byPlace.get(keyOf(place));
}

function keyOf({ path, line, column }: Place): string {
  return `${line}:${column}:${path}`;
}
