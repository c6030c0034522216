import type { Expression } from "../../../syntax/code.ts";
import type { Before } from "../../entry-point.ts";
import { joinPaths } from "../../words.ts";

/** A router, a group of one, or a route that is still being said: its path so far, and what stands before it. */
export interface Router {
  readonly prefix: string;
  /** Made by a call or given by its type; else its name is all that tells. */
  readonly isSure: boolean;
  /** What a chain said: `r.Methods("POST").Path("/x")`. */
  readonly methods: readonly string[];
  /** Of where it is mounted; that may be said after its routes are. */
  parent: { readonly router: Router; readonly used: number } | undefined;
  readonly used: { readonly prefix: string; readonly before: Before }[];
}

export function routerAt(
  isSure: boolean,
  prefix = "",
  parent?: Router,
  before: readonly Before[] = [],
  methods: readonly string[] = [],
): Router {
  return {
    prefix,
    isSure,
    methods: [...(parent?.methods ?? []), ...methods],
    parent: parent && { router: parent, used: parent.used.length },
    used: before.map((one) => ({ prefix: "", before: one })),
  };
}

export function prefixOf({ parent, prefix }: Router): string {
  return parent ? joinPaths(prefixOf(parent.router), prefix) : prefix;
}

/**
 * What stands before a route, the outermost first. Where order counts (gin, chi, fiber), only what was used before the
 * route or group was made: `count` of it.
 */
export function usedBy(router: Router, path: string, count: number, isOrdered: boolean): Before[] {
  const { parent, used } = router;
  const outer = parent ? usedBy(parent.router, path, parent.used, isOrdered) : [];
  const own = isOrdered ? used.slice(0, count) : used;
  return [...outer, ...own.filter(({ prefix }) => path.startsWith(prefix)).map(({ before }) => before)];
}

/** Calls that make a router: `gin.Default()`, `chi.NewRouter()`, `http.NewServeMux()`. */
export const routerMaker =
  /^(?:gin\.(?:Default|New)|chi\.(?:NewRouter|NewMux)|echo\.New|fiber\.New|mux\.NewRouter|http\.NewServeMux|httprouter\.New|bunrouter\.New|way\.NewRouter|flow\.New|iris\.(?:New|Default)|pat\.New|web\.New)$/;

/** Types of parameters that are routers. */
export const routerType =
  /^\*?(?:\w+\.)?(?:Engine|RouterGroup|IRouter|IRoutes|Router|Mux|ServeMux|Echo|Group|App|RouteRegister|RouterRegister|Routes|\w+Router|\w+Mux)$/;

/** What routers are called where nothing else tells, in files that take something from a package for HTTP. */
export const routerName = /(?:^|\.)(?:mux|router|engine|echo|gin|routes?|\w*(?:Router|Mux|Engine|Routes))$/;
/** Clients are called so too: only a handler that says that it is one tells. */
export const shortName = /(?:^|\.)(?:r|e|g|app|api|group|v\d+|\w*(?:Group|App|API|Api))$/;

export const httpPackages =
  /^net\/http$|gin-gonic\/gin|go-chi\/chi|labstack\/echo|gofiber\/fiber|gorilla\/mux|httprouter|bunrouter|\/(?:routing|router|routers|web|httpx?|server)(?:\/v\d+)?$/;

/** `"POST"` and `http.MethodPost`. */
export function methodOf(expression: Expression | undefined): string | undefined {
  if (expression?.kind === "literal" && typeof expression.value === "string")
    return /^[A-Z]{3,7}$/.test(expression.value) ? expression.value : undefined;
  if (expression?.kind !== "member") return undefined;
  return /^Method([A-Z][a-z]+)$/.exec(expression.name)?.[1]?.toUpperCase();
}
