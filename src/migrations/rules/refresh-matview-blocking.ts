import { sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";

export const refreshMatviewBlocking = defineRule({
  id: "refresh-matview-blocking",
  title: "Refreshing a materialized view blocks its readers",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html"],
  examples: {
    given:
      "CREATE TABLE orders (id bigint PRIMARY KEY, at date);\nCREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at;\nCREATE UNIQUE INDEX daily_at_idx ON daily (at);",
    unsafe: "REFRESH MATERIALIZED VIEW daily;",
    safe: "REFRESH MATERIALIZED VIEW CONCURRENTLY daily;",
  },
  on: ["refresh-materialized-view"],

  message: ({ view }) => `Nobody can read \`${view}\` until its query has run.`,
  why: "The new contents replace the old under an ACCESS EXCLUSIVE lock. CONCURRENTLY compares them row by row instead, and needs a unique index.",
  fix: ({ view }, { schema }) => {
    const unique = [...(schema.view(view)?.indexes.values() ?? [])].some(
      (index) => index.unique && index.where === undefined,
    );
    return `${unique || !schema.view(view) ? "" : `Give \`${view}\` a unique index first. `}REFRESH MATERIALIZED VIEW CONCURRENTLY ${sqlName(view)};`;
  },

  matches: ({ concurrently, withData }, { untouched }) => !concurrently && withData && !untouched,
});
