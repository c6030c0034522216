import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/changes/decode.ts
var utf8 = new TextDecoder("utf-8", { fatal: !0 }), lenient = new TextDecoder("utf-8");
function decode(bytes) {
  let refused = tooLarge(bytes.length);
  if (refused) return refused;
  if (isLfsPointer(bytes)) return unreadable("it is a Git LFS pointer; the content is not in the repository");
  let utf16 = utf16Encoding(bytes);
  if (utf16 !== void 0) return decodeUtf16(bytes, utf16);
  let nul = bytes.indexOf(0);
  if (nul >= 0) return unreadable(nulByte(lineAt(bytes, nul)));
  try {
    return { kind: "text", text: utf8.decode(bytes) };
  } catch {
    return unreadable(`it is not valid UTF-8 (line ${firstInvalidLine(bytes)})`);
  }
}
function tooLarge(bytes) {
  return bytes > 26214400 ? unreadable(`it is ${megabytes(bytes)} MB; more than 25 MB is not read`) : void 0;
}
function unreadable(reason) {
  return { kind: "unreadable", reason };
}
function isLfsPointer(bytes) {
  return bytes.length < 1024 && bytes[0] === 118 && lenient.decode(bytes).startsWith("version https://git-lfs.github.com/spec/");
}
function utf16Encoding(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
}
function decodeUtf16(bytes, encoding) {
  try {
    let text = new TextDecoder(encoding, { fatal: !0 }).decode(bytes), nul = text.indexOf("\0");
    return nul < 0 ? { kind: "text", text } : unreadable(nulByte(text.slice(0, nul).split(`
`).length));
  } catch {
    return unreadable("it begins like UTF-16, but is not");
  }
}
function nulByte(line) {
  return `it has a NUL byte (line ${line}), so it is binary, or UTF-16 without a byte order mark`;
}
function lineAt(bytes, offset) {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
function firstInvalidLine(bytes) {
  return lenient.decode(bytes).split("\uFFFD", 1)[0].split(`
`).length;
}
function megabytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}

// src/changes/change-set.ts
var emptyTree = {
  list: async () => [],
  read: async () => /* @__PURE__ */ new Map()
};

export {
  decode,
  tooLarge,
  emptyTree
};
