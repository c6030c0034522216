import { instant, locks, nothing, type Effects } from "./situation.ts";

/** What is not a relation locks none. */
export const objectEffects = {
  "create-sequence": () => nothing,
  "alter-sequence": () => nothing,
  "drop-sequence": () => nothing,
  "create-function": () => nothing,
  "alter-function": () => nothing,
  "drop-function": () => nothing,
  "create-schema": () => nothing,
  "drop-schema": ({ schema: name, cascade }, { schema }) => {
    const inside = [...schema.tables()].map((table) => table.name).filter((table) => table.startsWith(`${name}.`));
    return cascade ? instant(...locks(inside)) : nothing;
  },
  "rename-schema": () => nothing,
  "create-database": () => ({ ...nothing, outsideTransaction: true }),
  "drop-database": () => ({ ...nothing, outsideTransaction: true }),
  "create-extension": () => nothing,
  "drop-extension": () => nothing,
} satisfies Partial<Effects>;
