import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "../config/config.ts";
import { UserError } from "../errors.ts";

const usual = ".github/slipway.yml";

/** The configuration on disk. A file that was named must exist; the usual one need not. */
export async function readLocalConfig(folder: string, named: string | undefined): Promise<Config | undefined> {
  const path = named ?? usual;
  const text = await readFile(named ? resolve(folder, named) : join(folder, usual), "utf8").catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT" && named === undefined) return undefined;
      throw new UserError(`${path}: the configuration cannot be read (${cause.code}).`, { cause });
    },
  );
  if (text === undefined) return undefined;
  // The parser of the configuration is only loaded by those who have one.
  const { parseConfig } = await import("../config/parse.ts");
  return parseConfig(text, path);
}
