import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import "./shared-runtime.mjs";

// src/report/rules-table.ts
function rulesAsJson(catalogue) {
  let rules = inOrder(catalogue).map(({ id, title, severity, databases, why, sources, examples }) => ({
    id,
    title,
    severity,
    databases,
    why,
    sources,
    examples
  }));
  return `${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}
`;
}
function rulesTable(catalogue) {
  let rules = inOrder(catalogue), idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  return `${rules.map(({ id, severity, title }) => `${id.padEnd(idWidth)}  ${severity.padEnd(7)}  ${title}`).join(`
`)}
`;
}
function rulesMarkdown(catalogue, folder) {
  return ["| rule | severity | what hurts |", "| --- | --- | --- |", ...inOrder(catalogue).map(
    ({ id, severity, title }) => `| [\`${id}\`](${folder}/${id}.md) | ${severity} | ${title.replaceAll("|", "\\|")} |`
  )].join(`
`);
}
function inOrder(catalogue) {
  return [...catalogue].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
export {
  rulesAsJson,
  rulesMarkdown,
  rulesTable
};
