import type { Profile, Wrapper } from "../gating/profile.ts";
import { plural } from "./plural.ts";

/** What was learned of a repo's gates, for a terminal. */
export function gatesList({ wrappers, symbols, declared }: Profile, files: number): string {
  const learned = [...wrappers].filter(([, { form }]) => form !== "none");
  const flags = [...declared].map(([flag, { path, line }]) => [flag, `${path}:${line}`] as const);
  const held = [...symbols].map(
    ([name, { flag, path, line }]) => [`${name}${flag === undefined ? "" : ` (${flag})`}`, `${path}:${line}`] as const,
  );
  const blocks = [
    ...table(
      "Gates of this repository",
      learned.map(([name, wrapper]) => [name, words(wrapper), placeOf(wrapper)]),
    ),
    ...table("Flags that are variables", held),
    ...table("Flags that are declared", flags),
  ];
  const read = `${plural(files, "file")} read.`;
  if (blocks.length === 0)
    return `No gates were found: new behaviour is listed, and nobody is told to put a flag in front of it. ${read}\n`;
  return `${blocks.join("\n\n")}\n\n${read} Where this is wrong, say so under \`gating.gates\` in .github/slipway.yml.\n`;
}

/** The same for a program. */
export function gatesAsJson({ wrappers, symbols, declared, constants }: Profile): string {
  const gates = [...wrappers].map(([name, { form, flag, key, whenTrue, sdk, path, line }]) => ({
    name,
    form,
    flag: flag ?? null,
    key: key ?? null,
    whenTrue,
    sdk,
    path,
    line,
  }));
  const flags = [...declared].map(([flag, { path, line }]) => ({ flag, path, line }));
  const variables = [...symbols].map(([name, { flag, sdk, path, line }]) => ({
    name,
    flag: flag ?? null,
    sdk,
    path,
    line,
  }));
  return `${JSON.stringify({ schemaVersion: 1, gates, flags, variables, constants: Object.fromEntries(constants) }, null, 2)}\n`;
}

function words({ form, flag, whenTrue }: Wrapper): string {
  const what = {
    answer: whenTrue === "on" ? "says whether it is on" : "says whether it is off",
    guard: "throws when it is off",
    middleware: "lets through when it is on",
    none: "",
  }[form];
  return `${what}: ${flag ?? "the flag that it is given"}`;
}

function placeOf({ path, line }: Wrapper): string {
  return path === "" ? "the config" : `${path}:${line}`;
}

function table(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = rows[0]!.map((_, column) => Math.min(48, Math.max(...rows.map((row) => row[column]!.length))));
  return [
    [
      title,
      ...rows.map(
        (row) =>
          `  ${row
            .map((cell, column) => cell.padEnd(widths[column]!))
            .join("  ")
            .trimEnd()}`,
      ),
    ].join("\n"),
  ];
}
