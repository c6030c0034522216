import { startPracticeGitHub } from "../../test/practice-github/practice.ts";
import { runAction } from "../../test/runner/run-action.ts";
import { shop } from "./shop.ts";

export interface PullRequestDemo {
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly conclusion: string;
  /** The newest comment, as Markdown. */
  readonly comment: string | undefined;
  readonly comments: number;
}

/** A pull request on a practice GitHub, with production on its base, and what the Action makes of it. */
export async function openPullRequest(): Promise<PullRequestDemo> {
  const practice = await startPracticeGitHub({ files: shop.main });
  try {
    const deployed = practice.repository.git.resolve("main") ?? "";
    practice.deploy("production", deployed);
    const pull = await practice.openPullRequest({ title: "Loyalty tiers", files: shop.pullRequest });
    const token = practice.actionsToken({
      contents: "read",
      deployments: "read",
      pull_requests: "write",
      metadata: "read",
    });
    const result = await runAction({
      action: "action.yml",
      event: pull.event,
      repository: "acme/shop",
      token,
      apiUrl: practice.url,
    });
    const comments = practice.comments(pull.number);
    return { ...result, comment: comments.at(-1)?.body, comments: comments.length };
  } finally {
    await practice.stop();
  }
}
