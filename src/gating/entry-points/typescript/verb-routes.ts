import { pathOf, type CodeFile, type Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint } from "../../entry-point.ts";
import { bootTests, eachCall, walk, type Call, type Enclosing } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { handlerOf, wrappersOf } from "../handler.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "del", "all", "options", "head"]);
const makers =
  /^(?:express|Router|express\.Router|KoaRouter|Hono|fastify|Fastify|polka|restify\.createServer|OpenAPIHono|Elysia)$/;
const routerName = /^(?:app|router|server|fastify|hono|routes?|api|instance|(?:.*(?:Router|Routes|App|Server|Api)))$/;
const clientName =
  /(?:axios|request|client|http|fetch|agent|supertest|ky|got|cache|map|store|params|headers|cy|page)s?$/i;

interface Registration {
  readonly router: string;
  readonly prefix: string;
  readonly call: Call;
  readonly within: readonly Enclosing[];
}

/** `router.get("/path", …middleware, handler)`, its chains, `router.route("/path").get(…)` and `router.route({ … })`. */
export function verbRoutes(file: CodeFile): EntryPoint[] {
  const routers = routersOf(file);
  const constants = constantsOf(file);
  const pathText = (value: Expression | undefined) => textWith(value, constants);
  const mounts = new Map<string, { prefix: string; before: Before[] }>();
  const used: { router: string; prefix: string; before: Before }[] = [];
  const found: EntryPoint[] = [];
  const endings = endingsOf(file);

  eachCall(file, (call, within) => {
    const { callee, arguments: args } = call;
    if (callee.kind !== "member") return;
    const registration = { ...receiverOf(callee.object), call, within };
    const [first, ...rest] = args.map(({ value }) => value);
    if (callee.name === "use" || callee.name === "addHook" || callee.name === "register")
      return use(registration, textOf(first), textOf(first) === undefined ? args.map(({ value }) => value) : rest);
    if (!isRouter(callee.object, routers)) return;
    if (callee.name === "route" && first?.kind === "object") return void found.push(...ofObject(registration, first));
    if (!verbs.has(callee.name)) return;
    // `get(["/", "/:id"], …)` is one entry for each.
    for (const one of first?.kind === "list" ? first.items : [first]) {
      const said = textOf(one) ?? (one && isPathName(one) ? pathText(one) : undefined);
      const path = registration.prefix === "" || said?.startsWith("/") ? said : undefined;
      const handlers = path === undefined ? args.map(({ value }) => value) : rest;
      if (path === undefined && registration.prefix === "") return;
      if (!/^[/*{]/.test(path ?? "/") || !looksHandled(handlers, callee.object, routers)) return;
      found.push(ofVerb(registration, callee.name, path ?? "", ownHandlers(handlers, endings)));
    }
  });
  return found;

  function use({ router, within }: Registration, path: string | undefined, values: readonly Expression[]): void {
    const boot = bootTests(within);
    for (const value of values) {
      const mounted = value.kind === "name" && routers.has(value.name) ? value.name : undefined;
      const before: Before[] = used.filter((one) => one.router === router).map((one) => one.before);
      if (mounted !== undefined) mounts.set(mounted, { prefix: path ?? "", before: [...boot, ...before] });
      else
        used.push({
          router,
          prefix: path ?? "",
          before: { form: "middleware", value, line: value.line, endLine: value.endLine },
        });
    }
  }

  function ahead({ router, within }: Registration, path: string): Before[] {
    const own = used.filter((one) => one.router === router && path.startsWith(one.prefix)).map(({ before }) => before);
    return [...bootTests(within), ...(mounts.get(router)?.before ?? []), ...own];
  }

  function ofVerb(registration: Registration, verb: string, path: string, handlers: readonly Expression[]): EntryPoint {
    const full = joinPaths(mounts.get(registration.router)?.prefix ?? "", registration.prefix, path);
    const last = handlers.at(-1);
    // Fastify: `app.post("/x", { preHandler: check }, handler)`.
    const before = handlers.slice(0, -1).flatMap(middlewareOf);
    return {
      kind: /webhook|\bhooks?\b|callback/i.test(full) ? "webhook" : "route",
      name: `${verb === "del" ? "DELETE" : verb === "all" ? "ANY" : verb.toUpperCase()} ${full}`,
      handler: handlerOf(last),
      before: [...ahead(registration, path), ...before, ...wrappersOf(last).map(asMiddleware)],
      line: registration.call.callee.endLine,
      endLine: registration.call.endLine,
    };
  }

  /** Fastify: `app.route({ method, url, preHandler, handler })`. */
  function ofObject(registration: Registration, object: Extract<Expression, { kind: "object" }>): EntryPoint[] {
    const value = (key: string) => object.entries.find((entry) => entry.key === key)?.value;
    const path = pathText(value("url")) ?? pathText(value("path"));
    const handler = value("handler");
    if (path === undefined || !handler) return [];
    const method = value("method");
    const methods = (method?.kind === "list" ? method.items : [method]).map(
      (one) => textOf(one)?.toUpperCase() ?? "ANY",
    );
    return methods.map((verb) => ({
      kind: "route",
      name: `${verb} ${joinPaths(path)}`,
      handler: handlerOf(handler),
      before: [...ahead(registration, path), ...middlewareOf(object), ...wrappersOf(handler).map(asMiddleware)],
      line: registration.call.line,
      endLine: registration.call.endLine,
    }));
  }
}

/** Names that stand last in routes, and how often. */
function endingsOf(file: CodeFile): ReadonlyMap<string, number> {
  const endings = new Map<string, number>();
  eachCall(file, ({ callee, arguments: args }) => {
    const last = args.at(-1)?.value;
    if (callee.kind !== "member" || !verbs.has(callee.name) || last?.kind !== "name") return;
    endings.set(last.name, (endings.get(last.name) ?? 0) + 1);
  });
  return endings;
}

/** `post("/", (req, res, next) => { … }, respond)`: what ends several routes is not what any of them is for. */
function ownHandlers(handlers: readonly Expression[], endings: ReadonlyMap<string, number>): readonly Expression[] {
  const last = handlers.at(-1);
  const own = handlers.findLastIndex((one) => typeof handlerOf(one) === "object");
  const isShared = last?.kind === "name" && (endings.get(last.name) ?? 0) > 1;
  return isShared && own >= 0 ? handlers.slice(0, own + 1) : handlers;
}

function asMiddleware(value: Expression): Before {
  return { form: "middleware", value, line: value.line, endLine: value.endLine };
}

/** A function, a list of them, or an object of options with hooks in it. */
function middlewareOf(value: Expression): Before[] {
  if (value.kind === "list") return value.items.map(asMiddleware);
  if (value.kind !== "object") return [asMiddleware(value)];
  return value.entries.flatMap((entry): Before[] => {
    if (/^(?:(?:pre|on)[A-Z]|middlewares?$|guards?$|use$)/.test(entry.key)) return middlewareOf(entry.value);
    return [{ form: "property", entry, line: entry.value.line, endLine: entry.value.endLine }];
  });
}

/** Strings that the file gives names to: `const PATH = "/orders"`. */
function constantsOf(file: CodeFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  for (const one of file.body) {
    const text = one.kind === "assign" ? textWith(one.value, constants) : undefined;
    if (one.kind === "assign" && text !== undefined && one.targets[0]) constants.set(one.targets[0].name, text);
  }
  return constants;
}

/** A text whose parts may be constants of the file; what is declared elsewhere stands as its name. */
function textWith(value: Expression | undefined, constants: ReadonlyMap<string, string>): string | undefined {
  if (value?.kind === "name" || value?.kind === "member") {
    const path = pathOf(value);
    return path === undefined ? undefined : (constants.get(path) ?? (isPathName(value) ? `{${path}}` : undefined));
  }
  if (value?.kind !== "template") return textOf(value);
  return value.parts
    .map((part) => (part.kind === "literal" ? String(part.value) : (textWith(part, constants) ?? ":x")))
    .join("");
}

/** `PATH_ORDERS`, `routes.orders`, `ApiPaths.Orders`. */
function isPathName(value: Expression): boolean {
  const path = value.kind === "name" || value.kind === "member" ? pathOf(value) : undefined;
  return path !== undefined && (/^[A-Z][A-Z0-9_]*$/.test(path) || /(?:path|route|url|endpoint)s?(?:\.|$)/i.test(path));
}

/** Variables and parameters that hold a router. */
function routersOf(file: CodeFile): ReadonlySet<string> {
  const routers = new Set<string>();
  walk(file, {
    statement(one) {
      if (one.kind === "assign" && one.value && makers.test(makerOf(one.value)))
        for (const { name } of one.targets) routers.add(name);
    },
  });
  return routers;
}

/** What a chain of calls starts with: `new Hono().basePath("/x")` is `Hono`. */
function makerOf(value: Expression): string {
  if (value.kind === "call") {
    const path = pathOf(value.callee);
    if (path !== undefined && makers.test(path)) return path;
    return makerOf(value.callee);
  }
  return value.kind === "member" ? makerOf(value.object) : "";
}

/** The router of a chain, and the path that its `route("/x")` said. */
function receiverOf(object: Expression): { readonly router: string; readonly prefix: string } {
  if (object.kind !== "call") return { router: pathOf(object) ?? "", prefix: "" };
  if (object.callee.kind !== "member") return { router: "", prefix: "" };
  const inner = receiverOf(object.callee.object);
  const said = object.callee.name === "route" || object.callee.name === "basePath" || object.callee.name === "prefix";
  return { router: inner.router, prefix: said ? (textOf(object.arguments[0]?.value) ?? inner.prefix) : inner.prefix };
}

function isRouter(object: Expression, routers: ReadonlySet<string>): boolean {
  const { router } = receiverOf(object);
  if (routers.has(router) || makers.test(makerOf(object))) return true;
  const name = router.slice(router.lastIndexOf(".") + 1);
  return name !== "" && !clientName.test(name) && (routerName.test(name) || object.kind !== "call");
}

/** A router's handler is a function or the name of one; data is sent by a client. */
function looksHandled(handlers: readonly Expression[], object: Expression, routers: ReadonlySet<string>): boolean {
  const last = handlers.at(-1);
  if (last === undefined || last.kind === "object" || last.kind === "literal" || last.kind === "template") return false;
  if (typeof handlerOf(last) === "object") return true;
  const { router } = receiverOf(object);
  return (
    handlerOf(last) !== undefined && (routers.has(router) || routerName.test(router.slice(router.lastIndexOf(".") + 1)))
  );
}
