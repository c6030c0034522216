import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/migrations/name.ts
function schemaOf(name) {
  let dot = name.indexOf(".");
  return dot < 0 ? "public" : name.slice(0, dot);
}
function bareOf(name) {
  return name.slice(name.indexOf(".") + 1);
}
function nameIn(schema, bare) {
  return schema === "public" ? bare : `${schema}.${bare}`;
}
function sqlName(name) {
  let dot = name.indexOf(".");
  return dot < 0 ? sqlIdentifier(name) : `${sqlIdentifier(name.slice(0, dot))}.${sqlIdentifier(name.slice(dot + 1))}`;
}
function sqlIdentifier(identifier) {
  return /^[a-z_][a-z0-9_$]*$/.test(identifier) && !reserved.has(identifier) ? identifier : `"${identifier.replaceAll('"', '""')}"`;
}
function regclass(name) {
  return `'${sqlName(name).replaceAll("'", "''")}'`;
}
var reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
  right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
  using variadic verbose when where window with`.split(/\s+/)
);

// src/migrations/filled.ts
var serials = /* @__PURE__ */ new Set(["serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"]);
function isSerial({ type }) {
  return serials.has(type.name);
}
function isFilledByDatabase(column) {
  return column.generated || column.identity || isSerial(column) ? !0 : column.default !== void 0 && !isNullLiteral(column.default.sql);
}
function isNullLiteral(sql) {
  return /^null(::.*)?$/i.test(sql.trim());
}

// src/migrations/subject.ts
function isUntouched(operation, effect, schema) {
  let own = originOfSubject(operation, schema);
  return own === "deployed" ? !1 : effect.locks.every((lock) => isNew(lock.table, schema)) && (own !== "none" || effect.locks.length > 0 || creates(operation));
}
function isNew(name, schema) {
  let relation = schema.table(name) ?? schema.view(name) ?? schema.index(name);
  return relation !== void 0 && (relation.origin !== "deployed" || "persistence" in relation && relation.persistence === "temporary");
}
function creates(operation) {
  return operation.kind.startsWith("create-");
}
function originOfSubject(operation, schema) {
  if (operation.kind === "create-table" || operation.kind === "create-view" || operation.kind === "create-materialized-view")
    return "none";
  if ("table" in operation && operation.table !== void 0) return relation(operation.table);
  if ("view" in operation) return relation(operation.view);
  if ("index" in operation && operation.index !== void 0) return relation(operation.index);
  if ("type" in operation && operation.kind !== "create-enum" && operation.kind !== "create-type" && operation.kind !== "create-domain")
    return schema.type(typeof operation.type == "string" ? operation.type : operation.type.name)?.origin ?? "deployed";
  if (operation.kind === "alter-sequence" || operation.kind === "drop-sequence")
    return schema.sequence(operation.sequence)?.origin ?? "deployed";
  if (operation.kind === "drop-function" || operation.kind === "alter-function") {
    let known = schema.functions(operation.function);
    return known.length > 0 && known.every((one) => one.origin !== "deployed") ? "change" : "deployed";
  }
  return "none";
  function relation(name) {
    return isNew(name, schema) ? "change" : "deployed";
  }
}

// src/migrations/catalog/identifiers.ts
function wordsOf(sql) {
  let words = [];
  for (let match of sql.matchAll(lexemes)) {
    let { name, word, sign } = match.groups, where = { at: match.index, length: match[0].length };
    name !== void 0 ? words.push({ text: name.replaceAll('""', '"'), kind: "name", ...where }) : word !== void 0 ? words.push({ text: word.toLowerCase(), kind: "word", ...where }) : sign !== void 0 && words.push({ text: sign, kind: "sign", ...where });
  }
  return words;
}
function mentions(sql, column) {
  return sql === column || isPlain(sql) ? sql === column : wordsOf(sql).some((word) => word.kind !== "sign" && word.text === column);
}
function renameIn(sql, from, to) {
  if (sql === from || isPlain(sql)) return sql === from ? to : sql;
  let renamed = "", end = 0;
  for (let word of wordsOf(sql))
    word.kind === "sign" || word.text !== from || (renamed += sql.slice(end, word.at) + sqlIdentifier(to), end = word.at + word.length);
  return renamed + sql.slice(end);
}
function isPlain(sql) {
  return /^[a-z_][a-z0-9_]*$/.test(sql);
}
var skipped = [
  /--[^\n]*/,
  /\/\*[\s\S]*?(?:\*\/|$)/,
  /\$(?<tag>[a-zA-Z_]?\w*)\$[\s\S]*?(?:\$\k<tag>\$|$)/,
  /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/,
  /'(?:[^']|'')*(?:'|$)/
], kept = /"(?<name>(?:[^"]|"")*)(?:"|$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|\d[\w.]*|(?<sign>\S)/u, lexemes = new RegExp([...skipped, kept].map((one) => one.source).join("|"), "gu");

export {
  schemaOf,
  bareOf,
  nameIn,
  sqlName,
  sqlIdentifier,
  regclass,
  wordsOf,
  mentions,
  renameIn,
  isSerial,
  isFilledByDatabase,
  isUntouched,
  isNew
};
