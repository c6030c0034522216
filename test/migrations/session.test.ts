import { expect, test } from "vitest";
import type { Operation } from "../../src/migrations/operation.ts";
import { followSession } from "../../src/migrations/session.ts";

const set = (value: string, local: boolean) =>
  ({ kind: "set-parameter", parameter: "lock_timeout", value, local }) as unknown as Operation;

test("SET LOCAL ends with its transaction, even when the next one begins with something else", () => {
  const followed = followSession();
  followed.step(set("'2s'", true), 1);
  expect(followed.session(1).lockTimeout).toBe(2_000);
  expect(followed.session(null).lockTimeout).toBeUndefined();
  expect(followed.session(2).lockTimeout).toBeUndefined();
});

test("SET lasts, and SET LOCAL outside of a transaction does nothing", () => {
  const followed = followSession();
  followed.step(set("'1min'", false), null);
  followed.step(set("'2s'", true), null);
  expect(followed.session(null).lockTimeout).toBe(60_000);
  expect(followed.session(7).lockTimeout).toBe(60_000);
});
