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
