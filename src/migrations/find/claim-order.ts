import type { Framework } from "../framework.ts";
import * as registry from "../frameworks/index.ts";

/**
 * Who is asked first whether a file is one of theirs: those that the text itself names, those with a name or a file beside that
 * nobody else has, those that a manifest names; a folder called `migrations` says least. Others stand before plain SQL.
 */
const order: readonly string[] = [
  "goose",
  "dbmate",
  "liquibase",
  "graphile-migrate",
  "sqitch",
  "flyway",
  "supabase",
  "prisma",
  "drizzle",
  "hasura",
  "diesel",
  "atlas",
  "sqlx",
  "golang-migrate",
  "node-pg-migrate",
];

/** Every framework, in that order. */
export const frameworks: readonly Framework[] = Object.values(registry).toSorted((a, b) => rank(a) - rank(b));

function rank({ id }: Framework): number {
  if (id === "sql") return order.length + 1;
  const known = order.indexOf(id);
  return known < 0 ? order.length : known;
}
