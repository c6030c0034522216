import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  columns,
  columnsOf,
  graphemes,
  painter,
  wrap
} from "./shared-columns.mjs";
import {
  extent,
  tally,
  tallyWords,
  visible,
  visibleLine
} from "./shared-visible.mjs";
import {
  readFix
} from "./shared-fix.mjs";
import {
  listed,
  plural
} from "./shared-plural.mjs";
import {
  isGated
} from "./shared-feature.mjs";
import "./shared-finding.mjs";
import "./shared-runtime.mjs";

// src/report/pretty/feature-lines.ts
var most = 20;
function featureLines(features, { paint }) {
  if (features.length === 0) return [];
  let sorted = [...features.filter((one) => !isGated(one)), ...features.filter(isGated)], width = Math.max(...sorted.slice(0, most).map((one) => said(one).length)), more = sorted.length - most;
  return [
    paint("New behaviour:", "bold"),
    ...sorted.slice(0, most).map((one) => {
      let colour = one.verdict === "ungated" || one.verdict === "partial" || one.verdict === "frontend-only" ? "yellow" : isGated(one) ? "green" : "dim";
      return `  ${paint(said(one).padEnd(width), colour)}  ${visibleLine(one.name)}  ${paint(`${visibleLine(one.path)}:${one.line}`, "dim")}`;
    }),
    ...more > 0 ? [paint(`  and ${more} more`, "dim")] : []
  ];
}
var words = {
  gated: "behind",
  elsewhere: "behind",
  "gated-at-boot": "switched at start by",
  "off-switch": "can be turned off by",
  partial: "partly behind",
  "frontend-only": "only its page is behind",
  ungated: "open to everybody",
  unknown: "not told"
};
function said({ verdict, gate }) {
  return verdict === "ungated" || verdict === "unknown" ? words[verdict] : `${words[verdict]} ${gate?.flag ? visibleLine(gate.flag) : "a flag"}`;
}

// src/report/pretty/excerpt.ts
var mostLines = 4, farAway = 1e3;
function excerpt(source, place, room, own) {
  let last = Math.max(place.line, Math.min(place.endLine, place.line + mostLines - 1));
  return source.slice(place.line - 1, last).map((line, index) => {
    let number = place.line + index;
    if (index > 0) return { number, text: crop(line, 0, room).text };
    let from = Math.min(place.column - 1, line.length), { text, at } = crop(line, from, room), taken = Math.min(lengthOf(line.slice(from, endOf(own, line)), own?.sql), farAway), length = Math.max(1, columns(shown(line.slice(from, from + taken))));
    return { number, text, carets: { from: at, length: Math.min(length, Math.max(1, room - at)) } };
  });
}
function lengthOf(rest, statement) {
  let first = statement?.split(/\r?\n/, 1)[0];
  if (first && rest.startsWith(first)) return first.trimEnd().length;
  let comment = rest.indexOf("--"), code = (comment > 0 ? rest.slice(0, comment) : rest).trimEnd();
  return (/[;,]$/.test(code.slice(-1)) ? code.slice(0, -1).trimEnd() : code).length;
}
function endOf(own, line) {
  return own?.until === void 0 ? line.length : own.until - 1;
}
function shown(text) {
  return visible(text).replaceAll("	", "    ");
}
function crop(line, from, room) {
  let before = shown(line.slice(Math.max(0, from - farAway), from)), after = shown(line.slice(from, from + farAway)), lead = from > farAway ? 1 / 0 : columns(before);
  if (lead + columns(after) <= room) return { text: (before + after).trimEnd(), at: lead };
  let keep = lead <= room / 2 ? before : `\u2026${lastColumns(before, Math.floor(room / 4))}`, at = columns(keep);
  return { text: keep + firstColumns(after, room - at), at };
}
function firstColumns(text, room) {
  if (columns(text) <= room) return text;
  let kept = "", used = 0;
  for (let { segment } of graphemes(text)) {
    if (used += columnsOf(segment), used > room - 1) break;
    kept += segment;
  }
  return `${kept}\u2026`;
}
function lastColumns(text, room) {
  let segments = [...graphemes(text)].map(({ segment }) => segment), used = 0, start = segments.findLastIndex((segment) => (used += columnsOf(segment)) > room);
  return segments.slice(start + 1).join("");
}

// src/report/pretty/finding-block.ts
var colors = { error: "red", warning: "yellow", notice: "cyan" };
function findingBlock(finding, source, own, page) {
  let { paint } = page, { place, why, fix } = finding, last = Math.max(place.line, Math.min(place.endLine, place.line + 3)), gutter = " ".repeat(String(last).length), rail = `${gutter} ${paint("|", "blue")}`, lines = source ? excerptLines(finding, source, own, gutter.length, page) : [];
  return [
    ...headline(finding, page),
    `${gutter}${paint("-->", "blue")} ${visibleLine(place.path)}:${place.line}:${place.column}`,
    ...lines.length > 0 ? [rail, ...lines, rail] : [],
    ...labelled("why", why, gutter, page),
    ...fixLines(fix, gutter, page)
  ].join(`
`);
}
function headline({ severity, rule, message }, { paint, width }) {
  let mark = `${severity}[${rule}]`, [first = "", ...rest] = wrap(`${mark}: ${visibleLine(message)}`, width);
  return [
    `${paint(mark, colors[severity], "bold")}${paint(first.slice(mark.length), "bold")}`,
    ...rest.map((line) => paint(line, "bold"))
  ];
}
function excerptLines({ place, severity }, source, own, gutter, { paint, width }) {
  let rail = paint("|", "blue"), lines = excerpt(source, place, Math.max(20, width - gutter - 3), own), shown2 = lines.flatMap(({ number, text, carets }) => [
    `${paint(String(number).padStart(gutter), "blue")} ${rail} ${text}`.trimEnd(),
    ...carets ? [
      `${" ".repeat(gutter)} ${rail} ${" ".repeat(carets.from)}${paint("^".repeat(carets.length), colors[severity])}`
    ] : []
  ]), more = place.endLine - place.line + 1 - lines.length;
  return lines.length > 0 && more > 0 ? [...shown2, `${" ".repeat(gutter)} ${rail} ${paint("\u2026", "dim")}`] : shown2;
}
function labelled(label, text, gutter, { paint, width }) {
  let indent = " ".repeat(gutter.length + label.length + 5);
  return visible(text).split(`
`).flatMap((line) => wrap(line, Math.max(30, width - indent.length))).map(
    (line, index) => index === 0 ? `${gutter} ${paint("=", "blue")} ${paint(label, "bold")}: ${line}` : `${indent}${line}`
  );
}
function fixLines(text, gutter, page) {
  let fix = readFix(text);
  if (fix === void 0) return [];
  if (fix.kind === "words") return labelled("fix", fix.text, gutter, page);
  let { paint } = page, indent = `${gutter}     `, sql = visible(fix.text).split(`
`).map((line) => line === "" ? "" : `${indent}${line.startsWith("--") ? paint(line, "dim") : line}`);
  return [`${gutter} ${paint("=", "blue")} ${paint("fix", "bold")}:`, ...sql];
}

// src/report/pretty/own-texts.ts
function ownTexts({ migrations }) {
  let byPlace = /* @__PURE__ */ new Map();
  for (let { steps } of migrations)
    steps.forEach(({ operation: { place, sql } }, index) => {
      let next = steps[index + 1]?.operation.place, sameLine = next?.path === place.path && next.line === place.line && next.column > place.column;
      byPlace.set(keyOf(place), { sql, until: sameLine ? next.column : void 0 });
    });
  return (place) => byPlace.get(keyOf(place));
}
function keyOf({ path, line, column }) {
  return `${line}:${column}:${path}`;
}

// src/report/pretty/plan-lines.ts
var mostSteps = 8;
function planLines({ stages, rollback }, page) {
  let { paint, width } = page, back = {
    clean: "It can be taken back at any time",
    "loses-data": "Taking it back loses data",
    irreversible: "It cannot be taken back"
  }[rollback.verdict];
  return [
    paint("A release that old and new code survive:", "bold"),
    ...stages.flatMap((stage) => stageLines(stage, page)),
    "",
    ...wrap(`${back}: ${visibleLine(rollback.because)}.`, width)
  ];
}
function stageLines(stage, page) {
  let { paint } = page, when = stage.release === 0 ? "" : paint(`  (pull request ${stage.release + 1})`, "dim"), more = stage.steps.length - mostSteps;
  return [
    "",
    `  ${paint(stage.id, "cyan")}  ${paint(visibleLine(stage.title), "bold")}${when}`,
    ...waits(stage).flatMap((line) => hanging("    ", `waits for ${line}`, page)),
    ...stage.steps.slice(0, mostSteps).flatMap((step) => hanging("    - ", stepLine(step), page)),
    ...more > 0 ? [paint(`      and ${more} more`, "dim")] : [],
    ...stage.pointOfNoReturn ? [`    ${paint("! point of no return", "yellow")}`] : []
  ];
}
function waits({ waitsFor, condition }) {
  let all = [...waitsFor, ...condition === void 0 ? [] : [visibleLine(condition)]];
  return all.length === 0 ? [] : [all.join("; ")];
}
function stepLine({ title, slow, rollback, transaction }) {
  let marks = [
    ...slow ? ["takes long"] : [],
    ...transaction === "forbidden" ? ["outside of a transaction"] : [],
    ...rollback === "clean" ? [] : [rollback === "irreversible" ? "irreversible" : "loses data"]
  ];
  return `${visibleLine(title)}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
function hanging(lead, text, { width }) {
  return wrap(text, Math.max(30, width - 6)).map((line, index) => index === 0 ? `${lead}${line}` : `      ${line}`);
}

// src/report/pretty.ts
function pretty(report, options) {
  return [...prettyParts(report, options)].join("");
}
function* prettyParts(report, { sources, color, width }) {
  let page = { paint: painter(color), width: Math.min(Math.max(width, 40), 120) }, lines = /* @__PURE__ */ new Map(), linesOf = (path) => (lines.has(path) || lines.set(path, sources.get(path)?.split(/\r?\n/) ?? []), lines.get(path)), ownAt = ownTexts(report);
  for (let finding of report.findings)
    finding.waived || (yield `${findingBlock(finding, linesOf(finding.place.path), ownAt(finding.place), page)}

`);
  let sections = [
    report.findings.filter(({ waived }) => waived).map((finding) => waivedLine(finding, page)),
    unreadLines(report, page),
    featureLines(report.features, page),
    asksForStages(report) ? planLines(report.plan, page) : []
  ];
  for (let lines2 of sections) lines2.length > 0 && (yield `${lines2.join(`
`)}

`);
  yield `${summaryLine(report, page)}
`;
}
function waivedLine({ rule, place, waived }, { paint }) {
  let why = `${visibleLine(waived.reason)} (${visibleLine(waived.by)})`;
  return `${paint(`waived[${rule}]`, "dim")} ${visibleLine(place.path)}:${place.line}: ${why}`;
}
function unreadLines({ unread }, { paint }) {
  return unread.map(({ path, line, reason }) => {
    let place = `${visibleLine(path)}${line === void 0 ? "" : `:${line}`}`;
    return `${paint("not judged", "yellow", "bold")} ${place}: ${visibleLine(reason)}`;
  });
}
function asksForStages({ findings, plan }) {
  let usual = plan.stages.every(({ id }) => id === "expand-1" || id === "deploy-1");
  return plan.stages.length > 0 && (!usual || tally(findings).error > 0);
}
function summaryLine(report, { paint }) {
  let { migrations, features, findings, unread, conclusion } = report, { waived } = tally(findings), found = tallyWords(findings), asides = [
    ...waived > 0 ? [`${waived} waived`] : [],
    ...unread.length > 0 ? [`${plural(unread.length, "part")} not judged`] : []
  ], also = asides.length > 0 ? ` (${asides.join(", ")})` : "", where = `in ${extent(report)}`;
  if (conclusion === "failure") return `${paint("\u2717", "red", "bold")} ${listed(found) || "Failed"} ${where}${also}.`;
  if (conclusion === "action_required")
    return `${paint("\u2026", "yellow", "bold")} ${found.length > 0 ? listed(found) : "Nothing wrong"} ${where}${also}: waiting for a deployment or a person.`;
  if (found.length > 0) return `${paint("\u2713", "green", "bold")} ${listed(found)} ${where}${also}; the check passes.`;
  if (unread.length > 0)
    return `${paint("!", "yellow", "bold")} Nothing wrong in what could be judged: ${extent(report)}${also}.`;
  let glad = migrations.length === 0 && features.length === 0 ? "No migrations to judge" : `Nothing to worry about ${where}`;
  return `${paint("\u2713", "green", "bold")} ${glad}${also}.`;
}
export {
  pretty,
  prettyParts
};
