import { UserError } from "../errors.ts";
import { completeCheckRun, startCheckRun } from "../github/check-run.ts";
import { checkRunOutput, type CheckRunOutput } from "../report/check-run.ts";
import type { Door } from "./door.ts";
import type { Judged, Range } from "./judge-range.ts";

/** Shows on the commit that it is being judged, and then how it went, whatever happens in between. */
export async function inCheckRun(
  { repository, head }: Range,
  { api, checkRun }: Door,
  judge: () => Promise<Judged>,
): Promise<Judged> {
  if (!checkRun) return judge();
  const id = await startCheckRun(api, { repository, sha: head.sha, ...checkRun });
  try {
    const judged = await judge();
    await completeCheckRun(api, repository, id, checkRunOutput(judged.report, { blobs: judged.blobs }));
    return judged;
  } catch (error) {
    await completeCheckRun(api, repository, id, failed(error));
    throw error;
  }
}

/** A mistake is told with its mend; what a bug says could hold anything, and is for the operator's log. */
function failed(error: unknown): CheckRunOutput {
  const summary =
    error instanceof UserError
      ? [error.message, ...(error.hint ? ["```", error.hint, "```"] : [])].join("\n")
      : "Slipway failed, which is its own fault. Nothing was judged; run the check again, and report it if that does not help.";
  return { conclusion: "failure", title: "The change could not be judged", summary, annotations: [] };
}
