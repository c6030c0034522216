import type { Finding, Severity } from "../findings/finding.ts";
import { page } from "./markdown/page.ts";
import type { LinkOptions } from "./markdown/place-link.ts";
import { listed } from "./plural.ts";
import type { Conclusion, Report } from "./report.ts";
import { tallyWords } from "./tally.ts";

/** What a check run shows. https://docs.github.com/rest/checks/runs#update-a-check-run */
export interface CheckRunOutput {
  readonly conclusion: Conclusion;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckRunAnnotation[];
}

export interface CheckRunAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

const levels: Readonly<Record<Severity, CheckRunAnnotation["annotation_level"]>> = {
  error: "failure",
  warning: "warning",
  notice: "notice",
};

/** GitHub refuses a longer summary. */
const mostCharacters = 65_535;
/** Of an annotation's message GitHub takes 64 KB. */
const mostOfMessage = 16_000;

export function checkRunOutput(report: Report, links: LinkOptions = {}): CheckRunOutput {
  const { findings, unread, conclusion } = report;
  return {
    conclusion,
    title: titleOf(report),
    summary: page(report, { ...links, most: mostCharacters, size: ({ length }) => length }),
    annotations: [
      ...findings.filter(({ waived }) => !waived).map(ofFinding),
      ...unread.map(({ path, line = 1, reason }) =>
        annotation({ path, line, endLine: line }, "warning", "not judged", reason),
      ),
    ],
  };
}

function titleOf({ findings, unread, migrations, features }: Report): string {
  const found = tallyWords(findings);
  if (found.length > 0) return listed(found);
  if (unread.length > 0) return "Not everything could be judged";
  return migrations.length === 0 && features.length === 0 ? "No migrations to judge" : "Nothing to worry about";
}

function ofFinding({ rule, severity, place, message, why, fix }: Finding): CheckRunAnnotation {
  return annotation(place, levels[severity], rule, [message, why, fix].filter((part) => part !== "").join("\n\n"));
}

function annotation(
  { path, line, endLine }: Pick<Finding["place"], "path" | "line" | "endLine">,
  level: CheckRunAnnotation["annotation_level"],
  title: string,
  message: string,
): CheckRunAnnotation {
  const text = message.length > mostOfMessage ? `${message.slice(0, mostOfMessage - 1)}…` : message;
  return { path, start_line: line, end_line: endLine, annotation_level: level, title, message: text };
}
