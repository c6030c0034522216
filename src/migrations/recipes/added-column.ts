import { isFilledByDatabase, isSerial } from "../filled.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { backfillStep } from "./backfill.ts";
import { addStep, addWithDefault, constraintSteps, notNullSteps, type AddColumn } from "./column-parts.ts";
import { computedSteps } from "./computed-column.ts";
import { numberedSteps } from "./numbered-column.ts";

/**
 * A column with all that was written behind it, each part by the way that blocks nobody: whatever hazard was found first,
 * the others must not come back with its cure.
 */
export function addColumnInSteps(operation: AddColumn, facts: Facts): Recipe {
  const { definition } = operation;
  if (definition.generated) return { steps: computedSteps(operation, facts) };
  if (isSerial(definition) || definition.identity) return { steps: numberedSteps(operation, facts) };
  if (definition.notNull && !isFilledByDatabase(definition)) return { steps: requiredSteps(operation, facts) };
  const value = definition.default?.sql;
  if (value !== undefined && facts.effect.duration === "rewrite")
    return { steps: filledSteps(operation, value, facts) };
  return { steps: [addStep(operation, definition, "without it"), ...constraintSteps(operation, facts)] };
}

/** The column empty, the default for new rows only, the old rows in batches, and NOT NULL at the end. */
function filledSteps(operation: AddColumn, value: string, facts: Facts): RecipeStep[] {
  const { table, column } = operation;
  return [
    addWithDefault(operation, operation.definition, value),
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value }, facts.schema),
    ...notNullSteps(operation, facts),
  ];
}

/** Nullable first, code that fills it next, the rows that stand after that, mandatory last. */
function requiredSteps(operation: AddColumn, facts: Facts): RecipeStep[] {
  const { table, column, definition } = operation;
  return [
    addStep(operation, { ...definition, notNull: false }, "as an optional column"),
    ...constraintSteps(operation, facts),
    {
      title: `Deploy code that always writes \`${table}.${column}\``,
      stage: "deploy",
      transaction: "allowed",
      release: 0,
      rollback: "clean",
    },
    {
      title: `Give the rows that stand a \`${column}\`, in batches`,
      stage: "backfill",
      transaction: "forbidden",
      release: 0,
      slow: true,
      rollback: "clean",
      note: "Only you know the right value; a constant one can be the column's DEFAULT from the start, and then all this is one step.",
    },
    ...notNullSteps(operation, facts, 1),
  ];
}
