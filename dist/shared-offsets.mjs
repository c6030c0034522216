import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/syntax/postgres/offsets.ts
function byteLength(code) {
  return code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
}
function utf16Offsets(text, from = 0) {
  let bytes = 0, at = from;
  return (byte) => {
    for (; bytes < byte && at < text.length; ) {
      let code = text.codePointAt(at);
      bytes += byteLength(code), at += code > 65535 ? 2 : 1;
    }
    return at;
  };
}
function isAscii(text) {
  return !/[^\0-\x7f]/.test(text);
}
function fromCodePoints(text, codePoints) {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count++) at += text.codePointAt(at) > 65535 ? 2 : 1;
  return at;
}

export {
  utf16Offsets,
  isAscii,
  fromCodePoints
};
