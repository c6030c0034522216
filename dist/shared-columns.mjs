import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/report/pretty/columns.ts
function columns(text) {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length;
  let sum = 0;
  for (let { segment } of graphemes(text)) sum += columnsOf(segment);
  return sum;
}
function graphemes(text) {
  return segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" }), segmenter.segment(text);
}
var segmenter;
function columnsOf(grapheme) {
  return /^[\p{Mn}\p{Me}\p{Cf}]/u.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1;
}
var wide = new RegExp("^(?:\\p{Emoji_Presentation}|[\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\uA4CF\\uA960-\\uA97C\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1FAFF}\\u{20000}-\\u{3FFFD}])|\\uFE0F", "u");

// src/report/pretty/wrap.ts
function wrap(text, width) {
  let lines = [], line = "", taken = 0;
  for (let word of text.split(/ +/).filter(Boolean)) {
    let own = columns(word);
    line !== "" && taken + 1 + own <= width ? (line += ` ${word}`, taken += 1 + own) : (line !== "" && lines.push(line), line = word, taken = own);
  }
  return line === "" ? lines : [...lines, line];
}

// src/report/pretty/paint.ts
var codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39]
};
function painter(color) {
  return color ? (text, ...styles) => styles.reduce((inner, style) => `\x1B[${codes[style][0]}m${inner}\x1B[${codes[style][1]}m`, text) : (text) => text;
}

export {
  columns,
  graphemes,
  columnsOf,
  wrap,
  painter
};
