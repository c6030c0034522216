import { UserError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import type { Command } from "./command.ts";

export const explain: Command = {
  name: "explain",
  arguments: "RULE",
  summary: "Says what a rule finds, why it hurts, and what is safe instead.",
  options: [],

  async run({ positionals }, console) {
    const [id] = positionals;
    if (id === undefined) throw new UserError("Which rule?", { hint: "slipway explain create-index-blocking" });
    const [{ catalogue }, { explain: words }] = await Promise.all([
      import("../handlers/catalogue.ts"),
      import("../report/explain.ts"),
    ]);
    const rule = catalogue.find((one) => one.id === id);
    if (!rule) {
      const meant = nearest(
        id,
        catalogue.map((one) => one.id),
      );
      throw new UserError(`There is no rule '${id}'.${meant ? ` Did you mean '${meant}'?` : ""}`, {
        hint: "slipway rules",
      });
    }
    console.out(words(rule, { color: console.color }));
    return 0;
  },
};
