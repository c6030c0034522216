/** A line of a file, without its line end; `end` is where the next one starts. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts text into lines, whatever their ends are: `\n`, `\r\n`. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ text: text.slice(start, end).replace(/\r?\n$/, ""), start, end });
    start = end;
  }
  return lines;
}

/** The part of a text that begins behind the line that matches `from` and ends before the one that matches `to`. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** The line that opened it. */
  readonly header: string;
}

/** Cuts a file at its marker lines; a line opens the section named by the first marker that matches it. */
export function sectionsOf<K extends string>(
  text: string,
  markers: Readonly<Record<K, RegExp>>,
): (Section & { readonly kind: K })[] {
  const sections: (Section & { readonly kind: K })[] = [];
  for (const line of linesOf(text)) {
    const kind = (Object.keys(markers) as K[]).find((key) => markers[key].test(line.text));
    if (kind === undefined) continue;
    const last = sections.pop();
    if (last) sections.push({ ...last, end: line.start });
    sections.push({ kind, start: line.end, end: text.length, header: line.text });
  }
  return sections;
}
