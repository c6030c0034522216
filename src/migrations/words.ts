import type { Effect } from "./effect.ts";
import type { Name } from "./operation.ts";

/** `a`, `b` and `c`. */
export function named(names: readonly Name[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

/** What stands still, and where: "every read and write of `users`". */
export function standstill(effect: Effect): string {
  const all = effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").map(({ table }) => table);
  const writes = effect.locks
    .filter(({ mode }) => mode === "SHARE" || mode === "SHARE ROW EXCLUSIVE" || mode === "EXCLUSIVE")
    .map(({ table }) => table);
  const parts = [
    ...(all.length > 0 ? [`every read and write of ${named(all)}`] : []),
    ...(writes.length > 0 ? [`every write to ${named(writes)}`] : []),
  ];
  return parts.join(" and ");
}

/** Said where the worst had to be assumed. */
export function assumption(effect: Effect): string {
  return effect.assumed ? ` (${effect.assumed})` : "";
}
