import type { Origin, Schema } from "./catalog/schema.ts";
import type { Effect } from "./effect.ts";
import type { Name, Operation } from "./operation.ts";

/**
 * Was everything that an operation touches made by this change, or not deployed yet? Then nobody waits for its
 * locks, however long it takes, and no old code can break on it.
 */
export function isUntouched(operation: Operation, effect: Effect, schema: Schema): boolean {
  const own = originOfSubject(operation, schema);
  if (own === "deployed") return false;
  return (
    effect.locks.every((lock) => isNew(lock.table, schema)) &&
    (own !== "none" || effect.locks.length > 0 || creates(operation))
  );
}

/** A relation that old code cannot know. One that no migration is known to have made is taken to stand. */
export function isNew(name: Name, schema: Schema): boolean {
  const relation = schema.table(name) ?? schema.view(name) ?? schema.index(name);
  return (
    relation !== undefined &&
    (relation.origin !== "deployed" || ("persistence" in relation && relation.persistence === "temporary"))
  );
}

function creates(operation: Operation): boolean {
  return operation.kind.startsWith("create-");
}

function originOfSubject(operation: Operation, schema: Schema): Origin | "none" {
  if (
    operation.kind === "create-table" ||
    operation.kind === "create-view" ||
    operation.kind === "create-materialized-view"
  )
    return "none";
  if ("table" in operation && operation.table !== undefined) return relation(operation.table);
  if ("view" in operation) return relation(operation.view);
  if ("index" in operation && operation.index !== undefined) return relation(operation.index);
  if (
    "type" in operation &&
    operation.kind !== "create-enum" &&
    operation.kind !== "create-type" &&
    operation.kind !== "create-domain"
  ) {
    return schema.type(typeof operation.type === "string" ? operation.type : operation.type.name)?.origin ?? "deployed";
  }
  if (operation.kind === "alter-sequence" || operation.kind === "drop-sequence")
    return schema.sequence(operation.sequence)?.origin ?? "deployed";
  if (operation.kind === "drop-function" || operation.kind === "alter-function") {
    const known = schema.functions(operation.function);
    return known.length > 0 && known.every((one) => one.origin !== "deployed") ? "change" : "deployed";
  }
  return "none";

  function relation(name: Name): Origin {
    return isNew(name, schema) ? "change" : "deployed";
  }
}
