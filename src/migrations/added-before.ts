import type { OperationOf } from "./operation.ts";
import type { Facts } from "./rule.ts";

/** Was the constraint that is validated here added in the same transaction? */
export function isAddedBefore(
  { table, constraint }: OperationOf<"validate-constraint">,
  { run, index }: Facts,
): boolean {
  const here = run[index]!.transaction;
  if (here === null) return false;
  for (let i = index - 1; i >= 0 && run[i]!.transaction === here; i--) {
    const { operation } = run[i]!;
    if ("constraint" in operation && typeof operation.constraint === "object" && operation.table === table)
      if (operation.constraint.notValid && (operation.constraint.name ?? constraint) === constraint) return true;
  }
  return false;
}
