import { pathOf, type Block, type CodeFile, type Expression, type FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import type { Call } from "../../walk.ts";
import { calledPath, joinPaths, lastOf } from "../../words.ts";
import { importsAny } from "../handler.ts";
import { calledWithRouters } from "./called.ts";
import { functionsOf, handledBy, saysHandler } from "./handlers.ts";
import { mountedIn } from "./mounted.ts";
import { readRegistration, type Registration } from "./registration.ts";
import {
  httpPackages,
  prefixOf,
  routerAt,
  routerMaker,
  routerName,
  routerType,
  shortName,
  usedBy,
  type Router,
} from "./router.ts";
import { childrenOf, constantsOf, statementsOf } from "./scan.ts";
import { qualified } from "./types.ts";

/** Routers of the standard library and of those that are written like it. What registers is followed as it runs. */
export const goHttpRouters: EntryPointFinder = {
  id: "go-http",
  title: "net/http, chi, gin, echo, fiber, gorilla/mux",
  docs: "https://pkg.go.dev/net/http#ServeMux",
  language: "go",
  find: (file) => (importsAny(file, httpPackages) ? routesOf(file) : []),
};

/** A route that is being said: `.Methods("POST")` may follow. Its path is known when all is mounted. */
interface Route {
  methods: readonly string[];
  readonly entry: () => EntryPoint;
}

type Value = { readonly router: Router } | { readonly route: Route } | undefined;
/** `null` is known to be no router. */
type Scope = Map<string, Router | null>;

function routesOf(file: CodeFile): EntryPoint[] {
  const functions = functionsOf(file);
  const constants = constantsOf(file);
  const isOrdered = !importsAny(file, /labstack\/echo|gorilla\/mux/);
  const isHandlerFirst = importsAny(file, /labstack\/echo/);
  const fields: Scope = new Map();
  const found: Route[] = [];
  const running = new Set<FunctionDeclaration>();
  const ran = new Set<FunctionDeclaration>();
  const called = calledWithRouters(file, functions);

  scan(
    file.body.filter((one) => one.kind !== "function" || !called.has(one.function)),
    new Map(),
    [],
  );
  for (const one of called) if (!ran.has(one)) run(one, [], []);
  return withoutCopies(found.map(({ entry }) => entry()));

  /** Gives back the router that the block returns. */
  function scan(block: Block, scope: Scope, boot: readonly Before[]): Router | undefined {
    let returned: Router | undefined;
    for (const one of block) {
      if (one.kind === "function") run(one.function, [], boot);
      const { values, blocks, branches } = statementsOf(one);
      for (const value of values) {
        const made = routerOf(evaluate(value, scope, boot));
        if (one.kind === "exit") returned ??= made;
        if (one.kind === "assign") assign(one.targets[0]?.name ?? "_", value, made, scope);
      }
      for (const inner of blocks) returned = scan(inner, scope, boot) ?? returned;
      for (const branch of branches) returned = scan(branch.block, scope, [...boot, branch.before]) ?? returned;
    }
    return returned;
  }

  function assign(name: string, value: Expression, router: Router | undefined, scope: Scope): void {
    // A `mux` of another kind, as asynq has, is no router.
    const isOther = !router && value.kind === "call" && calledPath(value.callee).endsWith("Mux");
    if (router || isOther || scope.has(name)) holderOf(name, scope).set(keyOf(name), router ?? null);
  }

  function run(
    declaration: FunctionDeclaration,
    given: readonly (Router | undefined)[],
    boot: readonly Before[],
    outer: Scope = new Map(),
  ): Router | undefined {
    if (running.has(declaration) || running.size > 20) return undefined;
    running.add(declaration);
    ran.add(declaration);
    const scope: Scope = new Map(outer);
    for (const [index, { name, type }] of declaration.parameters.entries()) {
      const router = given[index] ?? (routerType.test(type ?? "") ? routerAt(true) : undefined);
      if (router || scope.has(name)) scope.set(name, router ?? null);
    }
    const returned = scan(declaration.body, scope, boot);
    running.delete(declaration);
    return returned;
  }

  function evaluate(expression: Expression, scope: Scope, boot: readonly Before[]): Value {
    if (expression.kind === "function") {
      run(expression.function, [], boot, scope);
      return undefined;
    }
    const path = pathOf(expression);
    if (path !== undefined) return lookup(path, scope);
    if (expression.kind !== "call") return each(childrenOf(expression), scope, boot);
    const { callee } = expression;
    if (routerMaker.test(pathOf(callee) ?? "")) return { router: routerAt(true) };
    const own = functions.get(lastOf(calledPath(callee)));
    if (own && called.has(own)) {
      const given = expression.arguments.map(({ value }) => routerOf(evaluate(value, scope, boot)));
      const returned = run(own, given, boot);
      return returned && { router: returned };
    }
    const object = callee.kind === "member" ? evaluate(callee.object, scope, boot) : undefined;
    if (callee.kind !== "member") return each(childrenOf(expression), scope, boot);
    if (!object)
      return each(
        expression.arguments.map(({ value }) => value),
        scope,
        boot,
      );
    if ("router" in object) return registered(object.router, callee.name, expression, scope, boot);
    if (callee.name === "Methods")
      object.route.methods = readRegistration("Methods", expression.arguments, constants, false, false).methods;
    return object;
  }

  function each(expressions: readonly Expression[], scope: Scope, boot: readonly Before[]): undefined {
    for (const one of expressions) evaluate(one, scope, boot);
  }

  function lookup(path: string, scope: Scope): Value {
    const holder = holderOf(path, scope);
    const known = holder.get(keyOf(path));
    if (known !== undefined) return known ? { router: known } : undefined;
    if (path !== "http" && !routerName.test(path) && !shortName.test(path)) return undefined;
    const router = routerAt(path !== "http" && routerName.test(path));
    holder.set(keyOf(path), router);
    return { router };
  }

  /** A field is the same router in every method. */
  function holderOf(path: string, scope: Scope): Scope {
    return path.includes(".") ? fields : scope;
  }

  function registered(router: Router, method: string, call: Call, scope: Scope, boot: readonly Before[]): Value {
    const said = readRegistration(method, call.arguments, constants, isHandlerFirst, router.parent !== undefined);
    const given = call.arguments.map(({ value }) => value);
    switch (said.kind) {
      case "same":
        return { router };
      case "use":
        router.used.push(...said.before.map((before) => ({ prefix: said.path ?? "", before })));
        return { router };
      case "group": {
        const group = routerAt(router.isSure, said.path, router, said.before, said.methods);
        if (said.inside) run(said.inside, [group], boot, scope);
        return { router: group };
      }
      case "mount":
      case "route": {
        if (said.handler && mount(router, said, said.handler, scope, boot)) return undefined;
        each(given, scope, boot);
        if (said.kind === "mount" || !isRoute(router, method, said)) return undefined;
        const route = routeOf(router, said, call, boot);
        found.push(route);
        return { route };
      }
      case "none":
        return each(given, scope, boot);
    }
  }

  /** Where only a name says that something is a router, a client may be called so too. */
  function isRoute(router: Router, method: string, { handler, isNamed }: Registration): boolean {
    return router.isSure || (isNamed !== true && (/^Handle(?:Func)?$/.test(method) || saysHandler(handler, functions)));
  }

  function mount(router: Router, said: Registration, handler: Expression, scope: Scope, boot: readonly Before[]) {
    for (const { value, strip, before } of mountedIn(handler)) {
      const own = value.kind === "call" ? functions.get(lastOf(calledPath(value.callee))) : undefined;
      const path = pathOf(value);
      const isRouter = own ? called.has(own) : path !== undefined && holderOf(path, scope).get(keyOf(path));
      const mounted = isRouter ? routerOf(evaluate(value, scope, boot)) : undefined;
      if (!mounted || mounted === router) continue;
      // What `Handle` is given sees the whole path, what is mounted only the rest.
      const outer: Router =
        said.kind === "mount"
          ? router
          : { ...router, prefix: "", methods: [], parent: undefined, used: [...router.used] };
      const around = routerAt(true, said.kind === "mount" ? said.path : strip, outer, [...said.before, ...before]);
      mounted.parent ??= { router: around, used: around.used.length };
      return true;
    }
    return false;
  }

  function routeOf(router: Router, said: Registration, call: Call, boot: readonly Before[]): Route {
    const handled = handledBy(said.handler, functions);
    const count = router.used.length;
    const handler = typeof handled.handler === "string" ? qualified(handled.handler, running) : handled.handler;
    const route: Route = {
      methods: [...router.methods, ...said.methods],
      entry: () => {
        const path = joinPaths(prefixOf(router), said.path ?? "");
        return {
          kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route",
          name: `${route.methods.length > 0 ? route.methods.join("|") : "ANY"} ${path}`,
          handler,
          before: [...boot, ...usedBy(router, path, count, isOrdered), ...said.before, ...handled.before],
          line: call.callee.endLine,
          endLine: call.endLine,
        };
      },
    };
    return route;
  }
}

function routerOf(value: Value): Router | undefined {
  return value && "router" in value ? value.router : undefined;
}

/** `s.router` is what another method calls `srv.router`. */
function keyOf(path: string): string {
  return path.slice(path.indexOf(".") + 1);
}

/** What is registered by a function that is called twice stands there once; all in the order in which they stand. */
function withoutCopies(entries: readonly EntryPoint[]): EntryPoint[] {
  const unique = new Map(entries.map((one) => [`${one.line} ${one.name}`, one]));
  return [...unique.values()].toSorted((a, b) => a.line - b.line);
}
