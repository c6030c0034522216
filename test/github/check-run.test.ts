import { afterEach, beforeEach, expect, test } from "vitest";
import { completeCheckRun, startCheckRun, type CheckRunAnnotation } from "../../src/github/check-run.ts";
import type { Api } from "../../src/github/api.ts";
import type { FaultKind } from "../practice-github/faults.ts";
import { clientOf } from "../practice-github/client.ts";
import { startPracticeGitHub, type Practice } from "../practice-github/practice.ts";

let practice: Practice;
let api: Api;
let sha: string;
beforeEach(async () => {
  practice = await startPracticeGitHub();
  const app = practice.installApp("slipway", { checks: "write" });
  api = clientOf(practice, app.token());
  sha = practice.repository.git.resolve("main") ?? "";
});
afterEach(async () => await practice.stop());

const repository = { owner: "acme", repo: "shop" };
const annotations = (count: number): readonly CheckRunAnnotation[] =>
  Array.from({ length: count }, (_, n) => ({
    path: "db/1.sql",
    start_line: n + 1,
    end_line: n + 1,
    annotation_level: "failure",
    message: `finding ${n}`,
  }));
const judge = async (key: string, count: number): Promise<void> => {
  const id = await startCheckRun(api, { repository, name: "slipway", sha, key });
  expect(practice.checkRuns(sha).at(-1)?.status).toBe("in_progress");
  const result = { conclusion: "failure", title: "No", summary: "Not so.", annotations: annotations(count) } as const;
  await completeCheckRun(api, repository, id, result);
};

test("a check run is seen at once and completed with every annotation, 50 a call", async () => {
  await judge("a", 120);
  const [run] = practice.checkRuns(sha);
  expect(run).toMatchObject({ status: "completed", conclusion: "failure", externalId: "a" });
  expect(run?.annotations.map((one) => one["message"])).toEqual(annotations(120).map((one) => one.message));
});

const faults: readonly FaultKind[] = ["bad-gateway", "bad-gateway-after", "reset-after", "secondary-limit"];
test.each(faults)(
  "a %s at any call leaves one check run, with each annotation once",
  async (kind) => {
    await judge("plain", 60);
    const calls = practice.world.log.length;
    for (let k = 0; k < calls; k += 1) {
      practice.repository.checkRuns.length = 0;
      const at = practice.world.log.length + k;
      practice.fail({ kind, hits: (_, index) => index === at });
      await judge(`key ${k}`, 60);
      expect(practice.checkRuns(sha)).toHaveLength(1);
      expect(practice.checkRuns(sha)[0]).toMatchObject({ status: "completed", conclusion: "failure" });
      expect(practice.checkRuns(sha)[0]?.annotations).toHaveLength(60);
    }
  },
  120_000,
);

test("a token without the permission is told so", async () => {
  const token = practice.actionsToken({ contents: "read" });
  api = clientOf(practice, token);
  await expect(judge("x", 1)).rejects.toMatchObject({ hint: "permissions:\n  checks: write" });
});
