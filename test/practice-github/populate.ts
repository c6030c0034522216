import type { Account, App, Permissions } from "./accounts.ts";
import { startClock, stamp } from "./clock.ts";
import { createGit, type Files } from "./git.ts";
import type { OpenPullRequest } from "./practice.ts";
import { fullName, type Deployment, type PullRequest, type Repository, type Role, type World } from "./world.ts";

export function createWorld(): World {
  let last = 1000;
  return {
    clock: startClock(),
    repositories: [],
    accounts: new Map(),
    apps: [],
    installations: [],
    tokens: new Map(),
    hooks: [],
    faults: [],
    log: [],
    violations: [],
    nextId: () => (last += 1),
  };
}

export function addAccount(world: World, login: string, type: Account["type"]): Account {
  const account = world.accounts.get(login) ?? { id: world.nextId(), login, type };
  world.accounts.set(login, account);
  return account;
}

/** A person with a role here; the role of one that has one stays. */
export function addPerson(world: World, repository: Repository, login: string, role: Role): Account {
  if (!repository.roles.has(login) && role !== "none") repository.roles.set(login, role);
  return addAccount(world, login, "User");
}

export function addRepository(
  world: World,
  owner: Account,
  name: string,
  start: { files?: Files; isPrivate?: boolean },
): Repository {
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name,
    isPrivate: start.isPrivate ?? true,
    defaultBranch: "main",
    git: createGit(),
    roles: new Map(),
    pulls: [],
    comments: [],
    checkRuns: [],
    deployments: [],
    treeLimit: 100_000,
  };
  world.repositories.push(repository);
  commitOn(world, repository, "main", start.files ?? { "README.md": "# Shop\n" }, "Begin");
  return repository;
}

/** A commit on a branch (or a full ref); the sha of it. */
export function commitOn(world: World, repository: Repository, branch: string, files: Files, message: string): string {
  const ref = branch.startsWith("refs/") ? branch : `refs/heads/${branch}`;
  const parent = repository.git.resolve(ref);
  return repository.git.commit(ref, {
    files,
    message,
    parents: parent === undefined ? [] : [parent],
    at: world.clock.now(),
  });
}

export function addPullRequest(world: World, repository: Repository, login: string, ask: OpenPullRequest): PullRequest {
  const number = repository.pulls.length + 1;
  const base = ask.base ?? "main";
  const pull: PullRequest = {
    id: world.nextId(),
    number,
    title: ask.title ?? "Change the schema",
    author: addAccount(world, login, "User"),
    state: "open",
    draft: ask.draft ?? false,
    base,
    head: `change-${number}`,
    fork: ask.fromFork === true ? login : undefined,
    headSha: "",
    createdAt: stamp(world.clock),
  };
  const tip = repository.git.resolve(`refs/heads/${base}`) ?? "";
  repository.git.run(["update-ref", headRef(pull), tip]);
  pull.headSha = commitOn(world, repository, headRef(pull), ask.files, pull.title);
  repository.pulls.push(pull);
  return pull;
}

/** A fork's commits are seen here only as the head of its pull request. */
export const headRef = (pull: PullRequest): string =>
  pull.fork === undefined ? `refs/heads/${pull.head}` : `refs/pull/${pull.number}/head`;

/** Merges a pull request's head into a commit, as the merge queue does; conflicts are a mistake of the test. */
export function merge(world: World, repository: Repository, tip: string, pull: PullRequest): string {
  const tree = repository.git.text("merge-tree", "--write-tree", tip, pull.headSha);
  const at = `${Math.floor(world.clock.now().getTime() / 1000)} +0000`;
  const message = `Merge pull request #${pull.number}\n`;
  const who = `Ada <ada@example.com> ${at}`;
  const text = `tree ${tree}\nparent ${tip}\nparent ${pull.headSha}\nauthor ${who}\ncommitter ${who}\n\n${message}`;
  return repository.git.run(["hash-object", "-t", "commit", "-w", "--stdin"], text).toString().trim();
}

export function addDeployment(
  world: World,
  repository: Repository,
  environment: string,
  sha: string,
  ask: { state?: string; ref?: string; transient?: boolean },
): Deployment {
  const creator = repository.owner;
  const now = stamp(world.clock);
  const state = ask.state ?? "success";
  const deployment: Deployment = {
    id: world.nextId(),
    sha,
    ref: ask.ref ?? "main",
    task: "deploy",
    environment,
    creator,
    app: undefined,
    transient: ask.transient ?? false,
    payload: {},
    createdAt: now,
    statuses: [{ id: world.nextId(), state, description: "", creator, createdAt: now }],
  };
  if (state === "success") {
    for (const older of repository.deployments.filter((one) => one.environment === environment)) {
      older.statuses.push({ id: world.nextId(), state: "inactive", description: "", creator, createdAt: now });
    }
  }
  repository.deployments.push(deployment);
  return deployment;
}

export function addInstallationToken(world: World, app: App, permissions: Permissions, repository: Repository): string {
  const token = `ghs_${world.nextId()}.practice`;
  world.tokens.set(token, {
    kind: "installation",
    app,
    account: app.bot,
    permissions: { metadata: "read", ...permissions },
    repositories: [fullName(repository)],
  });
  return token;
}
