import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { upsertComment } from "../../src/github/comment.ts";
import type { FaultKind } from "../practice-github/faults.ts";
import { clientOf } from "../practice-github/client.ts";
import { startPracticeGitHub, type Practice } from "../practice-github/practice.ts";

let practice: Practice;
let number: number;
beforeEach(async () => {
  practice = await startPracticeGitHub();
  ({ number } = await practice.openPullRequest({ files: { "a.txt": "a" } }));
});
afterEach(async () => await practice.stop());

const marker = "<!-- slipway -->";
const mayWrite = { pull_requests: "write" } as const;
const say = async (words: string, { token = practice.actionsToken(mayWrite), begin = true } = {}): Promise<string> => {
  const api = clientOf(practice, token);
  const repository = { owner: "acme", repo: "shop" };
  return await upsertComment(api, { repository, number, marker, body: `${marker}\n${words}`, begin });
};
const bodies = (): readonly string[] => practice.comments(number).map((one) => one.body);

test("one comment is made, and kept up to date by later runs", async () => {
  expect(await say("first")).toBe("created");
  expect(await say("second")).toBe("updated");
  expect(await say("second")).toBe("unchanged");
  expect(bodies()).toEqual([`${marker}\nsecond`]);
});

test("a comment is found behind hundreds of others", async () => {
  await say("first");
  for (let n = 0; n < 250; n += 1) practice.comment(number, "heidi", `${n}`);
  const [ours] = practice.repository.comments.splice(0, 1);
  practice.repository.comments.push(ours!);
  expect(await say("second")).toBe("updated");
});

test("a marker that somebody else planted is left alone", async () => {
  practice.comment(number, "mallory", `${marker}\nAll is well.`);
  expect(await say("Not so.")).toBe("created");
  expect(bodies()).toEqual([`${marker}\nAll is well.`, `${marker}\nNot so.`]);
});

test("a comment of ours that only quotes the marker is not taken for it", async () => {
  practice.comment(number, "grace", `> ${marker}\n> quoted\n\nI do not agree.`);
  expect(await say("first", { token: practice.personalToken("grace") })).toBe("created");
  expect(await say("second", { token: practice.personalToken("grace") })).toBe("updated");
  expect(bodies()[0]).toContain("I do not agree.");
});

test("an App and a workflow keep a comment each", async () => {
  const app = practice.installApp("slipway", mayWrite);
  await say("workflow");
  expect(await say("app", { token: app.token() })).toBe("created");
  expect(await say("app again", { token: app.token() })).toBe("updated");
  expect(bodies()).toEqual([`${marker}\nworkflow`, `${marker}\napp again`]);
});

test("with nothing to say no comment is begun, but one that stands is updated", async () => {
  expect(await say("nothing", { begin: false })).toBe("none");
  await say("something");
  expect(await say("nothing left", { begin: false })).toBe("updated");
});

test("a token that may not comment is told which lines to add", async () => {
  const refused = await say("x", { token: practice.forkToken() }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect((refused as UserError).message).toBe("GitHub does not let this token comment on the pull request.");
  expect((refused as UserError).hint).toBe("permissions:\n  pull-requests: write");
});

const faults: readonly FaultKind[] = ["bad-gateway", "bad-gateway-after", "reset", "reset-after", "secondary-limit"];
test.each(faults)(
  "a %s at any call leaves one comment all the same",
  async (kind) => {
    await say("before");
    const calls = practice.world.log.length;
    await say("again");
    const perUpdate = practice.world.log.length - calls;
    for (let k = 0; k < perUpdate; k += 1) {
      const at = practice.world.log.length + k;
      practice.fail({ kind, hits: (_, index) => index === at });
      await say(`update ${k}`);
      expect(bodies()).toEqual([`${marker}\nupdate ${k}`]);
    }
    practice.repository.comments.length = 0;
    practice.fail({ kind, hits: (call) => call.method === "POST" && call.path.endsWith("/comments") });
    await say("begun");
    expect(bodies()).toEqual([`${marker}\nbegun`]);
  },
  60_000,
);
