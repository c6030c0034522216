const letters: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  s: " ",
  t: "\t",
  "\n": "",
};

/** Escapes in the strings of Java and Kotlin. https://docs.oracle.com/javase/specs/jls/se21/html/jls-3.html#jls-3.10.7 */
export function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:u+([0-9a-fA-F]{4})|([0-7]{1,3})|(.))/gs,
    (_, hex?: string, octal?: string, letter = "") =>
      hex || octal ? String.fromCodePoint(Number.parseInt(hex ?? octal!, hex ? 16 : 8)) : (letters[letter] ?? letter),
  );
}

/** A text block, without what its lines are indented by. */
export function unindented(text: string): string {
  const lines = text.replace(/^[ \t\f]*\r?\n/, "").split(/\r?\n/);
  const counted = lines.filter((line, index) => line.trim() !== "" || index === lines.length - 1);
  const indent = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join("\n");
}

/** `1_000`, `0xFFL`, `0b1`, `017`, `1.5f`, `10u`; `undefined` for what is no number here. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll("_", "").toLowerCase();
  const bare = /^0[xb]/.test(plain) ? plain.replace(/[ul]+$/, "") : plain.replace(/[ulfd]+$/, "");
  const value = Number(bare.replace(/^0([0-7]+)$/, "0o$1"));
  return Number.isNaN(value) ? undefined : value;
}
