import type { ColumnDefinition } from "../migrations/column.ts";
import type { Constraint } from "../migrations/constraint.ts";
import type { Name } from "../migrations/operation.ts";
import { constraintName } from "../migrations/recipes/validated-constraint.ts";

/**
 * What an operation has to do with an object. `change` makes it, takes it away or gives it another name; `part` changes
 * something in it, `adds` only puts something to it; `all` counts on everything in it as it is, as `SELECT *` does, `uses`
 * on what it finds there; `is` only on its being there.
 */
export type Mode = "is" | "uses" | "all" | "adds" | "part" | "change";
/** `table:users`, `column:users.email`: what two operations must share to depend on one another. */
export type Touch = readonly [mode: Mode, object: string];

/** May the order of two operations that touch an object in these ways not be turned round? */
export function collide(earlier: Mode, later: Mode): boolean {
  return earlier === "change" || later === "change" || stays[earlier].includes(later);
}

/** What may not come before an earlier one that touches the same. */
const stays: Readonly<Record<Mode, readonly Mode[]>> = {
  is: [],
  uses: ["part"],
  all: ["adds", "part"],
  adds: ["uses", "all"],
  part: ["uses", "all"],
  change: [],
};

/** PostgreSQL refuses to drop a type, a function or a key that something still uses: what lets go of it comes first. */
export const letsGo: Touch = ["part", "users of things"];
export const goesLast: readonly Touch[] = [letsGo, ["all", "users of things"]];
/** What reads or cares for data of whatever table stays behind all changes of data before it. */
export const movesData: Touch = ["part", "data"];
export const afterData: Touch = ["all", "data"];

export const is = (kind: string, ...names: readonly string[]): Touch[] =>
  names.map((name) => ["is", `${kind}:${name}`]);
export const part = (kind: string, name: string): Touch => ["part", `${kind}:${name}`];
export const all = (kind: string, ...names: readonly string[]): Touch[] =>
  names.map((name) => ["all", `${kind}:${name}`]);
export const uses = (kind: string, ...names: readonly string[]): Touch[] =>
  names.map((name) => ["uses", `${kind}:${name}`]);
export const adds = (kind: string, name: string): Touch => ["adds", `${kind}:${name}`];
export const change = (kind: string, name: string): Touch => ["change", `${kind}:${name}`];
// Tables, views and sequences share their names.
export const alter = (name: Name): Touch => part("table", name);
export const column = (of: Name, name: string): string => `${of}.${name}`;
export const onTable = ({ table }: { readonly table: Name }): Touch[] => is("table", table);
export const onAnyTable = ({ table }: { readonly table: Name | undefined }): Touch[] =>
  table === undefined ? [afterData] : [...is("table", table), afterData];
export const alterTable = ({ table }: { readonly table: Name }): Touch[] => [alter(table)];
export const drop = (kind: string, name: Name): Touch[] => [change(kind, name), ...goesLast];
export const rename = (kind: string, from: Name, to: Name): Touch[] => [change(kind, from), change(kind, to)];
export const alterColumn = (aspect: string) => (at: { readonly table: Name; readonly column: string }) => [
  alter(at.table),
  part("column", column(at.table, at.column)),
  change("column", `${column(at.table, at.column)} ${aspect}`),
];
export const data = (
  at: { readonly table: Name; readonly reads: readonly Name[] },
  reads: typeof all = all,
): Touch[] => [
  ...uses("table", at.table),
  ...reads("table", ...at.reads),
  change("rows", at.table),
  ...is("rows", ...at.reads),
  movesData,
];
export const view = (at: { readonly view: Name; readonly reads: readonly Name[] }): Touch[] => [
  change("table", at.view),
  ...all("table", ...at.reads),
];
export const defined = (of: Name, definition: ColumnDefinition): Touch[] => [
  ...is("type", definition.type.name),
  ...is("function", ...(definition.default?.calls ?? []), ...(definition.generated?.expression.calls ?? [])),
  ...all("column", ...(definition.generated?.expression.columns ?? []).map((name) => column(of, name))),
  ...definition.constraints.flatMap((constraint) => constrained(of, constraint)),
];
export const constrained = (of: Name, constraint: Constraint): Touch[] => {
  const columns = constraint.type === "check" ? constraint.expression.columns : constraint.columns;
  const own = [
    ...is("table", of),
    ...is("rows", of),
    ...is("column", ...columns.map((name) => column(of, name))),
    change("constraint", column(of, constraint.name ?? constraintName(of, constraint))),
  ];
  switch (constraint.type) {
    case "check":
      return [...own, ...is("function", ...constraint.expression.calls)];
    case "not-null":
      return [...own, change("column", `${column(of, constraint.columns[0])} null`)];
    case "exclusion":
      return own;
    case "foreign-key":
      return [
        ...own,
        ...is("table", constraint.references.table),
        ...is("column", ...constraint.references.columns.map((name) => column(constraint.references.table, name))),
        ...uses("keys", constraint.references.table),
        ...is("rows", constraint.references.table),
      ];
    case "unique":
    case "primary-key":
      return [
        ...own,
        adds("keys", of),
        ...(constraint.type === "primary-key" ? all("primary key", of) : []),
        ...(constraint.usingIndex === undefined ? [] : [change("index", constraint.usingIndex)]),
      ];
  }
};
export const addConstraint = (at: { readonly table: Name; readonly constraint: Constraint }) =>
  constrained(at.table, at.constraint);
export const constraintNamed = (at: { readonly table: Name; readonly constraint: string }): Touch[] => [
  ...is("table", at.table),
  ...is("rows", at.table),
  change("constraint", column(at.table, at.constraint)),
];
export const trigger = (at: { readonly table: Name; readonly trigger: string }): Touch[] => [
  ...is("table", at.table),
  change("trigger", column(at.table, at.trigger)),
];
export const policy = (at: { readonly table: Name; readonly policy: string }): Touch[] => [
  ...is("table", at.table),
  change("policy", column(at.table, at.policy)),
];
export const rights = (at: { readonly names: readonly Name[] }): Touch[] =>
  at.names.flatMap((name) => [...is("table", name), change("right", name)]);

export function setDefault(at: { readonly table: Name; readonly column: string }): Touch[] {
  const name = column(at.table, at.column);
  return [...is("table", at.table), ...is("column", name), change("column", `${name} default`)];
}

export function setNull(at: { readonly table: Name; readonly column: string }): Touch[] {
  const name = column(at.table, at.column);
  return [...is("table", at.table), ...is("column", name), ...is("rows", at.table), change("column", `${name} null`)];
}

export function movedTo(name: Name, schema: string): Name {
  const bare = name.slice(name.indexOf(".") + 1);
  return schema === "public" ? bare : `${schema}.${bare}`;
}
