import type { Name } from "./operation.ts";
import type { Facts } from "./rule.ts";
import { isNew } from "./subject.ts";

/** Tables that the transaction has locked ACCESS EXCLUSIVE before this operation, as far as others use them. */
export function blockedBefore({ run, index, schema }: Facts): readonly Name[] {
  const here = run[index]!.transaction;
  if (here === null) return [];
  const tables = new Set<Name>();
  for (let i = index - 1; i >= 0 && run[i]!.transaction === here; i--) {
    const { operation, effect, untouched } = run[i]!;
    if (untouched || !effect || operation.statement === run[index]!.operation.statement) continue;
    for (const { table, mode } of effect.locks)
      if (mode === "ACCESS EXCLUSIVE" && !isNew(table, schema)) tables.add(table);
  }
  return [...tables];
}
