/**
 * Types that a name without a schema means whatever the search path is, and those of extensions that mostly live in a
 * schema of their own. https://www.postgresql.org/docs/current/datatype.html
 */
export const builtInTypes: ReadonlySet<string> = new Set(
  `bigint bigserial bit bool boolean box bpchar bytea char character cidr circle citext date daterange datemultirange decimal
  float4 float8 geography geometry hstore inet int int2 int4 int4range int4multirange int8 int8range int8multirange integer
  interval json jsonb jsonpath line lseg ltree macaddr macaddr8 money name numeric numrange nummultirange oid path pg_lsn
  pg_snapshot point polygon real record refcursor regclass regconfig regnamespace regproc regprocedure regrole regtype serial
  serial2 serial4 serial8 smallint smallserial text time timestamp timestamptz timetz trigger tsmultirange tsquery tsrange
  tstzmultirange tstzrange tsvector txid_snapshot uuid varbit varchar vector halfvec sparsevec void xml xid xid8`.split(
    /\s+/,
  ),
);
