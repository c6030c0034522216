import type { Expression } from "../../../syntax/code.ts";
import type { Before, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { bootTests, eachCall, type Call, type Enclosing } from "../../walk.ts";
import { calledPath, textOf } from "../../words.ts";
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
    const commands: { readonly call: Call; readonly within: readonly Enclosing[]; readonly holder: string }[] = [];
    const adders = new Map<string, Adder>();
    eachCall(file, (call, within) => {
      if (call.isNew && /(?:^|\.)Command$/.test(calledPath(call.callee)))
        return void commands.push({ call, within, holder: holderOf(within) });
      if (call.callee.kind !== "member" || call.callee.name !== "AddCommand") return;
      const parent = calledPath(call.callee.object);
      for (const { value } of call.arguments) adders.set(calledPath(value), { parent, boot: bootTests(within) });
    });
    const named = new Map(commands.map(({ call, holder }) => [holder, nameOf(call)]));
    return commands.flatMap(({ call, within, holder }): EntryPoint[] => {
      const run = ["RunE", "Run", "Action"]
        .map((key) => argumentAt(call.arguments, key))
        .find((one) => one !== undefined);
      const own = nameOf(call);
      if (!run || own === "") return [];
      const handled = handledBy(run, functions);
      const adder = adders.get(holder);
      return [
        {
          kind: "command",
          name: [...parentsOf(holder, adders, named), ...aroundOf(within), own].join(" "),
          handler: handled.handler,
          before: [...(adder?.boot ?? []), ...bootTests(within), ...hooksOf(call), ...handled.before],
          line: call.line,
          endLine: call.endLine,
        },
      ];
    });
  },
};

interface Adder {
  readonly parent: string;
  readonly boot: readonly Before[];
}

/** `Use` is a usage line, and starts with the name. */
function nameOf({ arguments: args }: Call): string {
  return (
    textOf(argumentAt(args, "Use") ?? argumentAt(args, "Name"))
      ?.trim()
      .split(/\s/)[0] ?? ""
  );
}

/** The variable that holds a command, or the function that makes it. */
function holderOf(within: readonly Enclosing[]): string {
  const assigned = within.findLast((one) => one.kind === "assign" || one.kind === "function" || one.kind === "call");
  if (assigned?.kind === "assign") {
    const maker = within.findLast((one) => one.kind === "function");
    // `func newDeployCmd() *cobra.Command { cmd := &cobra.Command{…}; return cmd }` is added by the function's name.
    return maker && /cmd|command/i.test(maker.function.name) ? maker.function.name : assigned.name;
  }
  return assigned?.kind === "function" ? assigned.function.name : "";
}

/** The commands that one stands under, as far as the file says them; the program itself is none. */
function parentsOf(holder: string, adders: ReadonlyMap<string, Adder>, named: ReadonlyMap<string, string>): string[] {
  const parents: string[] = [];
  const seen = new Set<string>();
  for (
    let parent = adders.get(holder)?.parent;
    parent !== undefined && !seen.has(parent);
    parent = adders.get(parent)?.parent
  ) {
    seen.add(parent);
    const name = named.get(parent);
    if (name !== undefined && adders.has(parent)) parents.unshift(name);
  }
  return parents;
}

/** urfave/cli: `Subcommands: []*cli.Command{…}` stands in its command. */
function aroundOf(within: readonly Enclosing[]): string[] {
  return within.flatMap((one) =>
    one.kind === "call" && one.call.isNew && /(?:^|\.)Command$/.test(calledPath(one.call.callee))
      ? [nameOf(one.call)]
      : [],
  );
}

function hooksOf({ arguments: args }: Call): Before[] {
  return ["PersistentPreRunE", "PersistentPreRun", "PreRunE", "PreRun", "Before"].flatMap((key) => {
    const value: Expression | undefined = argumentAt(args, key);
    if (!value) return [];
    return value.kind === "function"
      ? [{ form: "hook", function: value.function, line: value.line, endLine: value.endLine }]
      : [asMiddleware(value)];
  });
}
