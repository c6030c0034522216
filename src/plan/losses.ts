import { printType } from "../migrations/column.ts";
import type { OperationKind, OperationOf } from "../migrations/operation.ts";
import { titleOf } from "./titles.ts";

export type Rollback = "clean" | "loses-data" | "irreversible";

const order: readonly Rollback[] = ["clean", "loses-data", "irreversible"];

export function worst(rollbacks: Iterable<Rollback>): Rollback {
  let found = 0;
  for (const rollback of rollbacks) found = Math.max(found, order.indexOf(rollback));
  return order[found]!;
}

/** Why there is no way back without a loss: "dropping `users.age` loses its values". */
export function lossOf<K extends OperationKind>(operation: OperationOf<K>): string {
  const loss = losses[operation.kind] as ((operation: OperationOf<K>) => string) | undefined;
  return loss ? loss(operation) : lossOfStep(titleOf(operation));
}

export function lossOfStep(title: string): string {
  return `nothing brings back what was there before “${title}”`;
}

const losses: { readonly [K in OperationKind]?: (operation: OperationOf<K>) => string } = {
  "drop-table": ({ table }) => `dropping \`${table}\` loses its rows`,
  truncate: ({ table }) => `truncating \`${table}\` loses its rows`,
  "drop-column": ({ table, column }) => `dropping \`${table}.${column}\` loses its values`,
  "alter-column-type": ({ table, column, type }) =>
    `turning \`${table}.${column}\` into \`${printType(type)}\` may lose part of its values`,
  update: ({ table, columns }) =>
    `updating ${columns.length > 0 ? columns.map((name) => `\`${table}.${name}\``).join(", ") : `\`${table}\``} overwrites the values before`,
  delete: ({ table }) => `deleting from \`${table}\` loses those rows`,
  merge: ({ table }) => `merging into \`${table}\` overwrites the values before`,
  "add-enum-value": ({ type, value }) =>
    `a value cannot be taken out of an enum again: \`${value}\` stays in \`${type}\``,
  "drop-type": ({ type }) => `dropping \`${type}\` with CASCADE loses the columns of that type`,
  "drop-schema": ({ schema }) => `dropping \`${schema}\` loses all that is in it`,
  "drop-database": ({ database }) => `dropping \`${database}\` loses all that is in it`,
  "drop-extension": ({ extension }) => `dropping \`${extension}\` with CASCADE loses the columns that need it`,
  opaque: ({ place }) => `nobody can say what \`${place.path}:${place.line}\` changes`,
};
