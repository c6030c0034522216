import { UserError } from "../errors.ts";
import type { PullRequestEvent } from "../github/event.ts";
import { upsertComment } from "../github/comment.ts";
import { comment, marker } from "../report/markdown.ts";
import type { Report } from "../report/report.ts";
import { inCheckRun } from "./check-run.ts";
import type { Door } from "./door.ts";
import { judgeRange, type Judged } from "./judge-range.ts";

/** Judges a pull request and keeps its comment up to date. */
export async function judgePullRequest(event: PullRequestEvent, door: Door): Promise<Judged> {
  const judged = await inCheckRun(event, door, () => judgeRange(event, door));
  if (!door.comment || !judged.config.comment) return judged;
  const note = await tellPullRequest(event, door, judged);
  return note === undefined ? judged : { ...judged, notes: [...judged.notes, note] };
}

/** Says why nothing was said, when the reason is one that somebody can mend. */
async function tellPullRequest(event: PullRequestEvent, door: Door, judged: Judged): Promise<string | undefined> {
  const { repository, number, head } = event;
  if ((await headNow(event, door)) !== head.sha)
    return "Somebody has pushed since: the comment is left to the run of that push.";
  try {
    await upsertComment(door.api, {
      repository,
      number,
      marker,
      body: comment(judged.report, { blobs: judged.blobs }),
      begin: hasSomethingToSay(judged.report),
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const why = head.fork
      ? "A pull request from a fork runs with a token that may only read; its verdict is this run."
      : `${error.message} Add to the workflow:\n${error.hint ?? ""}`;
    return `There is no comment on the pull request. ${why}`;
  }
}

async function headNow({ repository, number }: PullRequestEvent, { api }: Door): Promise<string> {
  const { data } = await api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
    ...repository,
    pull_number: number,
  });
  return data.head.sha;
}

/** A change that is fine as it is needs no comment. */
function hasSomethingToSay({ findings, unread, plan }: Report): boolean {
  const isUsual = plan.stages.every(({ kind, release }) => release === 0 && (kind === "expand" || kind === "deploy"));
  return findings.length > 0 || unread.length > 0 || !isUsual;
}
