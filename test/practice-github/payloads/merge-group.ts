import { accountResource } from "../resources/account.ts";
import { commitResource } from "../resources/commit.ts";
import { repositoryResource } from "../resources/repository.ts";
import { wholePayload } from "../webhook-schema.ts";
import type { Event } from "../webhooks.ts";
import type { Repository } from "../world.ts";

/** The merge queue asks for checks of several pull requests merged together. */
export function mergeGroupEvent(
  repository: Repository,
  group: { readonly base: string; readonly baseSha: string; readonly headRef: string; readonly headSha: string },
): Event {
  const { commit } = commitResource(repository, group.headSha) as { commit: Record<string, unknown> };
  return {
    name: "merge_group",
    payload: wholePayload("merge-group-checks-requested", {
      action: "checks_requested",
      merge_group: {
        base_ref: `refs/heads/${group.base}`,
        base_sha: group.baseSha,
        head_ref: group.headRef,
        head_sha: group.headSha,
        head_commit: {
          id: group.headSha,
          tree_id: (commit["tree"] as { sha: string }).sha,
          message: commit["message"],
          timestamp: "2026-11-02T09:00:00Z",
          author: { name: "Ada", email: "ada@example.com" },
          committer: { name: "Ada", email: "ada@example.com" },
        },
      },
      repository: repositoryResource(repository),
      sender: accountResource(repository.owner),
    }),
  };
}
