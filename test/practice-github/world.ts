import type { Account, App, Caller } from "./accounts.ts";
import type { Clock } from "./clock.ts";
import type { Fault } from "./faults.ts";
import type { Git } from "./git.ts";
import type { Json } from "./json.ts";

/** Everything that this GitHub knows. */
export interface World {
  readonly clock: Clock;
  readonly repositories: Repository[];
  readonly accounts: Map<string, Account>;
  readonly apps: App[];
  readonly installations: Installation[];
  readonly tokens: Map<string, Caller>;
  readonly hooks: Hook[];
  readonly faults: Fault[];
  /** Every call, in order. */
  readonly log: LoggedCall[];
  /** Where an answer or a webhook of ours is not what GitHub's schema says: a mistake in this practice GitHub. */
  readonly violations: string[];
  nextId(): number;
}

export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly caller: string;
  readonly at: Date;
  status: number;
}

export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly repositories: readonly string[];
}

export interface Hook {
  readonly url: string;
  readonly secret: string;
  readonly app: App;
}

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly git: Git;
  readonly roles: Map<string, Role>;
  readonly pulls: PullRequest[];
  readonly comments: Comment[];
  readonly checkRuns: CheckRun[];
  readonly deployments: Deployment[];
  /** Trees of more entries than this are cut, as GitHub does it at 100,000. */
  treeLimit: number;
}

export const fullName = (repository: Repository): string => `${repository.owner.login}/${repository.name}`;

export type Role = "none" | "read" | "triage" | "write" | "maintain" | "admin";

export interface PullRequest {
  readonly number: number;
  readonly id: number;
  title: string;
  readonly author: Account;
  state: "open" | "closed";
  draft: boolean;
  readonly base: string;
  readonly head: string;
  /** Login of the fork's owner; a pull request of the same repository has none. */
  readonly fork: string | undefined;
  headSha: string;
  readonly createdAt: string;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  readonly app: App | undefined;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface CheckRun {
  readonly id: number;
  readonly app: App;
  readonly headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  detailsUrl: string | null;
  externalId: string;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  readonly annotations: Json[];
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly creator: Account;
  readonly app: App | undefined;
  readonly transient: boolean;
  readonly payload: unknown;
  readonly createdAt: string;
  readonly statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly creator: Account;
  readonly createdAt: string;
}
