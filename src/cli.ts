#!/usr/bin/env node
import { writeFile } from "node:fs/promises";
import module from "node:module";
import { resolve } from "node:path";
import { main } from "./commandline/main.ts";
import { UserError } from "./errors.ts";

/** The laptop's door: the only file that knows the process. */
const { stdout, stderr } = process;

// Since Node 22.1, a tenth of a short run: https://nodejs.org/api/module.html#module-compile-cache
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// A reader that goes away (`| head`) is no mistake.
stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 70),
);

try {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    color: wantsColor(),
    width: stdout.columns ?? 100,
    now: new Date(),
    out: (text) => void stdout.write(text),
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[2K${text}`)),
    stdin: readStdin,
    write: (file, text) => writeFile(resolve(file), text),
  });
} catch (error) {
  process.exitCode = error instanceof UserError ? say(error) : report(error);
}

function say({ message, hint }: UserError): number {
  stderr.write(`slipway: ${message}\n${hint ? `  ${hint}\n` : ""}`);
  return 2;
}

function report(error: unknown): number {
  stderr.write(`slipway: this is a bug, please report it.\n${error instanceof Error ? error.stack : String(error)}\n`);
  return 70;
}

/** https://no-color.org and https://force-color.org */
function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0";
  return stdout.isTTY;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
