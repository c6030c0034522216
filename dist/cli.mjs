#!/usr/bin/env node
import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  choice,
  formats,
  parseOptions
} from "./shared-options.mjs";
import {
  nearest
} from "./shared-nearest.mjs";
import {
  UserError
} from "./shared-errors.mjs";
import "./shared-runtime.mjs";

// src/cli.ts
import { writeFile } from "node:fs/promises";
import module from "node:module";
import { resolve as resolve2 } from "node:path";

// src/commandline/check.ts
var check = {
  name: "check",
  arguments: "[PATH...]",
  summary: "Judges migrations: the given files as if they had just been added, or what changed in this repository.",
  description: "PATH may be a file, a folder, or - for standard input (then --framework is needed).",
  options: [
    { name: "base", value: "REF", help: "compare with REF (default: where HEAD left the default branch)" },
    { name: "head", value: "REF", help: "judge REF (default: the work tree)" },
    {
      name: "deployed",
      value: "ENV=REF",
      multiple: !0,
      help: "what runs in an environment (default: the base); repeatable"
    },
    { name: "database", value: "ENGINE[@VERSION]", help: "the production database: postgres@16" },
    { name: "framework", value: "ID", help: "what the migrations are written in, instead of finding out" },
    { name: "config", value: "FILE", help: "the configuration (default: .github/slipway.yml)" },
    { name: "format", value: formats.join("|"), help: "how to report (default: pretty)" },
    { name: "output", value: "FILE", help: "write the report to FILE" },
    { name: "fail-on", value: "error|warning|notice|never", help: "the least severity that fails (default: error)" }
  ],
  // Loaded only by the run that judges: `--help` and `--version` have no use for it.
  run: async (parsed, console) => (await import("./run-check.mjs")).runCheck(parsed, console)
};

// src/commandline/explain.ts
var explain = {
  name: "explain",
  arguments: "RULE",
  summary: "Says what a rule finds, why it hurts, and what is safe instead.",
  options: [],
  async run({ positionals }, console) {
    let [id] = positionals;
    if (id === void 0) throw new UserError("Which rule?", { hint: "slipway explain create-index-blocking" });
    let [{ catalogue }, { explain: words }] = await Promise.all([
      import("./catalogue.mjs"),
      import("./explain.mjs")
    ]), rule = catalogue.find((one) => one.id === id);
    if (!rule) {
      let meant = nearest(
        id,
        catalogue.map((one) => one.id)
      );
      throw new UserError(`There is no rule '${id}'.${meant ? ` Did you mean '${meant}'?` : ""}`, {
        hint: "slipway rules"
      });
    }
    return console.out(words(rule, { color: console.color })), 0;
  }
};

// src/commandline/gates.ts
import { resolve } from "node:path";
var gates = {
  name: "gates",
  arguments: "[PATH...]",
  summary: "Shows which functions, decorators and filters of this repository are feature gates, and which flags there are.",
  description: "They are learned from the code: whatever ends in a flag check is a gate. `gating.gates` in the config adds to that and corrects it.",
  options: [
    { name: "config", value: "FILE", help: "the config (default: .github/slipway.yml)" },
    { name: "format", value: "pretty|json", help: "how to show them (default: pretty)" }
  ],
  async run({ values, positionals }, console) {
    let format = choice("format", values.format, ["pretty", "json"], "pretty"), [
      { learnGates },
      { loadCodeParser },
      { readWasm },
      words,
      { readLocalConfig },
      { defaultConfig },
      { readGiven }
    ] = await Promise.all([
      import("./learn-gates.mjs"),
      import("./load-code.mjs"),
      import("./read-wasm.mjs"),
      import("./gates-list.mjs"),
      import("./local-config.mjs"),
      import("./defaults.mjs"),
      import("./given-files.mjs"),
      import("node:path")
    ]), { gating } = await readLocalConfig(console.cwd, values.config) ?? defaultConfig, { head } = await readGiven(
      positionals.length > 0 ? positionals : ["."],
      (path) => resolve(console.cwd, path),
      () => console.stdin()
    ), { profile, files, missing } = await learnGates(head, gating, (paths) => loadCodeParser(paths, readWasm));
    if (missing.length > 0)
      throw new UserError(
        `The config names gates that stand nowhere in the code: ${missing.map((name) => `'${name}'`).join(", ")}.`,
        {
          hint: "A gate that matches nothing makes features look ungated. Correct its name, or remove it."
        }
      );
    return console.out(format === "json" ? words.gatesAsJson(profile) : words.gatesList(profile, files)), 0;
  }
};

// src/commandline/help.ts
function overview(commands2) {
  let rows = commands2.map(
    ({ name, arguments: args, summary }) => [`slipway ${name} ${args}`.trimEnd(), summary]
  );
  return `Reads what a change would do to the database and to the code that is running, and plans the release.

Usage:
${table(rows)}

\`slipway COMMAND --help\` tells more. Exit status: 0 nothing found, 1 findings, 2 a mistake in the call or
the configuration, 3 a file could not be read or parsed, 70 a bug.
`;
}
function helpFor({ name, arguments: args, summary, description, options }) {
  let rows = options.map(
    ({ name: option, value, help }) => [`--${option}${value ? ` ${value}` : ""}`, help]
  );
  return `slipway ${name} ${args}

${summary}${description ? `

${description}` : ""}

Options:
${table([...rows, ["--help", "this page"]])}
`;
}
function table(rows) {
  let width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join(`
`);
}

// src/commandline/list-rules.ts
var listRules = {
  name: "rules",
  arguments: "",
  summary: "Lists every rule with its severity.",
  options: [{ name: "format", value: "pretty|json", help: "how to list (default: pretty)" }],
  async run({ values }, console) {
    let format = choice("format", values.format, ["pretty", "json"], "pretty"), [{ catalogue }, words] = await Promise.all([
      import("./catalogue.mjs"),
      import("./rules-table.mjs")
    ]);
    return console.out(format === "json" ? words.rulesAsJson(catalogue) : words.rulesTable(catalogue)), 0;
  }
};

// src/commandline/main.ts
var commands = [check, gates, explain, listRules];
async function main(args, console) {
  let [name, ...rest] = args;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help")
    return console.out(overview(commands)), name === void 0 ? 2 : 0;
  if (name === "--version")
    return console.out(`0.1.0
`), 0;
  let command = commands.find((one) => one.name === name);
  if (!command) {
    let meant = nearest(
      name,
      commands.map((one) => one.name)
    );
    throw new UserError(`There is no command '${name}'.${meant ? ` Did you mean 'slipway ${meant}'?` : ""}`, {
      hint: "slipway --help"
    });
  }
  let parsed = parseOptions(command.name, [...command.options, { name: "help", help: "" }], rest);
  return parsed.values.help ? (console.out(helpFor(command)), 0) : command.run(parsed, console);
}

// src/cli.ts
var { stdout, stderr } = process;
module.enableCompileCache?.();
stdout.on(
  "error",
  (error) => process.exit(error.code === "EPIPE" ? process.exitCode ?? 0 : 70)
);
try {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    color: wantsColor(),
    width: stdout.columns ?? 100,
    now: /* @__PURE__ */ new Date(),
    out: (text) => {
      stdout.write(text);
    },
    progress: (text) => {
      stderr.isTTY && stderr.write(`\r\x1B[2K${text}`);
    },
    stdin: readStdin,
    write: (file, text) => writeFile(resolve2(file), text)
  });
} catch (error) {
  process.exitCode = error instanceof UserError ? say(error) : report(error);
}
function say({ message, hint }) {
  return stderr.write(`slipway: ${message}
${hint ? `  ${hint}
` : ""}`), 2;
}
function report(error) {
  return stderr.write(`slipway: this is a bug, please report it.
${error instanceof Error ? error.stack : String(error)}
`), 70;
}
function wantsColor() {
  let { NO_COLOR, FORCE_COLOR } = process.env;
  return NO_COLOR ? !1 : FORCE_COLOR !== void 0 ? FORCE_COLOR !== "0" : stdout.isTTY;
}
async function readStdin() {
  let chunks = [];
  for await (let chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
