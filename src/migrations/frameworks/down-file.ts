import { nameOf } from "./path.ts";

/** `x.down.sql` for `x.up.sql` and for `x.sql`; `x-down.sql` for `x-up.sql`, and the like. */
export function downPathOf(path: string): string {
  const paired = path.replace(/([._-])(up|do)\.sql$/, (_, dot, word) => `${dot}${word === "do" ? "undo" : "down"}.sql`);
  return paired === path ? `${path.replace(/\.sql$/, "")}.down.sql` : paired;
}

/** A file that takes something back: it belongs to another one, and never runs forward. */
export function isDown(path: string): boolean {
  return (
    /(^|[._-])(down|undo|rollback|revert)\.sql$/i.test(nameOf(path)) ||
    /(^|\/)(down|revert|rollbacks?|undo)\/[^/]*$/i.test(path)
  );
}
