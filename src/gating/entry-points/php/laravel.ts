import type { CodeFile, Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, classAround, eachCall, eachClass, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, joinPaths, lastOf, textOf } from "../../words.ts";
import { attributesOf, methodsOf } from "../class-entries.ts";
import { handlerOf } from "../handler.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "any", "match", "options", "view", "redirect"]);

/** Laravel: routes, the public methods of controllers, jobs, commands, listeners and the schedule. */
export const laravel: EntryPointFinder = {
  id: "laravel",
  title: "Laravel",
  docs: "https://laravel.com/docs/routing",
  language: "php",
  find: (file) => [...routes(file), ...controllers(file), ...handlers(file)],
};

function routes(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  // `Route::get(…)->middleware("x")`: what follows in a chain is met before what it begins with.
  const after = new Map<Expression, readonly Before[]>();
  eachCall(file, (call, within) => {
    const { callee } = call;
    if (callee.kind !== "member") return;
    if (callee.object.kind === "call") after.set(callee.object, [...(after.get(call) ?? []), ...middlewareOf(call)]);
    if (!isRoute(callee.object)) return;
    const { name } = callee;
    const values = call.arguments.map(({ value }) => value);
    const around = groupsOf(within);
    const own = [...chainBefore(callee.object), ...(after.get(call) ?? [])];
    const add = (verb: string, path: string, handler: EntryPoint["handler"]) =>
      found.push({
        kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route",
        name: `${verb} ${joinPaths(around.prefix, path)}`,
        handler,
        before: [...bootTests(within), ...around.before, ...own],
        line: call.line,
        endLine: call.endLine,
      });
    const path = textOf(name === "match" ? values[1] : values[0]);
    if (path === undefined) return;
    if (verbs.has(name))
      add(
        name === "any" || name === "match"
          ? "ANY"
          : name === "view" || name === "redirect"
            ? "GET"
            : name.toUpperCase(),
        path,
        actionOf(values.at(-1)),
      );
    if (name === "resource" || name === "apiResource")
      for (const [verb, tail, action] of restful) add(verb, `${path}/${tail}`, `${controllerOf(values[1])}#${action}`);
  });
  return found;
}

const restful = [
  ["GET", "", "index"],
  ["POST", "", "store"],
  ["GET", "{id}", "show"],
  ["PUT", "{id}", "update"],
  ["DELETE", "{id}", "destroy"],
] as const;

/** `Route::`, `Route::prefix("x")->`, `$router->`. */
function isRoute(object: Expression): boolean {
  const path = calledPath(object);
  return path === "Route" || path.startsWith("Route.") || path === "router" || path === "app.router";
}

/** `[OrderController::class, "create"]`, `"OrderController@create"`, `OrderController::class`, a closure. */
function actionOf(value: Expression | undefined): EntryPoint["handler"] {
  if (value?.kind === "list" && value.items.length === 2)
    return `${controllerOf(value.items[0])}#${textOf(value.items[1]) ?? ""}`;
  const text = textOf(value);
  if (text !== undefined) return text;
  return value?.kind === "name" ? `${value.name}#__invoke` : handlerOf(value);
}

function controllerOf(value: Expression | undefined): string {
  return textOf(value) ?? (value ? lastOf(calledPath(value)) : "");
}

/** `Route::middleware("x")->get(…)`. */
function chainBefore(object: Expression): Before[] {
  if (object.kind !== "call" || object.callee.kind !== "member") return [];
  return [...chainBefore(object.callee.object), ...middlewareOf(object)];
}

function middlewareOf(call: Call): Before[] {
  if (call.callee.kind !== "member" || !/^(?:middleware|withMiddleware|can)$/.test(call.callee.name)) return [];
  return call.arguments.map(({ value }) => ({ form: "middleware", value, line: value.line, endLine: value.endLine }));
}

function groupsOf(within: readonly Enclosing[]): { readonly prefix: string; readonly before: readonly Before[] } {
  const prefixes: string[] = [];
  const before: Before[] = [];
  for (const one of within) {
    if (one.kind !== "call" || one.call.callee.kind !== "member" || one.call.callee.name !== "group") continue;
    for (
      let chain: Expression = one.call.callee.object;
      chain.kind === "call" && chain.callee.kind === "member";
      chain = chain.callee.object
    ) {
      if (chain.callee.name === "prefix") prefixes.push(textOf(chain.arguments[0]?.value) ?? "");
      before.push(...middlewareOf(chain));
    }
    // `Route::group(["prefix" => "x", "middleware" => […]], fn)`.
    const options = one.call.arguments[0]?.value;
    if (options?.kind !== "object") continue;
    for (const { key, value } of options.entries) {
      if (key === "prefix") prefixes.push(textOf(value) ?? "");
      if (key === "middleware") before.push({ form: "middleware", value, line: value.line, endLine: value.endLine });
    }
  }
  return { prefix: prefixes.join("/"), before };
}

function controllers(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    if (!owner.name.endsWith("Controller") || owner.name === "Controller" || owner.modifiers.has("abstract")) return;
    for (const method of methodsOf(owner)) {
      const isHidden =
        method.modifiers.has("private") || method.modifiers.has("protected") || method.modifiers.has("static");
      if (isHidden || (method.name.startsWith("__") && method.name !== "__invoke") || method.name === "middleware")
        continue;
      // Symfony's routes are found by their attributes.
      if (method.attributes.some(({ name }) => name === "Route")) continue;
      found.push({
        kind: "action",
        name: `${owner.name}#${method.name}`,
        handler: method,
        before: [...constructed(file, owner.name, method.name), ...attributesOf(owner, method)],
        line: method.line,
        endLine: method.endLine,
      });
    }
  });
  return found;
}

/** `$this->middleware("x")->only(["create"])` in the constructor. */
function constructed(file: CodeFile, owner: string, action: string): Before[] {
  const found: Before[] = [];
  const limits = new Map<Expression, { readonly isOnly: boolean; readonly actions: readonly string[] }>();
  eachCall(file, (call, within) => {
    if (call.callee.kind === "member" && /^(?:only|except)$/.test(call.callee.name)) {
      const actions = call.arguments
        .flatMap(({ value }) => (value.kind === "list" ? value.items : [value]))
        .flatMap((one) => textOf(one) ?? []);
      limits.set(call.callee.object, { isOnly: call.callee.name === "only", actions });
    }
    const isIn =
      classAround(within)?.name === owner &&
      within.some((one) => one.kind === "function" && one.function.name === "__construct");
    if (!isIn || calledPath(call.callee) !== "this.middleware") return;
    const limit = limits.get(call);
    if (limit && limit.isOnly !== limit.actions.includes(action)) return;
    found.push(...middlewareOf(call));
  });
  return found;
}

const runs = /^(?:ShouldQueue|ShouldBroadcast)$/;

function handlers(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    const kind = owner.bases.some((base) => runs.test(base))
      ? "job"
      : owner.bases.includes("Command")
        ? "command"
        : /\/Listeners\//.test(file.path)
          ? "consumer"
          : undefined;
    const handle = methodsOf(owner).find(({ name }) => name === "handle");
    if (kind && handle)
      found.push({ kind, name: owner.name, handler: handle, before: [], line: handle.line, endLine: handle.endLine });
  });
  eachCall(file, (call, within) => {
    const path = calledPath(call.callee);
    if (!/^(?:schedule|Schedule)\.(?:command|job|call|exec)$/.test(path)) return;
    const value = call.arguments[0]?.value;
    const handler = handlerOf(value);
    found.push({
      kind: "schedule",
      name: textOf(value) ?? (typeof handler === "string" ? handler : `schedule at line ${call.line}`),
      handler: typeof handler === "string" ? `${handler}#handle` : handler,
      before: bootTests(within),
      line: call.line,
      endLine: call.endLine,
    });
  });
  return found;
}
