import type { Expression } from "../column.ts";
import type { State } from "./state.ts";

/** Does it give each row a value of its own? A function that nobody was seen to create is asked by name. */
export function isVolatile(state: State, expression: Expression): boolean {
  return expression.calls.some((name) => {
    const own = state.functions.get(name);
    return own ? own.some((one) => one.volatility === "volatile") : builtIn.has(name.replace(/^pg_catalog\./, ""));
  });
}

/** `SELECT DISTINCT proname FROM pg_proc WHERE provolatile = 'v'`, as far as a default could use it, and uuid-ossp's. */
const builtIn = new Set([
  "clock_timestamp",
  "currval",
  "gen_random_bytes",
  "gen_random_uuid",
  "lastval",
  "nextval",
  "random",
  "random_normal",
  "setval",
  "timeofday",
  "uuid_generate_v1",
  "uuid_generate_v1mc",
  "uuid_generate_v4",
  "uuidv4",
  "uuidv7",
]);
