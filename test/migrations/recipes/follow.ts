import type { PGlite } from "@electric-sql/pglite";
import type { RecipeStep } from "../../../src/migrations/recipe.ts";
import { rules } from "../../../src/migrations/report-findings.ts";
import { judgeSql } from "../judge-sql.ts";
import type { RecipeCase } from "./recipe-case.ts";

/** What is done instead of the migration: statements of it that nobody minds, and steps of the rule's recipe. */
export type Doing = { readonly sql: string; readonly step?: never } | { readonly step: RecipeStep };

/** The migration with the recipe of one rule in the place of what that rule reports. */
export function doingsOf(ruleId: string, { given, unsafe, version }: RecipeCase): readonly Doing[] {
  const settings = {
    rules: Object.fromEntries(rules.map(({ id }) => [id, id === ruleId ? ("error" as const) : ("off" as const)])),
  };
  const { migrations } = judgeSql(unsafe, { given, settings, ...(version ? { version } : {}) });
  return migrations[0]!.steps.flatMap(({ operation, recipe }): readonly Doing[] => {
    if (recipe) return recipe.steps.map((step) => ({ step }));
    return operation.kind === "transaction" ? [] : [{ sql: operation.sql }];
  });
}

/** How many rows a batch has here: the usual size would take them all at once. */
const batch = 2;

export async function runStep(
  db: PGlite,
  step: RecipeStep,
  { inTransaction, partitions = 1 }: { readonly inTransaction: boolean; readonly partitions?: number | undefined },
): Promise<void> {
  const sql = step.sql ?? [];
  if (step.stage === "backfill") {
    for (const statement of sql) await runBatches(db, statement, batch * partitions);
  } else if (step.transaction === "required" || (step.transaction === "allowed" && inTransaction)) {
    await db.exec(`BEGIN; ${sql.join("\n")} COMMIT;`);
  } else {
    for (const statement of sql) await db.exec(statement);
  }
}

/** As a job does it: again and again until it changes nothing; a batch is no larger than it says. */
async function runBatches(db: PGlite, statement: string, most: number): Promise<void> {
  const small = statement.replace(/\bLIMIT \d+/, `LIMIT ${batch}`);
  for (let run = 0; run < 20; run++) {
    const { affectedRows = 0 } = (await db.exec(small)).at(-1) ?? {};
    if (affectedRows === 0) return;
    if (affectedRows > most) throw new Error(`${affectedRows} rows in one batch: ${small}`);
  }
  throw new Error(`it never ends: ${statement}`);
}
