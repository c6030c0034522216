import { wordsOf } from "../catalog/identifiers.ts";
import type { Schema } from "../catalog/schema.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe } from "../recipe.ts";
import { batchSql, batchStep } from "./backfill.ts";
import { withoutComments } from "./without-comments.ts";
import { writtenUpdate } from "./written-update.ts";

/**
 * The statement itself, a batch at a time. What has its value already is done: so it ends, and may be stopped and begun again.
 * `undefined` where that cannot be told: a value that is another each time, or that counts on the one before.
 */
export function batchedUpdate(operation: OperationOf<"update">, schema: Schema): Recipe | undefined {
  const written = operation.within ? undefined : writtenUpdate(withoutComments(operation.sql));
  if (!written) return undefined;
  const { alias, assignments, from } = written;
  const own = alias !== undefined ? sqlIdentifier(alias) : from !== undefined ? sqlName(operation.table) : undefined;
  const columns = new Set(assignments.map(({ column }) => column));
  const known = schema.table(operation.table)?.columns;
  // `updated_at = now()` goes along with the rest.
  const telling = assignments.filter(({ value }) => !isMoment(value));
  if (telling.length === 0 || !telling.every((one) => isLasting(one.column, one.value, columns))) return undefined;
  const open = telling.map(({ column, value }) => {
    const name = `${own === undefined ? "" : `${own}.`}${sqlIdentifier(column)}`;
    const type = known?.get(column)?.type?.name;
    return type === "json" || type === "xml"
      ? `${name}::text IS DISTINCT FROM (${value})::text`
      : `${name} IS DISTINCT FROM ${isSimple(value) ? value : `(${value})`}`;
  });
  const sql = batchSql({ ...written, table: operation.table, alias: own, open: open.join(" OR ") }, schema);
  const filled = [...columns].map((column) => `\`${operation.table}.${column}\``).join(", ");
  return { steps: [batchStep(`Fill ${filled} in batches, until no row is updated`, sql)] };
}

function isSimple(value: string): boolean {
  return /^('(?:[^']|'')*'|-?[\w.]+)$/.test(value);
}

function isMoment(value: string): boolean {
  return /^(now\(\)|current_timestamp|current_date|localtimestamp)$/i.test(value);
}

/** Does the value come out the same when it is computed again, over itself? */
function isLasting(column: string, value: string, set: ReadonlySet<string>): boolean {
  const words = wordsOf(value);
  const calls = words.filter((word, i) => {
    const next = words[i + 1];
    return word.kind !== "sign" && next?.kind === "sign" && next.text === "(" && !notCalls.has(word.text);
  });
  if (!calls.every(({ text }) => lasting.has(text))) return false;
  if (words.some(({ kind, text }) => kind === "word" && never.has(text))) return false;
  const own = words.filter(({ kind, text }) => kind !== "sign" && set.has(text));
  return own.length === 0 || (own.every(({ text }) => text === column) && isSettled(words, column));
}

/** `lower(email)`: a function that finds nothing more to do in what it has done. */
function isSettled(words: ReturnType<typeof wordsOf>, column: string): boolean {
  const [name, open, first, ...rest] = words;
  if (!name || !settling.has(name.text) || open?.text !== "(" || first?.text !== column) return false;
  return rest.filter(({ text }) => text === column || text === "(").length === 0 && rest.at(-1)?.text === ")";
}

const settling = new Set(
  "lower upper trim btrim ltrim rtrim initcap coalesce abs round ceil floor trunc date_trunc".split(" "),
);
const lasting = new Set(
  `${[...settling].join(" ")} replace regexp_replace substring substr split_part left right length char_length md5 concat
  concat_ws nullif greatest least to_char to_date to_number to_timestamp extract date_part jsonb_build_object to_jsonb
  jsonb_set cast count sum min max exists make_date sign mod div power sqrt`.split(/\s+/),
);
const notCalls = new Set("in and or not when then else select from where as case any all on values is like".split(" "));
const never = new Set("default current_timestamp current_date current_time localtime localtimestamp random".split(" "));
