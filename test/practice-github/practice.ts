import { generateKeyPairSync } from "node:crypto";
import { githubActions, type Account, type App, type Permissions } from "./accounts.ts";
import { stamp } from "./clock.ts";
import type { Fault } from "./faults.ts";
import type { Files } from "./git.ts";
import { mergeGroupEvent } from "./payloads/merge-group.ts";
import { pullRequestEvent, type PullRequestAction } from "./payloads/pull-request.ts";
import {
  addAccount,
  addDeployment,
  addInstallationToken,
  addPerson,
  addPullRequest,
  addRepository,
  commitOn,
  createWorld,
  headRef,
  merge,
} from "./populate.ts";
import { serve } from "./server.ts";
import { deliver, type Event } from "./webhooks.ts";
import { fullName, type CheckRun, type Comment, type PullRequest, type Role } from "./world.ts";

/** A GitHub to practise on, and what a test does with it: everything that people do there, and a look at what came of it. */
export type Practice = Awaited<ReturnType<typeof startPracticeGitHub>>;

export interface OpenPullRequest {
  readonly title?: string;
  readonly files: Files;
  readonly by?: string;
  /** Opened from the author's fork. */
  readonly fromFork?: boolean;
  readonly draft?: boolean;
  readonly base?: string;
}

/** One repository, `acme/shop`, with one commit on `main`. */
export async function startPracticeGitHub(start: { files?: Files; isPrivate?: boolean } = {}) {
  const world = createWorld();
  const { url, server } = await serve(world);
  const owner = addAccount(world, "acme", "Organization");
  const repository = addRepository(world, owner, "shop", start);

  const pull = (number: number): PullRequest => {
    const found = repository.pulls.find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no pull request ${number}`);
    return found;
  };
  const tell = async (event: Event): Promise<Event> => {
    await deliver(world, event);
    return event;
  };

  return {
    url,
    world,
    repository,
    /** Where its commits are made: a branch moves, and nobody is told. */
    commit: (files: Files, branch = "main", message = "Change") => commitOn(world, repository, branch, files, message),

    async openPullRequest(ask: OpenPullRequest) {
      const { login } = addPerson(world, repository, ask.by ?? "grace", ask.fromFork === true ? "none" : "write");
      const made = addPullRequest(world, repository, login, ask);
      return { ...made, event: await tell(pullRequestEvent(repository, made, "opened")) };
    },

    /** A new commit on a pull request. */
    async push(number: number, files: Files) {
      const one = pull(number);
      const before = one.headSha;
      one.headSha = commitOn(world, repository, headRef(one), files, "Push");
      const more = { before, after: one.headSha };
      return { ...one, event: await tell(pullRequestEvent(repository, one, "synchronize", more)) };
    },

    event: (number: number, action: PullRequestAction, more = {}) =>
      pullRequestEvent(repository, pull(number), action, more),

    /** The merge queue puts pull requests together, in this order. */
    async mergeGroup(numbers: readonly number[]) {
      const ref = `refs/heads/gh-readonly-queue/main/pr-${numbers.at(-1)}-${world.nextId()}`;
      const baseSha = repository.git.resolve("refs/heads/main") ?? "";
      const headSha = numbers.reduce((tip, number) => merge(world, repository, tip, pull(number)), baseSha);
      repository.git.run(["update-ref", ref, headSha]);
      const group = { base: "main", baseSha, headRef: ref, headSha };
      return { ...group, event: await tell(mergeGroupEvent(repository, group)) };
    },

    deploy(environment: string, sha: string, ask: { state?: string; ref?: string; transient?: boolean } = {}) {
      return addDeployment(world, repository, environment, sha, ask);
    },

    comment(number: number, by: string, body: string): Comment {
      const now = stamp(world.clock);
      const author = addPerson(world, repository, by, "write");
      const made = { id: world.nextId(), issue: number, author, app: undefined, body, createdAt: now, updatedAt: now };
      repository.comments.push(made);
      return made;
    },
    comments: (number: number): readonly Comment[] => repository.comments.filter((one) => one.issue === number),
    checkRuns: (sha: string): readonly CheckRun[] => repository.checkRuns.filter((one) => one.headSha === sha),

    /** The `GITHUB_TOKEN` of a workflow with these `permissions:`. */
    actionsToken(permissions: Permissions): string {
      return addInstallationToken(world, githubActions, permissions, repository);
    },
    /** The token of a workflow that a fork's pull request runs: it can read, and nothing else. */
    forkToken(): string {
      const read = { contents: "read", pull_requests: "read", issues: "read", deployments: "read", metadata: "read" };
      return addInstallationToken(world, githubActions, read as Permissions, repository);
    },
    /** A person's own token. */
    personalToken(login: string, role: Role = "write"): string {
      const token = `ghp_${world.nextId()}`;
      world.tokens.set(token, { kind: "user", account: addPerson(world, repository, login, role) });
      return token;
    },

    /** Installs an App that listens at `hookUrl`; its key is what a maintainer would download. */
    installApp(slug: string, permissions: Permissions, hook?: { url: string; secret: string }) {
      const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const bot: Account = { id: world.nextId(), login: `${slug}[bot]`, type: "Bot" };
      const app: App = { id: world.nextId(), slug, bot, key: publicKey, permissions };
      world.apps.push(app);
      world.installations.push({ id: world.nextId(), app, repositories: [fullName(repository)] });
      if (hook !== undefined) world.hooks.push({ ...hook, app });
      const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
      return {
        app,
        privateKey: pem,
        listen: (to: { url: string; secret: string }) => void world.hooks.push({ ...to, app }),
        token: () => addInstallationToken(world, app, permissions, repository),
      };
    },

    fail: (fault: Omit<Fault, "times"> & { times?: number }) => void world.faults.push({ times: 1, ...fault }),

    /** Stops; throws when it ever gave an answer that GitHub would not give. */
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      repository.git.remove();
      if (world.violations.length > 0) throw new Error(world.violations.join("\n"));
    },
  };
}
