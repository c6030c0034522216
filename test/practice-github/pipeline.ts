import { createHash } from "node:crypto";
import { whoCalls } from "./accounts.ts";
import { api, completeAnswer, type Operation } from "./api-description.ts";
import { answerGraphql } from "./graphql/answer.ts";
import { isObject, type Json } from "./json.ts";
import { refuse } from "./permissions.ts";
import { notFound, problem, type Reply } from "./reply.ts";
import type { Call, Route } from "./route.ts";
import { routes } from "./routes/index.ts";
import { fullName, type World } from "./world.ts";

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly origin: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** From a request to its answer, in GitHub's order: who asks, what for, may they, is it well formed, do it. */
export function answer(world: World, request: Request): Reply {
  const caller = whoCalls(request.headers["authorization"], world.tokens, world.apps);
  if (caller === "unknown") return problem(401, "Bad credentials");
  const call: Call = { world, ...request, params: {}, caller };
  if (request.path === "/graphql") return answerGraphql(call);

  const asked = { ...request, path: encodeTail(request.path) };
  const operation = api.matchOperation(asked) as unknown as (Operation & { path: string }) | undefined;
  const route = operation && routes[operation.operationId];
  if (operation === undefined || route === undefined) {
    world.violations.push(`no route for ${request.method} ${request.path}`);
    return notFound;
  }
  const reply = follow(route, operation, { ...call, params: paramsOf(operation.path, asked.path) }, asked);
  return checked(world, operation, withTag(request, reply));
}

function follow(route: Route, operation: Operation, call: Call, asked: Request): Reply {
  const wellFormed = (): Reply | undefined => {
    const verdict = api.validator.validateRequest(asked, operation as never);
    return verdict.valid ? undefined : problem(422, "Invalid request.", { errors: verdict.errors });
  };
  if (route.of === "app") return wellFormed() ?? route.answer(call);
  const name = `${call.params["owner"]}/${call.params["repo"]}`;
  const repository = call.world.repositories.find((one) => fullName(one) === name);
  if (repository === undefined) return notFound;
  return refuse(call.caller, repository, call.method, route.needs) ?? wellFormed() ?? route.answer(call, repository);
}

/** Completes the answer and holds it against the schema: an answer that GitHub would not give is our mistake. */
function checked(world: World, operation: Operation, reply: Reply): Reply {
  if (reply.status === 304 || reply.status === 204) return reply;
  const body = reply.status < 300 ? completeAnswer(operation, reply.status, reply.body) : reply.body;
  const verdict = api.validator.validateResponse(body, operation as never, reply.status);
  if (!verdict.valid && operation.responses[String(reply.status)] !== undefined) {
    const errors = verdict.errors?.slice(0, 3).map((error) => `${error.instancePath} ${error.message}`);
    world.violations.push(`${operation.operationId} answered ${reply.status}: ${errors?.join("; ")}`);
  }
  return { ...reply, body };
}

function withTag(request: Request, reply: Reply): Reply {
  if (request.method !== "GET" || reply.status !== 200) return reply;
  const tag = `"${createHash("sha256").update(JSON.stringify(reply.body)).digest("hex")}"`;
  const headers = { ...reply.headers, etag: tag };
  return request.headers["if-none-match"] === tag ? { status: 304, body: undefined, headers } : { ...reply, headers };
}

/** Paths, branches and ranges may hold slashes: GitHub takes everything that follows as one value. */
function encodeTail(path: string): string {
  const found = /^(\/repos\/[^/]+\/[^/]+\/(?:contents|git\/ref|compare)\/)(.+)$/.exec(path);
  return found ? `${found[1]}${encodeURIComponent(decodeURIComponent(found[2] ?? ""))}` : path;
}

function paramsOf(template: string, path: string): Readonly<Record<string, string>> {
  const values = path.split("/");
  return Object.fromEntries(
    template
      .split("/")
      .map((part, index) => [part, decodeURIComponent(values[index] ?? "")] as const)
      .filter(([part]) => part.startsWith("{"))
      .map(([part, value]) => [part.slice(1, -1), value]),
  );
}

export const asJson = (text: string): Json => {
  const value: unknown = text === "" ? {} : JSON.parse(text);
  return isObject(value) ? value : {};
};
