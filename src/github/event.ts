import * as z from "zod";
import { UserError } from "../errors.ts";
import type { RepositoryName } from "./api.ts";

/** What happened on GitHub, as far as it concerns us. */
export type Event =
  | PullRequestEvent
  | MergeGroupEvent
  | RerunEvent
  | { readonly kind: "ignored"; readonly because: string };

export interface PullRequestEvent {
  readonly kind: "pull-request";
  readonly repository: RepositoryName;
  readonly number: number;
  /** The branch that it is to be merged into, and its tip when this happened. */
  readonly base: { readonly ref: string; readonly sha: string };
  readonly head: { readonly sha: string; readonly fork: boolean };
  /** What people say of it: they may say anything, so it decides nothing by itself. */
  readonly intent: { readonly title: string; readonly labels: readonly string[] };
}

export interface MergeGroupEvent {
  readonly kind: "merge-group";
  readonly repository: RepositoryName;
  readonly base: { readonly sha: string };
  readonly head: { readonly sha: string };
}

/** Somebody pressed "Re-run" on a check run of ours, or on all of them. */
export interface RerunEvent {
  readonly kind: "rerun";
  readonly repository: RepositoryName;
  readonly head: { readonly sha: string };
}

const Sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const Repository = z.object({ id: z.number(), name: z.string(), owner: z.object({ login: z.string() }) });

/** Of GitHub's payloads only what is used. https://docs.github.com/webhooks/webhook-events-and-payloads */
const PullRequestPayload = z.object({
  action: z.string(),
  changes: z.object({ base: z.unknown() }).partial().optional(),
  pull_request: z.object({
    number: z.number(),
    title: z.string().default(""),
    labels: z.array(z.object({ name: z.string() })).default([]),
    base: z.object({ ref: z.string(), sha: Sha }),
    // A fork that was deleted is `null`.
    head: z.object({ sha: Sha, repo: z.object({ id: z.number() }).nullable() }),
  }),
  repository: Repository,
});

const MergeGroupPayload = z.object({
  action: z.string(),
  merge_group: z.object({ base_sha: Sha, head_sha: Sha }),
  repository: Repository,
});

const Rerequested = z.object({ action: z.string(), repository: Repository });
const CheckRunPayload = Rerequested.extend({ check_run: z.object({ head_sha: Sha }) });
const CheckSuitePayload = Rerequested.extend({ check_suite: z.object({ head_sha: Sha }) });

/** Everything that does not change what is to be judged. */
const unchanged = new Set(["closed", "labeled", "unlabeled", "assigned", "unassigned", "locked", "unlocked"]);

export function readEvent(name: string, payload: unknown): Event {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return pullRequest(check(PullRequestPayload, name, payload));
    case "merge_group":
      return mergeGroup(check(MergeGroupPayload, name, payload));
    case "check_run": {
      const checked = check(CheckRunPayload, name, payload);
      return rerun(checked, checked.check_run.head_sha);
    }
    case "check_suite": {
      const checked = check(CheckSuitePayload, name, payload);
      return rerun(checked, checked.check_suite.head_sha);
    }
    default:
      return { kind: "ignored", because: `Slipway judges pull requests and merge groups; this is a ${name} event.` };
  }
}

function pullRequest(payload: z.infer<typeof PullRequestPayload>): Event {
  const { action, pull_request: pull, repository } = payload;
  if (unchanged.has(action) || (action === "edited" && payload.changes?.base === undefined)) {
    return { kind: "ignored", because: `A pull request that was ${action} has nothing new to judge.` };
  }
  return {
    kind: "pull-request",
    repository: named(repository),
    number: pull.number,
    base: { ref: pull.base.ref, sha: pull.base.sha },
    head: { sha: pull.head.sha, fork: pull.head.repo?.id !== repository.id },
    intent: intentOf(pull),
  };
}

export function intentOf({
  title = "",
  labels = [],
}: {
  readonly title?: string;
  readonly labels?: readonly { readonly name: string }[];
}): PullRequestEvent["intent"] {
  return { title, labels: labels.map(({ name }) => name) };
}

function mergeGroup({ action, merge_group: group, repository }: z.infer<typeof MergeGroupPayload>): Event {
  if (action !== "checks_requested") return { kind: "ignored", because: "The merge group is gone." };
  return {
    kind: "merge-group",
    repository: named(repository),
    base: { sha: group.base_sha },
    head: { sha: group.head_sha },
  };
}

/** GitHub sends `rerequested` to the App alone whose check it is. */
function rerun({ action, repository }: z.infer<typeof Rerequested>, sha: string): Event {
  if (action !== "rerequested") return { kind: "ignored", because: `A check that was ${action} is not run again.` };
  return { kind: "rerun", repository: named(repository), head: { sha } };
}

const named = (repository: z.infer<typeof Repository>): RepositoryName => ({
  owner: repository.owner.login,
  repo: repository.name,
});

function check<T>(schema: z.ZodType<T>, name: string, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".");
  throw new UserError(`The payload of this ${name} event is not what GitHub sends: ${where} is missing or wrong.`, {
    hint: "Run Slipway in a workflow that the event itself starts, with GITHUB_EVENT_PATH left as it is.",
  });
}
