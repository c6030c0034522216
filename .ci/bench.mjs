// How long whole runs take: the committed bundle, and squawk's native binary on the same files, in turn (A B A B …).
//   npm run bench            nine runs each
//   npm run bench -- 21      twenty-one
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { arch, availableParallelism, cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeInputs } from "./bench-inputs.mjs";
import { install } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.argv[2] ?? 9);
install(root);

const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
try {
  const { one, files, script, history } = writeInputs(folder);
  const parser = join(root, "node_modules/libpg-query/wasm/index.js");
  const reads = `const{loadModule,parseSync}=await import(${JSON.stringify(parser)});await loadModule();parseSync(require("fs").readFileSync(${JSON.stringify(script)},"utf8"))`;
  const squawk = (...paths) => [nativeSquawk(), "--reporter=Json", ...paths];
  const slipway = (...args) => [process.execPath, join(root, "dist/cli.mjs"), ...args];

  describe();
  row("node, doing nothing", [process.execPath, "-e", "0"]);
  row("--version", slipway("--version"), squawk("--version"));
  row("check, 1 file, 3 statements", slipway("check", one), squawk(one));
  row("check, 200 files, 600 statements", slipway("check", files), squawk(...list(files, 200)));
  row("check, 1 file, 5,100 statements", slipway("check", script), squawk(script));
  row("the same, only parsed", [process.execPath, "-e", `(async()=>{${reads}})()`]);
  row("check, 1 new after 3,000 migrations", slipway("check", "--base", "main"), undefined, history);
} finally {
  rmSync(folder, { recursive: true });
}

function describe() {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const squawkVersion = JSON.parse(readFileSync(join(root, "node_modules/squawk-cli/package.json"), "utf8")).version;
  const [cpu] = cpus();
  console.log(
    `slipway ${version} on Node ${process.version}, squawk ${squawkVersion} (native binary, without its Node launcher)`,
  );
  console.log(
    `${cpu?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${platform()} ${release()} ${arch()}`,
  );
  console.log(`whole processes, milliseconds, minimum / median / maximum of ${runs} runs after one to warm up\n`);
  console.log(line("", "slipway", "squawk", "ratio of the medians"));
}

function row(name, a, b, cwd = folder) {
  const commands = b ? [a, b] : [a];
  const times = commands.map(() => []);
  for (let turn = 0; turn <= runs; turn++)
    commands.forEach((command, at) => {
      const took = time(command, cwd);
      if (turn > 0) times[at].push(took);
    });
  const [first, second] = times.map((list) => list.toSorted((x, y) => x - y));
  console.log(
    line(name, say(first), second ? say(second) : "–", second ? (median(first) / median(second)).toFixed(1) : ""),
  );
}

/** Findings are not failures here, but a run that could not do its work is. */
function time([command, ...args], cwd) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { cwd, maxBuffer: 1 << 30 });
  const took = performance.now() - start;
  if (error || status === null || status > 1)
    throw new Error(`${command} ${args[0]} ended with ${status}: ${error ?? stderr}`);
  return took;
}

function nativeSquawk() {
  return join(
    root,
    `node_modules/@squawk-cli/${platform()}-${arch()}/bin/squawk${platform() === "win32" ? ".exe" : ""}`,
  );
}

function list(files, count) {
  return Array.from({ length: count }, (_, n) => join(files, `V${n + 1}__change_${n + 1}.sql`));
}

function median(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}

function say(sorted) {
  return [sorted[0], median(sorted), sorted.at(-1)].map((ms) => ms.toFixed(0)).join(" / ");
}

function line(...[name, ours, theirs, ratio]) {
  return `${name.padEnd(38)}${ours.padEnd(22)}${theirs.padEnd(22)}${ratio}`.trimEnd();
}
