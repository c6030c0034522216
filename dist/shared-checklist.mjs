import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  extent,
  gravestFirst,
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

// src/report/markdown/clip.ts
function clip(text2, most) {
  return text2.length <= most ? text2 : `${text2.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}

// src/report/markdown/fold.ts
function fold(title, content) {
  return `<details><summary>${title}</summary>

${content}

</details>`;
}
function indented(content, by) {
  return content.replaceAll(/^(?=.)/gm, " ".repeat(by));
}

// src/report/markdown/inert.ts
function prose(words2) {
  let parts = visibleLine(words2).split("`");
  return parts.length % 2 === 0 ? text(words2) : parts.map((part, index) => index % 2 === 0 ? escape(part) : code(part)).join("");
}
function text(words2) {
  return escape(visibleLine(words2));
}
function code(words2) {
  let line2 = visibleLine(words2);
  if (line2 === "") return "";
  let ticks = "`".repeat(longestRun(line2) + 1), pad = line2.startsWith("`") || line2.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line2}${pad}${ticks}`;
}
function fence(content, language) {
  let shown = visible(content), ticks = "`".repeat(Math.max(3, longestRun(shown) + 1));
  return `${ticks}${language}
${shown}
${ticks}`;
}
function longestRun(words2) {
  return Math.max(0, ...Array.from(words2.matchAll(/`+/g), ([run]) => run.length));
}
function escape(line2) {
  return apart(line2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(/[\\`*[\]#!~$|]|(?<![a-z\d])_|_(?![a-z\d])/gi, "\\$&").replaceAll(/^([-+=]|\d{1,9}(?=[.)]))/g, (mark) => /\d/.test(mark) ? `${mark}\u200B` : `\\${mark}`);
}
function apart(line2) {
  return line2.replaceAll(/[@#](?=[\p{L}\p{N}_[-])/gu, "$&\u200B").replaceAll(/\bgh-(?=\d)/gi, "$&\u200B").replaceAll(/:(?=\/\/|[\w+-]+:)/g, "$&\u200B").replaceAll(/www(?=\.)/gi, "$&\u200B").replaceAll(/(?:mailto|xmpp)(?=:)/gi, "$&\u200B").replaceAll(/[\da-f]{7,}/gi, (id) => id.replaceAll(/.{6}(?!$)/g, "$&\u200B"));
}

// src/report/markdown/place-link.ts
var mostCharacters = 200;
function placeLink(path, line2, { blobs }) {
  let label = code(line2 === void 0 ? shortened(path) : `${shortened(path)}:${line2}`);
  if (blobs === void 0) return label;
  let address = path.split("/").map(encoded).join("/");
  return `[${label}](${blobs}/${address}${line2 === void 0 ? "" : `#L${line2}`})`;
}
function shortened(path) {
  return path.length > mostCharacters ? `\u2026${path.slice(1 - mostCharacters)}` : path;
}
function encoded(part) {
  return encodeURIComponent(part.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")).replaceAll(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/report/markdown/worth.ts
var worth = {
  waived: 1,
  notice: 2,
  files: 3,
  warning: 4,
  unread: 5,
  stage: 6,
  error: 7,
  always: 1 / 0
};

// src/report/markdown/asides.ts
function unreadBlock(unread, links) {
  if (unread.length === 0) return [];
  let head = `### \u2754 Not judged

${plural(unread.length, "part")} could not be read, and may be anything but safe:`, lines = unread.map(
    ({ path, line: line2, reason }) => `- ${placeLink(path, line2, links)}: ${prose(clip(reason, 400))}`
  );
  return [{ versions: listVersions(head, lines), worth: worth.unread, what: ["part not judged", "parts not judged"] }];
}
function waivedBlock(findings, links) {
  let waived = findings.filter((finding) => finding.waived !== null);
  if (waived.length === 0) return [];
  let title = plural(waived.length, "finding accepted by somebody", "findings accepted by somebody"), lines = waived.map(
    ({ rule, place, message, waived: waived2 }) => `- ${code(rule)} at ${placeLink(place.path, place.line, links)}: ${prose(clip(message, 400))}  
  \u201C${text(clip(waived2.reason, 600))}\u201D ${code(clip(waived2.by, 100))}`
  );
  return [
    {
      versions: [...listVersions("", lines).map((list) => fold(title, list.trim())), `${title}.`],
      worth: worth.waived,
      what: ["list of accepted findings", "lists of accepted findings"]
    }
  ];
}
function listVersions(head, lines) {
  return [100, 10].map((most) => {
    let more = lines.length - most, shown = [...lines.slice(0, most), ...more > 0 ? [`- \u2026 and ${more} more`] : []];
    return `${head}

${shown.join(`
`)}`;
  });
}

// src/report/markdown/bears.ts
function overlapsByRef({ migrations }) {
  let byPath = new Map(migrations.map(({ path, steps }) => [path, steps]));
  return ({ path, index }) => byPath.get(path)?.[index]?.overlap;
}
function bears(stage, overlapOf) {
  let overlaps = stage.steps.flatMap(({ operations, replaces }) => [...operations ?? [], ...replaces ? [replaces] : []]).map(overlapOf);
  switch (stage.kind) {
    case "expand":
      return { oldCode: "\u2705 works", newCode: overlaps.some((overlap) => overlap?.newCode !== "works") ? "\u23F3 needs it first" : "\u2705 works" };
    case "deploy":
      return { oldCode: "\u2705 works", newCode: "\u{1F680} goes live" };
    case "ramp":
    case "cleanup":
    case "backfill":
      return { oldCode: "\u2705 works", newCode: "\u2705 works" };
    case "contract": {
      let guessed = overlaps.length > 0 && overlaps.every((overlap) => overlap?.oldCode === "unknown");
      return { oldCode: overlaps.length > 0 && overlaps.every((overlap) => overlap?.oldCode === "works") ? "\u2705 works" : guessed ? "\u2754 may break" : "\u26D4 breaks", newCode: "\u2705 works" };
    }
    case "window":
      return { oldCode: "\u23F8\uFE0F stopped", newCode: "\u23F8\uFE0F stopped" };
  }
}

// src/report/markdown/code-block.ts
var mostCharacters2 = 6e3;
function sqlBlock(sql) {
  if (sql.length <= mostCharacters2) return fence(sql, "sql");
  let end = sql.lastIndexOf(`
`, mostCharacters2), kept = end > 0 ? sql.slice(0, end) : clip(sql, mostCharacters2);
  return `${fence(kept, "sql")}

${rest(sql.slice(kept.length))}`;
}
function rest(missing) {
  let lines = missing.trim().split(`
`).length;
  return `_\u2026 and ${plural(lines, "more line", "more lines")}, too long to show._`;
}

// src/report/markdown/checklist.ts
function planBlocks(report, links) {
  let { plan } = report;
  if (plan.stages.length === 0) return [];
  let moved = new Set((plan.files ?? []).filter(({ action }) => action !== "keep").map(({ path }) => path));
  return [
    { versions: [overview(report)], worth: worth.always, what: ["overview", "overviews"] },
    ...plan.stages.map((stage) => stageBlock(stage, moved, links)),
    ...filesBlock(plan.files ?? [], links),
    { versions: [wayBack(plan)], worth: worth.always, what: ["sentence", "sentences"] }
  ];
}
function overview(report) {
  let overlapOf = overlapsByRef(report);
  return [
    "### The release, step by step",
    "",
    "| | stage | carried by | old code | new code | going back |",
    "| --: | --- | --- | --- | --- | --- |",
    ...report.plan.stages.map((stage, index) => {
      let { oldCode, newCode } = bears(stage, overlapOf);
      return `| ${index + 1} | ${code(stage.id)} | ${pullRequest(stage.release)} | ${oldCode} | ${newCode} | ${back[stage.rollback]} |`;
    })
  ].join(`
`);
}
var back = { clean: "\u2705 clean", "loses-data": "\u26A0\uFE0F loses data", irreversible: "\u26D4 impossible" }, cost = { "loses-data": "\u26A0\uFE0F loses data", irreversible: "\u26D4 cannot be undone" };
function pullRequest(release) {
  return ["this pull request", "the next one", "the one after that"][release] ?? `pull request ${release + 1}`;
}
var fewSteps = 25;
function stageBlock(stage, moved, links) {
  let head = stageHead(stage), plain = stage.steps.map((step) => stepLine(step, links)), more = plain.length - fewSteps;
  return {
    versions: [
      [
        head,
        stage.steps.map((step, index) => `${plain[index]}${statements(step, moved)}`).join(`
`).trimEnd()
      ].join(`

`),
      [head, plain.join(`
`)].join(`

`),
      [
        head,
        [...plain.slice(0, fewSteps), ...more > 0 ? [`- \u2026 and ${plural(more, "more step")}`] : []].join(`
`)
      ].join(`

`),
      `${head}

${plural(plain.length, "step")}.`
    ],
    worth: worth.stage,
    what: ["stage", "stages"]
  };
}
function stageHead(stage) {
  let lines = [`#### ${code(stage.id)} \xB7 ${prose(clip(stage.title, 200))}`], waits = [
    ...stage.waitsFor.length > 0 ? [`${listed(stage.waitsFor.map(code))} ${stage.waitsFor.length === 1 ? "is" : "are"} done`] : [],
    ...stage.condition === void 0 ? [] : [prose(clip(stage.condition, 1e3))]
  ];
  return waits.length > 0 && lines.push("", `\u23F3 Starts when ${waits.join(", and ")}.`), stage.pointOfNoReturn && lines.push("", "\u{1F6A7} **Point of no return:** after this stage, going back costs data or is not possible."), lines.join(`
`);
}
function stepLine(step, links) {
  let asides = [
    ...step.place ? [placeLink(step.place.path, step.place.line, links)] : [],
    ...step.slow ? ["\u{1F422} takes long: run it apart, and hold no deployment for it"] : [],
    ...step.transaction === "forbidden" ? ["outside of a transaction"] : [],
    ...step.transaction === "required" ? ["in one transaction"] : [],
    ...step.rollback === "clean" ? [] : [cost[step.rollback]]
  ], line2 = `- [ ] ${[prose(clip(step.title, 300)), ...asides].join(" \xB7 ")}`;
  return step.note === void 0 ? line2 : `${line2}  
  ${prose(clip(step.note, 600))}`;
}
function statements({ sql, place }, moved) {
  return !sql || sql.length === 0 || place && !moved.has(place.path) ? "" : `

${indented(fold("SQL", sqlBlock(sql.join(`
`))), 2)}
`;
}
function filesBlock(files, links) {
  let changed = files.filter(({ action }) => action !== "keep");
  if (changed.length === 0) return [];
  let lines = changed.map(({ path, action, stages }) => {
    let to = listed(stages.map(code)), what = action === "split" ? `one file for each of ${to}` : `a later pull request, for ${to}`;
    return `- ${placeLink(path, void 0, links)} \u2192 ${what}`;
  }), title = "**What becomes of the migrations**", more = lines.length - 10;
  return [
    {
      versions: [
        [title, lines.join(`
`)].join(`

`),
        [title, [...lines.slice(0, 10), ...more > 0 ? [`- \u2026 and ${plural(more, "more file")}`] : []].join(`
`)].join(
          `

`
        )
      ],
      worth: worth.files,
      what: ["list of files", "lists of files"]
    }
  ];
}
function wayBack({ rollback }) {
  return `${{
    clean: "\u21A9\uFE0F **Going back is clean**",
    "loses-data": "\u21A9\uFE0F **Going back loses data in the end**",
    irreversible: "\u21A9\uFE0F **In the end there is no way back**"
  }[rollback.verdict]}: ${prose(clip(rollback.because, 1500))}.`;
}

// src/report/markdown/finding-section.ts
var marks = { error: "\u{1F6D1}", warning: "\u26A0\uFE0F", notice: "\u2139\uFE0F" }, words = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  notice: ["notice", "notices"]
};
function findingBlocks(findings, links) {
  return gravestFirst(findings).map((finding) => ({
    versions: [
      `${headline(finding, links)}

${fold("Why, and what to do instead", advice(finding))}`,
      headline(finding, links)
    ],
    worth: worth[finding.severity],
    what: words[finding.severity]
  }));
}
function headline({ severity, message, rule, place }, links) {
  let bold = prose(clip(message, 600)).trim();
  return `${marks[severity]} **${bold}**  
${placeLink(place.path, place.line, links)} \xB7 ${code(rule)}`;
}
function advice({ why, fix }) {
  return [...paragraphs(clip(why, 2e3)), ...remedy(fix)].join(`

`);
}
function remedy(text2) {
  let fix = readFix(text2);
  return fix === void 0 ? [] : fix.kind === "sql" ? ["**Instead:**", sqlBlock(fix.text)] : [`**Instead:** ${paragraphs(clip(fix.text, 4e3)).join(`  
`)}`];
}
function paragraphs(text2) {
  return text2.split(/\r?\n/).map((line2) => prose(line2)).filter((line2) => line2 !== "");
}

// src/report/markdown/features.ts
function featureBlocks(features, links) {
  if (features.length === 0) return [];
  let lines = [...features.filter((one) => !isGated(one)), ...features.filter(isGated)].map(
    (one) => line(one, links)
  ), open = features.filter(
    ({ verdict: verdict2 }) => verdict2 === "ungated" || verdict2 === "partial" || verdict2 === "frontend-only"
  ).length, head = `### New behaviour

${plural(features.length, "new entry point")}${open > 0 ? `; ${open === features.length ? "all" : open} of them open to everybody with the deployment` : ""}:`;
  return [
    {
      versions: [30, 8].map((most) => {
        let more = lines.length - most;
        return `${head}

${[...lines.slice(0, most), ...more > 0 ? [`- \u2026 and ${plural(more, "more entry point")}`] : []].join(`
`)}`;
      }),
      worth: worth.files,
      what: ["list of entry points", "lists of entry points"]
    }
  ];
}
function line(feature, links) {
  let { verdict: verdict2, gate } = feature, flag = gate?.flag ? ` ${code(clip(gate.flag, 100))}` : "";
  return `- ${marks2[verdict2]}${flag} \xB7 ${code(clip(feature.name, 200))} \xB7 ${placeLink(feature.path, feature.line, links)}`;
}
var marks2 = {
  gated: "\u{1F39A}\uFE0F behind",
  elsewhere: "\u{1F39A}\uFE0F behind",
  "gated-at-boot": "\u{1F50C} switched at start by",
  "off-switch": "\u{1F50C} can be turned off by",
  partial: "\u26A0\uFE0F partly behind",
  "frontend-only": "\u26A0\uFE0F only its page is behind",
  ungated: "\u{1F6AA} **100 % on deployment**",
  unknown: "\u2754 not told"
};

// src/report/markdown/fit.ts
function fit(blocks, room, size) {
  let chosen = blocks.map(() => 0), sizeOf = (index) => {
    let text2 = blocks[index].versions[chosen[index]];
    return text2 === void 0 ? 0 : size(text2) + 2;
  }, total = blocks.reduce((sum, _, index) => sum + sizeOf(index), 0), order = blocks.map((_, index) => index).filter((index) => blocks[index].worth !== 1 / 0).sort((a, b) => blocks[a].worth - blocks[b].worth || b - a);
  for (let { from, to } of runsOfWorth(order, blocks)) {
    let group = order.slice(from, to), most = group.reduce((so, index) => Math.max(so, blocks[index].versions.length), 0);
    for (let version = 1; version <= most && total > room; version++)
      for (let index of group) {
        if (total <= room) break;
        blocks[index].versions.length < version || (total -= sizeOf(index), chosen[index] = version, total += sizeOf(index));
      }
  }
  let cut = /* @__PURE__ */ new Map();
  return blocks.forEach(({ what }, index) => {
    chosen[index] > 0 && cut.set(what, (cut.get(what) ?? 0) + 1);
  }), { kept: blocks.flatMap(({ versions }, index) => versions[chosen[index]] ?? []), cut };
}
function runsOfWorth(order, blocks) {
  let runs = [];
  return order.forEach((index, at) => {
    let before = order[at - 1];
    before !== void 0 && blocks[before].worth === blocks[index].worth ? runs.at(-1).to = at + 1 : runs.push({ from: at, to: at + 1 });
  }), runs;
}

// src/report/markdown/verdict.ts
function verdict(report) {
  return `## ${headline2(report)}

${sentence(report)}`;
}
function headline2({ conclusion, findings, unread, migrations, features }) {
  let found = tallyWords(findings), { error } = tally(findings);
  switch (conclusion) {
    case "failure":
      return found.length === 0 ? "\u26A0\uFE0F This cannot be called safe" : error > 0 ? `\u{1F6D1} Not safe as it stands: ${listed(found)}` : `\u26A0\uFE0F Not accepted as it stands: ${listed(found)}`;
    case "action_required":
      return found.length > 0 ? `\u23F3 This has to wait, and there is ${listed(found)}` : "\u23F3 Nothing is wrong, but this has to wait";
    case "success":
      return unread.length > 0 ? `\u26A0\uFE0F ${found.length > 0 ? listed(found) : "Nothing wrong"} in what could be read` : found.length > 0 ? `${error > 0 ? "\u26A0\uFE0F Let through" : "\u2705 Safe to release"}, with ${listed(found)} to look at` : migrations.length === 0 && features.length === 0 ? "\u2705 No migrations in this change" : "\u2705 Safe to release";
  }
}
function sentence(report) {
  let { migrations, features, plan, findings, conclusion } = report;
  if (migrations.length === 0 && features.length === 0 && findings.length === 0)
    return "Nothing here changes the database.";
  let isOne = migrations.length + features.length === 1, read = `${extent(report)} ${isOne ? "was" : "were"} judged for the time in which old and new code both run`;
  if (plan.stages.length === 0) return `${read}.`;
  let releases = new Set(plan.stages.map(({ release }) => release)).size, shape = `${plural(plan.stages.length, "stage")}${releases > 1 ? ` over ${plural(releases, "pull request")}` : ""}`;
  return conclusion === "failure" ? `${read}. **A release that both survive takes ${shape}:** the list is below.` : `${read}. It is released in ${shape}.`;
}

// src/report/markdown/page.ts
var reserve = 1e3;
function page(report, options) {
  let { most, size } = options, foot = footer(report), blocks = [
    { versions: [verdict(report)], worth: worth.always, what: ["verdict", "verdicts"] },
    ...findingBlocks(report.findings, options),
    ...unreadBlock(report.unread, options),
    ...featureBlocks(report.features, options),
    ...planBlocks(report, options),
    ...waivedBlock(report.findings, options)
  ], { kept, cut } = fit(blocks, most - size(foot) - reserve, size);
  return [...kept, ...cutSentence(cut), foot].join(`

`);
}
function cutSentence(cut) {
  if (cut.size === 0) return [];
  let what = [...cut].map(([[one, many], count]) => `${count} ${count === 1 ? one : many}`);
  return [
    `\u2702\uFE0F **There was no room for everything:** ${listed(what)} had to be shortened or left out. \`slipway check\` says it all.`
  ];
}
function footer({ migrations }) {
  let targets = new Set(
    migrations.map(({ target }) => `${target.engine} ${target.version}${target.assumed ? " (assumed)" : ""}`)
  );
  return `---

<sub>${targets.size > 0 ? `Judged for ${listed([...targets])}. ` : ""}To accept a finding, put <code>-- slipway: waive RULE because \u2026</code> above its statement. <code>slipway explain RULE</code> says more.</sub>`;
}

export {
  page
};
