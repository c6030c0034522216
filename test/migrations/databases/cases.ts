/** A statement to compare with servers: what stands besides the usual tables, and which majors know it. */
export interface Case {
  readonly sql: string;
  readonly given?: string;
  readonly from?: number;
  readonly to?: number;
}

/** Stands before every case. */
export const usual = `
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE DOMAIN posint AS int CHECK (VALUE > 0);
CREATE DOMAIN plaindom AS int;
CREATE FUNCTION f_vol() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION f_stb() RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION f_imm() RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN 1; END';
CREATE FUNCTION f_sql() RETURNS int LANGUAGE sql VOLATILE AS 'SELECT 1';
CREATE FUNCTION f_trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE SEQUENCE sq;
CREATE TABLE u (id int PRIMARY KEY, v text);
CREATE TABLE t (
  id int PRIMARY KEY, a int, b text, v varchar(50), n numeric(10, 2), ts timestamp, tz timestamptz, ts3 timestamp(3),
  c10 char(10), nn int NOT NULL DEFAULT 1, uid int, m mood, d posint, pd plaindom, ci cidr, ip inet, j json, vb varbit(8), dpos posint
);
INSERT INTO u SELECT g, 'x' FROM generate_series(1, 50) g;
INSERT INTO t (id, a, b, v, n, ts, tz, c10, uid, m, d, pd, dpos)
  SELECT g, g, 'b', 'v', 1, '2024-01-01', '2024-01-01', 'c', g, 'a', 1, 1, 1 FROM generate_series(1, 50) g;
CREATE INDEX t_a_idx ON t (a);
CREATE INDEX t_v_idx ON t (v);
CREATE UNIQUE INDEX t_a_uq ON t (a);
CREATE UNIQUE INDEX t_nn_uq ON t (id, nn);
`;

const view = "CREATE VIEW vw AS SELECT id, b FROM t;";
const matview = "CREATE MATERIALIZED VIEW mv AS SELECT id, b FROM t; CREATE UNIQUE INDEX mv_id ON mv (id);";
const foreignKey = "ALTER TABLE t ADD CONSTRAINT t_u_fk FOREIGN KEY (uid) REFERENCES u (id);";
const partitions = `CREATE TABLE p (k int NOT NULL, x int) PARTITION BY RANGE (k);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (1000);
CREATE TABLE p2 (k int NOT NULL, x int);
INSERT INTO p SELECT g, g FROM generate_series(1, 50) g; INSERT INTO p2 SELECT 1000 + g, g FROM generate_series(1, 50) g;`;
const withDefault = `${partitions} CREATE TABLE pd PARTITION OF p DEFAULT; INSERT INTO p VALUES (9000, 1);`;
const child = "CREATE TABLE ch () INHERITS (t); CREATE TABLE alone (LIKE t);";

export const cases: Readonly<Record<string, Case>> = {
  // Columns that come
  "a nullable column": { sql: "ALTER TABLE t ADD COLUMN x int" },
  "a column with a constant default": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT 10" },
  "a mandatory column with a constant default": { sql: "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 10" },
  "a column with DEFAULT NULL": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT NULL" },
  "a column with DEFAULT now()": { sql: "ALTER TABLE t ADD COLUMN x timestamptz NOT NULL DEFAULT now()" },
  "a column with DEFAULT current_timestamp": {
    sql: "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT current_timestamp",
  },
  "a column with DEFAULT clock_timestamp()": {
    sql: "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT clock_timestamp()",
  },
  "a column with DEFAULT random()": { sql: "ALTER TABLE t ADD COLUMN x float8 DEFAULT random()" },
  "a column with a cast constant": { sql: "ALTER TABLE t ADD COLUMN x jsonb NOT NULL DEFAULT '{}'::jsonb" },
  "a column with an array constant": { sql: "ALTER TABLE t ADD COLUMN x text[] NOT NULL DEFAULT ARRAY[]::text[]" },
  "a column with an enum default": { sql: "ALTER TABLE t ADD COLUMN x mood NOT NULL DEFAULT 'a'" },
  "a column with a computed constant": { sql: "ALTER TABLE t ADD COLUMN x text DEFAULT upper('a') || lower('B')" },
  "a default by a volatile function of ours": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT f_vol()" },
  "a default by a stable function of ours": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT f_stb()" },
  "a default by an immutable function of ours": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT f_imm()" },
  "a default by a volatile SQL function that is put in its place": {
    sql: "ALTER TABLE t ADD COLUMN x int DEFAULT f_sql()",
  },
  "a serial column": { sql: "ALTER TABLE t ADD COLUMN x serial" },
  "a bigserial column": { sql: "ALTER TABLE t ADD COLUMN x bigserial" },
  "an identity column": { sql: "ALTER TABLE t ADD COLUMN x bigint GENERATED ALWAYS AS IDENTITY" },
  "a column with nextval": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT nextval('sq')" },
  "a random uuid": { sql: "ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid()", from: 13 },
  "a uuid with the time in it": { sql: "ALTER TABLE t ADD COLUMN x uuid DEFAULT uuidv7()", from: 18 },
  "a column of a domain with a CHECK": { sql: "ALTER TABLE t ADD COLUMN x posint" },
  "a column of a domain with a CHECK, and a default": { sql: "ALTER TABLE t ADD COLUMN x posint DEFAULT 5" },
  "a column of a plain domain": { sql: "ALTER TABLE t ADD COLUMN x plaindom" },
  "a stored generated column": { sql: "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a + 1) STORED", from: 12 },
  "a virtual generated column": { sql: "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a + 1) VIRTUAL", from: 18 },
  "a mandatory virtual column": {
    sql: "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (a + 1) VIRTUAL NOT NULL",
    from: 18,
  },
  "a column that references": { sql: "ALTER TABLE t ADD COLUMN x int REFERENCES u (id)" },
  "a column with a default that references": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES u (id)" },
  "a unique column": { sql: "ALTER TABLE t ADD COLUMN x int UNIQUE" },
  "a column with a CHECK": { sql: "ALTER TABLE t ADD COLUMN x int CHECK (x > 0)" },
  "a column with a default and a CHECK": { sql: "ALTER TABLE t ADD COLUMN x int DEFAULT 1 CHECK (x > 0)" },
  "a column that is there already": { sql: "ALTER TABLE t ADD COLUMN IF NOT EXISTS a int" },
  "two columns at once": { sql: "ALTER TABLE t ADD COLUMN x int, ADD COLUMN y text" },
  "a column of a table with a child": { sql: "ALTER TABLE t ADD COLUMN x int", given: child },
  "a column of a partitioned table": { sql: "ALTER TABLE p ADD COLUMN y int", given: partitions },

  // Columns that go or are called otherwise
  "dropping a column": { sql: "ALTER TABLE t DROP COLUMN b" },
  "dropping an indexed column": { sql: "ALTER TABLE t DROP COLUMN v" },
  "dropping a column that is not there": { sql: "ALTER TABLE t DROP COLUMN IF EXISTS nowhere" },
  "dropping a column that a view reads": { sql: "ALTER TABLE t DROP COLUMN b", given: view },
  "dropping a column with the view that reads it": { sql: "ALTER TABLE t DROP COLUMN b CASCADE", given: view },
  "dropping a column with a foreign key": { sql: "ALTER TABLE t DROP COLUMN uid", given: foreignKey },
  "renaming a column": { sql: "ALTER TABLE t RENAME COLUMN b TO b2" },
  "renaming a column of a parent": { sql: "ALTER TABLE t RENAME COLUMN b TO b2", given: child },

  // Types
  "varchar gets longer": { sql: "ALTER TABLE t ALTER COLUMN v TYPE varchar(100)" },
  "varchar loses its limit": { sql: "ALTER TABLE t ALTER COLUMN v TYPE varchar" },
  "varchar becomes text": { sql: "ALTER TABLE t ALTER COLUMN v TYPE text" },
  "varchar gets shorter": { sql: "ALTER TABLE t ALTER COLUMN v TYPE varchar(20)" },
  "text becomes varchar(n)": { sql: "ALTER TABLE t ALTER COLUMN b TYPE varchar(100)" },
  "text becomes varchar": { sql: "ALTER TABLE t ALTER COLUMN b TYPE varchar" },
  "char becomes text": { sql: "ALTER TABLE t ALTER COLUMN c10 TYPE text" },
  "char becomes varchar": { sql: "ALTER TABLE t ALTER COLUMN c10 TYPE varchar(20)" },
  "char gets longer": { sql: "ALTER TABLE t ALTER COLUMN c10 TYPE char(20)" },
  "int becomes bigint": { sql: "ALTER TABLE t ALTER COLUMN a TYPE bigint" },
  "int becomes smallint": { sql: "ALTER TABLE t ALTER COLUMN a TYPE smallint" },
  "int becomes text": { sql: "ALTER TABLE t ALTER COLUMN a TYPE text" },
  "a key becomes bigint": { sql: "ALTER TABLE t ALTER COLUMN id TYPE bigint" },
  "numeric gets more digits": { sql: "ALTER TABLE t ALTER COLUMN n TYPE numeric(14, 2)" },
  "numeric loses its limits": { sql: "ALTER TABLE t ALTER COLUMN n TYPE numeric" },
  "numeric gets another scale": { sql: "ALTER TABLE t ALTER COLUMN n TYPE numeric(14, 4)" },
  "numeric gets fewer digits": { sql: "ALTER TABLE t ALTER COLUMN n TYPE numeric(8, 2)" },
  "timestamp becomes timestamptz in UTC": { sql: "ALTER TABLE t ALTER COLUMN ts TYPE timestamptz" },
  "timestamp becomes timestamptz in Berlin": {
    sql: "SET LOCAL TimeZone = 'Europe/Berlin'; ALTER TABLE t ALTER COLUMN ts TYPE timestamptz",
  },
  "timestamptz becomes timestamp in UTC": { sql: "ALTER TABLE t ALTER COLUMN tz TYPE timestamp" },
  "timestamp gets more precise": { sql: "ALTER TABLE t ALTER COLUMN ts3 TYPE timestamp(6)" },
  "timestamp gets less precise": { sql: "ALTER TABLE t ALTER COLUMN ts TYPE timestamp(0)" },
  "json becomes jsonb": { sql: "ALTER TABLE t ALTER COLUMN j TYPE jsonb" },
  "text becomes jsonb by an expression": { sql: "ALTER TABLE t ALTER COLUMN b TYPE jsonb USING to_jsonb(b)" },
  "cidr becomes inet": { sql: "ALTER TABLE t ALTER COLUMN ci TYPE inet" },
  "inet becomes cidr": { sql: "ALTER TABLE t ALTER COLUMN ip TYPE cidr USING network(ip)" },
  "varbit gets longer": { sql: "ALTER TABLE t ALTER COLUMN vb TYPE varbit(16)" },
  "an enum becomes text": { sql: "ALTER TABLE t ALTER COLUMN m TYPE text" },
  "text becomes an enum": { sql: "ALTER TABLE t ALTER COLUMN b TYPE mood USING 'a'::mood" },
  "the same type, another value": { sql: "ALTER TABLE t ALTER COLUMN b TYPE text USING lower(b)" },
  "the same type, the same value": { sql: "ALTER TABLE t ALTER COLUMN b TYPE text USING b::text" },
  "the same type": { sql: "ALTER TABLE t ALTER COLUMN b TYPE text" },
  "a collation of an indexed column": { sql: 'ALTER TABLE t ALTER COLUMN v TYPE varchar(50) COLLATE "POSIX"' },
  "a collation of a column without an index": { sql: 'ALTER TABLE t ALTER COLUMN b TYPE text COLLATE "POSIX"' },
  "a domain becomes its base type": { sql: "ALTER TABLE t ALTER COLUMN dpos TYPE int" },
  "a base type becomes a domain with a CHECK": { sql: "ALTER TABLE t ALTER COLUMN a TYPE posint" },
  "a base type becomes a plain domain": { sql: "ALTER TABLE t ALTER COLUMN a TYPE plaindom" },
  "a type of a column that a view reads": { sql: "ALTER TABLE t ALTER COLUMN b TYPE varchar", given: view },
  "a longer varchar under a CHECK": {
    sql: "ALTER TABLE t ALTER COLUMN v TYPE varchar(100)",
    given: "ALTER TABLE t ADD CHECK (v <> '');",
  },
  "an array of varchar becomes one of text": {
    sql: "ALTER TABLE t ALTER COLUMN arr TYPE text[]",
    given: "ALTER TABLE t ADD COLUMN arr varchar(10)[];",
  },

  "an array of varchar becomes one of longer ones": {
    sql: "ALTER TABLE t ALTER COLUMN arr TYPE varchar(20)[]",
    given: "ALTER TABLE t ADD COLUMN arr varchar(10)[];",
  },
  "an array stays what it is": {
    sql: "ALTER TABLE t ALTER COLUMN arr TYPE varchar(10)[]",
    given: "ALTER TABLE t ADD COLUMN arr varchar(10)[];",
  },

  // NOT NULL, defaults, identity, storage
  "NOT NULL": { sql: "ALTER TABLE t ALTER COLUMN b SET NOT NULL" },
  "NOT NULL with a valid CHECK": {
    sql: "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
    given: "ALTER TABLE t ADD CHECK (b IS NOT NULL);",
  },
  "NOT NULL with a CHECK that is not valid": {
    sql: "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
    given: "ALTER TABLE t ADD CHECK (b IS NOT NULL) NOT VALID;",
  },
  "NOT NULL with a CHECK that says more": {
    sql: "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
    given: "ALTER TABLE t ADD CHECK (b IS NOT NULL AND b <> '');",
  },
  "NOT NULL of a column that is": { sql: "ALTER TABLE t ALTER COLUMN nn SET NOT NULL" },
  "a NOT NULL constraint that is not valid": { sql: "ALTER TABLE t ADD CONSTRAINT bnn NOT NULL b NOT VALID", from: 18 },
  "a NOT NULL constraint": { sql: "ALTER TABLE t ADD CONSTRAINT bnn NOT NULL b", from: 18 },
  "validating a NOT NULL": {
    sql: "ALTER TABLE t VALIDATE CONSTRAINT bnn",
    given: "ALTER TABLE t ADD CONSTRAINT bnn NOT NULL b NOT VALID;",
    from: 18,
  },
  "NOT NULL over one that is not valid": {
    sql: "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
    given: "ALTER TABLE t ADD CONSTRAINT bnn NOT NULL b NOT VALID;",
    from: 18,
  },
  "dropping NOT NULL": { sql: "ALTER TABLE t ALTER COLUMN nn DROP NOT NULL" },
  "a default": { sql: "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'z'" },
  "dropping a default": { sql: "ALTER TABLE t ALTER COLUMN nn DROP DEFAULT" },
  "an identity": { sql: "ALTER TABLE t ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY" },
  statistics: { sql: "ALTER TABLE t ALTER COLUMN a SET STATISTICS 500" },
  "options of a column": { sql: "ALTER TABLE t ALTER COLUMN a SET (n_distinct = 5)" },
  storage: { sql: "ALTER TABLE t ALTER COLUMN b SET STORAGE EXTERNAL" },
  compression: { sql: "ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz", from: 14 },
  "dropping an expression": {
    sql: "ALTER TABLE t ALTER COLUMN g DROP EXPRESSION",
    given: "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + 1) STORED;",
    from: 13,
  },
  "another expression": {
    sql: "ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (a + 2)",
    given: "ALTER TABLE t ADD COLUMN g int GENERATED ALWAYS AS (a + 1) STORED;",
    from: 17,
  },

  // Constraints
  "a CHECK": { sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)" },
  "a CHECK that is not valid": { sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID" },
  "a CHECK that is not enforced": { sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT ENFORCED", from: 18 },
  "validating a CHECK": {
    sql: "ALTER TABLE t VALIDATE CONSTRAINT ck",
    given: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID;",
  },
  "validating a CHECK that is valid": {
    sql: "ALTER TABLE t VALIDATE CONSTRAINT ck",
    given: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);",
  },
  "dropping a CHECK": {
    sql: "ALTER TABLE t DROP CONSTRAINT ck",
    given: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0);",
  },
  "a foreign key": { sql: "ALTER TABLE t ADD CONSTRAINT t_u_fk FOREIGN KEY (uid) REFERENCES u (id)" },
  "a foreign key that is not valid": {
    sql: "ALTER TABLE t ADD CONSTRAINT t_u_fk FOREIGN KEY (uid) REFERENCES u (id) NOT VALID",
  },
  "a foreign key that is not enforced": {
    sql: "ALTER TABLE t ADD CONSTRAINT t_u_fk FOREIGN KEY (uid) REFERENCES u (id) NOT ENFORCED",
    from: 18,
  },
  "validating a foreign key": {
    sql: "ALTER TABLE t VALIDATE CONSTRAINT t_u_fk",
    given: "ALTER TABLE t ADD CONSTRAINT t_u_fk FOREIGN KEY (uid) REFERENCES u (id) NOT VALID;",
  },
  "dropping a foreign key": { sql: "ALTER TABLE t DROP CONSTRAINT t_u_fk", given: foreignKey },
  "making a foreign key deferrable": { sql: "ALTER TABLE t ALTER CONSTRAINT t_u_fk DEFERRABLE", given: foreignKey },
  "a unique constraint": { sql: "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a)" },
  "a unique constraint from an index": { sql: "ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX t_a_uq" },
  "a primary key": {
    sql: "ALTER TABLE w ADD PRIMARY KEY (a)",
    given: "CREATE TABLE w (a int); INSERT INTO w VALUES (1), (2);",
  },
  "a primary key on a column that is NOT NULL": {
    sql: "ALTER TABLE w ADD PRIMARY KEY (a)",
    given: "CREATE TABLE w (a int NOT NULL); INSERT INTO w VALUES (1), (2);",
  },
  "a primary key from an index on a nullable column": {
    sql: "ALTER TABLE w ADD PRIMARY KEY USING INDEX w_a",
    given: "CREATE TABLE w (a int); INSERT INTO w VALUES (1), (2); CREATE UNIQUE INDEX w_a ON w (a);",
  },
  "a primary key from an index": {
    sql: "ALTER TABLE w ADD PRIMARY KEY USING INDEX w_a",
    given: "CREATE TABLE w (a int NOT NULL); INSERT INTO w VALUES (1), (2); CREATE UNIQUE INDEX w_a ON w (a);",
  },
  "an exclusion": {
    sql: "ALTER TABLE w ADD CONSTRAINT ex EXCLUDE USING gist (r WITH &&)",
    given: "CREATE TABLE w (r int4range); INSERT INTO w VALUES ('[1,2)'), ('[3,4)');",
  },
  "dropping a primary key": { sql: "ALTER TABLE t DROP CONSTRAINT t_pkey" },
  "dropping a key that is referenced": { sql: "ALTER TABLE u DROP CONSTRAINT u_pkey", given: foreignKey },
  "dropping a key with what references it": { sql: "ALTER TABLE u DROP CONSTRAINT u_pkey CASCADE", given: foreignKey },
  "renaming a constraint": { sql: "ALTER TABLE t RENAME CONSTRAINT t_pkey TO t_pk2" },

  // Tables
  "a table": { sql: "CREATE TABLE w (id int PRIMARY KEY, x int UNIQUE)" },
  "a table with a foreign key": { sql: "CREATE TABLE w (id int PRIMARY KEY, uid int REFERENCES u (id))" },
  "a table like another": { sql: "CREATE TABLE w (LIKE t INCLUDING ALL)" },
  "a child table": { sql: "CREATE TABLE w () INHERITS (t)" },
  "a table of a query": { sql: "CREATE TABLE w AS SELECT * FROM t" },
  "a table of a query without data": { sql: "CREATE TABLE w AS SELECT * FROM t WITH NO DATA" },
  "dropping a table": { sql: "DROP TABLE t" },
  "dropping a table with a foreign key": {
    sql: "DROP TABLE w",
    given: "CREATE TABLE w (id int PRIMARY KEY, uid int REFERENCES u (id));",
  },
  "dropping a table that is referenced": { sql: "DROP TABLE u", given: foreignKey },
  "dropping a table with what references it": { sql: "DROP TABLE u CASCADE", given: foreignKey },
  "dropping a table that a view reads": { sql: "DROP TABLE t", given: view },
  "dropping a table with its views": { sql: "DROP TABLE t CASCADE", given: view + matview },
  "renaming a table": { sql: "ALTER TABLE t RENAME TO t2" },
  truncating: { sql: "TRUNCATE t" },
  "truncating with what references it": { sql: "TRUNCATE u CASCADE", given: foreignKey },
  locking: { sql: "LOCK TABLE t IN SHARE MODE" },
  "locking for oneself": { sql: "LOCK TABLE t" },
  unlogged: { sql: "ALTER TABLE t SET UNLOGGED" },
  "logged again": {
    sql: "ALTER TABLE w SET LOGGED",
    given: "CREATE UNLOGGED TABLE w (a int); INSERT INTO w VALUES (1);",
  },
  "logged as it is": { sql: "ALTER TABLE t SET LOGGED" },
  clustering: { sql: "CLUSTER t USING t_pkey" },
  "a fill factor": { sql: "ALTER TABLE t SET (fillfactor = 80)" },
  "no autovacuum": { sql: "ALTER TABLE t SET (autovacuum_enabled = false)" },
  "the order to cluster in": { sql: "ALTER TABLE t CLUSTER ON t_pkey" },
  "an owner": { sql: "ALTER TABLE t OWNER TO postgres" },
  "the identity of replicas": { sql: "ALTER TABLE t REPLICA IDENTITY FULL" },
  inheriting: { sql: "ALTER TABLE alone INHERIT t", given: child },
  "inheriting no more": { sql: "ALTER TABLE ch NO INHERIT t", given: child },
  "another access method": {
    sql: "ALTER TABLE t SET ACCESS METHOD heap2",
    given: "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;",
    from: 15,
  },

  // Partitions
  attaching: { sql: "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (1000) TO (2000)", given: partitions },
  "attaching with a CHECK that proves the bound": {
    sql: "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (1000) TO (2000)",
    given: `${partitions} ALTER TABLE p2 ADD CHECK (k >= 1000 AND k < 2000);`,
  },
  "attaching beside a default partition": {
    sql: "ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (1000) TO (2000)",
    given: withDefault,
    from: 11,
  },
  "a new partition": { sql: "CREATE TABLE p3 PARTITION OF p FOR VALUES FROM (3000) TO (4000)", given: partitions },
  "a new partition beside a default one": {
    sql: "CREATE TABLE p3 PARTITION OF p FOR VALUES FROM (3000) TO (4000)",
    given: withDefault,
    from: 11,
  },
  detaching: { sql: "ALTER TABLE p DETACH PARTITION p1", given: partitions },
  "detaching concurrently": { sql: "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY", given: partitions, from: 14 },
  "dropping a partition": { sql: "DROP TABLE p1", given: partitions },
  "an index on a partitioned table": { sql: "CREATE INDEX i ON p (k)", given: partitions, from: 11 },
  "an index on a partitioned table only": { sql: "CREATE INDEX i ON ONLY p (k)", given: partitions, from: 11 },
  "a concurrent index on a partitioned table": {
    sql: "CREATE INDEX CONCURRENTLY i ON p (k)",
    given: partitions,
    from: 11,
  },

  // Indexes
  "an index": { sql: "CREATE INDEX i ON t (b)" },
  "a unique index": { sql: "CREATE UNIQUE INDEX i ON t (id, a)" },
  "a concurrent index": { sql: "CREATE INDEX CONCURRENTLY i ON t (b)" },
  "dropping an index": { sql: "DROP INDEX t_a_idx" },
  "dropping an index concurrently": { sql: "DROP INDEX CONCURRENTLY t_a_idx" },
  "dropping the index of a key": { sql: "DROP INDEX t_pkey" },
  "renaming an index": { sql: "ALTER INDEX t_a_idx RENAME TO t_a_idx2" },
  "rebuilding an index": { sql: "REINDEX INDEX t_a_idx" },
  "rebuilding all indexes of a table": { sql: "REINDEX TABLE t" },
  "rebuilding an index concurrently": { sql: "REINDEX INDEX CONCURRENTLY t_a_idx", from: 12 },

  // Views
  "a view": { sql: "CREATE VIEW w AS SELECT id FROM t" },
  "another view in its place": { sql: "CREATE OR REPLACE VIEW vw AS SELECT id, b, a FROM t", given: view },
  "a view with a column less in its place": { sql: "CREATE OR REPLACE VIEW vw AS SELECT id FROM t", given: view },
  "dropping a view": { sql: "DROP VIEW vw", given: view },
  "dropping a view that another reads": { sql: "DROP VIEW vw", given: `${view} CREATE VIEW vw2 AS SELECT id FROM vw;` },
  "a materialized view": { sql: "CREATE MATERIALIZED VIEW w AS SELECT id FROM t" },
  "a materialized view without data": { sql: "CREATE MATERIALIZED VIEW w AS SELECT id FROM t WITH NO DATA" },
  refreshing: { sql: "REFRESH MATERIALIZED VIEW mv", given: matview },
  "dropping a materialized view": { sql: "DROP MATERIALIZED VIEW mv", given: matview },

  // Types
  "an enum value": { sql: "ALTER TYPE mood ADD VALUE 'c'" },
  "an enum value under another name": { sql: "ALTER TYPE mood RENAME VALUE 'a' TO 'aa'" },
  "a CHECK of a domain": { sql: "ALTER DOMAIN plaindom ADD CONSTRAINT dd CHECK (VALUE < 100)" },
  "a CHECK of a domain that is not valid": {
    sql: "ALTER DOMAIN plaindom ADD CONSTRAINT dd CHECK (VALUE < 100) NOT VALID",
  },
  "NOT NULL of a domain": { sql: "ALTER DOMAIN plaindom SET NOT NULL" },
  "dropping a type in use": { sql: "DROP TYPE mood" },
  "dropping a type with the columns of it": { sql: "DROP TYPE mood CASCADE" },

  // Triggers, policies, rules
  "a trigger": { sql: "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE f_trg()" },
  "dropping a trigger": {
    sql: "DROP TRIGGER g ON t",
    given: "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE f_trg();",
  },
  "switching triggers off": { sql: "ALTER TABLE t DISABLE TRIGGER ALL" },
  "a rule": { sql: "CREATE RULE r1 AS ON DELETE TO t DO INSTEAD NOTHING" },
  "row security": { sql: "ALTER TABLE t ENABLE ROW LEVEL SECURITY" },
  "a policy": { sql: "CREATE POLICY pp ON t USING (true)" },
  "dropping a policy": { sql: "DROP POLICY pp ON t", given: "CREATE POLICY pp ON t USING (true);" },

  // Data and the rest
  "updating all": { sql: "UPDATE t SET b = 'q'" },
  "updating by key": { sql: "SET LOCAL enable_seqscan = off; UPDATE t SET b = 'q' WHERE id = 1" },
  "deleting all": { sql: "DELETE FROM t" },
  "inserting rows": { sql: "INSERT INTO u VALUES (1000, 'x')" },
  "inserting what a query reads": { sql: "INSERT INTO u SELECT id + 1000, b FROM t" },
  "a comment": { sql: "COMMENT ON TABLE t IS 'x'" },
  "a comment on a column": { sql: "COMMENT ON COLUMN t.a IS 'x'" },
  "statistics over columns": { sql: "CREATE STATISTICS st ON a, b FROM t" },
  "a grant": { sql: "GRANT SELECT ON t TO public" },
  "a publication": { sql: "CREATE PUBLICATION pub FOR TABLE t" },
  vacuum: { sql: "VACUUM t" },
  "vacuum full": { sql: "VACUUM FULL t" },
  analyze: { sql: "ANALYZE t" },
};
