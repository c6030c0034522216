import { severities, type Finding, type Severity } from "../findings/finding.ts";
import { plural } from "./plural.ts";
import type { Report } from "./report.ts";

/** Findings that count, and those that somebody accepted. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity | "waived", number>> {
  const count = { error: 0, warning: 0, notice: 0, waived: 0 };
  for (const { severity, waived } of findings) count[waived ? "waived" : severity]++;
  return count;
}

/** "2 errors", "1 warning": those there are, gravest first. */
export function tallyWords(findings: readonly Finding[]): string[] {
  const count = tally(findings);
  return severities.filter((severity) => count[severity] > 0).map((severity) => plural(count[severity], severity));
}

/** Findings by severity, those of one severity as they came; accepted ones are left out. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((level) => findings.filter(({ severity, waived }) => severity === level && !waived));
}

/** "3 migrations with 7 operations and 2 new entry points": of what there is. */
export function extent({ migrations, features }: Report): string {
  const operations = migrations.reduce((sum, { steps }) => sum + steps.length, 0);
  const schema = `${plural(migrations.length, "migration")} with ${plural(operations, "operation")}`;
  if (features.length === 0) return schema;
  const entries = plural(features.length, "new entry point");
  return migrations.length === 0 ? entries : `${schema} and ${entries}`;
}
