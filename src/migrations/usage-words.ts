import type { Severity } from "../findings/finding.ts";
import type { Usage } from "./rule.ts";

/** What is known of who still uses a thing, as the end of a sentence. */
export function usageWords(usage: Usage): string {
  switch (usage.verdict) {
    case "used": {
      const [first, ...more] = usage.places;
      const others = more.length > 0 ? ` and ${more.length} more` : "";
      return first
        ? `${first.environment} runs code that uses it (${first.path}:${first.line}${others})`
        : "it is in use";
    }
    case "unused":
      return usage.because;
    case "unknown":
      return `whether anything still uses it is not known (${usage.because})`;
  }
}

/** A use that is seen fails the check, and so does not having looked; a word that may mean something else deserves a look. */
export function severityOfUse(usage: Usage): Severity {
  switch (usage.verdict) {
    case "used":
      return "error";
    case "unused":
      return "notice";
    case "unknown":
      return usage.looked ? "warning" : "error";
  }
}
