import { nothing, type Appliers } from "./appliers.ts";
import { inHeirs } from "./heirs.ts";
import { findTable, learntTable, writableTable } from "./table-record.ts";

export const triggerOperations = {
  "create-trigger": (state, { table, trigger, function: called, conditional }, origin) => {
    const known = learntTable(state, table);
    if (!known || (conditional && known.triggers.has(trigger))) return;
    known.triggers.set(trigger, {
      function: called,
      origin: known.triggers.get(trigger)?.origin ?? origin,
      cloned: false,
    });
    state.users.add(called, known.name);
    if (!known.partitioned) return;
    inHeirs(state, known.name, (heir) => {
      heir.triggers.set(trigger, { function: called, origin, cloned: true });
      state.users.add(called, heir.name);
      return true;
    });
  },
  "drop-trigger": (state, { table, trigger }) => {
    const known = writableTable(state, table);
    if (!known?.triggers.delete(trigger)) return;
    inHeirs(state, known.name, (heir) => {
      const cloned = heir.triggers.get(trigger)?.cloned ?? false;
      if (cloned) heir.triggers.delete(trigger);
      return cloned;
    });
  },
  "create-policy": (state, { table, policy }) => void learntTable(state, table)?.policies.add(policy),
  "drop-policy": (state, { table, policy }) => {
    if (findTable(state, table)) writableTable(state, table)!.policies.delete(policy);
  },
  "set-row-security": (state, { table, change }) => {
    if (change !== "enable" && change !== "disable") return;
    const known = learntTable(state, table);
    if (known) known.rowSecurity = change === "enable";
  },
  "toggle-trigger": nothing,
  "create-rule": nothing,
  "drop-rule": nothing,
  "alter-policy": nothing,
  grant: nothing,
  revoke: nothing,
  "alter-role": nothing,
} satisfies Partial<Appliers>;
