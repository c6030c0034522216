/** A schema in a form that can be compared: what the server knows, and what the catalog should. */
export interface Description {
  readonly tables: Readonly<Record<string, TableDescription>>;
  readonly views: Readonly<Record<string, ViewDescription>>;
  readonly types: Readonly<Record<string, string>>;
  /** Sequence → the column that it goes with. */
  readonly sequences: Readonly<Record<string, string>>;
  readonly functions: readonly string[];
  readonly schemas: readonly string[];
}

export interface TableDescription {
  readonly kind: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly constraints: Readonly<Record<string, string>>;
  readonly indexes: Readonly<Record<string, string>>;
  readonly triggers: readonly string[];
  readonly policies: readonly string[];
  readonly parents: readonly string[];
}

export interface ViewDescription {
  readonly materialized: boolean;
  readonly reads: Readonly<Record<string, readonly string[]>>;
  readonly indexes: Readonly<Record<string, string>>;
}

/** Keys in order, so that a difference is one line. */
export function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function phrase(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => part).join(" ");
}
