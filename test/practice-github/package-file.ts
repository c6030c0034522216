import { readFileSync } from "node:fs";

/** A file of an installed package that the package does not export. */
export const packageFile = (path: string): string =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), "utf8");
