import type { Database } from "../database.ts";
import { postgres } from "./postgres.ts";

export { blocks } from "./postgres/blocks.ts";
export { postgres } from "./postgres.ts";

/** Every engine that Slipway judges. */
export const databases: readonly Database[] = [postgres];
