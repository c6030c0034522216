import { pathOf, type Argument, type Expression, type FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before } from "../../entry-point.ts";
import { calledPath, lastOf, textOf } from "../../words.ts";
import { asMiddleware } from "./handlers.ts";
import { methodOf } from "./router.ts";
import type { Constants } from "./scan.ts";

/** What a method of a router says. */
export interface Registration {
  readonly kind: "route" | "group" | "mount" | "use" | "same" | "none";
  readonly methods: readonly string[];
  readonly path?: string;
  readonly before: readonly Before[];
  readonly handler?: Expression;
  /** `r.Route("/x", func(r chi.Router) {…})` */
  readonly inside?: FunctionDeclaration;
  /** The path is not written out. */
  readonly isNamed?: boolean;
}

const verbs: Readonly<Record<string, readonly string[]>> = {
  Get: ["GET"],
  Post: ["POST"],
  Put: ["PUT"],
  Patch: ["PATCH"],
  Delete: ["DELETE"],
  Head: ["HEAD"],
  Options: ["OPTIONS"],
  Connect: ["CONNECT"],
  Trace: ["TRACE"],
  Any: [],
  All: [],
};
const byName = new Map(
  Object.entries(verbs).flatMap(
    ([name, said]) =>
      [
        [name, said],
        [name.toUpperCase(), said],
      ] as const,
  ),
);

const none: Registration = { kind: "none", methods: [], before: [] };
const same: Registration = { kind: "same", methods: [], before: [] };

export function readRegistration(
  method: string,
  args: readonly Argument[],
  constants: Constants,
  isHandlerFirst: boolean,
  /** The path may stand in the chain before. */
  isChained: boolean,
): Registration {
  const values = args.map(({ value }) => value);
  const verb = byName.get(method);
  if (verb) return route(verb, values);
  switch (method) {
    case "Handle":
    case "HandleFunc":
    case "Handler":
    case "HandlerFunc":
    case "Method":
    case "MethodFunc":
    case "Add": {
      const said = methodOf(values[0]);
      if (values.length === 1) return isChained && method !== "Add" ? route([], [undefined, ...values]) : none;
      return said === undefined ? (method === "Add" ? none : route([], values)) : route([said], values.slice(1));
    }
    case "Match": {
      const [list] = values;
      const methods = list?.kind === "list" ? list.items.flatMap((one) => methodOf(one) ?? []) : [];
      return methods.length === 0 ? none : route(methods, values.slice(1));
    }
    case "Use":
    case "Pre": {
      const path = textOf(values[0]);
      const given = path === undefined ? values : values.slice(1);
      return { kind: "use", methods: [], before: given.map(asMiddleware), ...(path === undefined ? {} : { path }) };
    }
    case "Methods":
      return { kind: "group", methods: values.flatMap((one) => methodOf(one) ?? []), before: [] };
    case "With":
      return { kind: "group", methods: [], before: values.map(asMiddleware) };
    case "Group":
    case "Route":
    case "PathPrefix":
    case "Path":
    case "Party":
      return group(values);
    case "Mount": {
      const path = pathOfText(values[0]);
      return {
        kind: "mount",
        methods: [],
        before: [],
        ...(path === undefined ? {} : { path }),
        ...(values[1] ? { handler: values[1] } : {}),
      };
    }
    case "Subrouter":
    case "NewRoute":
    case "StrictSlash":
    case "SkipClean":
    case "Host":
    case "Headers":
    case "Queries":
    case "Schemes":
    case "Name":
      return same;
    default:
      return none;
  }

  function route(methods: readonly string[], [first, ...rest]: readonly (Expression | undefined)[]): Registration {
    const given = rest.filter((one) => one !== undefined);
    // fiber and gin: `r.Get("/x", gated, handler)`; echo: `e.GET("/x", handler, gated)`.
    const handler = isHandlerFirst ? given[0] : given.at(-1);
    const said = first ? patternOf(first) : { methods: [], path: "" };
    if (!said || !handler || !mayHandle(handler)) return none;
    const before = (isHandlerFirst ? given.slice(1) : given.slice(0, -1)).map(asMiddleware);
    return {
      kind: "route",
      path: said.path,
      methods: [...methods, ...said.methods],
      before,
      handler,
      isNamed: first !== undefined && textOf(first) === undefined,
    };
  }

  function group(given: readonly Expression[]): Registration {
    const path = given[0] && given[0].kind !== "function" ? pathOfText(given[0]) : undefined;
    const inside = given.find((one) => one.kind === "function");
    const rest = (path === undefined ? given : given.slice(1)).filter((one) => one.kind !== "function");
    return {
      kind: "group",
      methods: [],
      before: rest.map(asMiddleware),
      ...(path === undefined ? {} : { path }),
      ...(inside ? { inside: inside.function } : {}),
    };
  }

  /** `"/x"`, and since Go 1.22 `"POST /x"` and `"example.com/x"`. https://pkg.go.dev/net/http#hdr-Patterns-ServeMux */
  function patternOf(value: Expression): { readonly methods: readonly string[]; readonly path: string } | undefined {
    const text = pathOfText(value);
    const [, method, path = text ?? ""] = /^([A-Z]{3,7})[ \t]+(.*)$/.exec(text ?? "") ?? [];
    if (text === undefined || !/^(?:$|[/:*]|[\w.-]+\.\w+\/)/.test(path) || path.includes("://")) return undefined;
    return { methods: method === undefined ? [] : [method], path: path.replace(/^[\w.-]+\.\w+(?=\/)/, "") };
  }

  /** Of a path that stands elsewhere, its name. */
  function pathOfText(value: Expression | undefined): string | undefined {
    if (value?.kind === "template")
      return value.parts.map((one) => (one.kind === "literal" ? String(one.value) : (known(one) ?? ":x"))).join("");
    const text = textOf(value);
    if (text !== undefined || !value) return text;
    const path = pathOf(value);
    if (path !== undefined) return known(value) ?? `/:${lastOf(path)}`;
    if (value.kind === "call" && calledPath(value.callee).endsWith("Sprintf"))
      return textOf(value.arguments[0]?.value)?.replaceAll(/%[-+#\d.]*[a-z]/gi, ":x");
    if (value.kind === "other" && value.parts.length > 1)
      return value.parts.map((one) => pathOfText(one) ?? "/:x").join("");
    return undefined;
  }

  function known(value: Expression): string | undefined {
    const path = pathOf(value);
    return path === undefined ? undefined : constants.get(path);
  }
}

/** A handler is a function, the name of one, or a call that makes one; everything else is data that somebody sends. */
function mayHandle(value: Expression): boolean {
  if (value.kind === "call") return true;
  return value.kind === "function" || value.kind === "name" || value.kind === "member";
}
