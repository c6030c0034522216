import { utf16Offsets } from "./postgres/offsets.ts";
import type { Statement } from "./sql.ts";

/** Where a `location` of a statement's tree stands in the text that was parsed, in UTF-16 units. */
export function locate(text: string, statement: Statement, location: number): number {
  return utf16Offsets(text, statement.start)(location - statement.startByte);
}
