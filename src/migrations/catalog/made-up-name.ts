/**
 * The names that the server gives to what a statement leaves unnamed: `users_email_key`, `orders_user_id_fkey`.
 * They follow makeObjectName, ChooseRelationName and ChooseIndexName of PostgreSQL's src/backend/commands/indexcmds.c.
 */
export function makeUpName(isTaken: (name: string) => boolean, table: string, middle: string, label: string): string {
  for (let attempt = 0; ; attempt++) {
    const name = objectName(table, middle, attempt === 0 ? label : `${label}${attempt}`);
    if (!isTaken(name)) return name;
  }
}

/** What stands between the table and the label: the columns, as many as matter. */
export function joinColumns(columns: readonly string[]): string {
  let joined = "";
  for (const column of columns) {
    if (byteLength(joined) >= longestName) break;
    joined += joined === "" ? column : `_${column}`;
  }
  return joined;
}

/** Columns of an index are told apart by numbers: `expr`, `expr1`. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let i = 1; seen.has(distinct); i++) distinct = clip(name, longestName - String(i).length) + i;
    seen.add(distinct);
    return distinct;
  });
}

/** NAMEDATALEN - 1, in bytes. */
const longestName = 63;

/** `table_middle_label`, the longer of the first two shortened until it fits. */
function objectName(table: string, middle: string, label: string): string {
  const room = longestName - (label.length + 1) - (middle === "" ? 0 : 1);
  let [first, second] = [byteLength(table), byteLength(middle)];
  if (first + second > room) {
    const spare = Math.floor(room / 2);
    const shorter = Math.min(first, second);
    if (shorter <= spare) [first, second] = first > second ? [room - second, second] : [first, room - first];
    // One byte at a time, the second when both are as long: the first keeps the odd byte.
    else [first, second] = [room - spare, spare];
  }
  return [clip(table, first), clip(middle, second), label].filter((part) => part !== "").join("_");
}

function clip(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  const encoded = encoder.encode(text);
  let end = bytes;
  while (end > 0 && (encoded[end]! & 0xc0) === 0x80) end--;
  return decoder.decode(encoded.subarray(0, end));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function byteLength(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return encoder.encode(text).length;
  return text.length;
}
