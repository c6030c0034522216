import { events, tags, users, type RecipeCases } from "./recipe-case.ts";

export const indexCases: RecipeCases = {
  "create-index-blocking": {
    "a column": { given: users, unsafe: "CREATE INDEX users_email_idx ON users (email);" },
    "without a name": { given: users, unsafe: "CREATE INDEX ON users (email, name);" },
    "unique without a name": { given: users, unsafe: "CREATE UNIQUE INDEX ON users (email) INCLUDE (name);" },
    "an expression without a name": { given: users, unsafe: "CREATE INDEX ON users (lower(email), (name || 'x'));" },
    "with everything": {
      given: users,
      unsafe:
        "CREATE UNIQUE INDEX users_mail /* by (mail) */ ON users USING btree (lower(email) DESC NULLS LAST, id) INCLUDE (name) NULLS NOT DISTINCT WITH (fillfactor = 70) WHERE name <> '(none)' -- if any\n;",
    },
    "a name that another index has": {
      given: `${users} CREATE INDEX users_email_idx ON users (email) WHERE id > 3;`,
      unsafe: "CREATE INDEX ON users (email);",
    },
    "in another schema, under names with quotes": {
      given: 'CREATE SCHEMA shop; CREATE TABLE shop."Order Lines" (id int, "Total (EUR)" int);',
      unsafe: 'CREATE INDEX "by (total)" ON shop."Order Lines" ("Total (EUR)");',
    },
  },
  "concurrent-index-retry-trap": {
    "a column": { given: users, unsafe: "CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);" },
  },
  "concurrent-under-short-lock-timeout": {
    "a column": {
      given: users,
      unsafe: "SET lock_timeout = '1s';\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
    },
  },
  "index-on-partitioned-parent": {
    "two partitions": { given: events, unsafe: "CREATE INDEX events_at_idx ON events (at);" },
    "without a name": { given: events, unsafe: "CREATE INDEX ON events (lower(kind), at DESC) WHERE id > 0;" },
    "partitions that have partitions": {
      given: `${events} CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (kind);
        CREATE TABLE events_2026_seen PARTITION OF events_2026 FOR VALUES IN ('seen');`,
      unsafe: "CREATE INDEX events_at_idx ON events (at);",
    },
    "in another schema": {
      given: `CREATE SCHEMA shop; CREATE TABLE shop.sales (id int, at date) PARTITION BY RANGE (at);
        CREATE TABLE shop.sales_2024 PARTITION OF shop.sales FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`,
      unsafe: "CREATE UNIQUE INDEX sales_key ON shop.sales (id, at);",
    },
  },
  "drop-index-blocking": {
    "an index": {
      given: `${users} CREATE INDEX users_email_idx ON users (email);`,
      unsafe: "DROP INDEX users_email_idx;",
    },
  },
  "reindex-blocking": {
    "a table": { given: users, unsafe: "REINDEX TABLE users;" },
    "an index": { given: users, unsafe: "REINDEX INDEX users_pkey;" },
  },
  "detach-partition-blocking": {
    "a partition": {
      given: events,
      unsafe: "ALTER TABLE events DETACH PARTITION events_2024;",
      inTheEnd: "ALTER TABLE events_2024 DROP CONSTRAINT events_2024_at_check;",
    },
  },
  "drop-partition-locks-parent": {
    "a partition": { given: events, unsafe: "DROP TABLE events_2024;", unnamed: true },
  },
  "add-unique-constraint-blocking": {
    "without a name": { given: users, unsafe: "ALTER TABLE users ADD UNIQUE (email, name);" },
    "with everything": {
      given: users,
      unsafe:
        "ALTER TABLE users ADD CONSTRAINT one_mail UNIQUE NULLS NOT DISTINCT (email) INCLUDE (name) DEFERRABLE INITIALLY DEFERRED;",
    },
    "a name that is taken": {
      given: `${users} CREATE INDEX users_email_key ON users (email);`,
      unsafe: "ALTER TABLE users ADD UNIQUE (email);",
    },
  },
  "add-primary-key-blocking": {
    "of a column that may be NULL": { given: tags, unsafe: "ALTER TABLE tags ADD PRIMARY KEY (id);" },
    "from 18 on": { given: tags, unsafe: "ALTER TABLE tags ADD PRIMARY KEY (id, name);", version: 18 },
    "with a name": { given: tags, unsafe: "ALTER TABLE tags ADD CONSTRAINT tag_id PRIMARY KEY (id) INCLUDE (name);" },
  },
  "primary-key-index-nullable": {
    "under its own name": {
      given: `${tags} CREATE UNIQUE INDEX tags_id_idx ON tags (id);`,
      unsafe: "ALTER TABLE tags ADD PRIMARY KEY USING INDEX tags_id_idx;",
    },
    "under another name": {
      given: `${tags} CREATE UNIQUE INDEX tags_id_idx ON tags (id);`,
      unsafe: "ALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_id_idx;",
      version: 18,
    },
  },
};
