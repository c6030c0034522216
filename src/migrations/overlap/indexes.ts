import type { Answers } from "../overlap.ts";
import { nothing, removed, tightened, unnoticed } from "./answers.ts";

export const indexAnswers = {
  "create-index": ({ table, unique, columns }, { schema }) => {
    if (!unique) return unnoticed;
    const known = schema.table(table)?.columns;
    const isNew = (name: string) => (known?.get(name)?.origin ?? "deployed") !== "deployed";
    return columns.some(isNew) ? unnoticed : tightened(`INSERTs of duplicates into \`${table}\` fail with 23505`);
  },
  "drop-index": ({ index }, { schema }) => {
    const known = schema.index(index);
    if (known && known.origin !== "deployed") return unnoticed;
    const because = known?.unique
      ? `\`ON CONFLICT (${known.columns.join(", ")})\` fails with 42P10`
      : "queries of old code may need it to be fast";
    return { ...removed(because), oldCode: "unknown" };
  },
  "rename-index": unnoticed,
  reindex: nothing,
  "attach-index-partition": unnoticed,
} satisfies Partial<Answers>;
