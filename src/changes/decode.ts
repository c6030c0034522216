import type { FileContent } from "./change-set.ts";

/** Beyond this the SQL grammar needs gigabytes of memory; a person has to look. */
const LARGEST = 25 * 1024 * 1024;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/**
 * A file's bytes as text, or the reason why nobody can judge it. Takes UTF-8, and UTF-16 with a byte order
 * mark; the mark itself is left out, so that places count from the first character.
 */
export function decode(bytes: Uint8Array): FileContent {
  const refused = tooLarge(bytes.length);
  if (refused) return refused;
  if (isLfsPointer(bytes)) return unreadable("it is a Git LFS pointer; the content is not in the repository");

  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) return decodeUtf16(bytes, utf16);

  const nul = bytes.indexOf(0);
  if (nul >= 0) return unreadable(nulByte(lineAt(bytes, nul)));
  try {
    return { kind: "text", text: utf8.decode(bytes) };
  } catch {
    return unreadable(`it is not valid UTF-8 (line ${firstInvalidLine(bytes)})`);
  }
}

/** Refuses a file by its size in bytes, before it is read. */
export function tooLarge(bytes: number): FileContent | undefined {
  return bytes > LARGEST ? unreadable(`it is ${megabytes(bytes)} MB; more than 25 MB is not read`) : undefined;
}

function unreadable(reason: string): FileContent {
  return { kind: "unreadable", reason };
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line is fixed, the whole under 1,024 bytes. */
function isLfsPointer(bytes: Uint8Array): boolean {
  return (
    bytes.length < 1024 &&
    bytes[0] === 0x76 &&
    lenient.decode(bytes).startsWith("version https://git-lfs.github.com/spec/")
  );
}

function utf16Encoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): FileContent {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const nul = text.indexOf("\0");
    return nul < 0 ? { kind: "text", text } : unreadable(nulByte(text.slice(0, nul).split("\n").length));
  } catch {
    return unreadable("it begins like UTF-16, but is not");
  }
}

/** A NUL ends a C string: what follows would never reach the grammar, and would pass unseen. */
function nulByte(line: number): string {
  return `it has a NUL byte (line ${line}), so it is binary, or UTF-16 without a byte order mark`;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function firstInvalidLine(bytes: Uint8Array): number {
  return lenient.decode(bytes).split("\uFFFD", 1)[0]!.split("\n").length;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
