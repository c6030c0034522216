import type { Command } from "./command.ts";
import { formats } from "./format-names.ts";

export const check: Command = {
  name: "check",
  arguments: "[PATH...]",
  summary: "Judges migrations: the given files as if they had just been added, or what changed in this repository.",
  description: "PATH may be a file, a folder, or - for standard input (then --framework is needed).",
  options: [
    { name: "base", value: "REF", help: "compare with REF (default: where HEAD left the default branch)" },
    { name: "head", value: "REF", help: "judge REF (default: the work tree)" },
    {
      name: "deployed",
      value: "ENV=REF",
      multiple: true,
      help: "what runs in an environment (default: the base); repeatable",
    },
    { name: "database", value: "ENGINE[@VERSION]", help: "the production database: postgres@16" },
    { name: "framework", value: "ID", help: "what the migrations are written in, instead of finding out" },
    { name: "config", value: "FILE", help: "the configuration (default: .github/slipway.yml)" },
    { name: "format", value: formats.join("|"), help: "how to report (default: pretty)" },
    { name: "output", value: "FILE", help: "write the report to FILE" },
    { name: "fail-on", value: "error|warning|notice|never", help: "the least severity that fails (default: error)" },
  ],

  // Loaded only by the run that judges: `--help` and `--version` have no use for it.
  run: async (parsed, console) => (await import("./run-check.ts")).runCheck(parsed, console),
};
