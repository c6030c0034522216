import { entriesIn } from "../../../src/gating/find-features.ts";
import { filesOf } from "../judge-code.ts";

/** `kind name → handler [what stands before]`, in order: `fn` is a function that stands there itself. */
export function listEntries(path: string, code: string): string[] {
  return entriesIn(filesOf(code, path)).map(({ entry: { kind, name, handler, before } }) => {
    const forms = before.map(({ form }) => form).join(" ");
    return `${kind} ${name} → ${typeof handler === "object" ? "fn" : (handler ?? "?")}${forms === "" ? "" : ` [${forms}]`}`;
  });
}
