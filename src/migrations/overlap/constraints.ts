import type { Constraint } from "../constraint.ts";
import type { Answer, Answers, OverlapContext } from "../overlap.ts";
import { nothing, removed, tightened, unnoticed } from "./answers.ts";

export const constraintAnswers = {
  "add-check": addConstraint("23514"),
  "add-not-null-constraint": addConstraint("23502"),
  "add-foreign-key": addConstraint("23503"),
  "add-unique": addConstraint("23505"),
  "add-primary-key": addConstraint("23505"),
  "add-exclusion": addConstraint("23P01"),
  // It looks at rows that stand; new ones have been checked since it was added.
  "validate-constraint": unnoticed,
  "drop-constraint": ({ table, constraint }, { schema }) => {
    const known = schema.table(table)?.constraints.get(constraint);
    if (known && known.origin !== "deployed") return unnoticed;
    switch (known?.definition.type) {
      case "unique":
      case "primary-key":
        return {
          ...removed(`\`ON CONFLICT (${known.definition.columns.join(", ")})\` fails with 42P10`),
          oldCode: "unknown",
        };
      case "foreign-key":
        return known.definition.onDelete === "cascade" || known.definition.onDelete === "set-null"
          ? {
              ...removed(`deletes from \`${known.definition.references.table}\` leave rows of \`${table}\` behind`),
              oldCode: "unknown",
            }
          : relaxed;
      case "check":
      case "not-null":
      case "exclusion":
      case undefined:
        return relaxed;
    }
  },
  "rename-constraint": unnoticed,
  "alter-constraint": ({ enforced }) => (enforced ? tightened("writes that violate the constraint fail") : unnoticed),
  "set-index-options": nothing,
} satisfies Partial<Answers>;

/** New code may write what was forbidden; old code never did. */
const relaxed: Answer = { oldCode: "works", newCode: "needs-it", rollback: "clean" };

function addConstraint(sqlstate: string) {
  return (operation: { table: string; constraint: Constraint }, context: OverlapContext): Answer => {
    const { table, constraint } = operation;
    if (constraint.notEnforced || onlyConcernsNewColumns(table, constraint, context)) return unnoticed;
    // The index refused duplicates already.
    if ("usingIndex" in constraint && constraint.usingIndex !== undefined) return unnoticed;
    return tightened(`writes to \`${table}\` that violate it fail with ${sqlstate}`);
  };
}

/** Old code leaves a new column to its default or NULL, and neither violates a key, a reference or a check on it alone. */
function onlyConcernsNewColumns(table: string, constraint: Constraint, { schema }: OverlapContext): boolean {
  const columns = constraint.type === "check" ? constraint.expression.columns : constraint.columns;
  const known = schema.table(table)?.columns;
  return columns.some((name) => {
    const column = known?.get(name);
    if (!column || column.origin === "deployed") return false;
    return constraint.type === "not-null" || constraint.type === "primary-key" ? column.default !== undefined : true;
  });
}
