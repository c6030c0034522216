import type { Answers, OverlapContext } from "../overlap.ts";
import { added, nothing, removed, renamed } from "./answers.ts";

export const viewAnswers = {
  "create-view": added,
  "drop-view": ({ view }, context) => dropView(view, context),
  "create-materialized-view": added,
  "drop-materialized-view": ({ view }, context) => dropView(view, context),
  "refresh-materialized-view": nothing,
  "rename-view": ({ view }, context) =>
    isNew(view, context) ? added : renamed(`statements that name \`${view}\` fail with 42P01`),
} satisfies Partial<Answers>;

function dropView(view: string, context: OverlapContext) {
  // Dropped to be made again, as PostgreSQL demands when a view's columns change: never gone for anybody.
  const comesBack = context.followedBy(
    (later) => (later.kind === "create-view" || later.kind === "create-materialized-view") && later.view === view,
  );
  return comesBack || isNew(view, context) ? added : removed(`statements that name \`${view}\` fail with 42P01`);
}

function isNew(view: string, { schema }: OverlapContext): boolean {
  const known = schema.view(view);
  return known !== undefined && known.origin !== "deployed";
}
