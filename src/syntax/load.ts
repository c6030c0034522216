import v8 from "node:v8";
import { postgresParser } from "./postgres.ts";
import type { SqlParser } from "./sql.ts";

/** Loads PostgreSQL's grammar (WebAssembly), about 20 ms. Only what judges SQL needs it, so nothing imports it at the top. */
export async function loadSqlParser(): Promise<SqlParser> {
  keepWasmAtBaseline();
  const { loadModule, parseSync, parsePlPgSQLSync } = await import("libpg-query");
  await loadModule();
  return postgresParser({
    parseSync: (sql) => keepingExitCode(() => parseSync(sql)),
    parsePlPgSQLSync: (sql) => keepingExitCode(() => parsePlPgSQLSync(sql)),
  });
}

/**
 * V8 recompiles the grammar's tables with its optimizing compiler, and Node waits for that at exit: for three
 * statements 410 ms and 590 MB on Node 24, 202 ms and 108 MB on Node 20. With the baseline compiler alone it is
 * 61 ms and 61 MB, 92 ms and 59 MB; 5,000 statements take 225 instead of 622 ms, 199 instead of 322 ms.
 * Both flags are needed: `--liftoff-only` stands for them, but once V8 has started it does so only before Node 24,
 * and `--wasm-tiering-budget` is used up by large files. They must be set before the module is compiled.
 */
function keepWasmAtBaseline(): void {
  v8.setFlagsFromString("--no-wasm-tier-up");
  v8.setFlagsFromString("--no-wasm-dynamic-tiering");
}

/** Out of memory, Emscripten sets the process's exit code and throws; the throw is all we want. */
function keepingExitCode<T>(run: () => T): T {
  const before = process.exitCode;
  try {
    return run();
  } catch (error) {
    process.exitCode = before;
    throw error;
  }
}
