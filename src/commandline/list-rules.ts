import type { Command } from "./command.ts";
import { choice } from "./options.ts";

export const listRules: Command = {
  name: "rules",
  arguments: "",
  summary: "Lists every rule with its severity.",
  options: [{ name: "format", value: "pretty|json", help: "how to list (default: pretty)" }],

  async run({ values }, console) {
    const format = choice("format", values["format"] as string | undefined, ["pretty", "json"], "pretty");
    const [{ catalogue }, words] = await Promise.all([
      import("../handlers/catalogue.ts"),
      import("../report/rules-table.ts"),
    ]);
    console.out(format === "json" ? words.rulesAsJson(catalogue) : words.rulesTable(catalogue));
    return 0;
  },
};
