import type { Recipe, RecipeStep } from "./recipe.ts";

/**
 * A recipe as something to paste: SQL, with what a person must do, and where one migration or release ends and
 * the next begins, as SQL comments.
 */
export function recipeText(recipe: Recipe): string {
  const several = recipe.steps.length > 1;
  return recipe.steps
    .map((step, index) => [...heading(step, index, several), ...(step.sql ?? [])].join("\n"))
    .join("\n\n");
}

function heading(step: RecipeStep, index: number, several: boolean): string[] {
  const number = several ? `${index + 1}. ` : "";
  const lines = [`-- ${number}${step.title}${where(step)}`];
  if (step.note) lines.push(`--    ${step.note}`);
  return several || step.note || step.transaction === "forbidden" || !step.sql ? lines : [];
}

function where(step: RecipeStep): string {
  const parts: string[] = [];
  if (step.release > 0) parts.push(step.release === 1 ? "in the next release" : `${step.release} releases later`);
  if (step.transaction === "forbidden") parts.push("in a migration of its own, outside of a transaction");
  else if (step.transaction === "required") parts.push("in one transaction");
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}
