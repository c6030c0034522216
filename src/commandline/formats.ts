import type { ChangeSet } from "../changes/change-set.ts";
import type { Report } from "../report/report.ts";
import type { Console } from "./command.ts";
import type { Format } from "./format-names.ts";

type Renderer = (report: Report, changes: ChangeSet, console: Console) => Promise<string | Iterable<string>>;

/** Each format is loaded only by the run that wants it. */
const renderers: Readonly<Record<Format, Renderer>> = {
  async pretty(report, changes, { color, width }) {
    const { prettyParts } = await import("../report/pretty.ts");
    const paths = new Set(report.findings.map(({ place }) => place.path));
    const sources = new Map<string, string>();
    for (const [path, content] of await changes.head.read([...paths]))
      if (content.kind === "text") sources.set(path, content.text);
    return prettyParts(report, { sources, color, width });
  },
  async json(report) {
    const { toJson } = await import("../report/json.ts");
    return `${JSON.stringify(toJson(report), null, 2)}\n`;
  },
  async sarif(report) {
    const [{ toSarif }, { catalogue }] = await Promise.all([
      import("../report/sarif.ts"),
      import("../handlers/catalogue.ts"),
    ]);
    return `${JSON.stringify(toSarif(report, catalogue), null, 2)}\n`;
  },
  async markdown(report) {
    const { comment } = await import("../report/markdown.ts");
    return `${comment(report)}\n`;
  },
  async github(report) {
    const { annotations } = await import("../report/annotations.ts");
    return annotations(report);
  },
};

/** Writes the report where it was asked for; with a file, the terminal still gets one line. */
export async function write(
  report: Report,
  changes: ChangeSet,
  format: Format,
  { console, output }: { console: Console; output: string | undefined },
): Promise<void> {
  const rendered = await renderers[format](report, changes, console);
  const parts = typeof rendered === "string" ? [rendered] : rendered;
  if (output !== undefined) return await console.write(output, [...parts].join(""));
  let waiting = "";
  for (const part of parts) {
    waiting += part;
    if (waiting.length < AT_ONCE) continue;
    console.out(waiting);
    waiting = "";
  }
  console.out(waiting);
}

/** Characters: few enough not to matter in memory, so many that writing them one by one takes no time. */
const AT_ONCE = 100_000;
