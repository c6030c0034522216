import type { DeclareCursorStmt, ExecuteStmt, ExplainStmt, Node, PrepareStmt } from "@pgsql/types";
import { beyond, type Context, type Draft } from "./context.ts";
import { isOn } from "./option.ts";
import { ofKind } from "./tree.ts";

/** A query that waits to be run. */
export function prepare({ name = "", query }: PrepareStmt, { session }: Context): readonly Draft[] {
  if (query) session.prepared.set(name, query);
  return [{ kind: "other", detail: "PREPARE" }];
}

export function execute({ name = "" }: ExecuteStmt, context: Context): readonly Draft[] {
  return run(context.session.prepared.get(name), context) ?? [beyond(`\`${name}\` was prepared elsewhere`, "dynamic")];
}

/** Only ANALYZE runs what it explains. */
export function explain({ query, options }: ExplainStmt, context: Context): readonly Draft[] {
  const analyzes = ofKind(options, "DefElem").some(({ defname, arg }) => defname === "analyze" && isOn(arg));
  return (analyzes && run(query, context)) || [{ kind: "other", detail: "EXPLAIN" }];
}

export function declareCursor({ query }: DeclareCursorStmt, context: Context): readonly Draft[] {
  return run(query, context) ?? [];
}

function run(query: Node | undefined, context: Context): readonly Draft[] | undefined {
  return query && context.draftsOf(query);
}
