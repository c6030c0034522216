import { pathOf, type CodeFile, type Expression, type FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, eachCall, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, lastOf, textOf } from "../../words.ts";
import { importsAny } from "../handler.ts";
import { asMiddleware, functionsOf, handledBy, type Functions } from "./handlers.ts";
import { constantsOf, type Constants } from "./scan.ts";
import { qualified } from "./types.ts";

/** A call that makes something run when a message, a task or a time comes. */
interface Shape {
  readonly call: RegExp;
  readonly kind: EntryKind;
  /** Packages, one of which the file must take something from. */
  readonly from: RegExp;
  /** Which argument runs; `around` is the function in which the call stands: it waits for messages itself. */
  readonly handler: number | "last" | "around";
  /** Which argument it is known by; else it is known by what runs. */
  readonly name?: number;
}

const shapes: readonly Shape[] = [
  { call: /\.(?:AddFunc|AddJob)$/, kind: "schedule", from: /\/cron(?:\/v\d+)?$/, handler: 1 },
  { call: /\.(?:Do|DoWithJobDetails)$/, kind: "schedule", from: /gocron/, handler: 0 },
  { call: /^gocron\.NewTask$/, kind: "schedule", from: /gocron/, handler: 0 },
  { call: /\.(?:HandleFunc|Handle)$/, kind: "job", from: /hibiken\/asynq/, handler: 1, name: 0 },
  { call: /\.RegisterTask$/, kind: "job", from: /machinery/, handler: 1, name: 0 },
  { call: /\.Job(?:WithOptions)?$/, kind: "job", from: /gocraft\/work|gojek\/work/, handler: "last", name: 0 },
  { call: /^river\.AddWorker(?:Safely)?$/, kind: "job", from: /riverqueue\/river/, handler: 1 },
  {
    call: /\.Register(?:Workflow|Activity)(?:WithOptions)?$/,
    kind: "job",
    from: /go\.temporal\.io|cadence/,
    handler: 0,
  },
  {
    call: /\.(?:Subscribe|ChanSubscribe)$/,
    kind: "consumer",
    from: /nats-io|nats\.go|\/mqtt|paho/,
    handler: "last",
    name: 0,
  },
  { call: /\.QueueSubscribe$/, kind: "consumer", from: /nats-io|nats\.go/, handler: 2, name: 0 },
  { call: /\.Add(?:NoPublisher|Consumer)?Handler$/, kind: "consumer", from: /watermill/, handler: "last", name: 0 },
  { call: /\.Receive$/, kind: "consumer", from: /cloud\.google\.com\/go\/pubsub/, handler: 1 },
  { call: /\.(?:ReadMessage|FetchMessage)$/, kind: "consumer", from: /kafka/, handler: "around" },
  { call: /\.Poll$/, kind: "consumer", from: /confluent-kafka-go/, handler: "around" },
  { call: /\.PollFetches$/, kind: "consumer", from: /twmb\/franz-go/, handler: "around" },
  { call: /\.(?:Consume|ConsumeWithContext)$/, kind: "consumer", from: /amqp/, handler: "around" },
  { call: /\.ReceiveMessage(?:WithContext)?$/, kind: "consumer", from: /aws-sdk-go.*\/sqs$/, handler: "around" },
  { call: /^lambda\.Start\w*$/, kind: "function", from: /aws-lambda-go/, handler: 0 },
  { call: /^functions\.(?:HTTP|CloudEvent)$/, kind: "function", from: /functions-framework-go/, handler: 1, name: 0 },
];

/** What runs when a message, a task or a time comes. */
export const goConsumers: EntryPointFinder = {
  id: "go-consumers",
  title: "sarama, kafka-go, NATS, AMQP, asynq, River, Temporal, cron, …",
  docs: "https://pkg.go.dev/github.com/IBM/sarama#ConsumerGroupHandler",
  language: "go",
  find(file) {
    const known = shapes.filter(({ from }) => importsAny(file, from));
    const functions = functionsOf(file);
    const constants = constantsOf(file);
    const used = new Map<string, Before[]>();
    const found: EntryPoint[] = claimsOf(file);
    if (known.length > 0)
      eachCall(file, (call, within) => {
        const path = calledPath(call.callee);
        if (lastOf(path) === "Use" && call.callee.kind === "member") {
          const before = call.arguments.map(({ value }) => asMiddleware(value));
          used.set(calledPath(call.callee.object), [...(used.get(calledPath(call.callee.object)) ?? []), ...before]);
        }
        const shape = known.find((one) => one.call.test(path));
        const entry = shape && entryOf(shape, call, within, functions, constants);
        if (!entry) return;
        const before = call.callee.kind === "member" ? (used.get(calledPath(call.callee.object)) ?? []) : [];
        // What waits for messages itself is not registered by the call.
        const boot = shape.handler === "around" ? [] : bootTests(within);
        found.push({ ...entry, before: [...boot, ...before, ...entry.before] });
      });
    return [...new Map(found.map((one) => [`${one.kind} ${one.name} ${one.line}`, one])).values()];
  },
};

/** sarama: the method that a consumer group calls. */
function claimsOf({ body }: CodeFile): EntryPoint[] {
  return body.flatMap((one): EntryPoint[] => {
    if (one.kind !== "function" || one.function.name !== "ConsumeClaim") return [];
    const { receiver = "", parameters } = one.function;
    if (!parameters.some(({ type }) => type?.endsWith("ConsumerGroupClaim") === true)) return [];
    return [{ ...placeOf(one.function), kind: "consumer", name: receiver, handler: one.function, before: [] }];
  });
}

function entryOf(
  shape: Shape,
  call: Call,
  within: readonly Enclosing[],
  functions: Functions,
  constants: Constants,
): EntryPoint | undefined {
  const around = within.flatMap((one) => (one.kind === "function" ? [one.function] : []));
  if (shape.handler === "around") {
    const own = around.findLast(({ name }) => name !== "");
    return own && { ...placeOf(own), kind: shape.kind, name: fullName(own), handler: own, before: [] };
  }
  const values = call.arguments.map(({ value }) => value);
  const given = shape.handler === "last" ? values.at(-1) : values[shape.handler];
  const { handler, before } = handledBy(given, functions);
  if (handler === undefined) return undefined;
  const isWorker = given?.kind === "call" && given.isNew;
  const worker = typeof handler === "string" ? workerOf(handler, shape) : handler;
  const said = shape.name === undefined ? undefined : textIn(values[shape.name], constants);
  if (shape.name !== undefined && said === undefined) return undefined;
  const own = typeof handler === "string" ? handler.replace(isWorker ? /\.\w+$/ : /^.*\./, "") : textOf(values[0]);
  return {
    kind: shape.kind,
    name: said ?? own ?? (around.findLast(({ name }) => name !== "")?.name || lastOf(calledPath(call.callee))),
    handler: typeof worker === "string" ? qualified(worker, around) : worker,
    before,
    line: call.callee.endLine,
    endLine: call.endLine,
  };
}

/** A value that is given runs by the method that its package calls. */
const methods: readonly (readonly [RegExp, string])[] = [
  [/AddJob/, "Run"],
  [/river/, "Work"],
  [/Handle/, "ProcessTask"],
];

function workerOf(handler: string, { call }: Shape): string {
  const method = methods.find(([shape]) => shape.test(call.source))?.[1];
  return method === undefined ? handler : handler.replace(/\.ServeHTTP$/, `.${method}`);
}

/** A topic or a kind of task, written out or by its name. */
function textIn(value: Expression | undefined, constants: Constants): string | undefined {
  const text = textOf(value);
  const path = value && pathOf(value);
  return text ?? (path === undefined ? undefined : (constants.get(path) ?? lastOf(path)));
}

function fullName({ receiver, name }: FunctionDeclaration): string {
  return receiver === undefined ? name : `${receiver}.${name}`;
}

function placeOf({ line, endLine }: FunctionDeclaration) {
  return { line, endLine };
}
