import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { UserError } from "../errors.ts";
import { Config } from "./config.ts";
import { nearest } from "../nearest.ts";

/** Reads the config's text. An absent or empty one is all defaults; a mistake names its line and the nearest key. */
export function parseConfig(text: string | undefined, path: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text ?? "", { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw new UserError(`${path}:${lines.linePos(broken.pos[0]).line}: this is not YAML: ${broken.message}.`);

  const parsed = Config.safeParse(document.toJS({ maxAliasCount: 10 }) ?? {});
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.flatMap((issue) => sayIssue(issue, path, (keys) => lineOf(keys)));
  throw new UserError(mistakes.join("\n"));

  function lineOf(keys: readonly PropertyKey[]): number {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function sayIssue(issue: z.core.$ZodIssue, path: string, lineOf: (keys: readonly PropertyKey[]) => number): string[] {
  const where = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const meant = nearest(key, keysAt(issue.path));
      const hint = meant ? ` Did you mean '${meant}'?` : ` The keys here are ${keysAt(issue.path).join(", ")}.`;
      return `${path}:${lineOf([...issue.path, key])}: there is no key '${where ? `${where}.` : ""}${key}'.${hint}`;
    });
  }
  return [`${path}:${lineOf(issue.path)}: ${where || "the file"}: ${issue.message}.`];
}

/** The keys that the config knows at a place. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let at: unknown = Config;
  for (const key of path) {
    const shape = shapeOf(at);
    at = shape ? shape[String(key)] : elementOf(at);
  }
  return Object.keys(shapeOf(at) ?? {});
}

type Inner = {
  readonly def?: { readonly innerType?: unknown; readonly element?: unknown };
  readonly shape?: Record<string, unknown>;
};

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const { def, shape } = schema as Inner;
  return shape ?? (def?.innerType ? shapeOf(def.innerType) : undefined);
}

function elementOf(schema: unknown): unknown {
  const { def } = schema as Inner;
  return def?.element ?? (def?.innerType ? elementOf(def.innerType) : schema);
}
