import type { Node } from "@pgsql/types";
import type { Place } from "../../changes/change-set.ts";
import type { Unread } from "../../findings/finding.ts";
import type { SqlParser, Span, Statement, Unparsed } from "../../syntax/sql.ts";
import type { Operation } from "../operation.ts";
import { beyond, type Body, type Context, type Draft, type ScriptSession } from "./context.ts";
import { draftsOf } from "./dispatch.ts";
import { lineFinder } from "./lines.ts";

export interface ReadOptions {
  /** For the places. */
  readonly path: string;
  readonly parser: SqlParser;
}

/**
 * Reads a PostgreSQL script as operations, in the order in which they run. What cannot be understood is an `opaque` one;
 * what is not even SQL is besides among the `unread`.
 */
export function readOperations(
  sql: string,
  { path, parser }: ReadOptions,
): { readonly operations: readonly Operation[]; readonly unread: readonly Unread[] } {
  const find = lineFinder(sql);
  const placeOf = ({ start, end }: Span): Place => {
    const { line, column } = find(start);
    return { path, line, column, endLine: find(Math.max(start, end - 1)).line };
  };
  const session: ScriptSession = {
    schema: "public",
    functions: new Map(),
    called: { operations: 0 },
    prepared: new Map(),
  };
  const script: Script = { sql, parser, session, placeOf, counter: { statements: 0 } };
  const operations: Operation[] = [];
  const unread: Unread[] = [];
  for (const found of parser.parse(sql).statements) {
    operations.push(...ofFound(found, script));
    if (found.kind === "unparsed" && (found.cause === "syntax" || found.cause === "too-large"))
      unread.push({ path, line: find(found.at).line, reason: found.reason });
  }
  return { operations, unread };
}

/** SQL with all that its statements share: a file, or a piece of a body in it. */
interface Script {
  readonly sql: string;
  readonly parser: SqlParser;
  readonly session: ScriptSession;
  readonly placeOf: (span: Span) => Place;
  readonly counter: { statements: number };
}

function ofFound(found: Statement | Unparsed, script: Script): readonly Operation[] {
  const number = script.counter.statements++;
  return draftsFor(found, script).map(({ span, written, ...draft }): Operation => {
    const own = written ?? {
      place: script.placeOf(span ?? found),
      sql: script.sql.slice(found.start, found.end),
      statement: number,
    };
    return { ...draft, ...own };
  });
}

function draftsFor(found: Statement | Unparsed, script: Script): readonly Draft[] {
  if (found.kind === "unparsed") return [{ kind: "opaque", reason: found.reason, cause: found.cause }];
  const { session, parser } = script;
  const context: Context = {
    draftsOf: (tree) => draftsOf(tree, context) ?? [unknown(tree)],
    statement: found,
    script: script.sql,
    session,
    parser,
    readBody: (body) => readBody(body, script),
  };
  return context.draftsOf(found.tree);
}

function unknown(tree: Node): Draft {
  return beyond(`nothing is known of what ${Object.keys(tree)[0]?.replace(/Stmt$/, "")} does`);
}

function readBody(body: Body, script: Script): readonly Operation[] {
  const { start, exact, conditional, within, session } = body;
  const how = { ...(conditional ? { conditional } : {}), within };
  const outside = script.placeOf({ start, end: start });
  if ("unknown" in body) {
    const statement = script.counter.statements++;
    return [
      { kind: "opaque", reason: body.unknown, cause: "dynamic", place: outside, sql: body.unknown, statement, ...how },
    ];
  }
  const placeOf = (span: Span): Place =>
    exact ? script.placeOf({ start: start + span.start, end: start + span.end }) : outside;
  const inside: Script = { ...script, session, sql: body.sql, placeOf };
  return script.parser
    .parse(body.sql)
    .statements.flatMap((found) => ofFound(found, inside).map((operation) => ({ ...operation, ...how })));
}
