/** Something that opens on a click. The title is ours: it stands in HTML. */
export function fold(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** Inside an item of a list, everything that belongs to it is moved in. */
export function indented(content: string, by: number): string {
  return content.replaceAll(/^(?=.)/gm, " ".repeat(by));
}
