/** Text as long as the original: what `keep` covers stays, everything else becomes spaces, line ends stay. */
export function blankAllBut(text: string, keep: readonly { readonly start: number; readonly end: number }[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of keep) {
    result += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return result + blank(text.slice(at));
}

/** Spaces of the same length; line ends stay, so that lines keep their numbers. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
