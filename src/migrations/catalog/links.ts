import type { Name } from "../operation.ts";

/**
 * Who points at a name: a reverse map. It may remember more than still points there (readers check), so that
 * nothing has to be counted when a constraint or a column goes.
 */
export interface Links {
  to(target: Name): Iterable<Name>;
  add(target: Name, from: Name): void;
  /** Whatever pointed at a name points at its new one. */
  move(target: Name, to: Name): void;
  forget(target: Name): void;
  /** An independent copy; the sets are shared until either side writes to them. */
  fork(): Links;
}

interface Shared {
  owner: object;
  readonly names: Set<Name>;
}

export function createLinks(sets: Map<Name, Shared> = new Map()): Links {
  let self = {};

  const writable = (target: Name): Set<Name> => {
    const shared = sets.get(target);
    if (shared?.owner === self) return shared.names;
    const own = { owner: self, names: new Set(shared?.names) };
    sets.set(target, own);
    return own.names;
  };

  return {
    to: (target) => sets.get(target)?.names ?? [],
    add: (target, from) => void writable(target).add(from),
    move(target, to) {
      const shared = sets.get(target);
      if (!shared) return;
      const names = writable(to);
      for (const name of shared.names) names.add(name);
      sets.delete(target);
    },
    forget: (target) => void sets.delete(target),
    fork() {
      self = {};
      return createLinks(new Map(sets));
    },
  };
}
