import type { Database } from "../database.ts";
import type { Effect } from "../effect.ts";
import type { Operation } from "../operation.ts";
import { columnEffects } from "./postgres/columns.ts";
import { constraintEffects } from "./postgres/constraints.ts";
import { dataEffects } from "./postgres/data.ts";
import { indexEffects } from "./postgres/indexes.ts";
import { objectEffects } from "./postgres/objects.ts";
import type { Effects, Situation } from "./postgres/situation.ts";
import { tableEffects } from "./postgres/tables.ts";
import { triggerEffects } from "./postgres/triggers.ts";
import { typeEffects } from "./postgres/types.ts";
import { viewEffects } from "./postgres/views.ts";

/** What each kind of operation does. A kind without an answer does not compile. */
const effects: Effects = {
  ...tableEffects,
  ...columnEffects,
  ...constraintEffects,
  ...indexEffects,
  ...viewEffects,
  ...typeEffects,
  ...objectEffects,
  ...triggerEffects,
  ...dataEffects,
};

export const postgres: Database = {
  engine: "postgres",
  title: "PostgreSQL",
  versions: { oldest: 10, newest: 18, assumed: 15 },
  effect(operation, schema, { version }, timeZone = "UTC") {
    const answer = effects[operation.kind] as (operation: Operation, situation: Situation) => Effect;
    return answer(operation, { schema, version, timeZone });
  },
};
