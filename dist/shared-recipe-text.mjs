import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/migrations/recipe-text.ts
function recipeText(recipe) {
  let several = recipe.steps.length > 1;
  return recipe.steps.map((step, index) => [...heading(step, index, several), ...step.sql ?? []].join(`
`)).join(`

`);
}
function heading(step, index, several) {
  let lines = [`-- ${several ? `${index + 1}. ` : ""}${step.title}${where(step)}`];
  return step.note && lines.push(`--    ${step.note}`), several || step.note || step.transaction === "forbidden" || !step.sql ? lines : [];
}
function where(step) {
  let parts = [];
  return step.release > 0 && parts.push(step.release === 1 ? "in the next release" : `${step.release} releases later`), step.transaction === "forbidden" ? parts.push("in a migration of its own, outside of a transaction") : step.transaction === "required" && parts.push("in one transaction"), parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

export {
  recipeText
};
