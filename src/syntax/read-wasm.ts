import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

/**
 * A WebAssembly file by its name, for `loadCodeParser`. The bundle has them beside itself, compressed (a tenth of the size, 1 to 9 ms each);
 * a checkout has them in its packages.
 */
export async function readWasm(name: string): Promise<Uint8Array> {
  if (typeof VERSION === "string") {
    return await promisify(brotliDecompress)(await readFile(new URL(`./${name}.wasm.br`, import.meta.url)));
  }
  return await readFile(new URL(`../../node_modules/${packages[name] ?? name}/${name}.wasm`, import.meta.url));
}

/** Packages that are not called like their grammar. */
const packages: Readonly<Record<string, string>> = {
  "tree-sitter-tsx": "tree-sitter-typescript",
  "tree-sitter-c_sharp": "tree-sitter-c-sharp",
  "tree-sitter-kotlin": "@tree-sitter-grammars/tree-sitter-kotlin",
};

/** Put in by the build. */
declare const VERSION: string | undefined;
