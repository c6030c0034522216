import type { Expression } from "../../../syntax/code.ts";
import type { Before } from "../../entry-point.ts";
import { calledPath, textOf } from "../../words.ts";
import { asMiddleware } from "./handlers.ts";

/** What may be a router of its own in what is registered. */
export interface Mounted {
  readonly value: Expression;
  /** What is taken off the path before it sees it. */
  readonly strip: string;
  readonly before: readonly Before[];
}

/** `http.StripPrefix("/api", requireFlag("x")(api))`: itself, and what it is wrapped around. */
export function mountedIn(value: Expression): Mounted[] {
  const own: Mounted = { value, strip: "", before: [] };
  if (value.kind !== "call" || value.isNew) return [own];
  if (calledPath(value.callee).endsWith("StripPrefix")) {
    const [prefix, inner] = value.arguments.map((one) => one.value);
    return inner ? mountedIn(inner).map((one) => ({ ...one, strip: textOf(prefix) ?? "" })) : [];
  }
  const wrapper = asMiddleware(value.callee.kind === "call" ? value.callee : value);
  const inside = value.arguments.flatMap((one) => mountedIn(one.value));
  return [own, ...inside.map((one) => ({ ...one, before: [wrapper, ...one.before] }))];
}
