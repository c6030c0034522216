import { wordsOf } from "../catalog/identifiers.ts";
import type { Schema } from "../catalog/schema.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { indexNameOf } from "./names.ts";
import { withoutComments } from "./without-comments.ts";

type CreateIndex = OperationOf<"create-index">;

/** https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY */
export function buildIndexConcurrently(operation: CreateIndex, schema: Schema): Recipe {
  return { steps: [buildStep(operation, schema)] };
}

export function buildStep(operation: CreateIndex, schema: Schema): RecipeStep {
  const name = indexNameOf(operation, schema);
  return {
    title: `Build \`${name}\` without blocking writes`,
    stage: "expand",
    transaction: "forbidden",
    release: 0,
    slow: true,
    rollback: "clean",
    note: "A build that fails leaves an invalid index of this name behind, which the first statement clears away.",
    sql: [
      "SET lock_timeout = 0;",
      `DROP INDEX CONCURRENTLY IF EXISTS ${sqlIndexName(operation.table, name)};`,
      `${createIndexSql({ ...operation, index: name, concurrently: true })};`,
    ],
  };
}

/** The statement written out again, from what it means. */
export function createIndexSql(operation: CreateIndex): string {
  const words = ["CREATE"];
  if (operation.unique) words.push("UNIQUE");
  words.push("INDEX");
  if (operation.concurrently) words.push("CONCURRENTLY");
  if (operation.ifNotExists && !operation.concurrently) words.push("IF NOT EXISTS");
  if (operation.index) words.push(sqlIdentifier(bareName(operation.index)));
  words.push("ON");
  if (operation.only) words.push("ONLY");
  words.push(sqlName(operation.table), afterTable(withoutComments(operation.sql)));
  return words.join(" ");
}

/** Method, columns, INCLUDE, WITH and WHERE stay as they were written: everything behind the table's name. */
function afterTable(sql: string): string {
  const words = wordsOf(sql);
  const on = words.findIndex(({ kind, text }) => kind === "word" && text === "on");
  const rest = words.slice(on + 1).find(({ kind, text }) => (kind === "word" ? text === "using" : text === "("));
  return sql.slice(rest?.at ?? sql.length).trim();
}

/** As PostgreSQL would name it: an index stands in its table's schema. */
export function sqlIndexName(table: string, index: string): string {
  return index.includes(".") || !table.includes(".")
    ? sqlName(index)
    : sqlName(`${table.slice(0, table.indexOf("."))}.${index}`);
}

export function indexName(table: string, columns: readonly string[], suffix: string): string {
  const words = columns.map((column) => (/^\w+$/.test(column) ? column : "expr"));
  return [bareName(table), ...words, suffix].join("_").slice(0, 63);
}

export function bareName(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}
