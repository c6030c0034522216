import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  entriesIn,
  isGenerated,
  isProductCode,
  isWalkable,
  learnProfile
} from "./shared-dominance.mjs";
import "./shared-picomatch.mjs";
import {
  codeFile
} from "./shared-code.mjs";
import "./shared-runtime.mjs";

// src/handlers/learn-gates.ts
var flagged = /feature|flag|toggle|experiment|unleash|launchdarkly|flipper|waffle|growthbook|pennant|statsig|posthog|configcat|optimizely|treatment|variation|kill.?switch/i;
async function learnGates(tree, settings, codeParser) {
  let paths = (await tree.list()).filter((path) => codeFile.test(path) && isProductCode(path, settings.exclude)), texts = [...await tree.read(paths)].flatMap(
    ([path, content]) => content.kind === "text" && !isGenerated(content.text) ? [[path, content.text]] : []
  ), names = settings.gates.map(({ name }) => name), missing = names.filter((name) => !texts.some(([, text]) => text.includes(name))), about = texts.filter(([, text]) => flagged.test(text) || names.some((name) => text.includes(name))), parser = await codeParser(about.map(([path]) => path)), files = about.flatMap(([path, text]) => parser.parse(text, path) ?? []).filter(isWalkable), handlers = new Set(
    entriesIn(files).flatMap(({ entry }) => typeof entry.handler == "object" ? [entry.handler] : [])
  );
  return { profile: learnProfile(files, handlers, settings.gates), files: texts.length, missing };
}
export {
  learnGates
};
