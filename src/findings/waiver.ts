import picomatch from "picomatch";
import type { Finding } from "./finding.ts";
import { nearest } from "./nearest.ts";
import type { WaiverSettings } from "./settings.ts";
import type { WaiverComment } from "./waiver-comment.ts";

export interface WaiveInput {
  readonly findings: readonly Finding[];
  /** The waivers in each of the files that were judged, as `readWaiverComments` found them. */
  readonly comments: ReadonlyMap<string, readonly WaiverComment[]>;
  readonly config: readonly WaiverSettings[];
  /** Where the config stands, for findings about it. */
  readonly configPath: string;
  /** Every rule that could be waived. */
  readonly rules: Iterable<string>;
  readonly now: Date;
}

/** Lets waivers take effect: the same findings, those that a person accepted marked, and findings about the waivers themselves. */
export function waive(input: WaiveInput): Finding[] {
  const known = new Set(input.rules);
  const today = input.now.toISOString().slice(0, 10);
  const about: Finding[] = [];
  let findings: readonly Finding[] = input.findings;

  for (const [path, comments] of input.comments) {
    for (const comment of comments) {
      const at = { path, comment };
      if (comment.kind === "unreadable") about.push(unreadable(at));
      else {
        const reason = comment.because;
        if (reason === undefined) about.push(withoutReason(at, comment.rules));
        for (const rule of comment.rules) {
          const covers = (finding: Finding) => coversFinding(path, comment, rule, finding);
          if (!known.has(rule)) about.push(unknownRule(placeOf(at), rule, known));
          else if (!findings.some(covers)) about.push(unused(at, rule));
          else if (comment.until !== undefined && comment.until < today)
            about.push(expired(placeOf(at), rule, comment.until));
          else if (reason !== undefined) findings = accept(findings, covers, { reason, by: "in the file" });
        }
      }
    }
  }

  for (const waiver of input.config) {
    const place = { path: input.configPath, line: 1, column: 1, endLine: 1 };
    const inPath = waiver.path === undefined ? () => true : picomatch(waiver.path, { dot: true });
    const covers = (finding: Finding) => finding.rule === waiver.rule && inPath(finding.place.path);
    if (!known.has(waiver.rule)) about.push(unknownRule(place, waiver.rule, known));
    // One that meets nothing today may be meant for the next pull request: nothing is said about it.
    else if (!findings.some(covers)) continue;
    else if (waiver.until !== undefined && waiver.until < today)
      about.push(expired(place, waiver.rule, waiver.until, waiver.path));
    else findings = accept(findings, covers, { reason: waiver.because, by: waiver.by });
  }
  return [...findings, ...about];
}

/** The first waiver that covers a finding is the one that is named. */
function accept(
  findings: readonly Finding[],
  covers: (finding: Finding) => boolean,
  waived: NonNullable<Finding["waived"]>,
): Finding[] {
  return findings.map((finding) =>
    finding.waived === null && covers(finding) ? Object.assign({}, finding, { waived }) : finding,
  );
}

function coversFinding(
  path: string,
  comment: WaiverComment & { kind: "waiver" },
  rule: string,
  finding: Finding,
): boolean {
  const { place } = finding;
  if (finding.rule !== rule || place.path !== path) return false;
  return !comment.covers || (place.line <= comment.covers.to && place.endLine >= comment.covers.from);
}

interface At {
  readonly path: string;
  readonly comment: WaiverComment;
}

function placeOf({ path, comment }: At): Finding["place"] {
  return { path, line: comment.line, column: 1, endLine: comment.endLine };
}

const form = "-- slipway: waive RULE because REASON";

function unreadable(at: At): Finding {
  return {
    rule: "waiver-unused",
    severity: "warning",
    place: placeOf(at),
    message: `\`${at.comment.kind === "unreadable" ? oneLine(at.comment.text) : ""}\` is not a waiver that can be read, so it waives nothing.`,
    why: "A comment that looks like a waiver and is none makes readers believe that somebody accepted the finding.",
    fix: form,
    waived: null,
  };
}

function withoutReason(at: At, rules: readonly string[]): Finding {
  return {
    rule: "waiver-without-reason",
    severity: "warning",
    place: placeOf(at),
    message: `The waiver of ${list(rules)} gives no reason, so it waives nothing.`,
    why: "Whoever reads the migration later has to know why the hazard was taken, or will take it again where it is none.",
    fix: `-- slipway: waive ${rules.join(", ")} because <why it is safe here>`,
    waived: null,
  };
}

function unknownRule(place: Finding["place"], rule: string, known: ReadonlySet<string>): Finding {
  const meant = nearest(rule, known);
  return {
    rule: "waiver-unused",
    severity: "warning",
    place,
    message: `There is no rule called \`${rule}\`${meant ? `; did you mean \`${meant}\`?` : ", so the waiver waives nothing."}`,
    why: "A waiver of a rule that does not exist accepts nothing.",
    fix: meant ? `-- Write \`${meant}\` instead of \`${rule}\`.` : "-- `slipway rules` lists them.",
    waived: null,
  };
}

function unused(at: At, rule: string): Finding {
  return {
    rule: "waiver-unused",
    severity: "notice",
    place: placeOf(at),
    message: `The waiver of \`${rule}\` waives nothing: the rule reports nothing here.`,
    why: "It would silently accept the finding when a later edit brings it back.",
    fix: `-- Remove the comment, or put it right above the statement that it is for.`,
    waived: null,
  };
}

function expired(place: Finding["place"], rule: string, until: string, path?: string): Finding {
  return {
    rule: "waiver-expired",
    severity: "warning",
    place,
    message: `The waiver of \`${rule}\`${path ? ` in \`${path}\`` : ""} held until ${until} and no longer does.`,
    why: "It was accepted for a time; what made it acceptable may have changed.",
    fix: "-- Mend what it waived, or give it a new date and say why.",
    waived: null,
  };
}

function list(rules: readonly string[]): string {
  return rules.map((rule) => `\`${rule}\``).join(", ");
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
