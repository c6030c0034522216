import type { Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, eachCall, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, lastOf, textOf } from "../../words.ts";
import { importsAny } from "../handler.ts";
import { asMiddleware, functionsOf, handledBy } from "./handlers.ts";

/** Commands that are made as values: `&cobra.Command{Use: "deploy", RunE: deploy}`, `&cli.Command{Name: "x", Action: x}`. */
export const cobra: EntryPointFinder = {
  id: "cobra",
  title: "cobra, urfave/cli",
  docs: "https://pkg.go.dev/github.com/spf13/cobra#Command",
  language: "go",
  find(file) {
    if (!importsAny(file, /spf13\/cobra|urfave\/cli|muesli\/coral/)) return [];
    const functions = functionsOf(file);
    const commands: Command[] = [];
    const byKey = new Map<string, Command>();
    const adders = new Map<string, Adder>();
    eachCall(file, (call, within) => {
      if (isCommand(call)) {
        const command = { call, within, keys: keysOf(within) };
        commands.push(command);
        for (const key of command.keys) if (!byKey.has(key)) byKey.set(key, command);
      } else if (call.callee.kind === "member" && call.callee.name === "AddCommand") {
        const adder = { parents: namesOf(call.callee.object, within), boot: bootTests(within) };
        for (const { value } of call.arguments) for (const key of namesOf(value, within)) adders.set(key, adder);
      }
    });
    return commands.flatMap((command): EntryPoint[] => {
      const { call, within } = command;
      const run = ["RunE", "Run", "Action"]
        .map((key) => argumentAt(call.arguments, key))
        .find((one) => one !== undefined);
      const own = nameOf(call);
      if (!run || own === "") return [];
      const handled = handledBy(run, functions);
      const boot = adderOf(command, adders)?.boot ?? [];
      return [
        {
          kind: "command",
          name: [...parentsOf(command, adders, byKey), ...aroundOf(within), own].join(" "),
          handler: handled.handler,
          before: [...boot, ...bootTests(within), ...hooksOf(call), ...handled.before],
          line: call.line,
          endLine: call.endLine,
        },
      ];
    });
  },
};

interface Command {
  readonly call: Call;
  readonly within: readonly Enclosing[];
  /** What it is called in the file: a variable of a function or of the file, the function that makes it. */
  readonly keys: readonly string[];
}

interface Adder {
  readonly parents: readonly string[];
  readonly boot: readonly Before[];
}

function isCommand(call: Call): boolean {
  return call.isNew && lastOf(calledPath(call.callee)) === "Command";
}

/** `Use` is a usage line, and starts with the name. */
function nameOf({ arguments: args }: Call): string {
  const said = textOf(argumentAt(args, "Use") ?? argumentAt(args, "Name"));
  return said?.trim().split(/\s/)[0] ?? "";
}

function functionAround(within: readonly Enclosing[]): string {
  return within.findLast((one) => one.kind === "function")?.function.name ?? "";
}

function keysOf(within: readonly Enclosing[]): string[] {
  const innermost = within.findLast((one) => one.kind === "assign" || one.kind === "function" || one.kind === "call");
  const around = functionAround(within);
  if (innermost?.kind === "call") return [];
  const variable = innermost?.kind === "assign" ? [`${around}/${innermost.name}`] : [];
  return around === "" ? variable : [...variable, `${around}()`];
}

/** What an expression may mean here: a variable of the function around it, one of the file, what a function makes. */
function namesOf(value: Expression, within: readonly Enclosing[]): string[] {
  const path = calledPath(value);
  return value.kind === "call" ? [`${lastOf(path)}()`] : [`${functionAround(within)}/${path}`, `/${path}`];
}

function adderOf({ keys }: Command, adders: ReadonlyMap<string, Adder>): Adder | undefined {
  return keys.map((key) => adders.get(key)).find((one) => one !== undefined);
}

/** The commands that one stands under, as far as the file says them; the program itself is none. */
function parentsOf(
  command: Command,
  adders: ReadonlyMap<string, Adder>,
  byKey: ReadonlyMap<string, Command>,
): readonly string[] {
  const parents: string[] = [];
  const seen = new Set([command]);
  let adder = adderOf(command, adders);
  while (adder) {
    const parent: Command | undefined = adder.parents.map((key) => byKey.get(key)).find((one) => one !== undefined);
    if (!parent || seen.has(parent) || parent.keys.some((key) => /root|main|app/i.test(key))) break;
    seen.add(parent);
    parents.unshift(nameOf(parent.call));
    adder = adderOf(parent, adders);
  }
  return parents;
}

/** urfave/cli: `Subcommands: []*cli.Command{…}` stands in its command. */
function aroundOf(within: readonly Enclosing[]): string[] {
  return within.flatMap((one) => (one.kind === "call" && isCommand(one.call) ? [nameOf(one.call)] : []));
}

function hooksOf({ arguments: args }: Call): Before[] {
  return ["PersistentPreRunE", "PersistentPreRun", "PreRunE", "PreRun", "Before"].flatMap((key) => {
    const value = argumentAt(args, key);
    if (!value) return [];
    return value.kind === "function"
      ? [{ form: "hook", function: value.function, line: value.line, endLine: value.endLine }]
      : [asMiddleware(value)];
  });
}
