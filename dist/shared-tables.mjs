import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  isFilledByDatabase,
  isNew,
  isSerial,
  mentions
} from "./shared-subject.mjs";

// src/migrations/databases/postgres/blocks.ts
function blocks(mode) {
  return blockedBy[mode];
}
var blockedBy = {
  "ACCESS SHARE": "nothing",
  "ROW SHARE": "nothing",
  "ROW EXCLUSIVE": "nothing",
  "SHARE UPDATE EXCLUSIVE": "schema-changes",
  SHARE: "writes",
  "SHARE ROW EXCLUSIVE": "writes",
  EXCLUSIVE: "writes",
  "ACCESS EXCLUSIVE": "reads-and-writes"
};

// src/migrations/operation.ts
var lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE"
];

// src/migrations/databases/postgres/situation.ts
var nothing = { locks: [], duration: "instant", works: [], outsideTransaction: !1 };
function instant(...locks2) {
  return working("instant", [], ...locks2);
}
function working(duration, works, ...locks2) {
  return { ...nothing, locks: strongest(locks2), duration, works };
}
function lock(table, mode = "ACCESS EXCLUSIVE") {
  return { table, mode };
}
function failing(effect, sqlstate, message) {
  return { ...effect, fails: { sqlstate, message } };
}
function strongest(locks2) {
  let held = /* @__PURE__ */ new Map();
  for (let one of locks2) {
    if (!one) continue;
    let before = held.get(one.table);
    (before === void 0 || rank(one.mode) > rank(before)) && held.set(one.table, one.mode);
  }
  return [...held].map(([table, mode]) => ({ table, mode })).sort((a, b) => rank(b.mode) - rank(a.mode));
}
function rank(mode) {
  return lockModes.indexOf(mode);
}
function family(table, { schema }, only = !1) {
  let members = /* @__PURE__ */ new Set([table]);
  if (!only) for (let member of members) for (let heir of heirsOf(member, schema)) members.add(heir);
  return [...members];
}
function heirsOf(parent, schema) {
  let known = schema.table(parent);
  return known ? [...known.partitions.map(({ table }) => table), ...schema.childrenOf(parent).map(({ name }) => name)] : [];
}
function locks(tables, mode = "ACCESS EXCLUSIVE") {
  return tables.map((table) => ({ table, mode }));
}
function referencedBy(table) {
  let referenced = [];
  for (let { definition } of table?.constraints.values() ?? [])
    definition.type === "foreign-key" && referenced.push(definition.references.table);
  return referenced;
}
function named(name) {
  return `"${name.slice(name.indexOf(".") + 1)}"`;
}

// src/migrations/databases/postgres/change-type.ts
function changeType(operation, situation) {
  let { table, column, type, only } = operation, { schema } = situation, tables = family(table, situation, only), effect = effectOn(operation, situation), held = locks(tables), full = effect === "instant" ? instant(...held) : {
    ...working(effect.duration, tables, ...held),
    ...effect.assumed === void 0 ? {} : { assumed: effect.assumed }
  };
  if (schema.viewsOf(table, column).length === 0) return full;
  let isSame = schema.table(table)?.columns.get(column)?.type;
  return isSame && sameType(isSame, type) ? full : failing(full, "0A000", "cannot alter type of a column used by a view or rule");
}
function effectOn(operation, situation) {
  let { schema } = situation, table = schema.table(operation.table), column = table?.columns.get(operation.column), { using, type } = operation;
  return using === void 0 || isColumnItself(using.sql, operation.column, type) ? column?.type ? keepsBits(column.type, type, situation) ? changesOrder(operation, column.collation) && isIndexed(table, operation.column) ? { duration: "build" } : isChecked(table, operation.column) ? { duration: "scan" } : "instant" : { duration: "rewrite" } : { duration: "rewrite", assumed: `the old type of \`${operation.column}\` is not known` } : { duration: "rewrite" };
}
function isColumnItself(sql, column, type) {
  let [value = "", cast] = sql.split("::").map((part) => part.trim().replaceAll(/^"|"$/g, ""));
  return value === column && (cast === void 0 || cast.toLowerCase().startsWith(type.name) || type.name.startsWith(cast.toLowerCase()));
}
function changesOrder({ collation }, before) {
  return collation !== before && (collation !== void 0 || before !== void 0);
}
function isIndexed(table, column) {
  for (let index of table?.indexes.values() ?? [])
    if (index.columns.some((one) => mentions(one, column)) || index.where !== void 0 && mentions(index.where, column))
      return !0;
  return !1;
}
function isChecked(table, column) {
  for (let { definition, validated } of table?.constraints.values() ?? [])
    if (definition.type === "check" && validated && definition.expression.columns.includes(column)) return !0;
  return !1;
}
function sameType(a, b) {
  return a.name === b.name && a.dimensions === b.dimensions && String(a.modifiers) === String(b.modifiers);
}
function keepsBits(from, to, situation) {
  let { schema } = situation;
  if (isConstrained(to, schema)) return from.name === to.name && from.dimensions === to.dimensions;
  let [before, after] = [baseOf(from, schema), baseOf(to, schema)];
  return before.dimensions !== after.dimensions ? !1 : before.dimensions > 0 ? before.name === after.name && String(before.modifiers) === String(after.modifiers) : before.name === after.name ? keepsModifiers(before, after) : isCoercible(before, after, situation);
}
function isConstrained({ name }, schema) {
  let type = schema.type(name);
  return type?.kind === "domain" && type.constrained;
}
function baseOf(type, schema) {
  let domain = schema.type(type.name);
  return domain?.kind === "domain" ? baseOf({ ...domain.base, dimensions: domain.base.dimensions + type.dimensions }, schema) : serials[type.name] === void 0 ? type : { ...type, name: serials[type.name] };
}
var serials = { smallserial: "int2", serial: "int4", bigserial: "int8" };
function isCoercible(before, after, { version, timeZone }) {
  let pair = `${before.name}>${after.name}`;
  return pair === "timestamp>timestamptz" || pair === "timestamptz>timestamp" ? version >= 12 && /^(?:utc|gmt|etc\/utc|etc\/gmt|zulu|0)$/i.test(timeZone) && keepsModifiers(before, after) : pair === "text>varchar" ? after.modifiers.length === 0 : coercible.has(pair);
}
var coercible = /* @__PURE__ */ new Set([
  "varchar>text",
  "cidr>inet",
  "citext>text",
  "bit>varbit",
  "xml>text",
  "int4>oid",
  "oid>int4",
  "text>citext",
  "varchar>citext"
]);
function keepsModifiers(before, after) {
  if (String(before.modifiers) === String(after.modifiers)) return !0;
  if (after.modifiers.length === 0) return widening.has(after.name);
  if (before.modifiers.length === 0) return after.name.startsWith("time") && after.modifiers[0] === 6;
  let [size = 0, scale = 0] = before.modifiers, [newSize = 0, newScale = 0] = after.modifiers;
  switch (after.name) {
    case "numeric":
      return newSize >= size && newScale === scale;
    case "varchar":
    case "varbit":
    case "timestamp":
    case "timestamptz":
    case "time":
    case "timetz":
    case "interval":
      return newSize >= size;
    default:
      return !1;
  }
}
var widening = /* @__PURE__ */ new Set(["varchar", "varbit", "numeric", "timestamp", "timestamptz", "time", "timetz", "interval"]);

// src/migrations/databases/postgres/set-not-null.ts
function setNotNull(operation, situation) {
  let { table, column, only } = operation, tables = family(table, situation, only), scanned = tables.filter((name) => !isProven(situation.schema.table(name), column, situation));
  return scanned.length === 0 ? instant(...locks(tables)) : working("scan", scanned, ...locks(tables));
}
function isProven(table, column, { version }) {
  if (!table) return !1;
  let notNull = [...table.constraints.values()].find(
    ({ definition }) => definition.type === "not-null" && definition.columns[0] === column
  );
  if (notNull ? notNull.validated : table.columns.get(column)?.notNull === !0) return !0;
  if (notNull || version < 12) return !1;
  for (let { definition, validated } of table.constraints.values())
    if (definition.type === "check" && validated && !definition.notEnforced && implies(definition.expression.tree, column))
      return !0;
  return !1;
}
function implies(tree, column) {
  if ("BoolExpr" in tree && tree.BoolExpr.boolop === "AND_EXPR")
    return (tree.BoolExpr.args ?? []).some((one) => implies(one, column));
  if (!("NullTest" in tree) || tree.NullTest.nulltesttype !== "IS_NOT_NULL") return !1;
  let arg = tree.NullTest.arg, last = arg && "ColumnRef" in arg ? arg.ColumnRef.fields?.at(-1) : void 0;
  return last !== void 0 && "String" in last && last.String.sval === column;
}

// src/migrations/databases/postgres/volatility.ts
function volatilityOf({ calls }, schema, version) {
  let unknown;
  for (let name of calls) {
    let own = schema.functions(name);
    if (own.length > 0) {
      if (own.some((one) => one.volatility === "volatile" && !(version >= 12 && isConstant(one.inlined, schema, version))))
        return "volatile";
    } else {
      if (volatile.has(name)) return "volatile";
      steady.has(name) || (unknown ??= name);
    }
  }
  return unknown === void 0 ? "known" : { unknown: `nobody can see here whether \`${unknown}()\` is volatile` };
}
function isConstant(body, schema, version) {
  return body !== void 0 && volatilityOf(body, schema, version) === "known";
}
var volatile = new Set(
  `clock_timestamp currval gen_random_bytes gen_random_uuid gen_salt lastval nanoid nextval random random_normal setval timeofday
  ulid_generate uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v7 uuidv4 uuidv7 gen_ulid generate_ulid`.split(
    /\s+/
  )
), steady = new Set(
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
  st_geomfromtext st_point hstore inet_client_addr inet_server_addr string_to_array parse_ident`.split(/\s+/)
);

// src/migrations/databases/postgres/columns.ts
var columnEffects = {
  "add-column": addColumn,
  "drop-column": dropColumn,
  "rename-column": (operation, situation) => altered(operation, situation),
  "alter-column-type": changeType,
  "set-default": altered,
  "drop-default": altered,
  "set-not-null": setNotNull,
  "drop-not-null": altered,
  "set-expression": (operation, situation) => {
    let { schema } = situation, kind = schema.table(operation.table)?.columns.get(operation.column)?.generated?.kind, tables = family(operation.table, situation, operation.only);
    return kind === "virtual" ? instant(...locks(tables)) : working("rewrite", tables, ...locks(tables));
  },
  "drop-expression": altered,
  "add-identity": altered,
  "set-identity": altered,
  "drop-identity": altered,
  "set-column-options": ({ table, option, only }, situation) => instant(
    ...locks(
      family(table, situation, only),
      option === "statistics" || option === "options" ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"
    )
  )
};
function altered({ table, only }, situation) {
  return instant(...locks(family(table, situation, only)));
}
function addColumn(operation, situation) {
  let { table, definition, ifNotExists, column } = operation, tables = family(table, situation, operation.only), own = locks(tables);
  if (ifNotExists && situation.schema.table(table)?.columns.has(column)) return instant(...own);
  let referenced = definition.constraints.flatMap(
    (one) => one.type === "foreign-key" ? [one.references.table] : []
  ), held = [...own, ...locks(referenced, "SHARE ROW EXCLUSIVE")], filling = fillingOf(definition, situation);
  if (filling !== "nothing") {
    let rewrite = working("rewrite", tables, ...held);
    return filling === "rewrite" ? rewrite : { ...rewrite, assumed: filling.assumed };
  }
  let duration = checkingOf(definition);
  return duration === "instant" ? instant(...held) : working(duration, duration === "scan" && referenced.length > 0 ? [...tables, ...referenced] : tables, ...held);
}
function fillingOf(column, { schema, version }) {
  if (isSerial(column) || column.identity || column.generated?.kind === "stored") return "rewrite";
  let domain = schema.type(column.type.name);
  if (domain?.kind === "domain" && (domain.constrained || domain.volatileDefault) && column.type.dimensions === 0)
    return "rewrite";
  let value = column.default;
  if (value === void 0 || !isFilledByDatabase(column)) return "nothing";
  if (version < 11) return "rewrite";
  let volatility = volatilityOf(value, schema, version);
  return volatility === "volatile" ? "rewrite" : volatility === "known" ? "nothing" : { assumed: volatility.unknown };
}
function checkingOf({ constraints, default: value, generated, notNull }) {
  let enforced = constraints.filter((one) => !one.notEnforced);
  if (enforced.some(isKey)) return "build";
  let looksUp = enforced.some(({ type }) => type === "foreign-key") && value !== void 0 && !/^null\b/i.test(value.sql), isChecked2 = enforced.some(({ type }) => type === "check") || generated?.kind === "virtual" && notNull;
  return looksUp || isChecked2 ? "scan" : "instant";
}
function isKey({ type }) {
  return type === "unique" || type === "primary-key" || type === "exclusion";
}
function dropColumn({ table, column, cascade, only }, situation) {
  let { schema } = situation, views = schema.viewsOf(table, column), effect = instant(
    ...locks(family(table, situation, only)),
    ...locks(referencedFrom(table, column, schema)),
    ...cascade ? views.map(({ name }) => lock(name)) : []
  );
  return cascade || views.length === 0 ? effect : failing(effect, "2BP01", `cannot drop column ${column} of table ${table} because other objects depend on it`);
}
function referencedFrom(table, column, schema) {
  let referenced = [];
  for (let { definition } of schema.table(table)?.constraints.values() ?? [])
    definition.type === "foreign-key" && definition.columns.includes(column) && referenced.push(definition.references.table);
  return referenced;
}

// src/migrations/databases/postgres/constraints.ts
var constraintEffects = {
  "add-check": ({ table, constraint, only }, situation) => {
    let tables = family(table, situation, only);
    return isLooked(constraint) ? working("scan", tables, ...locks(tables)) : instant(...locks(tables));
  },
  "add-not-null-constraint": (operation, situation) => {
    let { table, constraint } = operation, looked = setNotNull({ ...operation, kind: "set-not-null", column: constraint.columns[0] }, situation);
    return constraint.notValid ? instant(lock(table), ...looked.locks) : looked;
  },
  "add-foreign-key": ({ table, constraint, only }, situation) => {
    let referenced = constraint.references.table, held = locks([...family(table, situation, only), ...family(referenced, situation)], "SHARE ROW EXCLUSIVE");
    return isLooked(constraint) ? working("scan", [.../* @__PURE__ */ new Set([table, referenced])], ...held) : instant(...held);
  },
  "add-unique": (operation, situation) => addKey(operation, situation),
  "add-primary-key": addPrimaryKey,
  "add-exclusion": ({ table, only }, situation) => {
    let tables = family(table, situation, only);
    return working("build", tables, ...locks(tables));
  },
  "validate-constraint": validate,
  "drop-constraint": dropConstraint,
  "rename-constraint": ({ table, only }, situation) => instant(...locks(family(table, situation, only))),
  "alter-constraint": ({ table, constraint, enforced }, { schema }) => {
    let definition = schema.table(table)?.constraints.get(constraint)?.definition, referenced = definition?.type === "foreign-key" ? definition.references.table : void 0, held = [lock(table), ...referenced !== void 0 && enforced !== void 0 ? [lock(referenced)] : []];
    return enforced === !0 ? working("scan", [table], ...held) : instant(...held);
  }
};
function isLooked({ notValid, notEnforced }) {
  return !notValid && !notEnforced;
}
function addKey({ table, constraint, only }, situation) {
  let tables = family(table, situation, only);
  return constraint.usingIndex === void 0 ? working("build", tables, ...locks(tables)) : instant(...locks(tables));
}
function addPrimaryKey(operation, situation) {
  let { constraint, table } = operation, added = addKey(operation, situation);
  if (constraint.usingIndex === void 0) return added;
  let { schema } = situation, columns = schema.index(constraint.usingIndex)?.columns ?? [], known = schema.table(table);
  return columns.length === 0 || columns.some((column) => known?.columns.get(column)?.notNull !== !0) ? { ...added, duration: "scan", works: [table] } : added;
}
function validate({ table, constraint, only }, situation) {
  let { schema } = situation, known = schema.table(table)?.constraints.get(constraint), definition = known?.definition, referenced = definition?.type === "foreign-key" ? [definition.references.table] : [], tables = family(table, situation, only), held = [...locks(tables, "SHARE UPDATE EXCLUSIVE"), ...locks(referenced, "ROW SHARE")];
  return known?.validated ? instant(...held) : working("scan", [.../* @__PURE__ */ new Set([...tables, ...referenced])], ...held);
}
function dropConstraint(operation, situation) {
  let { table, constraint, cascade, only } = operation, { schema } = situation, definition = schema.table(table)?.constraints.get(constraint)?.definition, tables = locks(family(table, situation, only));
  if (definition?.type === "foreign-key") return instant(...tables, lock(definition.references.table));
  if (definition?.type !== "unique" && definition?.type !== "primary-key") return instant(...tables);
  let referrers = schema.foreignKeysTo(table).filter((one) => rests(one.constraint, definition)), effect = instant(...tables, ...cascade ? locks(referrers.map((one) => one.table.name)) : []);
  return cascade || referrers.length === 0 ? effect : failing(
    effect,
    "2BP01",
    `cannot drop constraint ${constraint} on table ${named(table)} because a foreign key of ${named(referrers[0].table.name)} depends on it`
  );
}
function rests(constraint, key) {
  if (constraint.type !== "foreign-key") return !1;
  let { columns } = constraint.references;
  return columns.length === 0 ? key.type === "primary-key" : sorted(columns) === sorted(key.columns);
}
function sorted(columns) {
  return JSON.stringify([...columns].sort());
}

// src/migrations/databases/postgres/data.ts
var dataEffects = {
  insert: ({ table, values, reads }) => values === "rows" || reads.length === 0 ? instant(lock(table, "ROW EXCLUSIVE")) : working("scan", reads, lock(table, "ROW EXCLUSIVE")),
  update: ({ table, where, columns }) => where === "by-key" || isVersionNote(table, columns) ? instant(lock(table, "ROW EXCLUSIVE")) : working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  delete: ({ table, where }) => where === "by-key" ? instant(lock(table, "ROW EXCLUSIVE")) : working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  merge: ({ table }) => working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  copy: ({ table, direction }) => table === void 0 || direction === "out" ? nothing : instant(lock(table, "ROW EXCLUSIVE")),
  select: ({ reads, locking }) => locking ? instant(...locks(reads, "ROW SHARE")) : nothing,
  comment: ({ object, name }) => object === "table" || object === "column" ? instant(lock(name, "SHARE UPDATE EXCLUSIVE")) : nothing,
  "create-statistics": ({ table }) => instant(lock(table, "SHARE UPDATE EXCLUSIVE")),
  replication: ({ tables }) => instant(...locks(tables, "SHARE UPDATE EXCLUSIVE")),
  "vacuum-full": ({ table }) => ({
    ...working("rewrite", table === void 0 ? [] : [table], table === void 0 ? void 0 : lock(table)),
    outsideTransaction: !0
  }),
  vacuum: ({ table }) => ({
    ...working(
      "scan",
      table === void 0 ? [] : [table],
      table === void 0 ? void 0 : lock(table, "SHARE UPDATE EXCLUSIVE")
    ),
    outsideTransaction: !0
  }),
  // A sample of pages, however large the table is.
  analyze: ({ table }) => table === void 0 ? nothing : instant(lock(table, "SHARE UPDATE EXCLUSIVE")),
  "set-parameter": () => nothing,
  transaction: () => nothing,
  "alter-system": () => ({ ...nothing, outsideTransaction: !0 }),
  other: () => nothing,
  opaque: () => ({ ...nothing, assumed: "the statement cannot be read" })
};
function isVersionNote(table, columns) {
  return /version$/i.test(table) && columns.length > 0 && columns.every((column) => /version$/i.test(column));
}

// src/migrations/databases/postgres/indexes.ts
var indexEffects = {
  "create-index": createIndex,
  "drop-index": dropIndex,
  "rename-index": () => nothing,
  reindex,
  "attach-index-partition": () => nothing,
  "set-index-options": () => nothing
};
function createIndex(operation, situation) {
  let { table, concurrently, only, ifNotExists, index } = operation, { schema } = situation, exists = ifNotExists && index !== void 0 && schema.index(index) !== void 0, tables = family(table, situation, only);
  if (!concurrently) {
    let held = locks(tables, "SHARE");
    return exists || only && schema.table(table)?.partitioned === !0 ? instant(...held) : working("build", tables, ...held);
  }
  let build = { ...working("build", [table], lock(table, "SHARE UPDATE EXCLUSIVE")), outsideTransaction: !0 };
  return schema.table(table)?.partitioned !== !0 ? exists ? { ...build, duration: "instant", works: [] } : build : failing(build, "0A000", `cannot create index on partitioned table ${named(table)} concurrently`);
}
function dropIndex(operation, { schema }) {
  let { index, concurrently, cascade } = operation, known = schema.index(index), held = lock(known?.table ?? index, concurrently ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"), effect = { ...instant(held), outsideTransaction: concurrently };
  if (known?.constraint === void 0 || cascade) return effect;
  let { constraint, table } = known;
  return failing(
    effect,
    "2BP01",
    `cannot drop index ${named(index)} because constraint ${constraint} on table ${named(table)} requires it`
  );
}
function reindex(operation, { schema }) {
  let { object, name, concurrently } = operation, mode = concurrently ? "SHARE UPDATE EXCLUSIVE" : "SHARE";
  switch (object) {
    case "table":
      return { ...working("build", [name], lock(name, mode)), outsideTransaction: concurrently };
    case "index": {
      let table = schema.index(name)?.table ?? name;
      return { ...working("build", [table], lock(table, mode)), outsideTransaction: concurrently };
    }
    case "schema":
    case "database":
    case "system": {
      let all = (object === "schema" ? [...schema.tables()].filter((one) => one.name.startsWith(`${name}.`)) : [...schema.tables()]).map((one) => one.name);
      return { ...working("build", all, ...locks(all, mode)), outsideTransaction: !0 };
    }
  }
}

// src/migrations/databases/postgres/objects.ts
var objectEffects = {
  "create-sequence": () => nothing,
  "alter-sequence": () => nothing,
  "drop-sequence": () => nothing,
  "create-function": () => nothing,
  "alter-function": () => nothing,
  "drop-function": () => nothing,
  "create-schema": () => nothing,
  "drop-schema": ({ schema: name, cascade }, { schema }) => {
    let inside = [...schema.tables()].map((table) => table.name).filter((table) => table.startsWith(`${name}.`));
    return cascade ? instant(...locks(inside)) : nothing;
  },
  "rename-schema": () => nothing,
  "create-database": () => ({ ...nothing, outsideTransaction: !0 }),
  "drop-database": () => ({ ...nothing, outsideTransaction: !0 }),
  "create-extension": () => nothing,
  "drop-extension": () => nothing
};

// src/migrations/databases/postgres/tables.ts
var tableEffects = {
  "create-table": createTable,
  "drop-table": dropTable,
  "rename-table": ({ table }) => instant(lock(table)),
  "set-schema": ({ object, table }) => relations.has(object) ? instant(lock(table)) : nothing,
  truncate: (operation, situation) => instant(...locks(truncated(operation, situation))),
  "lock-table": ({ table, mode, only }, situation) => instant(...locks(family(table, situation, only), mode)),
  "set-logged": ({ table, logged }, { schema }) => {
    let now = schema.table(table)?.persistence;
    return now !== void 0 && now === "unlogged" !== logged ? instant(lock(table)) : working("rewrite", [table], lock(table));
  },
  "set-tablespace": ({ table }) => working("rewrite", [table], lock(table)),
  "set-access-method": ({ table }) => working("rewrite", [table], lock(table)),
  "cluster-table": ({ table }) => table === void 0 ? { ...nothing, duration: "rewrite", outsideTransaction: !0 } : working("rewrite", [table], lock(table)),
  "set-table-options": ({ table, options }) => instant(lock(table, options.every(isSoft) ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE")),
  "set-owner": ({ object, table }) => relations.has(object) ? instant(lock(table)) : nothing,
  "replica-identity": ({ table }) => instant(lock(table)),
  inherit: ({ table, parent, inherit }) => instant(lock(table), ...inherit ? [lock(parent, "SHARE UPDATE EXCLUSIVE")] : []),
  "attach-partition": attachPartition,
  "detach-partition": detachPartition
}, relations = /* @__PURE__ */ new Set(["table", "view", "materialized-view", "foreign-table", "sequence"]);
function isSoft(option) {
  return /^(?:(?:re)?set\s*\(|cluster\s+on\b|set\s+without\s+cluster\b)/i.test(option);
}
function createTable(operation, situation) {
  let referenced = [...operation.constraints, ...operation.columns.flatMap((column) => column.constraints)].flatMap(
    (one) => one.type === "foreign-key" && one.references.table !== operation.table ? [one.references.table] : []
  ), held = [
    ...locks(referenced, "SHARE ROW EXCLUSIVE"),
    ...locks(operation.inherits ?? [], "SHARE UPDATE EXCLUSIVE")
  ], { partitionOf, as } = operation;
  if (as) return as.withData && as.reads.length > 0 ? working("scan", as.reads, ...held) : instant(...held);
  if (!partitionOf) return instant(...held);
  let parent = lock(partitionOf.parent), rest = partitionOf.isDefault ? void 0 : defaultPartition(partitionOf.parent, situation);
  return rest === void 0 ? instant(parent, ...held) : working("scan", [rest], parent, lock(rest), ...held);
}
function defaultPartition(parent, { schema }) {
  return schema.table(parent)?.partitions.find(({ isDefault }) => isDefault)?.table;
}
function dropTable({ table, cascade }, situation) {
  let { schema } = situation, known = schema.table(table), held = [...locks(family(table, situation)), ...locks(referencedBy(known))];
  known?.partitionOf !== void 0 && held.push(lock(known.partitionOf));
  let referrers = schema.foreignKeysTo(table).filter((one) => one.table.name !== table), views = schema.viewsOf(table), all = instant(
    ...held,
    ...cascade ? locks([...referrers.map((one) => one.table.name), ...views.map(({ name }) => name)]) : []
  ), inTheWay = referrers.length > 0 ? "constraints" : views.length > 0 ? "views" : void 0;
  return cascade || inTheWay === void 0 ? all : failing(all, "2BP01", `cannot drop table ${named(table)} because ${inTheWay} depend on it`);
}
function truncated({ table, cascade, only }, situation) {
  let tables = new Set(family(table, situation, only));
  if (cascade)
    for (let one of tables)
      for (let referrer of situation.schema.foreignKeysTo(one)) tables.add(referrer.table.name);
  return [...tables];
}
function attachPartition(operation, situation) {
  let { table: parent, partition, isDefault } = operation, { schema, version } = situation, rest = isDefault ? void 0 : defaultPartition(parent, situation), held = [
    lock(parent, version >= 12 ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"),
    lock(partition),
    rest === void 0 ? void 0 : lock(rest)
  ], scanned = isNew(partition, schema) || hasCheck(schema.table(partition)) ? [] : [partition];
  return rest !== void 0 && !hasCheck(schema.table(rest)) && scanned.push(rest), scanned.length > 0 ? working("scan", scanned, ...held) : instant(...held);
}
function hasCheck(table) {
  for (let { definition, validated } of table?.constraints.values() ?? [])
    if (definition.type === "check" && validated) return !0;
  return !1;
}
function detachPartition(operation, situation) {
  let { table: parent, partition, concurrently, finalize } = operation, { version } = situation;
  if (concurrently || finalize) {
    let soft = instant(
      lock(parent, "SHARE UPDATE EXCLUSIVE"),
      lock(partition, finalize ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE")
    );
    return concurrently ? { ...soft, outsideTransaction: !0 } : soft;
  }
  let rest = defaultPartition(parent, situation);
  return instant(
    lock(parent),
    lock(partition, version >= 14 ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE"),
    rest === void 0 ? void 0 : lock(rest)
  );
}

// src/migrations/databases/postgres/triggers.ts
var triggerEffects = {
  "create-trigger": ({ table }, situation) => instant(...locks(family(table, situation), "SHARE ROW EXCLUSIVE")),
  "drop-trigger": ({ table }, situation) => instant(...locks(family(table, situation))),
  "toggle-trigger": ({ table, only }, situation) => instant(...locks(family(table, situation, only), "SHARE ROW EXCLUSIVE")),
  "create-rule": ({ table }) => instant(lock(table)),
  "drop-rule": ({ table }) => instant(lock(table)),
  "create-policy": ({ table }) => instant(lock(table)),
  "alter-policy": ({ table }) => instant(lock(table)),
  "drop-policy": ({ table }) => instant(lock(table)),
  "set-row-security": ({ table }) => instant(lock(table)),
  grant: () => nothing,
  revoke: () => nothing,
  "alter-role": () => nothing
};

// src/migrations/databases/postgres/types.ts
var typeEffects = {
  "create-enum": () => nothing,
  "add-enum-value": (_, { version }) => ({ ...nothing, outsideTransaction: version < 12 }),
  "rename-enum-value": () => nothing,
  "create-type": () => nothing,
  "create-domain": () => nothing,
  "alter-domain": alterDomain,
  "alter-type": () => nothing,
  "drop-type": ({ type, cascade }, { schema }) => {
    let users = [...new Set(schema.usersOfType(type).map(({ table }) => table.name))];
    return cascade || users.length === 0 ? instant(...locks(users)) : failing(
      nothing,
      "2BP01",
      `cannot drop type ${named(type)} because a column of table ${named(users[0])} depends on it`
    );
  },
  "rename-type": () => nothing
};
function alterDomain({ type, change, notValid }, { schema }) {
  if (!(change === "set-not-null" || change === "validate" || change === "add-check" && !notValid)) return nothing;
  let users = [...new Set(schema.usersOfType(type).map(({ table }) => table.name))];
  return users.length > 0 ? working("scan", users, ...locks(users, "SHARE")) : nothing;
}

// src/migrations/databases/postgres/views.ts
var viewEffects = {
  "create-view": createView,
  "drop-view": dropView,
  "create-materialized-view": ({ reads, withData }) => withData && reads.length > 0 ? working("scan", reads) : nothing,
  "drop-materialized-view": dropView,
  "refresh-materialized-view": ({ view, concurrently, withData }, { schema }) => {
    let held = lock(view, concurrently ? "EXCLUSIVE" : "ACCESS EXCLUSIVE");
    return withData ? working("rewrite", [view, ...schema.view(view)?.reads ?? []], held) : instant(held);
  },
  "rename-view": ({ view }) => instant(lock(view))
};
function createView({ view, replace, columns }, { schema }) {
  let before = replace ? schema.view(view) : void 0;
  if (!before) return nothing;
  let lost = columns && before.columns?.find((column, at) => columns[at] !== column);
  if (lost === void 0) return instant(lock(view));
  let message = columns.length < before.columns.length ? "cannot drop columns from view" : `cannot change name of view column ${named(lost)}`;
  return failing(instant(lock(view)), "42P16", message);
}
function dropView({ view, cascade }, { schema }) {
  let others = schema.viewsOf(view).map(({ name }) => name), effect = instant(lock(view), ...cascade ? locks(others) : []);
  return cascade || others.length === 0 ? effect : failing(effect, "2BP01", `cannot drop view ${named(view)} because view ${named(others[0])} depends on it`);
}

// src/migrations/databases/postgres.ts
var effects = {
  ...tableEffects,
  ...columnEffects,
  ...constraintEffects,
  ...indexEffects,
  ...viewEffects,
  ...typeEffects,
  ...objectEffects,
  ...triggerEffects,
  ...dataEffects
}, postgres = {
  engine: "postgres",
  title: "PostgreSQL",
  versions: { oldest: 10, newest: 18, assumed: 15 },
  effect(operation, schema, { version }, timeZone = "UTC") {
    let answer = effects[operation.kind];
    return answer(operation, { schema, version, timeZone });
  }
};

export {
  lockModes,
  postgres,
  blocks
};
