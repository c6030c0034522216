import type { ClassDeclaration, CodeFile, Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, eachCall, eachClass, eachFunction, type Enclosing } from "../../walk.ts";
import { calledPath, joinPaths, lastOf, textOf } from "../../words.ts";
import { attributesOf, constructorOf, methodsOf } from "../class-entries.ts";
import { handlerOf, wrappersOf } from "../handler.ts";

const views =
  /(?:View|ViewSet|APIView|ViewSetMixin|Endpoint|Resource|MethodView|HTTPEndpoint|RequestHandler|ModelViewSet)$/;
const methods = /^(?:get|post|put|patch|delete|head|list|create|retrieve|update|partial_update|destroy|handle)$/;

/** Django: views as functions and classes, what `urlpatterns` names, and management commands. */
export const django: EntryPointFinder = {
  id: "django",
  title: "Django",
  docs: "https://docs.djangoproject.com/en/stable/topics/http/urls/",
  language: "python",
  find: (file) => [...patterns(file), ...classViews(file), ...functionViews(file)],
};

/** `path("orders/", views.orders)`. A class view is found where it is written. */
function patterns(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachCall(file, (call, within) => {
    if (!/^(?:path|re_path|url|flagged_path|flagged_re_path)$/.test(lastOf(calledPath(call.callee)))) return;
    const [path, view] = call.arguments.filter(({ name }) => name === undefined).map(({ value }) => value);
    const said = textOf(path);
    if (
      said === undefined ||
      !view ||
      !isInPatterns(within) ||
      isClassView(view) ||
      lastOf(calledPath(view)) === "include"
    )
      return;
    found.push({
      kind: /webhook|\bhooks?\b|callback/i.test(said) ? "webhook" : "route",
      name: `ANY ${joinPaths(said)}`,
      handler: handlerOf(view),
      before: [...bootTests(within), ...wrappersOf(view).map(middleware), ...flagOf(call.arguments)],
      line: call.line,
      endLine: call.endLine,
    });
  });
  return found;
}

function isInPatterns(within: readonly Enclosing[]): boolean {
  return within.some((one) => one.kind === "assign" && /patterns|urls/i.test(one.name)) || within.length === 0;
}

function isClassView(view: Expression): boolean {
  return view.kind === "call" && view.callee.kind === "member" && view.callee.name === "as_view";
}

function middleware(value: Expression): Before {
  return { form: "middleware", value, line: value.line, endLine: value.endLine };
}

/** Django-Flags: `flagged_path("FLAG", "x/", view)` and `flag_name=`. */
function flagOf(args: Extract<Expression, { kind: "call" }>["arguments"]): Before[] {
  const named = args.find(({ name }) => name === "flag_name");
  return named
    ? [
        {
          form: "property",
          entry: { key: "flag", value: named.value },
          line: named.value.line,
          endLine: named.value.endLine,
        },
      ]
    : [];
}

function classViews(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    const bases = owner.bases.map((base) => lastOf(base));
    if (bases.includes("BaseCommand") || bases.includes("AppCommand")) {
      const handle = methodsOf(owner).find(({ name }) => name === "handle");
      const name = file.path.split("/").at(-1)!.replace(/\.py$/, "");
      if (handle)
        found.push({ kind: "command", name, handler: handle, before: [], line: handle.line, endLine: handle.endLine });
      return;
    }
    if (!bases.some((base) => views.test(base))) return;
    for (const method of methodsOf(owner)) {
      if (!methods.test(method.name)) continue;
      found.push({
        kind: "action",
        name: `${owner.name}.${method.name}`,
        handler: method,
        before: [...propertiesOf(owner), ...constructorOf(owner), ...attributesOf(owner, method)],
        line: method.line,
        endLine: method.endLine,
      });
    }
  });
  return found;
}

/** `waffle_flag = "x"`, `permission_classes = [FeaturePermission]`. */
function propertiesOf(owner: ClassDeclaration): Before[] {
  return owner.body.flatMap((one): Before[] => {
    if (one.kind !== "assign" || !one.value || !one.targets[0]) return [];
    const { value } = one;
    const at = { line: one.line, endLine: one.endLine };
    if (/^(?:permission_classes|authentication_classes|decorators)$/.test(one.targets[0].name))
      return [{ form: "middleware", value, ...at }];
    return [{ form: "property", entry: { key: one.targets[0].name, value }, ...at }];
  });
}

/** `def orders(request, …)` in a file of views. */
function functionViews(file: CodeFile): EntryPoint[] {
  if (!/(?:^|\/)(?:\w*views?\w*|views\/.*)\.py$/.test(file.path)) return [];
  const found: EntryPoint[] = [];
  eachFunction(file, (declaration, within) => {
    if (within.length > 0 || declaration.parameters[0]?.name !== "request" || declaration.name.startsWith("_")) return;
    if (
      declaration.attributes.some(({ name }) =>
        /(?:^|\.)(?:route|api_view|get|post|put|patch|delete|view_config)$/.test(name),
      )
    )
      return;
    found.push({
      kind: "action",
      name: declaration.name,
      handler: declaration,
      before: attributesOf(undefined, declaration),
      line: declaration.line,
      endLine: declaration.endLine,
    });
  });
  return found;
}
