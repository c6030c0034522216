import type { Framework, MigrationScript } from "../framework.ts";
import { inFolder } from "./path.ts";
import { compareText } from "./version.ts";

/**
 * Scripts are run by `psql`, so the BEGIN and COMMIT in them are all the transaction there is. `x@tag.sql` is what a reworked
 * change was before: it has run already. pgpm has the same folders and the same plan.
 */
export const sqitch: Framework = {
  id: "sqitch",
  title: "Sqitch",
  docs: "https://sqitch.org/docs/manual/sqitchtutorial/",
  files: ["**/deploy/**/*.sql"],
  markers: ["sqitch.plan", "pgpm.plan"],
  companions: (path) => [...plansFor(path), revertOf(path)],
  transaction: "none",
  optOut: "leave out its `BEGIN;` and `COMMIT;`",
  runner: { identity: "name", lateFile: "refused", editedFile: "ignored" },
  root: (path) => /^(?:(.*)\/)?deploy\//.exec(path)?.[1] ?? "",
  read({ path, text, certain }, companions): MigrationScript | undefined {
    const change = changeOf(path) ?? (certain ? path : undefined);
    if (change === undefined || change.includes("@")) return undefined;
    const planned = certain || plansFor(path).some((plan) => companions.has(plan));
    if (!planned && !/^\uFEFF?\s*--\s*Deploy\s+\S+\s+(to|for)\s+\w+/i.test(text)) return undefined;
    const down = companions.get(revertOf(path));
    return { up: text, ...(down === undefined ? {} : { down, downPath: revertOf(path) }), transaction: "none" };
  },
  order(paths, companions) {
    const plan = plansFor(paths[0] ?? "").flatMap((path) => companions.get(path) ?? [])[0];
    const position = positionsIn(plan ?? "");
    const at = (path: string) => position.get(changeOf(path) ?? "") ?? Number.MAX_SAFE_INTEGER;
    return [...paths].sort((a, b) => at(a) - at(b) || compareText(a, b));
  },
};

/** A change that the plan names more than once (reworked) runs where it is named last. */
function positionsIn(plan: string): ReadonlyMap<string, number> {
  const position = new Map<string, number>();
  for (const [index, line] of plan.split(/\r?\n/).entries()) {
    const change = /^\s*([^\s#%@[+-][^\s[]*)/.exec(line)?.[1];
    if (change !== undefined) position.set(change, index);
  }
  return position;
}

function plansFor(path: string): string[] {
  return sqitch.markers!.map((plan) => inFolder(sqitch.root!(path), plan));
}

function revertOf(path: string): string {
  return path.replace(/(^|\/)deploy\/(?!.*\/deploy\/)/, "$1revert/");
}

function changeOf(path: string): string | undefined {
  return /^(?:.*\/)?deploy\/(.*)\.sql$/.exec(path)?.[1];
}
