import { UserError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { check } from "./check.ts";
import type { Command, Console } from "./command.ts";
import { explain } from "./explain.ts";
import { gates } from "./gates.ts";
import { helpFor, overview } from "./help.ts";
import { parseOptions } from "./options.ts";
import { listRules } from "./list-rules.ts";

export const commands: readonly Command[] = [check, gates, explain, listRules];

/** Runs one call of the command line, and answers with its exit status. */
export async function main(args: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.out(overview(commands));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    console.out(`${VERSION}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const meant = nearest(
      name,
      commands.map((one) => one.name),
    );
    throw new UserError(`There is no command '${name}'.${meant ? ` Did you mean 'slipway ${meant}'?` : ""}`, {
      hint: "slipway --help",
    });
  }
  const parsed = parseOptions(command.name, [...command.options, { name: "help", help: "" }], rest);
  if (parsed.values["help"]) {
    console.out(helpFor(command));
    return 0;
  }
  return command.run(parsed, console);
}

/** Put in by the build. */
declare const VERSION: string;
