import type { Place } from "../../changes/change-set.ts";
import type { Report } from "../report.ts";
import type { OwnText } from "./excerpt.ts";

/** What is known of the operation at a place, when there is one. */
export function ownTexts({ migrations }: Report): (place: Place) => OwnText | undefined {
  const byPlace = new Map<string, OwnText>();
  for (const { steps } of migrations) {
    steps.forEach(({ operation: { place, sql } }, index) => {
      const next = steps[index + 1]?.operation.place;
      const sameLine = next?.path === place.path && next.line === place.line && next.column > place.column;
      byPlace.set(keyOf(place), { sql, until: sameLine ? next.column : undefined });
    });
  }
  return (place) => byPlace.get(keyOf(place));
}

function keyOf({ path, line, column }: Place): string {
  return `${line}:${column}:${path}`;
}
