import { code } from "./inert.ts";

/** Where the files of the judged commit are shown: "https://github.com/o/r/blob/<sha>". */
export interface LinkOptions {
  readonly blobs?: string | undefined;
}

const mostCharacters = 200;

/** `path:line`, as a link where there is something to link to. */
export function placeLink(path: string, line: number | undefined, { blobs }: LinkOptions): string {
  const label = code(line === undefined ? shortened(path) : `${shortened(path)}:${line}`);
  if (blobs === undefined) return label;
  const address = path.split("/").map(encoded).join("/");
  return `[${label}](${blobs}/${address}${line === undefined ? "" : `#L${line}`})`;
}

/** Its end says more than its beginning. */
function shortened(path: string): string {
  return path.length > mostCharacters ? `…${path.slice(1 - mostCharacters)}` : path;
}

function encoded(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(/[!'()*~_]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
