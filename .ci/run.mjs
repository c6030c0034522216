// Starts other programs the same way everywhere, with what they print passed on.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** @returns {boolean} whether it ended well */
export function run(command, args, options = {}) {
  const { status, error, signal } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  if (error) console.error(error.message);
  if (signal) console.error(`${command} was ended by ${signal}`);
  return status === 0;
}

/** Runs a package's command with this very Node, without a shell: `package` or `package:command`. */
export function runBinary(name, args) {
  const [packageName, command = packageName] = name.split(":");
  const folder = join("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return run(process.execPath, [join(folder, typeof bin === "string" ? bin : bin[command]), ...args]);
}
