import { expect, test } from "vitest";
import { readEvent } from "../../src/github/event.ts";

const sha = (digit: string): string => digit.repeat(40);
const repository = { id: 1, name: "shop", owner: { login: "acme" } };
const pull = (more: object = {}): object => ({
  action: "opened",
  pull_request: {
    number: 7,
    base: { ref: "main", sha: sha("a") },
    head: { sha: sha("b"), repo: { id: 1 } },
  },
  repository,
  ...more,
});

test("a pull request, from the payload's few fields that matter", () => {
  expect(readEvent("pull_request", pull())).toEqual({
    kind: "pull-request",
    repository: { owner: "acme", repo: "shop" },
    number: 7,
    base: { ref: "main", sha: sha("a") },
    head: { sha: sha("b"), fork: false },
    intent: { title: "", labels: [] },
  });
});

test("what people say of a pull request: its title, and the names of its labels", () => {
  const said = { title: "feat: checkout", labels: [{ name: "feature" }] };
  const { pull_request } = pull() as { pull_request: object };
  expect(readEvent("pull_request", pull({ pull_request: { ...pull_request, ...said } }))).toMatchObject({
    intent: { title: "feat: checkout", labels: ["feature"] },
  });
});

test("a head in another repository, or in none any more, is a fork", () => {
  for (const repo of [{ id: 2 }, null]) {
    const forked = pull({
      pull_request: { number: 7, base: { ref: "main", sha: sha("a") }, head: { sha: sha("b"), repo } },
    });
    expect(readEvent("pull_request_target", forked)).toMatchObject({ head: { fork: true } });
  }
});

test.each(["closed", "labeled", "assigned"])("a pull request that was %s is not judged again", (action) => {
  expect(readEvent("pull_request", pull({ action })).kind).toBe("ignored");
});

test("an edited pull request is judged again when its base changed", () => {
  expect(readEvent("pull_request", pull({ action: "edited", changes: { title: {} } })).kind).toBe("ignored");
  expect(readEvent("pull_request", pull({ action: "edited", changes: { base: {} } })).kind).toBe("pull-request");
});

test("a merge group", () => {
  const group = { action: "checks_requested", merge_group: { base_sha: sha("a"), head_sha: sha("b") }, repository };
  expect(readEvent("merge_group", group)).toMatchObject({ kind: "merge-group", base: { sha: sha("a") } });
  expect(readEvent("merge_group", { ...group, action: "destroyed" }).kind).toBe("ignored");
});

test("any other event is passed over with a sentence", () => {
  expect(readEvent("push", {})).toEqual({
    kind: "ignored",
    because: "Slipway judges pull requests and merge groups; this is a push event.",
  });
});

test.each([null, 3, {}, pull({ pull_request: { number: 7, base: { ref: "main", sha: "main" } } })])(
  "a payload that is not GitHub's is a mistake that can be mended (%#)",
  (payload) => {
    expect(() => readEvent("pull_request", payload)).toThrow("The payload of this pull_request event");
  },
);
