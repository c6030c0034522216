import type { Framework, MigrationScript } from "../framework.ts";
import { inFolder } from "./path.ts";

/**
 * Scripts are run by `psql`, so the BEGIN and COMMIT in them are all the transaction there is. `x@tag.sql` is what a reworked
 * change was before: it has run already.
 */
export const sqitch: Framework = {
  id: "sqitch",
  title: "Sqitch",
  docs: "https://sqitch.org/docs/manual/sqitchtutorial/",
  files: ["**/deploy/**/*.sql"],
  companions: (path) => [
    inFolder(sqitch.root!(path), "sqitch.plan"),
    path.replace(/(^|\/)deploy\/(?!.*\/deploy\/)/, "$1revert/"),
  ],
  markers: ["sqitch.plan"],
  transaction: "none",
  optOut: "leave out its `BEGIN;` and `COMMIT;`",
  runner: { identity: "name", lateFile: "refused", editedFile: "ignored" },
  root: (path) => /^(?:(.*)\/)?deploy\//.exec(path)?.[1] ?? "",
  read({ path, text, certain }, companions): MigrationScript | undefined {
    const [plan = "", downPath = ""] = sqitch.companions!(path);
    const change = changeOf(path) ?? (certain ? path : "@");
    if (change.includes("@")) return undefined;
    if (!certain && !companions.has(plan) && !/^\uFEFF?\s*--\s*Deploy\s+\S+\s+(to|for)\s+\w+/i.test(text))
      return undefined;
    const down = companions.get(downPath);
    return { up: text, ...(down === undefined ? {} : { down, downPath }), transaction: "none" };
  },
  /** A change that the plan names more than once (reworked) runs where it is named last. */
  order(paths, companions) {
    const plan = companions.get(inFolder(sqitch.root!(paths[0] ?? ""), "sqitch.plan"));
    const position = new Map<string, number>();
    for (const line of plan?.split(/\r?\n/) ?? []) {
      const change = /^\s*([^\s#%@[+-][^\s[]*)/.exec(line)?.[1];
      if (change !== undefined) position.set(change, position.size);
    }
    const placeOf = (path: string) => position.get(changeOf(path) ?? "") ?? Infinity;
    return [...paths].sort((a, b) => compare(placeOf(a), placeOf(b)) || (a < b ? -1 : 1));
  },
};

function changeOf(path: string): string | undefined {
  return /^(?:.*\/)?deploy\/(.*)\.sql$/.exec(path)?.[1];
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
