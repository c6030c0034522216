import type { Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, walk, type Enclosing } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { handlerOf } from "../handler.ts";

const shown = ["element", "component", "Component", "lazy", "loadComponent", "loadChildren", "render", "page"];
const pageKeys = new Set([
  ...shown,
  "path",
  "children",
  "name",
  "index",
  "id",
  "exact",
  "redirect",
  "redirectTo",
  "pathMatch",
]);

/** Pages of a front end: `<Route path element>` and tables `{ path, component }` of React Router, Vue and Angular. */
export const pageRoutes: EntryPointFinder = {
  id: "page-routes",
  title: "React Router, Vue Router, Angular",
  docs: "https://reactrouter.com/start/data/routing",
  language: "typescript",
  find(file) {
    const found: EntryPoint[] = [];
    walk(file, {
      expression(one, within) {
        if (one.kind === "element" && one.name.endsWith("Route")) add(one.attributes, one, within);
        if (one.kind === "object") add(one.entries, one, within);
      },
    });
    return found;

    function add(
      entries: Extract<Expression, { kind: "object" }>["entries"],
      one: Expression,
      within: readonly Enclosing[],
    ) {
      const value = (keys: readonly string[]) => entries.find(({ key }) => keys.includes(key))?.value;
      const path = textOf(value(["path"]));
      const page = value(shown);
      if (path === undefined || page === undefined) return;
      found.push({
        kind: "page",
        name: joinPaths(...parentsOf(within), path),
        handler: componentOf(page),
        before: [
          ...bootTests(within),
          ...entries
            .filter(({ key }) => !pageKeys.has(key))
            .map((entry): Before => ({
              form: "property",
              entry,
              line: entry.value.line,
              endLine: entry.value.endLine,
            })),
          ...wrappersAround(page),
        ],
        line: one.line,
        endLine: one.endLine,
      });
    }
  },
};

/** Paths of the routes whose children these are. */
function parentsOf(within: readonly Enclosing[]): string[] {
  return within.flatMap((one) => {
    if (one.kind !== "entry" || one.key !== "children") return [];
    const path = textOf(one.object.entries.find(({ key }) => key === "path")?.value);
    return path === undefined ? [] : [path];
  });
}

/** `<Page />`, the innermost: what stands around it may be a gate. */
function componentOf(page: Expression): EntryPoint["handler"] {
  if (page.kind !== "element") return handlerOf(page);
  const inner = page.children.find(({ kind }) => kind === "element");
  return inner === undefined ? page.name : componentOf(inner);
}

function wrappersAround(page: Expression): Before[] {
  if (page.kind !== "element") return [];
  const inner = page.children.filter(({ kind }) => kind === "element");
  if (inner.length === 0) return [];
  return [
    { form: "middleware", value: page, line: page.line, endLine: page.endLine },
    ...inner.slice(0, 1).flatMap(wrappersAround),
  ];
}
