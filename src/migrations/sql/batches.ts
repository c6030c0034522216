import type { Node, WithClause } from "@pgsql/types";
import { ofKind } from "./tree.ts";

interface Batched {
  readonly withClause?: WithClause;
  readonly fromClause?: Node[];
  readonly usingClause?: Node[];
}

/** Queries of a WITH, and what stands behind FROM or USING, by their names, as far as a LIMIT bounds them. */
export interface Batches {
  readonly queries: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export const noBatches: Batches = { queries: new Set(), sources: new Set() };

/** `WITH batch AS (SELECT id FROM t LIMIT 1000) UPDATE t … FROM batch WHERE t.id = batch.id` */
export function batchesOf({ withClause, fromClause = [], usingClause = [] }: Batched): Batches {
  const queries = new Set<string>();
  for (const { ctename = "", ctequery } of ofKind(withClause?.ctes, "CommonTableExpr"))
    if (isLimited(ctequery, queries)) queries.add(ctename);
  const sources = new Set<string>();
  const written = [...fromClause, ...usingClause];
  for (const { relname = "", schemaname, alias } of ofKind(written, "RangeVar"))
    if (schemaname === undefined && queries.has(relname)) sources.add(alias?.aliasname ?? relname);
  for (const { subquery, alias } of ofKind(written, "RangeSubselect"))
    if (isLimited(subquery, queries)) sources.add(alias?.aliasname ?? "");
  return { queries, sources };
}

/** A query with a LIMIT, or of nothing but one that has it. */
export function isLimited(query: Node | undefined, queries: ReadonlySet<string>): boolean {
  if (!query || !("SelectStmt" in query)) return false;
  const { limitCount, fromClause = [], op } = query.SelectStmt;
  if (limitCount !== undefined) return !("A_Const" in limitCount && limitCount.A_Const.isnull === true);
  const [source, ...others] = fromClause;
  return op === "SETOP_NONE" && others.length === 0 && source !== undefined && "RangeVar" in source
    ? source.RangeVar.schemaname === undefined && queries.has(source.RangeVar.relname ?? "")
    : false;
}
