import type { Api, RepositoryName } from "./api.ts";
import { once } from "./once.ts";
import { explainRefusal } from "./refusal.ts";

export interface CheckRunAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly message: string;
  readonly title?: string;
}

export interface CheckRunStart {
  readonly repository: RepositoryName;
  readonly name: string;
  readonly sha: string;
  /** Different for every evaluation: by it a check run is known again whose reply was lost. */
  readonly key: string;
}

export interface CheckRunResult {
  readonly conclusion: "success" | "failure" | "action_required";
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations: readonly CheckRunAnnotation[];
}

/** A call adds at most so many to those there are. https://docs.github.com/rest/checks/runs#update-a-check-run */
const annotationsPerCall = 50;

/** GitHub's number of a check run. */
export type CheckRunId = number | bigint;

/** Shows that the commit is being judged. Only an App may do this. */
export async function startCheckRun(api: Api, start: CheckRunStart): Promise<CheckRunId> {
  try {
    return await once(
      async () => await createCheckRun(api, start),
      async () => await findByKey(api, start),
    );
  } catch (error) {
    throw explainRefusal(error, "make a check run", "checks=write");
  }
}

async function createCheckRun(api: Api, { repository, name, sha, key }: CheckRunStart): Promise<CheckRunId> {
  const { data } = await api.request("POST /repos/{owner}/{repo}/check-runs", {
    ...repository,
    name,
    head_sha: sha,
    external_id: key,
    status: "in_progress",
    request: { retries: 0 },
  });
  return data.id;
}

async function findByKey(api: Api, { repository, name, sha, key }: CheckRunStart): Promise<CheckRunId | undefined> {
  const runs = await api.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...repository,
    ref: sha,
    check_name: name,
    filter: "all",
    per_page: 100,
  });
  return runs.find((run) => run.external_id === key)?.id;
}

/** The conclusion comes last, so that a check run is never complete with half of its annotations. */
export async function completeCheckRun(
  api: Api,
  repository: RepositoryName,
  id: CheckRunId,
  result: CheckRunResult,
): Promise<void> {
  const { conclusion, title, summary, text, annotations } = result;
  const output = { title, summary, ...(text === undefined ? {} : { text }) };
  for (let at = 0; at < annotations.length; at += annotationsPerCall) {
    await addAnnotations(api, repository, id, output, annotations.slice(at, at + annotationsPerCall), at);
  }
  await api.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    ...repository,
    check_run_id: id,
    status: "completed",
    conclusion,
    output,
  });
}

/** After a lost reply one counts what arrived. */
async function addAnnotations(
  api: Api,
  repository: RepositoryName,
  id: CheckRunId,
  output: { readonly title: string; readonly summary: string },
  batch: readonly CheckRunAnnotation[],
  before: number,
): Promise<void> {
  const run = { ...repository, check_run_id: id };
  await once<unknown>(
    async () =>
      await api.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
        ...run,
        output: { ...output, annotations: [...batch] },
        request: { retries: 0 },
      }),
    async () => {
      const { data } = await api.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", run);
      return data.output.annotations_count > before ? data : undefined;
    },
  );
}
