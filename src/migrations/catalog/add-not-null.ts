import { notNullName, notNullOn, putConstraint } from "./constraint-record.ts";
import { inHeirs } from "./heirs.ts";
import type { Origin } from "./schema.ts";
import type { ConstraintRecord, State, TableRecord } from "./state.ts";
import { learntColumn, putColumn } from "./table-record.ts";

interface NotNull {
  readonly name?: string;
  readonly notValid: boolean;
  readonly withTable: boolean;
  readonly only: boolean;
  readonly origin: Origin;
}

/** From PostgreSQL 18 each NOT NULL is a constraint with a name; before, the name is of no use to anyone. */
export function addNotNull(state: State, table: TableRecord, column: string, adding: NotNull): void {
  const validated = adding.withTable || !adding.notValid;
  const known = notNullOn(table, column);
  if (known) return validated && !known.validated ? validateNotNull(state, table, known) : undefined;

  const name = adding.name ?? notNullName(state, table, column);
  const record: ConstraintRecord = {
    definition: {
      type: "not-null",
      columns: [column],
      name,
      notValid: adding.notValid,
      notEnforced: false,
      deferrable: false,
    },
    name,
    validated,
    origin: adding.origin,
    noInherit: false,
    local: true,
    parents: 0,
  };
  putNotNull(state, table, record);
  if (adding.only) return;
  inHeirs(state, table.name, (heir) => {
    const own = notNullOn(heir, column);
    if (!own) {
      putNotNull(state, heir, { ...record, local: false, parents: 1 });
      return true;
    }
    const counted = { ...own, parents: own.parents + 1 };
    putConstraint(state, heir, counted);
    if (validated && !own.validated) validateNotNull(state, heir, counted);
    return false;
  });
}

/** Puts it on the column too: one that is not validated says nothing of the rows that stand. */
export function putNotNull(state: State, table: TableRecord, record: ConstraintRecord): void {
  if (record.definition.type !== "not-null") return;
  const [name] = record.definition.columns;
  const free = !table.constraints.has(record.name) ? record.name : notNullName(state, table, name);
  putConstraint(state, table, { ...record, name: free, definition: { ...record.definition, name: free } });
  putColumn(state, table, { ...learntColumn(table, name), notNull: record.validated });
}

export function validateNotNull(state: State, table: TableRecord, record: ConstraintRecord): void {
  if (record.definition.type !== "not-null") return;
  putConstraint(state, table, { ...record, validated: true });
  putColumn(state, table, { ...learntColumn(table, record.definition.columns[0]), notNull: true });
}
