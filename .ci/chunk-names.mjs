// esbuild names the parts of a bundle by their contents; in a repository, a part should keep its name when its contents change.
import { basename, dirname } from "node:path";

/**
 * @param {Record<string, { entryPoint?: string, inputs: Record<string, { bytesInOutput: number }> }>} outputs of esbuild's metafile
 * @returns {Map<string, string>} esbuild's name to ours: a lazily loaded file's own, or of its largest file for what several share
 */
export function chunkNames(outputs) {
  const parts = Object.entries(outputs).map(([path, { entryPoint, inputs }]) => {
    const source = entryPoint ?? largest(inputs);
    const kind = entryPoint ? "" : "shared-";
    return { from: basename(path), order: `${kind}${source} ${Object.keys(inputs).sort().join()}`, kind, source };
  });
  const names = new Map();
  const taken = new Set();
  for (const { from, kind, source } of parts.sort((a, b) => (a.order < b.order ? -1 : 1))) {
    const own = stem(source);
    const inFolder = `${basename(dirname(source))}-${own}`;
    const choices = [own, inFolder, ...Array.from({ length: parts.length }, (_, n) => `${inFolder}-${n + 2}`)];
    const name = choices.map((choice) => `${kind}${choice}.mjs`).find((choice) => !taken.has(choice));
    taken.add(name);
    names.set(from, name);
  }
  return names;
}

/** @param {string} text of a part @param {Map<string, string>} names */
export function renameImports(text, names) {
  return text.replaceAll(/"\.\/([^"/]+-[A-Z0-9]{8}\.mjs)"/g, (whole, name) =>
    names.has(name) ? `"./${names.get(name)}"` : whole,
  );
}

/** Of our own files if there are any. */
function largest(inputs) {
  const sorted = Object.entries(inputs).sort(([a, x], [b, y]) => y.bytesInOutput - x.bytesInOutput || (a < b ? -1 : 1));
  return (sorted.find(([path]) => path.startsWith("src/")) ?? sorted[0])?.[0] ?? "runtime";
}

/** The file's name, or its package's. */
function stem(path) {
  const packageName = /.*node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(path)?.[1];
  return packageName ?? basename(path).replace(/\.[^.]+$/, "");
}
