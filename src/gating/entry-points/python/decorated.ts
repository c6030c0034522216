import type { Attribute, CodeFile, FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, classAround, eachFunction, walk } from "../../walk.ts";
import { calledPath, joinPaths, lastOf, textOf } from "../../words.ts";
import { asBefore, attributesOf } from "../class-entries.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "head", "options", "websocket"]);

const others: Readonly<Record<string, EntryKind>> = {
  task: "job",
  shared_task: "job",
  periodic_task: "schedule",
  actor: "job",
  job: "job",
  command: "command",
  receiver: "consumer",
  subscriber: "consumer",
  agent: "consumer",
  view_config: "route",
  api_view: "route",
  action: "route",
  scheduled_job: "schedule",
  on_event: "consumer",
};

/** Flask, FastAPI, aiohttp, Django REST framework, Pyramid, Celery, Click and their like: a decorator registers a function. */
export const pythonDecorated: EntryPointFinder = {
  id: "python-decorators",
  title: "Flask, FastAPI, aiohttp, DRF, Pyramid, Celery, Click",
  docs: "https://flask.palletsprojects.com/en/stable/quickstart/#routing",
  language: "python",
  find(file) {
    const routers = routersOf(file);
    const found: EntryPoint[] = [];
    eachFunction(file, (declaration, within) => {
      const owner = classAround(within);
      for (const [index, attribute] of declaration.attributes.entries()) {
        const entry = entryOf(attribute, declaration, routers);
        if (!entry) continue;
        const router = routers.get(holderOf(attribute));
        const own = declaration.attributes.filter((_, at) => at !== index).map(asBefore);
        found.push({
          ...entry,
          handler: declaration,
          before: [
            ...bootTests(within),
            ...(router?.before ?? []),
            ...dependenciesOf(attribute),
            ...(owner ? attributesOf(owner, { ...declaration, attributes: [] }) : []),
            ...own,
            // Pyramid: `@view_config(feature="x")`.
            ...(lastOf(attribute.name) === "view_config" ? propertiesOf(attribute) : []),
          ],
          line: declaration.line,
          endLine: declaration.endLine,
        });
        break;
      }
    });
    return found;
  },
};

interface Router {
  readonly prefix: string;
  readonly before: Before[];
}

function entryOf(
  attribute: Attribute,
  declaration: FunctionDeclaration,
  routers: ReadonlyMap<string, Router>,
): Pick<EntryPoint, "kind" | "name"> | undefined {
  const own = lastOf(attribute.name);
  const holder = holderOf(attribute);
  const path =
    textOf(argumentAt(attribute.arguments, 0)) ??
    textOf(argumentAt(attribute.arguments, "rule")) ??
    textOf(argumentAt(attribute.arguments, "path"));
  if (
    holder !== "" &&
    (own === "route" || own === "api_route" || verbs.has(own)) &&
    (path === undefined ? routers.has(holder) : path === "" || /^[/<{*]/.test(path))
  ) {
    const full = joinPaths(routers.get(holder)?.prefix ?? "", path ?? "");
    const kind = /webhook|\bhooks?\b|callback/i.test(full) ? "webhook" : "route";
    return { kind, name: `${verbs.has(own) ? own.toUpperCase() : methodsOf(attribute)} ${full}` };
  }
  const kind = others[own];
  if (kind === undefined || (own === "job" && holder === "" && attribute.arguments.length === 0)) return undefined;
  if (own === "action" && !attribute.arguments.some(({ name }) => name === "detail" || name === "methods"))
    return undefined;
  const name =
    textOf(argumentAt(attribute.arguments, "route_name")) ??
    textOf(argumentAt(attribute.arguments, "name")) ??
    declaration.name;
  return { kind, name };
}

function methodsOf(attribute: Attribute): string {
  const methods = argumentAt(attribute.arguments, "methods");
  if (methods?.kind !== "list") return "GET";
  return methods.items.map((one) => textOf(one) ?? "ANY").join("|");
}

function holderOf(attribute: Attribute): string {
  return attribute.name.includes(".") ? attribute.name.slice(0, attribute.name.lastIndexOf(".")) : "";
}

/** FastAPI: `dependencies=[Depends(require_flag("x"))]`. */
function dependenciesOf({ arguments: args }: Pick<Attribute, "arguments">): Before[] {
  const dependencies = argumentAt(args, "dependencies");
  if (dependencies?.kind !== "list") return [];
  return dependencies.items.map((value) => ({ form: "middleware", value, line: value.line, endLine: value.endLine }));
}

function propertiesOf(attribute: Attribute): Before[] {
  return attribute.arguments.flatMap(({ name, value }): Before[] =>
    name === undefined
      ? []
      : [{ form: "property", entry: { key: name, value }, line: value.line, endLine: value.endLine }],
  );
}

/** Applications, blueprints and routers, with what their prefix and their `before_request` functions put in front. */
function routersOf(file: CodeFile): ReadonlyMap<string, Router> {
  const routers = new Map<string, Router>();
  walk(file, {
    statement(one) {
      const maker = one.kind === "assign" && one.value?.kind === "call" ? one.value : undefined;
      if (
        one.kind !== "assign" ||
        !maker ||
        !/(?:Flask|FastAPI|APIRouter|Blueprint|Router|Sanic|Starlette|RouteTableDef|Quart|Typer|Celery|Litestar)$/.test(
          calledPath(maker.callee),
        )
      )
        return;
      const prefix =
        textOf(argumentAt(maker.arguments, "prefix")) ?? textOf(argumentAt(maker.arguments, "url_prefix")) ?? "";
      for (const { name } of one.targets) routers.set(name, { prefix, before: dependenciesOf(maker) });
    },
  });
  eachFunction(file, (declaration) => {
    for (const attribute of declaration.attributes)
      if (lastOf(attribute.name) === "before_request")
        routers.get(holderOf(attribute))?.before.push({
          form: "middleware",
          value: { kind: "function", function: declaration, line: declaration.line, endLine: declaration.endLine },
          line: declaration.line,
          endLine: declaration.endLine,
        });
  });
  return routers;
}
