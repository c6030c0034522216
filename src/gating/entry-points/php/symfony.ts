import type { EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { classAround, eachFunction, type Call } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { attributesOf } from "../class-entries.ts";

/** Symfony: methods with `#[Route]`, message handlers, commands and crons. */
export const symfony: EntryPointFinder = {
  id: "symfony",
  title: "Symfony",
  docs: "https://symfony.com/doc/current/routing.html",
  language: "php",
  find(file) {
    const found: EntryPoint[] = [];
    eachFunction(file, (method, within) => {
      const owner = classAround(within);
      if (!owner) return;
      const route = method.attributes.find(({ name }) => name === "Route");
      if (route) {
        const prefix = owner.attributes.find(({ name }) => name === "Route");
        const methods = route.arguments.find(({ name }) => name === "methods")?.value;
        const verb =
          methods?.kind === "list"
            ? methods.items.map((one) => textOf(one) ?? "ANY").join("|")
            : (textOf(methods) ?? "ANY");
        const path = joinPaths(pathIn(prefix), pathIn(route));
        found.push({
          kind: /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route",
          name: `${verb} ${path}`,
          handler: method,
          before: attributesOf(owner, method),
          line: method.line,
          endLine: method.endLine,
        });
        return;
      }
      const entry = [...owner.attributes, ...method.attributes]
        .map(({ name }) => kinds[name])
        .find((kind) => kind !== undefined);
      if (entry && /^(?:__invoke|execute|handle)$/.test(method.name))
        found.push({
          kind: entry,
          name: owner.name,
          handler: method,
          before: attributesOf(owner, method),
          line: method.line,
          endLine: method.endLine,
        });
    });
    return found;
  },
};

const kinds: Readonly<Record<string, EntryPoint["kind"]>> = {
  AsMessageHandler: "consumer",
  AsCommand: "command",
  AsCronTask: "schedule",
  AsPeriodicTask: "schedule",
  AsEventListener: "consumer",
};

function pathIn(route: { readonly arguments: Call["arguments"] } | undefined): string {
  const value =
    route?.arguments.find(({ name }) => name === "path")?.value ??
    route?.arguments.find(({ name }) => name === undefined)?.value;
  return textOf(value) ?? "";
}
