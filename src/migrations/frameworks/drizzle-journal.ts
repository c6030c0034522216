import { z } from "zod";

const Journal = z.object({
  dialect: z.string().optional(),
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
});

/** What `meta/_journal.json` says: which files run, by their names without `.sql`, and when each was made (ms). */
export interface DrizzleJournal {
  readonly dialect: string | undefined;
  readonly when: ReadonlyMap<string, number>;
}

/** A journal that cannot be read is said in one sentence: Drizzle itself would stop here. */
export function readDrizzleJournal(text: string): DrizzleJournal | { readonly broken: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { broken: `it is not JSON (${(error as Error).message})` };
  }
  const journal = Journal.safeParse(json);
  if (!journal.success) return { broken: "it has no `entries` with a `tag` and a `when` each" };
  return {
    dialect: journal.data.dialect,
    when: new Map(journal.data.entries.map(({ tag, when }) => [tag, when])),
  };
}
