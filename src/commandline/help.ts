import type { Command } from "./command.ts";

export function overview(commands: readonly Command[]): string {
  const rows = commands.map(
    ({ name, arguments: args, summary }) => [`slipway ${name} ${args}`.trimEnd(), summary] as const,
  );
  return `Reads what a change would do to the database and to the code that is running, and plans the release.

Usage:
${table(rows)}

\`slipway COMMAND --help\` tells more. Exit status: 0 nothing found, 1 findings, 2 a mistake in the call or
the configuration, 3 a file could not be read or parsed, 70 a bug.
`;
}

export function helpFor({ name, arguments: args, summary, description, options }: Command): string {
  const rows = options.map(
    ({ name: option, value, help }) => [`--${option}${value ? ` ${value}` : ""}`, help] as const,
  );
  return `slipway ${name} ${args}

${summary}${description ? `\n\n${description}` : ""}

Options:
${table([...rows, ["--help", "this page"]])}
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
