import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { backfillStep } from "./backfill.ts";
import { bareName } from "./index-build.ts";

export interface Replacement {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  /** The type of the new column, as SQL. */
  readonly type: string;
  /** The new value computed from the old, and the old from the new, given the column as SQL. */
  readonly forth: (column: string) => string;
  readonly back: (column: string) => string;
  readonly key: string;
  /** The new column takes the old one's name in the end. */
  readonly keepName: boolean;
}

/**
 * A column is replaced beside the one in use: a trigger keeps both alike whoever writes, so that old and new code
 * may run together, and back again, at every step.
 */
export function replaceColumn(replacement: Replacement): Recipe {
  const { table, from, to, keepName } = replacement;
  return {
    steps: [
      addStep(replacement),
      backfillStep(table, to, replacement.forth(sqlIdentifier(from)), replacement.key),
      {
        title: `Deploy code that reads and writes \`${to}\` instead of \`${from}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
      },
      dropStep(replacement),
      ...(keepName ? [renameBack(replacement)] : []),
    ],
  };
}

function addStep({ table, from, to, type, forth, back }: Replacement): RecipeStep {
  const names = syncNames(table, from, to);
  const [t, f, n] = [sqlName(table), sqlIdentifier(from), sqlIdentifier(to)];
  return {
    title: `Add \`${to}\`, kept in step with \`${from}\` by a trigger`,
    stage: "expand",
    transaction: "required",
    release: 0,
    rollback: "clean",
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `ALTER TABLE ${t} ADD COLUMN ${n} ${type};`,
      `CREATE FUNCTION ${names.function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.${n} IS NULL THEN NEW.${n} := ${forth(`NEW.${f}`)};
    ELSIF NEW.${f} IS NULL THEN NEW.${f} := ${back(`NEW.${n}`)};
    END IF;
  ELSIF NEW.${f} IS DISTINCT FROM OLD.${f} THEN NEW.${n} := ${forth(`NEW.${f}`)};
  ELSIF NEW.${n} IS DISTINCT FROM OLD.${n} THEN NEW.${f} := ${back(`NEW.${n}`)};
  END IF;
  RETURN NEW;
END $$;`,
      `CREATE TRIGGER ${names.trigger} BEFORE INSERT OR UPDATE ON ${t} FOR EACH ROW EXECUTE FUNCTION ${names.function}();`,
    ],
  };
}

function dropStep({ table, from, to }: Replacement): RecipeStep {
  const names = syncNames(table, from, to);
  return {
    title: `Drop \`${from}\` when no code that uses it runs anywhere`,
    stage: "contract",
    transaction: "required",
    release: 2,
    rollback: "clean",
    note: `Constraints, indexes and a default of \`${from}\` are built anew on \`${to}\` before this.`,
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `DROP TRIGGER ${names.trigger} ON ${sqlName(table)};`,
      `DROP FUNCTION ${names.function}();`,
      `ALTER TABLE ${sqlName(table)} DROP COLUMN ${sqlIdentifier(from)};`,
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

function syncNames(table: string, from: string, to: string) {
  const name = `sync_${bareName(table)}_${from}_${to}`.slice(0, 63);
  const schema = table.includes(".") ? `${table.slice(0, table.indexOf("."))}.` : "";
  return { function: sqlName(`${schema}${name}`), trigger: sqlIdentifier(name) };
}
