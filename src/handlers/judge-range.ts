import type { Config } from "../config/config.ts";
import type { RepositoryName } from "../github/api.ts";
import type { Intent } from "../gating/levels.ts";
import { readChanges } from "../github/changes.ts";
import { readConfig } from "../github/config.ts";
import { readDeployed, resolveDeployed, type Deployed } from "../github/deployed.ts";
import { isMissingPermission, permissionLines } from "../github/refusal.ts";
import type { FailOn, Report } from "../report/report.ts";
import type { Door } from "./door.ts";
import { judge } from "./judge.ts";

/** Two commits of a repository; the config is read from the base. */
export interface Range {
  readonly repository: RepositoryName;
  readonly base: { readonly sha: string };
  readonly head: { readonly sha: string };
  readonly intent?: Intent;
}

/** A report, and what was in the way. */
export interface Judged {
  readonly report: Report;
  readonly config: Config;
  readonly failOn: FailOn;
  /** The files of the judged commit, for links. */
  readonly blobs: string;
  /** What could not be done, each with how to mend it: a missing permission, a newer push. */
  readonly notes: readonly string[];
}

/** Judges what lies between two commits, from what the API says alone: nothing is checked out, nothing is run. */
export async function judgeRange(range: Range, door: Door): Promise<Judged> {
  const { repository, base, head } = range;
  const notes: string[] = [];
  const config = withOverrides(await readConfig(door.api, repository, base.sha, door.configPath), door);
  const changes = await readChanges(door.api, range, await deployedIn(range, door, notes));
  const { parser, now, configPath } = door;
  const report = await judge(changes, config, { parser, now, configPath, intent: range.intent ?? {} });
  const blobs = `${door.serverUrl}/${repository.owner}/${repository.repo}/blob/${head.sha}`;
  return { report, config, failOn: config.failOn, blobs, notes };
}

function withOverrides(config: Config, { failOn, database }: Door): Config {
  return { ...config, ...(failOn ? { failOn } : {}), ...(database === undefined ? {} : { database }) };
}

/** What was said runs; else what GitHub's deployments say; where the token may not read those, the base does. */
async function deployedIn({ repository }: Range, door: Door, notes: string[]): Promise<readonly Deployed[]> {
  if (door.deployed.length > 0) return resolveDeployed(door.api, repository, door.deployed);
  try {
    return await readDeployed(door.api, repository);
  } catch (error) {
    if (!isMissingPermission(error)) throw error;
    notes.push(
      `This token may not read deployments, so the base branch stands for what is deployed. Add to the workflow:\n${permissionLines("deployments=read")}`,
    );
    return [];
  }
}
