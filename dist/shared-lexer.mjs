import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/syntax/postgres/lexer.ts
var kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++)
  /\w/.test(String.fromCharCode(code)) && (kinds[code] = 1);
for (let opener of `'"-/$`) kinds[opener.charCodeAt(0)] = 2;
function tokenEnd(text, at) {
  let code = text.charCodeAt(at), kind = code < 128 ? kinds[code] : 1;
  if (kind === 1) return wordEnd(text, at);
  if (kind !== 2) return at + 1;
  switch (text[at]) {
    case "'":
      return after(text, "'", at + 1);
    case '"':
      return after(text, '"', at + 1);
    case "-":
      return isComment(text, at) ? lineEnd(text, at) : at + 1;
    case "/":
      return isComment(text, at) ? blockCommentEnd(text, at) : at + 1;
    default:
      return dollarQuoteEnd(text, at);
  }
}
function isComment(text, at) {
  let code = text.charCodeAt(at);
  return code === 45 && text.charCodeAt(at + 1) === 45 || code === 47 && text.charCodeAt(at + 1) === 42;
}
function isSpace(code) {
  return code === 32 || code >= 9 && code <= 13;
}
function skipBlank(text, at) {
  for (; at < text.length; )
    if (isSpace(text.charCodeAt(at))) at++;
    else if (isComment(text, at)) at = tokenEnd(text, at);
    else return at;
  return text.length;
}
function wordEnd(text, at) {
  let end = at + 1;
  for (; end < text.length; end++) {
    let code = text.charCodeAt(end);
    if (code < 128 && kinds[code] !== 1 && code !== 36) break;
  }
  return end === at + 1 && text.charCodeAt(end) === 39 && (text[at] === "E" || text[at] === "e") ? escapeStringEnd(text, end) : end;
}
var CONTINUATION = /[ \t\r\f\v]*\n\s*'/y;
function escapeStringEnd(text, quote) {
  for (let at = quote + 1; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code === 92 && at++, code === 39)
      if (CONTINUATION.lastIndex = at + 1, text.charCodeAt(at + 1) === 39) at++;
      else if (CONTINUATION.test(text)) at = CONTINUATION.lastIndex - 1;
      else return at + 1;
  }
  return 1 / 0;
}
var DOLLAR_QUOTE = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
function dollarQuoteEnd(text, at) {
  if (DOLLAR_QUOTE.lastIndex = at, !DOLLAR_QUOTE.test(text)) return at + 1;
  let body = DOLLAR_QUOTE.lastIndex;
  return after(text, text.slice(at, body), body);
}
function blockCommentEnd(text, at) {
  let edge = /\/\*|\*\//g;
  edge.lastIndex = at + 2;
  for (let depth = 1; depth > 0; ) {
    let found = edge.exec(text);
    if (found === null) return 1 / 0;
    depth += found[0] === "/*" ? 1 : -1;
  }
  return edge.lastIndex;
}
function lineEnd(text, at) {
  let end = text.indexOf(`
`, at);
  return end < 0 ? text.length : end;
}
function after(text, closer, from) {
  let found = text.indexOf(closer, from);
  return found < 0 ? 1 / 0 : found + closer.length;
}

export {
  tokenEnd,
  isComment,
  isSpace,
  skipBlank
};
