import type { Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { walk, type Enclosing } from "../../walk.ts";
import { calledPath } from "../../words.ts";
import { handlerOf } from "../handler.ts";

const procedures = new Set(["query", "mutation", "subscription"]);

/** tRPC: `create: procedure.use(…).input(…).mutation(handler)` in a router's object. */
export const trpc: EntryPointFinder = {
  id: "trpc",
  title: "tRPC",
  docs: "https://trpc.io/docs/server/procedures",
  language: "typescript",
  find(file) {
    const found: EntryPoint[] = [];
    walk(file, {
      expression(one, within) {
        if (one.kind !== "object") return;
        for (const { key, value } of one.entries) {
          if (value.kind !== "call" || value.callee.kind !== "member" || !procedures.has(value.callee.name)) continue;
          if (!/procedure$/i.test(rootOf(value.callee.object))) continue;
          found.push({
            kind: "procedure",
            name: [...routersAround(within), key].join("."),
            handler: handlerOf(value.arguments[0]?.value),
            before: usesOf(value.callee.object),
            line: value.line,
            endLine: value.endLine,
          });
        }
      },
    });
    return found;
  },
};

/** What a chain starts with. */
function rootOf(expression: Expression): string {
  if (expression.kind === "call") return rootOf(expression.callee);
  if (expression.kind === "member") {
    const inner = rootOf(expression.object);
    return /procedure$/i.test(inner) ? inner : expression.name;
  }
  return calledPath(expression);
}

/** The base procedure may have a gate of its own; each `.use(…)` of the chain is a middleware. */
function usesOf(expression: Expression): Before[] {
  const at = { line: expression.line, endLine: expression.endLine };
  if (expression.kind === "name") return [{ form: "middleware", value: expression, ...at }];
  if (expression.kind === "member") return usesOf(expression.object);
  if (expression.kind !== "call" || expression.callee.kind !== "member") return [];
  const inner = usesOf(expression.callee.object);
  if (expression.callee.name !== "use") return inner;
  return [...inner, ...expression.arguments.map(({ value }): Before => ({ form: "middleware", value, ...at }))];
}

function routersAround(within: readonly Enclosing[]): string[] {
  return within.flatMap((one) =>
    one.kind === "assign" || one.kind === "entry" ? [one.kind === "assign" ? one.name : one.key] : [],
  );
}
