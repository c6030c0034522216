import type { OperationOf } from "../operation.ts";
import type { Recipe } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { addPlain } from "./added-column.ts";
import { setNotNull } from "./not-null.ts";

/** Nullable first, code that fills it next, the rows that stand after that, mandatory last. */
export function requiredColumn(operation: OperationOf<"add-column">, facts: Facts): Recipe {
  const { table, column, definition } = operation;
  const optional = { ...operation, definition: { ...definition, notNull: false, constraints: [] } };
  return {
    steps: [
      addPlain(optional, `Add \`${column}\` as an optional column`),
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
      ...setNotNull(table, column, facts.target.version, 1).steps,
    ],
  };
}
