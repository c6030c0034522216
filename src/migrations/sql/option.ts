import type { Node } from "@pgsql/types";

/** A switch of VACUUM, EXPLAIN or REINDEX: its name alone turns it on. */
export function isOn(arg: Node | undefined): boolean {
  if (!arg) return true;
  if ("String" in arg) return !/^(?:off|false|0)$/i.test(arg.String.sval ?? "");
  return !("Integer" in arg) || arg.Integer.ival === 1;
}
