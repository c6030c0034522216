import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { takeFault, type FaultKind } from "./faults.ts";
import { overLimit } from "./limits.ts";
import { answer, asJson } from "./pipeline.ts";
import { problem, type Reply } from "./reply.ts";
import type { LoggedCall, World } from "./world.ts";

/** Serves the world on loopback, and says where. */
export async function serve(world: World): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    read(request)
      .then((text) => handle(world, request, text, response))
      .catch((error: unknown) => {
        world.violations.push(String(error));
        send(response, problem(500, String(error)));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function handle(world: World, request: IncomingMessage, text: string, response: ServerResponse): void {
  const origin = `http://${request.headers.host}`;
  const url = new URL(request.url ?? "/", origin);
  // GitHub Enterprise Server keeps its API under a prefix; some clients are told so.
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql");
  const call: LoggedCall = {
    method: request.method ?? "GET",
    path,
    query: Object.fromEntries(url.searchParams),
    body: asJson(text),
    caller: request.headers.authorization ?? "",
    at: world.clock.now(),
    status: 0,
  };
  world.log.push(call);
  const fault = takeFault(world.faults, call, world.log.length - 1);
  const reply =
    (fault && before(fault.kind)) ??
    overLimit(world, call) ??
    answer(world, { ...call, origin, headers: request.headers as Record<string, string> });
  call.status = reply.status;
  fault?.strike?.();
  switch (fault?.kind) {
    case "reset":
    case "reset-after":
      call.status = 0;
      request.socket.destroy();
      return;
    case "silence-after":
      call.status = 0;
      return;
    case "bad-gateway-after":
      call.status = 502;
      send(response, badGateway);
      return;
    case "bad-gateway":
    case "secondary-limit":
    case undefined:
      send(response, reply);
  }
}

const badGateway = problem(502, "Server Error");

/** What is answered instead of doing anything. */
function before(kind: FaultKind): Reply | undefined {
  switch (kind) {
    case "bad-gateway":
    case "reset":
      return badGateway;
    case "secondary-limit":
      return secondaryLimit;
    case "bad-gateway-after":
    case "reset-after":
    case "silence-after":
      return undefined;
  }
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export const secondaryLimit: Reply = {
  ...problem(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
  headers: { "retry-after": "1" },
};

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    "content-type": "application/json; charset=utf-8",
    "x-ratelimit-limit": "5000",
    "x-ratelimit-remaining": "4999",
    "x-github-request-id": "practice",
    ...reply.headers,
  });
  response.end(reply.body === undefined ? "" : JSON.stringify(reply.body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
