import type { CodeFile, Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, eachCall, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, joinPaths, textOf } from "../../words.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "match", "root"]);
const restful: Readonly<Record<string, readonly [verb: string, path: string]>> = {
  index: ["GET", ""],
  create: ["POST", ""],
  new: ["GET", "new"],
  show: ["GET", ":id"],
  edit: ["GET", ":id/edit"],
  update: ["PATCH", ":id"],
  destroy: ["DELETE", ":id"],
};

/** `config/routes.rb`: routes, resources, namespaces and constraints. */
export const railsRoutes: EntryPointFinder = {
  id: "rails-routes",
  title: "Rails routes",
  docs: "https://guides.rubyonrails.org/routing.html",
  language: "ruby",
  find(file) {
    if (!/(?:^|\/)(?:config\/routes(?:\/.*)?|routes)\.rb$/.test(file.path) && !isDrawn(file)) return [];
    const found: EntryPoint[] = [];
    eachCall(file, (call, within) => {
      if (call.callee.kind !== "name") return;
      const { name } = call.callee;
      if (verbs.has(name)) found.push(...ofVerb(name, call, within));
      if (name === "resources" || name === "resource") found.push(...ofResources(call, within));
    });
    return found;
  },
};

function isDrawn({ body }: CodeFile): boolean {
  return body.some(
    (one) => one.kind === "do" && one.value.kind === "call" && calledPath(one.value.callee).endsWith("routes.draw"),
  );
}

function ofVerb(verb: string, call: Call, within: readonly Enclosing[]): EntryPoint[] {
  const [first] = call.arguments;
  const said = first?.name === undefined ? textOf(first?.value) : first.name;
  if (said === undefined && verb !== "root") return [];
  // `get "x" => "orders#x"` and `get "x", to: "orders#x"`, or by convention.
  const to =
    textOf(argumentAt(call.arguments, "to")) ??
    (first?.name !== undefined && first.name === said ? textOf(first.value) : undefined) ??
    (verb === "root" ? said : undefined);
  const around = scopesOf(within);
  const controller = textOf(argumentAt(call.arguments, "controller")) ?? around.controller;
  const action = textOf(argumentAt(call.arguments, "action")) ?? said?.split("/").at(-1);
  const target =
    to ??
    (said?.includes("/") && !controller
      ? said.split("/").slice(-2).join("#")
      : controller
        ? `${controller}#${action}`
        : undefined);
  const path = joinPaths(around.path, verb === "root" ? "" : (said ?? "").replace(/\(.*$/, ""));
  const method = verb === "match" ? viaOf(call) : verb === "root" ? "GET" : verb.toUpperCase();
  return [
    {
      kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route",
      name: `${method} ${path}`,
      handler: target && controllerAction(target),
      before: [...bootTests(within), ...around.before, ...constraintsIn(call)],
      line: call.line,
      endLine: call.endLine,
    },
  ];
}

function viaOf(call: Call): string {
  const via = argumentAt(call.arguments, "via");
  if (via?.kind !== "list") return textOf(via)?.toUpperCase() ?? "ANY";
  return via.items.map((one) => textOf(one)?.toUpperCase() ?? "ANY").join("|");
}

function ofResources(call: Call, within: readonly Enclosing[]): EntryPoint[] {
  const around = scopesOf(within);
  const isSingle = call.callee.kind === "name" && call.callee.name === "resource";
  const names = call.arguments.filter(({ name }) => name === undefined).flatMap(({ value }) => textOf(value) ?? []);
  const only = listOf(argumentAt(call.arguments, "only"));
  const except = listOf(argumentAt(call.arguments, "except"));
  const actions = Object.keys(restful).filter(
    (action) => (only ? only.includes(action) : !except?.includes(action)) && !(isSingle && action === "index"),
  );
  return names.flatMap((name) =>
    actions.map((action): EntryPoint => {
      const [verb, tail] = restful[action]!;
      const controller = textOf(argumentAt(call.arguments, "controller")) ?? (isSingle ? `${name}s` : name);
      const path = joinPaths(
        around.path,
        textOf(argumentAt(call.arguments, "path")) ?? name,
        isSingle ? tail.replace(/:id\/?/, "") : tail,
      );
      return {
        kind: "route",
        name: `${verb} ${path}`,
        handler: controllerAction(`${controller}#${action}`),
        before: [...bootTests(within), ...around.before, ...constraintsIn(call)],
        line: call.line,
        endLine: call.line,
      };
    }),
  );
}

function listOf(value: Expression | undefined): string[] | undefined {
  if (!value) return undefined;
  return value.kind === "list" ? value.items.flatMap((one) => textOf(one) ?? []) : [textOf(value) ?? ""];
}

interface Scopes {
  readonly path: string;
  readonly module: readonly string[];
  readonly controller: string | undefined;
  readonly before: readonly Before[];
}

/** Namespaces, scopes, resources and constraints around a route. */
function scopesOf(within: readonly Enclosing[]): Scopes {
  const paths: string[] = [];
  const modules: string[] = [];
  const before: Before[] = [];
  let controller: string | undefined;
  for (const one of within) {
    if (one.kind !== "call" || one.call.callee.kind !== "name") continue;
    const { call } = one;
    const name = textOf(call.arguments.find((argument) => argument.name === undefined)?.value);
    switch (one.call.callee.name) {
      case "namespace":
        paths.push(textOf(argumentAt(call.arguments, "path")) ?? name ?? "");
        modules.push(...(moduleOf(call).length > 0 ? moduleOf(call) : [name ?? ""]));
        before.push(...constraintsIn(call));
        break;
      case "scope":
        paths.push(textOf(argumentAt(call.arguments, "path")) ?? name ?? "");
        modules.push(...moduleOf(call));
        before.push(...constraintsIn(call));
        break;
      case "controller":
        controller = name;
        break;
      case "resources":
      case "resource":
        paths.push(
          `${name ?? ""}${call.callee.kind === "name" && call.callee.name === "resources" && !isOnCollection(within) ? "/:id" : ""}`,
        );
        controller =
          textOf(argumentAt(call.arguments, "controller")) ??
          (call.callee.kind === "name" && call.callee.name === "resource" ? `${name}s` : name);
        break;
      case "constraints":
      case "constraint":
        before.push(
          ...call.arguments
            .filter((argument) => argument.name !== "&")
            .map(({ value }): Before => ({ form: "middleware", value, line: call.line, endLine: call.line })),
        );
        break;
    }
  }
  return { path: joinPaths(...paths), module: modules, controller, before };
}

function isOnCollection(within: readonly Enclosing[]): boolean {
  const last = within.findLast((one) => one.kind === "call");
  return last?.kind === "call" && last.call.callee.kind === "name" && last.call.callee.name === "collection";
}

function moduleOf(call: Call): string[] {
  const module = textOf(argumentAt(call.arguments, "module"));
  return module === undefined ? [] : module.split("/");
}

function constraintsIn(call: Call): Before[] {
  const value = argumentAt(call.arguments, "constraints");
  return value ? [{ form: "middleware", value, line: call.line, endLine: call.line }] : [];
}

/** `admin/orders#pay` is `OrdersController#pay`: modules are left out, as the last name of a class tells most. */
function controllerAction(target: string): string | undefined {
  const [controller, action] = target.split("#");
  if (!controller || !action) return undefined;
  const own = controller.split("/").at(-1)!;
  return `${own.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Controller#${action}`;
}
