import type { Node } from "@pgsql/types";

/** Calls `visit` with each node of a tree, from the outside in: its tag and its fields. `false` leaves out what is inside. */
export function walk(tree: unknown, visit: (tag: string, fields: Fields) => boolean | void): void {
  if (Array.isArray(tree)) {
    for (const one of tree as unknown[]) walk(one, visit);
  } else if (typeof tree === "object" && tree !== null) {
    for (const [key, value] of Object.entries(tree as Fields)) {
      if (typeof value !== "object" || value === null) continue;
      const isNode = /^[A-Z]/.test(key) && !Array.isArray(value);
      if (isNode && visit(key, value as Fields) === false) continue;
      walk(value, visit);
    }
  }
}

export type Fields = Readonly<Record<string, unknown>>;

/** The first child of each of the kinds that are asked for. */
export function ofKind<K extends string>(
  nodes: readonly Node[] | undefined,
  kind: K,
): readonly Extract<Node, Record<K, unknown>>[K][] {
  type Kind = Extract<Node, Record<K, unknown>>;
  return (nodes ?? []).flatMap((node) => (kind in node ? [(node as Kind)[kind]] : []));
}
