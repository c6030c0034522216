/**
 * Folders whose migrations nobody's production runs: other people's code, copies made by a build, what tests and examples use.
 * `paths` in the config, or a path on the command line, overrules it.
 */
const folders: ReadonlySet<string> = new Set([
  ".git",
  ".next",
  "node_modules",
  "vendor",
  "third_party",
  "dist",
  "target",
  "test",
  "tests",
  "__tests__",
  "spec",
  "specs",
  "testdata",
  "test-data",
  "test_data",
  "testing",
  "fixtures",
  "__fixtures__",
  "mocks",
  "__mocks__",
  "e2e",
  "example",
  "examples",
  "sample",
  "samples",
  "benchmark",
  "benchmarks",
  "seed",
  "seeds",
  "seeders",
]);

export function isExcluded(path: string): boolean {
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => folders.has(folder.toLowerCase()));
}
