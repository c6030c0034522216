// Installs what package-lock.json names, when it is not there yet. Only Node's own modules: this runs before there are any others.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "./run.mjs";

export function install(root) {
  if (isInstalled(root)) return;
  console.log(`── install ${basename(root)}`);
  const args = ["ci", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const ok = npm
    ? run(process.execPath, [npm, ...args], { cwd: root })
    : run("npm", args, { cwd: root, shell: process.platform === "win32" });
  if (!ok) process.exit(1);
}

/** Whether node_modules/ holds just the versions of the lock file; what is for other platforms may be absent. */
function isInstalled(root) {
  const wanted = packages(join(root, "package-lock.json"));
  const present = packages(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (present[path] ? present[path].version === version : optional === true),
  );
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return {};
  }
}
