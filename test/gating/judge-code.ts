import { entriesIn, judgeEntries, withoutTwins } from "../../src/gating/find-features.ts";
import type { Feature } from "../../src/gating/feature.ts";
import type { Profile } from "../../src/gating/profile.ts";
import type { CodeFile } from "../../src/syntax/code.ts";
import { loadCodeParser } from "../../src/syntax/load-code.ts";
import { readWasm } from "../../src/syntax/read-wasm.ts";

const every = ["ts", "tsx", "py", "rb", "go", "java", "kt", "php", "cs", "ex"].map((ending) => `a.${ending}`);
export const parser = await loadCodeParser(every, readWasm);

/** A file, or several by their paths. */
export type Code = string | Readonly<Record<string, string>>;

export function filesOf(code: Code, path = "app.ts"): CodeFile[] {
  const texts = typeof code === "string" ? { [path]: code } : code;
  return Object.entries(texts).map(([name, text]) => parser.parse(text, name)!);
}

/** Judges code as if all of it had just been added. */
export function judgeCode(code: Code, path?: string): { features: readonly Feature[]; profile: Profile } {
  const files = filesOf(code, path);
  return judgeEntries(withoutTwins(entriesIn(files), files), files);
}

/** `name: verdict flag`, in order. */
export function verdictsOf(code: Code, path?: string): string[] {
  return judgeCode(code, path).features.map(
    ({ name, verdict, gate }) => `${name}: ${verdict}${gate ? ` ${gate.flag ?? "?"}` : ""}`,
  );
}
