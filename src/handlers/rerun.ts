import type { Api } from "../github/api.ts";
import { intentOf, type PullRequestEvent, type RerunEvent } from "../github/event.ts";

/** The open pull requests whose head is this commit, as they stand now. */
export async function pullRequestsOf({ repository, head }: RerunEvent, api: Api): Promise<readonly PullRequestEvent[]> {
  const pulls = await api.paginate("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
    ...repository,
    commit_sha: head.sha,
    per_page: 100,
  });
  return pulls
    .filter((pull) => pull.state === "open" && pull.head.sha === head.sha)
    .map((pull): PullRequestEvent => {
      const fork = pull.head.repo?.id !== pull.base.repo.id;
      const base = { ref: pull.base.ref, sha: pull.base.sha };
      return {
        kind: "pull-request",
        repository,
        number: pull.number,
        base,
        head: { sha: head.sha, fork },
        intent: intentOf(pull),
      };
    });
}
