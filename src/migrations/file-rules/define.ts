import type { FileChange, FileRule, Found } from "./file-rule.ts";

/** A rule from what it finds: the rest of a finding is the same for all of them. */
export function defineFileRule(
  rule: Omit<FileRule, "check"> & { readonly find: (change: FileChange) => readonly Found[] },
): FileRule {
  const { find, ...described } = rule;
  return {
    ...described,
    check: (change) =>
      find(change).map(({ path, line = 1, severity = rule.severity, message, fix }) => ({
        rule: rule.id,
        severity,
        place: { path, line, column: 1, endLine: line },
        message,
        why: rule.why,
        fix,
        waived: null,
      })),
  };
}
