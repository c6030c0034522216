import type { Parser } from "web-tree-sitter";
import type { CodeFile, CodeParser, Language } from "./code.ts";
import { readers } from "./languages/index.ts";
import { brokenLines } from "./languages/reader.ts";

/** Where the WebAssembly files are: `tree-sitter` itself, and the grammars by name. */
export type ReadWasm = (name: string) => Promise<Uint8Array>;

/** Larger files are generated, minified or data: nobody gates anything there. */
const largest = 1_000_000;

/** Loads the grammars that these files need, and no others. */
export async function loadCodeParser(paths: Iterable<string>, readWasm: ReadWasm): Promise<CodeParser> {
  const wanted = new Set<string>();
  for (const path of paths) {
    const grammar = readerOf(path)?.grammars[extensionOf(path)];
    if (grammar !== undefined) wanted.add(grammar);
  }
  if (wanted.size === 0) return { parse: () => undefined };

  const parsers = new Map(
    await Promise.all([...wanted].map(async (grammar) => [grammar, await parserFor(grammar, readWasm)] as const)),
  );
  return {
    parse(text, path): CodeFile | undefined {
      const reader = readerOf(path);
      const parser = reader && parsers.get(reader.grammars[extensionOf(path)]!);
      if (!reader || !parser || text.length > largest) return undefined;
      const tree = parser.parse(text);
      if (!tree) return undefined;
      try {
        const { rootNode } = tree;
        return { path, language: reader.language, broken: brokenLines(rootNode), ...reader.read(rootNode) };
      } catch (error) {
        // Nested deeper than anybody writes: data, or an attack. Nothing is concluded from any line of it.
        if (!(error instanceof RangeError)) throw error;
        const broken = text.split("\n").map((_, index) => index + 1);
        return { path, language: reader.language, imports: [], body: [], broken };
      } finally {
        tree.delete();
      }
    },
  };
}

let runtime: ReturnType<typeof start> | undefined;
/** A process that lives long loads each grammar once. */
const loaded = new Map<string, Promise<Parser>>();

function parserFor(grammar: string, readWasm: ReadWasm): Promise<Parser> {
  const known = loaded.get(grammar);
  if (known) return known;
  const parser = load(grammar, readWasm);
  loaded.set(grammar, parser);
  return parser;
}

async function load(grammar: string, readWasm: ReadWasm): Promise<Parser> {
  runtime ??= start(readWasm);
  const { Parser, Language: Grammar } = await runtime;
  const parser = new Parser();
  return parser.setLanguage(await Grammar.load(await readWasm(grammar)));
}

async function start(readWasm: ReadWasm) {
  const { Parser, Language } = await import("web-tree-sitter");
  await Parser.init({ wasmBinary: await readWasm("web-tree-sitter") });
  return { Parser, Language };
}

/** The language of a file, by its name. */
export function languageOf(path: string): Language | undefined {
  return readerOf(path)?.language;
}

function readerOf(path: string) {
  return readers.find(({ grammars }) => extensionOf(path) in grammars);
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
