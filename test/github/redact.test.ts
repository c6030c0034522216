import { expect, test } from "vitest";
import { redact } from "../../src/github/redact.ts";

test.each([
  ["a token of today", "bad ghs_16C7e42F292c6912E7710c838347Ae178B4a.x-y", "bad ***"],
  ["a personal token", "github_pat_11ABC_def: no", "***: no"],
  ["a header", "authorization: bearer abc.def.ghi", "authorization: ***"],
  ["a header in JSON", '{"authorization":"token abc"}', '{"authorization":"***"}'],
  ["a key", "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----!", "***!"],
  ["a key cut short", "key -----BEGIN PRIVATE KEY-----\nabc", "key ***"],
])("%s does not get through", (_, text, clean) => {
  expect(redact(text)).toBe(clean);
});

test("a secret known by value does not get through, whatever it looks like", () => {
  expect(redact("at hunter2hunter2!", ["hunter2hunter2"])).toBe("at ***!");
});

test("an ordinary sentence stays", () => {
  const text = "ALTER TABLE users DROP COLUMN token; -- authorized by Ada";
  expect(redact(text, [""])).toBe(text);
});
