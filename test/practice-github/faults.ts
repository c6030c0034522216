import type { LoggedCall } from "./world.ts";

/**
 * What can go wrong with a call. `before`: nothing was done. `after`: it was done, and the caller does not get to
 * know.
 */
export type FaultKind =
  | "bad-gateway"
  | "secondary-limit"
  | "reset"
  | "bad-gateway-after"
  | "reset-after"
  | "silence-after";

export interface Fault {
  readonly kind: FaultKind;
  readonly hits: (call: LoggedCall, index: number) => boolean;
  /** Called when it strikes, for instance to kill the process that asked. */
  readonly strike?: () => void;
  times: number;
}

/** The fault that strikes this call, used up. */
export function takeFault(faults: readonly Fault[], call: LoggedCall, index: number): Fault | undefined {
  const fault = faults.find((one) => one.times > 0 && one.hits(call, index));
  if (fault !== undefined) fault.times -= 1;
  return fault;
}
