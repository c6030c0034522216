import { listed, plural } from "../plural.ts";
import type { Report } from "../report.ts";
import { extent, tally, tallyWords } from "../tally.ts";

/** The first thing that a reader sees: what is the matter, in a line, and what comes of it, in a sentence. */
export function verdict(report: Report): string {
  return `## ${headline(report)}\n\n${sentence(report)}`;
}

function headline({ conclusion, findings, unread, migrations, features }: Report): string {
  const found = tallyWords(findings);
  const { error } = tally(findings);
  switch (conclusion) {
    case "failure":
      if (found.length === 0) return "⚠️ This cannot be called safe";
      return error > 0
        ? `🛑 Not safe as it stands: ${listed(found)}`
        : `⚠️ Not accepted as it stands: ${listed(found)}`;
    case "action_required":
      return found.length > 0
        ? `⏳ This has to wait, and there is ${listed(found)}`
        : "⏳ Nothing is wrong, but this has to wait";
    case "success":
      if (unread.length > 0) return `⚠️ ${found.length > 0 ? listed(found) : "Nothing wrong"} in what could be read`;
      if (found.length > 0)
        return `${error > 0 ? "⚠️ Let through" : "✅ Safe to release"}, with ${listed(found)} to look at`;
      return migrations.length === 0 && features.length === 0
        ? "✅ No migrations in this change"
        : "✅ Safe to release";
  }
}

function sentence(report: Report): string {
  const { migrations, features, plan, findings, conclusion } = report;
  if (migrations.length === 0 && features.length === 0 && findings.length === 0)
    return "Nothing here changes the database.";
  const isOne = migrations.length + features.length === 1;
  const read = `${extent(report)} ${isOne ? "was" : "were"} judged for the time in which old and new code both run`;
  if (plan.stages.length === 0) return `${read}.`;
  const releases = new Set(plan.stages.map(({ release }) => release)).size;
  const shape = `${plural(plan.stages.length, "stage")}${releases > 1 ? ` over ${plural(releases, "pull request")}` : ""}`;
  if (conclusion === "failure") return `${read}. **A release that both survive takes ${shape}:** the list is below.`;
  return `${read}. It is released in ${shape}.`;
}
