/**
 * How code may spell a name of the database: as it is, and as object mappers turn it: `created_at` is also
 * `createdAt` and `CreatedAt`.
 */
export function spellings(name: string): string[] {
  const bare = name.slice(name.lastIndexOf(".") + 1);
  const words = wordsOf(bare);
  const pascal = words.map(capital).join("");
  return unique([
    bare,
    words.join("_"),
    pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    words.join("_").toUpperCase(),
    words.join("-"),
  ]);
}

/** What a model of a table may be called besides: `order_items` is `OrderItem`, `orderItem`, `order_item`. */
export function modelSpellings(table: string): string[] {
  const words = wordsOf(table.slice(table.lastIndexOf(".") + 1));
  const last = words.at(-1) ?? "";
  return unique(
    [last, ...singulars(last), ...plurals(last)].flatMap((end) => spellings([...words.slice(0, -1), end].join("_"))),
  );
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function singulars(word: string): string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (/(s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return word.endsWith("s") && !word.endsWith("ss") ? [word.slice(0, -1)] : [];
}

function plurals(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter(Boolean))];
}
