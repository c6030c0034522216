import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  UserError
} from "./shared-errors.mjs";

// src/commandline/local-config.ts
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
var usual = ".github/slipway.yml";
async function readLocalConfig(folder, named) {
  let path = named ?? usual, text = await readFile(named ? resolve(folder, named) : join(folder, usual), "utf8").catch(
    (cause) => {
      if (!(cause.code === "ENOENT" && named === void 0))
        throw new UserError(`${path}: the configuration cannot be read (${cause.code}).`, { cause });
    }
  );
  if (text === void 0) return;
  let { parseConfig } = await import("./parse.mjs");
  return parseConfig(text, path);
}

export {
  readLocalConfig
};
