import type { Finding } from "../findings/finding.ts";
import type { FileChange, FileRule } from "./file-rules/file-rule.ts";
import * as registry from "./file-rules/index.ts";
import type { MigrationSettings } from "./settings.ts";

/** Every rule about files and their order. */
export const fileRules: readonly FileRule[] = Object.values(registry);

/** What the rules say of the files of a change, each at the severity that the config gives it. */
export function checkFiles(change: FileChange, settings: Pick<MigrationSettings, "rules">): Finding[] {
  return fileRules.flatMap((rule) => {
    const level = settings.rules[rule.id];
    if (level === "off") return [];
    return rule.check(change).map((finding) => (level ? Object.assign({}, finding, { severity: level }) : finding));
  });
}
