import type { App, Caller } from "../accounts.ts";
import { stamp } from "../clock.ts";
import { isObject, type Json } from "../json.ts";
import { created, notFound, ok, page, problem, type Reply } from "../reply.ts";
import { appResource } from "../resources/account.ts";
import { onRepository, type Call, type Needs, type Routes } from "../route.ts";
import type { CheckRun, Repository } from "../world.ts";

const read: Needs = [{ checks: "read" }];
const write: Needs = [{ checks: "write" }];

export const checkRuns: Routes = {
  "checks/create": onRepository(write, (call, repository) => {
    const app = appOf(call.caller);
    if (app === undefined) return problem(403, "You must authenticate via a GitHub App.");
    const headSha = repository.git.resolve(String(call.body["head_sha"]));
    if (headSha === undefined) return problem(422, `No commit found for SHA: ${String(call.body["head_sha"])}`);
    const run: CheckRun = {
      id: call.world.nextId(),
      app,
      headSha,
      name: "",
      status: "queued",
      conclusion: null,
      detailsUrl: null,
      externalId: "",
      startedAt: stamp(call.world.clock),
      completedAt: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    const refused = apply(call, run);
    if (refused !== undefined) return refused;
    repository.checkRuns.push(run);
    return created(checkRunResource(run));
  }),

  "checks/update": onRepository(write, (call, repository) => {
    const run = find(call, repository);
    if (run === undefined) return notFound;
    if (appOf(call.caller)?.id !== run.app.id) {
      return problem(403, "Invalid app_id `0` - check run can only be modified by the GitHub App that created it.");
    }
    return apply(call, run) ?? ok(checkRunResource(run));
  }),

  "checks/get": onRepository(read, (call, repository) => {
    const run = find(call, repository);
    return run === undefined ? notFound : ok(checkRunResource(run));
  }),

  "checks/list-annotations": onRepository(read, (call, repository) => {
    const run = find(call, repository);
    return run === undefined ? notFound : page(call, run.annotations);
  }),

  "checks/list-for-ref": onRepository(read, (call, repository) => {
    const { check_name: name, app_id: app } = call.query;
    const sha = repository.git.resolve(call.params["ref"] ?? "");
    const runs = repository.checkRuns.filter(
      (run) =>
        run.headSha === sha &&
        (name === undefined || run.name === name) &&
        (app === undefined || run.app.id === Number(app)),
    );
    return page(call, runs.map(checkRunResource), (some) => ({ total_count: runs.length, check_runs: some }));
  }),
};

/** Takes over what the call says. Annotations are added to those there are. */
function apply(call: Call, run: CheckRun): Reply | undefined {
  const { body } = call;
  const status = body["status"] ?? (body["conclusion"] === undefined ? run.status : "completed");
  if (status === "completed" && body["conclusion"] === undefined && run.conclusion === null) {
    return problem(422, 'Invalid request.\n\n"conclusion" is required when "status" is "completed".');
  }
  run.name = text(body["name"]) ?? run.name;
  run.status = text(status) ?? run.status;
  run.externalId = text(body["external_id"]) ?? run.externalId;
  if (body["conclusion"] !== undefined) {
    run.conclusion = text(body["conclusion"]);
    run.completedAt = stamp(call.world.clock);
  }
  const output = body["output"];
  if (isObject(output)) {
    run.output = { title: text(output["title"]), summary: text(output["summary"]), text: text(output["text"]) };
    run.annotations.push(...((output["annotations"] ?? []) as Json[]));
  }
  return undefined;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const appOf = (caller: Caller): App | undefined => (caller.kind === "installation" ? caller.app : undefined);

const find = (call: Call, repository: Repository): CheckRun | undefined =>
  repository.checkRuns.find((run) => run.id === Number(call.params["check_run_id"]));

export const checkRunResource = (run: CheckRun): Json => ({
  id: run.id,
  node_id: `CR_${run.id}`,
  head_sha: run.headSha,
  name: run.name,
  external_id: run.externalId,
  status: run.status,
  conclusion: run.conclusion,
  started_at: run.startedAt,
  completed_at: run.completedAt,
  output: { ...run.output, annotations_count: run.annotations.length },
  check_suite: { id: 1 },
  app: appResource(run.app),
  pull_requests: [],
});
