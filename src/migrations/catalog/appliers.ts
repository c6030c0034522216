import type { OperationKind, OperationOf } from "../operation.ts";
import type { Origin } from "./schema.ts";
import type { State } from "./state.ts";

/** What each kind of operation does to the catalog. `nothing` is an answer too: the list is complete. */
export type Appliers = {
  readonly [K in OperationKind]: (state: State, operation: OperationOf<K>, origin: Origin) => void;
};

export const nothing = (): void => {};
