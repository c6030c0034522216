import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCommandFile } from "./command-files.ts";
import { holds, interpolate } from "./expressions.ts";
import { runAction } from "./run-action.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "slipway-action-"))));
afterAll(async () => await rm(folder, { recursive: true }));

async function run(steps: string, inputs?: Record<string, string>) {
  const action = join(folder, "action.yml");
  await writeFile(
    action,
    `inputs:
  mode: { default: check }
  token: { default: "\${{ github.token }}" }
outputs:
  said: { value: "\${{ steps.one.outputs.said }}" }
runs:
  using: composite
  steps:
${steps.replaceAll(/^/gm, "    ")}`,
  );
  return await runAction({
    action,
    event: { name: "pull_request", payload: { pull_request: { number: 7, head: { sha: "abc" } } } },
    repository: "acme/shop",
    token: "secret",
    apiUrl: "http://127.0.0.1:1",
    ...(inputs ? { inputs } : {}),
  });
}

test("inputs reach a step only by the environment that it is given, and outputs leave by their file", async () => {
  const { outputs, conclusion } = await run(`- id: one
  shell: bash
  env: { MODE: "\${{ inputs.mode }}", TOKEN: "\${{ inputs.token }}" }
  run: echo "said=$MODE $TOKEN $INPUT_MODE \${GITHUB_TOKEN-none} \${{ github.event.pull_request.number }}" >> "$GITHUB_OUTPUT"`);
  expect(outputs).toEqual({ said: "check secret  none 7" });
  expect(conclusion).toBe("success");
});

test("after a failure only those steps run that ask for it", async () => {
  const { log, conclusion } = await run(`- run: false | true
- run: echo never
- { if: failure(), run: echo failed }
- { if: "\${{ always() && inputs.mode == 'CHECK' }}", run: echo always }
- { if: "inputs.mode == 'check'", run: echo not either }`);
  expect(log).toBe("failed\nalways\n");
  expect(conclusion).toBe("failure");
});

test("a step that may fail stops nothing, and its outcome is known", async () => {
  const { log, conclusion } = await run(`- { id: one, continue-on-error: true, run: exit 3 }
- run: echo "\${{ steps.one.outcome }} \${{ steps.one.conclusion }}"`);
  expect(log).toBe("failure success\n");
  expect(conclusion).toBe("success");
});

test("the summary is what the steps wrote to it", async () => {
  expect((await run(`- run: echo "# Hello" >> "$GITHUB_STEP_SUMMARY"`)).summary).toBe("# Hello\n");
});

test("values of several lines stand between delimiters", () => {
  expect(readCommandFile("a=1=2\nb<<END\nx\n\ny\nEND\nc=\n")).toEqual({ a: "1=2", b: "x\n\ny", c: "" });
  expect(() => readCommandFile("a<<END\nx\n")).toThrow("END");
});

test.for([
  ["true", true],
  ["inputs.absent", false],
  ["inputs.zero == 0", true],
  ["${{ !inputs.absent }}", true],
  ["false || always()", true],
  ["failure()", false],
] as const)("the condition %s holds: %s", ([condition, expected]) => {
  expect(holds(condition, { inputs: { zero: "0" } }, { failed: false })).toBe(expected);
});

test("what is missing is nothing", () => {
  expect(interpolate("<${{ inputs.a.b }}>${{ format('{0}!', inputs.c) }}", { inputs: { c: "hi" } })).toBe("<>hi!");
});
