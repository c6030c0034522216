import type { Schema } from "../../catalog/schema.ts";
import type { Expression } from "../../column.ts";
import type { Name } from "../../operation.ts";

/**
 * Does an expression give each row a value of its own? Of functions that nobody was seen to create it is not known, and
 * the server takes them for volatile unless they say otherwise.
 */
export function volatilityOf(
  { calls }: Expression,
  schema: Schema,
  version: number,
): "volatile" | "known" | { readonly unknown: string } {
  let unknown: Name | undefined;
  for (const name of calls) {
    const own = schema.functions(name);
    if (own.length > 0) {
      // The body of a one-expression SQL function is put in its place since PostgreSQL 12.
      if (
        own.some((one) => one.volatility === "volatile" && !(version >= 12 && isConstant(one.inlined, schema, version)))
      )
        return "volatile";
    } else if (volatile.has(name)) return "volatile";
    else if (!steady.has(name)) unknown ??= name;
  }
  return unknown === undefined ? "known" : { unknown: `nobody can see here whether \`${unknown}()\` is volatile` };
}

function isConstant(body: Expression | undefined, schema: Schema, version: number): boolean {
  return body !== undefined && volatilityOf(body, schema, version) === "known";
}

/** `SELECT DISTINCT proname FROM pg_proc WHERE provolatile = 'v'`, as far as a default could use it, and those of common extensions. */
const volatile = new Set(
  `clock_timestamp currval gen_random_bytes gen_random_uuid gen_salt lastval nanoid nextval random random_normal setval timeofday
  ulid_generate uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7 uuidv4 uuidv7 gen_ulid generate_ulid`.split(
    /\s+/,
  ),
);

/** Functions of the server that are not, as far as people write them into defaults. */
const steady = new Set(
  `abs age array_append array_cat array_fill array_length array_prepend array_remove array_to_json array_to_string ascii btrim ceil
  ceiling char_length chr concat concat_ws convert_from convert_to current_database current_date current_role current_schema
  current_setting current_time current_timestamp current_user cardinality date date_part date_trunc decode div encode exp extract
  floor format greatest initcap int4range int8range daterange numrange tsrange tstzrange isfinite json_build_array
  json_build_object json_object json_typeof jsonb_build_array jsonb_build_object jsonb_object jsonb_set jsonb_typeof justify_days
  justify_hours justify_interval least left length lower lpad ltrim make_date make_interval make_time make_timestamp
  make_timestamptz md5 mod now numrange nullif octet_length overlay pg_backend_pid pi position power quote_ident quote_literal
  repeat replace reverse right round row_to_json rpad rtrim session_user set_byte sha224 sha256 sha384 sha512 sign split_part sqrt
  statement_timestamp strpos substr substring text timezone to_char to_date to_json to_jsonb to_number to_timestamp to_tsquery
  to_tsvector to_hex transaction_timestamp translate trim trunc upper user uuid_nil uuid_ns_dns uuid_ns_url txid_current
  localtime localtimestamp regexp_replace plainto_tsquery setweight bit_length json_array json_scalar st_setsrid st_makepoint
  st_geomfromtext st_point hstore inet_client_addr inet_server_addr string_to_array parse_ident`.split(/\s+/),
);
