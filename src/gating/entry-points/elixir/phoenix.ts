import type { ClassDeclaration, CodeFile } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, eachCall, eachClass, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, joinPaths, lastOf, textOf } from "../../words.ts";
import { methodsOf } from "../class-entries.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "live", "forward", "socket", "options", "head"]);

/** Phoenix: routes, actions of controllers, events of LiveViews; Oban's workers; fields of Absinthe; Mix tasks. */
export const phoenix: EntryPointFinder = {
  id: "phoenix",
  title: "Phoenix, LiveView, Oban, Absinthe",
  docs: "https://hexdocs.pm/phoenix/routing.html",
  language: "elixir",
  find: (file) => [...routes(file), ...modules(file), ...fields(file)],
};

function routes(file: CodeFile): EntryPoint[] {
  if (!/router/i.test(file.path) && !firstModule(file).endsWith("Router")) return [];
  const found: EntryPoint[] = [];
  eachCall(file, (call, within) => {
    const verb = calledPath(call.callee);
    const [path, controller, action] = call.arguments.map(({ value }) => value);
    const said = textOf(path);
    if (said === undefined || !controller) return;
    const around = scopesOf(within, file);
    const owner = controller.kind === "name" ? lastOf(controller.name) : "";
    const add = (method: string, tail: string, name: string | undefined) =>
      found.push({
        kind: /webhook|\bhooks?\b|callback/i.test(said) ? "webhook" : verb === "live" ? "page" : "route",
        name: `${method} ${joinPaths(around.path, said, tail)}`,
        handler: name === undefined ? undefined : `${owner}#${name}`,
        before: [...bootTests(within), ...around.before],
        line: call.line,
        endLine: call.line,
      });
    if (verbs.has(verb)) add(verb.toUpperCase(), "", verb === "live" ? "mount" : textOf(action));
    if (verb === "resources") {
      const only = actionsIn(call, "only");
      const except = actionsIn(call, "except");
      for (const [method, tail, name] of restful)
        if (only ? only.includes(name) : !except?.includes(name)) add(method, tail, name);
    }
  });
  return found;
}

const restful = [
  ["GET", "", "index"],
  ["POST", "", "create"],
  ["GET", ":id", "show"],
  ["PATCH", ":id", "update"],
  ["DELETE", ":id", "delete"],
] as const;

function actionsIn(call: Call, key: string): readonly string[] | undefined {
  const value = argumentAt(call.arguments, key);
  return value?.kind === "list" ? value.items.flatMap((one) => textOf(one) ?? []) : undefined;
}

/** Scopes with their paths, and the pipelines that they pass through. */
function scopesOf(
  within: readonly Enclosing[],
  file: CodeFile,
): { readonly path: string; readonly before: readonly Before[] } {
  const scopes = within.flatMap((one) =>
    one.kind === "call" && calledPath(one.call.callee) === "scope" ? [one.call] : [],
  );
  const paths = scopes.map((call) => textOf(call.arguments.find(({ name }) => name === undefined)?.value) ?? "");
  const pipelines = scopes.flatMap((call) => {
    const body = argumentAt(call.arguments, "&");
    if (body?.kind !== "function") return [];
    return body.function.body.flatMap((one) =>
      one.kind === "do" && one.value.kind === "call" && calledPath(one.value.callee) === "pipe_through"
        ? one.value.arguments
        : [],
    );
  });
  const names = pipelines.flatMap(({ value }) => (value.kind === "list" ? value.items : [value]));
  return {
    path: joinPaths(...paths),
    before: names.flatMap((value): Before[] => [
      { form: "middleware", value, line: value.line, endLine: value.endLine },
      ...plugsOf(textOf(value), file),
    ]),
  };
}

/** The plugs of a pipeline of the same router. */
function plugsOf(pipeline: string | undefined, file: CodeFile): Before[] {
  const found: Before[] = [];
  if (pipeline !== undefined)
    eachCall(file, (call, within) => {
      const own = within.findLast((one) => one.kind === "call" && calledPath(one.call.callee) === "pipeline");
      const isIn = own?.kind === "call" && textOf(own.call.arguments[0]?.value) === pipeline;
      if (isIn && calledPath(call.callee) === "plug") found.push(plug(call));
    });
  return found;
}

/** `plug RequireFlag, :x` is a call of `RequireFlag`. */
function plug(call: Call): Before {
  const [module, ...rest] = call.arguments;
  const callee = module?.value ?? call.callee;
  const name = textOf(callee);
  const named = name === undefined ? callee : { kind: "name" as const, name, line: call.line, endLine: call.endLine };
  return {
    form: "middleware",
    value: { ...call, callee: named, arguments: rest },
    line: call.line,
    endLine: call.endLine,
  };
}

function firstModule({ body }: CodeFile): string {
  const first = body.find((one) => one.kind === "class");
  return first?.kind === "class" ? first.class.name : "";
}

/** A module's functions that something outside calls, by what the module is. */
const shapes: readonly (readonly [test: RegExp, methods: RegExp | undefined, kind: EntryKind])[] = [
  [/:controller$|Phoenix\.Controller$/, undefined, "action"],
  [/:live_(?:view|component)$|Phoenix\.LiveView$|Phoenix\.LiveComponent$/, /^handle_event$/, "action"],
  [/^Oban\.(?:Pro\.)?Workers?\b|Oban\.Worker/, /^(?:perform|process)$/, "job"],
  [/^Mix\.Task/, /^run$/, "command"],
  [/^Broadway\b/, /^handle_message$/, "consumer"],
];

function modules(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    const shape =
      shapes.find(([test]) => owner.bases.some((base) => test.test(base))) ??
      (owner.name.endsWith("Controller") ? shapes[0] : undefined);
    if (!shape) return;
    const [, methods, kind] = shape;
    for (const method of methodsOf(owner)) {
      const isAction = methods
        ? methods.test(method.name)
        : method.parameters.length === 2 && /^_?conn\b/.test(method.parameters[0]!.name);
      if (!isAction || method.modifiers.has("private") || /^(?:call|init|action)$/.test(method.name)) continue;
      const own = lastOf(owner.name);
      // Several clauses of one function are several events, or one action.
      const event = method.name === "handle_event" ? `(${method.parameters[0]?.name ?? ""})` : "";
      const name = kind === "action" ? `${own}#${method.name}${event}` : own;
      if (found.some((one) => one.name === name)) continue;
      found.push({
        kind,
        name,
        handler: method,
        before: plugsIn(owner, method.name),
        line: method.line,
        endLine: method.endLine,
      });
    }
  });
  return found;
}

/** `plug :check when action in [:create]`. */
function plugsIn(owner: ClassDeclaration, action: string): Before[] {
  return owner.body.flatMap((one): Before[] => {
    if (one.kind !== "do" || one.value.kind !== "call" || calledPath(one.value.callee) !== "plug") return [];
    const call = one.value;
    const last = call.arguments.at(-1)?.value;
    // A guard is no shape of its own: what it is about, and the condition.
    if (last?.kind !== "other" || last.parts.length !== 2) return [ownPlug(call, owner)];
    const [about, condition] = last.parts;
    const actions =
      condition?.kind === "other"
        ? condition.parts.flatMap((part) =>
            part.kind === "list" ? part.items.flatMap((item) => textOf(item) ?? []) : [],
          )
        : [];
    if (actions.length > 0 && !actions.includes(action)) return [];
    return [ownPlug({ ...call, arguments: [...call.arguments.slice(0, -1), { value: about! }] }, owner)];
  });
}

/** A plug may be a function of the module itself. */
function ownPlug(call: Call, owner: ClassDeclaration): Before {
  const own = methodsOf(owner).find(({ name }) => name === textOf(call.arguments[0]?.value));
  const at = { line: call.line, endLine: call.endLine };
  return own
    ? { form: "middleware", value: { kind: "function", function: own, line: own.line, endLine: own.endLine }, ...at }
    : plug(call);
}

/** `field :x, :t do middleware(RequireFeature, :flag); resolve(&f/3) end`. */
function fields(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachCall(file, (call, within) => {
    const block = argumentAt(call.arguments, "&");
    const name = textOf(call.arguments[0]?.value);
    const root = within.findLast(
      (one) => one.kind === "call" && /^(?:query|mutation|subscription|object)$/.test(calledPath(one.call.callee)),
    );
    if (
      calledPath(call.callee) !== "field" ||
      block?.kind !== "function" ||
      name === undefined ||
      root?.kind !== "call"
    )
      return;
    const calls = block.function.body.flatMap((one) =>
      one.kind === "do" && one.value.kind === "call" ? [one.value] : [],
    );
    const resolver = calls.find((one) => calledPath(one.callee) === "resolve");
    if (!resolver) return;
    const type =
      calledPath(root.call.callee) === "object"
        ? (textOf(root.call.arguments[0]?.value) ?? "object")
        : calledPath(root.call.callee);
    found.push({
      kind: "resolver",
      name: `${type}.${name}`,
      handler: block.function,
      before: calls.filter((one) => calledPath(one.callee) === "middleware").map(plug),
      line: call.line,
      endLine: call.endLine,
    });
  });
  return found;
}
