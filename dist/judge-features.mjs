import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  entriesIn,
  isGenerated,
  isOperational,
  isProductCode,
  isWalkable,
  judgeEntries,
  withoutTwins,
  wordsOf
} from "./shared-dominance.mjs";
import {
  languageOf
} from "./shared-declarations.mjs";
import {
  gatingRules
} from "./shared-ungated-feature.mjs";
import {
  require_picomatch
} from "./shared-picomatch.mjs";
import "./shared-code.mjs";
import {
  isGated
} from "./shared-feature.mjs";
import {
  __toESM
} from "./shared-runtime.mjs";

// src/handlers/judge-features.ts
var import_picomatch = __toESM(require_picomatch(), 1);

// src/findings/code-waivers.ts
var starts = String.raw`(?:\/\/|#|--|\/\*+|\{\/\*|<!--|\*)`, comment = new RegExp(String.raw`^\s*${starts}|\s${starts}\s`), said = new RegExp(String.raw`${starts}\s*slipway:\s*(?<rest>.*?)\s*(?:\*\/\}?|-->)?\s*$`, "i"), okay = new RegExp(String.raw`${starts}\s*ungated-ok:\s*(?<reason>.*?)\s*(?:\*\/\}?|-->)?\s*$`, "i"), form = /^waive(?<file>-file)?\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<until>\d{4}-\d\d-\d\d))?(?:\s+because\b[:\s]*(?<because>.*))?$/i, attribute = /^\s*(?:@|\[|#\[)/;
function readCodeWaivers(text) {
  if (!/slipway:|ungated-ok:/i.test(text)) return [];
  let lines = text.split(/\r?\n/);
  return lines.flatMap((source, index) => {
    let line = index + 1, reason = okay.exec(source)?.groups?.reason, rest = said.exec(source)?.groups?.rest, covers = { from: line, to: lineOfCode(lines, index) };
    if (reason !== void 0)
      return [
        {
          kind: "waiver",
          rules: ["ungated-feature"],
          because: reason.length >= 10 ? reason : void 0,
          until: void 0,
          covers,
          line,
          endLine: line
        }
      ];
    if (rest === void 0) return [];
    let { rules, because, until, file } = form.exec(rest)?.groups ?? {};
    return rules === void 0 ? [{ kind: "unreadable", text: `slipway: ${rest}`, line, endLine: line }] : [
      {
        kind: "waiver",
        rules: rules.split(",").map((rule) => rule.trim()),
        because: because?.trim() || void 0,
        until,
        covers: file ? void 0 : covers,
        line,
        endLine: line
      }
    ];
  });
}
function lineOfCode(lines, index) {
  if (!(comment.test(lines[index]) && /^\s*(?:\/\/|#|--|\/\*|\{\/\*|<!--|\*)/.test(lines[index]))) return index + 1;
  let at = index + 1;
  for (; at < lines.length && (/^\s*$/.test(lines[at]) || /^\s*(?:\/\/|#(?!\[)|\*|\/\*)/.test(lines[at]) || attribute.test(lines[at])); )
    at++;
  return at + 1;
}

// src/gating/declared.ts
function declaredBy(before, after, texts) {
  return [...after.declared].filter(([flag, { path }]) => !before.declared.has(flag) && texts.has(path)).map(([flag, { path, line }]) => {
    let constants = [...after.constants].flatMap(
      ([name, key]) => key === flag ? [name.slice(name.lastIndexOf(".") + 1)] : []
    ), names = new RegExp(
      [flag, ...constants].map((name) => String.raw`(?<![\w-])${escape(name)}(?![\w-])`).join("|"),
      "g"
    ), uses = [...texts].some(
      ([file, text]) => text.split(`
`).some((source, index) => (file !== path || index + 1 !== line) && source.search(names) >= 0)
    );
    return { flag, path, line, isUsed: uses };
  });
}
function escape(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

// src/gating/halves.ts
function withHalves(features2) {
  let pages = features2.filter((one) => one.kind === "page" && isGated(one));
  return pages.length === 0 ? features2 : features2.map((feature) => {
    if (feature.kind === "page" || feature.verdict !== "ungated") return feature;
    let subjects = subjectsOf(feature.name), page = pages.find((one) => subjectsOf(one.name).some((word) => subjects.includes(word)));
    if (!page) return feature;
    let evidence = [...feature.evidence, { path: page.path, line: page.line, role: "gate" }];
    return { ...feature, verdict: "frontend-only", gate: page.gate, evidence };
  });
}
var common = new Set(
  "api v1 v2 v3 get post put patch delete any id new edit index create update page route admin".split(" ")
);
function subjectsOf(name) {
  return wordsOf(name).filter((word) => word.length > 2 && !common.has(word)).map((word) => word.replace(/s$/, ""));
}

// src/gating/rule.ts
var levels = ["high", "medium", "low"];

// src/gating/levels.ts
var chores = /^(?:fix|chore|refactor|test|tests|docs?|style|perf|build|ci|revert|hotfix)(?:\(.*?\))?!?:|^revert\b|hotfix/i, features = /^feat(?:\(.*?\))?!?:/i;
function isSecurityFix({ labels = [] }) {
  return labels.some((label) => /security|vulnerab|\bcve\b/i.test(label));
}
function levelOf(feature, siblings, intent, mode) {
  let near = siblings.filter((one) => one !== feature && one.kind === feature.kind), gated = near.filter(isGated), isOddOneOut = gated.length > 0 && gated.length >= (near.length + 1) / 2, isFeature = features.test(intent.title ?? "") || (intent.labels ?? []).some((label) => /^(?:feature|enhancement)$/i.test(label)), isChore = mode === "advise" && chores.test(intent.title ?? ""), isInternal = /(?:^|[\s/._-])(?:admin|internal|debug|dev|private)(?:[/._-]|$)/i.test(
    `${feature.name} ${feature.path}`
  ), isQuiet = /^(?:OPTIONS|HEAD) /.test(feature.name) || feature.kind === "command", rank = isOddOneOut || isFeature ? 0 : 1;
  (isChore || isInternal || isQuiet) && (rank += 1), isChore && !isOddOneOut && (rank = 2);
  let level = levels[Math.min(rank, 2)], because = isOddOneOut ? `${gated.length === 1 ? "Another one" : `${gated.length} others`} of this change ${gated.length === 1 ? "has" : "have"} one.` : void 0;
  return { level, because };
}

// src/gating/new-entries.ts
function entryChanges(base, head, renamed, text) {
  let before = /* @__PURE__ */ new Map();
  for (let one of base) push(before, keyOf(one), one);
  let kept = [], fresh = [];
  for (let one of head) {
    let from = before.get(keyOf(one))?.shift() ?? before.get(keyOf(one, renamed.get(one.file.path)))?.shift();
    from ? kept.push({ from, to: one }) : fresh.push(one);
  }
  let gone = [...before.values()].flat(), { moved, rest } = pairUp(gone, fresh, text);
  return { added: rest.filter((one) => !isOperational(one.entry) && !isCopy(one, kept, text)), moved, kept };
}
function keyOf({ finder, entry, file }, path = file.path) {
  let name = entry.name.startsWith(`${file.path}#`) ? `${path}${entry.name.slice(file.path.length)}` : entry.name;
  return `${finder.id}\0${entry.kind}\0${name}`;
}
function push(map, key, value) {
  let known = map.get(key);
  known ? known.push(value) : map.set(key, [value]);
}
var alike = 0.9;
function pairUp(gone, fresh, text) {
  if (gone.length === 0 || fresh.length === 0) return { moved: [], rest: fresh };
  let old = gone.map((one) => ({ one, tokens: tokensOf(text(one), one.entry.name) })), pairs = fresh.flatMap((to) => {
    let tokens = tokensOf(text(to), to.entry.name);
    return old.filter(({ one }) => one.entry.kind === to.entry.kind).map(({ one, tokens: before }) => ({ from: one, to, score: similarity(before, tokens) })).filter(
      ({ score, to: { entry }, from }) => score >= alike || score >= 0.6 && lastPart(entry.name) === lastPart(from.entry.name)
    );
  });
  pairs.sort((a, b) => b.score - a.score);
  let taken = /* @__PURE__ */ new Set();
  return { moved: pairs.filter(({ from, to }) => taken.has(from) || taken.has(to) ? !1 : (taken.add(from).add(to), !0)), rest: fresh.filter((one) => !taken.has(one)) };
}
function lastPart(name) {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("#"), name.lastIndexOf(".")) + 1);
}
function isCopy(one, kept, text) {
  let bare = withoutVersion(one.entry.name);
  if (bare === one.entry.name) return !1;
  let old = kept.find(({ to }) => to.entry.kind === one.entry.kind && withoutVersion(to.entry.name) === bare);
  return old !== void 0 && similarity(tokensOf(text(old.to), old.to.entry.name), tokensOf(text(one), one.entry.name)) >= alike;
}
function withoutVersion(name) {
  return name.replace(/\/v\d+(?=\/|$)/i, "");
}
function tokensOf(text, name) {
  let own = new Set(name.split(/\W+/)), counts = /* @__PURE__ */ new Map(), code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[)).*$/gm, "");
  for (let token of code.split(/\W+/))
    token !== "" && !own.has(token) && counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
function similarity(a, b) {
  let [shared, total] = [0, 0];
  for (let [token, count] of a)
    shared += Math.min(count, b.get(token) ?? 0), total += count;
  for (let count of b.values()) total += count;
  return total === 0 ? 1 : 2 * shared / total;
}

// src/handlers/nearby-code.ts
var most = 150, flagged = /(?:feature|flag|toggle|experiment|unleash|launchdarkly|flipper|growthbook|killswitch|guard|middleware|decorator|permission|polic)/i;
async function nearbyCode(tree, text, entries, known) {
  let languages = new Set([...known.keys()].map(languageOf)), mentioned = new Set(text.match(/\w+/g)?.map((word) => wordsOf(word).join(""))), imported = new Set(
    entries.flatMap(({ file }) => file.imports).flatMap(({ from, name }) => [plain(moduleName(from)), plain(name)])
  ), handled = new Set(
    entries.flatMap(({ entry }) => typeof entry.handler == "string" ? entry.handler.split(/[.#@:\\/()]+/) : []).flatMap((part) => [plain(part), plain(`${part}Controller`)])
  ), folders = new Set([...known.keys()].flatMap(foldersOf)), mayMount = (path) => /(?:^|\/)(?:index|app|server|main|routes?|router|api)\.[^/]+$/.test(path) && folders.has(path.slice(0, Math.max(0, path.lastIndexOf("/")))), rank = (path) => {
    let own = plain(fileName(path));
    return handled.has(own) || mayMount(path) ? 0 : imported.has(own) && own.length > 2 ? flagged.test(path) ? 1 : 2 : flagged.test(path) ? mentioned.has(own) ? 1 : 3 : 1 / 0;
  }, isUsual = [...known.keys()].every((path) => isProductCode(path, [])), chosen = (await tree.list()).filter((path) => !known.has(path) && languages.has(languageOf(path)) && (!isUsual || isProductCode(path, []))).map((path) => ({ path, rank: rank(path) })).filter((one) => one.rank < 1 / 0).sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1)).slice(0, most).map(({ path }) => path), contents = chosen.length > 0 ? await tree.read(chosen) : /* @__PURE__ */ new Map(), texts = /* @__PURE__ */ new Map();
  for (let [path, content] of contents) content.kind === "text" && texts.set(path, content.text);
  return texts;
}
function foldersOf(path) {
  let parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index).join("/"));
}
function fileName(path) {
  let parts = path.replace(/\.[^./]+$/, "").split("/");
  return /^(?:index|__init__|mod)$/.test(parts.at(-1)) ? parts.at(-2) ?? "" : parts.at(-1);
}
function moduleName(from) {
  let last = from.split(/[/\\]|::/).at(-1).replace(/\.[cm]?[jt]sx?$/, "");
  return from.includes("/") ? last : last.split(".").at(-1);
}
function plain(name) {
  return wordsOf(name).join("");
}

// src/handlers/judge-features.ts
var none = { features: [], findings: [], comments: /* @__PURE__ */ new Map() };
async function judgeFeatures(changes, settings, { codeParser, given, intent }) {
  let modeOf = modes(settings), touched = changes.files.filter(
    ({ path, status }) => status !== "removed" && languageOf(path) !== void 0 && (given || isProductCode(path, settings.exclude)) && modeOf(path) !== "off"
  );
  if (touched.length === 0 || isSecurityFix(intent)) return none;
  let before = changes.files.flatMap(
    ({ path, previousPath, status }) => status === "added" || languageOf(previousPath ?? path) === void 0 ? [] : [previousPath ?? path]
  ), [headTexts, baseTexts] = await Promise.all([
    textsOf(
      changes.head,
      touched.map(({ path }) => path)
    ),
    textsOf(changes.base, before)
  ]), parser = await codeParser([...headTexts.keys(), ...baseTexts.keys()]), headFiles = parse(headTexts, parser), baseFiles = parse(baseTexts, parser), head = withoutTwins(entriesIn(headFiles), headFiles), base = withoutTwins(entriesIn(baseFiles), baseFiles);
  if (head.length === 0) return none;
  let renamed = new Map(
    changes.files.flatMap(
      ({ path, previousPath }) => previousPath === void 0 ? [] : [[path, previousPath]]
    )
  ), { added, kept, moved } = entryChanges(
    base,
    head,
    renamed,
    (one) => sourceOf(one, base.includes(one) ? baseTexts : headTexts)
  ), stayed = [...kept, ...moved];
  if (added.length === 0 && stayed.length === 0) return none;
  let nearby = await nearbyCode(changes.around ?? changes.head, [...headTexts.values()].join(`
`), head, headTexts), around = parse(nearby, await codeParser([...nearby.keys()])), after = judgeEntries([...added, ...stayed.map(({ to }) => to)], [...headFiles, ...around], settings.gates), features2 = withHalves(after.features.slice(0, added.length)), earlier = judgeEntries(
    stayed.map(({ from }) => from),
    [...baseFiles, ...around],
    settings.gates
  ), hasGates = after.profile.wrappers.size > 0 || after.features.some(({ gate }) => gate !== null) || after.profile.declared.size > 0, change = {
    added: features2.flatMap((feature) => {
      let mode = modeOf(feature.path);
      return mode === "off" ? [] : [{ feature, mode, ...levelOf(feature, features2, intent, mode) }];
    }),
    kept: stayed.map((_, index) => ({
      before: earlier.features[index],
      after: after.features[added.length + index]
    })),
    hasGates,
    declared: declaredBy(earlier.profile, after.profile, new Map([...nearby, ...headTexts])).filter(
      ({ path }) => headTexts.has(path)
    )
  }, comments = new Map([...headTexts].map(([path, text]) => [path, readCodeWaivers(text)]));
  return { features: features2, findings: findingsOf(change, settings), hasGates, comments };
}
function findingsOf(change, { rules }) {
  return gatingRules.flatMap((rule) => {
    let level = rules[rule.id];
    return level === "off" ? [] : rule.find(change).map(({ path, line, endLine = line, severity, message, fix }) => ({
      rule: rule.id,
      severity: level ?? severity,
      place: { path, line, column: 1, endLine },
      message,
      why: rule.why,
      fix,
      waived: null
    }));
  });
}
function modes(settings) {
  let own = settings.paths.map(({ path, mode }) => ({ matches: (0, import_picomatch.default)(path, { dot: !0 }), mode }));
  return (path) => own.findLast(({ matches }) => matches(path))?.mode ?? settings.mode;
}
async function textsOf(tree, paths) {
  let contents = paths.length > 0 ? await tree.read(paths) : /* @__PURE__ */ new Map(), texts = /* @__PURE__ */ new Map();
  for (let [path, content] of contents)
    content.kind === "text" && !isGenerated(content.text) && texts.set(path, content.text);
  return texts;
}
function parse(texts, parser) {
  return [...texts].flatMap(([path, text]) => parser.parse(text, path) ?? []).filter(isWalkable);
}
function sourceOf({ entry, file }, texts) {
  let at = typeof entry.handler == "object" ? entry.handler : entry;
  return (texts.get(file.path) ?? "").split(`
`).slice(at.line - 1, at.endLine).join(`
`);
}
export {
  judgeFeatures
};
