import type { Tree } from "../changes/change-set.ts";
import { isProductCode } from "../gating/excluded.ts";
import type { FoundEntry } from "../gating/find-features.ts";
import { wordsOf } from "../gating/words.ts";
import { languageOf } from "../syntax/load-code.ts";

/** So many files are looked into besides those that changed: each costs a request where there is no checkout. */
const most = 150;

const flagged =
  /(?:feature|flag|toggle|experiment|unleash|launchdarkly|flipper|growthbook|killswitch|guard|middleware|decorator|permission|polic)/i;

/**
 * Code that may say what a handler, a base class or a wrapper is: what the changed files import, what is called like a
 * handler that they name, and what is about flags by its path. Chosen by name alone, so that nothing else is read.
 */
export async function nearbyCode(
  tree: Tree,
  text: string,
  entries: readonly FoundEntry[],
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const languages = new Set([...known.keys()].map(languageOf));
  const mentioned = new Set(text.match(/\w+/g)?.map((word) => wordsOf(word).join("")));
  const imported = new Set(
    entries.flatMap(({ file }) => file.imports).flatMap(({ from, name }) => [plain(moduleName(from)), plain(name)]),
  );
  const handled = new Set(
    entries
      .flatMap(({ entry }) => (typeof entry.handler === "string" ? entry.handler.split(/[.#@:\\/()]+/) : []))
      .flatMap((part) => [plain(part), plain(`${part}Controller`)]),
  );
  const folders = new Set([...known.keys()].flatMap(foldersOf));
  // Where routers are hung in: above them, and called like it.
  const mayMount = (path: string) =>
    /(?:^|\/)(?:index|app|server|main|routes?|router|api)\.[^/]+$/.test(path) &&
    folders.has(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
  const rank = (path: string): number => {
    const own = plain(fileName(path));
    if (handled.has(own) || mayMount(path)) return 0;
    if (imported.has(own) && own.length > 2) return flagged.test(path) ? 1 : 2;
    if (flagged.test(path)) return mentioned.has(own) ? 1 : 3;
    return Infinity;
  };
  // Who names a test or a built file has others of its kind in mind.
  const isUsual = [...known.keys()].every((path) => isProductCode(path, []));
  const chosen = (await tree.list())
    .filter((path) => !known.has(path) && languages.has(languageOf(path)) && (!isUsual || isProductCode(path, [])))
    .map((path) => ({ path, rank: rank(path) }))
    .filter((one) => one.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path);
  const contents = chosen.length > 0 ? await tree.read(chosen) : new Map();
  const texts = new Map<string, string>();
  for (const [path, content] of contents) if (content.kind === "text") texts.set(path, content.text);
  return texts;
}

/** The folders that a file stands in, and the root. */
function foldersOf(path: string): string[] {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, index).join("/"));
}

/** Without its ending; what stands for its folder has the folder's name. */
function fileName(path: string): string {
  const parts = path.replace(/\.[^./]+$/, "").split("/");
  return /^(?:index|__init__|mod)$/.test(parts.at(-1)!) ? (parts.at(-2) ?? "") : parts.at(-1)!;
}

/** `../orders/order.controller` is `order.controller`, `com.shop.Orders` is `Orders`. */
function moduleName(from: string): string {
  const last = from
    .split(/[/\\]|::/)
    .at(-1)!
    .replace(/\.[cm]?[jt]sx?$/, "");
  return from.includes("/") ? last : last.split(".").at(-1)!;
}

/** `order_items`, `OrderItems` and `order-items` are one. */
function plain(name: string): string {
  return wordsOf(name).join("");
}
