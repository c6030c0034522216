import { visible, visibleLine } from "../visible.ts";

/*
 * Names, SQL and reasons come from the pull request, and so from anybody. Here they become Markdown that shows them as they
 * are: no markup, no HTML, no link, and nothing that GitHub makes a link or a notification of by itself
 * (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 */

/** A sentence with `names` in backticks. What stands outside of them is plain text. */
export function prose(words: string): string {
  const parts = visibleLine(words).split("`");
  if (parts.length % 2 === 0) return text(words);
  return parts.map((part, index) => (index % 2 === 0 ? escape(part) : code(part))).join("");
}

/** Plain text on one line. */
export function text(words: string): string {
  return escape(visibleLine(words));
}

/** A code span: GitHub looks for no mention or reference in it. An empty one does not exist. */
export function code(words: string): string {
  const line = visibleLine(words);
  if (line === "") return "";
  const ticks = "`".repeat(longestRun(line) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** A code block that its content cannot end, however many backticks it has. */
export function fence(content: string, language: string): string {
  const shown = visible(content);
  const ticks = "`".repeat(Math.max(3, longestRun(shown) + 1));
  return `${ticks}${language}\n${shown}\n${ticks}`;
}

function longestRun(words: string): number {
  return Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length));
}

/** An escape keeps Markdown off; what GitHub finds in the rendered text needs to be taken apart besides. */
function escape(line: string): string {
  return apart(line)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*[\]#!~$|]|(?<![a-z\d])_|_(?![a-z\d])/gi, "\\$&")
    .replaceAll(/^([-+=]|\d{1,9}(?=[.)]))/g, (mark) => (/\d/.test(mark) ? `${mark}\u200B` : `\\${mark}`));
}

/**
 * Puts a zero-width space into `@team`, `#12`, `GH-12`, `user@host`, `https://…`, `www.…`, `:emoji:`, and what could be the
 * id of a commit.
 */
function apart(line: string): string {
  return line
    .replaceAll(/[@#](?=[\p{L}\p{N}_[-])/gu, "$&\u200B")
    .replaceAll(/\bgh-(?=\d)/gi, "$&\u200B")
    .replaceAll(/:(?=\/\/|[\w+-]+:)/g, "$&\u200B")
    .replaceAll(/www(?=\.)/gi, "$&\u200B")
    .replaceAll(/(?:mailto|xmpp)(?=:)/gi, "$&\u200B")
    .replaceAll(/[\da-f]{7,}/gi, (id) => id.replaceAll(/.{6}(?!$)/g, "$&\u200B"));
}
