import type { Appliers } from "./appliers.ts";
import { drop } from "./drop.ts";
import type { Name, OperationOf } from "../operation.ts";
import { renameType } from "./rename-type.ts";
import type { Origin } from "./schema.ts";
import type { State, TableRecord, TypeRecord } from "./state.ts";
import { writableTable } from "./table-record.ts";
import { isVolatile } from "./volatility.ts";

export const typeOperations = {
  "create-enum": (state, { type, values, conditional = false }, origin) => {
    put(state, { kind: "enum", name: type, values, newValues: new Set(), origin }, conditional);
  },
  "create-type": (state, { type, form, attributes, conditional = false }, origin) => {
    put(state, { kind: form, name: type, origin, ...(attributes ? { attributes } : {}) }, conditional);
  },
  "create-domain": (state, { type, base, notNull, default: value, checks, conditional = false }, origin) => {
    const volatileDefault = value !== undefined && isVolatile(state, value);
    const counted = { checks: checks.length, notNull, constrained: notNull || checks.length > 0 };
    put(state, { kind: "domain", name: type, base, volatileDefault, origin, ...counted }, conditional);
  },
  "add-enum-value": addValue,
  "rename-enum-value": (state, { type, value, to }) => {
    const known = state.types.get(type);
    if (known?.kind !== "enum") return;
    const values = known.values.map((one) => (one === value ? to : one));
    const newValues = new Set([...known.newValues].map((one) => (one === value ? to : one)));
    state.types.set(type, { ...known, values, newValues });
  },
  "alter-domain": alterDomain,
  "alter-type": alterType,
  "drop-type": (state, { type }) => drop(state, { what: "type", name: type }),
  "rename-type": (state, { type, to }) => {
    for (const { name } of tablesOf(state, type)) writableTable(state, name)!.of = to;
    renameType(state, type, to);
  },
} satisfies Partial<Appliers>;

function put(state: State, type: TypeRecord, conditional: boolean): void {
  const old = state.types.get(type.name);
  if (old && old.kind !== "shell" && conditional) return;
  state.types.set(type.name, { ...type, origin: old?.origin ?? type.origin });
}

function addValue(state: State, operation: OperationOf<"add-enum-value">, origin: Origin): void {
  const type = state.types.get(operation.type);
  if (type?.kind !== "enum" || type.values.includes(operation.value)) return;
  const { position } = operation;
  const beside = position ? type.values.indexOf(position.value) : -1;
  const at = !position || beside < 0 ? type.values.length : position.before ? beside : beside + 1;
  const newValues = origin === "change" ? new Set(type.newValues).add(operation.value) : type.newValues;
  state.types.set(type.name, { ...type, values: type.values.toSpliced(at, 0, operation.value), newValues });
}

/** What its attributes are now is not said; tables `OF` it have them too. */
function alterType(state: State, { type: name }: OperationOf<"alter-type">): void {
  const type = state.types.get(name);
  if (type?.kind === "composite") state.types.set(name, { kind: type.kind, name, origin: type.origin });
  for (const { name: table } of tablesOf(state, name)) writableTable(state, table)!.complete = false;
}

function tablesOf(state: State, type: Name): readonly TableRecord[] {
  return [...state.tables.values()].filter(({ of }) => of === type);
}

/** A CHECK counts as soon as it stands: `NOT VALID` leaves out the rows there are, not those that a rewrite makes. */
function alterDomain(state: State, { type: name, change }: OperationOf<"alter-domain">): void {
  const domain = state.types.get(name);
  if (domain?.kind !== "domain") return;
  let { checks = 0, notNull = false, volatileDefault } = domain;
  switch (change) {
    case "add-check":
      checks++;
      break;
    case "drop-constraint":
      checks = Math.max(0, checks - 1);
      break;
    case "set-not-null":
    case "drop-not-null":
      notNull = change === "set-not-null";
      break;
    case "default":
      // Which one it is now is not said; a volatile one is the worse.
      volatileDefault = true;
      break;
    case "validate":
    case "other":
      return;
  }
  state.types.set(name, { ...domain, checks, notNull, volatileDefault, constrained: notNull || checks > 0 });
}
