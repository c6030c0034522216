import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  isComment,
  tokenEnd
} from "./shared-lexer.mjs";
import {
  recipeText
} from "./shared-recipe-text.mjs";
import {
  bareOf,
  isFilledByDatabase,
  isNew,
  isSerial,
  mentions,
  nameIn,
  regclass,
  schemaOf,
  sqlIdentifier,
  sqlName,
  wordsOf
} from "./shared-subject.mjs";
import {
  __export
} from "./shared-runtime.mjs";

// src/migrations/file-rules/index.ts
var file_rules_exports = {};
__export(file_rules_exports, {
  duplicateVersion: () => duplicateVersion,
  editedAppliedMigration: () => editedAppliedMigration,
  outOfOrderMigration: () => outOfOrderMigration
});

// src/migrations/frameworks/version.ts
function compareVersions(a, b) {
  let left = partsOf(a), right = partsOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    let difference = comparePart(left[i] ?? "", right[i] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}
function byVersion(paths, version) {
  let keys = new Map(paths.map((path) => [path, version(path)]));
  return [...paths].sort((a, b) => {
    let [left, right] = [keys.get(a), keys.get(b)];
    return left !== void 0 && right !== void 0 ? compareVersions(left, right) || compareText(a, b) : left === void 0 && right === void 0 ? compareText(a, b) : left === void 0 ? 1 : -1;
  });
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function partsOf(version) {
  return version.split(/[._-]/);
}
function comparePart(a, b) {
  if (!/^\d*$/.test(a) || !/^\d*$/.test(b)) return compareText(a, b);
  let [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return left.length - right.length || compareText(left, right);
}

// src/migrations/frameworks/statements.ts
function statementSpans(sql) {
  let spans = [], start = -1, end = 0;
  for (let token of tokensOf(sql))
    if (token.kind !== "comment") {
      if (token.kind === "end") {
        start >= 0 && spans.push({ start, end }), start = -1;
        continue;
      }
      start < 0 && (start = token.start), end = token.end;
    }
  return start >= 0 && spans.push({ start, end }), spans;
}
function essence(sql) {
  let words = [];
  for (let token of tokensOf(sql)) token.kind !== "comment" && words.push(sql.slice(token.start, token.end));
  return words.join(" ");
}
var lexeme = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<comment>--[^\n]*)`,
    String.raw`(?<block>/\*)`,
    String.raw`(?<end>;)`,
    String.raw`\b[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*(?:'|$)`,
    String.raw`'[^']*(?:''[^']*)*(?:'|$)`,
    String.raw`"[^"]*(?:""[^"]*)*(?:"|$)`,
    String.raw`(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)`,
    String.raw`[\w\u0080-\uffff][\w$\u0080-\uffff]*`,
    String.raw`[\s\S]`
  ].join("|"),
  "gy"
);
function* tokensOf(sql) {
  for (let start = 0; start < sql.length; ) {
    lexeme.lastIndex = start;
    let { 0: text, groups = {} } = lexeme.exec(sql), end = start + text.length;
    groups.block && (end = endOfBlock(sql, start)), groups.dollar && (end = after(sql, text, end)), groups.space || (yield { kind: groups.comment ?? groups.block ? "comment" : groups.end ? "end" : "word", start, end }), start = end;
  }
}
function endOfBlock(sql, start) {
  let edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 0;
  for (let found = edge.exec(sql); found; found = edge.exec(sql))
    if (depth += found[0] === "/*" ? 1 : -1, depth === 0) return edge.lastIndex;
  return sql.length;
}
function after(sql, closing, from) {
  let found = sql.indexOf(closing, from);
  return found < 0 ? sql.length : found + closing.length;
}

// src/migrations/file-rules/compare.ts
function pairsOf({ base, head, renamed: renamed2, ran }) {
  let byId = new Map(head.map((migration) => [migration.id, migration])), byOldPath = /* @__PURE__ */ new Map();
  for (let migration of head) {
    let old = renamed2.get(migration.path);
    old !== void 0 && byOldPath.set(old + migration.id.slice(migration.path.length), migration);
  }
  return base.filter(({ id }) => !ran || ran.has(id)).map((migration) => ({ base: migration, head: byId.get(migration.id) ?? byOldPath.get(migration.id) }));
}
function addedBy({ base, head, renamed: renamed2 }) {
  let known = new Set(base.map(({ id }) => id));
  return head.filter(({ id, path }) => {
    let old = renamed2.get(path);
    return !known.has(id) && !(old !== void 0 && known.has(old + id.slice(path.length)));
  });
}
function editOf(before, after2) {
  return before.script.up === after2.script.up ? "none" : essence(before.script.up) === essence(after2.script.up) ? "spaces" : "sql";
}
function sameRun(a, b) {
  return a.framework.id === b.framework.id && a.root === b.root;
}

// src/migrations/file-rules/define.ts
function defineFileRule(rule) {
  let { find, ...described } = rule;
  return {
    ...described,
    check: (change) => find(change).map(({ path, line = 1, severity = rule.severity, message, fix }) => ({
      rule: rule.id,
      severity,
      place: { path, line, column: 1, endLine: line },
      message,
      why: rule.why,
      fix,
      waived: null
    }))
  };
}

// src/migrations/file-rules/duplicate-version.ts
var duplicateVersion = defineFileRule({
  id: "duplicate-version",
  title: "Two migrations have the same version",
  severity: "error",
  sources: [
    "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
    "https://documentation.red-gate.com/fd/versioned-migrations-273973333.html"
  ],
  why: "The runner knows what has run by its version alone: of two files with one version it refuses both, or never runs the second. It happens when two branches take the next number at the same time.",
  examples: {
    unsafe: {
      base: { "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000007_add_phone.up.sql": "ALTER TABLE users ADD phone text;"
      }
    },
    safe: {
      base: { "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000008_add_phone.up.sql": "ALTER TABLE users ADD phone text;"
      }
    }
  },
  find: (change) => {
    let added = new Set(addedBy(change));
    return [...added].flatMap((migration) => {
      let other = change.head.find(
        (one) => clash(one, migration) && (!added.has(one) || change.head.indexOf(one) < change.head.indexOf(migration))
      );
      return other ? [
        {
          path: migration.path,
          message: `\`${migration.path}\` and \`${other.path}\` both have version ${migration.version}, by which ${migration.framework.title} tells migrations apart.`,
          fix: "-- Give the new one a version of its own, after all others."
        }
      ] : [];
    });
  }
});
function clash(a, b) {
  let identity = a.framework.runner?.identity;
  return a.path === b.path || identity === void 0 || identity === "name" || !sameRun(a, b) ? !1 : a.version !== void 0 && b.version !== void 0 && compareVersions(a.version, b.version) === 0;
}

// src/migrations/find/group-by.ts
function groupBy(items, keyOf2) {
  let groups = /* @__PURE__ */ new Map();
  for (let item of items) {
    let group = groups.get(keyOf2(item));
    group ? group.push(item) : groups.set(keyOf2(item), [item]);
  }
  return groups;
}

// src/migrations/file-rules/edited-applied-migration.ts
var editedAppliedMigration = defineFileRule({
  id: "edited-applied-migration",
  title: "A migration that has run is edited, renamed or removed",
  severity: "warning",
  sources: [
    "https://documentation.red-gate.com/fd/flyway-validate-on-migrate-setting-277579033.html",
    "https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html",
    "https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories",
    "https://docs.liquibase.com/concepts/changelogs/changeset-checksums.html"
  ],
  why: "A database that ran it before keeps what it did then; only a new one gets the edited text. Runners that keep a checksum notice, and refuse to go on.",
  examples: {
    unsafe: {
      base: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);" },
      head: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint, email text);" }
    },
    safe: {
      base: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);" },
      head: {
        "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);",
        "db/migration/V2__email.sql": "ALTER TABLE users ADD email text;"
      }
    }
  },
  find: (change) => {
    let pairs = pairsOf(change).filter(({ base }) => !base.script.repeatable), removed = pairs.filter(({ head }) => head === void 0).map(({ base }) => base);
    return [...pairs.flatMap((pair) => edited(pair)), ...[...groupBy(removed, ({ root }) => root).values()].map(gone)];
  }
});
function edited({ base, head }) {
  if (!head) return [];
  let edit = editOf(base, head);
  return edit !== "none" ? editedText(head, edit) : base.path !== head.path && isForgotten(base, head) ? [renamed(base, head)] : [];
}
function editedText(head, edit) {
  let { framework, path } = head, notices = framework.runner?.editedFile ?? "ignored";
  if (edit === "spaces" && notices === "ignored") return [];
  let consequence = {
    refused: `the checksum that ${framework.title} keeps no longer fits, and it stops where the file has run`,
    warned: `the checksum that ${framework.title} keeps no longer fits, and it says so on every run`,
    ignored: `${framework.title} does not run it again where it has run`
  }[notices];
  return [
    {
      path,
      message: `\`${path}\` stands on the base branch and is edited here: ${edit === "spaces" ? "only in spaces or comments, but " : ""}${consequence}.`,
      fix: "-- Leave the file as it was, and write what should change into a new migration.",
      ...notices === "refused" ? { severity: "error" } : edit === "spaces" ? { severity: "notice" } : {}
    }
  ];
}
function renamed(base, head) {
  let { title } = head.framework;
  return {
    path: head.path,
    message: `\`${base.path}\` stands on the base branch and is renamed here: ${title} knows it by that name, and takes \`${head.path}\` for another migration.`,
    fix: "-- Leave the name as it was.",
    severity: "error"
  };
}
function isForgotten(base, head) {
  let identity = head.framework.runner?.identity;
  if (identity === void 0) return !1;
  let sameVersion = compareVersions(base.version ?? "", head.version ?? "") === 0, sameName = base.path.slice(base.root.length) === head.path.slice(head.root.length);
  return identity !== "name" && !sameVersion || identity !== "version" && !sameName;
}
function gone(group) {
  let [first, ...others] = group, refuses = first.framework.runner?.editedFile === "refused", what = others.length === 0 ? `\`${first.path}\` stands` : `\`${first.path}\` and ${others.length} more stand`, consequence = refuses ? `${first.framework.title} stops where it finds one in its history that is no longer there` : "databases that ran it keep what it did, and new ones never get it";
  return {
    path: first.path,
    message: `${what} on the base branch and ${others.length === 0 ? "is" : "are"} removed here: ${consequence}.`,
    fix: "-- Keep the file, and take its effect back in a new migration. To start over from a dump, do it in a change of its own, once all environments have run them."
  };
}

// src/migrations/frameworks/path.ts
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function nameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function inFolder(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function leadingDigits(name) {
  return /^\d+(?=[_.-]|$)/.exec(name)?.[0];
}

// src/migrations/file-rules/out-of-order-migration.ts
var outOfOrderMigration = defineFileRule({
  id: "out-of-order-migration",
  title: "A new migration sorts before one that has run",
  severity: "error",
  sources: [
    "https://pressly.github.io/goose/blog/2021/out-of-order-migrations/",
    "https://documentation.red-gate.com/fd/flyway-out-of-order-setting-277579013.html",
    "https://supabase.com/docs/reference/cli/supabase-db-push"
  ],
  why: "Runners go from the last version that ran to the next higher one. A file that sorts before it is refused, or passed over without a word, while a new database runs it: the two are no longer the same.",
  examples: {
    unsafe: {
      base: { "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000001_add_phone.up.sql": "ALTER TABLE users ADD phone text;",
        "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;"
      }
    },
    safe: {
      base: { "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000003_add_phone.up.sql": "ALTER TABLE users ADD phone text;"
      }
    }
  },
  find: (change) => addedBy(change).flatMap((migration) => findingFor(migration, change))
});
function findingFor(migration, change) {
  let late = migration.framework.runner?.lateFile, last = late && lastThatRan(migration, change);
  if (!late || !last) return [];
  let { title } = migration.framework, what = {
    refused: `${title} refuses to run it`,
    skipped: `${title} passes over it where that one has run`,
    runs: `${title} runs it after that one here, and before it on a new database`
  }[late];
  return [
    {
      path: migration.path,
      message: `\`${labelOf(migration)}\` sorts before \`${labelOf(last)}\`, which stands on the base branch: ${what}.`,
      fix: `-- Give it a version after \`${last.version ?? labelOf(last)}\`.`,
      ...late === "runs" ? { severity: "notice" } : {}
    }
  ];
}
function lastThatRan(migration, { base, head, ran }) {
  if (migration.script.repeatable) return;
  let old = new Set(base.filter(({ id }) => !ran || ran.has(id)).map(({ id }) => id)), run = head.filter((other) => sameRun(other, migration) && !other.script.repeatable), last = run.findLast(({ id }) => old.has(id));
  return last && run.indexOf(last) > run.indexOf(migration) && last.path !== migration.path ? last : void 0;
}
function labelOf({ path }) {
  let name = nameOf(path);
  return /^(up|migration)\.sql$/.test(name) ? path.split("/").slice(-2).join("/") : name;
}

// src/migrations/order.ts
var fileRules = Object.values(file_rules_exports);
function checkFiles(change, settings) {
  return fileRules.flatMap((rule) => {
    let level = settings.rules[rule.id];
    return level === "off" ? [] : rule.check(change).map((finding) => level ? Object.assign({}, finding, { severity: level }) : finding);
  });
}

// src/migrations/rules/index.ts
var rules_exports = {};
__export(rules_exports, {
  addCheckValidating: () => addCheckValidating,
  addColumnAutoIncrement: () => addColumnAutoIncrement,
  addColumnConstrainedDomain: () => addColumnConstrainedDomain,
  addColumnDefaultPre11: () => addColumnDefaultPre11,
  addColumnInlineCheck: () => addColumnInlineCheck,
  addColumnInlineForeignKey: () => addColumnInlineForeignKey,
  addColumnInlinePrimaryKey: () => addColumnInlinePrimaryKey,
  addColumnInlineUnique: () => addColumnInlineUnique,
  addColumnStoredGenerated: () => addColumnStoredGenerated,
  addColumnVirtualNotNull: () => addColumnVirtualNotNull,
  addColumnVolatileDefault: () => addColumnVolatileDefault,
  addExclusionConstraint: () => addExclusionConstraint,
  addForeignKeyValidating: () => addForeignKeyValidating,
  addNotNullThenDropDefault: () => addNotNullThenDropDefault,
  addPrimaryKeyBlocking: () => addPrimaryKeyBlocking,
  addRequiredColumn: () => addRequiredColumn,
  addUniqueConstraintBlocking: () => addUniqueConstraintBlocking,
  alterColumnCollation: () => alterColumnCollation,
  alterColumnTypeNarrowing: () => alterColumnTypeNarrowing,
  alterColumnTypeRewrite: () => alterColumnTypeRewrite,
  attachPartitionUnvalidated: () => attachPartitionUnvalidated,
  backfillUnbatched: () => backfillUnbatched,
  changeDefault: () => changeDefault,
  concurrentIndexRetryTrap: () => concurrentIndexRetryTrap,
  concurrentUnderShortLockTimeout: () => concurrentUnderShortLockTimeout,
  concurrentlyInTransaction: () => concurrentlyInTransaction,
  createIndexBlocking: () => createIndexBlocking,
  createPartitionOf: () => createPartitionOf,
  createTableWithFk: () => createTableWithFk,
  createTrigger: () => createTrigger,
  dataMigrationInSchemaMigration: () => dataMigrationInSchemaMigration,
  deleteWithoutWhere: () => deleteWithoutWhere,
  detachPartitionBlocking: () => detachPartitionBlocking,
  disableTrigger: () => disableTrigger,
  domainConstraintScan: () => domainConstraintScan,
  dropColumnInUse: () => dropColumnInUse,
  dropDefault: () => dropDefault,
  dropFkLocksBoth: () => dropFkLocksBoth,
  dropIndexBlocking: () => dropIndexBlocking,
  dropNotNull: () => dropNotNull,
  dropObjectInUse: () => dropObjectInUse,
  dropPartitionLocksParent: () => dropPartitionLocksParent,
  dropSchemaOrDatabase: () => dropSchemaOrDatabase,
  dropTableInUse: () => dropTableInUse,
  dropUniqueUsedByUpsert: () => dropUniqueUsedByUpsert,
  enumAddValue: () => enumAddValue,
  enumRemoveValue: () => enumRemoveValue,
  explicitLockTable: () => explicitLockTable,
  identityAlways: () => identityAlways,
  indexOnPartitionedParent: () => indexOnPartitionedParent,
  longCreateAsSelect: () => longCreateAsSelect,
  missingFkIndex: () => missingFkIndex,
  missingLockTimeout: () => missingLockTimeout,
  missingOrLossyDown: () => missingOrLossyDown,
  missingStatementTimeout: () => missingStatementTimeout,
  multiTableDdlTransaction: () => multiTableDdlTransaction,
  notEnforcedConstraint: () => notEnforcedConstraint,
  opaqueSql: () => opaqueSql,
  policyOrRlsToggle: () => policyOrRlsToggle,
  preparedPlanInvalidation: () => preparedPlanInvalidation,
  primaryKeyIndexNullable: () => primaryKeyIndexNullable,
  refreshMatviewBlocking: () => refreshMatviewBlocking,
  reindexBlocking: () => reindexBlocking,
  renameColumn: () => renameColumn,
  renameEnumValue: () => renameEnumValue,
  renameTable: () => renameTable,
  renameType: () => renameType,
  repeatedAlterSameTable: () => repeatedAlterSameTable,
  replaceViewOrFunctionSignature: () => replaceViewOrFunctionSignature,
  replicaIdentityOrPkDrop: () => replicaIdentityOrPkDrop,
  revokeOrRoleChange: () => revokeOrRoleChange,
  setGeneratedExpression: () => setGeneratedExpression,
  setLoggedUnlogged: () => setLoggedUnlogged,
  setNotNullScan: () => setNotNullScan,
  statementFails: () => statementFails,
  statementsUnderAccessExclusive: () => statementsUnderAccessExclusive,
  storageRewrite: () => storageRewrite,
  tightenConstraint: () => tightenConstraint,
  truncate: () => truncate,
  vacuumFullOrCluster: () => vacuumFullOrCluster,
  validateInSameTransaction: () => validateInSameTransaction
});

// src/migrations/feel.ts
var blocking = /* @__PURE__ */ new Set([
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE"
]);
function blocksForLong({ effect, untouched }) {
  return !untouched && effect.duration !== "instant" && effect.locks.some(({ mode }) => blocking.has(mode));
}

// src/migrations/catalog/expression-name.ts
function expressionName(sql) {
  return nameOf2(wordsOf(sql)) ?? "expr";
}
function nameOf2(words) {
  if (words.length === 0) return;
  if (isWrapped(words)) return nameOf2(words.slice(1, -1));
  let outside = depthless(words), cast = outside.findLastIndex((at) => isSign(words[at], ":") && isSign(words[at - 1], ":"));
  if (cast >= 0) return nameOf2(words.slice(0, outside[cast] - 1)) ?? typeName(words.slice(outside[cast] + 1));
  let collate = outside.find((at) => words[at].kind === "word" && words[at].text === "collate");
  return collate !== void 0 ? nameOf2(words.slice(0, collate)) : reference(words) ?? keyword(words) ?? subscripted(words) ?? call(words);
}
function keyword([first, second]) {
  if (first?.kind === "word")
    return first.text === "case" || first.text === "array" && isSign(second, "[") ? first.text : void 0;
}
function subscripted(words) {
  let open = words.findIndex((word) => isSign(word, "["));
  return open > 0 && isSign(words.at(-1), "]") ? reference(words.slice(0, open)) : void 0;
}
function reference(words) {
  return words.every((word, at) => at % 2 === 0 ? word.kind !== "sign" : word.text === ".") && words.length % 2 === 1 ? words.at(-1).text : void 0;
}
function call(words) {
  let open = words.findIndex((word) => isSign(word, "("));
  if (open < 1 || !isWrapped(words.slice(open))) return;
  let name = reference(words.slice(0, open));
  if (name === "not") return;
  if (name !== "cast") return name;
  let as = words.findLastIndex((word) => word.kind === "word" && word.text === "as");
  return nameOf2(words.slice(open + 1, as)) ?? typeName(words.slice(as + 1, -1));
}
function isWrapped(words) {
  return isSign(words[0], "(") ? depthless(words).length === 1 && isSign(words.at(-1), ")") : !1;
}
function depthless(words) {
  let places = [], depth = 0;
  for (let [at, word] of words.entries())
    isSign(word, ")") ? depth-- : depth === 0 && places.push(at), isSign(word, "(") && depth++;
  return places;
}
function isSign(word, sign) {
  return word?.kind === "sign" && word.text === sign;
}
function typeName(words) {
  let spoken = words.slice(0, words.findIndex((word) => isSign(word, "(")) >>> 0).filter((word) => word.kind !== "sign").map((word) => word.text);
  if (spoken[0] === "timestamp" || spoken[0] === "time") return spoken[0] + (spoken.includes("with") ? "tz" : "");
  let spelled = spoken.join(" ");
  return types[spelled] ?? spoken.at(-1);
}
var types = {
  int: "int4",
  integer: "int4",
  bigint: "int8",
  smallint: "int2",
  boolean: "bool",
  decimal: "numeric",
  real: "float4",
  float: "float8",
  "double precision": "float8",
  "character varying": "varchar",
  character: "bpchar",
  char: "bpchar",
  "bit varying": "varbit"
};

// src/migrations/catalog/made-up-name.ts
function makeUpName(isTaken2, table, middle, label) {
  for (let attempt = 0; ; attempt++) {
    let name = objectName(table, middle, attempt === 0 ? label : `${label}${attempt}`);
    if (!isTaken2(name)) return name;
  }
}
function joinColumns(columns) {
  let joined = "";
  for (let column of columns) {
    if (byteLength(joined) >= longestName) break;
    joined += joined === "" ? column : `_${column}`;
  }
  return joined;
}
function distinctNames(names) {
  let seen = /* @__PURE__ */ new Set();
  return names.map((name) => {
    let distinct = name;
    for (let i = 1; seen.has(distinct); i++) distinct = clip(name, longestName - String(i).length) + i;
    return seen.add(distinct), distinct;
  });
}
var longestName = 63;
function objectName(table, middle, label) {
  let room = longestName - (label.length + 1) - (middle === "" ? 0 : 1), [first, second] = [byteLength(table), byteLength(middle)];
  if (first + second > room) {
    let spare = Math.floor(room / 2);
    Math.min(first, second) <= spare ? [first, second] = first > second ? [room - second, second] : [first, room - first] : [first, second] = [room - spare, spare];
  }
  return [clip(table, first), clip(middle, second), label].filter((part) => part !== "").join("_");
}
function clip(text, bytes) {
  if (byteLength(text) <= bytes) return text;
  let encoded = encoder.encode(text), end = bytes;
  for (; end > 0 && (encoded[end] & 192) === 128; ) end--;
  return decoder.decode(encoded.subarray(0, end));
}
var encoder = new TextEncoder(), decoder = new TextDecoder();
function byteLength(text) {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return encoder.encode(text).length;
  return text.length;
}

// src/migrations/recipes/names.ts
function indexNameOf({ index, ...operation }, schema) {
  let { table, columns, include } = operation;
  return index ?? nameIn(schemaOf(table), madeUp(table, [...columns, ...include], "idx", schema));
}
function constraintNameOf(table, constraint, schema) {
  if (constraint.name !== void 0) return constraint.name;
  switch (constraint.type) {
    case "check": {
      let { columns } = constraint.expression;
      return madeUp(table, columns.length === 1 ? columns : [], "check", schema);
    }
    case "primary-key":
      return madeUp(table, [], "pkey", schema);
    case "unique":
      return madeUp(table, [...constraint.columns, ...constraint.include ?? []], "key", schema);
    case "foreign-key":
      return madeUp(table, constraint.columns, "fkey", schema);
    case "exclusion":
      return madeUp(table, constraint.columns, "excl", schema);
    case "not-null":
      return madeUp(table, constraint.columns, "not_null", schema);
  }
}
function freeName(table, middle, label, schema) {
  return makeUpName((name) => isTaken(table, name, schema), bareOf(table), middle, label);
}
function madeUp(table, columns, label, schema) {
  let known = schema.table(table)?.columns, names = columns.map((column) => known?.has(column) || /^\w+$/.test(column) ? column : expressionName(column));
  return freeName(table, joinColumns(distinctNames(names)), label, schema);
}
function isTaken(table, name, schema) {
  let full = nameIn(schemaOf(table), name);
  return (schema.index(full) ?? schema.table(full) ?? schema.view(full) ?? schema.sequence(full)) !== void 0 || schema.table(table)?.constraints.has(name) === !0;
}

// src/migrations/recipes/validated-constraint.ts
function addThenValidate(table, constraint, schema) {
  let name = constraintNameOf(table, constraint, schema);
  return {
    steps: [
      {
        title: `Add \`${name}\` for new rows only`,
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} ${constraintSql(constraint)} NOT VALID;`
        ]
      },
      validateStep(table, name)
    ]
  };
}
function validateStep(table, name, release = 0) {
  return {
    title: "Check the rows that stand, while reads and writes go on",
    stage: "expand",
    transaction: "forbidden",
    release,
    slow: !0,
    rollback: "clean",
    sql: [`ALTER TABLE ${sqlName(table)} VALIDATE CONSTRAINT ${sqlIdentifier(name)};`]
  };
}
var suffixes = {
  check: "check",
  "foreign-key": "fkey",
  unique: "key",
  "primary-key": "pkey",
  exclusion: "excl",
  "not-null": "not_null"
};
function constraintName(table, constraint) {
  return [bareOf(table), ...namedAfter(constraint), suffixes[constraint.type]].join("_").slice(0, 63);
}
function namedAfter(constraint) {
  if (constraint.type === "primary-key") return [];
  if (constraint.type !== "check") return constraint.columns;
  let { columns } = constraint.expression;
  return columns.length === 1 ? columns : [];
}
function constraintSql(constraint) {
  switch (constraint.type) {
    case "check":
      return `CHECK (${constraint.expression.sql})${constraint.noInherit ? " NO INHERIT" : ""}`;
    case "not-null":
      return `NOT NULL ${sqlIdentifier(constraint.columns[0])}`;
    case "foreign-key": {
      let { table, columns } = constraint.references, to = `${sqlName(table)}${columns.length > 0 ? ` (${list(columns)})` : ""}`, { onDelete, onUpdate, onDeleteColumns = [] } = constraint;
      return [
        `FOREIGN KEY (${list(constraint.columns)}) REFERENCES ${to}`,
        ...constraint.match === "full" ? ["MATCH FULL"] : [],
        ...onDelete === "no-action" ? [] : [`ON DELETE ${action(onDelete)}`],
        ...onDeleteColumns.length === 0 ? [] : [`(${list(onDeleteColumns)})`],
        ...onUpdate === "no-action" ? [] : [`ON UPDATE ${action(onUpdate)}`],
        ...deferrability(constraint)
      ].join(" ");
    }
    case "unique":
      return `UNIQUE (${list(constraint.columns)})`;
    case "primary-key":
      return `PRIMARY KEY (${list(constraint.columns)})`;
    case "exclusion":
      return `EXCLUDE USING ${constraint.method} (${constraint.elements})`;
  }
}
function deferrability({ deferrable, initiallyDeferred }) {
  return [...deferrable ? ["DEFERRABLE"] : [], ...initiallyDeferred ? ["INITIALLY DEFERRED"] : []];
}
function list(columns) {
  return columns.map(sqlIdentifier).join(", ");
}
function action(name) {
  return name.replace("-", " ").toUpperCase();
}

// src/migrations/recipes/not-null.ts
function setNotNull(table, column, facts, { release = 0, name } = {}) {
  return {
    steps: facts.target.version >= 18 ? nativeSteps(table, column, facts, release, name) : checkSteps(table, column, facts, release)
  };
}
function nativeSteps(table, column, { schema }, release, written) {
  for (let known of schema.table(table)?.constraints.values() ?? [])
    if (known.definition.type === "not-null" && known.definition.columns[0] === column && !known.validated)
      return [validateStep(table, known.name, release)];
  let name = written ?? freeName(table, column, "not_null", schema), add = `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} NOT NULL ${sqlIdentifier(column)} NOT VALID;`;
  return [tighten(table, column, add, release), validateStep(table, name, release)];
}
function checkSteps(table, column, { schema, target }, release) {
  let name = freeName(table, column, "check_not_null", schema), [t, c, n] = [sqlName(table), sqlIdentifier(column), sqlIdentifier(name)], add = `ALTER TABLE ${t} ADD CONSTRAINT ${n} CHECK (${c} IS NOT NULL) NOT VALID;`, steps = [tighten(table, column, add, release), validateStep(table, name, release)];
  return target.version < 12 ? steps : [
    ...steps,
    {
      title: `Make \`${column}\` NOT NULL; the valid check spares the scan`,
      stage: "contract",
      transaction: "allowed",
      release,
      rollback: "clean",
      sql: [
        "SET lock_timeout = '2s';",
        `ALTER TABLE ${t} ALTER COLUMN ${c} SET NOT NULL;`,
        `ALTER TABLE ${t} DROP CONSTRAINT ${n};`
      ]
    }
  ];
}
function tighten(table, column, sql, release) {
  return {
    title: `Refuse new NULLs in \`${table}.${column}\`, once no code that is running writes any`,
    stage: "contract",
    transaction: "allowed",
    release,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", sql]
  };
}

// src/migrations/rules/add-check-validating.ts
var addCheckValidating = {
  id: "add-check-validating",
  title: "A CHECK reads the whole table under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0);",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;"
  },
  on: ["add-check", "add-not-null-constraint"],
  message: ({ table }) => `Every row of \`${table}\` is checked while nobody can read or write the table.`,
  why: "ADD CONSTRAINT holds an ACCESS EXCLUSIVE lock; NOT VALID makes it brief, and VALIDATE CONSTRAINT then reads the rows without blocking anybody.",
  fix: ({ table, constraint }, facts) => constraint.type === "not-null" ? setNotNull(table, constraint.columns[0], facts, constraint) : addThenValidate(table, constraint, facts.schema),
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/recipes/key.ts
function keyOf(table, schema) {
  let known = schema.table(table);
  for (let { definition } of known?.constraints.values() ?? [])
    if (definition.type === "primary-key" && definition.columns.length === 1)
      return { column: definition.columns[0], ambiguous: !1 };
  return { column: "ctid", ambiguous: known?.partitioned === !0 || schema.childrenOf(table).length > 0 };
}

// src/migrations/recipes/backfill.ts
function backfillStep({ table, column, value, nullable = !1 }, schema) {
  let c = sqlIdentifier(column);
  return batchStep(
    `Fill \`${table}.${column}\` in batches, until no row is updated`,
    batchSql(
      {
        table,
        target: sqlName(table),
        set: `${c} = ${value}`,
        open: `${c} IS NULL${nullable ? ` AND (${value}) IS NOT NULL` : ""}`
      },
      schema
    )
  );
}
function batchStep(title, sql) {
  return {
    title,
    stage: "backfill",
    transaction: "forbidden",
    release: 0,
    slow: !0,
    rollback: "clean",
    note: "Repeat it from a job, not from a migration; pause when replicas fall behind.",
    sql: [sql]
  };
}
function batchSql({ table, target, alias, set, from, where, open }, schema) {
  let { column, ambiguous } = keyOf(table, schema), own = alias ?? (from === void 0 ? void 0 : sqlName(table)), key = `${own === void 0 ? "" : `${own}.`}${sqlIdentifier(column)}`, condition = [...where === void 0 ? [] : [bracketed(where)], bracketed(open)].join(" AND "), again = ambiguous || from !== void 0 ? ` AND ${condition}` : "", joined = from === void 0 ? "" : `, ${from}`, locked = own === void 0 ? "" : ` OF ${own}`;
  return [
    `UPDATE ${target} SET ${set}${from === void 0 ? "" : ` FROM ${from}`} WHERE ${key} = ANY (ARRAY(`,
    `  SELECT ${key} FROM ${target}${joined} WHERE ${condition} LIMIT 5000 FOR UPDATE${locked} SKIP LOCKED`,
    `))${again};`
  ].join(`
`);
}
function bracketed(condition) {
  return /\bor\b/i.test(condition) ? `(${condition})` : condition;
}

// src/migrations/column.ts
function printType({ name, modifiers, dimensions }) {
  let size = modifiers.length > 0 ? `(${modifiers.join(", ")})` : "";
  return `${name === "bpchar" && size !== "" ? "char" : spellings.get(name) ?? sqlName(name)}${size}${"[]".repeat(dimensions)}`;
}
var spellings = /* @__PURE__ */ new Map([
  ["int2", "smallint"],
  ["int4", "integer"],
  ["int8", "bigint"],
  ["float4", "real"],
  ["float8", "double precision"],
  ["bool", "boolean"],
  ["char", '"char"']
]);

// src/migrations/recipes/from-index.ts
function constraintFromIndex(table, key, schema) {
  let name = constraintNameOf(table, key, schema);
  return { steps: [uniqueIndexStep(table, key, name), usingIndexStep(table, key, name, name)] };
}
function uniqueIndexStep(table, key, name) {
  let { columns, include = [] } = key, words = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${sqlIdentifier(name)} ON ${sqlName(table)} (${list(columns)})`,
    ...include.length === 0 ? [] : [`INCLUDE (${list(include)})`],
    ...key.type === "unique" && key.nullsNotDistinct ? ["NULLS NOT DISTINCT"] : []
  ];
  return {
    title: `Build the unique index \`${name}\` without blocking writes`,
    stage: "expand",
    transaction: "forbidden",
    release: 0,
    slow: !0,
    rollback: "clean",
    note: `It fails when \`${bareOf(table)}\` holds duplicates: look for them first.`,
    sql: [
      "SET lock_timeout = 0;",
      `DROP INDEX CONCURRENTLY IF EXISTS ${sqlName(nameIn(schemaOf(table), name))};`,
      `${words.join(" ")};`
    ]
  };
}
function usingIndexStep(table, key, index, name = index) {
  return {
    title: "Turn the index into the constraint",
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `${[
      `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(bareOf(name))}`,
      `${key.type === "unique" ? "UNIQUE" : "PRIMARY KEY"} USING INDEX ${sqlIdentifier(bareOf(index))}`,
      ...deferrability(key)
    ].join(" ")};`]
  };
}

// src/migrations/recipes/column-parts.ts
function addWithDefault(operation, definition, value) {
  let { default: _, ...bare } = definition, step = addStep(operation, { ...bare, notNull: !1 }, "empty, with its default for new rows only"), { table, column } = operation;
  return {
    ...step,
    sql: [
      ...step.sql ?? [],
      `ALTER TABLE ${sqlName(table)} ALTER COLUMN ${sqlIdentifier(column)} SET DEFAULT ${value};`
    ]
  };
}
function addStep({ table, column }, definition, how) {
  return {
    title: `Add \`${column}\` ${how}`,
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD COLUMN ${columnSql(definition)};`]
  };
}
function constraintSteps({ table, definition }, { schema }) {
  return definition.constraints.flatMap((constraint) => {
    switch (constraint.type) {
      case "unique":
        return constraintFromIndex(table, constraint, schema).steps;
      case "check":
      case "foreign-key":
        return addThenValidate(table, constraint, schema).steps;
      // Of its own kind: a column that is to be the key of a table with rows is numbered or filled first.
      case "primary-key":
      case "exclusion":
      case "not-null":
        return [];
    }
  });
}
function notNullSteps({ table, column, definition }, facts, release = 0) {
  if (!definition.notNull && !isSerial(definition) && !definition.identity) return [];
  let name = definition.constraints.find(({ type }) => type === "not-null")?.name;
  return setNotNull(table, column, facts, { release, name }).steps;
}
function columnSql({ name, type, default: value, notNull, collation, constraints }) {
  let written = constraints.find((one) => one.type === "not-null")?.name;
  return [
    sqlIdentifier(name),
    printType(type),
    ...collation ? [`COLLATE ${sqlName(collation)}`] : [],
    ...value ? [`DEFAULT ${value.sql}`] : [],
    ...notNull ? [`${written === void 0 ? "" : `CONSTRAINT ${sqlIdentifier(written)} `}NOT NULL`] : []
  ].join(" ");
}

// src/migrations/recipes/computed-column.ts
function computedSteps(operation, facts) {
  let { table, column, definition } = operation, expression = definition.generated.expression.sql;
  if (canBeVirtual(operation, facts)) {
    let words = `${sqlIdentifier(column)} ${printType(definition.type)} GENERATED ALWAYS AS (${expression}) VIRTUAL`;
    return [
      {
        title: `Add \`${column}\` as a virtual column: computed when read, added at once`,
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD COLUMN ${words};`]
      },
      ...constraintSteps(operation, facts),
      ...notNullSteps(operation, facts)
    ];
  }
  let plain = addStep(operation, { ...definition, notNull: !1 }, "as a plain column that a trigger keeps");
  return [
    { ...plain, transaction: "required", sql: triggerSql(operation, expression, facts, plain.sql.slice(1)) },
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value: expression, nullable: !0 }, facts.schema),
    ...notNullSteps(operation, facts)
  ];
}
function canBeVirtual({ definition }, { schema, target }) {
  return target.version >= 18 && definition.constraints.every(({ type }) => type === "check" || type === "not-null") && schema.type(definition.type.name) === void 0 && definition.generated.expression.calls.every((name) => schema.functions(name).length === 0);
}
function triggerSql({ table, column }, expression, { schema }, add) {
  let name = freeName(table, column, "compute", schema), call2 = sqlName(nameIn(schemaOf(table), name));
  return [
    "SET LOCAL lock_timeout = '2s';",
    ...add,
    `CREATE FUNCTION ${call2}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.${sqlIdentifier(column)} := (SELECT ${expression} FROM (SELECT NEW.*) AS ${sqlIdentifier(bareOf(table))});
  RETURN NEW;
END $$;`,
    `CREATE TRIGGER ${sqlIdentifier(name)} BEFORE INSERT OR UPDATE ON ${sqlName(table)} FOR EACH ROW EXECUTE FUNCTION ${call2}();`
  ];
}

// src/migrations/recipes/numbered-column.ts
function numberedSteps(operation, facts) {
  let { table, column, definition } = operation, { identity } = definition, bare = freeName(table, column, identity ? "fill_seq" : "seq", facts.schema), sequence = nameIn(schemaOf(table), bare), value = `nextval(${regclass(sequence)})`, name = numberTypes[definition.type.name] ?? definition.type.name, type = { ...definition.type, name }, first = addWithDefault(operation, { ...definition, type }, value), owned = `ALTER SEQUENCE ${sqlName(sequence)} OWNED BY ${sqlName(table)}.${sqlIdentifier(column)};`;
  return [
    {
      ...first,
      sql: [
        `CREATE SEQUENCE ${sqlName(sequence)} AS ${printType(type)};`,
        ...first.sql ?? [],
        ...identity ? [] : [owned]
      ]
    },
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value }, facts.schema),
    ...notNullSteps(operation, facts),
    ...identity ? [identityStep(operation, identity, sequence)] : []
  ];
}
function identityStep({ table, column }, identity, sequence) {
  let alter = `ALTER COLUMN ${sqlIdentifier(column)}`, how = identity === "always" ? "ALWAYS" : "BY DEFAULT", own = `pg_get_serial_sequence(${regclass(table)}, '${column.replaceAll("'", "''")}')`;
  return {
    title: `Make \`${column}\` an identity that goes on where \`${bareOf(sequence)}\` ends`,
    stage: "contract",
    transaction: "required",
    release: 0,
    rollback: "clean",
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `ALTER TABLE ${sqlName(table)} ${alter} DROP DEFAULT, ${alter} ADD GENERATED ${how} AS IDENTITY;`,
      `SELECT setval(${own}, nextval(${regclass(sequence)}), false);`,
      `DROP SEQUENCE ${sqlName(sequence)};`
    ]
  };
}
var numberTypes = {
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
  smallserial: "int2",
  serial2: "int2"
};

// src/migrations/recipes/added-column.ts
function addColumnInSteps(operation, facts) {
  let { definition } = operation;
  if (definition.generated) return { steps: computedSteps(operation, facts) };
  if (isSerial(definition) || definition.identity) return { steps: numberedSteps(operation, facts) };
  if (definition.notNull && !isFilledByDatabase(definition)) return { steps: requiredSteps(operation, facts) };
  let value = definition.default?.sql;
  return value !== void 0 && facts.effect.duration === "rewrite" ? { steps: filledSteps(operation, value, facts) } : { steps: [addStep(operation, definition, "without it"), ...constraintSteps(operation, facts)] };
}
function filledSteps(operation, value, facts) {
  let { table, column } = operation;
  return [
    addWithDefault(operation, operation.definition, value),
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value }, facts.schema),
    ...notNullSteps(operation, facts)
  ];
}
function requiredSteps(operation, facts) {
  let { table, column, definition } = operation;
  return [
    addStep(operation, { ...definition, notNull: !1 }, "as an optional column"),
    ...constraintSteps(operation, facts),
    {
      title: `Deploy code that always writes \`${table}.${column}\``,
      stage: "deploy",
      transaction: "allowed",
      release: 0,
      rollback: "clean"
    },
    {
      title: `Give the rows that stand a \`${column}\`, in batches`,
      stage: "backfill",
      transaction: "forbidden",
      release: 0,
      slow: !0,
      rollback: "clean",
      note: "Only you know the right value; a constant one can be the column's DEFAULT from the start, and then all this is one step."
    },
    ...notNullSteps(operation, facts, 1)
  ];
}

// src/migrations/rules/add-column-auto-increment.ts
var addColumnAutoIncrement = {
  id: "add-column-auto-increment",
  title: "Numbering the rows rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE users (id uuid PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN number bigserial;",
    safe: `CREATE SEQUENCE users_number_seq;
ALTER TABLE users ADD COLUMN number bigint;
ALTER TABLE users ALTER COLUMN number SET DEFAULT nextval('users_number_seq');`
  },
  on: ["add-column"],
  message: ({ table, column }) => `Every row of \`${table}\` gets its \`${column}\` at once: the table is rewritten while nobody can read or write it.`,
  why: "A serial, an identity and DEFAULT nextval() give each row a number of its own, under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, facts) => (isSerial(definition) || definition.identity !== void 0 || definition.default?.calls.includes("nextval") === !0) && !definition.constraints.some(({ type }) => type === "primary-key") && blocksForLong(facts)
};

// src/migrations/rules/add-column-constrained-domain.ts
var addColumnConstrainedDomain = {
  id: "add-column-constrained-domain",
  title: "A column of a domain with a CHECK rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createdomain.html"],
  examples: {
    given: `CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE DOMAIN positive AS int CHECK (VALUE > 0);`,
    unsafe: "ALTER TABLE orders ADD COLUMN quantity positive;",
    safe: "ALTER TABLE orders ADD COLUMN quantity int;"
  },
  on: ["add-column"],
  message: ({ table, definition }) => `\`${definition.type.name}\` has a constraint, so every row of \`${table}\` is rewritten while nobody can read or write it.`,
  why: "PostgreSQL proves a domain's constraint for the new column row by row, even when all of them are NULL.",
  fix: ({ table, column, definition }, { schema }) => {
    let domain = schema.type(definition.type.name), base = domain?.kind === "domain" ? printType(domain.base) : "the base type";
    return {
      steps: [
        {
          title: `Add \`${column}\` with the domain's base type`,
          stage: "expand",
          transaction: "allowed",
          release: 0,
          rollback: "clean",
          note: "Add what the domain checks as a CHECK \u2026 NOT VALID, and validate that in a migration of its own.",
          sql: [
            "SET lock_timeout = '2s';",
            `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlIdentifier(column)} ${base};`
          ]
        }
      ]
    };
  },
  matches: ({ definition }, facts) => {
    let type = facts.schema.type(definition.type.name);
    return type?.kind === "domain" && type.constrained && facts.effect.duration === "rewrite" && blocksForLong(facts);
  }
};

// src/migrations/rules/add-column-default-pre-11.ts
var addColumnDefaultPre11 = {
  id: "add-column-default-pre-11",
  title: "Before PostgreSQL 11 any default rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/10/sql-altertable.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free';",
    safe: `ALTER TABLE users ADD COLUMN plan text;
ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'free';`,
    version: 10
  },
  on: ["add-column"],
  message: ({ table }, { target }) => `On PostgreSQL ${target.version} this default is written into every row of \`${table}\` while nobody can read or write it.`,
  why: "Only from 11 on is a constant default stored once for all rows that stand.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, facts) => facts.target.version < 11 && definition.default !== void 0 && blocksForLong(facts)
};

// src/migrations/rules/add-column-inline-check.ts
var addColumnInlineCheck = {
  id: "add-column-inline-check",
  title: "A CHECK behind a new column scans the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE orders ADD COLUMN quantity int CHECK (quantity > 0);",
    safe: `ALTER TABLE orders ADD COLUMN quantity int;
ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;`
  },
  on: ["add-column"],
  message: ({ table, column }) => `The check on \`${column}\` reads every row of \`${table}\` while nobody can read or write it.`,
  why: "The new column is empty, and still all rows are looked at, under the ACCESS EXCLUSIVE lock of ADD COLUMN.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, facts) => definition.constraints.some((constraint) => constraint.type === "check" && !constraint.notEnforced) && facts.effect.duration === "scan" && blocksForLong(facts)
};

// src/migrations/words.ts
function named(names) {
  let quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
function standstill(effect) {
  let all = effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").map(({ table }) => table), writes = effect.locks.filter(({ mode }) => mode === "SHARE" || mode === "SHARE ROW EXCLUSIVE" || mode === "EXCLUSIVE").map(({ table }) => table);
  return [
    ...all.length > 0 ? [`every read and write of ${named(all)}`] : [],
    ...writes.length > 0 ? [`every write to ${named(writes)}`] : []
  ].join(" and ");
}
function assumption(effect) {
  return effect.assumed ? ` (${effect.assumed})` : "";
}

// src/migrations/rules/add-column-inline-foreign-key.ts
var addColumnInlineForeignKey = {
  id: "add-column-inline-foreign-key",
  title: "REFERENCES behind a new column with a default scans both tables",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: `CREATE TABLE plans (id int PRIMARY KEY);
CREATE TABLE users (id bigint PRIMARY KEY);`,
    unsafe: "ALTER TABLE users ADD COLUMN plan_id int DEFAULT 1 REFERENCES plans (id);",
    safe: "ALTER TABLE users ADD COLUMN plan_id int REFERENCES plans (id);"
  },
  on: ["add-column"],
  message: (_, { effect }) => `Every row is looked up in the table it refers to, and meanwhile ${standstill(effect)} waits.`,
  why: "Without a default all values are NULL and nothing is looked up; a default makes each row refer to something, which is checked under the locks on both tables.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  // Nullable and without a default: brief locks on both tables, no scan of either.
  matches: ({ definition }, facts) => definition.constraints.some(({ type }) => type === "foreign-key") && facts.effect.duration === "scan" && blocksForLong(facts)
};

// src/migrations/rules/add-column-inline-primary-key.ts
var addColumnInlinePrimaryKey = {
  id: "add-column-inline-primary-key",
  title: "A new primary key column rewrites the table and builds an index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE tags (name text);",
    unsafe: "ALTER TABLE tags ADD COLUMN id bigserial PRIMARY KEY;",
    safe: "ALTER TABLE tags ADD COLUMN id bigint;"
  },
  on: ["add-column"],
  message: ({ table, column }) => `\`${column}\` is filled and indexed while nobody can read or write \`${table}\`.`,
  why: "The values, the NOT NULL and the unique index all come to be under one ACCESS EXCLUSIVE lock.",
  fix: ({ table, column }) => `Add \`${column}\` empty with a default for new rows, fill it in batches, make it NOT NULL through a valid CHECK, build a unique index CONCURRENTLY, and then \`ALTER TABLE ${table} ADD PRIMARY KEY USING INDEX \u2026\`.`,
  matches: ({ definition }, facts) => definition.constraints.some(({ type }) => type === "primary-key") && isFilledByDatabase(definition) && blocksForLong(facts)
};

// src/migrations/rules/add-column-inline-unique.ts
var addColumnInlineUnique = {
  id: "add-column-inline-unique",
  title: "UNIQUE behind a new column builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX"
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN handle text UNIQUE;",
    safe: `ALTER TABLE users ADD COLUMN handle text;
CREATE UNIQUE INDEX CONCURRENTLY users_handle_key ON users (handle);
ALTER TABLE users ADD CONSTRAINT users_handle_key UNIQUE USING INDEX users_handle_key;`
  },
  on: ["add-column"],
  message: ({ table, column }) => `The unique index on \`${column}\` is built while nobody can read or write \`${table}\`.`,
  why: "ADD COLUMN holds its ACCESS EXCLUSIVE lock until the index is done, and the build reads the whole table.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, facts) => definition.constraints.some(({ type }) => type === "unique") && blocksForLong(facts)
};

// src/migrations/rules/add-column-stored-generated.ts
var addColumnStoredGenerated = {
  id: "add-column-stored-generated",
  title: "A stored generated column rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-generated-columns.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, tax int);",
    unsafe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) STORED;",
    safe: "ALTER TABLE orders ADD COLUMN gross int;"
  },
  on: ["add-column"],
  message: ({ table, column }) => `\`${column}\` is computed and written into every row of \`${table}\` while nobody can read or write it.`,
  why: "STORED means on disk: the whole table is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, facts) => definition.generated?.kind === "stored" && blocksForLong(facts)
};

// src/migrations/rules/add-column-virtual-not-null.ts
var addColumnVirtualNotNull = {
  id: "add-column-virtual-not-null",
  title: "NOT NULL on a virtual column scans the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/18/ddl-generated-columns.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, tax int);",
    unsafe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) VIRTUAL NOT NULL;",
    safe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) VIRTUAL;",
    version: 18
  },
  on: ["add-column"],
  message: ({ table, column }) => `\`${column}\` is computed for every row of \`${table}\` to see that it is never NULL, while nobody can read or write the table.`,
  why: "Adding a virtual column is instant; NOT NULL makes the server look at all rows under the same ACCESS EXCLUSIVE lock.",
  fix: ({ table, column }) => `Add \`${column}\` without NOT NULL; then add the constraint \`NOT NULL ${column} NOT VALID\` to \`${table}\` and validate it in a migration of its own.`,
  matches: ({ definition }, facts) => definition.generated?.kind === "virtual" && definition.notNull && blocksForLong(facts)
};

// src/migrations/rules/add-column-volatile-default.ts
var addColumnVolatileDefault = {
  id: "add-column-volatile-default",
  title: "A default that differs from row to row rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();",
    safe: `ALTER TABLE users ADD COLUMN token uuid;
ALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid();`
  },
  on: ["add-column"],
  message: ({ table, definition }, { effect }) => `\`${definition.default?.sql}\` gives each row a value of its own, so all of \`${table}\` is rewritten while nobody can read or write it${assumption(effect)}.`,
  why: "A default that is the same for all rows is stored once (from PostgreSQL 11); a VOLATILE one must be computed and written row by row, under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  // `now()` is STABLE: one value for all rows, no rewrite. Before 11 every default rewrites: another rule's business.
  matches: ({ definition }, facts) => definition.default !== void 0 && !definition.identity && !isSerial(definition) && !definition.default.calls.includes("nextval") && facts.target.version >= 11 && facts.effect.duration === "rewrite" && !facts.schema.type(definition.type.name) && blocksForLong(facts) && (facts.effect.assumed ? "warning" : !0)
};

// src/migrations/rules/add-exclusion-constraint.ts
var addExclusionConstraint = {
  id: "add-exclusion-constraint",
  title: "An exclusion constraint builds its index under the lock, and has no online form",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE"],
  examples: {
    given: "CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);",
    unsafe: "ALTER TABLE bookings ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (during WITH &&);",
    safe: "CREATE TABLE bookings_next (id bigint PRIMARY KEY, during tsrange, EXCLUDE USING gist (during WITH &&));"
  },
  on: ["add-exclusion"],
  message: ({ table }) => `The index is built while nobody can read or write \`${table}\`, and there is no way to build it beforehand.`,
  why: "EXCLUDE takes neither NOT VALID nor USING INDEX.",
  fix: ({ table }) => `Add it when \`${table}\` is idle, under a \`lock_timeout\`; or make a new table that has the constraint, write to both, copy in batches, and switch.`,
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/add-foreign-key-validating.ts
var addForeignKeyValidating = {
  id: "add-foreign-key-validating",
  title: "A foreign key checks all rows while writes to both tables wait",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);`,
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;"
  },
  on: ["add-foreign-key"],
  message: ({ table, constraint }, { effect }) => `Every row of \`${table}\` is looked up in \`${constraint.references.table}\`, and until that is done ${standstill(effect)} waits.`,
  why: "ADD FOREIGN KEY holds a SHARE ROW EXCLUSIVE lock on both tables; NOT VALID makes it brief, and VALIDATE CONSTRAINT then reads the rows without blocking writes.",
  fix: ({ table, constraint }, { schema }) => addThenValidate(table, constraint, schema),
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/add-not-null-then-drop-default.ts
var addNotNullThenDropDefault = {
  id: "add-not-null-then-drop-default",
  title: "A new mandatory column whose default is taken away again",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://docs.djangoproject.com/en/stable/ref/models/fields/#db-default"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: `ALTER TABLE users ADD COLUMN plan text DEFAULT 'free' NOT NULL;
ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;`,
    safe: "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free' NOT NULL;"
  },
  on: ["drop-default"],
  message: ({ table, column }) => `Code that is running does not know \`${column}\`, and without a default its INSERTs into \`${table}\` fail (23502).`,
  why: "The default served the rows that stand; the release that is live needs it as well, until it is gone.",
  fix: () => "Leave the default in the database, and drop it in a later release (in Django: `db_default`).",
  matches: ({ table, column }, { schema, untouched }) => {
    let known = schema.table(table)?.columns.get(column);
    return !untouched && known !== void 0 && known.origin !== "deployed" && known.notNull === !0 && known.default !== void 0;
  }
};

// src/migrations/rules/add-primary-key-blocking.ts
var addPrimaryKeyBlocking = {
  id: "add-primary-key-blocking",
  title: "A primary key builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX"
  ],
  examples: {
    given: "CREATE TABLE tags (id bigint NOT NULL, name text);",
    unsafe: "ALTER TABLE tags ADD PRIMARY KEY (id);",
    safe: `CREATE UNIQUE INDEX CONCURRENTLY tags_pkey ON tags (id);
ALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_pkey;`
  },
  on: ["add-primary-key"],
  message: ({ table }) => `The index is built, and NULLs are looked for, while nobody can read or write \`${table}\`.`,
  why: "ADD PRIMARY KEY holds an ACCESS EXCLUSIVE lock for the whole build.",
  fix: ({ table, constraint }, facts) => {
    let known = facts.schema.table(table)?.columns;
    return {
      steps: [
        ...constraint.columns.filter((column) => known?.get(column)?.notNull === !1).flatMap((column) => setNotNull(table, column, facts).steps),
        ...constraintFromIndex(table, constraint, facts.schema).steps
      ]
    };
  },
  matches: ({ constraint }, facts) => constraint.usingIndex === void 0 && blocksForLong(facts)
};

// src/migrations/rules/add-required-column.ts
var addRequiredColumn = {
  id: "add-required-column",
  title: "A mandatory column fails on rows that stand, and refuses what old code writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN email text NOT NULL;",
    safe: "ALTER TABLE users ADD COLUMN email text;"
  },
  on: ["add-column"],
  message: ({ table, column }) => `Adding \`${column}\` fails when \`${table}\` has rows, and code that is running cannot insert into \`${table}\` any more: it does not know \`${column}\`.`,
  why: "Existing rows have no value for it (23502), and neither have the INSERTs of the release that is live while this one starts.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),
  matches: ({ definition }, { untouched }) => !untouched && definition.notNull && !isFilledByDatabase(definition)
};

// src/migrations/rules/add-unique-constraint-blocking.ts
var addUniqueConstraintBlocking = {
  id: "add-unique-constraint-blocking",
  title: "A UNIQUE constraint builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX"
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);",
    safe: `CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);
ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;`
  },
  on: ["add-unique"],
  message: ({ table }) => `The index is built while nobody can read or write \`${table}\`.`,
  why: "ADD CONSTRAINT UNIQUE holds an ACCESS EXCLUSIVE lock for the whole build.",
  fix: ({ table, constraint }, { schema }) => constraintFromIndex(table, constraint, schema),
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/alter-column-collation.ts
var alterColumnCollation = {
  id: "alter-column-collation",
  title: "A new collation rebuilds every index on the column under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/collation.html"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE INDEX users_name_idx ON users (name);`,
    unsafe: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
    safe: 'CREATE INDEX CONCURRENTLY users_name_c_idx ON users (name COLLATE "C");'
  },
  on: ["alter-column-type"],
  message: ({ table, column }) => `The indexes on \`${column}\` are built anew while nobody can read or write \`${table}\`.`,
  why: "The rows stay as they are, but an index is in the order of its collation. Sorting and uniqueness change for all code at the same moment.",
  fix: ({ table, column, collation }) => `Build the index with the new collation beside the old one (\`CREATE INDEX CONCURRENTLY \u2026 ON ${table} (${column} COLLATE ${collation})\`) and say COLLATE in the queries that want it.`,
  matches: ({ collation }, { effect, untouched }) => collation !== void 0 && !untouched && (effect.duration === "build" || effect.duration === "scan")
};

// src/migrations/type-change.ts
function typeChange(from, to, schema) {
  if (!from) return "unknown";
  let [before, after2] = [baseOf(from, schema), baseOf(to, schema)];
  return before.dimensions !== after2.dimensions ? "other" : before.name === after2.name ? compareModifiers(before, after2) : between(before, after2);
}
var numbers = ["int2", "int4", "int8"], strings = /* @__PURE__ */ new Set(["varchar", "text", "bpchar", "citext", "name"]), readAlike = /* @__PURE__ */ new Set([
  "cidr>inet",
  "bit>varbit",
  "json>jsonb",
  "jsonb>json",
  "timestamp>timestamptz",
  "date>timestamp"
]);
function between(before, after2) {
  let [a, b] = [numbers.indexOf(before.name), numbers.indexOf(after2.name)];
  if (a >= 0 && b >= 0) return a < b ? "larger-number" : "narrower";
  if (a >= 0 && after2.name === "numeric") return "larger-number";
  if (strings.has(before.name) && strings.has(after2.name)) {
    if (after2.modifiers.length === 0 && after2.name !== "bpchar") return "wider";
    let [length, room] = [before.modifiers[0], after2.modifiers[0]];
    return length !== void 0 && room !== void 0 && room >= length ? "wider" : "narrower";
  }
  return before.name === "float4" && after2.name === "float8" ? "wider" : before.name === "float8" && after2.name === "float4" || before.name === "inet" && after2.name === "cidr" ? "narrower" : readAlike.has(`${before.name}>${after2.name}`) ? "wider" : "other";
}
function compareModifiers(before, after2) {
  if (String(before.modifiers) === String(after2.modifiers)) return "same";
  if (after2.modifiers.length === 0) return "wider";
  if (before.modifiers.length === 0) return "narrower";
  let [size = 0, scale = 0] = before.modifiers, [newSize = 0, newScale = 0] = after2.modifiers;
  return newSize - newScale >= size - scale && newScale >= scale ? "wider" : "narrower";
}
var serialTypes = { smallserial: "int2", serial: "int4", bigserial: "int8" };
function baseOf(type, schema) {
  let user = schema.type(type.name);
  return user?.kind === "domain" ? baseOf({ ...user.base, dimensions: user.base.dimensions + type.dimensions }, schema) : { ...type, name: serialTypes[type.name] ?? type.name };
}

// src/migrations/rules/alter-column-type-narrowing.ts
var alterColumnTypeNarrowing = {
  id: "alter-column-type-narrowing",
  title: "A narrower type refuses what old code writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/errcodes-appendix.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100));",
    unsafe: "ALTER TABLE users ALTER COLUMN name TYPE varchar(20);",
    safe: "ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (length(name) <= 20) NOT VALID;"
  },
  on: ["alter-column-type"],
  message: ({ table, column, type }) => `\`${table}.${column}\` no longer holds all that it held: writes that do not fit in ${printType(type)} fail, and so does this statement when a row does not fit.`,
  why: "Running code fails with 22001 or 22003; with a USING that cuts values off, what is cut is gone for good.",
  fix: ({ table, column }) => `Forbid the long values first, with a CHECK on \`${table}.${column}\` that is added NOT VALID and validated later; it can be taken back without a loss. Narrow the type only in a new column, if at all.`,
  matches: ({ table, column, type }, { schema, untouched }) => {
    let before = schema.table(table)?.columns.get(column);
    return !untouched && before?.origin === "deployed" && typeChange(before.type, type, schema) === "narrower";
  }
};

// src/migrations/recipes/left-behind.ts
function leftBehind(table, column, schema) {
  let known = schema.table(table);
  if (!known) return ["its constraints and indexes"];
  let constraints = [...known.constraints.values()].filter(
    ({ definition }) => definition.type !== "not-null" && (definition.type === "check" ? definition.expression.columns : definition.columns).includes(column)
  ), indexes = [...known.indexes.values()].filter(
    (index) => index.constraint === void 0 && (index.columns.some((one) => mentions(one, column)) || mentions(index.where ?? "", column))
  ), own = known.columns.get(column);
  return [
    ...[...constraints, ...indexes].map(({ name }) => `\`${name}\``),
    ...own?.identity !== void 0 || own?.default?.calls.includes("nextval") ? ["its sequence"] : []
  ];
}

// src/migrations/recipes/without-comments.ts
function withoutComments(sql) {
  let kept = "";
  for (let at = 0, end; at < sql.length; at = end)
    end = Math.min(tokenEnd(sql, at), sql.length), kept += isComment(sql, at) ? " " : sql.slice(at, end);
  return kept.trim();
}

// src/migrations/recipes/index-build.ts
function buildIndexConcurrently(operation, schema) {
  return { steps: [buildStep(operation, schema)] };
}
function buildStep(operation, schema) {
  let name = indexNameOf(operation, schema);
  return {
    title: `Build \`${name}\` without blocking writes`,
    stage: "expand",
    transaction: "forbidden",
    release: 0,
    slow: !0,
    rollback: "clean",
    note: "A build that fails leaves an invalid index of this name behind, which the first statement clears away.",
    sql: [
      "SET lock_timeout = 0;",
      `DROP INDEX CONCURRENTLY IF EXISTS ${sqlIndexName(operation.table, name)};`,
      `${createIndexSql({ ...operation, index: name, concurrently: !0 })};`
    ]
  };
}
function createIndexSql(operation) {
  let words = ["CREATE"];
  return operation.unique && words.push("UNIQUE"), words.push("INDEX"), operation.concurrently && words.push("CONCURRENTLY"), operation.ifNotExists && !operation.concurrently && words.push("IF NOT EXISTS"), operation.index && words.push(sqlIdentifier(bareName(operation.index))), words.push("ON"), operation.only && words.push("ONLY"), words.push(sqlName(operation.table), afterTable(withoutComments(operation.sql))), words.join(" ");
}
function afterTable(sql) {
  let words = wordsOf(sql), on = words.findIndex(({ kind, text }) => kind === "word" && text === "on"), rest = words.slice(on + 1).find(({ kind, text }) => kind === "word" ? text === "using" : text === "(");
  return sql.slice(rest?.at ?? sql.length).trim();
}
function sqlIndexName(table, index) {
  return index.includes(".") || !table.includes(".") ? sqlName(index) : sqlName(`${table.slice(0, table.indexOf("."))}.${index}`);
}
function indexName(table, columns, suffix) {
  let words = columns.map((column) => /^\w+$/.test(column) ? column : "expr");
  return [bareName(table), ...words, suffix].join("_").slice(0, 63);
}
function bareName(name) {
  return name.slice(name.indexOf(".") + 1);
}

// src/migrations/recipes/sync-trigger.ts
function syncTrigger({ table, from, to, forth, back }, { schema }) {
  let names = syncNames(table, from, to), [f, n] = [sqlIdentifier(from), sqlIdentifier(to)], type = schema.table(table)?.columns.get(from)?.type?.name, differs = (a, b) => hasEquality(type) ? `${a} IS DISTINCT FROM ${b}` : `${a}::text IS DISTINCT FROM ${b}::text`, row = `(SELECT NEW.*) AS ${sqlIdentifier(bareOf(table))}`, said = forth === f ? `NEW.${f}` : `(SELECT ${forth} FROM ${row})`, goBack = back === void 0 ? void 0 : back === n ? `NEW.${n}` : `(SELECT ${back} FROM ${row})`, lines = [
    "IF TG_OP = 'INSERT' THEN",
    `  IF NEW.${n} IS NULL THEN NEW.${n} := ${said};`,
    ...goBack === void 0 ? [] : [`  ELSIF ${differs(`NEW.${n}`, said)} THEN NEW.${f} := ${goBack};`],
    "  END IF;",
    `ELSIF ${differs(`NEW.${f}`, `OLD.${f}`)} THEN NEW.${n} := ${said};`,
    ...goBack === void 0 ? [] : [`ELSIF ${differs(`NEW.${n}`, `OLD.${n}`)} AND ${differs(`NEW.${n}`, said)} THEN NEW.${f} := ${goBack};`],
    "END IF;",
    "RETURN NEW;"
  ];
  return [
    `CREATE FUNCTION ${names.function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
${lines.map((line) => `  ${line}`).join(`
`)}
END $$;`,
    `CREATE TRIGGER ${names.trigger} BEFORE INSERT OR UPDATE ON ${sqlName(table)} FOR EACH ROW EXECUTE FUNCTION ${names.function}();`
  ];
}
function syncNames(table, from, to) {
  let name = `sync_${bareOf(table)}_${from}_${to}`.slice(0, 63);
  return { function: sqlName(nameIn(schemaOf(table), name)), trigger: sqlIdentifier(name) };
}
function hasEquality(type) {
  return type !== void 0 && comparable.has(type);
}
var comparable = new Set(
  "bool bytea date float4 float8 int2 int4 int8 inet interval jsonb numeric text time timestamp timestamptz uuid varchar".split(
    " "
  )
);

// src/migrations/recipes/replace-column.ts
function replaceColumn(replacement, facts) {
  let { table, from, to, forth, keepName } = replacement, before = facts.schema.table(table)?.columns.get(from);
  return {
    steps: [
      addStep2(replacement, facts),
      backfillStep({ table, column: to, value: forth, nullable: before?.notNull !== !0 }, facts.schema),
      ...before?.notNull === !0 ? mandatory(replacement, facts) : [],
      {
        title: `Deploy code that reads and writes \`${to}\` instead of \`${from}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 1,
        rollback: "clean"
      },
      dropStep(replacement, facts),
      ...keepName ? [renameBack(replacement)] : []
    ]
  };
}
function mandatory({ table, to }, facts) {
  return setNotNull(table, to, facts).steps.map((step) => ({ ...step, stage: "expand" }));
}
function addStep2(replacement, facts) {
  let { table, from, to, type, back } = replacement;
  return {
    title: `Add \`${to}\`, kept in step with \`${from}\` by a trigger`,
    stage: "expand",
    transaction: "required",
    release: 0,
    rollback: "clean",
    ...back === void 0 ? {
      note: `Only you know how \`${from}\` follows from \`${to}\`: teach the trigger that too before code writes \`${to}\` alone.`
    } : {},
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlIdentifier(to)} ${type};`,
      ...syncTrigger(replacement, facts)
    ]
  };
}
function dropStep({ table, from, to }, { schema }) {
  let names = syncNames(table, from, to), t = sqlName(table), left = leftBehind(table, from, schema), value = schema.table(table)?.columns.get(from)?.default, movable = value !== void 0 && !value.calls.includes("nextval");
  return {
    title: `Drop \`${from}\` when no code that uses it runs anywhere`,
    stage: "contract",
    transaction: "required",
    release: 2,
    rollback: "clean",
    ...left.length === 0 ? {} : { note: `These go with \`${from}\`; build them anew on \`${to}\` before: ${left.join(", ")}.` },
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `DROP TRIGGER ${names.trigger} ON ${t};`,
      `DROP FUNCTION ${names.function}();`,
      ...movable ? [`ALTER TABLE ${t} ALTER COLUMN ${sqlIdentifier(to)} SET DEFAULT ${value.sql};`] : [],
      `ALTER TABLE ${t} DROP COLUMN ${sqlIdentifier(from)};`
    ]
  };
}
function renameBack({ table, from, to }) {
  return {
    title: `If the old name matters, replace \`${to}\` by \`${from}\` the same way`,
    stage: "deploy",
    transaction: "allowed",
    release: 3,
    rollback: "clean",
    note: `\`ALTER TABLE ${bareName(table)} RENAME COLUMN\` would break the code that then runs: most teams keep \`${to}\`.`
  };
}

// src/migrations/recipes/retyped-column.ts
function retypedColumn({ table, column, type, using }, facts) {
  let before = facts.schema.table(table)?.columns.get(column)?.type, to = `${column}_new`, [from, next, newType] = [sqlIdentifier(column), sqlIdentifier(to), printType(type)], isCast = using === void 0 || isCastOf(using.sql, column);
  return replaceColumn(
    {
      table,
      from: column,
      to,
      type: newType,
      forth: using ? using.sql : `${from}::${newType}`,
      back: isCast ? before ? `${next}::${printType(before)}` : next : wayBack(using.sql, column, next),
      keepName: !0
    },
    facts
  );
}
function isCastOf(sql, column) {
  let words = wordsOf(sql), [first, second, third, fourth] = words.map(({ text }) => text);
  if (first === "cast") return third === column && fourth === "as";
  let type = words.slice(3), isType = type.length > 0 && type.every(({ kind, text }) => kind !== "sign" || "(),.[]".includes(text));
  return first === column && (words.length === 1 || second === ":" && third === ":" && isType);
}
function wayBack(sql, column, next) {
  let zone = /^\s*("?)([^"\s]+)\1\s+AT\s+TIME\s+ZONE\s+('[^']*')\s*$/i.exec(sql);
  if (zone && zone[2].toLowerCase() === column.toLowerCase()) return `${next} AT TIME ZONE ${zone[3]}`;
}

// src/migrations/rules/alter-column-type-rewrite.ts
var alterColumnTypeRewrite = {
  id: "alter-column-type-rewrite",
  title: "A new type rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;",
    safe: "ALTER TABLE orders ADD COLUMN quantity_new bigint;"
  },
  on: ["alter-column-type"],
  message: ({ table, column, type }, { effect }) => effect.assumed ? `Changing \`${column}\` to ${printType(type)} may rewrite all of \`${table}\` while nobody can read or write it${assumption(effect)}.` : `Changing \`${column}\` to ${printType(type)} ${work[effect.duration]} while nobody can read or write \`${table}\`.`,
  why: "The two types are stored differently, so every row is written anew under an ACCESS EXCLUSIVE lock. Only a few changes are free: a longer or unlimited varchar, text, a larger numeric precision of the same scale.",
  fix: (operation, facts) => retypedColumn(operation, facts),
  matches: (_, facts) => facts.effect.duration !== "build" && blocksForLong(facts) && (facts.effect.assumed ? "warning" : !0)
}, work = {
  instant: "",
  build: "",
  scan: "checks every row against the CHECKs on it again",
  rewrite: "rewrites all rows and indexes"
};

// src/migrations/rules/attach-partition-unvalidated.ts
var attachPartitionUnvalidated = {
  id: "attach-partition-unvalidated",
  title: "Attaching a partition scans it under the lock",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given: `CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 (id bigint, at date);`,
    unsafe: "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    safe: "ALTER TABLE events_2026 ADD CONSTRAINT events_2026_at_check CHECK (at IS NOT NULL AND at >= '2026-01-01' AND at < '2027-01-01') NOT VALID;"
  },
  on: ["attach-partition"],
  message: (_, { effect }) => `Every row of ${named(effect.works)} is read to see that it fits, and meanwhile nobody can use ${named(effect.works)}.`,
  why: "A valid CHECK that implies the partition's bounds spares the scan; a default partition is scanned as well, unless a CHECK keeps the new range out of it.",
  fix: ({ table, partition, bound }) => `Add a CHECK with the bounds (${bound}) to \`${partition}\`, NOT VALID first and then validated in a migration of its own; attach it to \`${table}\` after that, and drop the CHECK.`,
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/recipes/written-update.ts
function writtenUpdate(sql) {
  let words = outermost(wordsOf(sql)), at = (text, from2 = 0) => words.findIndex((word, i) => i >= from2 && isWord(word, text) && !isOperator(words, i)), set = at("SET");
  if (!isWord(words[0], "UPDATE") || set < 0) return;
  let [from, where, returning] = [at("FROM", set), at("WHERE", set), at("RETURNING", set)], ends = [from, where, returning].filter((one) => one >= 0), clause = (start) => {
    if (start < 0) return;
    let end = Math.min(...ends.filter((one) => one > start).map((one) => words[one].at), sql.length);
    return sql.slice(words[start].at + words[start].length, end).trim();
  }, assigned = clause(set), assignments = assignmentsOf(assigned);
  if (assignments)
    return {
      target: sql.slice(words[0].at + words[0].length, words[set].at).trim(),
      alias: aliasOf(words.slice(1, set)),
      set: assigned,
      assignments,
      from: clause(from),
      where: clause(where)
    };
}
function assignmentsOf(set) {
  let words = outermost(wordsOf(set)), commas = words.filter(({ kind, text }) => kind === "sign" && text === ",").map((word) => word.at), found = [...commas, set.length].map((end, i) => {
    let start = i === 0 ? 0 : commas[i - 1] + 1, [column, equals] = words.filter((word) => word.at >= start && word.at < end);
    if (!(!column || column.kind === "sign" || equals?.text !== "="))
      return { column: column.text, value: set.slice(equals.at + 1, end).trim() };
  });
  return found.every((one) => one !== void 0) ? found : void 0;
}
function aliasOf(words) {
  let names = words.filter(
    ({ kind, text }, i) => !(kind === "sign" && text === "*") && !(i === 0 && text.toUpperCase() === "ONLY")
  ), last = names.at(-1), before = names.at(-2);
  return last && before && !(before.kind === "sign" && before.text === ".") ? last.text : void 0;
}
function isOperator(words, i) {
  return isWord(words[i], "FROM") && isWord(words[i - 1], "DISTINCT");
}
function isWord(word, text) {
  return word?.kind === "word" && word.text.toUpperCase() === text;
}
function outermost(words) {
  let depth = 0;
  return words.filter(({ kind, text }) => {
    if (kind !== "sign") return depth === 0;
    (text === ")" || text === "]") && depth--;
    let isOut = depth === 0;
    return (text === "(" || text === "[") && depth++, isOut;
  });
}

// src/migrations/recipes/batched-update.ts
function batchedUpdate(operation, schema) {
  let written = operation.within ? void 0 : writtenUpdate(withoutComments(operation.sql));
  if (!written) return;
  let { alias, assignments, from } = written, own = alias !== void 0 ? sqlIdentifier(alias) : from !== void 0 ? sqlName(operation.table) : void 0, columns = new Set(assignments.map(({ column }) => column)), known = schema.table(operation.table)?.columns, telling = assignments.filter(({ value }) => !isMoment(value));
  if (telling.length === 0 || !telling.every((one) => isLasting(one.column, one.value, columns))) return;
  let open = telling.map(({ column, value }) => {
    let name = `${own === void 0 ? "" : `${own}.`}${sqlIdentifier(column)}`, type = known?.get(column)?.type?.name;
    return type === "json" || type === "xml" ? `${name}::text IS DISTINCT FROM (${value})::text` : `${name} IS DISTINCT FROM ${isSimple(value) ? value : `(${value})`}`;
  }), sql = batchSql({ ...written, table: operation.table, alias: own, open: open.join(" OR ") }, schema), filled = [...columns].map((column) => `\`${operation.table}.${column}\``).join(", ");
  return { steps: [batchStep(`Fill ${filled} in batches, until no row is updated`, sql)] };
}
function isSimple(value) {
  return /^('(?:[^']|'')*'|-?[\w.]+)$/.test(value);
}
function isMoment(value) {
  return /^(now\(\)|current_timestamp|current_date|localtimestamp)$/i.test(value);
}
function isLasting(column, value, set) {
  let words = wordsOf(value);
  if (!words.filter((word, i) => {
    let next = words[i + 1];
    return word.kind !== "sign" && next?.kind === "sign" && next.text === "(" && !notCalls.has(word.text);
  }).every(({ text }) => lasting.has(text)) || words.some(({ kind, text }) => kind === "word" && never.has(text))) return !1;
  let own = words.filter(({ kind, text }) => kind !== "sign" && set.has(text));
  return own.length === 0 || own.every(({ text }) => text === column) && isSettled(words, column);
}
function isSettled(words, column) {
  let [name, open, first, ...rest] = words;
  return !name || !settling.has(name.text) || open?.text !== "(" || first?.text !== column ? !1 : rest.filter(({ text }) => text === column || text === "(").length === 0 && rest.at(-1)?.text === ")";
}
var settling = new Set(
  "lower upper trim btrim ltrim rtrim initcap coalesce abs round ceil floor trunc date_trunc".split(" ")
), lasting = new Set(
  `${[...settling].join(" ")} replace regexp_replace substring substr split_part left right length char_length md5 concat
  concat_ws nullif greatest least to_char to_date to_number to_timestamp extract date_part jsonb_build_object to_jsonb
  jsonb_set cast count sum min max exists make_date sign mod div power sqrt`.split(/\s+/)
), notCalls = new Set("in and or not when then else select from where as case any all on values is like".split(" ")), never = new Set("default current_timestamp current_date current_time localtime localtimestamp random".split(" "));

// src/migrations/rules/backfill-unbatched.ts
var backfillUnbatched = {
  id: "backfill-unbatched",
  title: "One statement that changes a whole table",
  databases: ["postgres"],
  severity: "warning",
  sources: [
    "https://www.postgresql.org/docs/current/mvcc-intro.html",
    "https://www.postgresql.org/docs/current/routine-vacuuming.html"
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text);",
    unsafe: "UPDATE users SET plan = 'free';",
    safe: "UPDATE users SET plan = 'free' WHERE id IN (1, 2, 3);"
  },
  on: ["update"],
  message: ({ table, where }) => `${where === "all" ? "Every row" : "An unknown share"} of \`${table}\` is written in one transaction: those rows are locked until it ends.`,
  why: "Writers of the same rows wait, replicas fall behind, the table doubles in size, and a failure near the end undoes all of it.",
  fix: (operation, { schema }) => batchedUpdate(operation, schema) ?? `Update a few thousand rows at a time, walking \`${operation.table}\` by its key, each batch its own transaction that also notes how far it came: run twice on a row, this may change it twice. Do it from a job instead of a migration.`,
  matches: ({ where }, { effect, untouched }) => !untouched && effect.duration !== "instant" && (where === "all" || "notice")
};

// src/migrations/rules/change-default.ts
var changeDefault = {
  id: "change-default",
  title: "Old code's INSERTs silently get the new default",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-COLUMN-DEFAULT"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, state text DEFAULT 'new');",
    unsafe: "ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'draft';",
    safe: "ALTER TABLE orders ADD COLUMN stage text DEFAULT 'draft';"
  },
  on: ["set-default"],
  message: ({ table, column, default: value }, { schema }) => `Code that is running and leaves \`${table}.${column}\` out writes ${value.sql} from now on, and no longer ${schema.table(table)?.columns.get(column)?.default?.sql}.`,
  why: "It may not know the new value, or mean something else by leaving the column out.",
  fix: () => "Give the value explicitly in the code, release that, and then change the default.",
  // Only a default that replaces another is known to change anything for old code.
  matches: ({ table, column, default: value }, { schema, untouched }) => {
    let known = schema.table(table)?.columns.get(column);
    return !untouched && known?.origin === "deployed" && known.default !== void 0 && known.default.sql !== value.sql && !value.calls.includes("nextval");
  }
};

// src/migrations/rules/concurrent-index-retry-trap.ts
var concurrentIndexRetryTrap = {
  id: "concurrent-index-retry-trap",
  title: "IF NOT EXISTS takes a broken index for a good one",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);",
    safe: `DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);`
  },
  on: ["create-index"],
  message: ({ index }) => `If a first attempt fails, \`${index}\` is left behind invalid, and IF NOT EXISTS then reports success over it.`,
  why: "A concurrent build that is cancelled or finds a duplicate leaves an index that costs every write and serves no query; a unique one enforces nothing.",
  fix: (operation, { schema }) => buildIndexConcurrently(operation, schema),
  matches: ({ concurrently, ifNotExists, index }, { run, index: at, untouched }) => concurrently && ifNotExists && !untouched && !run.slice(0, at).some(({ operation }) => operation.kind === "drop-index" && operation.index === index)
};

// src/migrations/rules/concurrent-under-short-lock-timeout.ts
var concurrentUnderShortLockTimeout = {
  id: "concurrent-under-short-lock-timeout",
  title: "A short lock_timeout kills a concurrent build",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: `SET lock_timeout = '1s';
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);`,
    safe: `SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);`
  },
  on: ["create-index", "drop-index", "reindex"],
  message: (_, { session }) => `It waits for every transaction that is older than itself, and \`lock_timeout\` (${session.lockTimeout} ms) or \`statement_timeout\` cuts that wait short.`,
  why: "A concurrent build blocks nobody while it waits, so there is nothing for the timeout to protect; when it strikes, an invalid index stays behind.",
  fix: (operation, { schema }) => operation.kind === "create-index" ? buildIndexConcurrently(operation, schema) : "Put `SET lock_timeout = 0;` before it.",
  matches: ({ concurrently }, { session }) => concurrently && session.lockTimeout !== void 0 && session.lockTimeout > 0 && session.lockTimeout < 6e4
};

// src/migrations/transaction-words.ts
function transactionWords({ run, index }) {
  let here = run[index];
  if (run.some(
    (step) => step.path === here.path && step.transaction === here.transaction && step.operation.kind === "transaction"
  )) return "stands between BEGIN and COMMIT";
  let files = new Set(run.filter((step) => step.transaction === here.transaction).map((step) => step.path));
  return files.size > 1 ? `runs in the one transaction that ${files.size} pending migrations share` : "runs in the transaction that the migration tool opens around the file";
}

// src/migrations/rules/concurrently-in-transaction.ts
var concurrentlyInTransaction = {
  id: "concurrently-in-transaction",
  title: "The statement refuses to run in a transaction",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: `BEGIN;
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
COMMIT;`,
    safe: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);"
  },
  on: [
    "create-index",
    "drop-index",
    "reindex",
    "detach-partition",
    "vacuum",
    "vacuum-full",
    "alter-system",
    "create-database",
    "drop-database",
    "add-enum-value",
    "set-tablespace",
    "replication",
    "cluster-table"
  ],
  message: (_, facts) => `This statement fails with 25001: it ${transactionWords(facts)}.`,
  why: "It commits in the middle of its work, which a surrounding transaction would have to be able to undo. The migration aborts, and the deploy with it.",
  fix: (_, { run, index, optOut }) => `Put it into a migration of its own that runs outside of a transaction: ${optOut(run[index].path)}.`,
  matches: (_, { effect, run, index }) => effect.outsideTransaction && run[index].transaction !== null
};

// src/migrations/rules/create-index-blocking.ts
var createIndexBlocking = {
  id: "create-index-blocking",
  title: "Building an index blocks writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "CREATE INDEX users_email_idx ON users (email);",
    safe: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);"
  },
  on: ["create-index"],
  message: (_, { effect }) => `Building this index blocks ${standstill(effect)} until it is done.`,
  why: "PostgreSQL holds a SHARE lock for the whole build: inserts, updates and deletes wait for it, and time grows with the table.",
  fix: (operation, { schema }) => buildIndexConcurrently(operation, schema),
  // A partitioned table has a rule of its own: CONCURRENTLY does not exist there.
  matches: ({ table, concurrently }, facts) => !concurrently && blocksForLong(facts) && !facts.schema.table(table)?.partitioned
};

// src/migrations/rules/create-partition-of.ts
var createPartitionOf = {
  id: "create-partition-of",
  title: "PARTITION OF needs the whole partitioned table for itself",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given: `CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_rest PARTITION OF events DEFAULT;`,
    unsafe: "CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
    safe: "CREATE TABLE events_2027 (LIKE events INCLUDING ALL);"
  },
  on: ["create-table"],
  message: ({ partitionOf }, { effect }) => effect.duration === "scan" ? `The default partition is searched for rows that belong to the new one, and until that is done nobody can read or write \`${partitionOf?.parent}\`.` : `Making the partition locks all of \`${partitionOf?.parent}\` for a moment, and waits for every query on it.`,
  why: "CREATE TABLE \u2026 PARTITION OF takes an ACCESS EXCLUSIVE lock on the parent; ATTACH PARTITION only one that readers and writers do not notice (from PostgreSQL 12).",
  fix: ({ table, partitionOf }) => {
    let [child, parent] = [sqlName(table), sqlName(partitionOf?.parent ?? "")];
    return `CREATE TABLE ${child} (LIKE ${parent} INCLUDING ALL);
ALTER TABLE ${parent} ATTACH PARTITION ${child} FOR VALUES \u2026; -- with the bounds of this statement`;
  },
  // A scan of the default partition hurts for long; the lock alone only where no lock_timeout bounds the wait.
  matches: ({ partitionOf }, facts) => partitionOf === void 0 || facts.untouched ? !1 : blocksForLong(facts) ? "warning" : facts.target.version >= 12 && !facts.session.lockTimeout && facts.settings.lockTimeout !== "by-runner"
};

// src/migrations/rules/create-table-with-fk.ts
var createTableWithFk = {
  id: "create-table-with-fk",
  title: "A new table that refers to others waits for their writers",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
    safe: `SET lock_timeout = '2s';
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));`
  },
  on: ["create-table"],
  message: (_, { effect }) => `It needs a SHARE ROW EXCLUSIVE lock on ${named(effect.locks.map(({ table }) => table))}: while it waits for a long transaction, new writes wait behind it.`,
  why: "The lock is brief once it is granted; the queue before it is what hurts. Only teams with very long transactions meet it, so this rule is off by default.",
  fix: () => "Set a short `lock_timeout` and try again when it strikes.",
  matches: (_, { effect, schema, session, settings }) => effect.locks.some(({ mode, table }) => mode === "SHARE ROW EXCLUSIVE" && !isNew(table, schema)) && !session.lockTimeout && settings.lockTimeout !== "by-runner"
};

// src/migrations/rules/create-trigger.ts
var createTrigger = {
  id: "create-trigger",
  title: "A trigger changes what the writes of old code do",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-createtrigger.html"],
  examples: {
    given: `CREATE TABLE orders (id bigint PRIMARY KEY, total int);
CREATE FUNCTION check_total() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;`,
    unsafe: "CREATE TRIGGER orders_check BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION check_total();",
    safe: `ALTER TABLE orders ADD COLUMN total_eur int;
CREATE TRIGGER orders_sync BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION check_total();`
  },
  on: ["create-trigger"],
  message: ({ table, trigger }) => `From now on every write to \`${table}\` runs \`${trigger}\`, also those of code that does not expect it.`,
  why: "A trigger that refuses or changes rows does so for the release that is live as well, and one that fails makes its writes fail.",
  fix: ({ table }) => `Make sure that what it does to the rows of \`${table}\` is right for the code that runs now; set a short \`lock_timeout\`, as creating it waits for writers.`,
  // One that keeps a new column or table in step is how a change is made safe.
  matches: ({ replace }, { untouched, run, index }) => !untouched && !replace && !run.some(
    ({ operation }, i) => i < index && (operation.kind === "add-column" || operation.kind === "drop-trigger" || operation.kind === "create-table")
  )
};

// src/migrations/rules/data-migration-in-schema-migration.ts
var dataMigrationInSchemaMigration = {
  id: "data-migration-in-schema-migration",
  title: "Data and schema change in the same migration",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/mvcc-intro.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text, tier text);",
    unsafe: `ALTER TABLE users ADD COLUMN level int;
UPDATE users SET tier = plan WHERE tier IS NULL;`,
    safe: "ALTER TABLE users ADD COLUMN level int;"
  },
  on: ["update", "delete", "merge"],
  message: ({ table }) => `This moves rows of \`${table}\` in a migration that also changes the schema: neither can be retried, or taken back, without the other.`,
  why: "Schema changes are quick and belong before the code or after it; data takes time and belongs in between.",
  fix: () => "Give the data a step of its own that can be resumed.",
  matches: (_, { effect, untouched, run, index }) => {
    if (untouched || effect.duration === "instant") return !1;
    let { path } = run[index];
    return run.some(
      ({ operation: other, path: elsewhere, untouched: isNew2 }, i) => i < index && elsewhere === path && !isNew2 && changesSchema.has(other.kind)
    );
  }
}, changesSchema = /* @__PURE__ */ new Set([
  "add-column",
  "drop-column",
  "rename-column",
  "alter-column-type",
  "set-not-null",
  "add-check",
  "add-foreign-key",
  "drop-table",
  "rename-table"
]);

// src/migrations/rules/delete-without-where.ts
var deleteWithoutWhere = {
  id: "delete-without-where",
  title: "DELETE loses rows, in one long transaction",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-delete.html"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "DELETE FROM events;",
    safe: "DELETE FROM events WHERE id = 1;"
  },
  on: ["delete"],
  message: ({ table, where }) => where === "all" ? `Every row of \`${table}\` is gone for good.` : `An unknown share of \`${table}\` is deleted in one transaction, and no rollback of the release brings it back.`,
  why: "The rows stay locked until COMMIT; replicas and vacuum pay for it afterwards.",
  fix: ({ table }) => `Copy the rows that anybody may want, and delete from \`${table}\` in batches, from a job instead of a migration.`,
  matches: ({ where }, { untouched }) => !untouched && (where === "all" || where === "some" && "notice")
};

// src/migrations/rules/detach-partition-blocking.ts
var detachPartitionBlocking = {
  id: "detach-partition-blocking",
  title: "Detaching a partition needs the whole partitioned table for itself",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION"],
  examples: {
    given: `CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`,
    unsafe: "ALTER TABLE events DETACH PARTITION events_2024;",
    safe: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;"
  },
  on: ["detach-partition"],
  message: ({ table }) => `It waits for every query on \`${table}\`, and all others wait behind it.`,
  why: "DETACH takes an ACCESS EXCLUSIVE lock on the parent; CONCURRENTLY (from PostgreSQL 14) does it in two steps that block nobody.",
  fix: ({ table, partition }, { target }) => target.version < 14 ? "Set a short `lock_timeout` and try again when it strikes." : {
    steps: [
      {
        title: "Detach it without blocking",
        stage: "contract",
        transaction: "forbidden",
        release: 0,
        rollback: "clean",
        note: "A partitioned table that has a default partition cannot do this. After a failure, run it again with FINALIZE. A CHECK with its bounds stays on the partition.",
        sql: [`ALTER TABLE ${sqlName(table)} DETACH PARTITION ${sqlName(partition)} CONCURRENTLY;`]
      }
    ]
  },
  matches: ({ concurrently, finalize }, { untouched, session, settings }) => !concurrently && !finalize && !untouched && !session.lockTimeout && settings.lockTimeout !== "by-runner"
};

// src/migrations/rules/disable-trigger.ts
var disableTrigger = {
  id: "disable-trigger",
  title: "A disabled trigger is disabled for everybody",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE orders DISABLE TRIGGER ALL;",
    safe: "SET session_replication_role = replica;"
  },
  on: ["toggle-trigger"],
  message: ({ table, trigger }) => trigger === "all" ? `Until they are enabled again, no trigger and no foreign key of \`${table}\` works, for anybody.` : `Until it is enabled again, \`${trigger}\` does not run on \`${table}\`, for anybody.`,
  why: "Rows that are written meanwhile are not checked afterwards either.",
  fix: () => "Where only this session should skip triggers, `SET session_replication_role = replica` does that (it needs the right to).",
  // Off and on again in one transaction: the lock keeps writers out in between.
  matches: ({ table, enabled }, { untouched, run, index }) => !enabled && !untouched && !(run[index].transaction !== null && run.some(
    ({ operation, transaction }, i) => i > index && transaction === run[index].transaction && operation.kind === "toggle-trigger" && operation.table === table && operation.enabled
  ))
};

// src/migrations/rules/domain-constraint-scan.ts
var domainConstraintScan = {
  id: "domain-constraint-scan",
  title: "A constraint on a domain scans every table that uses it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-alterdomain.html"],
  examples: {
    given: `CREATE DOMAIN email AS text;
CREATE TABLE users (id bigint PRIMARY KEY, address email);`,
    unsafe: "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%');",
    safe: "ALTER DOMAIN email ADD CONSTRAINT email_has_at CHECK (VALUE LIKE '%@%') NOT VALID;"
  },
  on: ["alter-domain"],
  message: ({ type }, { effect }) => effect.works.length > 0 ? `Every row of ${named(effect.works)} is checked, and writes to them wait until that is done.` : `Every table that uses \`${type}\` is read, and writes to it wait until that is done.`,
  why: "A SHARE lock is held on each of the tables while its rows are looked at.",
  fix: ({ type, change }) => change === "set-not-null" ? `Add \`CHECK (VALUE IS NOT NULL) NOT VALID\` to \`${type}\`, then \`ALTER DOMAIN ${sqlName(type)} VALIDATE CONSTRAINT \u2026\` in a migration of its own.` : `Add it NOT VALID, then \`ALTER DOMAIN ${sqlName(type)} VALIDATE CONSTRAINT \u2026\` in a migration of its own.`,
  matches: ({ type, change, notValid }, { schema, effect, untouched }) => untouched || notValid || change !== "add-check" && change !== "set-not-null" ? !1 : effect.works.length > 0 || schema.type(type) === void 0 && "warning"
};

// src/migrations/recipes/drop.ts
function dropColumn({ table, column, ifExists, cascade }) {
  let sql = `ALTER TABLE ${sqlName(table)} DROP COLUMN ${ifExists ? "IF EXISTS " : ""}${sqlIdentifier(column)}${cascade ? " CASCADE" : ""};`;
  return {
    steps: [
      stopUsing(
        `\`${table}.${column}\``,
        "If it is NOT NULL without a default, make it nullable first, or the code that no longer writes it cannot insert."
      ),
      drop(`\`${table}.${column}\``, sql)
    ]
  };
}
function dropTable({ table, ifExists, cascade }) {
  let sql = `DROP TABLE ${ifExists ? "IF EXISTS " : ""}${sqlName(table)}${cascade ? " CASCADE" : ""};`;
  return { steps: [stopUsing(`\`${table}\``), drop(`\`${table}\``, sql)] };
}
function stopUsing(name, note) {
  return {
    title: `Deploy code that neither reads nor writes ${name}`,
    stage: "deploy",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    ...note ? { note } : {}
  };
}
function drop(name, sql) {
  return {
    title: `Drop ${name}, when every environment runs code without it`,
    stage: "contract",
    transaction: "allowed",
    release: 1,
    rollback: "loses-data",
    note: "Keep a copy of the values where a rollback might want them back.",
    sql: ["SET lock_timeout = '2s';", sql]
  };
}

// src/migrations/usage-words.ts
function usageWords(usage) {
  switch (usage.verdict) {
    case "used": {
      let [first, ...more] = usage.places, others = more.length > 0 ? ` and ${more.length} more` : "";
      return first ? `${first.environment} runs code that uses it (${first.path}:${first.line}${others})` : "it is in use";
    }
    case "unused":
      return usage.because;
    case "unknown":
      return `whether anything still uses it is not known (${usage.because})`;
  }
}
function severityOfUse(usage) {
  switch (usage.verdict) {
    case "used":
      return "error";
    case "unused":
      return "notice";
    case "unknown":
      return usage.looked ? "warning" : "error";
  }
}

// src/migrations/rules/drop-column-in-use.ts
var dropColumnInUse = {
  id: "drop-column-in-use",
  title: "Dropping a column breaks the code that still names it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, age int);",
    unsafe: "ALTER TABLE users DROP COLUMN age;",
    safe: "ALTER TABLE users ALTER COLUMN age DROP NOT NULL;"
  },
  on: ["drop-column"],
  message: ({ table, column }, facts) => {
    let words = usageWords(facts.references.of(table, column));
    return `Code that names \`${table}.${column}\` fails from this moment on (42703), and its values are gone for good: ${words}.`;
  },
  why: "While the release is in progress, code that reads or writes the column is still running, and a rollback would bring it back.",
  fix: (operation) => dropColumn(operation),
  // Proven unused by all that is deployed, it is an ordinary contract step.
  matches: ({ table, column }, { overlap, references }) => overlap.oldCode !== "works" && severityOfUse(references.of(table, column))
};

// src/migrations/rules/drop-default.ts
var dropDefault = {
  id: "drop-default",
  title: "Old code's INSERTs may count on the default",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-default.html"],
  examples: {
    given: "CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL DEFAULT '');",
    unsafe: "ALTER TABLE posts ALTER COLUMN body DROP DEFAULT;",
    safe: "ALTER TABLE posts ALTER COLUMN body SET DEFAULT '';"
  },
  on: ["drop-default"],
  message: ({ table, column }) => `Code that inserts into \`${table}\` without naming \`${column}\` fails from this moment on (23502).`,
  why: "The column is NOT NULL, so the default was what made those INSERTs work.",
  fix: ({ table, column }) => ({
    steps: [
      {
        title: `Deploy code that always writes \`${table}.${column}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 0,
        rollback: "clean"
      },
      {
        title: "Drop the default, when every environment runs that code",
        stage: "contract",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          `ALTER TABLE ${sqlName(table)} ALTER COLUMN ${sqlIdentifier(column)} DROP DEFAULT;`
        ]
      }
    ]
  }),
  // A column that this migration adds has a rule of its own.
  matches: ({ table, column }, { overlap, schema, untouched }) => untouched || (schema.table(table)?.columns.get(column)?.origin ?? "deployed") !== "deployed" ? !1 : overlap.oldCode === "breaks" || overlap.oldCode === "unknown" && "warning"
};

// src/migrations/rules/drop-fk-locks-both.ts
var dropFkLocksBoth = {
  id: "drop-fk-locks-both",
  title: "Dropping a foreign key, or a table that has one, locks the other table too",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT orders_user_id_fkey REFERENCES users (id));`,
    unsafe: "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;",
    safe: `SET lock_timeout = '2s';
ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;`
  },
  on: ["drop-constraint", "drop-table"],
  message: (_, { effect }) => `It needs a moment alone with ${named(effect.locks.map(({ table }) => table))}, all at once.`,
  why: "The triggers of a foreign key stand on both tables, so both are locked ACCESS EXCLUSIVE. Waiting for a second lock while holding the first is how deadlocks begin.",
  fix: () => "Set a short `lock_timeout` and try again when it strikes; drop the foreign keys of a table one by one before the table.",
  matches: (_, { effect, session, settings }) => effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").length > 1 && !session.lockTimeout && settings.lockTimeout !== "by-runner"
};

// src/migrations/rules/drop-index-blocking.ts
var dropIndexBlocking = {
  id: "drop-index-blocking",
  title: "Dropping an index waits for, and then blocks, everybody",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-dropindex.html"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);`,
    unsafe: "DROP INDEX users_email_idx;",
    safe: "DROP INDEX CONCURRENTLY users_email_idx;"
  },
  on: ["drop-index"],
  message: ({ index }, { schema }) => {
    let table = schema.index(index)?.table;
    return `Dropping \`${index}\` needs a moment alone with ${table ? `\`${table}\`` : "its table"}: while it waits for running queries, all others wait behind it.`;
  },
  why: "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table. It is brief, but it queues behind the oldest transaction, and everything queues behind it.",
  fix: ({ index, ifExists }) => ({
    steps: [
      {
        title: `Drop \`${index}\` without blocking`,
        stage: "contract",
        transaction: "forbidden",
        release: 0,
        rollback: "clean",
        sql: [`DROP INDEX CONCURRENTLY ${ifExists ? "IF EXISTS " : ""}${sqlName(index)};`]
      }
    ]
  }),
  // A lock_timeout bounds the wait; an index that a constraint owns cannot be dropped this way at all.
  matches: ({ index, concurrently }, facts) => !concurrently && !facts.untouched && !facts.session.lockTimeout && facts.settings.lockTimeout !== "by-runner" && (facts.schema.index(index)?.origin ?? "deployed") === "deployed" && !isWaitedForAnyway(facts.schema.index(index)?.table, facts)
};
function isWaitedForAnyway(table, { held, run, index }) {
  if (table === void 0) return !1;
  let { path } = run[index];
  return held.has(table) || run.some(
    (later, i) => i > index && later.path === path && later.operation.kind === "drop-table" && later.operation.table === table
  );
}

// src/migrations/rules/drop-not-null.ts
var dropNotNull = {
  id: "drop-not-null",
  title: "Old code may meet a NULL that it does not expect",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL"],
  examples: {
    given: "CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL);",
    unsafe: "ALTER TABLE posts ALTER COLUMN body DROP NOT NULL;",
    safe: "ALTER TABLE posts ALTER COLUMN body SET DEFAULT '';"
  },
  on: ["drop-not-null"],
  message: ({ table, column }) => `Once new code writes NULL into \`${table}.${column}\`, code that is still running reads it; and going back then fails on those rows.`,
  why: "The statement itself breaks nothing; what is written after it may.",
  fix: () => "Let the readers learn about NULL one release before the writers use it. Before a column is dropped, this is exactly right.",
  // On the way to a drop, or for a column that code is known to have left, it is the safe step.
  matches: ({ table, column }, { schema, untouched, references, run }) => !untouched && schema.table(table)?.columns.get(column)?.notNull !== !1 && references.of(table, column).verdict !== "unused" && !run.some(
    ({ operation }) => operation.kind === "drop-column" && operation.table === table && operation.column === column
  )
};

// src/migrations/rules/drop-object-in-use.ts
var dropObjectInUse = {
  id: "drop-object-in-use",
  title: "Dropping a view, function, type or sequence breaks the code that still uses it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-depend.html"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE VIEW people AS SELECT id FROM users;`,
    unsafe: "DROP VIEW people;",
    safe: "CREATE OR REPLACE VIEW people AS SELECT id FROM users;"
  },
  on: ["drop-view", "drop-materialized-view", "drop-function", "drop-type", "drop-sequence", "drop-extension"],
  message: (operation, { overlap, references }) => `From this moment on, ${overlap.because}: ${usageWords(references.of(nameOf3(operation)))}.`,
  why: "Code of the release that is live may still use it, and so may views and functions of the database itself.",
  fix: () => "Release code without it first; drop it in a later release, and without CASCADE.",
  matches: (operation, { overlap, references }) => overlap.oldCode === "breaks" && (references.of(nameOf3(operation)).verdict === "unused" ? "notice" : "cascade" in operation && operation.cascade ? "error" : !0)
};
function nameOf3(operation) {
  let {
    view,
    function: routine,
    type,
    sequence,
    extension
  } = operation;
  return view ?? routine ?? type ?? sequence ?? extension ?? "";
}

// src/migrations/rules/drop-partition-locks-parent.ts
var dropPartitionLocksParent = {
  id: "drop-partition-locks-parent",
  title: "Dropping a partition locks the whole partitioned table",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given: `CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');`,
    unsafe: "DROP TABLE events_2024;",
    safe: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;"
  },
  on: ["drop-table"],
  message: ({ table }, { schema }) => `Dropping \`${table}\` waits for every query on \`${schema.table(table)?.partitionOf}\`, and all others wait behind it.`,
  why: "The parent is locked ACCESS EXCLUSIVE together with the partition.",
  fix: ({ table }, { schema, target }) => {
    let parent = schema.table(table)?.partitionOf ?? "", concurrently = target.version >= 14 ? " CONCURRENTLY" : "";
    return {
      steps: [
        {
          title: "Detach the partition",
          stage: "contract",
          transaction: concurrently ? "forbidden" : "allowed",
          release: 0,
          rollback: "clean",
          sql: [`ALTER TABLE ${sqlName(parent)} DETACH PARTITION ${sqlName(table)}${concurrently};`]
        },
        {
          title: "Drop it, when nobody misses its rows",
          stage: "contract",
          transaction: "allowed",
          release: 0,
          rollback: "loses-data",
          sql: [`DROP TABLE ${sqlName(table)};`]
        }
      ]
    };
  },
  matches: ({ table }, { schema, untouched, session, settings }) => !untouched && schema.table(table)?.partitionOf !== void 0 && !session.lockTimeout && settings.lockTimeout !== "by-runner"
};

// src/migrations/rules/drop-schema-or-database.ts
var dropSchemaOrDatabase = {
  id: "drop-schema-or-database",
  title: "Dropping a schema or a database loses everything in it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-dropschema.html"],
  examples: {
    given: "CREATE SCHEMA billing;",
    unsafe: "DROP SCHEMA billing CASCADE;",
    safe: "REVOKE ALL ON SCHEMA billing FROM PUBLIC;"
  },
  on: ["drop-schema", "drop-database"],
  message: (operation) => `Everything in \`${operation.kind === "drop-schema" ? operation.schema : operation.database}\` is gone for good, whoever uses it.`,
  why: "CASCADE does not ask what it takes along. Without it, an empty schema is still a name that old code may say.",
  fix: () => "Drop what is in it step by step, each when no code uses it; the empty schema last.",
  matches: (operation, { overlap }) => overlap.oldCode === "breaks" && (operation.kind === "drop-schema" && !operation.cascade ? "warning" : !0)
};

// src/migrations/rules/drop-table-in-use.ts
var dropTableInUse = {
  id: "drop-table-in-use",
  title: "Dropping a table breaks the code that still names it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-droptable.html"],
  examples: {
    given: "CREATE TABLE audits (id bigint PRIMARY KEY);",
    unsafe: "DROP TABLE audits;",
    safe: "CREATE TABLE audits_archive (LIKE audits);"
  },
  on: ["drop-table"],
  message: ({ table }, facts) => `Code that names \`${table}\` fails from this moment on (42P01), and its rows are gone for good: ${usageWords(facts.references.of(table))}.`,
  why: "While the release is in progress, code that uses the table is still running, and a rollback would bring it back.",
  fix: (operation) => dropTable(operation),
  // The partition of a table is reached through its parent: losing rows is another rule's subject.
  matches: ({ table }, { overlap, references, schema }) => overlap.oldCode !== "works" && schema.table(table)?.partitionOf === void 0 && severityOfUse(references.of(table))
};

// src/migrations/rules/drop-unique-used-by-upsert.ts
var dropUniqueUsedByUpsert = {
  id: "drop-unique-used-by-upsert",
  title: "ON CONFLICT needs the unique index that goes",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE UNIQUE INDEX users_email_idx ON users (email);`,
    unsafe: "DROP INDEX CONCURRENTLY users_email_idx;",
    safe: "ALTER INDEX users_email_idx RENAME TO users_email_key;"
  },
  on: ["drop-index", "drop-constraint"],
  message: (_, { overlap }) => `If code that is running upserts by it, ${overlap.because}; and duplicates can come in from now on.`,
  why: "INSERT \u2026 ON CONFLICT (column) looks for a unique index on exactly those columns, and fails when there is none.",
  fix: () => "Release code without that ON CONFLICT first; or build the index that takes over before this one is dropped.",
  matches: (operation, { schema, untouched, overlap, run, index }) => {
    if (untouched || overlap.oldCode === "works") return !1;
    let key = uniqueKey(operation, schema);
    if (key === void 0) return !1;
    let here = run[index];
    return !run.some(
      (other, i) => (i < index || here.transaction !== null && other.transaction === here.transaction) && replaces(other.operation, key)
    );
  }
};
function uniqueKey(operation, schema) {
  if (operation.kind === "drop-index") {
    let known = schema.index(operation.index);
    return known?.unique ? { table: known.table, columns: known.columns, where: known.where } : void 0;
  }
  let { table, constraint } = operation, definition = schema.table(table)?.constraints.get(constraint)?.definition;
  if (!(definition?.type !== "unique" && definition?.type !== "primary-key"))
    return { table, columns: definition.columns, where: void 0 };
}
function replaces(operation, { table, columns, where }) {
  if (!("table" in operation) || operation.table !== table) return !1;
  switch (operation.kind) {
    case "create-index":
      return operation.unique && (operation.where ?? where) === where && isSame(operation.columns, columns);
    case "add-unique":
    case "add-primary-key":
      return isSame(operation.constraint.columns, columns);
    default:
      return !1;
  }
}
function isSame(some, others) {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

// src/migrations/rules/enum-add-value.ts
var enumAddValue = {
  id: "enum-add-value",
  title: "An enum value cannot be taken back, and cannot be used in its own transaction",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: `CREATE TYPE status AS ENUM ('open');
CREATE TABLE orders (id bigint PRIMARY KEY, status status);`,
    unsafe: `BEGIN;
ALTER TYPE status ADD VALUE 'done';
UPDATE orders SET status = 'done' WHERE id = 1;
COMMIT;`,
    safe: "CREATE TYPE size AS ENUM ('small', 'large');"
  },
  on: ["add-enum-value"],
  message: (operation, facts) => usedTogether(operation, facts) ? `'${operation.value}' is used in the transaction that adds it, which fails with 55P04.` : `'${operation.value}' stays in \`${operation.type}\` for good: there is no DROP VALUE.`,
  why: "Old code may read the value before it knows it, once new code writes it; and a rollback leaves it behind.",
  fix: ({ value }) => `Ship it on its own, before the code that writes '${value}'; make sure that the code that is running does not stumble over a value that it does not know.`,
  matches: (operation, facts) => facts.overlap.rollback === "irreversible" && (usedTogether(operation, facts) ? "error" : !0)
};
function usedTogether({ value }, {
  run,
  index
}) {
  let here = run[index].transaction, literal = `'${value.replaceAll("'", "''")}'`;
  return here !== null && run.some(
    ({ operation, transaction }, i) => i > index && transaction === here && operation.kind !== "add-enum-value" && operation.sql.includes(literal)
  );
}

// src/migrations/rules/enum-remove-value.ts
var enumRemoveValue = {
  id: "enum-remove-value",
  title: "Swapping an enum for one with fewer values rewrites its tables and breaks old code",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/datatype-enum.html#DATATYPE-ENUM-IMPLEMENTATION-DETAILS"],
  examples: {
    given: `CREATE TYPE status AS ENUM ('open', 'done', 'lost');
CREATE TABLE orders (id bigint PRIMARY KEY, status status);`,
    unsafe: `BEGIN;
ALTER TYPE status RENAME TO status_old;
CREATE TYPE status AS ENUM ('open', 'done');
ALTER TABLE orders ALTER COLUMN status TYPE status USING status::text::status;
DROP TYPE status_old;
COMMIT;`,
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_status_check CHECK (status <> 'lost') NOT VALID;"
  },
  on: ["create-enum", "rename-type", "drop-type"],
  message: (operation, facts) => `${removedBy(operation, facts).map((value) => `'${value}'`).join(
    ", "
  )} is gone from \`${operation.kind === "rename-type" ? operation.to : operation.type}\`: code that still writes it fails with 22P02, and so does this migration where a row has it.`,
  why: "PostgreSQL cannot drop a value, so every column of the type is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: () => "Stop writing the value, change the rows, and forbid it with a CHECK that is added NOT VALID and validated later. An unused value costs nothing.",
  matches: (operation, facts) => removedBy(operation, facts).length > 0
};
function removedBy(operation, facts) {
  let { run, index, schema } = facts, { path } = run[index];
  switch (operation.kind) {
    case "create-enum":
      return missing(movedAside(operation.type, facts), operation.values);
    case "rename-type":
      return missing(movedAside(operation.to, facts), enumOf(operation.type, schema)?.values);
    case "drop-type": {
      let old = enumOf(operation.type, schema);
      if (old?.origin !== "deployed") return [];
      for (let i = index + 1; i < run.length && run[i].path === path; i++) {
        let { operation: later } = run[i];
        if (later.kind === "create-enum" && later.type === operation.type) return missing(old, later.values);
        if (later.kind === "rename-type" && later.to === operation.type)
          return missing(old, enumOf(later.type, schema)?.values);
      }
      return [];
    }
  }
}
function movedAside(type, { run, index, schema }) {
  for (let i = index - 1; i >= 0 && run[i].path === run[index].path; i--) {
    let { operation } = run[i];
    if (operation.kind !== "rename-type" || operation.type !== type) continue;
    let old = enumOf(operation.to, schema);
    if (old?.origin === "deployed") return old;
  }
}
function missing(old, values) {
  return values === void 0 ? [] : (old?.values ?? []).filter((value) => !values.includes(value));
}
function enumOf(name, schema) {
  let type = schema.type(name);
  return type?.kind === "enum" ? type : void 0;
}

// src/migrations/rules/explicit-lock-table.ts
var explicitLockTable = {
  id: "explicit-lock-table",
  title: "LOCK TABLE keeps others out until COMMIT",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-lock.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "LOCK TABLE orders;",
    safe: "LOCK TABLE orders IN ACCESS SHARE MODE;"
  },
  on: ["lock-table"],
  message: (_, { effect }) => `It blocks ${standstill(effect)} for the rest of the transaction.`,
  why: "Every other session that needs the table waits until this migration is done.",
  fix: () => "Leave the lock to the statements that need it; each takes the weakest that will do.",
  matches: ({ mode }, { untouched }) => !untouched && blocking.has(mode)
};

// src/migrations/rules/identity-always.ts
var identityAlways = {
  id: "identity-always",
  title: "GENERATED ALWAYS refuses ids that old code sends",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-identity-columns.html"],
  examples: {
    given: "CREATE TABLE users (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY);",
    unsafe: "ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS;",
    safe: "ALTER TABLE users ALTER COLUMN id SET GENERATED BY DEFAULT;"
  },
  on: ["set-identity"],
  message: ({ table, column }) => `Code that inserts into \`${table}\` with its own \`${column}\` fails from this moment on (428C9).`,
  why: "Imports, seeds and tests do that more often than one thinks.",
  fix: () => "Release code that sends no ids first.",
  matches: ({ generated }, { untouched }) => generated === "always" && !untouched
};

// src/migrations/recipes/partitioned-index.ts
function buildPartitionedIndex(operation, schema) {
  let parts = partsOf2(operation, schema);
  return {
    steps: [
      {
        title: "Create the index on the parent alone; it stays invalid until every partition has its own",
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          ...parts.filter(({ partitioned }) => partitioned).map(
            ({ table, index }) => `${createIndexSql({ ...operation, table, index, only: !0, concurrently: !1 })};`
          )
        ]
      },
      ...parts.filter(({ partitioned }) => !partitioned).map(({ table, index }) => ({
        ...buildStep({ ...operation, table, index, only: !1 }, schema),
        title: `Build the one of \`${table}\` without blocking writes`
      })),
      {
        title: "Attach them; with the last one the parent's index becomes valid",
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          // From the leaves up: an index on a parent is attached when it is whole.
          ...parts.toReversed().flatMap(
            ({ index, parent }) => parent === void 0 ? [] : `ALTER INDEX ${sqlName(parent)} ATTACH PARTITION ${sqlName(index)};`
          )
        ]
      }
    ]
  };
}
function partsOf2(operation, schema) {
  let parts = [{ table: operation.table, index: indexNameOf(operation, schema), partitioned: !0 }];
  for (let next = 0; next < parts.length; next++) {
    let { table: above, index: parent } = parts[next], { index: _, ...unnamed } = operation;
    for (let { table } of schema.table(above)?.partitions ?? [])
      parts.push({
        table,
        index: indexNameOf({ ...unnamed, table }, schema),
        parent,
        partitioned: schema.table(table)?.partitioned === !0
      });
  }
  return parts;
}

// src/migrations/rules/index-on-partitioned-parent.ts
var indexOnPartitionedParent = {
  id: "index-on-partitioned-parent",
  title: "An index on a partitioned table is built on every partition at once",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given: `CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');`,
    unsafe: "CREATE INDEX events_at_idx ON events (at);",
    safe: "CREATE INDEX events_at_idx ON ONLY events (at);"
  },
  on: ["create-index"],
  message: ({ table }) => `Building this index blocks every write to \`${table}\` and all its partitions until the last one is done.`,
  why: "All partitions are locked and indexed in one transaction, and CONCURRENTLY does not work on a partitioned table.",
  fix: (operation, { schema }) => buildPartitionedIndex(operation, schema),
  matches: ({ table, only }, { schema, untouched }) => {
    let known = schema.table(table);
    return !only && !untouched && known?.partitioned === !0 && known.partitions.length > 0;
  }
};

// src/migrations/rules/long-create-as-select.ts
var longCreateAsSelect = {
  id: "long-create-as-select",
  title: "Filling a new relation from a query holds a snapshot for as long as it runs",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/routine-vacuuming.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, at date);",
    unsafe: "CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at;",
    safe: "CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at WITH NO DATA;"
  },
  on: ["create-materialized-view", "create-table"],
  message: (operation) => `The query over ${named(readsOf(operation))} runs inside the migration: it holds up the deploy, vacuum and every CREATE INDEX CONCURRENTLY.`,
  why: "No lock blocks anybody, but the transaction stays open for the whole query.",
  fix: () => "Create it WITH NO DATA and fill it outside of the migration.",
  matches: (operation, { schema, effect }) => effect.duration !== "instant" && (operation.kind === "create-materialized-view" ? operation.withData : operation.as?.withData === !0 && operation.persistence !== "temporary") && readsOf(operation).some((table) => schema.table(table) !== void 0 && !isNew(table, schema))
};
function readsOf(operation) {
  return operation.reads ?? operation.as?.reads ?? [];
}

// src/migrations/rules/missing-fk-index.ts
var missingFkIndex = {
  id: "missing-fk-index",
  title: "A foreign key without an index makes deletes on the other side scan",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);`,
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
    safe: `CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id);
ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;`
  },
  on: ["add-foreign-key"],
  message: ({ table, constraint }) => `No index of \`${table}\` begins with ${named(constraint.columns)}, so every DELETE from \`${constraint.references.table}\` reads all of \`${table}\`.`,
  why: "PostgreSQL indexes the key that is referred to, not the column that refers.",
  fix: ({ table, constraint }) => `CREATE INDEX CONCURRENTLY ON ${sqlName(table)} (${constraint.columns.map(sqlIdentifier).join(", ")});`,
  matches: ({ table, constraint }, { schema, untouched, run, index }) => {
    let known = schema.table(table);
    if (untouched || !known?.complete) return !1;
    let leads = (columns) => constraint.columns.every((column) => columns.slice(0, constraint.columns.length).includes(column));
    return [...known.indexes.values()].some((one) => leads(one.columns)) ? !1 : !run.some(
      ({ operation }, i) => i > index && operation.kind === "create-index" && operation.table === table && leads(operation.columns)
    );
  }
};

// src/migrations/rules/missing-lock-timeout.ts
var missingLockTimeout = {
  id: "missing-lock-timeout",
  title: "Without a lock_timeout a waiting migration stops everybody behind it",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN email text;",
    safe: `SET lock_timeout = '2s';
ALTER TABLE users ADD COLUMN email text;`
  },
  on: [
    "add-column",
    "drop-column",
    "rename-column",
    "alter-column-type",
    "set-not-null",
    "drop-not-null",
    "set-default",
    "drop-default",
    "add-check",
    "add-unique",
    "add-primary-key",
    "add-foreign-key",
    "drop-constraint",
    "rename-table",
    "drop-table",
    "create-trigger",
    "drop-trigger"
  ],
  message: ({ table }) => `If a long transaction is using \`${table}\`, this waits for it, and every later query on \`${table}\` waits behind this.`,
  why: "Even an instant change needs a moment alone with the table. A lock_timeout turns a long wait into an error that can be tried again.",
  fix: () => "SET lock_timeout = '2s'; -- at the top of the migration, and try again when it strikes\n-- or, where the role or the runner sets it: `migrations: { lockTimeout: by-runner }` in .github/slipway.yml",
  // Once for the whole change: it is about how the team runs migrations, not about this statement.
  matches: (_, { effect, run, index, session, settings, schema }) => {
    if (settings.lockTimeout === "by-runner" || session.lockTimeout !== void 0 || !effect.locks.some(({ mode, table }) => mode === "ACCESS EXCLUSIVE" && !isNew(table, schema))) return !1;
    for (let i = 0; i < index; i++) {
      let { effect: earlier, untouched } = run[i];
      if (!untouched && earlier?.locks.some(({ mode }) => mode === "ACCESS EXCLUSIVE")) return !1;
    }
    return !0;
  }
};

// src/migrations/rules/missing-or-lossy-down.ts
var missingOrLossyDown = {
  id: "missing-or-lossy-down",
  title: "A down migration that brings back the shape and not the data",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, age int);",
    unsafe: "ALTER TABLE users DROP COLUMN age;",
    safe: "ALTER TABLE users ADD COLUMN age_in_years int;",
    down: "ALTER TABLE users ADD COLUMN age int;"
  },
  on: ["drop-column", "drop-table"],
  message: (operation) => operation.kind === "drop-column" ? `The down part brings \`${operation.table}.${operation.column}\` back empty: running it restores no value.` : `The down part brings \`${operation.table}\` back empty: running it restores no row.`,
  why: "Whoever rolls back believes that the release before works again; it does, on data that are gone.",
  fix: (operation) => `Keep a copy until nobody wants to go back any more, and let the down part restore it: \`CREATE TABLE ${copyName(operation)} AS SELECT \u2026\`.`,
  // A missing down part is a team's choice; one that promises too much is none.
  matches: (operation, { untouched, down }) => !untouched && (down(operation.place.path) ?? []).some((back) => restores(back, operation)) && !isFilled(operation, down(operation.place.path) ?? [])
};
function copyName({ table }) {
  return `${table.slice(table.indexOf(".") + 1)}_before`;
}
function restores(back, dropped) {
  return dropped.kind === "drop-table" ? back.kind === "create-table" && back.table === dropped.table && !back.as : back.kind === "add-column" && back.table === dropped.table && back.column === dropped.column;
}
function isFilled({ table }, down) {
  return down.some(
    (back) => (back.kind === "insert" || back.kind === "update" || back.kind === "copy") && back.table === table
  );
}

// src/migrations/rules/missing-statement-timeout.ts
var missingStatementTimeout = {
  id: "missing-statement-timeout",
  title: "No statement_timeout bounds the damage",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
    safe: `SET statement_timeout = '30s';
CREATE TABLE notes (id bigint PRIMARY KEY);`
  },
  on: [
    "create-index",
    "alter-column-type",
    "set-not-null",
    "add-check",
    "add-foreign-key",
    "add-unique",
    "add-primary-key",
    "update",
    "delete"
  ],
  message: () => "Nothing ends this statement when it takes longer than expected.",
  why: "A team's policy, so it is off by default. It must be 0 for statements that run CONCURRENTLY.",
  fix: () => "SET statement_timeout = '30s';",
  matches: (_, facts) => facts.session.statementTimeout === void 0 && blocksForLong(facts)
};

// src/migrations/held.ts
function blockedBefore({ held, schema }, most = 1 / 0) {
  let tables = [];
  for (let table of held)
    if (isNew(table, schema) || tables.push(table), tables.length >= most) break;
  return tables.reverse();
}
function followLocks() {
  let held = /* @__PURE__ */ new Set(), last, byStatement = [];
  return {
    before(at) {
      if (at.transaction === null || at.transaction !== last?.transaction)
        held.clear(), byStatement = [];
      else if (at.path !== last.path || at.operation.statement !== last.operation.statement) {
        for (let table of byStatement)
          held.delete(table), held.add(table);
        byStatement = [];
      }
      return last = at, held;
    },
    step({ effect, untouched }) {
      if (untouched || !effect) return;
      let locked = effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").map(({ table }) => table);
      byStatement.push(...locked.reverse());
    }
  };
}

// src/migrations/rules/multi-table-ddl-transaction.ts
var multiTableDdlTransaction = {
  id: "multi-table-ddl-transaction",
  title: "One transaction locks several tables",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);`,
    unsafe: `BEGIN;
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
ALTER TABLE items ADD COLUMN c int;
COMMIT;`,
    safe: `ALTER TABLE users ADD COLUMN a int;
ALTER TABLE orders ADD COLUMN b int;
ALTER TABLE items ADD COLUMN c int;`
  },
  on: [
    "add-column",
    "drop-column",
    "alter-column-type",
    "set-not-null",
    "add-check",
    "add-foreign-key",
    "drop-constraint",
    "rename-column",
    "rename-table"
  ],
  message: (operation, facts) => {
    let before = blockedBefore(facts).filter((table) => table !== operation.table);
    return `It ${transactionWords(facts)}, which keeps ${named(before)} locked while it waits for \`${operation.table}\`.`;
  },
  why: "Each further table is waited for with the earlier ones locked: the outage adds up, and with a transaction that takes them in another order it is a deadlock.",
  fix: () => "One table to a transaction, where the migration tool allows it; and a short `lock_timeout`.",
  // Said once, at the third table: two together are everybody's daily life.
  matches: (operation, facts) => {
    if (facts.untouched || facts.session.lockTimeout || facts.settings.lockTimeout === "by-runner" || !facts.effect.locks.some(({ table, mode }) => table === operation.table && mode === "ACCESS EXCLUSIVE"))
      return !1;
    let before = blockedBefore(facts, 3);
    return before.length === 2 && !before.includes(operation.table);
  }
};

// src/migrations/rules/not-enforced-constraint.ts
var notEnforcedConstraint = {
  id: "not-enforced-constraint",
  title: "NOT ENFORCED guarantees nothing",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT ENFORCED;",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
    version: 18
  },
  on: ["add-check", "add-foreign-key"],
  message: ({ table }) => `The constraint is written down, and no row of \`${table}\` is ever held to it.`,
  why: "It is instant because nothing is checked, now or later.",
  fix: () => "Use NOT VALID where new rows should be checked; keep NOT ENFORCED where documentation is all that is wanted, and waive this.",
  matches: ({ constraint }) => constraint.notEnforced
};

// src/migrations/rules/opaque-sql.ts
var opaqueSql = {
  id: "opaque-sql",
  title: "A statement that cannot be judged",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN"],
  examples: {
    unsafe: "DO $$ BEGIN EXECUTE 'DROP TABLE ' || current_setting('app.table'); END $$;",
    safe: "CREATE TABLE users (id bigint PRIMARY KEY);"
  },
  on: ["opaque"],
  message: ({ reason }) => `Slipway does not know what this does: ${reason}.`,
  why: "What cannot be read is not thereby safe. A person must look at its locks, at what old code thinks of it, and at the way back.",
  fix: () => "Write the statement out if you can; otherwise let somebody review it, and waive this with the reason.",
  // A syntax error is said as such, file and place; saying it twice would not help.
  matches: ({ cause }) => cause !== "syntax"
};

// src/migrations/rules/policy-or-rls-toggle.ts
var policyOrRlsToggle = {
  id: "policy-or-rls-toggle",
  title: "Row security hides rows from code that is running",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-rowsecurity.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, tenant text);",
    unsafe: "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;",
    safe: "CREATE POLICY tenants ON orders USING (tenant = current_setting('app.tenant'));"
  },
  on: ["set-row-security", "create-policy", "drop-policy"],
  message: (operation) => operation.kind === "set-row-security" ? `From this moment a role that does not own \`${operation.table}\` sees only the rows that a policy lets through.` : `The policy \`${operation.policy}\` hides rows of \`${operation.table}\` from code that is running.`,
  why: "Without a matching policy, reads return no rows without an error, and writes fail with 42501.",
  fix: ({ table }) => `Create the policies of \`${table}\` first, test them with the role that the application uses, and enable row security in a later release.`,
  matches: (_, { overlap }) => overlap.oldCode === "breaks"
};

// src/migrations/rules/prepared-plan-invalidation.ts
var preparedPlanInvalidation = {
  id: "prepared-plan-invalidation",
  title: "Prepared `SELECT *` statements fail once on every open connection",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/sql-prepare.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
    unsafe: "ALTER TABLE users ADD COLUMN email text;",
    safe: "CREATE TABLE emails (user_id bigint);"
  },
  on: ["add-column", "drop-column", "alter-column-type", "rename-column"],
  message: ({ table }) => `A prepared \`SELECT * FROM ${table}\` on an open connection fails with 0A000 the next time that it runs.`,
  why: "The statement's result would have other columns than its client was told. Most clients never notice, so this rule is off by default.",
  fix: () => "Name the columns in statements that are prepared; let the pool recycle its connections right after the migration.",
  matches: (_, { untouched }) => !untouched
};

// src/migrations/rules/primary-key-index-nullable.ts
var primaryKeyIndexNullable = {
  id: "primary-key-index-nullable",
  title: "PRIMARY KEY USING INDEX scans the table when its columns may be NULL",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX"
  ],
  examples: {
    given: `CREATE TABLE tags (id bigint, name text);
CREATE UNIQUE INDEX tags_id_idx ON tags (id);`,
    unsafe: "ALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_id_idx;",
    safe: "ALTER TABLE tags ADD CONSTRAINT tags_id_check_not_null CHECK (id IS NOT NULL) NOT VALID;"
  },
  on: ["add-primary-key"],
  message: ({ table, constraint }, { schema }) => {
    let columns = constraint.columns.length > 0 ? constraint.columns : schema.index(constraint.usingIndex ?? "")?.columns ?? [];
    return `${named(columns)} may be NULL, so every row of \`${table}\` is read while nobody can read or write the table.`;
  },
  why: "The index is ready, but a primary key is NOT NULL as well, and that is checked under the ACCESS EXCLUSIVE lock.",
  fix: ({ table, constraint }, facts) => {
    let { schema } = facts, index = constraint.usingIndex ?? "", columns = constraint.columns.length > 0 ? constraint.columns : schema.index(index)?.columns ?? [], known = schema.table(table)?.columns;
    return {
      steps: [
        ...columns.filter((column) => known?.get(column)?.notNull !== !0).flatMap((column) => setNotNull(table, column, facts).steps),
        usingIndexStep(table, constraint, index, constraint.name)
      ]
    };
  },
  matches: ({ constraint }, facts) => constraint.usingIndex !== void 0 && blocksForLong(facts)
};

// src/migrations/rules/refresh-matview-blocking.ts
var refreshMatviewBlocking = {
  id: "refresh-matview-blocking",
  title: "Refreshing a materialized view blocks its readers",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-refreshmaterializedview.html"],
  examples: {
    given: `CREATE TABLE orders (id bigint PRIMARY KEY, at date);
CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM orders GROUP BY at;
CREATE UNIQUE INDEX daily_at_idx ON daily (at);`,
    unsafe: "REFRESH MATERIALIZED VIEW daily;",
    safe: "REFRESH MATERIALIZED VIEW CONCURRENTLY daily;"
  },
  on: ["refresh-materialized-view"],
  message: ({ view }) => `Nobody can read \`${view}\` until its query has run.`,
  why: "The new contents replace the old under an ACCESS EXCLUSIVE lock. CONCURRENTLY compares them row by row instead, and needs a unique index.",
  fix: ({ view }, { schema }) => `${[...schema.view(view)?.indexes.values() ?? []].some(
    (index) => index.unique && index.where === void 0
  ) || !schema.view(view) ? "" : `Give \`${view}\` a unique index first. `}REFRESH MATERIALIZED VIEW CONCURRENTLY ${sqlName(view)};`,
  matches: ({ concurrently, withData }, { untouched }) => !concurrently && withData && !untouched
};

// src/migrations/rules/reindex-blocking.ts
var reindexBlocking = {
  id: "reindex-blocking",
  title: "Rebuilding an index blocks writes, and reads that would use it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "REINDEX TABLE users;",
    safe: "REINDEX TABLE CONCURRENTLY users;"
  },
  on: ["reindex"],
  message: ({ object, name }) => `REINDEX of the ${object} \`${name}\` blocks writes to what it rebuilds until it is done.`,
  why: "The table is held with a SHARE lock and the index with ACCESS EXCLUSIVE for the whole build; queries that plan with the index wait too.",
  fix: ({ object, name }, { target }) => target.version < 12 ? "Build a second index CONCURRENTLY, then drop the old one CONCURRENTLY: REINDEX CONCURRENTLY needs PostgreSQL 12." : {
    steps: [
      {
        title: "Rebuild it beside the traffic",
        stage: "expand",
        transaction: "forbidden",
        release: 0,
        slow: !0,
        rollback: "clean",
        sql: [`REINDEX ${object.toUpperCase()} CONCURRENTLY ${sqlName(name)};`]
      }
    ]
  },
  matches: ({ concurrently }, { untouched }) => !concurrently && !untouched
};

// src/migrations/recipes/renamed-column.ts
function renamedColumn({ table, column, to }, facts) {
  let type = facts.schema.table(table)?.columns.get(column)?.type;
  return replaceColumn(
    {
      table,
      from: column,
      to,
      type: type ? printType(type) : `\u2026 /* the type of ${column} */`,
      forth: sqlIdentifier(column),
      back: sqlIdentifier(to),
      keepName: !1
    },
    facts
  );
}

// src/migrations/rules/rename-column.ts
var renameColumn = {
  id: "rename-column",
  title: "Renaming a column breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-RENAMING-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
    unsafe: "ALTER TABLE users RENAME COLUMN name TO full_name;",
    safe: "ALTER TABLE users ADD COLUMN full_name text;"
  },
  on: ["rename-column"],
  message: ({ table, column, to }) => `Code that says \`${table}.${column}\` fails after it (42703), code that says \`${to}\` fails before it: no order is safe.`,
  why: "The change itself is instant; what hurts is the time in which both releases run.",
  fix: (operation, facts) => renamedColumn(operation, facts),
  matches: (_, { overlap }) => overlap.stage === "split"
};

// src/migrations/rules/rename-enum-value.ts
var renameEnumValue = {
  id: "rename-enum-value",
  title: "Renaming an enum value breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: "CREATE TYPE status AS ENUM ('open', 'done');",
    unsafe: "ALTER TYPE status RENAME VALUE 'done' TO 'closed';",
    safe: "ALTER TYPE status ADD VALUE 'closed';"
  },
  on: ["rename-enum-value"],
  message: ({ type, value, to }) => `Code that says '${value}' fails after it (22P02), code that says '${to}' fails before it; rows of \`${type}\` read as '${to}' at once.`,
  why: "An enum's literal is part of the interface between code and database.",
  fix: ({ value, to }) => `Add '${to}', deploy code that understands both, let it write '${to}', change the rows in batches, and leave '${value}' unused.`,
  matches: (_, { overlap }) => overlap.stage === "split"
};

// src/migrations/recipes/renamed-table.ts
function renamedTable(table, to, what = "name") {
  let target = what === "schema" ? to === "public" ? bareName(table) : `${to}.${bareName(table)}` : to, move = what === "schema" ? `ALTER TABLE ${sqlName(table)} SET SCHEMA ${sqlIdentifier(to)};` : `ALTER TABLE ${sqlName(table)} RENAME TO ${sqlIdentifier(bareName(to))};`;
  return {
    steps: [
      {
        title: `Move the table, and leave a view called \`${table}\` in its place`,
        stage: "expand",
        transaction: "required",
        release: 0,
        rollback: "clean",
        sql: [
          "SET LOCAL lock_timeout = '2s';",
          move,
          `CREATE VIEW ${sqlName(table)} AS SELECT * FROM ${sqlName(target)};`
        ]
      },
      {
        title: `Deploy code that says \`${target}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 0,
        rollback: "clean"
      },
      {
        title: `Drop the view \`${table}\`, when every environment runs code without it`,
        stage: "contract",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
        sql: ["SET lock_timeout = '2s';", `DROP VIEW ${sqlName(table)};`]
      }
    ]
  };
}

// src/migrations/rules/rename-table.ts
var renameTable = {
  id: "rename-table",
  title: "Renaming a table breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS"],
  examples: {
    given: "CREATE TABLE clients (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE clients RENAME TO customers;",
    safe: `BEGIN;
ALTER TABLE clients RENAME TO customers;
CREATE VIEW clients AS SELECT * FROM customers;
COMMIT;`
  },
  on: ["rename-table", "set-schema", "rename-schema", "rename-view"],
  message: (operation) => {
    let [from, to] = namesOf(operation);
    return `Code that says \`${from}\` fails after it (42P01), code that says \`${to}\` fails before it: no order is safe.`;
  },
  why: "The change itself is instant; what hurts is the time in which both releases run. A view under the old name serves old code meanwhile, writes included.",
  fix: (operation) => operation.kind === "rename-table" ? renamedTable(operation.table, operation.to) : operation.kind === "set-schema" && operation.object === "table" ? renamedTable(operation.table, operation.to, "schema") : "Leave the old name in place for the release that is live: a view, a function or a schema with views; drop it when no code says it any more.",
  matches: (_, { overlap }) => overlap.stage === "split"
};
function namesOf(operation) {
  return "table" in operation ? [operation.table, operation.to] : "view" in operation ? [operation.view, operation.to] : [operation.schema, operation.to];
}

// src/migrations/rules/rename-type.ts
var renameType = {
  id: "rename-type",
  title: "Renaming a type breaks casts to it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: "CREATE TYPE status AS ENUM ('open', 'done');",
    unsafe: "ALTER TYPE status RENAME TO order_status;",
    safe: "CREATE TYPE order_status AS ENUM ('open', 'done');"
  },
  on: ["rename-type"],
  message: ({ type, to }) => `Statements that cast to \`${type}\` fail after it (42704), those that cast to \`${to}\` before it.`,
  why: "Many clients cast parameters to an enum by its name, often without the code showing it.",
  fix: () => "Keep the name; or add a column of the new type and move over to it.",
  matches: (_, { overlap }) => overlap.stage === "split"
};

// src/migrations/rules/repeated-alter-same-table.ts
var repeatedAlterSameTable = {
  id: "repeated-alter-same-table",
  title: "The same table is scanned or rewritten twice",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int);",
    unsafe: `ALTER TABLE orders ALTER COLUMN a TYPE bigint;
ALTER TABLE orders ALTER COLUMN b TYPE bigint;`,
    safe: "ALTER TABLE orders ADD COLUMN new_a bigint, ADD COLUMN new_b bigint;"
  },
  on: ["alter-column-type", "set-not-null", "add-column", "add-check"],
  message: ({ table }) => `An earlier ALTER TABLE already went through all of \`${table}\`; in one statement with that it would be done once.`,
  why: "One ALTER TABLE with several actions makes one pass over the table.",
  fix: ({ table }) => `If it must be done in place at all, put the actions into one \`ALTER TABLE ${table} \u2026, \u2026\`.`,
  matches: ({ table, statement }, { run, index, effect, untouched }) => {
    if (untouched || effect.duration === "instant") return !1;
    let { path } = run[index];
    for (let i = index - 1; i >= 0 && run[i].path === path; i--) {
      let { operation, effect: done } = run[i];
      if (!(operation.statement === statement || done === void 0 || done.duration === "instant") && altersTable.has(operation.kind) && "table" in operation && operation.table === table)
        return !0;
    }
    return !1;
  }
}, altersTable = /* @__PURE__ */ new Set(["alter-column-type", "set-not-null", "add-column", "add-check"]);

// src/migrations/rules/replace-view-or-function-signature.ts
var replaceViewOrFunctionSignature = {
  id: "replace-view-or-function-signature",
  title: "A view or function that comes back in another shape breaks those who use the old one",
  databases: ["postgres"],
  severity: "warning",
  sources: [
    "https://www.postgresql.org/docs/current/sql-createview.html",
    "https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-NOTES"
  ],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE VIEW people AS SELECT id, email FROM users;`,
    unsafe: `DROP VIEW people;
CREATE VIEW people AS SELECT id FROM users;`,
    safe: `DROP VIEW people;
CREATE VIEW people AS SELECT id, email, lower(email) AS email_key FROM users;`
  },
  on: ["drop-view", "drop-function"],
  message: (operation, facts) => operation.kind === "drop-view" ? `\`${operation.view}\` comes back without ${lostColumns(operation, facts).map((column) => `\`${column}\``).join(", ")}: code that still reads it fails with 42703.` : `\`${operation.function}\` comes back with other arguments: calls as they are made today fail with 42883.`,
  why: "Code of the release that is live goes on using the shape that it was written for.",
  fix: (operation) => {
    let name = operation.kind === "drop-view" ? operation.view : operation.function;
    return `Make the new shape under another name beside \`${name}\`, move the code to it, and drop \`${name}\` a release later. Columns added at the end, and arguments with defaults, need none of this.`;
  },
  matches: (operation, facts) => !facts.untouched && (operation.kind === "drop-view" ? lostColumns(operation, facts).length > 0 : changesArguments(operation, facts))
};
function lostColumns({ view }, { schema, run, index }) {
  let before = schema.view(view);
  if (!before?.columns || before.origin !== "deployed") return [];
  for (let { operation } of run.slice(index + 1)) {
    if (operation.kind !== "create-view" || operation.view !== view) continue;
    let { columns } = operation;
    return columns ? before.columns.filter((column) => !columns.includes(column)) : [];
  }
  return [];
}
function changesArguments(dropped, { schema, run, index }) {
  let known = schema.functions(dropped.function), [before] = known;
  if (known.length !== 1 || before?.origin !== "deployed") return !1;
  let later = run.slice(index + 1).flatMap(
    ({ operation }) => operation.kind === "create-function" && operation.function === dropped.function ? [operation.arguments] : []
  );
  return later.length > 0 && later.every((next) => next.slice(0, before.arguments.length).join() !== before.arguments.join());
}

// src/migrations/rules/replica-identity-or-pk-drop.ts
var replicaIdentityOrPkDrop = {
  id: "replica-identity-or-pk-drop",
  title: "Without a primary key a published table takes no UPDATE or DELETE",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/logical-replication-publication.html"],
  examples: {
    given: "CREATE TABLE users (id bigint CONSTRAINT users_pkey PRIMARY KEY);",
    unsafe: "ALTER TABLE users DROP CONSTRAINT users_pkey;",
    safe: "ALTER TABLE users REPLICA IDENTITY FULL;"
  },
  on: ["drop-constraint", "replica-identity"],
  message: ({ table }) => `If \`${table}\` is published for logical replication, every UPDATE and DELETE on it fails from this moment on (55000).`,
  why: "Change capture, replicas and zero-downtime upgrades find rows by their replica identity, which is the primary key unless something else is set.",
  fix: ({ table }) => `Set another identity first: ALTER TABLE ${table} REPLICA IDENTITY USING INDEX \u2026;`,
  matches: (operation, { schema, untouched, run, index }) => {
    if (untouched) return !1;
    if (operation.kind === "replica-identity") return operation.identity === "nothing";
    let isKey = schema.table(operation.table)?.constraints.get(operation.constraint)?.definition.type === "primary-key", replaced = run.some(
      ({ operation: other }, i) => i > index && other.kind === "add-primary-key" && other.table === operation.table && run[i].transaction === run[index].transaction && run[index].transaction !== null
    );
    return isKey && !replaced;
  }
};

// src/migrations/rules/revoke-or-role-change.ts
var revokeOrRoleChange = {
  id: "revoke-or-role-change",
  title: "Taking a right away breaks the code that uses it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-priv.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "REVOKE INSERT ON users FROM app;",
    safe: "GRANT SELECT ON users TO app;"
  },
  on: ["revoke", "alter-role"],
  message: (_, { overlap }) => `From this moment on, ${overlap.because}.`,
  why: "The release that is live goes on connecting as the same role.",
  fix: () => "Test it with the role that the application uses, and ship it on its own, after the code that needs the right is gone.",
  // Taking from PUBLIC what nobody ought to have had is how a database is made safe.
  matches: (operation, { overlap, untouched }) => !untouched && overlap.oldCode === "breaks" && !(operation.kind === "revoke" && operation.from.every((role) => role.toLowerCase() === "public" || role === "anon"))
};

// src/migrations/rules/set-generated-expression.ts
var setGeneratedExpression = {
  id: "set-generated-expression",
  title: "A new generation expression rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-EXPRESSION"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int GENERATED ALWAYS AS (net * 2) STORED);",
    unsafe: "ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (net * 3);",
    safe: "ALTER TABLE orders ADD COLUMN gross_new int;",
    version: 17
  },
  on: ["set-expression"],
  message: ({ table, column }) => `\`${column}\` is computed anew for every row of \`${table}\` while nobody can read or write it; old code sees the new values at once.`,
  why: "The stored values must change, so the table is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: ({ column }) => `Add a new column with the new meaning, fill it in batches, let the code read it, and drop \`${column}\` when nobody does.`,
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/set-logged-unlogged.ts
var setLoggedUnlogged = {
  id: "set-logged-unlogged",
  title: "SET LOGGED and SET UNLOGGED rewrite the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED"],
  examples: {
    given: "CREATE TABLE sessions (id uuid PRIMARY KEY);",
    unsafe: "ALTER TABLE sessions SET UNLOGGED;",
    safe: "CREATE UNLOGGED TABLE sessions_fast (id uuid PRIMARY KEY);"
  },
  on: ["set-logged"],
  message: ({ table, logged }) => `\`${table}\` is rewritten while nobody can read or write it${logged ? "" : ", and from then on it is emptied by a crash and absent from replicas"}.`,
  why: "All pages are written again, because what was in the write-ahead log must leave it, or come into it.",
  fix: ({ table }) => `Make a new table of the wanted kind, write to both, copy in batches, and switch; then drop \`${table}\`.`,
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/set-not-null-scan.ts
var setNotNullScan = {
  id: "set-not-null-scan",
  title: "SET NOT NULL scans the table under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
    safe: "ALTER TABLE users ADD CONSTRAINT users_email_check_not_null CHECK (email IS NOT NULL) NOT VALID;"
  },
  on: ["set-not-null"],
  message: ({ table, column }) => `Every row of \`${table}\` is read to see that \`${column}\` is not NULL, while nobody can read or write the table.`,
  why: "The scan runs under an ACCESS EXCLUSIVE lock, unless a valid CHECK already proves that there is no NULL (from PostgreSQL 12).",
  fix: ({ table, column }, facts) => setNotNull(table, column, facts),
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/statement-fails.ts
var statementFails = {
  id: "statement-fails",
  title: "The statement cannot succeed",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/errcodes-appendix.html"],
  examples: {
    given: `CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE VIEW people AS SELECT name FROM users;`,
    unsafe: "ALTER TABLE users DROP COLUMN name;",
    safe: `DROP VIEW people;
ALTER TABLE users ALTER COLUMN name DROP NOT NULL;`
  },
  on: [
    "alter-column-type",
    "drop-column",
    "drop-table",
    "create-view",
    "drop-view",
    "drop-index",
    "add-enum-value",
    "create-index",
    "drop-type",
    "drop-constraint"
  ],
  message: (_, { effect }) => `The server refuses it: ${effect.fails?.message} (${effect.fails?.sqlstate}).`,
  why: "The migration aborts, and the deploy with it, when production is first to run it.",
  fix: (operation) => operation.kind === "alter-column-type" || operation.kind === "drop-column" ? "Drop the views that read the column first and create them again afterwards, in the same transaction." : "Take away what stands in its way first.",
  // A missing value in a mandatory column has a rule that says what to do.
  matches: (_, { effect, untouched }) => effect.fails !== void 0 && !untouched
};

// src/migrations/added-before.ts
function isAddedBefore({ table, constraint }, { run, index }) {
  let here = run[index].transaction;
  if (here === null) return !1;
  for (let i = index - 1; i >= 0 && run[i].transaction === here; i--) {
    let { operation } = run[i];
    if ("constraint" in operation && typeof operation.constraint == "object" && operation.table === table && operation.constraint.notValid && (operation.constraint.name ?? constraint) === constraint)
      return !0;
  }
  return !1;
}

// src/migrations/rules/statements-under-access-exclusive.ts
var statementsUnderAccessExclusive = {
  id: "statements-under-access-exclusive",
  title: "Slow work in a transaction that already locks a table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: `BEGIN;
ALTER TABLE users ADD COLUMN plan text;
UPDATE users SET plan = 'free';
COMMIT;`,
    safe: `ALTER TABLE users ADD COLUMN plan text;
UPDATE users SET plan = 'free' WHERE id = 1;`
  },
  on: [
    "update",
    "delete",
    "insert",
    "merge",
    "create-table",
    "create-materialized-view",
    "refresh-materialized-view",
    "create-index",
    "validate-constraint",
    "select"
  ],
  message: (_, facts) => `An earlier statement of the transaction locked ${fewOf(blockedBefore(facts))}; while this one runs, nobody can read or write ${isOne(blockedBefore(facts)) ? "it" : "them"}.`,
  why: "A lock is held until COMMIT, so the outage lasts as long as everything that follows in the transaction.",
  fix: () => "Let the transaction with the lock end first: put the slow work into a migration of its own.",
  matches: (operation, facts) => facts.effect.duration !== "instant" && blockedBefore(facts, 1).length > 0 && !isSaidAnyway(operation, facts)
};
function isSaidAnyway(operation, facts) {
  return operation.kind === "create-index" ? !facts.untouched : operation.kind === "validate-constraint" && isAddedBefore(operation, facts);
}
function isOne(tables) {
  return tables.length === 1;
}
function fewOf(tables) {
  let more = tables.length - 3;
  return more > 1 ? `${named(tables.slice(0, 3))} and ${more} more tables` : named(tables);
}

// src/migrations/rules/storage-rewrite.ts
var storageRewrite = {
  id: "storage-rewrite",
  title: "Moving a table to another tablespace or access method copies it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE events SET TABLESPACE fast;",
    safe: "CREATE TABLE events_next (id bigint PRIMARY KEY) TABLESPACE fast;"
  },
  on: ["set-tablespace", "set-access-method"],
  message: ({ table }) => `All of \`${table}\` is copied while nobody can read or write it.`,
  why: "The files are written anew in the other place under an ACCESS EXCLUSIVE lock.",
  fix: () => "Use pg_repack, which copies beside the traffic, or a new table that is filled in batches.",
  matches: (_, facts) => blocksForLong(facts)
};

// src/migrations/rules/tighten-constraint.ts
var tightenConstraint = {
  id: "tighten-constraint",
  title: "A new constraint refuses what old code may still write",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
    safe: "ALTER TABLE orders ADD COLUMN size int;"
  },
  on: [
    "add-check",
    "add-not-null-constraint",
    "add-foreign-key",
    "add-unique",
    "add-exclusion",
    "create-index",
    "set-not-null"
  ],
  message: ({ kind }, { overlap }) => `From this moment on, ${overlap.because}${spares.has(kind) ? "; NOT VALID spares only the rows that stand" : ""}.`,
  why: "If the release that is live can write such a row, it fails while the new one starts, and again after a rollback.",
  fix: () => "Release the code that keeps to the constraint first; add it when no other code runs.",
  matches: (_, { overlap, untouched }) => !untouched && overlap.oldCode === "breaks"
}, spares = /* @__PURE__ */ new Set(["add-check", "add-not-null-constraint", "add-foreign-key"]);

// src/migrations/rules/truncate.ts
var truncate = {
  id: "truncate",
  title: "TRUNCATE empties a table, and with CASCADE others too",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-truncate.html"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "TRUNCATE events;",
    safe: "DELETE FROM events WHERE id = 1;"
  },
  on: ["truncate"],
  message: ({ table, cascade }, { effect }) => {
    let all = effect.works.length > 0 ? effect.works : [table];
    return `All rows of ${named(all)} are gone for good${cascade ? ", and those of every table that refers to them" : ""}; nobody can read or write meanwhile.`;
  },
  why: "No rollback of the release brings the rows back.",
  fix: ({ table }) => `Copy the rows that anybody may want (\`CREATE TABLE ${table}_before AS TABLE ${table};\`), or delete what must go in batches.`,
  matches: (_, { untouched }) => !untouched
};

// src/migrations/rules/vacuum-full-or-cluster.ts
var vacuumFullOrCluster = {
  id: "vacuum-full-or-cluster",
  title: "VACUUM FULL and CLUSTER rewrite the table",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-vacuum.html",
    "https://www.postgresql.org/docs/current/sql-cluster.html"
  ],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "VACUUM FULL events;",
    safe: "VACUUM events;"
  },
  on: ["vacuum-full", "cluster-table"],
  message: ({ table }) => `${table ? `\`${table}\`` : "Every table"} is rewritten while nobody can read or write it.`,
  why: "Both make a new copy of the table under an ACCESS EXCLUSIVE lock. A plain VACUUM makes the room usable again without one.",
  fix: () => "Leave it to autovacuum; where the space must go back to the disk, use pg_repack outside of migrations.",
  matches: (_, { untouched }) => !untouched
};

// src/migrations/rules/validate-in-same-transaction.ts
var validateInSameTransaction = {
  id: "validate-in-same-transaction",
  title: "Validating in the transaction that added the constraint keeps its lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: `BEGIN;
ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;
COMMIT;`,
    safe: `ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;`
  },
  on: ["validate-constraint"],
  message: ({ table, constraint }) => `\`${constraint}\` was added NOT VALID in the same transaction, whose lock on \`${table}\` is now held while every row is read.`,
  why: "Locks last until COMMIT. The point of NOT VALID is to let go of the lock before the rows are looked at.",
  fix: ({ table, constraint }) => ({ steps: [validateStep(table, constraint)] }),
  matches: (operation, facts) => !facts.untouched && facts.effect.duration !== "instant" && isAddedBefore(operation, facts)
};

// src/migrations/report-findings.ts
var rules = Object.values(rules_exports), byKind = /* @__PURE__ */ new Map();
for (let rule of rules) for (let kind of rule.on) byKind.set(kind, [...byKind.get(kind) ?? [], rule]);
var rank = { error: 0, warning: 1, notice: 2 };
function reportFindings(operation, facts) {
  let reported = [];
  for (let rule of byKind.get(operation.kind) ?? []) {
    if (!rule.databases.includes(facts.target.engine)) continue;
    let level = facts.settings.rules[rule.id] ?? rule.severity;
    if (level === "off") continue;
    let match = rule.matches(operation, facts);
    if (!match) continue;
    let severity = match === !0 || facts.settings.rules[rule.id] ? level : match, fix = rule.fix(operation, facts);
    reported.push({ finding: findingOf(rule, severity, fix, operation, facts), fix });
  }
  reported.sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity]);
  let recipe = reported.find(({ fix }) => typeof fix != "string")?.fix;
  return { findings: reported.map(({ finding }) => finding), ...recipe ? { recipe } : {} };
}
function findingOf(rule, severity, fix, operation, facts) {
  return {
    rule: rule.id,
    severity,
    place: operation.place,
    message: rule.message(operation, facts),
    why: typeof rule.why == "string" ? rule.why : rule.why(operation, facts),
    fix: typeof fix == "string" ? fix : recipeText(fix),
    waived: null
  };
}

export {
  printType,
  named,
  expressionName,
  makeUpName,
  joinColumns,
  distinctNames,
  constraintName,
  indexName,
  groupBy,
  compareVersions,
  byVersion,
  compareText,
  statementSpans,
  folderOf,
  nameOf,
  inFolder,
  leadingDigits,
  fileRules,
  checkFiles,
  followLocks,
  typeChange,
  rules,
  reportFindings
};
