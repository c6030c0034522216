import type { EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, eachCall } from "../../walk.ts";
import { calledPath, joinPaths, textOf } from "../../words.ts";

const verbs = new Set(["get", "post", "put", "patch", "delete", "head", "options", "webSocket"]);

/** Ktor: a verb with a block, in the blocks of its routes. */
export const ktor: EntryPointFinder = {
  id: "ktor",
  title: "Ktor",
  docs: "https://ktor.io/docs/server-routing.html",
  language: "kotlin",
  find(file) {
    const found: EntryPoint[] = [];
    if (!file.imports.some(({ from }) => from.startsWith("io.ktor"))) return found;
    eachCall(file, (call, within) => {
      const block = argumentAt(call.arguments, "&");
      const verb = calledPath(call.callee);
      if (block?.kind !== "function" || !verbs.has(verb)) return;
      const around = within.flatMap((one) => (one.kind === "call" ? [one.call] : []));
      const paths = around
        .filter((one) => calledPath(one.callee) === "route")
        .map((one) => textOf(one.arguments[0]?.value) ?? "");
      const path = joinPaths(...paths, textOf(call.arguments.find(({ name }) => name === undefined)?.value) ?? "");
      found.push({
        kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route",
        name: `${verb.toUpperCase()} ${path}`,
        handler: block.function,
        before: [
          ...bootTests(within),
          // `authenticate { … }`, `featureGate("x") { … }`: a block of the team's own around it.
          ...around
            .filter((one) => !/^(?:route|routing|application)$/.test(calledPath(one.callee)))
            .map((one) => ({
              form: "middleware" as const,
              value: { ...one, arguments: one.arguments.filter(({ name }) => name !== "&") },
              line: one.line,
              endLine: one.line,
            })),
        ],
        line: call.line,
        endLine: call.endLine,
      });
    });
    return found;
  },
};
