import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  annotations,
  command
} from "./shared-annotations.mjs";
import {
  Octokit,
  handle,
  redact,
  retry,
  throttling
} from "./shared-event.mjs";
import "./shared-markdown.mjs";
import "./shared-checklist.mjs";
import {
  exitStatus
} from "./shared-titles.mjs";
import "./shared-offsets.mjs";
import "./shared-picomatch.mjs";
import "./shared-code.mjs";
import {
  tally
} from "./shared-visible.mjs";
import "./shared-fix.mjs";
import "./shared-plural.mjs";
import "./shared-tables.mjs";
import "./shared-index.mjs";
import "./shared-lexer.mjs";
import "./shared-recipe-text.mjs";
import "./shared-subject.mjs";
import "./shared-feature.mjs";
import "./shared-decode.mjs";
import "./shared-parse.mjs";
import "./shared-finding.mjs";
import "./shared-database.mjs";
import "./shared-nearest.mjs";
import {
  UserError
} from "./shared-errors.mjs";
import "./shared-runtime.mjs";

// src/action.ts
import { randomBytes } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION = "0.0.0-development";
function normalizePaginatedListResponse(response) {
  if (!response.data)
    return {
      ...response,
      data: []
    };
  if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
  let incompleteResults = response.data.incomplete_results, repositorySelection = response.data.repository_selection, totalCount = response.data.total_count, totalCommits = response.data.total_commits;
  delete response.data.incomplete_results, delete response.data.repository_selection, delete response.data.total_count, delete response.data.total_commits;
  let namespaceKey = Object.keys(response.data)[0], data = response.data[namespaceKey];
  return response.data = data, typeof incompleteResults < "u" && (response.data.incomplete_results = incompleteResults), typeof repositorySelection < "u" && (response.data.repository_selection = repositorySelection), response.data.total_count = totalCount, response.data.total_commits = totalCommits, response;
}
function iterator(octokit, route, parameters) {
  let options = typeof route == "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters), requestMethod = typeof route == "function" ? route : octokit.request, method = options.method, headers = options.headers, url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: !0 };
        try {
          let response = await requestMethod({ method, url, headers }), normalizedResponse = normalizePaginatedListResponse(response);
          if (url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1], !url && "total_commits" in normalizedResponse.data) {
            let parsedUrl = new URL(normalizedResponse.url), params = parsedUrl.searchParams, page = parseInt(params.get("page") || "1", 10), per_page = parseInt(params.get("per_page") || "250", 10);
            page * per_page < normalizedResponse.data.total_commits && (params.set("page", String(page + 1)), url = parsedUrl.toString());
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          return url = "", {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}
function paginate(octokit, route, parameters, mapFn) {
  return typeof parameters == "function" && (mapFn = parameters, parameters = void 0), gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done)
      return results;
    let earlyExit = !1;
    function done() {
      earlyExit = !0;
    }
    return results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    ), earlyExit ? results : gather(octokit, results, iterator2, mapFn);
  });
}
var composePaginateRest = Object.assign(paginate, {
  iterator
});
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = VERSION;

// src/github/client.ts
var Client = Octokit.plugin(paginateRest, retry, throttling), patience = 3e4, longestWait = 900;
function createClient({ token: token2, url = "https://api.github.com", second = 1e3, spacing }) {
  return new Client({
    auth: token2,
    baseUrl: url,
    userAgent: "slipway",
    request: { fetch: patientFetch },
    retry: { retryAfterBaseValue: second },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait, retryAfterBaseValue: second, ...spacing },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet }
  });
}
var wait = (seconds, _options, _octokit, tries) => tries < 3 && seconds <= longestWait, patientFetch = async (input2, init) => await fetch(input2, { ...init, signal: AbortSignal.timeout(patience) }), quiet = () => {
};

// src/action.ts
var environment = process.env;
try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = error instanceof UserError ? mistake(error) : bug(error);
}
function mistake({ message, hint }) {
  return print(command("error", { title: "Slipway" }, [message, ...hint ? [hint] : []].join(`
`))), 2;
}
function bug(error) {
  let trace = error instanceof Error ? error.stack ?? error.message : String(error);
  return print(command("error", { title: "Slipway failed" }, redact(`This is a bug, please report it.
${trace}`, [token()]))), 70;
}
async function main() {
  let payload = JSON.parse(await readFile(required("GITHUB_EVENT_PATH"), "utf8")), handled = await handle(required("GITHUB_EVENT_NAME"), payload, await door());
  switch (handled.kind) {
    case "ignored":
      return print(command("notice", {}, handled.because)), await output({ conclusion: "success" }), 0;
    case "mistake":
      return await output({ conclusion: "failure" }), mistake(handled);
    case "judged":
      return tell(handled.judged);
  }
}
async function door() {
  let url = environment.GITHUB_API_URL;
  return {
    api: createClient({ token: token(), ...url ? { url } : {} }),
    parser: async () => (await import("./load.mjs")).loadSqlParser(),
    now: /* @__PURE__ */ new Date(),
    serverUrl: environment.GITHUB_SERVER_URL ?? "https://github.com",
    configPath: input("CONFIG") ?? ".github/slipway.yml",
    comment: input("COMMENT") !== "false",
    deployed: deployed(),
    ...overrides()
  };
}
function overrides() {
  let failOn = input("FAIL_ON"), database = input("DATABASE");
  if (failOn !== void 0 && !/^(?:error|warning|notice|never)$/.test(failOn))
    throw new UserError(`fail-on is error, warning, notice or never, not '${failOn}'.`);
  return { ...failOn ? { failOn } : {}, ...database ? { database } : {} };
}
function deployed() {
  return (input("DEPLOYED") ?? "").split(`
`).map((line) => line.trim()).filter((line) => line !== "").map((line) => {
    let [, name, ref] = /^([^=]+)=(.+)$/.exec(line) ?? [];
    if (!name || !ref) throw new UserError(`deployed takes one ENVIRONMENT=REF a line, not '${line}'.`);
    return { environment: name, ref };
  });
}
async function tell({ report, failOn, blobs, notes }) {
  let [{ pretty }, { summary }, { toJson }, { toSarif }, { catalogue }] = await Promise.all([
    import("./pretty.mjs"),
    import("./summary.mjs"),
    import("./json.mjs"),
    import("./sarif.mjs"),
    import("./catalogue.mjs")
  ]), end = randomBytes(16).toString("hex");
  print(`::stop-commands::${end}
${pretty(report, { sources: /* @__PURE__ */ new Map(), color: !1, width: 100 })}::${end}::
`), print(annotations(report));
  for (let note of notes) print(command("notice", { title: "Slipway" }, note));
  let page = environment.GITHUB_STEP_SUMMARY;
  page && await appendFile(page, summary(report, { blobs }));
  let { error, warning, notice } = tally(report.findings);
  return await output({
    conclusion: report.conclusion,
    errors: String(error),
    warnings: String(warning),
    notices: String(notice),
    report: await keep("slipway.json", toJson(report)),
    sarif: await keep("slipway.sarif", toSarif(report, catalogue))
  }), exitStatus(report, failOn);
}
async function keep(name, contents) {
  let path = join(environment.RUNNER_TEMP ?? ".", name);
  return await writeFile(path, JSON.stringify(contents)), path;
}
async function output(values) {
  let file = environment.GITHUB_OUTPUT;
  if (!file) return;
  let end = randomBytes(16).toString("hex"), lines = Object.entries(values).map(([name, value]) => `${name}<<${end}
${value}
${end}
`);
  await appendFile(file, lines.join(""));
}
function print(text) {
  process.stdout.write(text.endsWith(`
`) ? text : `${text}
`);
}
function input(name) {
  return environment[`SLIPWAY_${name}`]?.trim() || void 0;
}
function token() {
  return input("TOKEN") ?? "";
}
function required(name) {
  let value = environment[name];
  if (!value) throw new UserError(`${name} is not set: Slipway's Action runs inside of a workflow.`);
  return value;
}
