import { mentions } from "../catalog/identifiers.ts";
import type { Schema } from "../catalog/schema.ts";

/** What goes with a column when that is dropped, by name, NOT NULL and an ordinary default aside. */
export function leftBehind(table: string, column: string, schema: Schema): readonly string[] {
  const known = schema.table(table);
  if (!known) return [`its constraints and indexes`];
  const constraints = [...known.constraints.values()].filter(
    ({ definition }) =>
      definition.type !== "not-null" &&
      (definition.type === "check" ? definition.expression.columns : definition.columns).includes(column),
  );
  const indexes = [...known.indexes.values()].filter(
    (index) =>
      index.constraint === undefined &&
      (index.columns.some((one) => mentions(one, column)) || mentions(index.where ?? "", column)),
  );
  const own = known.columns.get(column);
  return [
    ...[...constraints, ...indexes].map(({ name }) => `\`${name}\``),
    ...(own?.identity !== undefined || own?.default?.calls.includes("nextval") ? ["its sequence"] : []),
  ];
}
