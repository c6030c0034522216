import type { Api } from "../github/api.ts";
import type { FailOn } from "../report/report.ts";
import type { SqlParser } from "../syntax/sql.ts";

/** What a host gives to the handlers: who asks GitHub, and what the workflow or the operator said. */
export interface Door {
  readonly api: Api;
  readonly parser: () => Promise<SqlParser>;
  readonly now: Date;
  /** Of the web pages: `https://github.com`. */
  readonly serverUrl: string;
  /** Where the config stands on the base branch. */
  readonly configPath: string;
  readonly comment: boolean;
  /** What overrules the config. */
  readonly failOn?: FailOn;
  readonly database?: string;
  /** What runs where, as far as it was said; without it GitHub's deployments tell. */
  /** The check run that an App shows the verdict in; an Action's own job is one. */
  readonly checkRun?: { readonly name: string; /** Another for every run. */ readonly key: string };
  readonly deployed: readonly { readonly environment: string; readonly ref: string }[];
}
