import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import type Bottleneck from "bottleneck";
import type { Api } from "./api.ts";

export interface ClientOptions {
  readonly token: string;
  /** `GITHUB_API_URL` of the runner: another host on GitHub Enterprise Server. */
  readonly url?: string;
  /** Milliseconds that a second of waiting lasts, and how writes are spaced. Tests wait less. */
  readonly second?: number;
  readonly spacing?: Readonly<Record<"write" | "notifications", Bottleneck.Group>>;
}

const Client = Octokit.plugin(paginateRest, retry, throttling);

/** How long one call may take. GitHub itself gives up after ten seconds. */
const patience = 30_000;

/** Longer than this no job should sit and wait for its rate limit. */
const longestWait = 15 * 60;

/**
 * The Action's own Octokit: waits as GitHub asks (`retry-after`), retries what failed on GitHub's side, and never
 * waits for ever. A POST that must not happen twice says `request: { retries: 0 }`.
 */
export function createClient({ token, url = "https://api.github.com", second = 1000, spacing }: ClientOptions): Api {
  return new Client({
    auth: token,
    baseUrl: url,
    userAgent: "slipway",
    request: { fetch: patientFetch },
    retry: { retryAfterBaseValue: second },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait, retryAfterBaseValue: second, ...spacing },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

const wait = (seconds: number, _options: unknown, _octokit: unknown, tries: number): boolean =>
  tries < 3 && seconds <= longestWait;

const patientFetch: typeof fetch = async (input, init) =>
  await fetch(input, { ...init, signal: AbortSignal.timeout(patience) });

/** What goes wrong is an error and is said once, where the run ends; a log line could carry a token. */
const quiet = (): void => undefined;
