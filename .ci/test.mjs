// Everything that must hold before a change lands: `npm test`, with Node and npm and nothing else.
// `npm test -- test/plan` runs only those tests, after the same gates.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { run, runBinary } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
install(root);
// Servers to compare claims with; elsewhere the one that runs inside of Node stands for them.
if (process.platform === "linux" && process.arch === "x64") install(join(root, "test/servers"));

const gates = [
  { name: "lint", holds: () => runBinary("oxlint", ["--deny-warnings"]) },
  { name: "format", holds: () => runBinary("oxfmt", ["--check"]) },
  { name: "types", holds: () => runBinary("typescript:tsc", []) },
  { name: "dist/ is what src/ gives", holds: () => run(process.execPath, [".ci/build.mjs", "--check"]) },
  ...[".ci/write-docs.ts", ".ci/write-schemas.ts"]
    .filter((script) => existsSync(script))
    .map((script) => ({ name: `${script} has nothing to write`, holds: () => runBinary("tsx", [script, "--check"]) })),
];
const broken = gates.filter(({ name, holds }) => !section(name, holds));
const tests = section("tests", runTests);

for (const { name } of broken) console.log(`FAILED  ${name}`);
console.log(`${tests.passed + gates.length - broken.length} passed, ${tests.failed + broken.length} failed`);
process.exitCode = tests.failed + broken.length === 0 ? 0 : 1;

function section(name, work) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const result = work();
  console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "slipway-test-"));
  const file = join(folder, "results.json");
  const ok = runBinary("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ]);
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  // A run that broke, or ran nothing, has failed even where no test did.
  return (ok && counted.passed > 0) || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

/** A file that cannot even be loaded has no tests to count, and counts as one that failed. */
function count({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
