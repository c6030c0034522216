import type { References, Usage } from "../migrations/rule.ts";
import { evidence } from "./evidence.ts";
import { keyOf, type Subject } from "./names.ts";
import { modelSpellings, spellings } from "./spellings.ts";

/** The code that an environment runs. */
export interface DeployedCode {
  readonly environment: string;
  /** The commit, as it is said to people. */
  readonly ref: string;
  readonly files: ReadonlyMap<string, string>;
}

type Place = Extract<Usage, { verdict: "used" }>["places"][number];

/**
 * Who still says the names in question, in the code that is deployed. Only a clear use counts as `used`: a statement or an
 * expression that says the name in a file that knows its table. A word that merely occurs makes it `unknown`; a name that occurs
 * nowhere, in no spelling, is `unused`.
 */
export function findReferences(subjects: readonly Subject[], deployed: readonly DeployedCode[]): References {
  const answers = new Map(subjects.map((subject) => [keyOf(subject), look(subject, deployed)] as const));
  return {
    of: (object, column) => answers.get(keyOf(column === undefined ? { object } : { object, column })) ?? notAsked,
  };
}

/** For runs that were given no code to look into. */
export const noReferences: References = { of: () => notAsked };

const notAsked: Usage = { verdict: "unknown", looked: false, because: "Slipway was given no code to look into" };

function look(subject: Subject, deployed: readonly DeployedCode[]): Usage {
  const files = deployed.reduce((sum, { files: own }) => sum + own.size, 0);
  if (files === 0) return notAsked;
  const used: Place[] = [];
  const perhaps: Place[] = [];
  for (const code of deployed) {
    for (const [path, text] of code.files)
      lookInto(subject, text, (line, clear) => (clear ? used : perhaps).push(placeOf(code, path, line)));
  }
  if (used.length > 0) return { verdict: "used", places: used };
  const names = deployed.map(({ environment, ref }) => `${environment} (${ref.slice(0, 12)})`).join(", ");
  if (perhaps.length === 0) return { verdict: "unused", because: `nothing that is deployed says the name: ${names}` };
  const [first] = perhaps;
  const others = perhaps.length > 1 ? `, and ${perhaps.length - 1} more` : "";
  return {
    verdict: "unknown",
    looked: true,
    because: `the word occurs at ${first!.path}:${first!.line}${others}`,
    places: perhaps,
  };
}

function placeOf({ environment }: DeployedCode, path: string, line: number): Place {
  return { environment, path, line, column: 1, endLine: line };
}

function lookInto({ object, column }: Subject, text: string, found: (line: number, clear: boolean) => void): void {
  const words = wordPattern(spellings(column ?? object));
  if (!words.test(text)) return;
  const knowsTable = column === undefined || wordPattern(modelSpellings(object)).test(text);
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const match = words.exec(line);
    if (match) {
      const kind = evidence(line, match.index, match[0], column === undefined ? "object" : "column");
      if (kind !== "none") found(index + 1, kind === "clear" && knowsTable);
    }
  }
}

const patterns = new Map<string, RegExp>();

/** Any of the words, whole: `age` is not in `page`. */
function wordPattern(words: readonly string[]): RegExp {
  const key = words.join("|");
  const known = patterns.get(key);
  if (known) return known;
  const made = new RegExp(
    `(?<![A-Za-z0-9_$])(?:${words.map((word) => word.replaceAll(/[^\w]/g, "\\$&")).join("|")})(?![A-Za-z0-9_$])`,
  );
  patterns.set(key, made);
  return made;
}
