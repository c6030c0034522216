import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  nearest
} from "./shared-nearest.mjs";
import {
  UserError
} from "./shared-errors.mjs";

// src/commandline/format-names.ts
var formats = ["pretty", "json", "sarif", "markdown", "github"];

// src/commandline/options.ts
import { parseArgs } from "node:util";
function parseOptions(command, options, args) {
  let known = Object.fromEntries(
    options.map(({ name, value, multiple }) => [
      name,
      { type: value ? "string" : "boolean", multiple: multiple ?? !1 }
    ])
  );
  try {
    let { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: !0 });
    return { values, positionals };
  } catch (cause) {
    throw new UserError(mistake(command, options, cause), { hint: `slipway ${command} --help`, cause });
  }
}
function mistake(command, options, error) {
  let unknown = /Unknown option '(--?[^']+)'/.exec(error.message)?.[1];
  if (!unknown) return `${error.message.split(". ")[0]}.`;
  let meant = nearest(
    unknown.replace(/^-+/, ""),
    options.map(({ name }) => name)
  );
  return `slipway ${command} has no option '${unknown}'.${meant ? ` Did you mean '--${meant}'?` : ""}`;
}
function choice(option, value, choices, otherwise) {
  if (value === void 0) return otherwise;
  let found = choices.find((one) => one === value);
  if (found) return found;
  let meant = nearest(value, choices);
  throw new UserError(
    `--${option} is one of ${choices.join(", ")}, not '${value}'.${meant ? ` Did you mean '${meant}'?` : ""}`
  );
}

export {
  formats,
  parseOptions,
  choice
};
