import { wordsOf, type Word } from "./identifiers.ts";

/**
 * What the server calls an index column that is an expression: the function that it calls, the column or the type
 * that it casts to, else `expr`. See FigureIndexColname in PostgreSQL's src/backend/parser/parse_target.c.
 */
export function expressionName(sql: string): string {
  return nameOf(wordsOf(sql)) ?? "expr";
}

function nameOf(words: readonly Word[]): string | undefined {
  if (words.length === 0) return undefined;
  if (isWrapped(words)) return nameOf(words.slice(1, -1));
  const outside = depthless(words);
  const cast = outside.findLastIndex((at) => isSign(words[at], ":") && isSign(words[at - 1], ":"));
  if (cast >= 0) return nameOf(words.slice(0, outside[cast]! - 1)) ?? typeName(words.slice(outside[cast]! + 1));
  const collate = outside.find((at) => words[at]!.kind === "word" && words[at]!.text === "collate");
  if (collate !== undefined) return nameOf(words.slice(0, collate));
  return reference(words) ?? keyword(words) ?? subscripted(words) ?? call(words);
}

/** `CASE … END` and `ARRAY[…]` are called so; `NOT …` has no name. */
function keyword([first, second]: readonly Word[]): string | undefined {
  if (first?.kind !== "word") return undefined;
  return first.text === "case" || (first.text === "array" && isSign(second, "[")) ? first.text : undefined;
}

/** `j['x']` is called after what is looked into. */
function subscripted(words: readonly Word[]): string | undefined {
  const open = words.findIndex((word) => isSign(word, "["));
  return open > 0 && isSign(words.at(-1), "]") ? reference(words.slice(0, open)) : undefined;
}

/** `users.email`: the last part. */
function reference(words: readonly Word[]): string | undefined {
  const isReference = words.every((word, at) => (at % 2 === 0 ? word.kind !== "sign" : word.text === "."));
  return isReference && words.length % 2 === 1 ? words.at(-1)!.text : undefined;
}

/** `lower(email)`, with nothing behind it. */
function call(words: readonly Word[]): string | undefined {
  const open = words.findIndex((word) => isSign(word, "("));
  if (open < 1 || !isWrapped(words.slice(open))) return undefined;
  const name = reference(words.slice(0, open));
  if (name === "not") return undefined;
  if (name !== "cast") return name;
  const as = words.findLastIndex((word) => word.kind === "word" && word.text === "as");
  return nameOf(words.slice(open + 1, as)) ?? typeName(words.slice(as + 1, -1));
}

function isWrapped(words: readonly Word[]): boolean {
  if (!isSign(words[0], "(")) return false;
  const outside = depthless(words);
  return outside.length === 1 && isSign(words.at(-1), ")");
}

/** Where the words stand that are in no parentheses; a pair of those counts as its opening one. */
function depthless(words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  let depth = 0;
  for (const [at, word] of words.entries()) {
    if (isSign(word, ")")) depth--;
    else if (depth === 0) places.push(at);
    if (isSign(word, "(")) depth++;
  }
  return places;
}

function isSign(word: Word | undefined, sign: string): boolean {
  return word?.kind === "sign" && word.text === sign;
}

/** As the catalog of types spells it. */
function typeName(words: readonly Word[]): string | undefined {
  const names = words.slice(0, words.findIndex((word) => isSign(word, "(")) >>> 0);
  const spoken = names.filter((word) => word.kind !== "sign").map((word) => word.text);
  if (spoken[0] === "timestamp" || spoken[0] === "time") return spoken[0] + (spoken.includes("with") ? "tz" : "");
  const spelled = spoken.join(" ");
  return types[spelled] ?? spoken.at(-1);
}

const types: Readonly<Record<string, string>> = {
  int: "int4",
  integer: "int4",
  bigint: "int8",
  smallint: "int2",
  boolean: "bool",
  decimal: "numeric",
  real: "float4",
  float: "float8",
  "double precision": "float8",
  "character varying": "varchar",
  character: "bpchar",
  char: "bpchar",
  "bit varying": "varbit",
};
