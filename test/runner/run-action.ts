import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { readCommandFile } from "./command-files.ts";
import { holds, interpolate, type Contexts } from "./expressions.ts";

/** What a workflow says around `uses:` our action. */
export interface Job {
  /** Its `action.yml`. */
  readonly action: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  /** `owner/name` */
  readonly repository: string;
  /** `GITHUB_TOKEN` with what the workflow's `permissions:` give it. */
  readonly token: string;
  readonly apiUrl: string;
  /** The keys under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface JobResult {
  readonly conclusion: "success" | "failure";
  /** Everything the steps printed, as the log shows it. */
  readonly log: string;
  /** The Markdown of the run's page. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

interface Step {
  readonly id?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly "continue-on-error"?: boolean;
}

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/**
 * Runs a composite action as GitHub's runner does: its own expressions, files for outputs and summary, no inputs in the environment, and nothing
 * of this process's environment but where programs are. Steps that `use` another action are passed over: Node is already here.
 */
export async function runAction(job: Job): Promise<JobResult> {
  const manifest = parse(await readFile(job.action, "utf8")) as Manifest;
  const folder = await mkdtemp(join(tmpdir(), "slipway-runner-"));
  try {
    return await runSteps(job, manifest, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runSteps(
  job: Job,
  { inputs: declared = {}, outputs: promised = {}, runs }: Manifest,
  folder: string,
): Promise<JobResult> {
  const github = await githubContext(job, folder);
  const given: Record<string, string> = {};
  for (const [name, { default: otherwise = "" }] of Object.entries(declared))
    given[name] = job.inputs?.[name] ?? interpolate(String(otherwise), { github });

  const steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string; conclusion: string }> = {};
  const contexts = (): Contexts => ({ github, inputs: given, steps, env: {}, runner: { os: "Linux", temp: folder } });
  let [failed, log, summary] = [false, "", ""];
  for (const step of runs.steps) {
    if (step.run === undefined || !holds(step.if, contexts(), { failed })) continue;
    const done = await runStep(step.run, step.env ?? {}, { job, folder, github, contexts: contexts() });
    const continues = step["continue-on-error"] === true;
    log += done.log;
    summary += done.summary;
    failed ||= !done.ok && !continues;
    const outcome = done.ok ? "success" : "failure";
    if (step.id !== undefined)
      steps[step.id] = { outputs: done.outputs, outcome, conclusion: continues ? "success" : outcome };
  }
  const outputs = Object.fromEntries(
    Object.entries(promised).map(([name, { value }]) => [name, interpolate(value, contexts())]),
  );
  return { conclusion: failed ? "failure" : "success", log, summary, outputs };
}

async function runStep(
  script: string,
  env: Readonly<Record<string, unknown>>,
  {
    job,
    folder,
    github,
    contexts,
  }: { job: Job; folder: string; github: Awaited<ReturnType<typeof githubContext>>; contexts: Contexts },
) {
  const stepFolder = await mkdtemp(join(folder, "step-"));
  const file = async (name: string, text = "") => {
    const path = join(stepFolder, name);
    await writeFile(path, text);
    return path;
  };
  const [output, summary] = [await file("output"), await file("summary")];
  const { code, log } = await bash(await file("script.sh", interpolate(script, contexts)), {
    cwd: github.workspace,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
      HOME: folder,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_PATH: github.action_path,
      GITHUB_API_URL: github.api_url,
      GITHUB_EVENT_NAME: github.event_name,
      GITHUB_EVENT_PATH: github.event_path,
      GITHUB_GRAPHQL_URL: github.graphql_url,
      GITHUB_JOB: github.job,
      GITHUB_OUTPUT: output,
      GITHUB_REF: github.ref,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_REPOSITORY_OWNER: github.repository_owner,
      GITHUB_RUN_ATTEMPT: github.run_attempt,
      GITHUB_RUN_ID: github.run_id,
      GITHUB_SERVER_URL: github.server_url,
      GITHUB_SHA: github.sha,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKFLOW: github.workflow,
      GITHUB_WORKSPACE: github.workspace,
      RUNNER_OS: "Linux",
      RUNNER_TEMP: folder,
      ...job.environment,
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, interpolate(String(value), contexts)])),
    },
  });
  return {
    ok: code === 0,
    log,
    summary: await readFile(summary, "utf8"),
    outputs: readCommandFile(await readFile(output, "utf8")),
  };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell */
async function bash(
  script: string,
  options: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<{ code: number | null; log: string }> {
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  return await new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, log }));
  });
}

async function githubContext({ action, event, repository, token, apiUrl }: Job, folder: string) {
  const workspace = join(folder, "workspace");
  await mkdir(workspace);
  const eventPath = join(folder, "event.json");
  await writeFile(eventPath, JSON.stringify(event.payload));
  const pull = event.payload["pull_request"] as { number: number; head: { sha: string } } | undefined;
  return {
    action_path: dirname(resolve(action)),
    api_url: apiUrl,
    event: event.payload,
    event_name: event.name,
    event_path: eventPath,
    graphql_url: `${apiUrl}/graphql`,
    job: "slipway",
    ref: pull ? `refs/pull/${pull.number}/merge` : "refs/heads/main",
    repository,
    repository_owner: repository.split("/")[0] ?? "",
    run_attempt: "1",
    run_id: "4711",
    server_url: "https://github.com",
    sha: pull?.head.sha ?? "",
    token,
    workflow: "Slipway",
    workspace,
  };
}
