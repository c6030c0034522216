import * as fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { comment, marker } from "../../../src/report/markdown.ts";
import type { Report } from "../../../src/report/report.ts";
import { summary } from "../../../src/report/summary.ts";
import { release } from "../a-release.ts";

/** All the HTML that a page may hold, and none of it comes from the data. */
const ourHtml = new Set([
  marker,
  "<details><summary>Why, and what to do instead</summary>",
  "<details><summary>SQL</summary>",
  "<details><summary>1 finding accepted by somebody</summary>",
  "</details>",
  "<sub>",
  "</sub>",
  "<code>",
  "</code>",
]);

/** What GitHub itself looks for in text outside of code: https://docs.github.com/get-started/writing-on-github */
const notifies =
  /(?<![\w`])@[a-z\d]|#\d|\bgh-\d|https?:\/\/|www\.\S|\S@\w+\.\w|(?<![\da-f])[\da-f]{7,40}(?![\da-f])|:[\w+-]+:/i;

const tricks = [
  "@acme/team",
  "#123",
  "GH-12",
  "acme/shop#7",
  "https://evil.example",
  "www.evil.example",
  "me@evil.example",
  "mailto:me@evil.example",
  "xmpp:a@evil.example/b",
  "deadbeefcafe0123456789",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "</details>",
  "</summary>",
  "</sub>",
  "![x](https://evil.example/x.png)",
  "[x](javascript:alert(1))",
  "[x]: https://evil.example",
  "[^1]",
  "<https://evil.example>",
  "```",
  "````",
  "~~~",
  "`",
  "``",
  "|",
  "\\",
  "\\|",
  "\n\n",
  "\n",
  "\r",
  "\n# heading",
  "\n- [ ] tick me",
  "\n> quoted",
  "\n---\n",
  "\n    code",
  "\n| a | b |\n| - | - |",
  "**",
  "__",
  "_",
  "~~",
  "$",
  "$$",
  "&lt;b&gt;",
  "&#64;team",
  "\u202E",
  "\u200B",
  "\u001B[31m",
  "\0",
  "\uD800",
  ":tada:",
  "1. ",
  "+ ",
  "= ",
  "ünïcode 表 👩‍👧",
  "users",
  " ",
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...tricks), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

function reportWith(evil: string): Report {
  const [finding] = release.findings;
  const place = { path: evil, line: 3, column: 1, endLine: 3 };
  return {
    ...release,
    findings: [
      {
        ...finding!,
        place,
        message: `Building \`${evil}\` blocks ${evil}`,
        why: `Because of ${evil}`,
        fix: `DROP INDEX "${evil}";`,
      },
      { ...finding!, place, message: evil, why: evil, fix: evil },
      { ...finding!, place, message: evil, why: evil, fix: `-- ${evil}` },
      { ...finding!, place, message: evil, waived: { reason: evil, by: evil } },
    ],
    unread: [{ path: evil, line: 2, reason: evil }],
    plan: {
      ...release.plan,
      stages: release.plan.stages.map((stage) => ({
        ...stage,
        title: evil,
        condition: `every environment runs code without \`${evil}\``,
        steps: stage.steps.map((step) => ({ ...step, title: `Drop \`${evil}\``, note: evil, place, sql: [evil] })),
      })),
      files: [{ path: evil, action: "split" as const, stages: ["expand-1", "contract-2"] }],
      rollback: { verdict: "loses-data" as const, because: evil },
    },
  };
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* walk(child);
}

const forbidden = new Set([
  "link",
  "image",
  "linkReference",
  "imageReference",
  "definition",
  "footnoteReference",
  "footnoteDefinition",
  "blockquote",
  "strikethrough",
  "delete",
]);

function expectHarmless(markdown: string): void {
  for (const node of walk(parse(markdown))) {
    expect(forbidden, `${node.type} in ${markdown}`).not.toContain(node.type);
    if (node.type === "html") expect(ourHtml).toContain(node.value);
    if (node.type === "text") expect(node.value).not.toMatch(notifies);
  }
}

test("a page about hostile names holds no link, no image, no HTML of theirs and nobody's name", () => {
  fc.assert(
    fc.property(hostile, (evil) => {
      expectHarmless(comment(reportWith(evil)));
    }),
    { numRuns: 150 },
  );
});

function shape(markdown: string): string[] {
  return [...walk(parse(markdown))].map(({ type }) => type).filter((type) => blocks.has(type));
}

const blocks = new Set(["heading", "table", "tableRow", "tableCell", "listItem", "code", "html", "thematicBreak"]);

test("the shape of a page does not depend on what the names are", () => {
  const expected = shape(summary(reportWith("x users;")));
  fc.assert(
    fc.property(hostile, (evil) => {
      expect(shape(summary(reportWith(`x ${evil.replaceAll(/[\n\r]/g, " ")}users;`)))).toEqual(expected);
    }),
    { numRuns: 75 },
  );
});

test.each(tricks)("%j alone does nothing", (trick) => {
  expectHarmless(comment(reportWith(trick)));
  expectHarmless(comment(reportWith(`${trick}${trick}`)));
  expectHarmless(comment(reportWith(` x ${trick} y `)));
});

test("a place is linked when there is something to link to, and the path cannot leave the link", () => {
  const blobs = "https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567";
  fc.assert(
    fc.property(hostile, (evil) => {
      for (const node of walk(parse(comment(reportWith(evil), { blobs })))) {
        if (node.type === "link") expect(node.url.startsWith(`${blobs}/`)).toBe(true);
        if (node.type === "html") expect(ourHtml).toContain(node.value);
        expect(node.type).not.toBe("image");
      }
    }),
    { numRuns: 75 },
  );
});
