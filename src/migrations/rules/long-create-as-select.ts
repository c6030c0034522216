import { defineRule } from "../rule.ts";
import { isNew } from "../subject.ts";
import { named } from "../words.ts";

export const longCreateAsSelect = defineRule({
  id: "long-create-as-select",
  title: "Filling a new relation from a query holds a snapshot for as long as it runs",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/routine-vacuuming.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, at date);",
    unsafe: "CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at;",
    safe: "CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at WITH NO DATA;",
  },
  on: ["create-materialized-view", "create-table"],

  message: (operation) =>
    `The query over ${named(readsOf(operation))} runs inside the migration: it holds up the deploy, vacuum and every CREATE INDEX CONCURRENTLY.`,
  why: "No lock blocks anybody, but the transaction stays open for the whole query.",
  fix: () => "Create it WITH NO DATA and fill it outside of the migration.",

  matches: (operation, { schema, effect }) =>
    effect.duration !== "instant" &&
    (operation.kind === "create-materialized-view"
      ? operation.withData
      : operation.as?.withData === true && operation.persistence !== "temporary") &&
    readsOf(operation).some((table) => schema.table(table) !== undefined && !isNew(table, schema)),
});

function readsOf(operation: {
  readonly reads?: readonly string[];
  readonly as?: { readonly reads: readonly string[] };
}): readonly string[] {
  return operation.reads ?? operation.as?.reads ?? [];
}
