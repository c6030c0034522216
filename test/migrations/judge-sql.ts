import { analyzeMigrations, readMigration } from "../../src/migrations/analyze.ts";
import type { Target } from "../../src/migrations/database.ts";
import { postgres } from "../../src/migrations/databases/index.ts";
import type { Framework } from "../../src/migrations/framework.ts";
import type { MigrationAnalysis } from "../../src/migrations/migration.ts";
import type { References } from "../../src/migrations/rule.ts";
import type { MigrationSettings } from "../../src/migrations/settings.ts";
import { loadSqlParser } from "../../src/syntax/load.ts";

const parser = await loadSqlParser();

const plain: Framework = {
  id: "sql",
  title: "SQL",
  docs: "",
  files: [],
  transaction: "none",
  optOut: "run it by itself",
  read: () => undefined,
};

export interface Situation {
  /** What stands and is deployed. */
  readonly given?: string;
  /** What is on the base, not deployed yet. */
  readonly pending?: string;
  readonly version?: number;
  readonly transaction?: "file" | "pending" | "none";
  readonly settings?: Partial<MigrationSettings>;
  readonly references?: References;
  readonly down?: string;
}

/** Judges one or several SQL migrations as a change to what is given. */
export function judgeSql(change: string | readonly string[], situation: Situation = {}): MigrationAnalysis {
  const transaction = situation.transaction ?? "none";
  const file = (path: string, up: string) => ({ path, framework: plain, script: { up, transaction } });
  const target: Target = { engine: "postgres", version: situation.version ?? 15, assumed: false };
  return analyzeMigrations({
    base: [file("0-given.sql", situation.given ?? ""), file("0-pending.sql", situation.pending ?? "")],
    deployed: new Set(["0-given.sql"]),
    change: [change]
      .flat()
      .map((up, index) => readMigration(withDown(file(`${index + 1}.sql`, up), situation.down), parser)),
    parser,
    database: postgres,
    target,
    references: situation.references ?? {
      of: () => ({ verdict: "unknown", looked: false, because: "no code was given" }),
    },
    settings: { lockTimeout: "in-file", timeZone: "UTC", rules: {}, ...situation.settings },
  });
}

/** `rule:severity` of all findings, in order. */
export function findingsOf(change: string | readonly string[], situation?: Situation): string[] {
  return judgeSql(change, situation).findings.map(({ rule, severity }) => `${rule}:${severity}`);
}

function withDown<T extends { readonly script: object }>(file: T, down: string | undefined): T {
  return down === undefined ? file : { ...file, script: { ...file.script, down } };
}
