import { startPracticeGitHub, type Practice } from "../../test/practice-github/practice.ts";
import { runAction, type Job, type JobResult } from "../../test/runner/run-action.ts";
import { shop } from "./shop.ts";

/** A run of the Action, and how the pull request looks after it. */
export interface Visit extends JobResult {
  /** Of all comments, as Markdown. */
  readonly comments: readonly string[];
}

/** A pull request on a practice GitHub whose production runs the base: opened, and pushed to again. */
export async function playPullRequest(): Promise<{ readonly opened: Visit; readonly pushed: Visit }> {
  const practice = await startPracticeGitHub({ files: shop.main });
  try {
    practice.deploy("production", practice.repository.git.resolve("main") ?? "");
    const { number, event } = await practice.openPullRequest({ title: "Loyalty tiers", files: shop.pullRequest });
    const opened = await visit(practice, number, event);
    const pushed = await visit(practice, number, (await practice.push(number, shop.secondPush)).event);
    return { opened, pushed };
  } finally {
    await practice.stop();
  }
}

async function visit(practice: Practice, number: number, event: Job["event"]): Promise<Visit> {
  const result = await runAction({
    action: "action.yml",
    event,
    repository: "acme/shop",
    token: practice.actionsToken({
      contents: "read",
      deployments: "read",
      metadata: "read",
      pull_requests: "write",
    }),
    apiUrl: practice.url,
  });
  return { ...result, comments: practice.comments(number).map(({ body }) => body) };
}
