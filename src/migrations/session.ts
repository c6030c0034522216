import type { Operation } from "./operation.ts";
import type { Session } from "./rule.ts";

export const freshSession: Session = { lockTimeout: undefined, statementTimeout: undefined, timeZone: undefined };

/** Follows SET and SET LOCAL, so that a rule knows what holds when a statement runs. */
export function followSession(): {
  /** What holds for the next operation, which runs in this transaction. */
  session(transaction: number | null): Session;
  step(operation: Operation, transaction: number | null): void;
} {
  let own = freshSession;
  let local: { readonly transaction: number | null; readonly session: Partial<Session> } = {
    transaction: null,
    session: {},
  };
  return {
    session: (transaction) => (transaction === local.transaction ? { ...own, ...local.session } : own),
    step(operation, transaction) {
      if (transaction !== local.transaction) local = { transaction, session: {} };
      if (operation.kind !== "set-parameter") return;
      const change = changeOf(operation.parameter, operation.value);
      if (!change) return;
      // SET LOCAL outside of a transaction does nothing, as the server warns.
      if (!operation.local) own = { ...own, ...change };
      else if (transaction !== null) local = { transaction, session: { ...local.session, ...change } };
    },
  };
}

function changeOf(parameter: string, value: string | undefined): Partial<Session> | undefined {
  switch (parameter.toLowerCase()) {
    case "lock_timeout":
      return { lockTimeout: milliseconds(value) };
    case "statement_timeout":
      return { statementTimeout: milliseconds(value) };
    case "timezone":
    case "time zone":
      return { timeZone: value };
    default:
      return undefined;
  }
}

const units: Readonly<Record<string, number>> = {
  "": 1,
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** https://www.postgresql.org/docs/current/config-setting.html#CONFIG-SETTING-NAMES-VALUES */
export function milliseconds(value: string | undefined): number | undefined {
  const parts = /^\s*'?\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*'?\s*$/.exec(value ?? "");
  const unit = parts && units[parts[2] ?? ""];
  return unit === undefined || unit === null ? undefined : Number(parts?.[1]) * unit;
}
