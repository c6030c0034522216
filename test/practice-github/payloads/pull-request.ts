import type { Json } from "../json.ts";
import { accountResource } from "../resources/account.ts";
import { pullRequestResource } from "../resources/pull-request.ts";
import { repositoryResource } from "../resources/repository.ts";
import { wholePayload } from "../webhook-schema.ts";
import type { Event } from "../webhooks.ts";
import type { PullRequest, Repository } from "../world.ts";

export type PullRequestAction = "opened" | "synchronize" | "reopened" | "closed" | "edited" | "ready_for_review";

export function pullRequestEvent(
  repository: Repository,
  pull: PullRequest,
  action: PullRequestAction,
  more: Json = {},
): Event {
  return {
    name: "pull_request",
    payload: wholePayload(`pull-request-${action.replaceAll("_", "-")}`, {
      action,
      number: pull.number,
      pull_request: pullRequestResource(repository, pull),
      repository: repositoryResource(repository),
      sender: accountResource(pull.author),
      ...more,
    }),
  };
}
