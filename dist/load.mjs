import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  fromCodePoints,
  isAscii,
  utf16Offsets
} from "./shared-offsets.mjs";
import {
  isComment,
  isSpace,
  skipBlank,
  tokenEnd
} from "./shared-lexer.mjs";
import "./shared-runtime.mjs";

// src/syntax/load.ts
import v8 from "node:v8";

// src/syntax/postgres/comments.ts
function findComments(text) {
  let comments = [];
  for (let at = 0, end; at < text.length && (end = tokenEnd(text, at), !(end > text.length)); at = end)
    isComment(text, at) && comments.push(comment(text, at, end));
  return comments;
}
function comment(text, start, end) {
  let inner = text[start] === "-" ? text.slice(start + 2, end) : text.slice(start + 2, end - 2);
  return { start, end: text[end - 1] === "\r" ? end - 1 : end, text: inner.trim() };
}

// src/syntax/postgres/constant-text.ts
function constantText(grammar, expression) {
  try {
    let statement = grammar.parseSync(`SELECT ${expression}`).stmts?.[0]?.stmt;
    if (!statement || !("SelectStmt" in statement)) return;
    let { targetList, fromClause } = statement.SelectStmt, target = targetList?.[0];
    return targetList?.length === 1 && !fromClause && target && "ResTarget" in target ? fold(target.ResTarget.val) : void 0;
  } catch {
    return;
  }
}
function fold(node) {
  if (node) {
    if ("A_Const" in node) return node.A_Const.sval?.sval;
    if ("TypeCast" in node) return isText(node.TypeCast.typeName?.names) ? fold(node.TypeCast.arg) : void 0;
    if ("A_Expr" in node && nameOf(node.A_Expr.name) === "||")
      return join(fold(node.A_Expr.lexpr), fold(node.A_Expr.rexpr));
    if ("FuncCall" in node && nameOf(node.FuncCall.funcname) === "format") return format(node.FuncCall.args ?? []);
  }
}
function join(left, right) {
  return left === void 0 || right === void 0 ? void 0 : left + right;
}
function format(args) {
  let [template, ...values] = args.map(fold);
  if (template === void 0) return;
  let known = !0, text = template.replace(/%(.?)/g, (_, letter) => {
    if (letter === "%") return "%";
    let value = values.shift();
    return (value === void 0 || !(letter in quotings)) && (known = !1), value === void 0 ? "" : quotings[letter]?.(value) ?? "";
  });
  return known ? text : void 0;
}
var quotings = {
  s: (value) => value,
  I: (value) => /^[a-z_][a-z0-9_]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`,
  L: (value) => `'${value.replaceAll("'", "''")}'`
};
function isText(names) {
  return ["text", "varchar"].includes(nameOf(names) ?? "");
}
function nameOf(names) {
  let last = names?.at(-1);
  return last && "String" in last ? last.String.sval : void 0;
}

// src/syntax/postgres/plpgsql-source.ts
function linesBeforeBody(statement) {
  return statement.slice(0, bodyStart(statement)).split(`
`).length - 1;
}
function bodyStart(statement) {
  let before = "", twoBefore = "";
  for (let at = 0, end; at < statement.length; at = end) {
    if (end = tokenEnd(statement, at), isSpace(statement.charCodeAt(at)) || isComment(statement, at)) continue;
    let token = statement.slice(at, end);
    if (token.length > 1 && /^(?:[eE]?'|\$)/.test(token) && (before === "as" || before === "do" || twoBefore === "language")) return at;
    twoBefore = before, before = token.toLowerCase();
  }
  return 0;
}

// src/syntax/postgres/plpgsql-tree.ts
var NESTED = /* @__PURE__ */ new Set([
  "body",
  "then_body",
  "elsif_list",
  "else_body",
  "case_when_list",
  "stmts",
  "else_stmts",
  "exceptions",
  "exc_list",
  "action"
]), VARIABLES = /* @__PURE__ */ new Set(["var", "target", "datatype"]), DYNAMIC = /* @__PURE__ */ new Set([
  "PLpgSQL_stmt_dynexecute.query",
  "PLpgSQL_stmt_dynfors.query",
  "PLpgSQL_stmt_return_query.dynquery",
  "PLpgSQL_stmt_open.dynquery"
]), TRANSACTION = {
  PLpgSQL_stmt_commit: "COMMIT",
  PLpgSQL_stmt_rollback: "ROLLBACK"
};
function* walkBody(fields) {
  for (let datum of listOf(fields.datums)) yield* walk(datum, 1, !1);
  yield* walk(fields.action, 1, !1);
}
function* walk(node, parentLine, conditional) {
  if (isTagged(node))
    for (let [tag, fields] of Object.entries(node)) {
      if (!isTagged(fields)) continue;
      let line = typeof fields.lineno == "number" ? fields.lineno : parentLine;
      TRANSACTION[tag] && (yield { sql: TRANSACTION[tag], dynamic: !1, line, conditional });
      for (let [field, value] of Object.entries(fields))
        if (!(NESTED.has(field) || VARIABLES.has(field)))
          for (let expression of expressionsIn(value)) {
            let dynamic = DYNAMIC.has(`${tag}.${field}`), sql = dynamic ? expression.query : asStatement(expression);
            sql !== void 0 && (yield { sql, dynamic, line, conditional });
          }
      for (let [field, value] of Object.entries(fields)) {
        if (!NESTED.has(field)) continue;
        let always = tag === "PLpgSQL_stmt_block" && field === "body";
        for (let child of listOf(value)) yield* walk(child, line, conditional || !always);
      }
    }
}
function expressionsIn(value) {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (!isTagged(value)) return [];
  let own = value.PLpgSQL_expr;
  return isTagged(own) ? typeof own.query == "string" ? [own] : [] : Object.values(value).flatMap(expressionsIn);
}
function asStatement({ query, parseMode }) {
  if (!parseMode) return query;
  let expression = parseMode >= 3 ? query.replace(/^[^=]*?:?=/, "") : query;
  return /\(|\bfrom\b/i.test(expression) ? `SELECT ${expression.trim()}` : void 0;
}
function listOf(value) {
  return Array.isArray(value) ? value : [value];
}
function isTagged(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}

// src/syntax/postgres/plpgsql.ts
function readPlpgsql(grammar, statement) {
  if (statement.trim() === "") return { statements: [] };
  let tree;
  try {
    tree = parseBody(grammar, statement);
  } catch (error) {
    return { statements: [], error: error instanceof Error ? error.message : String(error) };
  }
  let lines = linesBeforeBody(statement);
  return { statements: functionsOf(tree).flatMap((fields) => Array.from(walkBody(fields))).map((one) => toStatement(grammar, one, lines)) };
}
function parseBody(grammar, statement) {
  try {
    return grammar.parsePlPgSQLSync(statement);
  } catch (error) {
    let named = statement.replace(/%\s*(?:row)?type\b/gi, (found) => found.replace(/\S/g, " "));
    if (named === statement) throw error;
    try {
      return grammar.parsePlPgSQLSync(named);
    } catch {
      throw error;
    }
  }
}
function functionsOf(tree) {
  return (isTagged(tree) && Array.isArray(tree.plpgsql_funcs) ? tree.plpgsql_funcs : []).flatMap(
    (one) => isTagged(one) && isTagged(one.PLpgSQL_function) ? [one.PLpgSQL_function] : []
  );
}
function toStatement(grammar, found, lines) {
  let place = { line: lines + found.line - 1, conditional: found.conditional };
  if (!found.dynamic) return { ...place, sql: found.sql };
  let text = constantText(grammar, found.sql);
  return text === void 0 ? { ...place, sql: void 0, dynamic: found.sql } : { ...place, sql: text };
}

// src/syntax/postgres/psql.ts
var HARMLESS = new Set(
  "a cd C conninfo echo encoding endif errverbose f h help H l list o out p print password prompt pset qecho r reset restrict s set setenv sf sv t T timing unrestrict unset w warn write x z ? d".split(" ")
), SENDS = /* @__PURE__ */ new Set(["g", "gx", "gset", "gdesc", "crosstabview"]), SENDS_AND_MORE = /* @__PURE__ */ new Set(["gexec", "watch"]), COMMAND = /\\([A-Za-z_]+|[?!])(?:[^\n\\]|\\(?!\\))*/y, COPY_FROM_STDIN = /copy\b[^;]*?\bfrom\s+stdin\b/iy;
function forServer(sql) {
  let unparsed = [], blanks = [];
  if (sql.startsWith("\uFEFF") && blanks.push({ start: 0, end: 1 }), !sql.includes("\\") && !/\bstdin\b/i.test(sql)) return { text: blanked(sql, blanks), unparsed };
  let statement = blanks.length;
  for (let at = statement, end; at < sql.length && (end = tokenEnd(sql, at), !(end > sql.length)); at = end)
    if (sql[at] === ";") {
      if (COPY_FROM_STDIN.lastIndex = skipBlank(sql, statement), COPY_FROM_STDIN.test(sql)) {
        let data = copyData(sql, end);
        blanks.push(data), end = data.end;
      }
      statement = end;
    } else if (sql[at] === "\\") {
      let command = metaCommand(sql, at);
      if (command === void 0) continue;
      end = command.end, blanks.push(command), command.sends && (statement = end), command.harmless || unparsed.push(beyondUs(sql, command));
    }
  return { text: blanked(sql, blanks), unparsed };
}
function metaCommand(sql, start) {
  COMMAND.lastIndex = start;
  let found = COMMAND.exec(sql);
  if (!found) return;
  let name = found[1], sends = SENDS.has(name) || SENDS_AND_MORE.has(name);
  if (!sends && !beginsLine(sql, start)) return;
  let harmless = SENDS.has(name) || HARMLESS.has(name) || /^d[A-Za-z+]*$/.test(name), end = start + found[0].trimEnd().length;
  return { start, end: sql.startsWith("\\\\", end) ? end + 2 : end, sends, harmless };
}
function beginsLine(sql, at) {
  let before = at - 1;
  for (; before >= 0 && sql[before] !== `
` && isSpace(sql.charCodeAt(before)); ) before--;
  return before < 0 || sql[before] === `
` || sql[before] === ";" || sql[before] === "\\";
}
function copyData(sql, from) {
  let terminator = /^\\\.[ \t\r]*$/gm;
  return terminator.lastIndex = from, { start: from, end: terminator.test(sql) ? terminator.lastIndex : sql.length };
}
function beyondUs(sql, { start, end }) {
  let command = sql.slice(start, end);
  return { kind: "unparsed", start, end, at: start, reason: `psql runs "${command}" itself`, cause: "psql" };
}
function blanked(sql, blanks) {
  let text = "", at = 0;
  for (let { start, end, sends } of blanks)
    text += sql.slice(at, start) + (sends ? ";" : "") + sql.slice(sends ? start + 1 : start, end).replace(/[^\n]/g, " "), at = end;
  return at === 0 ? sql : text + sql.slice(at);
}

// src/syntax/postgres/trim.ts
function lastTokenEnd(text, start, end) {
  let last = end;
  for (; last > start && isSpace(text.charCodeAt(last - 1)); ) last--;
  return mayEndInComment(text, start, last) ? walk2(text, start, last) : last;
}
function mayEndInComment(text, start, end) {
  if (text[end - 1] === "/" && text[end - 2] === "*") return !0;
  let lastLine = Math.max(start, text.lastIndexOf(`
`, end - 1));
  return text.slice(lastLine, end).includes("--");
}
function walk2(text, start, end) {
  let last = start;
  for (let at = start, stop; at < end; at = stop)
    stop = tokenEnd(text, at), !isSpace(text.charCodeAt(at)) && !isComment(text, at) && (last = Math.min(stop, end));
  return last;
}

// src/syntax/postgres/read-statements.ts
function readStatements(grammar, text, base) {
  if (text === "") return [];
  if (text.includes("\0")) throw new Error("a NUL character ends the statement");
  let offset = isAscii(text) ? (byte) => byte : utf16Offsets(text), statements = [];
  for (let { stmt, stmt_location: startByte = 0, stmt_len: length } of grammar.parseSync(text).stmts ?? []) {
    if (stmt === void 0) continue;
    let start = offset(startByte), end = lastTokenEnd(text, start, length === void 0 ? text.length : offset(startByte + length));
    statements.push({ kind: "statement", start: base + start, end: base + end, startByte, tree: stmt });
  }
  return statements;
}

// src/syntax/postgres/refused.ts
function refused(sql, base, error) {
  let { message, position } = read(error), nul = sql.indexOf("\0"), at = nul >= 0 ? nul : fromCodePoints(sql, position), reason = sql.includes("\0") ? "a NUL character ends the statement here; what follows would pass unseen" : message, span = { kind: "unparsed", start: base, end: base + sql.length, at: base + at };
  return isExhausted(error, message) ? {
    ...span,
    reason: "the grammar runs out of memory on it; it is nested too deeply or too long",
    cause: "too-large"
  } : { ...span, reason, cause: "syntax" };
}
function tooLarge(span) {
  let reason = `the statement is ${((span.end - span.start) / 1e6).toFixed(1)} MB long; one of more than 8 MB is not read`;
  return { kind: "unparsed", start: span.start, end: span.end, at: span.start, reason, cause: "too-large" };
}
function read(error) {
  if (!(error instanceof Error)) return { message: String(error), position: 0 };
  let details = "sqlDetails" in error ? error.sqlDetails : void 0;
  return { message: shortened(error.message), position: details?.cursorPosition ?? 0 };
}
function shortened(message) {
  return message.replace(
    /"([^\n]{0,40})[^]*"$/,
    (whole, near) => near.length + 2 < whole.length ? `"${near}\u2026"` : whole
  );
}
function isExhausted(error, message) {
  return error instanceof RangeError || /memory exhausted|out of memory|stack depth limit/.test(message) || typeof error == "object" && error !== null && "name" in error && /^(?:ExitStatus|RuntimeError)$/.test(String(error.name));
}

// src/syntax/postgres/split.ts
var NESTING = /create\s+(?:or\s+replace\s+)?(?:(rule)|function|procedure)\b/iy;
function nextPiece(text, from) {
  let start = skipPast(text, from);
  if (start >= text.length) return;
  NESTING.lastIndex = start;
  let nesting = NESTING.exec(text), depthOf = nesting === null ? void 0 : nesting[1] ? inParentheses() : inAtomicBody(), end = start, depth = 0;
  for (let at = start; at < text.length; ) {
    let code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (code === 59 && depth <= 0) return { start, end, next: at + 1, unclosed: !1 };
    let stop = tokenEnd(text, at);
    if (stop > text.length) return { start, end: text.length, next: text.length, unclosed: !0 };
    isComment(text, at) || (end = stop, depthOf && (depth = depthOf(text.slice(at, stop)))), at = stop;
  }
  return { start, end, next: text.length, unclosed: depth > 0 };
}
function skipPast(text, from) {
  let at = skipBlank(text, from);
  for (; text[at] === ";"; ) at = skipBlank(text, at + 1);
  return at;
}
function inParentheses() {
  let depth = 0;
  return (token) => depth += token === "(" ? 1 : token === ")" ? -1 : 0;
}
function inAtomicBody() {
  let depth = 0, before = "";
  return (token) => {
    let word = token.toLowerCase();
    return depth === 0 ? depth = before === "begin" && word === "atomic" ? 1 : 0 : word === "case" ? depth++ : word === "end" && depth--, before = word, depth;
  };
}

// src/syntax/postgres/resync.ts
function runsOpen(text, from) {
  for (let piece = nextPiece(text, from); piece; piece = nextPiece(text, piece.next))
    if (piece.unclosed) return !0;
  return !1;
}
var STATEMENT_END = /;[ \t]*(?:--[^\n]*)?\r?\n(?:[ \t]*(?:--[^\n]*)?\r?\n)*([ \t]*)(?=(?:alter|analyze|begin|call|cluster|comment|commit|copy|create|delete|do|drop|grant|insert|lock|merge|refresh|reindex|revoke|rollback|select|set|truncate|update|vacuum|with)\b)/gi;
function resync(text, piece) {
  let indent = piece.start - (text.lastIndexOf(`
`, piece.start - 1) + 1);
  STATEMENT_END.lastIndex = piece.start;
  for (let found = STATEMENT_END.exec(text); found && found.index < piece.next; found = STATEMENT_END.exec(text))
    if (found[1].length <= indent) return found.index;
}

// src/syntax/postgres/gap.ts
var TAG = String.raw`(?:[$#]\{[^}]*\}|\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}|<%[^]*?%>|\$\([^)]*\)|\{\w[^{}]*\})`, TEMPLATE = new RegExp(String.raw`[\w$]*?${TAG}(?:${TAG}|[\w$])*`, "y"), CONTROL = /^(?:\{%|<%(?!=))/, HARMLESS2 = /^(?:\{#|<%#|\{\{!|(?:\{%|<%|\{\{)[-\s]*(?:end|\/|\}))/, VARIABLE = /:(?:'[^'\n]*'|"[^"\n]*"|[A-Za-z_]\w*)/y;
function findGaps(sql) {
  let gaps = [], leading = !0;
  for (let at = 0, end; at < sql.length; at = end) {
    let gap = gapAt(sql, at, leading);
    end = gap?.end ?? tokenEnd(sql, at), gap ? gaps.push(gap) : isSpace(sql.charCodeAt(at)) || (leading = !1);
  }
  return gaps;
}
function gapAt(sql, start, leading) {
  let template = matchAt(TEMPLATE, sql, start);
  if (template !== void 0) return templateGap(template, start, leading && !/^\w/.test(template));
  let variable = sql[start - 1] === ":" ? void 0 : matchAt(VARIABLE, sql, start);
  return variable === void 0 ? void 0 : variableGap(variable, start, leading);
}
function templateGap(text, start, leading) {
  let gap = { start, end: start + text.length, text, language: "template" };
  if (HARMLESS2.test(text)) return { ...gap, standIn: blank(text), control: !1 };
  if (leading || CONTROL.test(text)) return { ...gap, standIn: blank(text), control: !0 };
  let name = text.slice(1, -1).replaceAll('"', "'");
  return { ...gap, standIn: `"${name}"`, name, control: !1 };
}
function variableGap(text, start, leading) {
  let gap = { start, end: start + text.length, text, language: "psql", control: leading };
  if (leading) return { ...gap, standIn: blank(text) };
  if (!/\w/.test(text[1])) return { ...gap, standIn: ` ${text.slice(1)}` };
  let standIn = `_${text.slice(1)}`;
  return { ...gap, standIn, name: standIn.toLowerCase() };
}
function matchAt(pattern, sql, at) {
  return pattern.lastIndex = at, pattern.exec(sql)?.[0];
}
function blank(text) {
  return text.replace(/[^\n]/g, " ");
}

// src/syntax/postgres/template.ts
function readTemplate(grammar, sql, base, error) {
  let gaps = findGaps(sql), first = gaps[0];
  if (first !== void 0)
    try {
      let names = new Map(gaps.flatMap((gap) => gap.name === void 0 ? [] : [[gap.name, gap.text]]));
      return [...gaps.filter((gap) => gap.control).map((gap) => beyondUs2(gap, base)), ...rename(readStatements(grammar, fill(sql, gaps), base), names)];
    } catch {
      return [{ ...refused(sql, base, error), at: base + first.start, cause: first.language }];
    }
}
function fill(sql, gaps) {
  let text = "", at = 0;
  for (let { start, end, standIn } of gaps)
    text += sql.slice(at, start) + standIn, at = end;
  return text + sql.slice(at);
}
function rename(part, names) {
  return typeof part == "string" ? names.get(part) ?? part : Array.isArray(part) ? part.map((one) => rename(one, names)) : typeof part != "object" || part === null ? part : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, rename(value, names)]));
}
function beyondUs2({ start, end, text, language }, base) {
  let reason = `"${text}" is filled in before the script runs`;
  return { kind: "unparsed", start: base + start, end: base + end, at: base + start, reason, cause: language };
}

// src/syntax/postgres/recover.ts
var GROUP = 2e5, LONG = 1e6, LARGEST_STATEMENT = 8e6, MOST_RESYNCS = 50;
function readPieces(grammar, text) {
  let found = [], size = text.length > LONG ? GROUP : 0, resyncs = 0, open;
  for (let group = nextGroup(text, 0, size), at; group.length > 0; group = nextGroup(text, at, size)) {
    at = group.at(-1).next;
    let together = group.length > 1 ? readGroup(grammar, text, group) : void 0;
    if (together) {
      append(found, together);
      continue;
    }
    for (let piece of group) {
      let read2 = readPiece(grammar, text, piece), cut = isRefused(read2) && resyncs < MOST_RESYNCS && (piece.unclosed || (open ??= runsOpen(text, at))) ? resync(text, piece) : void 0;
      if (append(found, cut === void 0 ? read2 : readPiece(grammar, text, { ...piece, end: cut })), cut !== void 0) {
        resyncs++, open = void 0, at = cut + 1;
        break;
      }
    }
  }
  return found;
}
function nextGroup(text, from, size) {
  let group = [];
  for (let piece = nextPiece(text, from); piece && (group.push(piece), !(piece.next - from >= size)); piece = nextPiece(text, piece.next))
    ;
  return group;
}
function readGroup(grammar, text, group) {
  let { start } = group[0], { end } = group.at(-1);
  if (!(end - start > LARGEST_STATEMENT))
    try {
      return readStatements(grammar, text.slice(start, end), start);
    } catch {
      return;
    }
}
function readPiece(grammar, text, piece) {
  if (piece.end - piece.start > LARGEST_STATEMENT) return [tooLarge(piece)];
  let sql = text.slice(piece.start, piece.end);
  try {
    return readStatements(grammar, sql, piece.start);
  } catch (error) {
    return readTemplate(grammar, sql, piece.start, error) ?? [refused(sql, piece.start, error)];
  }
}
function isRefused(read2) {
  return read2.some((one) => one.kind === "unparsed" && one.cause === "syntax");
}
function append(to, from) {
  for (let one of from) to.push(one);
}

// src/syntax/postgres.ts
function postgresParser(grammar) {
  return {
    parse: (sql) => parse(grammar, sql),
    parsePlpgsql: (statement) => readPlpgsql(grammar, statement)
  };
}
var LARGEST_AT_ONCE = 1e6;
function parse(grammar, sql) {
  if (sql.length <= LARGEST_AT_ONCE) {
    let statements = readWhole(grammar, sql);
    if (statements) return parsed(statements, sql);
  }
  let { text, unparsed } = forServer(sql);
  return parsed(inOrder(readPieces(grammar, text), unparsed), text);
}
function readWhole(grammar, sql) {
  try {
    return readStatements(grammar, sql, 0);
  } catch {
    return;
  }
}
function parsed(statements, text) {
  let comments;
  return { statements, comments: () => comments ??= findComments(text) };
}
function inOrder(pieces, others) {
  return others.length === 0 ? pieces : [...pieces, ...others].sort((a, b) => a.start - b.start);
}

// src/syntax/load.ts
async function loadSqlParser() {
  keepWasmAtBaseline();
  let { loadModule, parseSync, parsePlPgSQLSync } = await import("./libpg-query.mjs");
  return await loadModule(), postgresParser({
    parseSync: (sql) => keepingExitCode(() => parseSync(sql)),
    parsePlPgSQLSync: (sql) => keepingExitCode(() => parsePlPgSQLSync(sql))
  });
}
function keepWasmAtBaseline() {
  v8.setFlagsFromString("--no-wasm-tier-up"), v8.setFlagsFromString("--no-wasm-dynamic-tiering");
}
function keepingExitCode(run) {
  let before = process.exitCode;
  try {
    return run();
  } catch (error) {
    throw process.exitCode = before, error;
  }
}
export {
  loadSqlParser
};
