export interface RecipeCase {
  /** What stands, with rows in it. */
  readonly given: string;
  readonly unsafe: string;
  /** The PostgreSQL that the recipe is written for; the one that runs it is newer. */
  readonly version?: number;
  /** What a person does in the steps that only a person can do, in their order. */
  readonly byHand?: readonly string[];
  /** Brings the end of the recipe to that of the unsafe form, where it says that it ends otherwise. */
  readonly inTheEnd?: string;
  /** Columns whose values are by their nature others each time. */
  readonly random?: readonly string[];
  /** No code names what goes: it is reached through something else. */
  readonly unnamed?: boolean;
  /** Rules that report a step of the safe way too, as they cannot see what the step before it changed in the code. */
  readonly waived?: readonly string[];
  /** How many rows there may be where a batch says one: places of partitions are alike. */
  readonly partitions?: number;
  /** What old and new code may write while a trigger keeps two columns alike, and what must then hold of each written row. */
  readonly sync?: { readonly writes: readonly string[]; readonly holds: string };
}

/** By rule, and by what is special about the case. */
export type RecipeCases = Readonly<Record<string, Readonly<Record<string, RecipeCase>>>>;

export const users = `
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
INSERT INTO users SELECT n, 'u' || n || '@example.com', 'User ' || n FROM generate_series(1, 5) n;`;

export const orders = `
CREATE TABLE plans (id int PRIMARY KEY);
INSERT INTO plans VALUES (1), (2);
CREATE TABLE orders (id bigint PRIMARY KEY, quantity int, plan_id int, net int, tax int);
INSERT INTO orders SELECT n, n * 10, 1, n * 100, n FROM generate_series(1, 5) n;`;

/** No key, so that rows are found by their places. */
export const tags = `
CREATE TABLE tags (id bigint, name text);
INSERT INTO tags SELECT n, 'tag ' || n FROM generate_series(1, 5) n;`;

export const events = `
CREATE TABLE events (id bigint, at date, kind text) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO events SELECT n, date '2024-06-01' + n * 100, 'seen' FROM generate_series(1, 5) n;`;
