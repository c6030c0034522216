import { UserError } from "./errors.ts";
import { readEvent, type RerunEvent } from "./github/event.ts";
import type { Door } from "./handlers/door.ts";
import type { Judged } from "./handlers/judge-range.ts";
import { judgeMergeGroup } from "./handlers/merge-group.ts";
import { judgePullRequest } from "./handlers/pull-request.ts";
import { pullRequestsOf } from "./handlers/rerun.ts";

/** What came of an event. */
export type Handled =
  | { readonly kind: "judged"; readonly judged: Judged }
  | { readonly kind: "ignored"; readonly because: string }
  /** A mistake that somebody can mend. */
  | { readonly kind: "mistake"; readonly message: string; readonly hint: string | undefined };

/** Event and payload to their handler. Errors that are nobody's mistake are thrown on. */
export async function handle(name: string, payload: unknown, door: Door): Promise<Handled> {
  try {
    const event = readEvent(name, payload);
    switch (event.kind) {
      case "ignored":
        return event;
      case "pull-request":
        return { kind: "judged", judged: await judgePullRequest(event, door) };
      case "rerun":
        return await rerun(event, door);
      case "merge-group":
        return { kind: "judged", judged: await judgeMergeGroup(event, door) };
    }
  } catch (error) {
    if (error instanceof UserError) return { kind: "mistake", message: error.message, hint: error.hint };
    throw error;
  }
}

/** The pull requests whose head it is; the last one is told of. */
async function rerun(event: RerunEvent, door: Door): Promise<Handled> {
  let handled: Handled = { kind: "ignored", because: "No open pull request has this commit as its head." };
  for (const pull of await pullRequestsOf(event, door.api))
    handled = { kind: "judged", judged: await judgePullRequest(pull, door) };
  return handled;
}
