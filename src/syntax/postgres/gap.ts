import type { Span } from "../sql.ts";
import { isSpace, tokenEnd } from "./lexer.ts";

/** A part of a statement that something else fills in before it runs. */
export interface Gap extends Span {
  readonly text: string;
  readonly language: "template" | "psql";
  /** As long as the gap, for the grammar: a name, a string, or nothing. */
  readonly standIn: string;
  /** The stand-in as a name in the tree, when it is one. */
  readonly name?: string;
  /** It decides what runs, or is a statement of its own: there is nothing that could stand in for it. */
  readonly control: boolean;
}

const TAG = String.raw`(?:[$#]\{[^}]*\}|\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}|<%[^]*?%>|\$\([^)]*\)|\{\w[^{}]*\})`;
const TEMPLATE = new RegExp(String.raw`[\w$]*?${TAG}(?:${TAG}|[\w$])*`, "y");
const CONTROL = /^(?:\{%|<%(?!=))/;
/** A remark, or the end of a block: the beginning has been reported. */
const HARMLESS = /^(?:\{#|<%#|\{\{!|(?:\{%|<%|\{\{)[-\s]*(?:end|\/|\}))/;
/** https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-INTERPOLATION */
const VARIABLE = /:(?:'[^'\n]*'|"[^"\n]*"|[A-Za-z_]\w*)/y;

/** The gaps outside of quotes and comments. */
export function findGaps(sql: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let leading = true;
  for (let at = 0, end; at < sql.length; at = end) {
    const gap = gapAt(sql, at, leading);
    end = gap?.end ?? tokenEnd(sql, at);
    if (gap) gaps.push(gap);
    else if (!isSpace(sql.charCodeAt(at))) leading = false;
  }
  return gaps;
}

function gapAt(sql: string, start: number, leading: boolean): Gap | undefined {
  const template = matchAt(TEMPLATE, sql, start);
  if (template !== undefined) return templateGap(template, start, leading && !/^\w/.test(template));
  const variable = sql[start - 1] === ":" ? undefined : matchAt(VARIABLE, sql, start);
  return variable === undefined ? undefined : variableGap(variable, start, leading);
}

function templateGap(text: string, start: number, leading: boolean): Gap {
  const gap = { start, end: start + text.length, text, language: "template" } as const;
  if (HARMLESS.test(text)) return { ...gap, standIn: blank(text), control: false };
  if (leading || CONTROL.test(text)) return { ...gap, standIn: blank(text), control: true };
  const name = text.slice(1, -1).replaceAll('"', "'");
  return { ...gap, standIn: `"${name}"`, name, control: false };
}

function variableGap(text: string, start: number, leading: boolean): Gap {
  const gap = { start, end: start + text.length, text, language: "psql", control: leading } as const;
  if (leading) return { ...gap, standIn: blank(text) };
  if (!/\w/.test(text[1]!)) return { ...gap, standIn: ` ${text.slice(1)}` };
  const standIn = `_${text.slice(1)}`;
  return { ...gap, standIn, name: standIn.toLowerCase() };
}

function matchAt(pattern: RegExp, sql: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
