import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

/** A comment as a page, much as GitHub shows it. */
export function page(title: string, markdown: string): string {
  const body = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; --line: light-dark(#d0d7de, #3d444d); --soft: light-dark(#f6f8fa, #151b23); }
  body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; }
  article { border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; }
  code { font: 12px/1.45 ui-monospace, monospace; background: var(--soft); padding: .15em .35em; border-radius: 4px; }
  pre { background: var(--soft); padding: .8rem 1rem; overflow: auto; border-radius: 6px; }
  pre code { background: none; padding: 0; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: left; vertical-align: top; }
  blockquote { margin-left: 0; padding-left: 1rem; border-left: .25rem solid var(--line); }
  li:has(> input, > p > input) { list-style: none; margin-left: -1.3rem; }
</style>
<article>
${body}
</article>
</html>
`;
}
