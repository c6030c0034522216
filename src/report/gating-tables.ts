import type { EntryPointFinder } from "../gating/entry-point.ts";
import type { FlagSdk } from "../gating/sdk.ts";

/** Where entry points are found, a line a framework, for the docs. */
export function entryPointsMarkdown(finders: readonly EntryPointFinder[]): string {
  const rows = finders.map(
    ({ id, title, docs, language }) => `| [${title}](${docs}) | ${names[language] ?? language} | \`${id}\` |`,
  );
  return ["| framework | language | id |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Whose flag checks are known without being taught, a line an SDK. */
export function sdksMarkdown(sdks: readonly FlagSdk[]): string {
  const rows = sdks.map(({ id, title, docs }) => `| [${title}](${docs}) | \`${id}\` |`);
  return ["| flags | id |", "| --- | --- |", ...rows].join("\n");
}

const names: Readonly<Record<string, string>> = {
  typescript: "TypeScript, JavaScript",
  python: "Python",
  ruby: "Ruby",
  go: "Go",
  java: "Java",
  kotlin: "Kotlin",
  php: "PHP",
  csharp: "C#",
  elixir: "Elixir",
};
