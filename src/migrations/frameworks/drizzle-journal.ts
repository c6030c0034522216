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
  const { dialect, entries } = (json ?? {}) as { readonly dialect?: unknown; readonly entries?: unknown };
  if (!Array.isArray(entries) || !entries.every(isEntry))
    return { broken: "it has no `entries` with a `tag` and a `when` each" };
  return {
    dialect: typeof dialect === "string" ? dialect : undefined,
    when: new Map(entries.map(({ tag, when }) => [tag, when])),
  };
}

/** By hand: every run reads frameworks, and a validator costs more to load than all of them. */
function isEntry(value: unknown): value is { readonly tag: string; readonly when: number } {
  const { tag, when } = (value ?? {}) as { readonly tag?: unknown; readonly when?: unknown };
  return typeof tag === "string" && typeof when === "number";
}
