import type { Schema } from "./catalog/schema.ts";
import type { Effect } from "./effect.ts";
import type { Name, Operation } from "./operation.ts";

/**
 * Follows which tables of the change have no rows yet: whatever takes as long as such a table is large, takes no time.
 * A few rows written as VALUES do not count, what a query or COPY brings does.
 */
export function followRows(): {
  /** The effect, as it is on tables without rows. */
  onRows(operation: Operation, effect: Effect, schema: Schema): Effect;
  /** To be told of every operation, before the schema is. */
  step(operation: Operation, schema: Schema): void;
} {
  const filled = new Set<Name>();
  let anywhere = false;
  const isEmpty = (name: Name, schema: Schema): boolean =>
    !anywhere && schema.table(name)?.origin === "change" && !filled.has(name);

  return {
    onRows(operation, effect, schema) {
      if (effect.duration === "instant" || effect.works.length === 0 || operation.kind === "merge") return effect;
      const works = operation.kind === "add-foreign-key" ? [operation.table] : effect.works;
      return works.every((name) => isEmpty(name, schema)) ? { ...effect, duration: "instant", works: [] } : effect;
    },
    step(operation, schema) {
      if (operation.kind === "opaque") anywhere = true;
      if (operation.kind === "rename-table" && filled.has(operation.table)) filled.add(operation.to);
      for (const table of filledBy(operation, (name) => isEmpty(name, schema)))
        for (const one of kin(table, schema)) filled.add(one);
    },
  };
}

function filledBy(operation: Operation, isEmpty: (name: Name) => boolean): readonly Name[] {
  switch (operation.kind) {
    case "insert":
      // In a loop, a few rows may become many.
      return operation.values === "query" || operation.conditional ? [operation.table] : [];
    case "merge":
      return [operation.table];
    case "copy":
      return operation.direction === "in" && operation.table !== undefined ? [operation.table] : [];
    case "create-table":
      return operation.as?.withData ? [operation.table] : [];
    case "attach-partition":
      return isEmpty(operation.partition) ? [] : [operation.table];
    case "inherit":
      return isEmpty(operation.table) ? [] : [operation.parent];
    default:
      return [];
  }
}

/** A row may go on to any partition, and is a row of every parent too. */
function kin(table: Name, schema: Schema): ReadonlySet<Name> {
  const names = new Set([table]);
  for (const name of names) {
    const known = schema.table(name);
    for (const partition of known?.partitions ?? []) names.add(partition.table);
    if (known?.partitionOf !== undefined) names.add(known.partitionOf);
  }
  return names;
}
