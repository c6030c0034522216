import type { EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { bootTests, eachCall } from "../../walk.ts";
import { calledPath, lastOf, textOf } from "../../words.ts";
import { handlerOf, importsAny } from "../handler.ts";

interface Shape {
  readonly call: RegExp;
  readonly kind: EntryKind;
  /** Packages, one of which the file must take something from; calls with names of their own need none. */
  readonly from: RegExp;
}

const shapes: readonly Shape[] = [
  { call: /^Worker$/, kind: "job", from: /^bullmq/ },
  { call: /\.(?:process)$/, kind: "job", from: /^(?:bull|bee-queue|kue)$/ },
  { call: /\.(?:work|define|createFunction)$/, kind: "job", from: /^(?:pg-boss|agenda|@hokify\/agenda|inngest)/ },
  {
    call: /^(?:cron\.schedule|schedule\.scheduleJob|scheduleJob|CronJob|CronJob\.from|Cron|nodeCron\.schedule)$/,
    kind: "schedule",
    from: /cron|node-schedule|croner/,
  },
  { call: /\.(?:every|schedule)$/, kind: "schedule", from: /^(?:agenda|@hokify\/agenda|firebase-functions)/ },
  {
    call: /\.(?:subscribe|consume)$/,
    kind: "consumer",
    from: /^(?:amqplib|nats|mqtt|redis|ioredis|@google-cloud\/pubsub|amqp)/,
  },
  { call: /^Consumer\.create$/, kind: "consumer", from: /^sqs-consumer/ },
  { call: /\.run$/, kind: "consumer", from: /^(?:kafkajs|@confluentinc\/)/ },
  { call: /\.command$/, kind: "command", from: /^(?:commander|yargs|cac|sade|@commander-js\/)/ },
  {
    call: /^(?:onRequest|onCall|onSchedule|onMessagePublished|onDocument\w+|https\.on\w+)$/,
    kind: "function",
    from: /^firebase-functions/,
  },
];

/** Jobs, schedules, consumers and commands that a call registers. */
export const workers: EntryPointFinder = {
  id: "workers",
  title: "BullMQ, pg-boss, Agenda, cron, KafkaJS, commander, …",
  docs: "https://docs.bullmq.io/guide/workers",
  language: "typescript",
  find(file) {
    const known = shapes.filter(({ from }) => importsAny(file, from));
    if (known.length === 0) return [];
    const found: EntryPoint[] = [];
    eachCall(file, (call, within) => {
      const path = calledPath(call.callee);
      const shape = known.find((one) => one.call.test(path));
      if (!shape) return;
      const values = call.arguments.map(({ value }) => value);
      const options = values.find((value) => value.kind === "object");
      const inOptions = options?.entries.find(({ key }) =>
        /^(?:eachMessage|eachBatch|handleMessage|handler|onTick)$/.test(key),
      );
      const handler = inOptions
        ? handlerOf(inOptions.value)
        : shape.kind === "command"
          ? actionOf(call.line)
          : values
              .slice(1)
              .map(handlerOf)
              .findLast((one) => one !== undefined);
      if (handler === undefined && shape.kind !== "command") return;
      found.push({
        kind: shape.kind,
        name:
          textOf(values[0])?.split(/\s/)[shape.kind === "command" ? 0 : Infinity] ??
          textOf(values[0]) ??
          within.findLast((one) => one.kind === "assign")?.name ??
          lastOf(path),
        handler,
        before: bootTests(within),
        line: call.callee.endLine,
        endLine: call.endLine,
      });
    });
    return found;

    /** `program.command("x").description("…").action(handler)`: the first action that starts where the command does. */
    function actionOf(line: number): EntryPoint["handler"] {
      let handler: EntryPoint["handler"];
      eachCall(file, (call) => {
        if (handler === undefined && call.line === line && calledPath(call.callee).endsWith(".action"))
          handler = handlerOf(call.arguments[0]?.value);
      });
      return handler;
    }
  },
};
