// The grammars of source code: WebAssembly files that stand compressed in dist/, one for all platforms.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";

/** @returns {Promise<{ folder: string, files: Map<string, Buffer> }[]>} their packages, and what each gives by its name in dist/ */
export async function grammars(root) {
  const { devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const packages = Object.keys(devDependencies).filter((name) => /(?:^|\/)(?:web-)?tree-sitter/.test(name));
  return await Promise.all(
    packages.map(async (name) => {
      const folder = `node_modules/${name}`;
      // PHP comes twice: with and without the HTML around it.
      const names = (await readdir(join(root, folder))).filter((file) => /(?<!_only)\.wasm$/.test(file));
      const files = new Map();
      for (const file of names) files.set(`${basename(file)}.br`, await readFile(join(root, folder, file)));
      return { folder, files };
    }),
  );
}

/** What is compressed differs from one version of Node to the next, what is in it does not: so that is what is compared. */
export async function holds(compressed, contents) {
  return compressed !== undefined && (await promisify(brotliDecompress)(compressed)).equals(contents);
}

/** Takes seconds for a large one, and saves nine tenths. */
export async function compress(contents) {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length };
  return await promisify(brotliCompress)(contents, { params });
}
