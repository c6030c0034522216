import type { Attribute, ClassDeclaration, CodeFile, FunctionDeclaration } from "../../../syntax/code.ts";
import type { EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt, keyOf } from "../../flag-check.ts";
import { emptyProfile } from "../../profile.ts";
import { classAround, eachFunction } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";
import { attributesOf, constructorOf } from "../class-entries.ts";

/** Spring MVC, Micronaut and JAX-RS: the verb that an annotation stands for. */
const verbs: Readonly<Record<string, string>> = {
  GetMapping: "GET",
  PostMapping: "POST",
  PutMapping: "PUT",
  PatchMapping: "PATCH",
  DeleteMapping: "DELETE",
  RequestMapping: "ANY",
  GetExchange: "GET",
  PostExchange: "POST",
  Get: "GET",
  Post: "POST",
  Put: "PUT",
  Patch: "PATCH",
  Delete: "DELETE",
  GET: "GET",
  POST: "POST",
  PUT: "PUT",
  PATCH: "PATCH",
  DELETE: "DELETE",
};

const others: Readonly<Record<string, EntryKind>> = {
  Scheduled: "schedule",
  Schedules: "schedule",
  KafkaListener: "consumer",
  RabbitListener: "consumer",
  JmsListener: "consumer",
  SqsListener: "consumer",
  StreamListener: "consumer",
  PulsarListener: "consumer",
  Incoming: "consumer",
  EventListener: "consumer",
  TransactionalEventListener: "consumer",
  MessageMapping: "consumer",
  ServiceActivator: "consumer",
  QueryMapping: "resolver",
  MutationMapping: "resolver",
  SubscriptionMapping: "resolver",
  SchemaMapping: "resolver",
  DgsQuery: "resolver",
  DgsMutation: "resolver",
  ShellMethod: "command",
  Job: "job",
  XxlJob: "job",
};

const controllers =
  /^(?:RestController|Controller|Path|RequestMapping|RestControllerEndpoint|Endpoint|Resource|HttpExchange)$/;

/** Spring, Micronaut, JAX-RS and messaging: methods with an annotation. The same in Java and in Kotlin. */
function annotated(language: "java" | "kotlin"): EntryPointFinder {
  return {
    id: language === "java" ? "spring" : "spring-kotlin",
    title: language === "java" ? "Spring, Micronaut, JAX-RS" : "Spring, Micronaut, JAX-RS in Kotlin",
    docs: "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html",
    language,
    find(file: CodeFile) {
      const found: EntryPoint[] = [];
      eachFunction(file, (method, within) => {
        const owner = classAround(within);
        if (
          !owner ||
          owner.form === "interface" ||
          owner.attributes.some(({ name }) => /^(?:FeignClient|Client|RegisterRestClient|HttpExchange)$/.test(name))
        )
          return;
        for (const attribute of method.attributes) {
          const entry = entryOf(attribute, method, owner);
          if (!entry) continue;
          found.push({
            ...entry,
            handler: method,
            before: [...constructorOf(owner), ...attributesOf(owner, method)],
            line: method.line,
            endLine: method.endLine,
          });
          break;
        }
      });
      return found;
    },
  };
}

export const spring = annotated("java");
export const springKotlin = annotated("kotlin");

function entryOf(
  attribute: Attribute,
  method: FunctionDeclaration,
  owner: ClassDeclaration,
): Pick<EntryPoint, "kind" | "name"> | undefined {
  const verb = verbs[attribute.name];
  if (verb !== undefined) {
    if (!owner.attributes.some(({ name }) => controllers.test(name))) return undefined;
    const prefix = owner.attributes.find(({ name }) => /^(?:RequestMapping|Path|Controller)$/.test(name));
    const own = method.attributes.find(({ name }) => name === "Path");
    const path = joinPaths(pathIn(prefix), pathIn(/^[A-Z]+$/.test(attribute.name) ? own : attribute));
    const kind = /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route";
    return { kind, name: `${verb === "ANY" ? methodIn(attribute) : verb} ${path}` };
  }
  const kind = others[attribute.name];
  if (kind === undefined) return undefined;
  const topic =
    argumentAt(attribute.arguments, "topics") ??
    argumentAt(attribute.arguments, "queues") ??
    argumentAt(attribute.arguments, "destination") ??
    argumentAt(attribute.arguments, "name");
  const said = kind === "consumer" && topic ? keyOf(topic, { profile: emptyProfile }) : undefined;
  return { kind, name: said ?? `${owner.name}.${method.name}` };
}

function pathIn(attribute: Attribute | undefined): string {
  if (!attribute) return "";
  const value =
    argumentAt(attribute.arguments, "path") ??
    argumentAt(attribute.arguments, "value") ??
    attribute.arguments.find(({ name }) => name === undefined)?.value;
  const first = value?.kind === "list" ? value.items[0] : value;
  return textOf(first) ?? (first && keyOf(first, { profile: emptyProfile })) ?? "";
}

function methodIn(attribute: Attribute): string {
  const method = argumentAt(attribute.arguments, "method");
  const first = method?.kind === "list" ? method.items[0] : method;
  return first?.kind === "member" || first?.kind === "name" ? first.name : "ANY";
}
