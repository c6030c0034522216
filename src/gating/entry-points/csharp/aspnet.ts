import type { Attribute, ClassDeclaration, CodeFile, Expression, FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, classAround, eachCall, eachClass, eachFunction, type Call } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { attributesOf, constructorOf, methodsOf } from "../class-entries.ts";
import { handlerOf } from "../handler.ts";

/** ASP.NET Core: actions of controllers and pages, minimal APIs, hosted services, consumers and functions. */
export const aspnet: EntryPointFinder = {
  id: "aspnet",
  title: "ASP.NET Core",
  docs: "https://learn.microsoft.com/aspnet/core/mvc/controllers/routing",
  language: "csharp",
  find: (file) => [...actions(file), ...minimal(file), ...services(file)],
};

const verbs = /^Http(Get|Post|Put|Patch|Delete|Head|Options)$/;
const triggers: Readonly<Record<string, EntryKind>> = {
  Function: "function",
  FunctionName: "function",
  TimerTrigger: "schedule",
  Topic: "consumer",
  CapSubscribe: "consumer",
};

function actions(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachFunction(file, (method, within) => {
    const owner = classAround(within);
    if (!owner || within.at(-1)?.kind !== "class" || method.name === "constructor") return;
    const entry = entryOf(method, owner);
    if (!entry) return;
    found.push({
      ...entry,
      handler: method,
      before: [...constructorOf(owner), ...attributesOf(owner, method)],
      line: method.line,
      endLine: method.endLine,
    });
  });
  return found;
}

function entryOf(method: FunctionDeclaration, owner: ClassDeclaration): Pick<EntryPoint, "kind" | "name"> | undefined {
  const trigger = method.attributes.find(({ name }) => triggers[name]);
  if (trigger) return { kind: triggers[trigger.name]!, name: textOf(trigger.arguments[0]?.value) ?? method.name };
  const isController =
    owner.name.endsWith("Controller") ||
    owner.bases.some((base) => /Controller(?:Base)?$/.test(base)) ||
    owner.attributes.some(({ name }) => name === "ApiController");
  const isPage =
    owner.bases.some((base) => base.endsWith("PageModel")) && /^On(?:Get|Post|Put|Delete|Patch)/.test(method.name);
  if (isPage) return { kind: "page", name: `${owner.name}.${method.name}` };
  if (!isController || method.attributes.some(({ name }) => name === "NonAction")) return undefined;
  const verb = method.attributes.find(({ name }) => verbs.test(name));
  const route = method.attributes.find(({ name }) => name === "Route");
  if (!verb && !route) {
    // By convention, in controllers that answer with views.
    const isAction =
      method.modifiers.has("public") &&
      !method.modifiers.has("static") &&
      !method.modifiers.has("override") &&
      owner.name.endsWith("Controller");
    return isAction ? { kind: "action", name: `${owner.name}.${method.name}` } : undefined;
  }
  const own = templateIn(verb) ?? templateIn(route) ?? "";
  const prefix = templateIn(owner.attributes.find(({ name }) => name === "Route" || name === "RoutePrefix")) ?? "";
  const path = (own.startsWith("/") || own.startsWith("~/") ? joinPaths(own.replace(/^~/, "")) : joinPaths(prefix, own))
    .replaceAll(/\[controller\]/gi, owner.name.replace(/Controller$/, "").toLowerCase())
    .replaceAll(/\[action\]/gi, method.name);
  const method_ = verb ? verbs.exec(verb.name)![1]!.toUpperCase() : "ANY";
  return { kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route", name: `${method_} ${path}` };
}

function templateIn(attribute: Attribute | undefined): string | undefined {
  return textOf(attribute?.arguments.find(({ name }) => name === undefined)?.value);
}

const maps = /^Map(Get|Post|Put|Patch|Delete|Methods|Hub|Fallback)?$/;

/** `app.MapPost("/x", handler).WithFeatureGate("y")`, in groups. */
function minimal(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  const after = new Map<Expression, readonly Before[]>();
  const groups = groupsIn(file);
  eachCall(file, (call, within) => {
    const { callee } = call;
    if (callee.kind !== "member") return;
    if (callee.object.kind === "call") after.set(callee.object, [...(after.get(call) ?? []), asMiddleware(call)]);
    const verb = maps.exec(callee.name);
    const path = textOf(call.arguments[0]?.value);
    const handler = call.arguments.at(-1)?.value;
    if (!verb || path === undefined || call.arguments.length < 2 || verb[1] === undefined) return;
    const group = groupOf(callee.object, groups);
    const full = joinPaths(group.prefix, path);
    found.push({
      kind: /webhook|\bhooks?\b|callback/i.test(full) ? "webhook" : "route",
      name: `${verb[1] === "Methods" ? "ANY" : verb[1].toUpperCase()} ${full}`,
      handler: handlerOf(handler),
      before: [...bootTests(within), ...group.before, ...(after.get(call) ?? [])],
      line: callee.endLine,
      endLine: call.endLine,
    });
  });
  return found;
}

function asMiddleware(call: Call): Before {
  return {
    form: "middleware",
    value:
      call.callee.kind === "member"
        ? { ...call, callee: { kind: "name", name: call.callee.name, line: call.line, endLine: call.endLine } }
        : call,
    line: call.callee.endLine,
    endLine: call.endLine,
  };
}

interface Group {
  readonly prefix: string;
  readonly before: readonly Before[];
}

const nowhere: Group = { prefix: "", before: [] };

function groupsIn(file: CodeFile): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of assignments(file)) {
    // The whole chain is met before what it begins with.
    const group = groups.has(one.name) ? nowhere : groupOf(one.value, groups);
    if (group.prefix !== "" || group.before.length > 0) groups.set(one.name, group);
  }
  return groups;
}

function assignments(file: CodeFile): { readonly name: string; readonly value: Expression }[] {
  const found: { name: string; value: Expression }[] = [];
  eachCall(file, (call, within) => {
    const own = within.at(-1);
    if (own?.kind === "assign") found.push({ name: own.name, value: call });
  });
  return found;
}

/** `app.MapGroup("/g").RequireAuthorization()`, or a variable that holds one. */
function groupOf(object: Expression, groups: ReadonlyMap<string, Group>): Group {
  if (object.kind === "name") return groups.get(object.name) ?? nowhere;
  if (object.kind !== "call" || object.callee.kind !== "member") return nowhere;
  const inner = groupOf(object.callee.object, groups);
  if (object.callee.name === "MapGroup")
    return { ...inner, prefix: joinPaths(inner.prefix, textOf(object.arguments[0]?.value) ?? "") };
  return { ...inner, before: [...inner.before, asMiddleware(object)] };
}

const runs: readonly (readonly [base: RegExp, method: RegExp, kind: EntryKind])[] = [
  [/^(?:BackgroundService|IHostedService)$/, /^(?:ExecuteAsync|StartAsync)$/, "job"],
  [
    /^I?Consumer<|^IHandleMessages<|^INotificationHandler<|^IEventHandler<|^IIntegrationEventHandler</,
    /^(?:Consume|Handle|HandleAsync)$/,
    "consumer",
  ],
  [/^IJob$|^IInvocable$/, /^(?:Execute|Invoke)$/, "job"],
  [/^IRequestHandler</, /^Handle$/, "procedure"],
];

function services(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    for (const [base, name, kind] of runs) {
      if (!owner.bases.some((one) => base.test(one))) continue;
      const method = methodsOf(owner).find((one) => name.test(one.name));
      if (method)
        found.push({
          kind,
          name: owner.name,
          handler: method,
          before: attributesOf(owner, method),
          line: method.line,
          endLine: method.endLine,
        });
      break;
    }
  });
  return found;
}
