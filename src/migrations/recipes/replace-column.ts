import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { backfillStep } from "./backfill.ts";
import { setNotNull } from "./not-null.ts";
import { leftBehind } from "./left-behind.ts";
import { bareName } from "./index-build.ts";
import { syncNames, syncTrigger } from "./sync-trigger.ts";

export interface Replacement {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  /** The type of the new column, as SQL. */
  readonly type: string;
  /** The new value computed from the old, in terms of the row. */
  readonly forth: string;
  /** The old value computed from the new; `undefined` when only a person knows how. */
  readonly back: string | undefined;
  /** The new column takes the old one's name in the end. */
  readonly keepName: boolean;
}

/**
 * A column is replaced beside the one in use: a trigger keeps both alike whoever writes, so that old and new code
 * may run together, and back again, at every step.
 */
export function replaceColumn(replacement: Replacement, facts: Facts): Recipe {
  const { table, from, to, forth, keepName } = replacement;
  const before = facts.schema.table(table)?.columns.get(from);
  return {
    steps: [
      addStep(replacement, facts),
      backfillStep({ table, column: to, value: forth, nullable: before?.notNull !== true }, facts.schema),
      ...(before?.notNull === true ? mandatory(replacement, facts) : []),
      {
        title: `Deploy code that reads and writes \`${to}\` instead of \`${from}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
      },
      dropStep(replacement, facts),
      ...(keepName ? [renameBack(replacement)] : []),
    ],
  };
}

/** The trigger fills it whoever writes: nobody is shut out. */
function mandatory({ table, to }: Replacement, facts: Facts): readonly RecipeStep[] {
  return setNotNull(table, to, facts).steps.map((step) => ({ ...step, stage: "expand" }));
}

function addStep(replacement: Replacement, facts: Facts): RecipeStep {
  const { table, from, to, type, back } = replacement;
  return {
    title: `Add \`${to}\`, kept in step with \`${from}\` by a trigger`,
    stage: "expand",
    transaction: "required",
    release: 0,
    rollback: "clean",
    ...(back === undefined
      ? {
          note: `Only you know how \`${from}\` follows from \`${to}\`: teach the trigger that too before code writes \`${to}\` alone.`,
        }
      : {}),
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlIdentifier(to)} ${type};`,
      ...syncTrigger(replacement, facts),
    ],
  };
}

/** The old column goes with its trigger, and its default goes over: until then the trigger passed it on. */
function dropStep({ table, from, to }: Replacement, { schema }: Facts): RecipeStep {
  const names = syncNames(table, from, to);
  const t = sqlName(table);
  const left = leftBehind(table, from, schema);
  const value = schema.table(table)?.columns.get(from)?.default;
  const movable = value !== undefined && !value.calls.includes("nextval");
  return {
    title: `Drop \`${from}\` when no code that uses it runs anywhere`,
    stage: "contract",
    transaction: "required",
    release: 2,
    rollback: "clean",
    ...(left.length === 0
      ? {}
      : { note: `These go with \`${from}\`; build them anew on \`${to}\` before: ${left.join(", ")}.` }),
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `DROP TRIGGER ${names.trigger} ON ${t};`,
      `DROP FUNCTION ${names.function}();`,
      ...(movable ? [`ALTER TABLE ${t} ALTER COLUMN ${sqlIdentifier(to)} SET DEFAULT ${value.sql};`] : []),
      `ALTER TABLE ${t} DROP COLUMN ${sqlIdentifier(from)};`,
    ],
  };
}

function renameBack({ table, from, to }: Replacement): RecipeStep {
  return {
    title: `If the old name matters, replace \`${to}\` by \`${from}\` the same way`,
    stage: "deploy",
    transaction: "allowed",
    release: 3,
    rollback: "clean",
    note: `\`ALTER TABLE ${bareName(table)} RENAME COLUMN\` would break the code that then runs: most teams keep \`${to}\`.`,
  };
}
