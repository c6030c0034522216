import { PGlite } from "@electric-sql/pglite";
import { catalogOf, type Catalog } from "../../../src/migrations/catalog/catalog.ts";
import type { Origin } from "../../../src/migrations/catalog/schema.ts";
import { createState, type State } from "../../../src/migrations/catalog/state.ts";
import { readOperations } from "../../../src/migrations/sql/read.ts";
import { loadSqlParser } from "../../../src/syntax/load.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { describeServer } from "./describe-server.ts";
import type { Description } from "./description.ts";

const parser = await loadSqlParser();

export interface Replayed {
  readonly catalog: Catalog;
  readonly state: State;
  apply(sql: string, origin?: Origin, path?: string): void;
}

/** A catalog that reads SQL. */
export function replay(sql = "", origin: Origin = "deployed"): Replayed {
  const state = createState();
  const catalog = catalogOf(state);
  const apply = (text: string, from: Origin = origin, path = "migration.sql"): void => {
    for (const operation of readOperations(text, { path, parser }).operations) catalog.apply(operation, from);
  };
  apply(sql);
  return { catalog, state, apply };
}

export function described({ catalog, state }: Replayed): Description {
  return describeCatalog(catalog.schema, state);
}

/** A real PostgreSQL, in this process. */
export interface Server {
  /** What its catalogs say after the script; nothing of it stays. */
  describe(sql: string): Promise<Description>;
  /** Runs statements one after another, leaving out those that it refuses; tells which it took. */
  accept(
    statements: readonly string[],
  ): Promise<{ readonly taken: readonly string[]; readonly description: Description }>;
  close(): Promise<void>;
}

export async function startServer(): Promise<Server> {
  const db = await PGlite.create();
  const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
    await db.exec("BEGIN");
    try {
      return await work();
    } finally {
      await db.exec("ROLLBACK");
    }
  };
  return {
    describe: (sql) =>
      inTransaction(async () => {
        await db.exec(runnable(sql));
        return describeServer(db);
      }),
    accept: (statements) =>
      inTransaction(async () => {
        const taken: string[] = [];
        for (const sql of statements) {
          await db.exec("SAVEPOINT before");
          try {
            await db.exec(runnable(sql));
            taken.push(sql);
          } catch {
            await db.exec("ROLLBACK TO before");
          }
        }
        return { taken, description: await describeServer(db) };
      }),
    close: () => db.close(),
  };
}

/** Everything runs in one transaction here, and ends as it would outside of one. */
function runnable(sql: string): string {
  return sql.replaceAll(/\bCONCURRENTLY\b/gi, "");
}
