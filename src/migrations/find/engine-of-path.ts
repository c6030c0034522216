import type { Engine } from "../database.ts";

/** `other`: an engine that none of ours is. */
export type FoundEngine = Engine | "other";

/** As folders, file names and the files of frameworks call them. */
const names: Readonly<Record<string, FoundEngine>> = {
  postgres: "postgres",
  postgresql: "postgres",
  pgsql: "postgres",
  pg: "postgres",
  mysql: "mysql",
  mariadb: "mariadb",
  sqlite: "sqlite",
  sqlite3: "sqlite",
  turso: "sqlite",
  libsql: "sqlite",
  d1: "sqlite",
  clickhouse: "other",
  cockroach: "other",
  cockroachdb: "other",
  mssql: "other",
  sqlserver: "other",
  oracle: "other",
  h2: "other",
  db2: "other",
  snowflake: "other",
  bigquery: "other",
  redshift: "other",
  duckdb: "other",
  mongodb: "other",
  singlestore: "other",
  spanner: "other",
  cassandra: "other",
  scylla: "other",
};

export function engineNamed(name: string | undefined): FoundEngine | undefined {
  return name === undefined ? undefined : names[name.toLowerCase()];
}

/** The engine that a folder (`migrations/sqlite/`) or a part of the name (`1_init.mysql.up.sql`) stands for, the nearest first. */
export function engineOfPath(path: string): FoundEngine | undefined {
  for (const folder of path.split("/").reverse()) {
    for (const part of folder.split(".")) {
      const engine = engineNamed(part);
      if (engine) return engine;
    }
  }
  return undefined;
}
