import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { cloneShop } from "./shop.ts";

/** `slipway check` before the push, as its author would run it. */
export function checkOnLaptop(): { readonly colored: string; readonly plain: string; readonly status: number | null } {
  const folder = cloneShop();
  const check = (color: boolean) =>
    spawnSync(process.execPath, [resolve("dist/cli.mjs"), "check", "--base", "main"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: color ? "" : "1", FORCE_COLOR: color ? "1" : "0" },
    });
  const plain = check(false);
  const colored = check(true);
  rmSync(folder, { recursive: true });
  if (plain.status === null || plain.status > 1)
    throw new Error(`slipway check ended with ${plain.status}: ${plain.stderr}`);
  return { colored: colored.stdout, plain: plain.stdout, status: plain.status };
}
