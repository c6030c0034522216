import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import "./shared-runtime.mjs";

// src/syntax/read-wasm.ts
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
async function readWasm(name) {
  return await promisify(brotliDecompress)(await readFile(new URL(`./${name}.wasm.br`, import.meta.url)));
}
var packages = {
  "tree-sitter-tsx": "tree-sitter-typescript",
  "tree-sitter-c_sharp": "tree-sitter-c-sharp",
  "tree-sitter-kotlin": "@tree-sitter-grammars/tree-sitter-kotlin"
};
export {
  readWasm
};
