import type { Database, Engine, Target } from "../migrations/database.ts";

/** What the config says of the production database; unsaid, it is a PostgreSQL of the assumed version. */
export function targetOf(database: string | undefined, known: Database): Target {
  const [engine = known.engine, version] = database?.split("@") ?? [];
  const major = version === undefined ? undefined : Number.parseInt(version, 10);
  return { engine: engine as Engine, version: major ?? known.versions.assumed, assumed: major === undefined };
}
