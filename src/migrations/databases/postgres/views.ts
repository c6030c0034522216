import type { Effect } from "../../effect.ts";
import type { OperationOf } from "../../operation.ts";
import { failing, instant, lock, locks, named, nothing, working, type Effects, type Situation } from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-createview.html, sql-refreshmaterializedview */
export const viewEffects = {
  "create-view": createView,
  "drop-view": dropView,
  "create-materialized-view": ({ reads, withData }) =>
    withData && reads.length > 0 ? working("scan", reads) : nothing,
  "drop-materialized-view": dropView,
  "refresh-materialized-view": ({ view, concurrently, withData }, { schema }) => {
    const held = lock(view, concurrently ? "EXCLUSIVE" : "ACCESS EXCLUSIVE");
    return withData ? working("rewrite", [view, ...(schema.view(view)?.reads ?? [])], held) : instant(held);
  },
  "rename-view": ({ view }) => instant(lock(view)),
} satisfies Partial<Effects>;

/** Columns may be added at the end; to take one away, or to call it otherwise, is refused. */
function createView({ view, replace, columns }: OperationOf<"create-view">, { schema }: Situation): Effect {
  const before = replace ? schema.view(view) : undefined;
  if (!before) return nothing;
  const lost = columns && before.columns?.find((column, at) => columns[at] !== column);
  if (lost === undefined) return instant(lock(view));
  const message =
    columns!.length < before.columns!.length
      ? "cannot drop columns from view"
      : `cannot change name of view column ${named(lost)}`;
  return failing(instant(lock(view)), "42P16", message);
}

function dropView(
  { view, cascade }: OperationOf<"drop-view" | "drop-materialized-view">,
  { schema }: Situation,
): Effect {
  const others = schema.viewsOf(view).map(({ name }) => name);
  const effect = instant(lock(view), ...(cascade ? locks(others) : []));
  if (cascade || others.length === 0) return effect;
  return failing(effect, "2BP01", `cannot drop view ${named(view)} because view ${named(others[0]!)} depends on it`);
}
