import { parseArgs } from "node:util";
import { UserError } from "../errors.ts";
import { nearest } from "../nearest.ts";

export interface Option {
  readonly name: string;
  /** What stands for its value in the help; without one it is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments by its table of options; a mistake names the nearest option. */
export function parseOptions(command: string, options: readonly Option[], args: readonly string[]): Parsed {
  const known = Object.fromEntries(
    options.map(({ name, value, multiple }) => [
      name,
      { type: value ? "string" : "boolean", multiple: multiple ?? false } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    return { values: values as Parsed["values"], positionals };
  } catch (cause) {
    throw new UserError(mistake(command, options, cause as Error), { hint: `slipway ${command} --help`, cause });
  }
}

function mistake(command: string, options: readonly Option[], error: Error): string {
  const unknown = /Unknown option '(--?[^']+)'/.exec(error.message)?.[1];
  if (!unknown) return `${error.message.split(". ")[0]}.`;
  const meant = nearest(
    unknown.replace(/^-+/, ""),
    options.map(({ name }) => name),
  );
  return `slipway ${command} has no option '${unknown}'.${meant ? ` Did you mean '--${meant}'?` : ""}`;
}

/** One of the given words, or a mistake that lists them. */
export function choice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
  otherwise: T,
): T {
  if (value === undefined) return otherwise;
  const found = choices.find((one) => one === value);
  if (found) return found;
  const meant = nearest(value, choices);
  throw new UserError(
    `--${option} is one of ${choices.join(", ")}, not '${value}'.${meant ? ` Did you mean '${meant}'?` : ""}`,
  );
}
