import { columns } from "./columns.ts";

/** Lines of at most so many columns, cut between words; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  // Kept beside the line: to measure it anew for each word is most of the work of a long report.
  let taken = 0;
  for (const word of text.split(/ +/).filter(Boolean)) {
    const own = columns(word);
    if (line !== "" && taken + 1 + own <= width) {
      line += ` ${word}`;
      taken += 1 + own;
    } else {
      if (line !== "") lines.push(line);
      line = word;
      taken = own;
    }
  }
  return line === "" ? lines : [...lines, line];
}
