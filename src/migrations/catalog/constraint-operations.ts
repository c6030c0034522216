import { addConstraint } from "./add-constraint.ts";
import { validateNotNull } from "./add-not-null.ts";
import type { Appliers } from "./appliers.ts";
import { inheritedFrom } from "./drop-constraint.ts";
import { drop } from "./drop.ts";
import { inHeirs } from "./heirs.ts";
import { nameIn, schemaOf } from "../name.ts";
import { putConstraint, takeConstraint } from "./constraint-record.ts";
import type { Constraint } from "../constraint.ts";
import type { Name, OperationKind, OperationOf } from "../operation.ts";
import { renameRelation } from "./rename-relation.ts";
import type { Origin } from "./schema.ts";
import type { ConstraintRecord, State, TableRecord } from "./state.ts";
import { findTable, learntTable, writableTable } from "./table-record.ts";

type Adds = Extract<OperationKind, `add-${Constraint["type"]}` | "add-not-null-constraint">;

const add = (state: State, operation: OperationOf<Adds>, origin: Origin): void => {
  const table = learntTable(state, operation.table);
  const { constraint, only = false } = operation;
  if (!table || (operation.conditional && constraint.name !== undefined && table.constraints.has(constraint.name)))
    return;
  addConstraint(state, table, constraint, { origin, only, withTable: false });
};

export const constraintOperations = {
  "add-check": add,
  "add-not-null-constraint": add,
  "add-foreign-key": add,
  "add-unique": add,
  "add-primary-key": add,
  "add-exclusion": add,
  "validate-constraint": (state, operation) => {
    change(state, operation, (table, constraint) => {
      if (constraint.definition.type === "not-null") validateNotNull(state, table, constraint);
      else table.constraints.set(constraint.name, { ...constraint, validated: true });
    });
  },
  "alter-constraint": (state, operation) => {
    const { enforced } = operation;
    if (enforced === undefined) return;
    // Rows that came in meanwhile are looked at when it is enforced again.
    change(state, operation, (table, constraint) => {
      const definition = { ...constraint.definition, notEnforced: !enforced };
      table.constraints.set(constraint.name, { ...constraint, validated: enforced, definition });
    });
  },
  "drop-constraint": (state, { table, constraint }) => {
    const known = findTable(state, table);
    if (known) drop(state, { what: "constraint", table: known.name, name: constraint });
  },
  "rename-constraint": (state, { table, constraint, to }) => rename(state, table, constraint, to),
} satisfies Partial<Appliers>;

interface OnConstraint {
  readonly table: Name;
  readonly constraint: string;
  readonly only?: boolean;
}

/** Changes a constraint, and what heirs have of it. */
function change(
  state: State,
  at: OnConstraint,
  apply: (table: TableRecord, constraint: ConstraintRecord) => void,
): void {
  const table = writableTable(state, at.table);
  const constraint = table?.constraints.get(at.constraint);
  if (!table || !constraint) return;
  apply(table, constraint);
  if (at.only) return;
  inHeirs(state, table.name, (heir) => {
    const own = inheritedFrom(constraint, heir);
    if (own) apply(heir, own);
    return own !== undefined;
  });
}

function rename(state: State, tableName: Name, from: string, to: string): void {
  const table = writableTable(state, tableName);
  const constraint = table?.constraints.get(from);
  if (!table || !constraint) return;
  const { type } = constraint.definition;
  const index = [...table.indexes.values()].find((one) => one.constraint === from);
  if (index) return renameRelation(state, index.name, nameIn(schemaOf(index.name), to));
  if (type === "check" || type === "not-null")
    inHeirs(state, table.name, (heir) => {
      const own = inheritedFrom(constraint, heir);
      if (own && own.name === from) renameIn(state, heir, own, to);
      return own !== undefined;
    });
  renameIn(state, table, constraint, to);
}

function renameIn(state: State, table: TableRecord, constraint: ConstraintRecord, to: string): void {
  if (table.constraints.has(to)) return;
  takeConstraint(state, table, constraint.name);
  putConstraint(state, table, { ...constraint, name: to, definition: { ...constraint.definition, name: to } });
}
