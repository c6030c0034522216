/** UTF-8 bytes of the character at `at`, counted as the grammar's own encoder does. */
function byteLength(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Turns UTF-8 byte offsets into UTF-16 ones. They must be asked for in ascending order: one walk over the text serves them all. */
export function utf16Offsets(text: string, from = 0): (byte: number) => number {
  let bytes = 0;
  let at = from;
  return (byte) => {
    while (bytes < byte && at < text.length) {
      const code = text.codePointAt(at)!;
      bytes += byteLength(code);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  };
}

export function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** Errors count code points. */
export function fromCodePoints(text: string, codePoints: number): number {
  let at = 0;
  for (let count = 0; count < codePoints && at < text.length; count++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}
