import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { Command } from "./command.ts";
import { choice } from "./options.ts";

export const gates: Command = {
  name: "gates",
  arguments: "[PATH...]",
  summary:
    "Shows which functions, decorators and filters of this repository are feature gates, and which flags there are.",
  description:
    "They are learned from the code: whatever ends in a flag check is a gate. `gating.gates` in the config adds to that and corrects it.",
  options: [
    { name: "config", value: "FILE", help: "the config (default: .github/slipway.yml)" },
    { name: "format", value: "pretty|json", help: "how to show them (default: pretty)" },
  ],

  async run({ values, positionals }, console) {
    const format = choice("format", values["format"] as string | undefined, ["pretty", "json"], "pretty");
    const [
      { learnGates },
      { loadCodeParser },
      { readWasm },
      words,
      { readLocalConfig },
      { defaultConfig },
      { readGiven },
    ] = await Promise.all([
      import("../handlers/learn-gates.ts"),
      import("../syntax/load-code.ts"),
      import("../syntax/read-wasm.ts"),
      import("../report/gates-list.ts"),
      import("./local-config.ts"),
      import("../config/defaults.ts"),
      import("../git/given-files.ts"),
      import("node:path"),
    ]);
    const { gating } = (await readLocalConfig(console.cwd, values["config"] as string | undefined)) ?? defaultConfig;
    const { head } = await readGiven(
      positionals.length > 0 ? positionals : ["."],
      (path) => resolve(console.cwd, path),
      () => console.stdin(),
    );
    const { profile, files, missing } = await learnGates(head, gating, (paths) => loadCodeParser(paths, readWasm));
    if (missing.length > 0)
      throw new UserError(
        `The config names gates that stand nowhere in the code: ${missing.map((name) => `'${name}'`).join(", ")}.`,
        {
          hint: "A gate that matches nothing makes features look ungated. Correct its name, or remove it.",
        },
      );
    console.out(format === "json" ? words.gatesAsJson(profile) : words.gatesList(profile, files));
    return 0;
  },
};
