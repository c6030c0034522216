import type { EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { walk } from "../../walk.ts";
import { handlerOf, wrappersOf } from "../handler.ts";

const roots = new Set(["Query", "Mutation", "Subscription"]);

/** A map of resolvers: `{ Query: { orders: () => … } }`. https://the-guild.dev/graphql/tools/docs/resolvers */
export const graphqlResolvers: EntryPointFinder = {
  id: "graphql-resolvers",
  title: "GraphQL resolvers",
  docs: "https://the-guild.dev/graphql/tools/docs/resolvers",
  language: "typescript",
  find(file) {
    const found: EntryPoint[] = [];
    walk(file, {
      expression(one) {
        if (one.kind !== "object") return;
        for (const { key: type, value: fields } of one.entries) {
          if (!roots.has(type) || fields.kind !== "object") continue;
          for (const { key, value } of fields.entries) {
            const resolve =
              value.kind === "object" ? value.entries.find((entry) => entry.key === "resolve")?.value : value;
            const handler = handlerOf(resolve);
            if (key === "..." || handler === undefined) continue;
            found.push({
              kind: "resolver",
              name: `${type}.${key}`,
              handler,
              before: wrappersOf(resolve).map((call) => ({
                form: "middleware",
                value: call,
                line: call.line,
                endLine: call.endLine,
              })),
              line: value.line,
              endLine: value.endLine,
            });
          }
        }
      },
    });
    return found;
  },
};
