import { expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { explainRefusal, permissionLines } from "../../src/github/refusal.ts";

test.each([
  ["contents=read", "permissions:\n  contents: read"],
  ["issues=write; pull_requests=write", "permissions:\n  pull-requests: write"],
  ["contents=read,pull_requests=write", "permissions:\n  contents: read\n  pull-requests: write"],
])("%s is written as a workflow wants it", (accepted, lines) => {
  expect(permissionLines(accepted)).toBe(lines);
});

test("a refusal by GraphQL falls back on what was asked for", () => {
  const error = { message: "x", errors: [{ type: "FORBIDDEN", message: "Resource not accessible by integration" }] };
  const explained = explainRefusal(error, "read the deployments", "deployments=read");
  expect(explained).toBeInstanceOf(UserError);
  expect((explained as UserError).hint).toBe("permissions:\n  deployments: read");
});

test.each([
  new Error("boom"),
  Object.assign(new Error("You have exceeded a secondary rate limit"), { status: 403 }),
  Object.assign(new Error("Not Found"), { status: 404 }),
])("%s is not a missing permission", (error) => {
  expect(explainRefusal(error, "x", "contents=read")).toBe(error);
});
