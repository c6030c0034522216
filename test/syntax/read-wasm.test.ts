import { expect, test } from "vitest";
import { readers } from "../../src/syntax/languages/index.ts";
import { readWasm } from "../../src/syntax/read-wasm.ts";

const names = new Set(["web-tree-sitter", ...readers.flatMap(({ grammars }) => Object.values<string>(grammars))]);

test.each([...names])("%s is there", async (name) => {
  const wasm = await readWasm(name);
  expect([...wasm.subarray(0, 4)]).toEqual([0, ..."asm".split("").map((letter) => letter.charCodeAt(0))]);
});
