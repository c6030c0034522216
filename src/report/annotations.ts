import type { Finding, Severity } from "../findings/finding.ts";
import type { Report } from "./report.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", notice: "notice" };

/**
 * Findings as workflow commands, which the runner turns into annotations.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations({ findings, unread }: Pick<Report, "findings" | "unread">): string {
  const lines = [
    ...findings.filter(({ waived }) => !waived).map(ofFinding),
    ...unread.map(({ path, line = 1, reason }) =>
      command("warning", { file: path, line, title: "not judged" }, reason),
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function ofFinding({ rule, severity, place, message, why }: Finding): string {
  const { path, line, endLine } = place;
  return command(commands[severity], { file: path, line, endLine, title: rule }, `${message}\n${why}`);
}

/** One workflow command; whatever stands in it stays in it. */
export function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
