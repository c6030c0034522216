import type { Attribute, ClassDeclaration, FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { classAround, eachFunction } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { attributesOf, constructorOf } from "../class-entries.ts";

const verbs: Readonly<Record<string, string>> = {
  Get: "GET",
  Post: "POST",
  Put: "PUT",
  Patch: "PATCH",
  Delete: "DELETE",
  All: "ANY",
  Head: "HEAD",
  Options: "OPTIONS",
  Sse: "SSE",
};

const others: Readonly<Record<string, EntryKind>> = {
  MessagePattern: "consumer",
  EventPattern: "consumer",
  SubscribeMessage: "consumer",
  GrpcMethod: "procedure",
  OnEvent: "consumer",
  Process: "job",
  Cron: "schedule",
  Interval: "schedule",
  Timeout: "schedule",
  Query: "resolver",
  Mutation: "resolver",
  Subscription: "resolver",
  ResolveField: "resolver",
};

/** NestJS: methods with a decorator, in a class with one. */
export const nest: EntryPointFinder = {
  id: "nest",
  title: "NestJS",
  docs: "https://docs.nestjs.com/controllers",
  language: "typescript",
  find(file) {
    const found: EntryPoint[] = [];
    eachFunction(file, (method, within) => {
      const owner = classAround(within);
      if (owner) for (const attribute of method.attributes) found.push(...entryOf(attribute, method, owner));
    });
    return found;
  },
};

function entryOf(attribute: Attribute, method: FunctionDeclaration, owner: ClassDeclaration): EntryPoint[] {
  const verb = verbs[attribute.name];
  const kind = verb === undefined ? others[attribute.name] : "route";
  const controller = owner.attributes.find(({ name }) => name === "Controller" || name === "Resolver");
  const isController = verb !== undefined || kind === "resolver";
  if (kind === undefined || (isController && !controller)) return [];
  const [argument] = attribute.arguments;
  const said = textOf(argument?.value);
  return [
    {
      kind,
      name:
        verb === undefined
          ? `${kind === "resolver" ? attribute.name : owner.name}.${said ?? method.name}`
          : `${verb} ${joinPaths(prefixOf(controller), said ?? "")}`,
      handler: method,
      before: [...constructorOf(owner), ...attributesOf(owner, method)] satisfies Before[],
      line: method.line,
      endLine: method.endLine,
    },
  ];
}

/** `@Controller("orders")` and `@Controller({ path: "orders", version: "2" })`. */
function prefixOf(controller: Attribute | undefined): string {
  const value = controller?.arguments[0]?.value;
  if (value?.kind !== "object") return textOf(value) ?? "";
  const entry = (key: string) => textOf(value.entries.find((one) => one.key === key)?.value) ?? "";
  return joinPaths(entry("version") === "" ? "" : `v${entry("version")}`, entry("path"));
}
