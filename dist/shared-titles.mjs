import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  utf16Offsets
} from "./shared-offsets.mjs";
import {
  require_picomatch
} from "./shared-picomatch.mjs";
import {
  codeFile
} from "./shared-code.mjs";
import {
  lockModes,
  postgres
} from "./shared-tables.mjs";
import {
  byVersion,
  checkFiles,
  compareText,
  compareVersions,
  constraintName,
  distinctNames,
  expressionName,
  fileRules,
  folderOf,
  followLocks,
  groupBy,
  inFolder,
  indexName,
  joinColumns,
  leadingDigits,
  makeUpName,
  nameOf,
  named,
  printType,
  reportFindings,
  rules,
  statementSpans,
  typeChange
} from "./shared-index.mjs";
import {
  isComment,
  isSpace,
  skipBlank,
  tokenEnd
} from "./shared-lexer.mjs";
import {
  bareOf,
  isFilledByDatabase,
  isNew,
  isUntouched,
  mentions,
  nameIn,
  regclass,
  renameIn,
  schemaOf,
  sqlName,
  wordsOf
} from "./shared-subject.mjs";
import {
  emptyTree
} from "./shared-decode.mjs";
import {
  severities
} from "./shared-finding.mjs";
import {
  UserError
} from "./shared-errors.mjs";
import {
  __export,
  __toESM
} from "./shared-runtime.mjs";

// src/report/conclusion.ts
function conclude({ findings, unread }, failOn) {
  return fails(findings, failOn) || failOn !== "never" && unread.some(isUnjudged) ? "failure" : "success";
}
function exitStatus({ findings, unread }, failOn) {
  return fails(findings, failOn) ? 1 : unread.some(isUnjudged) ? 3 : 0;
}
function fails(findings, failOn) {
  if (failOn === "never") return !1;
  let least = severities.indexOf(failOn);
  return findings.some(({ severity, waived }) => !waived && severities.indexOf(severity) <= least);
}
function isUnjudged({ foreign }) {
  return foreign !== !0;
}

// src/findings/waiver.ts
var import_picomatch = __toESM(require_picomatch(), 1);

// src/findings/nearest.ts
function nearest(word, known2) {
  let best, bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (let candidate of known2) {
    let distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    distance < bestDistance && ([best, bestDistance] = [candidate, distance]);
  }
  return best;
}
function editDistance(a, b) {
  let before = [], last2 = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let row = [i];
    for (let j = 1; j <= b.length; j++) {
      let same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last2[j] + 1, row[j - 1] + 1, last2[j - 1] + (same ? 0 : 1)), i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && (row[j] = Math.min(row[j], before[j - 2] + 1));
    }
    [before, last2] = [last2, row];
  }
  return last2[b.length];
}

// src/findings/waiver.ts
function waive(input) {
  let known2 = new Set(input.rules), today = input.now.toISOString().slice(0, 10), about = [], findings = input.findings;
  for (let [path, comments] of input.comments)
    for (let comment2 of comments) {
      let at = { path, comment: comment2 };
      if (comment2.kind === "unreadable") about.push(unreadable(at));
      else {
        let reason = comment2.because;
        reason === void 0 && about.push(withoutReason(at, comment2.rules));
        for (let rule of comment2.rules) {
          let covers = (finding) => coversFinding(path, comment2, rule, finding);
          known2.has(rule) ? findings.some(covers) ? comment2.until !== void 0 && comment2.until < today ? about.push(expired(placeOf(at), rule, comment2.until)) : reason !== void 0 && (findings = accept(findings, covers, { reason, by: "in the file" })) : about.push(unused(at, rule)) : about.push(unknownRule(placeOf(at), rule, known2));
        }
      }
    }
  for (let waiver of input.config) {
    let place = { path: input.configPath, line: 1, column: 1, endLine: 1 }, inPath = waiver.path === void 0 ? () => !0 : (0, import_picomatch.default)(waiver.path, { dot: !0 }), covers = (finding) => finding.rule === waiver.rule && inPath(finding.place.path);
    if (!known2.has(waiver.rule)) about.push(unknownRule(place, waiver.rule, known2));
    else if (findings.some(covers)) waiver.until !== void 0 && waiver.until < today ? about.push(expired(place, waiver.rule, waiver.until, waiver.path)) : findings = accept(findings, covers, { reason: waiver.because, by: waiver.by });
    else continue;
  }
  return [...findings, ...about];
}
function accept(findings, covers, waived) {
  return findings.map(
    (finding) => finding.waived === null && covers(finding) ? Object.assign({}, finding, { waived }) : finding
  );
}
function coversFinding(path, comment2, rule, finding) {
  let { place } = finding;
  return finding.rule !== rule || place.path !== path ? !1 : !comment2.covers || place.line <= comment2.covers.to && place.endLine >= comment2.covers.from;
}
function placeOf({ path, comment: comment2 }) {
  return { path, line: comment2.line, column: 1, endLine: comment2.endLine };
}
var form = "-- slipway: waive RULE because REASON";
function unreadable(at) {
  return {
    rule: "waiver-unused",
    severity: "warning",
    place: placeOf(at),
    message: `\`${at.comment.kind === "unreadable" ? oneLine(at.comment.text) : ""}\` is not a waiver that can be read, so it waives nothing.`,
    why: "A comment that looks like a waiver and is none makes readers believe that somebody accepted the finding.",
    fix: form,
    waived: null
  };
}
function withoutReason(at, rules2) {
  return {
    rule: "waiver-without-reason",
    severity: "warning",
    place: placeOf(at),
    message: `The waiver of ${list(rules2)} gives no reason, so it waives nothing.`,
    why: "Whoever reads the migration later has to know why the hazard was taken, or will take it again where it is none.",
    fix: `-- slipway: waive ${rules2.join(", ")} because <why it is safe here>`,
    waived: null
  };
}
function unknownRule(place, rule, known2) {
  let meant = nearest(rule, known2);
  return {
    rule: "waiver-unused",
    severity: "warning",
    place,
    message: `There is no rule called \`${rule}\`${meant ? `; did you mean \`${meant}\`?` : ", so the waiver waives nothing."}`,
    why: "A waiver of a rule that does not exist accepts nothing.",
    fix: meant ? `-- Write \`${meant}\` instead of \`${rule}\`.` : "-- `slipway rules` lists them.",
    waived: null
  };
}
function unused(at, rule) {
  return {
    rule: "waiver-unused",
    severity: "notice",
    place: placeOf(at),
    message: `The waiver of \`${rule}\` waives nothing: the rule reports nothing here.`,
    why: "It would silently accept the finding when a later edit brings it back.",
    fix: "-- Remove the comment, or put it right above the statement that it is for.",
    waived: null
  };
}
function expired(place, rule, until, path) {
  return {
    rule: "waiver-expired",
    severity: "warning",
    place,
    message: `The waiver of \`${rule}\`${path ? ` in \`${path}\`` : ""} held until ${until} and no longer does.`,
    why: "It was accepted for a time; what made it acceptable may have changed.",
    fix: "-- Mend what it waived, or give it a new date and say why.",
    waived: null
  };
}
function list(rules2) {
  return rules2.map((rule) => `\`${rule}\``).join(", ");
}
function oneLine(text) {
  let line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}\u2026` : line;
}

// src/plan/entries.ts
var ofSession = /* @__PURE__ */ new Set(["set-parameter", "transaction", "lock-table"]);
function entriesOf(migrations) {
  let entries = [];
  for (let migration of inRunOrder(migrations))
    for (let entry of entriesOfFile(migration, entries.length)) entries.push(entry);
  return entries;
}
function inRunOrder(migrations) {
  return migrations.map((migration, index) => ({ migration, at: migration.position ?? index })).sort((a, b) => a.at - b.at || compare(a.migration.path, b.migration.path)).map(({ migration }) => migration);
}
function entriesOfFile({ path, steps }, first) {
  let whole2 = steps.some((step) => !ofSession.has(step.operation.kind)), ofStatements = countOf(steps.map(({ operation }) => operation.statement)), entries = [], waiting = [];
  steps.forEach((step, index) => {
    let carries = [...waiting, { path, index }];
    if (ofSession.has(step.operation.kind) && (whole2 || index < steps.length - 1)) {
      waiting = carries;
      return;
    }
    waiting = [];
    let ofStatement = ofStatements.get(step.operation.statement) ?? 0;
    entries.push({ step, path, ref: { path, index }, number: first + entries.length, carries, ofStatement });
  });
  let last2 = entries.pop();
  return last2 && entries.push({ ...last2, carries: [...last2.carries, ...waiting] }), entries;
}
function countOf(values) {
  let counts = /* @__PURE__ */ new Map();
  for (let value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/plan/files.ts
function plannedFiles(entries, stages) {
  let held = new Map(entries.map(({ path }) => [path, []]));
  for (let stage of stages) {
    if (stage.kind === "deploy") continue;
    let paths = stage.steps.flatMap(({ operations, replaces }) => [
      ...operations ?? [],
      ...replaces ? [replaces] : []
    ]);
    for (let path of new Set(paths.map(({ path: path2 }) => path2))) held.get(path)?.push(stage);
  }
  return [...held].map(([path, own2]) => ({ path, action: actionOf(own2), stages: own2.map(({ id }) => id) }));
}
function actionOf(stages) {
  return stages.length > 1 ? "split" : stages[0] && stages[0].release > 0 ? "move" : "keep";
}

// src/plan/titles.ts
function titleOf(operation) {
  return title(operation);
}
function title(operation) {
  return titles[operation.kind](operation);
}
var columnOf = ({ table: table2, column: column2 }) => `\`${table2}.${column2}\``, listed = (table2, columns) => named(columns.map((column2) => `${table2}.${column2}`)), constraint = (at, what) => at.constraint.name === void 0 ? `Add ${what} on \`${at.table}\`` : `Add ${what} \`${at.constraint.name}\` on \`${at.table}\``, onTable = (words) => (at) => at.table === void 0 ? words : `${words} \`${at.table}\``, beside = (concurrently, what = "writes") => concurrently ? ` without blocking ${what}` : "", shortened = (sql2) => {
  let line = sql2.replaceAll(/\s+/g, " ").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59)}\u2026` : line}\``;
}, titles = {
  "create-table": (at) => `Create ${at.persistence === "temporary" ? "temporary table" : "table"} \`${at.table}\``,
  "drop-table": ({ table: table2 }) => `Drop table \`${table2}\``,
  "rename-table": ({ table: table2, to }) => `Rename table \`${table2}\` to \`${to}\``,
  "set-schema": ({ table: table2, to }) => `Move \`${table2}\` to schema \`${to}\``,
  truncate: onTable("Delete all rows of"),
  "lock-table": onTable("Lock table"),
  "set-logged": ({ table: table2, logged }) => `Make table \`${table2}\` ${logged ? "logged" : "unlogged"}`,
  "set-tablespace": ({ table: table2, tablespace }) => `Move \`${table2}\` to tablespace \`${tablespace}\``,
  "set-access-method": ({ table: table2, method }) => `Store table \`${table2}\` with access method \`${method}\``,
  "cluster-table": onTable("Cluster table"),
  "set-table-options": onTable("Set options of table"),
  "set-owner": ({ table: table2, owner: owner2 }) => `Give \`${table2}\` to \`${owner2}\``,
  "replica-identity": onTable("Set the replica identity of"),
  inherit: (at) => `Make \`${at.table}\` ${at.inherit ? "" : "no longer "}inherit from \`${at.parent}\``,
  "attach-partition": ({ table: table2, partition }) => `Attach partition \`${partition}\` to \`${table2}\``,
  "detach-partition": (at) => `Detach partition \`${at.partition}\` from \`${at.table}\`${beside(at.concurrently, "queries")}`,
  "add-column": (at) => `Add column ${columnOf(at)}`,
  "drop-column": (at) => `Drop column ${columnOf(at)}`,
  "rename-column": (at) => `Rename column ${columnOf(at)} to \`${at.to}\``,
  "alter-column-type": (at) => `Change the type of ${columnOf(at)} to \`${printType(at.type)}\``,
  "set-default": (at) => `Set the default of ${columnOf(at)}`,
  "drop-default": (at) => `Drop the default of ${columnOf(at)}`,
  "set-not-null": (at) => `Make ${columnOf(at)} NOT NULL`,
  "drop-not-null": (at) => `Allow NULL in ${columnOf(at)}`,
  "set-expression": (at) => `Change what ${columnOf(at)} is computed from`,
  "drop-expression": (at) => `Make ${columnOf(at)} an ordinary column`,
  "add-identity": (at) => `Make ${columnOf(at)} an identity column`,
  "set-identity": (at) => `Change how ${columnOf(at)} is numbered`,
  "drop-identity": (at) => `Stop numbering ${columnOf(at)}`,
  "set-column-options": (at) => `Set the ${at.option} of ${columnOf(at)}`,
  "add-check": (at) => constraint(at, "check"),
  "add-not-null-constraint": (at) => `Make ${listed(at.table, at.constraint.columns)} NOT NULL`,
  "add-foreign-key": (at) => `${constraint(at, "foreign key")} to \`${at.constraint.references.table}\``,
  "add-unique": (at) => constraint(at, "unique constraint"),
  "add-primary-key": ({ table: table2 }) => `Add the primary key of \`${table2}\``,
  "add-exclusion": (at) => constraint(at, "exclusion constraint"),
  "validate-constraint": (at) => `Validate \`${at.constraint}\` on \`${at.table}\``,
  "drop-constraint": (at) => `Drop constraint \`${at.constraint}\` of \`${at.table}\``,
  "rename-constraint": (at) => `Rename constraint \`${at.constraint}\` of \`${at.table}\` to \`${at.to}\``,
  "alter-constraint": (at) => `Alter constraint \`${at.constraint}\` of \`${at.table}\``,
  "create-index": (at) => `Build ${at.unique ? "unique index" : "index"} ${at.index === void 0 ? "" : `\`${at.index}\` `}on \`${at.table}\`${beside(at.concurrently)}`,
  "drop-index": (at) => `Drop index \`${at.index}\`${beside(at.concurrently, "queries")}`,
  "rename-index": ({ index, to }) => `Rename index \`${index}\` to \`${to}\``,
  reindex: (at) => `Rebuild ${at.object === "index" ? "" : "the indexes of "}\`${at.name}\`${beside(at.concurrently)}`,
  "attach-index-partition": ({ index, partition }) => `Attach index \`${partition}\` to \`${index}\``,
  "set-index-options": ({ index }) => `Set options of index \`${index}\``,
  "create-view": ({ view: view2, replace }) => `${replace ? "Create or replace" : "Create"} view \`${view2}\``,
  "drop-view": ({ view: view2 }) => `Drop view \`${view2}\``,
  "create-materialized-view": ({ view: view2 }) => `Create materialized view \`${view2}\``,
  "drop-materialized-view": ({ view: view2 }) => `Drop materialized view \`${view2}\``,
  "refresh-materialized-view": (at) => `Refresh materialized view \`${at.view}\`${beside(at.concurrently, "reads")}`,
  "rename-view": ({ view: view2, to }) => `Rename view \`${view2}\` to \`${to}\``,
  "create-enum": ({ type }) => `Create enum \`${type}\``,
  "add-enum-value": ({ type, value }) => `Add value \`${value}\` to enum \`${type}\``,
  "rename-enum-value": ({ type, value, to }) => `Rename value \`${value}\` of enum \`${type}\` to \`${to}\``,
  "create-type": ({ type }) => `Create type \`${type}\``,
  "create-domain": ({ type }) => `Create domain \`${type}\``,
  "alter-domain": ({ type }) => `Alter domain \`${type}\``,
  "alter-type": ({ type }) => `Alter type \`${type}\``,
  "drop-type": ({ type }) => `Drop type \`${type}\``,
  "rename-type": ({ type, to }) => `Rename type \`${type}\` to \`${to}\``,
  "create-sequence": ({ sequence }) => `Create sequence \`${sequence}\``,
  "alter-sequence": ({ sequence }) => `Alter sequence \`${sequence}\``,
  "drop-sequence": ({ sequence }) => `Drop sequence \`${sequence}\``,
  "create-function": (at) => `${at.replace ? "Create or replace" : "Create"} ${at.routine} \`${at.function}\``,
  "alter-function": (at) => `Alter ${at.routine} \`${at.function}\``,
  "drop-function": (at) => `Drop ${at.routine} \`${at.function}\``,
  "create-schema": ({ schema }) => `Create schema \`${schema}\``,
  "drop-schema": ({ schema }) => `Drop schema \`${schema}\``,
  "rename-schema": ({ schema, to }) => `Rename schema \`${schema}\` to \`${to}\``,
  "create-database": ({ database }) => `Create database \`${database}\``,
  "drop-database": ({ database }) => `Drop database \`${database}\``,
  "create-extension": ({ extension }) => `Create extension \`${extension}\``,
  "drop-extension": ({ extension }) => `Drop extension \`${extension}\``,
  "create-trigger": ({ trigger: trigger2, table: table2 }) => `Create trigger \`${trigger2}\` on \`${table2}\``,
  "drop-trigger": ({ trigger: trigger2, table: table2 }) => `Drop trigger \`${trigger2}\` of \`${table2}\``,
  "toggle-trigger": (at) => `${at.enabled ? "Enable" : "Disable"} trigger \`${at.trigger}\` of \`${at.table}\``,
  "create-rule": ({ rule, table: table2 }) => `Create rule \`${rule}\` on \`${table2}\``,
  "drop-rule": ({ rule, table: table2 }) => `Drop rule \`${rule}\` of \`${table2}\``,
  "create-policy": ({ policy: policy2, table: table2 }) => `Create policy \`${policy2}\` on \`${table2}\``,
  "alter-policy": ({ policy: policy2, table: table2 }) => `Alter policy \`${policy2}\` of \`${table2}\``,
  "drop-policy": ({ policy: policy2, table: table2 }) => `Drop policy \`${policy2}\` of \`${table2}\``,
  "set-row-security": ({ table: table2, change: change3 }) => `${rowSecurity[change3]} row security of \`${table2}\``,
  grant: (at) => `Grant ${at.privileges.join(", ")} on ${named(at.names)} to ${named(at.to)}`,
  revoke: (at) => `Revoke ${at.privileges.join(", ")} on ${named(at.names)} from ${named(at.from)}`,
  "alter-role": ({ role, change: change3 }) => `${roles[change3]} role \`${role}\``,
  insert: onTable("Insert rows into"),
  update: (at) => `Update ${at.columns.length > 0 ? listed(at.table, at.columns) : `\`${at.table}\``}`,
  delete: onTable("Delete rows of"),
  merge: onTable("Merge rows into"),
  copy: (at) => onTable(at.direction === "in" ? "Copy rows into" : "Copy rows out of")(at),
  select: ({ sql: sql2 }) => `Run ${shortened(sql2)}`,
  comment: ({ object, name }) => `Comment on ${object.replace("-", " ")} \`${name}\``,
  "create-statistics": onTable("Create statistics on"),
  replication: (at) => `${roles[at.change]} replication${at.tables.length > 0 ? ` of ${named(at.tables)}` : ""}`,
  "vacuum-full": onTable("Rewrite with VACUUM FULL"),
  vacuum: onTable("Vacuum"),
  analyze: onTable("Analyze"),
  "set-parameter": ({ parameter }) => `Set \`${parameter}\``,
  transaction: ({ action }) => `Run \`${action.toUpperCase()}\``,
  "alter-system": ({ sql: sql2 }) => `Run ${shortened(sql2)}`,
  other: ({ sql: sql2 }) => `Run ${shortened(sql2)}`,
  // Of what a block puts together when it runs there is no text, only the reason why.
  opaque: (at) => at.within !== "do-block" ? `Run ${shortened(at.sql)}` : `Run what stands at \`${at.place.path}:${at.place.line}\``
}, rowSecurity = { enable: "Enable", disable: "Disable", force: "Force", "no-force": "No longer force" }, roles = { create: "Create", alter: "Alter", drop: "Drop", rename: "Rename", "set-role": "Become" };

// src/plan/losses.ts
var order = ["clean", "loses-data", "irreversible"];
function worst(rollbacks) {
  let found = 0;
  for (let rollback of rollbacks) found = Math.max(found, order.indexOf(rollback));
  return order[found];
}
function lossOf(operation) {
  let loss = losses[operation.kind];
  return loss ? loss(operation) : lossOfStep(titleOf(operation));
}
function lossOfStep(title2) {
  return `nothing brings back what was there before \u201C${title2}\u201D`;
}
var losses = {
  "drop-table": ({ table: table2 }) => `dropping \`${table2}\` loses its rows`,
  truncate: ({ table: table2 }) => `truncating \`${table2}\` loses its rows`,
  "drop-column": ({ table: table2, column: column2 }) => `dropping \`${table2}.${column2}\` loses its values`,
  "alter-column-type": ({ table: table2, column: column2, type }) => `turning \`${table2}.${column2}\` into \`${printType(type)}\` may lose part of its values`,
  update: ({ table: table2, columns }) => `updating ${columns.length > 0 ? columns.map((name) => `\`${table2}.${name}\``).join(", ") : `\`${table2}\``} overwrites the values before`,
  delete: ({ table: table2 }) => `deleting from \`${table2}\` loses those rows`,
  merge: ({ table: table2 }) => `merging into \`${table2}\` overwrites the values before`,
  "add-enum-value": ({ type, value }) => `a value cannot be taken out of an enum again: \`${value}\` stays in \`${type}\``,
  "drop-type": ({ type }) => `dropping \`${type}\` with CASCADE loses the columns of that type`,
  "drop-schema": ({ schema }) => `dropping \`${schema}\` loses all that is in it`,
  "drop-database": ({ database }) => `dropping \`${database}\` loses all that is in it`,
  "drop-extension": ({ extension }) => `dropping \`${extension}\` with CASCADE loses the columns that need it`,
  opaque: ({ place }) => `nobody can say what \`${place.path}:${place.line}\` changes`
};

// src/plan/rollback.ts
var most = 5;
function rollbackOf(stages, entries) {
  let verdict = worst(stages.map(({ rollback }) => rollback));
  if (verdict === "clean") return { verdict, because: "every step can be taken back, and no data is lost" };
  let costly = stages.flatMap(({ steps }) => steps.filter(({ rollback }) => rollback !== "clean")), byRef = new Map(entries.map((entry) => [keyOf(entry.ref), entry])), losses2 = [...new Set(costly.flatMap((step) => lossesOf(step, byRef)))], said2 = [...losses2.slice(0, most), ...losses2.length > most ? [`and ${losses2.length - most} more`] : []], last2 = stages.find(({ pointOfNoReturn }) => pointOfNoReturn), until = last2 && last2.kind !== "window" ? `; until \`${last2.id}\` everything can be taken back` : "";
  return { verdict, because: `${said2.join("; ")}${until}` };
}
function lossesOf(step, entries) {
  let costly = (step.operations ?? (step.replaces ? [step.replaces] : [])).map((ref) => entries.get(keyOf(ref))?.step).filter((one) => one !== void 0).filter(({ overlap }) => overlap.rollback !== "clean");
  return costly.length > 0 ? costly.map(({ operation }) => lossOf(operation)) : [lossOfStep(step.title)];
}
function keyOf({ path, index }) {
  return `${index}:${path}`;
}

// src/plan/touch.ts
function collide(earlier, later) {
  return earlier === "change" || later === "change" || stays[earlier].includes(later);
}
var stays = {
  is: [],
  uses: ["part"],
  all: ["adds", "part"],
  adds: ["uses", "all"],
  part: ["uses", "all"],
  change: []
}, letsGo = ["part", "users of things"], goesLast = [letsGo, ["all", "users of things"]], movesData = ["part", "data"], afterData = ["all", "data"], is = (kind, ...names3) => names3.map((name) => ["is", `${kind}:${name}`]), part = (kind, name) => ["part", `${kind}:${name}`], all = (kind, ...names3) => names3.map((name) => ["all", `${kind}:${name}`]), uses = (kind, ...names3) => names3.map((name) => ["uses", `${kind}:${name}`]), adds = (kind, name) => ["adds", `${kind}:${name}`], change = (kind, name) => ["change", `${kind}:${name}`], alter = (name) => part("table", name), column = (of, name) => `${of}.${name}`, onTable2 = ({ table: table2 }) => is("table", table2), onAnyTable = ({ table: table2 }) => table2 === void 0 ? [afterData] : [...is("table", table2), afterData], alterTable = ({ table: table2 }) => [alter(table2)], drop = (kind, name) => [change(kind, name), ...goesLast], rename = (kind, from3, to) => [change(kind, from3), change(kind, to)], alterColumn = (aspect) => (at) => [
  alter(at.table),
  part("column", column(at.table, at.column)),
  change("column", `${column(at.table, at.column)} ${aspect}`)
], data = (at, reads = all) => [
  ...uses("table", at.table),
  ...reads("table", ...at.reads),
  change("rows", at.table),
  ...is("rows", ...at.reads),
  movesData
], view = (at) => [
  change("table", at.view),
  ...all("table", ...at.reads)
], defined = (of, definition) => [
  ...is("type", definition.type.name),
  ...is("function", ...definition.default?.calls ?? [], ...definition.generated?.expression.calls ?? []),
  ...all("column", ...(definition.generated?.expression.columns ?? []).map((name) => column(of, name))),
  ...definition.constraints.flatMap((constraint3) => constrained(of, constraint3))
], constrained = (of, constraint3) => {
  let columns = constraint3.type === "check" ? constraint3.expression.columns : constraint3.columns, own2 = [
    ...is("table", of),
    ...is("rows", of),
    ...is("column", ...columns.map((name) => column(of, name))),
    change("constraint", column(of, constraint3.name ?? constraintName(of, constraint3)))
  ];
  switch (constraint3.type) {
    case "check":
      return [...own2, ...is("function", ...constraint3.expression.calls)];
    case "not-null":
      return [...own2, change("column", `${column(of, constraint3.columns[0])} null`)];
    case "exclusion":
      return own2;
    case "foreign-key":
      return [
        ...own2,
        ...is("table", constraint3.references.table),
        ...is("column", ...constraint3.references.columns.map((name) => column(constraint3.references.table, name))),
        ...uses("keys", constraint3.references.table),
        ...is("rows", constraint3.references.table)
      ];
    case "unique":
    case "primary-key":
      return [
        ...own2,
        adds("keys", of),
        ...constraint3.type === "primary-key" ? all("primary key", of) : [],
        ...constraint3.usingIndex === void 0 ? [] : [change("index", constraint3.usingIndex)]
      ];
  }
}, addConstraint = (at) => constrained(at.table, at.constraint), constraintNamed = (at) => [
  ...is("table", at.table),
  ...is("rows", at.table),
  change("constraint", column(at.table, at.constraint))
], trigger = (at) => [
  ...is("table", at.table),
  change("trigger", column(at.table, at.trigger))
], policy = (at) => [
  ...is("table", at.table),
  change("policy", column(at.table, at.policy))
], rights = (at) => at.names.flatMap((name) => [...is("table", name), change("right", name)]);
function setDefault(at) {
  let name = column(at.table, at.column);
  return [...is("table", at.table), ...is("column", name), change("column", `${name} default`)];
}
function setNull(at) {
  let name = column(at.table, at.column);
  return [...is("table", at.table), ...is("column", name), ...is("rows", at.table), change("column", `${name} null`)];
}
function movedTo(name, schema) {
  let bare3 = name.slice(name.indexOf(".") + 1);
  return schema === "public" ? bare3 : `${schema}.${bare3}`;
}

// src/plan/window.ts
function planWindow(migrations, entries, facts) {
  let steps = inOrder([
    { ...byHand, title: "Stop the traffic, jobs and consumers too" },
    ...copiesOf(entries),
    ...migrations.filter(({ steps: steps2 }) => steps2.length > 0).map(runOf),
    ...facts.codeChanges === !1 ? [] : [{ ...byHand, title: "Deploy this pull request's code" }],
    { ...byHand, title: "Start the traffic again" }
  ]), rollback = worst(steps.map((step) => step.rollback)), stages = [{
    id: "window-1",
    kind: "window",
    title: "Change everything while the traffic stands still",
    release: 0,
    waitsFor: [],
    rollback,
    pointOfNoReturn: rollback !== "clean",
    steps
  }];
  return {
    strategy: "maintenance-window",
    stages,
    files: plannedFiles(entries, stages),
    rollback: rollbackOf(stages, entries)
  };
}
var byHand = { transaction: "allowed", slow: !1, rollback: "clean" };
function copiesOf(entries) {
  let costly = entries.filter(({ step }) => step.overlap.rollback === "loses-data" && !step.untouched), before = namesBefore(entries), tables = [...new Set(costly.flatMap(({ number }) => before[number] ?? []))], rest = costly.some(({ step }) => tableOf(step.operation) === void 0);
  return [
    ...tables.map((table2) => ({
      ...byHand,
      title: `Keep a copy of \`${table2}\``,
      slow: !0,
      sql: [`CREATE TABLE ${sqlName(`${table2}_before`)} AS SELECT * FROM ${sqlName(table2)};`],
      note: "Drop it when nobody needs to go back any more."
    })),
    ...rest ? [{ ...byHand, title: "Take a backup, and try to restore it", slow: !0 }] : []
  ];
}
function namesBefore(entries) {
  let before = /* @__PURE__ */ new Map();
  return entries.map(({ step: { operation } }) => {
    let table2 = tableOf(operation), name = table2 === void 0 ? void 0 : before.get(table2) ?? table2;
    return operation.kind === "rename-table" && before.set(operation.to, name), operation.kind === "set-schema" && before.set(movedTo(operation.table, operation.to), name), name;
  });
}
function tableOf(operation) {
  return "table" in operation ? operation.table : void 0;
}
function runOf({ path, steps }) {
  let rollbacks = steps.map(({ overlap }) => overlap.rollback);
  return {
    title: `Run \`${path}\``,
    place: { path, line: 1, column: 1, endLine: steps.at(-1).operation.place.endLine },
    transaction: steps.some(({ effect }) => effect.outsideTransaction) ? "forbidden" : "allowed",
    slow: steps.some(({ overlap }) => overlap.slow),
    rollback: worst(rollbacks),
    operations: steps.map((_, index) => ({ path, index }))
  };
}
function inOrder(drafts) {
  return drafts.map((draft, index) => ({
    id: `window-1.${index + 1}`,
    ...draft,
    waitsFor: index === 0 ? [] : [`window-1.${index}`]
  }));
}

// src/plan/slot.ts
var phases = ["expand", "deploy", "backfill", "contract"];
function slotOf(release, phase) {
  return release * phases.length + phases.indexOf(phase);
}
function releaseOf(slot) {
  return Math.floor(slot / phases.length);
}
function phaseOf(slot) {
  return phases[slot % phases.length];
}
function slotAfter(phase, needed) {
  let release = releaseOf(needed), before = phaseOf(needed);
  switch (phase) {
    case "expand":
      return before === "deploy" ? slotOf(release + 1, "expand") : needed;
    case "deploy":
      return slotOf(before === "expand" ? release : release + 1, "deploy");
    case "backfill":
      return before === "contract" ? needed : slotOf(release, "backfill");
    case "contract":
      return slotOf(before === "deploy" ? release + 1 : release, "contract");
  }
}

// src/plan/apart.ts
function runApart(schedule2, needed) {
  let { pieces, slots, together: together2 } = schedule2, holds = closure(needed, together2), free = pieces.filter((piece) => phaseOf(slots.get(piece)) === "expand" && !holds.has(piece)), apart = new Set(free.filter(({ does }) => does.slow)), before;
  do {
    before = apart.size;
    for (let piece of free)
      piece.needs.some((other2) => apart.has(other2) && slots.get(other2) === slots.get(piece)) && apart.add(piece);
    for (let group of together2)
      group.some((piece) => apart.has(piece)) && group.forEach((piece) => apart.add(piece));
  } while (apart.size > before);
  return apart;
}
function closure(needed, together2) {
  let found = /* @__PURE__ */ new Set(), open = [...needed];
  for (let piece = open.pop(); piece; piece = open.pop())
    if (!found.has(piece)) {
      found.add(piece), open.push(...piece.needs);
      for (let group of together2) group.includes(piece) && open.push(...group);
    }
  return found;
}

// src/plan/counts-on-it.ts
function countsOnIt({ step: { overlap } }) {
  return overlap.newCode === "needs-it" || overlap.newCode === "unknown" && overlap.stage === "expand";
}

// src/plan/names.ts
function namesOf(operation) {
  return names[operation.kind]?.(operation) ?? {};
}
var names = {
  "create-table": ({ table: table2 }) => ({ takes: [`table:${table2}`] }),
  "drop-table": ({ table: table2 }) => ({ frees: [`table:${table2}`] }),
  "rename-table": ({ table: table2, to }) => ({ frees: [`table:${table2}`], takes: [`table:${to}`] }),
  // A view may stand in for it under the bare name, where the search path finds it.
  "set-schema": ({ table: table2 }) => ({ frees: [`table:${table2}`, `table:${bare(table2)}`] }),
  "create-view": ({ view: view2 }) => ({ takes: [`table:${view2}`] }),
  "drop-view": ({ view: view2 }) => ({ frees: [`table:${view2}`] }),
  "create-materialized-view": ({ view: view2 }) => ({ takes: [`table:${view2}`] }),
  "drop-materialized-view": ({ view: view2 }) => ({ frees: [`table:${view2}`] }),
  "rename-view": ({ view: view2, to }) => ({ frees: [`table:${view2}`], takes: [`table:${to}`] }),
  "add-column": ({ table: table2, column: column2 }) => ({ takes: [`column:${table2}.${column2}`] }),
  "drop-column": ({ table: table2, column: column2 }) => ({ frees: [`column:${table2}.${column2}`] }),
  "rename-column": ({ table: table2, column: column2, to }) => ({
    frees: [`column:${table2}.${column2}`],
    takes: [`column:${table2}.${to}`]
  }),
  "create-index": ({ index }) => index === void 0 ? {} : { takes: [`index:${index}`] },
  "drop-index": ({ index }) => ({ frees: [`index:${index}`] }),
  "rename-index": ({ index, to }) => ({ frees: [`index:${index}`], takes: [`index:${to}`] }),
  "create-enum": ({ type }) => ({ takes: [`type:${type}`] }),
  "create-type": ({ type }) => ({ takes: [`type:${type}`] }),
  "create-domain": ({ type }) => ({ takes: [`type:${type}`] }),
  "drop-type": ({ type }) => ({ frees: [`type:${type}`] }),
  "rename-type": ({ type, to }) => ({ frees: [`type:${type}`], takes: [`type:${to}`] }),
  "create-function": (at) => ({ takes: [`function:${at.function}`] }),
  "drop-function": (at) => ({ frees: [`function:${at.function}`] }),
  "create-trigger": ({ table: table2, trigger: trigger2 }) => ({ takes: [`trigger:${table2}.${trigger2}`] }),
  "drop-trigger": ({ table: table2, trigger: trigger2 }) => ({ frees: [`trigger:${table2}.${trigger2}`] }),
  // What counts is that the table is not left without one.
  "create-policy": ({ table: table2 }) => ({ takes: [`policy:${table2}`] }),
  "drop-policy": ({ table: table2 }) => ({ frees: [`policy:${table2}`] }),
  grant: (at) => ({ takes: at.names.map((name) => `right:${name}`) }),
  revoke: (at) => ({ frees: at.names.map((name) => `right:${name}`) })
};
function subjectOf(operation) {
  let { frees = [], takes = [] } = namesOf(operation), name = takes[0] ?? frees[0];
  return name !== void 0 ? name.slice(name.indexOf(":") + 1) : "table" in operation && operation.table !== void 0 ? "column" in operation ? `${operation.table}.${operation.column}` : operation.table : "type" in operation ? typeof operation.type == "string" ? operation.type : operation.type.name : "sequence" in operation ? operation.sequence : "schema" in operation ? operation.schema : operation.kind;
}
function bare(name) {
  return name.slice(name.indexOf(".") + 1);
}

// src/plan/piece.ts
function piecesOf(entry, options) {
  let parts = partsOf(entry), loss = lossAt(parts), held = options.holdsBack ? parts.findIndex(({ stage }) => stage === "contract") : parts.length, pieces = [], code2 = deploysItself(entry) ? -1 : options.codeIn, begun = !1, make = (from3, to, others = []) => {
    for (let [index, part2] of [...parts.entries()].slice(from3, to)) {
      let release = part2.stage === "contract" ? Math.max(part2.release, code2 + 1) : part2.release;
      part2.stage === "deploy" && (code2 = release);
      let before = pieces.slice(-1), earliest = Math.max(
        slotOf(release, part2.stage),
        ...before.map((piece) => slotAfter(part2.stage, piece.earliest))
      ), first = !begun && part2.stage !== "deploy";
      begun ||= first;
      let needed = [...first ? options.needs(earliest) : [], ...index === from3 ? others : []], followsCode = code2 >= 0 && (part2.stage === "backfill" || part2.stage === "contract");
      pieces.push({
        entry,
        phase: part2.stage,
        earliest,
        needs: [...before, ...needed],
        needsCodeOf: followsCode ? needed.filter(hasCode) : [],
        behindCode: code2 >= 0 && part2.stage === "contract",
        does: part2.itself ? asWritten(entry, options.swapped) : asRecipe(entry, part2, index === loss)
      });
    }
    return pieces.slice(from3);
  };
  return { now: make(0, held), later: (needs) => make(held, parts.length, needs) };
}
function hasCode({ entry, earliest }) {
  return entry !== void 0 && phaseOf(earliest) === "expand" && countsOnIt(entry) && !deploysItself(entry);
}
function tightensLast(entry) {
  return partsOf(entry).findIndex(({ stage }) => stage === "contract") > 0;
}
function deploysItself(entry) {
  return partsOf(entry).some(({ stage }) => stage === "deploy");
}
function partsOf(entry) {
  let { recipe } = entry.step, stage = stageOf(entry);
  return recipe ? recipe.steps.some(
    (step) => step.stage === "deploy" || stage === "split" || phases.indexOf(step.stage) >= phases.indexOf(stage)
  ) || stage === "split" ? recipe.steps : recipe.steps.map((step) => ({ ...step, stage })) : stage === "split" ? betweenTwoDeployments(entry) : [itself(stage, 0)];
}
function stageOf({ step }) {
  let { stage } = step.overlap;
  return stage === "none" || step.untouched && !step.recipe ? "expand" : stage;
}
function betweenTwoDeployments(entry) {
  let { operation } = entry.step, what = titleOf(operation);
  return [
    {
      title: `Deploy code that works before and after this: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
      stage: "deploy",
      transaction: "allowed",
      release: 0
    },
    itself("contract", 1),
    {
      title: `Deploy the code that counts on \`${subjectOf(operation)}\``,
      stage: "deploy",
      transaction: "allowed",
      release: 2
    }
  ];
}
function itself(stage, release) {
  return { title: "", stage, transaction: "allowed", release, itself: !0 };
}
function asWritten({ step, carries, ofStatement }, swapped) {
  let { operation, overlap, effect } = step, note = noteOf(step);
  return {
    title: titleOf(operation),
    place: operation.place,
    // Variables, conditions and handlers of a block stand around its statements: alone they mean something else.
    ...ofStatement === 1 && operation.within !== "do-block" ? { sql: [`${operation.sql};`] } : {},
    transaction: effect.outsideTransaction ? "forbidden" : swapped ? "required" : "allowed",
    slow: overlap.slow && !step.untouched,
    rollback: overlap.rollback,
    ...note === void 0 ? {} : { note },
    operations: carries
  };
}
function noteOf({ overlap, untouched }) {
  let { because, oldCode } = overlap;
  if (!(because === void 0 || untouched))
    return oldCode === "breaks" ? `While old code runs, ${because}.` : `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
}
function lossAt(parts) {
  let said2 = parts.findIndex(({ rollback = "clean" }) => rollback !== "clean");
  return said2 >= 0 ? said2 : parts.findLastIndex(({ stage }) => stage !== "deploy");
}
function asRecipe({ ref, step }, part2, loses) {
  return {
    title: part2.title,
    ...part2.sql ? { sql: part2.sql } : {},
    transaction: part2.transaction,
    slow: part2.slow ?? !1,
    rollback: loses ? step.overlap.rollback : "clean",
    ...part2.note === void 0 ? {} : { note: part2.note },
    replaces: ref
  };
}

// src/plan/code.ts
var withThisPullRequest = slotOf(0, "deploy");
function deploymentsOf(entries, schedule2) {
  let later = [...groupBySlot(
    entries.filter((entry) => countsOnIt(entry) && !deploysItself(entry)),
    (entry) => codeSlot(schedule2, schedule2.byEntry[entry.number])
  )].filter(([slot]) => slot > withThisPullRequest).sort(([a], [b]) => a - b);
  return [
    { slot: withThisPullRequest, piece: deployThis(later) },
    ...later.map(([slot, those]) => ({ slot, piece: deployRest(those, schedule2) }))
  ];
}
function neededByCode(entries, { byEntry }) {
  return entries.filter((entry) => entry.step.overlap.newCode !== "works").flatMap((entry) => firstPieces(byEntry[entry.number]));
}
function codeSlot({ slots }, pieces) {
  return Math.max(...firstPieces(pieces).map((piece) => slotAfter("deploy", slots.get(piece))));
}
function firstPieces(pieces) {
  let end = pieces.findIndex(({ phase }) => phase !== "expand");
  return end <= 0 ? end < 0 ? pieces : pieces.slice(0, 1) : pieces.slice(0, end);
}
function deployThis(later) {
  let left = later.map(([slot, those]) => `what uses ${subjects(those)} comes in \`deploy-${releaseOf(slot) + 1}\``);
  return {
    phase: "deploy",
    earliest: withThisPullRequest,
    needs: [],
    needsCodeOf: [],
    behindCode: !1,
    does: {
      title: "Deploy this pull request's code",
      transaction: "allowed",
      slow: !1,
      rollback: "clean",
      ...left.length === 0 ? {} : { note: `Not all of it: ${left.join(", and ")}.` }
    }
  };
}
function deployRest(entries, { byEntry }) {
  return {
    phase: "deploy",
    earliest: withThisPullRequest,
    needs: entries.flatMap(({ number }) => firstPieces(byEntry[number])),
    needsCodeOf: [],
    behindCode: !1,
    does: {
      title: `Deploy the code that uses ${subjects(entries)}`,
      transaction: "allowed",
      slow: !1,
      rollback: "clean"
    }
  };
}
function subjects(entries) {
  return named([...new Set(entries.map(({ step }) => subjectOf(step.operation)))]);
}
function groupBySlot(entries, slot) {
  let groups = /* @__PURE__ */ new Map();
  for (let entry of entries) {
    let group = groups.get(slot(entry));
    group ? group.push(entry) : groups.set(slot(entry), [entry]);
  }
  return groups;
}

// src/plan/touches.ts
function touchesOf(operation) {
  let touches = touch(operation);
  return [...touches, ...touches.flatMap(([, object]) => inSchema(object))];
}
function touch(operation) {
  return table[operation.kind](operation);
}
var table = {
  "create-table": (at) => [
    change("table", at.table),
    ...at.columns.flatMap((one) => [change("column", column(at.table, one.name)), ...defined(at.table, one)]),
    ...at.constraints.flatMap((constraint3) => constrained(at.table, constraint3)),
    ...all("table", ...at.like ?? [], ...at.inherits ?? [], ...at.as?.reads ?? []),
    ...is("rows", ...at.as?.reads ?? []),
    ...at.partitionOf ? [alter(at.partitionOf.parent)] : []
  ],
  "drop-table": (at) => drop("table", at.table),
  "rename-table": (at) => rename("table", at.table, at.to),
  "set-schema": (at) => [...rename("table", at.table, movedTo(at.table, at.to)), ...is("schema", at.to)],
  truncate: (at) => data({ table: at.table, reads: [] }),
  "lock-table": onTable2,
  "set-logged": alterTable,
  "set-tablespace": (at) => [at.object === "index" ? part("index", at.table) : alter(at.table)],
  "set-access-method": alterTable,
  "cluster-table": (at) => [...onAnyTable(at), ...at.index === void 0 ? [] : is("index", at.index)],
  "set-table-options": onTable2,
  "set-owner": onTable2,
  "replica-identity": (at) => [...onTable2(at), ...at.index === void 0 ? [] : is("index", at.index)],
  inherit: (at) => [alter(at.table), alter(at.parent)],
  "attach-partition": (at) => [alter(at.table), change("table", at.partition), ...is("rows", at.partition)],
  "detach-partition": (at) => [alter(at.table), change("table", at.partition)],
  "add-column": (at) => [
    adds("table", at.table),
    change("column", column(at.table, at.column)),
    ...defined(at.table, at.definition)
  ],
  "drop-column": (at) => [
    alter(at.table),
    part("keys", at.table),
    ...drop("column", column(at.table, at.column)),
    // Constraints on it and what they asked of the rows go with it.
    ...is("rows", at.table)
  ],
  "rename-column": (at) => [alter(at.table), ...rename("column", column(at.table, at.column), column(at.table, at.to))],
  "alter-column-type": (at) => [
    alter(at.table),
    change("column", column(at.table, at.column)),
    ...is("type", at.type.name),
    ...is("rows", at.table),
    letsGo
  ],
  "set-default": (at) => [...setDefault(at), ...is("function", ...at.default.calls), letsGo],
  "drop-default": (at) => [...setDefault(at), letsGo],
  "set-not-null": (at) => [...setNull(at)],
  "drop-not-null": (at) => [...setNull(at)],
  "set-expression": alterColumn("value"),
  "drop-expression": alterColumn("value"),
  "add-identity": alterColumn("default"),
  "set-identity": alterColumn("default"),
  "drop-identity": alterColumn("default"),
  "set-column-options": (at) => [...is("table", at.table), part("column", column(at.table, at.column))],
  "add-check": addConstraint,
  "add-not-null-constraint": addConstraint,
  "add-foreign-key": addConstraint,
  "add-unique": addConstraint,
  "add-primary-key": addConstraint,
  "add-exclusion": addConstraint,
  "validate-constraint": constraintNamed,
  "drop-constraint": (at) => [...constraintNamed(at), part("keys", at.table), part("primary key", at.table), letsGo],
  "rename-constraint": (at) => [...constraintNamed(at), change("constraint", column(at.table, at.to))],
  "alter-constraint": constraintNamed,
  "create-index": (at) => [
    ...is("table", at.table),
    change("index", at.index ?? indexName(at.table, at.columns, at.unique ? "key" : "idx")),
    ...[...at.columns, ...at.include].flatMap(
      (name) => isPlain(name) ? is("column", column(at.table, name)) : all("table", at.table)
    ),
    ...at.where === void 0 ? [] : all("table", at.table),
    ...at.unique ? [adds("keys", at.table), ...is("rows", at.table)] : []
  ],
  "drop-index": (at) => [change("index", at.index), letsGo],
  "rename-index": (at) => rename("index", at.index, at.to),
  reindex: (at) => at.object === "index" ? is("index", at.name) : is("table", at.name),
  "attach-index-partition": (at) => [part("index", at.index), part("index", at.partition)],
  "set-index-options": (at) => is("index", at.index),
  "create-view": view,
  "drop-view": (at) => drop("table", at.view),
  "create-materialized-view": (at) => [...view(at), afterData],
  "drop-materialized-view": (at) => drop("table", at.view),
  "refresh-materialized-view": (at) => [...is("table", at.view), afterData],
  "rename-view": (at) => rename("table", at.view, at.to),
  "create-enum": (at) => [change("type", at.type)],
  "add-enum-value": (at) => [part("type", at.type), change("value", column(at.type, at.value))],
  "rename-enum-value": (at) => [
    part("type", at.type),
    ...rename("value", column(at.type, at.value), column(at.type, at.to))
  ],
  "create-type": (at) => [change("type", at.type)],
  "create-domain": (at) => [change("type", at.type), ...is("type", at.base.name)],
  "alter-domain": (at) => [change("type", at.type)],
  "alter-type": (at) => [change("type", at.type)],
  "drop-type": (at) => drop("type", at.type),
  "rename-type": (at) => rename("type", at.type, at.to),
  "create-sequence": (at) => [change("table", at.sequence)],
  "alter-sequence": (at) => [alter(at.sequence), afterData],
  "drop-sequence": (at) => drop("table", at.sequence),
  // A body is looked into when it runs, or, in SQL, when it is made: what it names must be there.
  "create-function": (at) => [
    change("function", at.function),
    ...at.body.flatMap((one) => touch(one).map(([, object]) => ["is", object]))
  ],
  "alter-function": (at) => [part("function", at.function)],
  "drop-function": (at) => drop("function", at.function),
  "create-schema": (at) => [change("schema", at.schema)],
  "drop-schema": (at) => drop("schema", at.schema),
  "rename-schema": (at) => rename("schema", at.schema, at.to),
  "create-database": (at) => [change("database", at.database)],
  "drop-database": (at) => [change("database", at.database)],
  "create-extension": (at) => [change("extension", at.extension)],
  "drop-extension": (at) => drop("extension", at.extension),
  // What its function does with a row needs the columns that stand before it.
  "create-trigger": (at) => [...trigger(at), ...uses("table", at.table), ...is("function", at.function)],
  "drop-trigger": (at) => [...trigger(at), letsGo],
  "toggle-trigger": (at) => (
    // Switched off for the sake of the data that is changed meanwhile, as a rule.
    [...trigger(at), change("rows", at.table)]
  ),
  "create-rule": (at) => [change("rule", column(at.table, at.rule)), ...is("table", at.table)],
  "drop-rule": (at) => [change("rule", column(at.table, at.rule)), ...is("table", at.table)],
  "create-policy": policy,
  "alter-policy": policy,
  "drop-policy": policy,
  "set-row-security": (at) => [...is("table", at.table), change("row security", at.table)],
  grant: rights,
  revoke: rights,
  "alter-role": (at) => [change("role", at.role)],
  insert: (at) => data(at),
  update: (at) => [...data(at, uses), ...is("column", ...at.columns.map((name) => column(at.table, name)))],
  delete: (at) => data(at, uses),
  merge: (at) => data(at),
  copy: (at) => at.table === void 0 ? [afterData] : at.direction === "in" ? data({ table: at.table, reads: [] }) : onAnyTable({ table: at.table }),
  // A function that is called may do anything: `create_hypertable`, `setval`.
  select: (at) => [...all("table", ...at.reads), ...is("function", ...at.calls), afterData],
  comment: (at) => is(commented[at.object] ?? "table", at.name),
  "create-statistics": onTable2,
  replication: (at) => is("table", ...at.tables),
  "vacuum-full": onAnyTable,
  vacuum: onAnyTable,
  analyze: onAnyTable,
  "set-parameter": () => [],
  transaction: () => [],
  "alter-system": () => [],
  other: () => [],
  opaque: () => []
}, commented = {
  column: "column",
  index: "index",
  type: "type",
  domain: "type",
  function: "function",
  schema: "schema",
  constraint: "constraint"
};
function isPlain(name) {
  return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name);
}
function inSchema(object) {
  let name = /^(?:table|index|type|function):(?<schema>[^.]+)\./.exec(object)?.groups?.schema;
  return name === void 0 ? [] : is("schema", name);
}

// src/plan/dependencies.ts
function dependenciesOf(entries) {
  let after = entries.map(() => []), instead = entries.map(() => /* @__PURE__ */ new Set()), together2 = [], touched = /* @__PURE__ */ new Map(), freed = /* @__PURE__ */ new Map();
  for (let entry of entries) {
    let { number } = entry, { frees = [], takes = [] } = namesOf(entry.step.operation);
    for (let name of takes) {
      let by = freed.get(name);
      by !== void 0 && (instead[number].add(by), isStandIn(name) && inOneGo(entries[by], entry) && together2.push([by, number]), freed.delete(name));
    }
    for (let name of frees) freed.set(name, number);
  }
  let swapped = new Set(together2.map(([first]) => first)), lastBehind = new Int32Array(entries.length).fill(-1);
  for (let { number, step } of entries) {
    let own2 = after[number];
    for (let [mode, object] of touchesOf(step.operation)) {
      if (object === "users of things" && swapped.has(number)) continue;
      let earlier = touched.get(object) ?? /* @__PURE__ */ new Map();
      touched.set(object, earlier);
      for (let [other2, by] of earlier)
        if (collide(other2, mode))
          for (let one of by)
            one === number || lastBehind[one] === number || (lastBehind[one] = number, own2.push(one));
      if (mode === "change")
        for (let [other2, by] of earlier) earlier.set(other2, new Set(by.has(number) ? [number] : []));
      earlier.set(mode, (earlier.get(mode) ?? /* @__PURE__ */ new Set()).add(number));
    }
  }
  return addUnread(entries, after), addTemporary(entries, together2), { after, instead, together: together2 };
}
function isStandIn(name) {
  return !name.startsWith("column:") && !name.startsWith("index:");
}
function inOneGo(a, b) {
  return a.step.transaction === null ? b.step.transaction === null && a.path === b.path : a.step.transaction === b.step.transaction;
}
function addUnread(entries, after) {
  let unread = /* @__PURE__ */ new Map(), first = 0;
  for (let { number, path, step } of entries) {
    entries[first].path !== path && (first = number);
    let before = unread.get(path), isUnread = step.operation.kind === "opaque";
    if (before === void 0 && !isUnread) continue;
    let all2 = new Set(after[number]);
    if (before !== void 0 && all2.add(before), isUnread) for (let other2 = before ?? first; other2 < number; other2++) all2.add(other2);
    after[number] = [...all2], isUnread && unread.set(path, number);
  }
}
function addTemporary(entries, together2) {
  for (let { number, step } of entries) {
    if (step.operation.kind !== "create-table" || step.operation.persistence !== "temporary") continue;
    let object = `table:${step.operation.table}`;
    for (let other2 of entries.slice(number + 1))
      touchesOf(other2.step.operation).some(([, touched]) => touched === object) && together2.push([number, other2.number]);
  }
}

// src/plan/filled-later.ts
function filledLater(entries) {
  let mandatory = /* @__PURE__ */ new Map(), filled = /* @__PURE__ */ new Map();
  for (let entry of entries) {
    let { operation } = entry.step;
    if (operation.kind === "add-column" && tightensLast(entry) && mandatory.set(`${operation.table}.${operation.column}`, entry.number), operation.kind === "update")
      for (let column2 of operation.columns) {
        let adds2 = mandatory.get(`${operation.table}.${column2}`);
        if (adds2 === void 0) continue;
        let fillers = filled.get(adds2) ?? [];
        filled.set(adds2, fillers), fillers.push(entry.number);
      }
  }
  return filled;
}

// src/plan/schedule.ts
function schedule(entries, dependencies, codeIn) {
  let swapped = new Set(dependencies.together.flat()), filled = filledLater(entries), byEntry = [], pieces = [], held = /* @__PURE__ */ new Map();
  for (let entry of entries) {
    let { number } = entry, fillers = filled.get(number) ?? [], { now, later } = piecesOf(entry, {
      codeIn: codeIn(entry),
      swapped: swapped.has(number),
      holdsBack: fillers.length > 0,
      needs: (earliest) => neededBy(entry, earliest, byEntry, dependencies)
    });
    pieces.push(...now), byEntry.push(now);
    let end = fillers.at(-1);
    if (end !== void 0) {
      let letGo = () => {
        let rest = later(fillers.flatMap((one) => byEntry[one]));
        pieces.push(...rest), byEntry[number] = [...now, ...rest];
      };
      held.set(end, [...held.get(end) ?? [], letGo]);
    }
    for (let letGo of held.get(number) ?? []) letGo();
  }
  let together2 = dependencies.together.map((pair) => pair.flatMap((number) => byEntry[number])).filter((group) => group.length === 2 && !group.some(({ entry }) => entry && deploysItself(entry)));
  return { pieces, byEntry, together: together2, slots: slotsOf(pieces, together2) };
}
function neededBy({ number }, earliest, byEntry, { after, instead }) {
  let needed = [], replaced2 = instead[number], others = replaced2.size === 0 ? after[number] : /* @__PURE__ */ new Set([...after[number], ...replaced2]);
  for (let other2 of others) {
    let pieces = byEntry[other2];
    if (replaced2.has(other2) || pieces.length === 1 && pieces[0].phase !== "deploy") needed.push(...pieces);
    else {
      let made = pieces.filter(({ phase }) => phase !== "deploy"), soon = made.filter((piece) => piece.earliest <= earliest);
      needed.push(...soon.length > 0 ? soon : made.slice(0, 1));
    }
  }
  return needed;
}
function slotsOf(pieces, together2) {
  let slots = new Map(pieces.map((piece) => [piece, piece.earliest]));
  settle();
  for (let round = 0; round <= pieces.length && pullTogether(); round++) settle();
  return slots;
  function settle() {
    for (let piece of pieces) {
      let { phase, needs, needsCodeOf, behindCode } = piece, deployed = (slot2) => behindCode && phaseOf(slot2) === "backfill" ? slotOf(releaseOf(slot2), "deploy") : slot2, slot = slots.get(piece);
      for (let needed of needs) slot = Math.max(slot, slotAfter(phase, deployed(slots.get(needed))));
      for (let needed of needsCodeOf)
        slot = Math.max(slot, slotAfter(phase, slotAfter("deploy", slots.get(needed))));
      slots.set(piece, slot);
    }
  }
  function pullTogether() {
    let moved2 = !1;
    for (let group of together2) {
      let last2 = group.reduce((so, piece) => Math.max(so, slots.get(piece)), -1 / 0);
      for (let piece of group) {
        let slot = Math.max(slots.get(piece), slotAfter(piece.phase, last2));
        moved2 ||= slot !== slots.get(piece), slots.set(piece, slot);
      }
    }
    return moved2;
  }
}

// src/plan/conditions.ts
function conditionOf(entries, environments) {
  let steps = entries.map(({ step }) => step).filter(({ overlap, untouched }) => overlap.oldCode !== "works" && !untouched);
  if (steps.length === 0) return;
  let gone = steps.flatMap((step) => goneOf(step) ?? []), asks2 = steps.filter((step) => goneOf(step) === void 0).map(({ operation }) => askOf(operation)), code2 = [
    ...gone.length > 0 ? [`without a reference to ${listed2(gone, "or")}`] : [],
    ...[...new Set(asks2)].map((ask) => `that ${ask}`)
  ];
  return `${where(environments)} code ${code2.join(" and ")}, and so does the version that a rollback would bring back`;
}
var goes = {
  "drop-table": ({ table: table2 }) => table2,
  "rename-table": ({ table: table2 }) => table2,
  "set-schema": ({ table: table2 }) => table2,
  "detach-partition": ({ partition }) => partition,
  "drop-column": ({ table: table2, column: column2 }) => `${table2}.${column2}`,
  "rename-column": ({ table: table2, column: column2 }) => `${table2}.${column2}`,
  "alter-column-type": ({ table: table2, column: column2 }) => `${table2}.${column2}`,
  "drop-view": ({ view: view2 }) => view2,
  "drop-materialized-view": ({ view: view2 }) => view2,
  "rename-view": ({ view: view2 }) => view2,
  "drop-type": ({ type }) => type,
  "rename-type": ({ type }) => type,
  "rename-enum-value": ({ value }) => value,
  "drop-sequence": ({ sequence }) => sequence,
  "drop-function": (at) => at.function,
  "drop-schema": ({ schema }) => schema,
  "rename-schema": ({ schema }) => schema,
  "drop-database": ({ database }) => database,
  "drop-extension": ({ extension }) => extension
}, asks = {
  truncate: ({ table: table2 }) => `does without the rows of \`${table2}\``,
  "drop-index": ({ index }) => `does without the index \`${index}\``,
  "alter-column-type": ({ table: table2, column: column2, type }) => `keeps to \`${printType(type)}\` in \`${table2}.${column2}\``,
  "add-column": ({ table: table2, column: column2 }) => `gives \`${table2}.${column2}\` a value`,
  "set-not-null": ({ table: table2, column: column2 }) => `never leaves \`${table2}.${column2}\` NULL`,
  "add-not-null-constraint": ({ table: table2, constraint: constraint3 }) => `never leaves \`${table2}.${constraint3.columns[0]}\` NULL`,
  "drop-default": ({ table: table2, column: column2 }) => `gives \`${table2}.${column2}\` a value`,
  "drop-identity": ({ table: table2, column: column2 }) => `gives \`${table2}.${column2}\` a value`,
  "set-identity": ({ table: table2, column: column2 }) => `gives \`${table2}.${column2}\` no value`,
  "drop-expression": ({ table: table2, column: column2 }) => `computes \`${table2}.${column2}\` itself`,
  "add-unique": ({ table: table2, constraint: constraint3 }) => unique(table2, constraint3.columns),
  "add-primary-key": ({ table: table2, constraint: constraint3 }) => unique(table2, constraint3.columns),
  "create-index": ({ table: table2, columns }) => unique(table2, columns),
  "add-check": ({ table: table2, constraint: constraint3 }) => obeys(table2, constraint3.name, "the new check"),
  "add-exclusion": ({ table: table2, constraint: constraint3 }) => obeys(table2, constraint3.name, "the new exclusion constraint"),
  "add-foreign-key": ({ table: table2, constraint: constraint3 }) => `writes no \`${table2}.${constraint3.columns.join("`, `")}\` that is not in \`${constraint3.references.table}\``,
  opaque: ({ place }) => `a person has found to work before and after \`${place.path}:${place.line}\``
};
function goneOf({ operation, recipe }) {
  return operation.kind === "alter-column-type" && !recipe ? void 0 : wordsOf2(goes, operation);
}
function askOf(operation) {
  let ask = wordsOf2(asks, operation);
  if (ask !== void 0) return ask;
  let title2 = titleOf(operation);
  return `works before and after this: ${title2.charAt(0).toLowerCase()}${title2.slice(1)}`;
}
function wordsOf2(words, operation) {
  return words[operation.kind]?.(operation);
}
function unique(table2, columns) {
  return `writes no duplicates of \`${columns.join("`, `")}\` into \`${table2}\``;
}
function obeys(table2, name, otherwise) {
  return `writes nothing into \`${table2}\` that ${name === void 0 ? otherwise : `\`${name}\``} refuses`;
}
function where(environments) {
  return environments.length === 0 ? "every environment runs" : `${listed2(environments, "and")} ${environments.length === 1 ? "runs" : "run"}`;
}
function listed2(names3, word) {
  let quoted = [...new Set(names3)].map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${word} ${quoted.at(-1)}`;
}

// src/plan/steps.ts
function stepsOf(stages) {
  let groups = stages.map(({ id, pieces }) => ({ id, steps: byStatement(pieces) })), ids = [], numbers = /* @__PURE__ */ new Map();
  for (let { id, steps } of groups)
    steps.forEach((pieces, index) => {
      for (let piece of pieces) numbers.set(piece, ids.length);
      ids.push(`${id}.${index + 1}`);
    });
  return new Map(groups.map(({ id, steps }) => [id, steps.map((pieces) => stepOf(pieces, numbers, ids))]));
}
function byStatement(pieces) {
  let groups = [];
  for (let piece of pieces) {
    let last2 = groups.at(-1);
    last2 && isOneStatement(last2[0], piece) ? last2.push(piece) : groups.push([piece]);
  }
  return groups;
}
function isOneStatement(a, b) {
  return !a.entry || !b.entry || !a.does.operations || !b.does.operations ? !1 : a.entry.path === b.entry.path && statementOf(a) === statementOf(b);
}
function statementOf(piece) {
  return piece.entry?.step.operation.statement;
}
function stepOf(pieces, numbers, ids) {
  let [first] = pieces, own2 = numbers.get(first), needed = /* @__PURE__ */ new Set();
  for (let { needs } of pieces) for (let piece of needs) needed.add(numbers.get(piece));
  needed.delete(own2);
  let does = pieces.length === 1 ? first.does : together(pieces);
  return { id: ids[own2], ...does, waitsFor: [...needed].sort((a, b) => a - b).map((number) => ids[number]) };
}
function together(pieces) {
  let all2 = pieces.map(({ does }) => does), [first] = all2, entry = pieces[0].entry, notes = [...new Set(all2.flatMap(({ note }) => note ?? []))];
  return {
    title: inOneSentence(all2.map(({ title: title2 }) => title2)),
    ...first.place ? { place: first.place } : {},
    // Some of the statement may have gone to another stage: then it cannot be run as it is written.
    ...pieces.length === entry.ofStatement && entry.step.operation.within === void 0 ? { sql: [`${entry.step.operation.sql};`] } : {},
    transaction: strictest(all2.map(({ transaction: transaction2 }) => transaction2)),
    slow: all2.some(({ slow }) => slow),
    rollback: worst(all2.map(({ rollback }) => rollback)),
    ...notes.length > 0 ? { note: notes.join(" ") } : {},
    operations: all2.flatMap(({ operations }) => operations ?? [])
  };
}
function inOneSentence(titles3) {
  let [first, ...rest] = titles3.map(
    (title2, index) => index === 0 ? title2 : `${title2.charAt(0).toLowerCase()}${title2.slice(1)}`
  ), said2 = [first, ...rest.slice(0, rest.length > 2 ? 1 : 2)], more = titles3.length - said2.length;
  return more > 0 ? `${said2.join(", ")} and ${more} more` : `${said2.slice(0, -1).join(", ")} and ${said2.at(-1)}`;
}
function strictest(transactions) {
  return transactions.find((one) => one === "forbidden") ?? transactions.find((one) => one === "required") ?? "allowed";
}

// src/plan/waits.ts
function withoutDetours(waits) {
  let behind2 = /* @__PURE__ */ new Map(), kept = /* @__PURE__ */ new Map();
  for (let [id, direct] of waits) {
    let reached = /* @__PURE__ */ new Set(), own2 = direct.toReversed().filter((one) => {
      if (reached.has(one)) return !1;
      reached.add(one);
      for (let other2 of behind2.get(one)) reached.add(other2);
      return !0;
    });
    kept.set(id, own2.toReversed()), behind2.set(id, reached);
  }
  return kept;
}

// src/plan/stages.ts
function stagesOf({ planned, deployments, apart, environments }) {
  let drafts = draftsOf([
    ...deployments.map(({ piece, slot }) => ({ piece, slot, apart: !1 })),
    ...planned.pieces.map((piece) => ({ piece, slot: planned.slots.get(piece), apart: apart.has(piece) }))
  ]), steps = stepsOf(drafts), waits = withoutDetours(waitsOf(drafts)), stages = drafts.map(({ id, slot, apart: apart2, pieces }) => {
    let kind = phaseOf(slot), condition = kind === "contract" ? conditionOf(shutsOut(pieces), environments) : void 0;
    return {
      id,
      kind,
      title: apart2 ? "Build and check beside the traffic, apart from the deployment" : titles2[kind],
      release: releaseOf(slot),
      waitsFor: waits.get(id),
      ...condition === void 0 ? {} : { condition },
      rollback: worst(steps.get(id).map(({ rollback }) => rollback)),
      pointOfNoReturn: !1,
      steps: steps.get(id)
    };
  }), last2 = stages.find(({ rollback }) => rollback !== "clean");
  return stages.map((stage) => stage === last2 ? { ...stage, pointOfNoReturn: !0 } : stage);
}
var titles2 = {
  expand: "Change the schema ahead of the code",
  deploy: "Deploy the code everywhere",
  backfill: "Move the data",
  contract: "Finish the schema when no old code is left anywhere"
};
function draftsOf(placed) {
  let drafts = /* @__PURE__ */ new Map();
  for (let { piece, slot, apart } of placed) {
    let id = `${phaseOf(slot)}-${releaseOf(slot) + 1}${apart ? "-slow" : ""}`, draft = drafts.get(id) ?? { slot, apart, pieces: [] };
    draft.pieces.push(piece), drafts.set(id, draft);
  }
  return [...drafts].map(([id, draft]) => ({ id, ...draft })).sort((a, b) => a.slot - b.slot || Number(a.apart) - Number(b.apart));
}
function waitsOf(drafts) {
  let stageOf3 = new Map(drafts.flatMap(({ id, pieces }) => pieces.map((piece) => [piece, id])));
  return new Map(
    drafts.map((draft, index) => {
      let before = drafts.slice(0, index), deployed = before.filter(({ slot }) => phaseOf(slot) === "deploy").slice(-1), schema = phaseOf(draft.slot) === "deploy" ? before.filter(({ slot, apart }) => slot === draft.slot - 1 && !apart) : [], all2 = new Set([...deployed, ...schema].map(({ id }) => id));
      for (let { needs } of draft.pieces) for (let piece of needs) all2.add(stageOf3.get(piece));
      return [draft.id, before.map(({ id }) => id).filter((id) => all2.has(id))];
    })
  );
}
function shutsOut(pieces) {
  return pieces.flatMap(({ entry, phase }) => entry && phase === "contract" ? [entry] : []);
}

// src/plan/zero-downtime.ts
function planZeroDowntime(change3, environments, facts) {
  let entries = change3.map((entry) => isUnused(entry, facts) ? withoutDetour(entry) : entry), hasCode2 = facts.codeChanges !== !1 && entries.some((entry) => !deploysItself(entry)), codeIn = (entry) => hasCode2 && !isUnused(entry, facts) ? 0 : -1, planned = schedule(entries, dependenciesOf(entries), codeIn), deployments = hasCode2 ? deploymentsOf(entries, planned) : [], deployed = [
    ...planned.pieces.filter(({ phase }) => phase === "deploy"),
    ...deployments.map(({ piece }) => piece)
  ], apart = runApart(planned, [...neededByCode(entries, planned), ...deployed]), stages = stagesOf({ planned, deployments, apart, environments });
  return {
    strategy: "zero-downtime",
    stages,
    files: plannedFiles(entries, stages),
    rollback: rollbackOf(stages, entries)
  };
}
function withoutDetour(entry) {
  let { recipe: _, ...step } = entry.step;
  return { ...entry, step };
}
function isUnused({ step: { operation } }, { references }) {
  switch (operation.kind) {
    case "drop-column":
      return references?.of(operation.table, operation.column).verdict === "unused";
    case "drop-table":
      return references?.of(operation.table).verdict === "unused";
    case "drop-view":
    case "drop-materialized-view":
      return references?.of(operation.view).verdict === "unused";
    default:
      return !1;
  }
}

// src/plan/build-plan.ts
function buildPlan(analysis, settings, facts = {}) {
  let { strategy, environments = [] } = settings, migrations = inRunOrder(analysis.migrations), entries = entriesOf(migrations);
  if (entries.length === 0)
    return { strategy, stages: [], files: [], rollback: { verdict: "clean", because: "no migration changes anything" } };
  switch (strategy) {
    case "zero-downtime":
      return planZeroDowntime(entries, environments, facts);
    case "maintenance-window":
      return planWindow(migrations, entries, facts);
  }
}

// src/findings/waiver-comment.ts
var form2 = /^slipway:\s*waive(?<file>-file)?\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<until>\d{4}-\d\d-\d\d))?(?:\s+because\b[:\s]*(?<because>[\s\S]*))?$/i;
function readWaiverComments(text, parse) {
  if (!/slipway:/i.test(text)) return [];
  let sql2 = parse(text), comments = sql2.comments(), lineOf = lineCounter(text), byStart = new Map(comments.map((comment2) => [comment2.start, comment2])), statements = sql2.statements.map(({ start, end }) => {
    let first = startOfCode(text, start, end, byStart);
    return { start: first, from: lineOf(first), to: lineOf(Math.max(first, end - 1)) };
  });
  return comments.filter((comment2) => /^slipway:/i.test(comment2.text)).map((comment2) => {
    let line = lineOf(comment2.start), endLine = lineOf(Math.max(comment2.start, comment2.end - 1)), { rules: rules2, because, until, file } = form2.exec(comment2.text)?.groups ?? {};
    if (rules2 === void 0) return { kind: "unreadable", text: comment2.text, line, endLine };
    let shared = statements.filter(({ from: from3, to }) => from3 <= endLine && to >= line), covered = shared.length > 0 ? shared : statements.filter(({ start }) => start >= comment2.start).slice(0, 1), covers = { from: covered[0]?.from ?? 1 / 0, to: covered.at(-1)?.to ?? -1 / 0 };
    return {
      kind: "waiver",
      rules: rules2.split(",").map((rule) => rule.trim()),
      because: because?.replace(/\s+/g, " ").trim() || void 0,
      until,
      covers: file ? void 0 : covers,
      line,
      endLine
    };
  });
}
function startOfCode(text, start, end, comments) {
  let at = start;
  for (; ; ) {
    let code2 = at + (/^\s*/.exec(text.slice(at, end))?.[0].length ?? 0), comment2 = comments.get(code2);
    if (!comment2) return Math.min(code2, end);
    at = comment2.end;
  }
}
function lineCounter(text) {
  let starts = [0];
  for (let at = text.indexOf(`
`); at >= 0; at = text.indexOf(`
`, at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0, high = starts.length;
    for (; high - low > 1; ) {
      let middle = low + high >> 1;
      starts[middle] <= offset ? low = middle : high = middle;
    }
    return low + 1;
  };
}

// src/references/evidence.ts
function evidence(line, at, word, subject) {
  let before = line.slice(0, at), after = line.slice(at + word.length);
  if (isComment2(before) || ignored.test(before)) return "none";
  if (sqlKeyword.test(line)) return "clear";
  let quoted = /["'`:]$/.test(before);
  if (subject === "object") return quoted ? "clear" : "weak";
  let member = /(?:\.|->|\?\.|::|@)$/.test(before), key = /^\s*[:=]/.test(after) && !/^\s*==/.test(after);
  return member || quoted || key ? "clear" : "weak";
}
var ignored = /\b(?:ignored_columns|ignore_columns?|self\.ignored_columns|Ignore|@Transient|exclude)\b/, sqlKeyword = /\b(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|JOIN|FROM|WHERE|ORDER BY|GROUP BY|RETURNING)\b/;
function isComment2(before) {
  return /^\s*(?:\/\/|#(?!\{)|--|\*|\/\*|<!--|;;|%)/.test(before) || /(?:\s\/\/|\s#\s|\s--\s)/.test(before);
}

// src/references/names.ts
function subjectsOf(operations) {
  let subjects2 = /* @__PURE__ */ new Map();
  for (let operation of operations) {
    let subject = subjectOf2(operation);
    subject && subjects2.set(keyOf2(subject), subject);
  }
  return [...subjects2.values()];
}
function keyOf2({ object, column: column2 }) {
  return column2 === void 0 ? object : `${object}\0${column2}`;
}
function subjectOf2(operation) {
  switch (operation.kind) {
    case "drop-column":
    case "rename-column":
    case "drop-not-null":
      return { object: operation.table, column: operation.column };
    case "drop-table":
    case "rename-table":
      return { object: operation.table };
    case "drop-view":
    case "drop-materialized-view":
      return { object: operation.view };
    case "drop-function":
      return { object: operation.function };
    case "drop-type":
      return { object: operation.type };
    case "drop-sequence":
      return { object: operation.sequence };
    default:
      return;
  }
}

// src/references/spellings.ts
function spellings(name) {
  let bare3 = name.slice(name.lastIndexOf(".") + 1), words = wordsOf3(bare3), pascal = words.map(capital).join("");
  return unique2([
    bare3,
    words.join("_"),
    pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    words.join("_").toUpperCase(),
    words.join("-")
  ]);
}
function modelSpellings(table2) {
  let words = wordsOf3(table2.slice(table2.lastIndexOf(".") + 1)), last2 = words.at(-1) ?? "";
  return unique2(
    [last2, ...singulars(last2), ...plurals(last2)].flatMap((end) => spellings([...words.slice(0, -1), end].join("_")))
  );
}
function wordsOf3(name) {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").split(/[^A-Za-z0-9]+/).filter(Boolean).map((word) => word.toLowerCase());
}
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
function singulars(word) {
  return word.endsWith("ies") ? [`${word.slice(0, -3)}y`] : /(s|x|z|ch|sh)es$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : word.endsWith("s") && !word.endsWith("ss") ? [word.slice(0, -1)] : [];
}
function plurals(word) {
  return /[^aeiou]y$/.test(word) ? [`${word.slice(0, -1)}ies`] : /(s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
}
function unique2(names3) {
  return [...new Set(names3.filter(Boolean))];
}

// src/references/search.ts
function findReferences(subjects2, deployed) {
  let answers2 = new Map(subjects2.map((subject) => [keyOf2(subject), look(subject, deployed)]));
  return {
    of: (object, column2) => answers2.get(keyOf2(column2 === void 0 ? { object } : { object, column: column2 })) ?? notAsked
  };
}
var noReferences = { of: () => notAsked }, notAsked = { verdict: "unknown", looked: !1, because: "Slipway was given no code to look into" };
function look(subject, deployed) {
  if (deployed.reduce((sum, { files: own2 }) => sum + own2.size, 0) === 0) return notAsked;
  let used = [], perhaps = [];
  for (let code2 of deployed)
    for (let [path, text] of code2.files)
      lookInto(subject, text, (line, clear) => (clear ? used : perhaps).push(placeOf2(code2, path, line)));
  if (used.length > 0) return { verdict: "used", places: used };
  let names3 = deployed.map(({ environment, ref }) => `${environment} (${ref.slice(0, 12)})`).join(", ");
  if (perhaps.length === 0) return { verdict: "unused", because: `nothing that is deployed says the name: ${names3}` };
  let [first] = perhaps, others = perhaps.length > 1 ? `, and ${perhaps.length - 1} more` : "";
  return {
    verdict: "unknown",
    looked: !0,
    because: `the word occurs at ${first.path}:${first.line}${others}`,
    places: perhaps
  };
}
function placeOf2({ environment }, path, line) {
  return { environment, path, line, column: 1, endLine: line };
}
function lookInto({ object, column: column2 }, text, found) {
  let words = wordPattern(spellings(column2 ?? object));
  if (!words.test(text)) return;
  let knowsTable = column2 === void 0 || wordPattern(modelSpellings(object)).test(text), lines = text.split(`
`);
  for (let [index, line] of lines.entries()) {
    let match = words.exec(line);
    if (match) {
      let kind = evidence(line, match.index, match[0], column2 === void 0 ? "object" : "column");
      kind !== "none" && found(index + 1, kind === "clear" && knowsTable);
    }
  }
}
var patterns = /* @__PURE__ */ new Map();
function wordPattern(words) {
  let key = words.join("|"), known2 = patterns.get(key);
  if (known2) return known2;
  let made = new RegExp(
    `(?<![A-Za-z0-9_$])(?:${words.map((word) => word.replaceAll(/[^\w]/g, "\\$&")).join("|")})(?![A-Za-z0-9_$])`
  );
  return patterns.set(key, made), made;
}

// src/references/source-files.ts
var code = /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|erb|haml|slim|rake|go|java|kt|kts|scala|groovy|php|twig|cs|fs|vb|ex|exs|eex|heex|rs|swift|dart|clj|lua|pl|pm|sql|graphql|gql|prisma|proto)$/i, elsewhere = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|coverage|\.git|tests?|__tests__|specs?|e2e|cypress|fixtures?|mocks?|__mocks__|factories|seeds?|docs?|examples?|locales?|i18n|migrations?|migrate|post_migrate|versions|db\/structure\.sql|db\/schema\.rb|structure\.sql|schema\.sql)(?:\/|$)|\.(?:test|spec|stories|d|min|generated)\.[^/]+$|_(?:test|spec)\.[^/]+$/i;
function isSourceFile(path) {
  return code.test(path) && !elsewhere.test(path);
}

// src/handlers/deployed-code.ts
var mostFiles = 2e4;
async function referencesTo(operations, changes, given) {
  let subjects2 = given ? [] : subjectsOf(operations);
  if (subjects2.length === 0) return noReferences;
  let environments = changes.deployed.length > 0 ? changes.deployed : [{ environment: "the base branch", ref: "base", tree: changes.base }], deployed = [];
  for (let { environment, ref, tree } of environments) {
    let paths = (await tree.list()).filter(isSourceFile);
    if (paths.length > mostFiles) return noReferences;
    let files = /* @__PURE__ */ new Map();
    for (let [path, content] of await tree.read(paths)) content.kind === "text" && files.set(path, content.text);
    deployed.push({ environment, ref, files });
  }
  return findReferences(subjects2, deployed);
}

// src/migrations/find/candidates.ts
var import_picomatch2 = __toESM(require_picomatch(), 1);

// src/migrations/frameworks/index.ts
var frameworks_exports = {};
__export(frameworks_exports, {
  atlas: () => atlas,
  dbmate: () => dbmate,
  diesel: () => diesel,
  drizzle: () => drizzle,
  flyway: () => flyway,
  golangMigrate: () => golangMigrate,
  goose: () => goose,
  graphileMigrate: () => graphileMigrate,
  hasura: () => hasura,
  liquibase: () => liquibase,
  nodePgMigrate: () => nodePgMigrate,
  prisma: () => prisma,
  sqitch: () => sqitch,
  sql: () => sql,
  sqlx: () => sqlx,
  supabase: () => supabase
});

// src/migrations/frameworks/blank.ts
function blankAllBut(text, keep) {
  let result = "", at = 0;
  for (let { start, end } of keep)
    result += blank(text.slice(at, start)) + text.slice(start, end), at = end;
  return result + blank(text.slice(at));
}
function blank(text) {
  return text.replace(/[^\r\n]/g, " ");
}

// src/migrations/frameworks/lines.ts
function linesOf(text) {
  let lines = [];
  for (let start = 0; start < text.length; ) {
    let found = text.indexOf(`
`, start), end = found < 0 ? text.length : found + 1;
    lines.push({ text: text.slice(start, end).replace(/\r?\n$/, ""), start, end }), start = end;
  }
  return lines;
}
function sectionsOf(text, markers2) {
  let sections = [];
  for (let line of linesOf(text)) {
    let kind = Object.keys(markers2).find((key) => markers2[key].test(line.text));
    if (kind === void 0) continue;
    let last2 = sections.pop();
    last2 && sections.push({ ...last2, end: line.start }), sections.push({ kind, start: line.end, end: text.length, header: line.text });
  }
  return sections;
}

// src/migrations/frameworks/atlas.ts
var atlas = {
  id: "atlas",
  title: "Atlas",
  docs: "https://atlasgo.io/versioned/apply#transaction-configuration",
  files: ["**/{migrations,migration,migrate}/**/*.sql"],
  markers: ["atlas.sum"],
  companions: (path) => [inFolder(folderOf(path), "atlas.sum")],
  transaction: "file",
  optOut: "put `-- atlas:txmode none` on the first line",
  runner: { identity: "version", lateFile: "refused", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions) {
    if (!certain && !companions.has(inFolder(folderOf(path), "atlas.sum")) || /\.(up|down)\.sql$/.test(path) || /^--\s*atlas:checkpoint\b/m.test(text)) return;
    let transaction2 = /^--\s*atlas:txmode\s+none\s*$/m.test(text) ? "none" : "file";
    if (!/^\s*--\s*atlas:txtar\b/.test(text)) return { up: text, transaction: transaction2 };
    let files = sectionsOf(text, {
      up: /^-- migration\.sql --\s*$/,
      down: /^-- down\.sql --\s*$/,
      other: /^-- \S+ --\s*$/
    }), down = files.filter(({ kind }) => kind === "down");
    return {
      up: blankAllBut(
        text,
        files.filter(({ kind }) => kind === "up")
      ),
      ...down.length > 0 ? { down: blankAllBut(text, down) } : {},
      transaction: transaction2
    };
  },
  order: (paths) => [...paths].sort((a, b) => compareText(nameOf(a), nameOf(b)))
};

// src/migrations/frameworks/implicit-transaction.ts
function implicitTransaction(sql2) {
  return statementSpans(sql2).length > 1 ? "file" : "none";
}

// src/migrations/frameworks/dbmate.ts
var dbmate = {
  id: "dbmate",
  title: "dbmate",
  docs: "https://github.com/amacneil/dbmate#migration-options",
  files: ["**/[0-9]*.sql"],
  transaction: "file",
  optOut: "write `-- migrate:up transaction:false`, with one statement in that section",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }) {
    let sections = sectionsOf(text, { up: /^--\s*migrate:up(\s|$)/, down: /^--\s*migrate:down(\s|$)/ }), up = sections.find(({ kind }) => kind === "up"), down = sections.find(({ kind }) => kind === "down");
    if (!up) return;
    let sql2 = blankAllBut(text, [up]);
    return {
      up: sql2,
      ...down ? { down: blankAllBut(text, [down]) } : {},
      transaction: /\stransaction:false(\s|$)/.test(up.header) ? implicitTransaction(sql2) : "file"
    };
  }
};

// src/migrations/frameworks/diesel.ts
var diesel = {
  id: "diesel",
  title: "Diesel",
  docs: "https://docs.rs/diesel_migrations/latest/diesel_migrations/struct.FileBasedMigrations.html",
  files: ["**/[0-9]*_*/up.sql"],
  companions: (path) => [inFolder(folderOf(path), "down.sql"), inFolder(folderOf(path), "metadata.toml")],
  transaction: "file",
  optOut: "put `run_in_transaction = false` into `metadata.toml` beside it, and leave one statement in the file",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  root: (path) => folderOf(folderOf(path)),
  /** What stands before the first `_`; dashes are left out: `2024-01-02-030405_add_users` is 20240102030405. */
  version: (path) => /^(\d[\d-]*)_/.exec(nameOf(folderOf(path)))?.[1]?.replaceAll("-", ""),
  read({ path, text, certain }, companions) {
    if (nameOf(path) !== "up.sql" || !(certain || diesel.version(path) !== void 0)) return;
    let [downPath = "", metadata = ""] = diesel.companions(path), down = companions.get(downPath), without2 = /^\s*run_in_transaction\s*=\s*false\b/m.test(companions.get(metadata) ?? "");
    return {
      up: text,
      ...down === void 0 ? {} : { down, downPath },
      transaction: without2 ? implicitTransaction(text) : "file"
    };
  }
};

// src/migrations/frameworks/drizzle-journal.ts
function readDrizzleJournal(text) {
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { broken: `it is not JSON (${error.message})` };
  }
  let { dialect, entries } = json ?? {};
  return !Array.isArray(entries) || !entries.every(isEntry) ? { broken: "it has no `entries` with a `tag` and a `when` each" } : {
    dialect: typeof dialect == "string" ? dialect : void 0,
    when: new Map(entries.map(({ tag, when }) => [tag, when]))
  };
}
function isEntry(value) {
  let { tag, when } = value ?? {};
  return typeof tag == "string" && typeof when == "number";
}

// src/migrations/frameworks/drizzle.ts
var drizzle = {
  id: "drizzle",
  title: "Drizzle",
  docs: "https://orm.drizzle.team/docs/migrations",
  files: ["**/drizzle/**/*.sql", "**/{migrations,migration}/[0-9]*/migration.sql"],
  markers: ["meta/_journal.json"],
  companions: (path) => [journalOf(path), inFolder(folderOf(path), "snapshot.json")],
  transaction: "pending",
  optOut: "nothing can leave it: run the statement by hand first, and write it here with `IF NOT EXISTS`",
  runner: { identity: "version", lateFile: "skipped", editedFile: "ignored" },
  root: (path) => isFolderFile(path) ? folderOf(folderOf(path)) : folderOf(path),
  version: (path) => leadingDigits(tagOf(path)),
  read({ path, text, certain }, companions) {
    let snapshot = companions.get(inFolder(folderOf(path), "snapshot.json"));
    if (isFolderFile(path) && snapshot !== void 0) return { up: text, transaction: "pending" };
    let journal = journalFor(path, companions);
    if (journal === void 0 || "broken" in journal) {
      if (!certain && !journal && !text.includes("--> statement-breakpoint")) return;
      let guessed = journal && `${journalOf(path)} cannot be read: ${journal.broken}; names give the order instead`;
      return { up: text, transaction: "pending", ...guessed ? { guessed } : {} };
    }
    if (journal.when.has(tagOf(path)))
      return { up: text, transaction: "pending", ...journal.dialect ? { engine: journal.dialect } : {} };
  },
  order(paths, companions) {
    let journal = journalFor(paths[0] ?? "", companions);
    if (!journal || "broken" in journal) return byVersion(paths, (path) => drizzle.version(path));
    let at = (path) => journal.when.get(tagOf(path)) ?? Number.MAX_SAFE_INTEGER;
    return [...paths].sort((a, b) => at(a) - at(b) || compareText(a, b));
  }
};
function journalFor(path, companions) {
  let text = companions.get(journalOf(path));
  return text === void 0 ? void 0 : known(text);
}
var last;
function known(text) {
  return last?.text !== text && (last = { text, journal: readDrizzleJournal(text) }), last.journal;
}
function journalOf(path) {
  return inFolder(drizzle.root(path), "meta/_journal.json");
}
function isFolderFile(path) {
  return nameOf(path) === "migration.sql";
}
function tagOf(path) {
  return isFolderFile(path) ? nameOf(folderOf(path)) : nameOf(path).replace(/\.sql$/, "");
}

// src/migrations/frameworks/leaves-transaction.ts
var refuses = /^(create\s+(unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|reindex\b[\s\S]*\bconcurrently|vacuum|alter\s+system|cluster)\b/i;
function leavesTransaction(statement) {
  return refuses.test(statement);
}

// src/migrations/frameworks/flyway.ts
var flyway = {
  id: "flyway",
  title: "Flyway",
  docs: "https://documentation.red-gate.com/fd/migrations-184127470.html",
  files: ["**/V[0-9]*__*.sql", "**/R__*.sql"],
  companions: (path) => [`${path}.conf`, ...nameOf(path).startsWith("V") ? [undoOf(path)] : []],
  transaction: "file",
  optOut: "put `executeInTransaction=false` into `<name of the file>.sql.conf` beside it",
  runner: { identity: "version-and-name", lateFile: "refused", editedFile: "refused" },
  root: rootOf,
  version: (path) => nameOf(path).match(/^V(\d[\d._]*?)__/)?.[1]?.replaceAll("_", "."),
  read({ path, text }, companions) {
    let [, kind] = /^(V\d[\d._]*?|R)__.*\.sql$/.exec(nameOf(path)) ?? [];
    if (kind === void 0) return;
    let undo = kind === "R" ? void 0 : companions.get(undoOf(path));
    return {
      up: text,
      ...undo === void 0 ? {} : { down: undo, downPath: undoOf(path) },
      transaction: leaves(text, companions.get(`${path}.conf`)) ? "none" : "file",
      ...kind === "R" ? { repeatable: !0 } : {}
    };
  },
  /** Versions first, however deep the folder, then the repeatable ones by their names. */
  order: (paths) => byVersion(
    [...paths].sort((a, b) => compareText(nameOf(a), nameOf(b))),
    (path) => flyway.version(path)
  )
};
function leaves(sql2, conf) {
  if (conf && /^\s*executeInTransaction\s*=\s*false\s*$/im.test(conf)) return !0;
  let spans = statementSpans(sql2);
  return spans.length > 0 && spans.every(({ start, end }) => leavesTransaction(sql2.slice(start, end)));
}
function undoOf(path) {
  return path.replace(/V([^/]*)$/, "U$1");
}
function rootOf(path) {
  return /^((?:.*\/)?(?:migrations?|flyway|sql))\//.exec(path)?.[1] ?? path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/migrations/frameworks/down-file.ts
function downPathOf(path) {
  let paired = path.replace(/([._-])(up|do)\.sql$/, (_, dot, word) => `${dot}${word === "do" ? "undo" : "down"}.sql`);
  return paired === path ? `${path.replace(/\.sql$/, "")}.down.sql` : paired;
}
function isDown(path) {
  return /(^|[._-])(down|undo|rollback|revert)\.sql$/i.test(nameOf(path)) || /(^|\/)(down|revert|rollbacks?|undo)\/[^/]*$/i.test(path);
}

// src/migrations/frameworks/golang-migrate.ts
var golangMigrate = {
  id: "golang-migrate",
  title: "golang-migrate",
  docs: "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
  files: ["**/[0-9]*_*.up.sql"],
  companions: (path) => [downPathOf(path)],
  transaction: "file",
  optOut: "leave the statement alone in its file: several statements of one file run in one transaction",
  runner: { identity: "version", lateFile: "skipped", editedFile: "ignored" },
  version: (path) => /^(\d+)_/.exec(nameOf(path))?.[1],
  read({ path, text, certain }, companions) {
    if (isDown(path) || !(certain || /^\d+_.*\.up\.sql$/.test(nameOf(path)))) return;
    let down = companions.get(downPathOf(path));
    return {
      up: text,
      ...down === void 0 ? {} : { down, downPath: downPathOf(path) },
      transaction: implicitTransaction(text)
    };
  }
};

// src/migrations/frameworks/goose.ts
var goose = {
  id: "goose",
  title: "goose",
  docs: "https://pressly.github.io/goose/documentation/annotations",
  files: ["**/[0-9]*.sql"],
  transaction: "file",
  optOut: "put `-- +goose NO TRANSACTION` on a line of its own above `-- +goose Up`",
  runner: { identity: "version", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }) {
    let sections = sectionsOf(text, { up: annotation("up"), down: annotation("down") }), up = sections.filter(({ kind }) => kind === "up"), down = sections.filter(({ kind }) => kind === "down");
    if (up.length !== 0)
      return {
        up: blankAllBut(text, up),
        ...down.length > 0 ? { down: blankAllBut(text, down) } : {},
        transaction: withoutTransaction.test(text) ? "none" : "file"
      };
  }
};
function annotation(word) {
  return new RegExp(String.raw`^--\s*\+goose\s+${word}\s*$`, "i");
}
var withoutTransaction = /^--\s*\+goose\s+no\s+transaction\s*$/im;

// src/migrations/frameworks/graphile-migrate.ts
var graphileMigrate = {
  id: "graphile-migrate",
  title: "Graphile Migrate",
  docs: "https://github.com/graphile/migrate#readme",
  files: ["**/committed/[0-9]*.sql"],
  transaction: "file",
  optOut: "put `--! no-transaction` on the first line of the current migration, with one statement in it, and commit it anew",
  runner: { identity: "name", lateFile: "refused", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }) {
    let headers = /^\uFEFF?(?:--! [A-Z][^\r\n]*\r?\n)+/.exec(text)?.[0];
    if (headers === void 0 || !/^--! Hash:/m.test(headers)) return;
    let body = text.slice(headers.length).trimStart();
    return { up: text, transaction: /^--!\s*no-transaction\b/.test(body) ? implicitTransaction(body) : "file" };
  }
};

// src/migrations/frameworks/hasura.ts
var hasura = {
  id: "hasura",
  title: "Hasura",
  docs: "https://hasura.io/docs/2.0/migrations-metadata-seeds/manage-migrations/",
  files: ["**/migrations/**/[0-9]*_*/up.sql"],
  companions: (path) => [inFolder(folderOf(path), "down.sql")],
  transaction: "file",
  optOut: "nothing in the file can: run the statement with `run_sql` and `no_transaction`, then `hasura migrate apply --skip-execution`",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  root: (path) => folderOf(folderOf(path)),
  version: (path) => leadingDigits(nameOf(folderOf(path))),
  read({ path, text, certain }, companions) {
    if (nameOf(path) !== "up.sql" || !(certain || /^\d{13}_/.test(nameOf(folderOf(path))))) return;
    let downPath = inFolder(folderOf(path), "down.sql"), down = companions.get(downPath);
    return { up: text, ...down === void 0 ? {} : { down, downPath }, transaction: "file" };
  }
};

// src/migrations/frameworks/liquibase.ts
var liquibase = {
  id: "liquibase",
  title: "Liquibase",
  docs: "https://docs.liquibase.com/concepts/changelogs/sql-format.html",
  files: [
    "**/{changelog,changelogs,changeset,changesets,changes,liquibase}/**/*.sql",
    "**/{migration,migrations,db}/**/*.sql",
    "**/{,*[.-]}changelog{,[.-]*}.sql"
  ],
  transaction: "file",
  optOut: "write `runInTransaction:false` on the `--changeset` line",
  runner: { identity: "name", lateFile: "runs", editedFile: "refused" },
  read({ text }) {
    if (!/^\uFEFF?\s*--\s*liquibase\s+formatted\s+sql/i.test(text)) return;
    let changesets = sectionsOf(text, { changeset: /^\s*--\s*changeset\s+\S/i });
    if (changesets.length === 0) return { up: text, transaction: "file" };
    let parts = changesets.map((changeset) => partOf(text, changeset)), without2 = parts.some(({ transaction: transaction2 }) => transaction2 === "none");
    return {
      up: merge(
        text,
        parts.map(({ up }) => up)
      ),
      ...parts.some(({ down }) => down !== void 0) ? {
        down: merge(
          text,
          parts.map(({ down }) => down ?? blank(text))
        )
      } : {},
      transaction: without2 ? "none" : "file",
      parts
    };
  }
};
function partOf(text, changeset) {
  let [, id = ""] = /changeset\s+(?:"([^"]*)"|(\S+:(?:"[^"]*"|\S+)))/i.exec(changeset.header)?.filter(Boolean) ?? [], option = (name) => new RegExp(String.raw`\s${name}:\s*"?([^\s"]+)`, "i").exec(changeset.header)?.[1], down = rollbackOf2(text, changeset), up = withoutRollback(text, changeset);
  return {
    id,
    up: splitAt(up, option("endDelimiter")),
    ...down === void 0 ? {} : { down },
    transaction: option("runInTransaction")?.toLowerCase() === "false" ? "none" : "file",
    ...yes(option("runOnChange")) || yes(option("runAlways")) ? { repeatable: !0 } : {}
  };
}
function yes(value) {
  return value?.toLowerCase() === "true";
}
var rollbackBlock = /\/\*\s*liquibase\s+rollback\b([\s\S]*?)\*\//gi, rollbackLine = /^\s*--\s*rollback\b/i, ignored2 = /^[ \t]*--[ \t]*ignoreLines:start[\s\S]*?^[ \t]*--[ \t]*ignoreLines:end.*$/gim;
function withoutRollback(text, changeset) {
  return blankAllBut(text, [changeset]).replace(rollbackBlock, blank).replace(ignored2, blank);
}
function rollbackOf2(text, changeset) {
  let own2 = blankAllBut(text, [changeset]), keep = linesOf(own2).filter((line) => rollbackLine.test(line.text)).map((line) => ({
    start: line.start + rollbackLine.exec(line.text)[0].length,
    end: line.start + line.text.length
  }));
  for (let block of own2.matchAll(rollbackBlock)) {
    let start = block.index + block[0].indexOf(block[1]);
    keep.push({ start, end: start + block[1].length });
  }
  if (keep.sort((a, b) => a.start - b.start), keep.length !== 0)
    return blankAllBut(text, keep).replace(/^[ \t]*(empty|not required)[ \t]*$/gim, blank);
}
function splitAt(sql2, delimiter) {
  if (!delimiter || delimiter === ";") return sql2;
  let literal = delimiter.replace(/\\n|\\r/g, "").replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return literal === "" ? sql2 : sql2.replace(new RegExp(`${literal}(?=[ \\t]*\\r?$)`, "gim"), (found) => ";".padEnd(found.length));
}
function merge(text, layers) {
  let result = "", at = 0;
  for (let layer of layers) {
    let start = layer.search(/\S/);
    if (start < 0) continue;
    let end = layer.trimEnd().length;
    result += blank(text.slice(at, start)) + layer.slice(start, end), at = end;
  }
  return result + blank(text.slice(at));
}

// src/migrations/frameworks/manifest.ts
function manifestsAbove(path, name) {
  let manifests = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) manifests.push(inFolder(folder, name));
  return [...manifests, name];
}
function mentions2(companions, name, dependency) {
  for (let [path, text] of companions) if (nameOf(path) === name && dependency.test(text)) return !0;
  return !1;
}
function dependencyVersion(companions, dependency) {
  let line = new RegExp(String.raw`"${dependency}"\s*:\s*"[\^~>=v\s]*(\d+)(?:\.(\d+))?`);
  for (let [path, text] of companions) {
    let found = nameOf(path) === "package.json" ? line.exec(text) : null;
    if (found) return [Number(found[1]), Number(found[2] ?? 0)];
  }
}

// src/migrations/frameworks/node-pg-migrate.ts
var nodePgMigrate = {
  id: "node-pg-migrate",
  title: "node-pg-migrate",
  docs: "https://salsita.github.io/node-pg-migrate/migrations/",
  files: ["**/{migrations,migration,migrate}/**/*.sql", "**/[0-9]*_*.sql"],
  companions: (path) => manifestsAbove(path, "package.json"),
  transaction: "pending",
  optOut: "write the migration in JavaScript and call `pgm.noTransaction()`",
  runner: { identity: "name", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions) {
    let sections = sectionsOf(text, { up: /^\s*--[\s-]*up\s+migration/i, down: /^\s*--[\s-]*down\s+migration/i }), up = sections.filter(({ kind }) => kind === "up"), down = sections.filter(({ kind }) => kind === "down"), own2 = certain || /^\d+_.*\.sql$/.test(nameOf(path)) && mentions2(companions, "package.json", /"node-pg-migrate"\s*:/);
    if (!(isDown(path) || !(own2 || up.length > 0)))
      return {
        up: up.length > 0 ? blankAllBut(text, up) : text,
        ...down.length > 0 ? { down: blankAllBut(text, down) } : {},
        transaction: "pending"
      };
  }
};

// src/migrations/frameworks/prisma.ts
var prisma = {
  id: "prisma",
  title: "Prisma Migrate",
  docs: "https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories",
  files: ["**/{migrations,migration}/*/migration.sql", "**/prisma/**/migration.sql"],
  markers: ["migration_lock.toml"],
  companions: (path) => [
    inFolder(prisma.root(path), "migration_lock.toml"),
    inFolder(folderOf(path), "snapshot.json"),
    inFolder(folderOf(path), "down.sql"),
    ...manifestsAbove(path, "package.json")
  ],
  transaction: "file",
  optOut: "leave the statement alone in its migration (from Prisma 7.4, `CREATE INDEX CONCURRENTLY` may stand anywhere)",
  runner: { identity: "name", lateFile: "runs", editedFile: "warned" },
  root: (path) => folderOf(folderOf(path)),
  version: (path) => leadingDigits(nameOf(folderOf(path))),
  read({ path, text, certain }, companions) {
    if (!certain && nameOf(path) !== "migration.sql" || !certain && companions.has(inFolder(folderOf(path), "snapshot.json"))) return;
    let lock = companions.get(inFolder(prisma.root(path), "migration_lock.toml")), provider = /^\s*provider\s*=\s*"([^"]+)"/m.exec(lock ?? "")?.[1], downPath = inFolder(folderOf(path), "down.sql"), down = companions.get(downPath);
    return {
      up: text,
      ...down === void 0 ? {} : { down, downPath },
      transaction: scopeOf(text, companions),
      ...provider ? { engine: provider } : {}
    };
  }
};
function scopeOf(sql2, companions) {
  let [major = 0, minor = 0] = dependencyVersion(companions, "prisma") ?? dependencyVersion(companions, "@prisma/client") ?? [];
  return (major > 7 || major === 7 && minor >= 4) && /\bindex\s+concurrently\b/i.test(sql2) ? "none" : implicitTransaction(sql2);
}

// src/migrations/frameworks/sql.ts
var sql = {
  id: "sql",
  title: "plain SQL",
  docs: "https://www.postgresql.org/docs/current/app-psql.html",
  files: [
    "**/{migrations,migration,migrate,db-migrations,db_migrations,dbmigrations,schema_migrations,sql-migrations}/**/*.sql"
  ],
  companions: (path) => [downPathOf(path)],
  transaction: "none",
  optOut: "run the file without `BEGIN` and without `--single-transaction`",
  version: (path) => /^[vV]?(\d+(?:\.\d+)*)(?=[_.-])/.exec(nameOf(path))?.[1],
  read({ path, text, certain }, companions) {
    if (isDown(path) || !certain && isOther(path)) return;
    let down = companions.get(downPathOf(path));
    return { up: text, ...down === void 0 ? {} : { down, downPath: downPathOf(path) }, transaction: "none" };
  }
}, other = /^((db|database)?[._-]?(schema|structure|dump)|db|database|data|drop|reset|quer(y|ies)|verify|(seeds?|fixtures?|tests?)([._-].*)?)\.sql$/i;
function isOther(path) {
  return other.test(nameOf(path));
}

// src/migrations/frameworks/sqitch.ts
var sqitch = {
  id: "sqitch",
  title: "Sqitch",
  docs: "https://sqitch.org/docs/manual/sqitchtutorial/",
  files: ["**/deploy/**/*.sql"],
  markers: ["sqitch.plan", "pgpm.plan"],
  companions: (path) => [...plansFor(path), revertOf(path)],
  transaction: "none",
  optOut: "leave out its `BEGIN;` and `COMMIT;`",
  runner: { identity: "name", lateFile: "refused", editedFile: "ignored" },
  root: (path) => /^(?:(.*)\/)?deploy\//.exec(path)?.[1] ?? "",
  read({ path, text, certain }, companions) {
    let change3 = changeOf(path) ?? (certain ? path : void 0);
    if (change3 === void 0 || change3.includes("@") || !(certain || plansFor(path).some((plan) => companions.has(plan))) && !/^\uFEFF?\s*--\s*Deploy\s+\S+\s+(to|for)\s+\w+/i.test(text)) return;
    let down = companions.get(revertOf(path));
    return { up: text, ...down === void 0 ? {} : { down, downPath: revertOf(path) }, transaction: "none" };
  },
  order(paths, companions) {
    let plan = plansFor(paths[0] ?? "").flatMap((path) => companions.get(path) ?? [])[0], position = positionsIn(plan ?? ""), at = (path) => position.get(changeOf(path) ?? "") ?? Number.MAX_SAFE_INTEGER;
    return [...paths].sort((a, b) => at(a) - at(b) || compareText(a, b));
  }
};
function positionsIn(plan) {
  let position = /* @__PURE__ */ new Map();
  for (let [index, line] of plan.split(/\r?\n/).entries()) {
    let change3 = /^\s*([^\s#%@[+-][^\s[]*)/.exec(line)?.[1];
    change3 !== void 0 && position.set(change3, index);
  }
  return position;
}
function plansFor(path) {
  return sqitch.markers.map((plan) => inFolder(sqitch.root(path), plan));
}
function revertOf(path) {
  return path.replace(/(^|\/)deploy\/(?!.*\/deploy\/)/, "$1revert/");
}
function changeOf(path) {
  return /^(?:.*\/)?deploy\/(.*)\.sql$/.exec(path)?.[1];
}

// src/migrations/frameworks/sqlx.ts
var sqlx = {
  id: "sqlx",
  title: "sqlx",
  docs: "https://docs.rs/sqlx/latest/sqlx/migrate/trait.MigrationSource.html",
  files: ["**/{migrations,migration,migrate}/**/[0-9]*_*.sql", "**/*migrations/[0-9]*_*.sql"],
  companions: (path) => [downPathOf(path), ...manifestsAbove(path, "Cargo.toml")],
  transaction: "file",
  optOut: "put `-- no-transaction` on the first line, and leave one statement in the file",
  runner: { identity: "version", lateFile: "runs", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions) {
    if (isDown(path) || !(certain || /^\d+_.*\.sql$/.test(nameOf(path))) || !certain && !mentions2(companions, "Cargo.toml", /^\s*sqlx\b|\[[^\]]*\bsqlx(-core)?\s*\]/m)) return;
    let down = companions.get(downPathOf(path));
    return {
      up: text,
      ...down === void 0 ? {} : { down, downPath: downPathOf(path) },
      transaction: scopeOf2(text)
    };
  }
};
function scopeOf2(text) {
  return text.startsWith("-- no-transaction") ? text.includes("/* sqlx: split */") ? "none" : implicitTransaction(text) : "file";
}

// src/migrations/frameworks/supabase.ts
var supabase = {
  id: "supabase",
  title: "Supabase CLI",
  docs: "https://supabase.com/docs/guides/deployment/database-migrations",
  files: ["**/supabase/migrations/[0-9]*_*.sql"],
  transaction: "file",
  optOut: "leave the statement in a file of its own: the Supabase CLI (2.109 and later) runs it outside of the transaction",
  runner: { identity: "version", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }) {
    let usual = /(^|\/)supabase\/migrations$/.test(folderOf(path)) && /^\d{8,}_.*\.sql$/.test(nameOf(path));
    if (!(certain || usual)) return;
    let alone = statementSpans(text).some(({ start, end }) => leavesTransaction(text.slice(start, end)));
    return { up: text, transaction: alone ? "none" : "file", engine: "postgresql" };
  }
};

// src/migrations/find/claim-order.ts
var order2 = [
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
  "node-pg-migrate"
], frameworks = Object.values(frameworks_exports).toSorted((a, b) => rank(a) - rank(b));
function rank({ id }) {
  if (id === "sql") return order2.length + 1;
  let known2 = order2.indexOf(id);
  return known2 < 0 ? order2.length : known2;
}

// src/migrations/find/excluded.ts
var folders = /* @__PURE__ */ new Set([
  ".git",
  ".next",
  "node_modules",
  "vendor",
  "third_party",
  "dist",
  "target",
  "test",
  "tests",
  "__tests__",
  "spec",
  "specs",
  "testdata",
  "test-data",
  "test_data",
  "testing",
  "fixtures",
  "__fixtures__",
  "mocks",
  "__mocks__",
  "e2e",
  "example",
  "examples",
  "sample",
  "samples",
  "benchmark",
  "benchmarks",
  "seed",
  "seeds",
  "seeders"
]);
function isExcluded(path) {
  return path.split("/").slice(0, -1).some((folder) => folders.has(folder.toLowerCase()));
}

// src/migrations/find/candidates.ts
function candidatesOf(paths, settings, given, allowed) {
  let roots = markedRoots(paths), configured = settings.paths && configuredPaths(settings.paths), candidates = [];
  for (let path of paths) {
    let named2 = given.has(path) ? "given" : configured?.(path) ? "configured" : void 0;
    if (!extensions.has(extensionOf(path)) && !(named2 && allowed.length === 1 && !path.includes(".")) || (named2 && candidates.push({ path, frameworks: allowed, named: named2 }), named2 || configured || isExcluded(path))) continue;
    let marked = marksOver(path, roots), claims = allowed.filter((framework) => marked.has(framework) || matcher(framework)(path));
    claims.length > 0 && candidates.push({ path, frameworks: claims, named: named2 });
  }
  return candidates;
}
function configuredPaths(globs) {
  let wanted = globs.filter((glob) => !glob.startsWith("!")), unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)), compile = (list2) => (0, import_picomatch2.default)(
    list2.flatMap((glob) => [trim(glob), `${trim(glob)}/**`]),
    { dot: !0 }
  ), [isWanted, isUnwanted] = [compile(wanted), compile(unwanted)];
  return (path) => isWanted(path) && !(unwanted.length > 0 && isUnwanted(path));
}
function trim(glob) {
  return glob.replace(/^\.\//, "").replace(/\/+$/, "");
}
var matchers = /* @__PURE__ */ new Map();
function matcher(framework) {
  let matches2 = matchers.get(framework);
  return matches2 || matchers.set(framework, matches2 = (0, import_picomatch2.default)([...framework.files], { dot: !0 })), matches2;
}
var extensions = new Set(frameworks.flatMap(({ files }) => files.map(extensionOf)));
function extensionOf(path) {
  return path.slice(path.lastIndexOf(".") + 1);
}
function markedRoots(paths) {
  let roots = /* @__PURE__ */ new Map();
  for (let path of paths)
    for (let { marker, framework } of markers.get(nameOf(path)) ?? []) {
      let root = path === marker ? "" : path.endsWith(`/${marker}`) ? path.slice(0, -marker.length - 1) : void 0;
      root !== void 0 && roots.set(root, [...roots.get(root) ?? [], framework]);
    }
  return roots;
}
var markers = groupBy(
  frameworks.flatMap((framework) => (framework.markers ?? []).map((marker) => ({ marker, framework }))),
  ({ marker }) => nameOf(marker)
);
function marksOver(path, roots) {
  let found = /* @__PURE__ */ new Set();
  if (roots.size === 0) return found;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    for (let framework of roots.get(folder) ?? []) found.add(framework);
    if (folder === "") return found;
  }
}
function markersNear(path, claims) {
  return claims.flatMap(
    (framework) => (framework.markers ?? []).map((marker) => inFolder(framework.root?.(path) ?? folderOf(path), marker))
  );
}

// src/migrations/find/engine-of-path.ts
var names2 = {
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
  scylla: "other"
};
function engineNamed(name) {
  return name === void 0 ? void 0 : names2[name.toLowerCase()];
}
function engineOfPath(path) {
  for (let folder of path.split("/").reverse())
    for (let part2 of folder.split(".")) {
      let engine = engineNamed(part2);
      if (engine) return engine;
    }
}

// src/migrations/find.ts
function migrationPaths(paths, settings, given = []) {
  let named2 = new Set(given), all2 = /* @__PURE__ */ new Set([...paths, ...given]), read = /* @__PURE__ */ new Set();
  for (let { path, frameworks: frameworks2 } of candidatesOf([...all2], settings, named2, allowedBy(settings))) {
    read.add(path);
    for (let framework of frameworks2)
      for (let companion of framework.companions?.(path) ?? [])
        (all2.has(companion) || named2.has(path)) && read.add(companion);
    for (let marker of markersNear(path, frameworks2)) all2.has(marker) && read.add(marker);
  }
  let schemaDump = settings.schema !== void 0 && all2.has(settings.schema) ? settings.schema : void 0;
  return schemaDump !== void 0 && read.add(schemaDump), { read: [...read], ...schemaDump === void 0 ? {} : { schemaDump } };
}
function readMigrationFiles(contents, settings, given = []) {
  let unread = [], texts = /* @__PURE__ */ new Map();
  for (let [path, content] of contents) content.kind === "text" && texts.set(path, content.text);
  let claimed = [];
  for (let candidate of candidatesOf([...contents.keys()], settings, new Set(given), allowedBy(settings))) {
    if (candidate.path === settings.schema) continue;
    let content = contents.get(candidate.path);
    if (content.kind === "unreadable") unread.push({ path: candidate.path, reason: content.reason });
    else {
      let claim = claimOf(candidate, content.text, texts, settings.framework !== void 0);
      claim ? claimed.push(claim) : settings.framework !== void 0 && unread.push({ path: candidate.path, reason: notOne(settings.framework) });
    }
  }
  let owners = /* @__PURE__ */ new Map();
  for (let { path, framework } of claimed) framework.id !== "sql" && owners.set(folderOf(path), framework);
  let kept = claimed.filter((claim) => {
    let owner2 = claim.framework.id === "sql" && claim.named !== "configured" ? owners.get(folderOf(claim.path)) : void 0;
    return owner2?.version?.(claim.path) !== void 0 && unread.push({ path: claim.path, reason: strayIn(owner2) }), owner2 === void 0;
  }), migrations = inRunOrder2(kept).flatMap((claim) => foundOf(claim, settings.startAfter));
  for (let { path, script } of kept) script.guessed && unread.push({ path, reason: script.guessed });
  if (claimed.length + unread.length === 0)
    for (let path of given)
      isDown(path) || unread.push({ path, reason: "it is not a migration that can be read" });
  return { migrations, unread: onePerReason(unread) };
}
function claimOf(candidate, text, texts, forced) {
  let { path, named: named2 } = candidate;
  for (let framework of candidate.frameworks) {
    let companions = /* @__PURE__ */ new Map();
    for (let companion of framework.companions?.(path) ?? []) {
      let found = texts.get(companion);
      found !== void 0 && companions.set(companion, found);
    }
    let certain = forced || named2 !== void 0 && framework.id === "sql", script = framework.read({ path, text, certain }, companions);
    if (script)
      return { path, text, framework, script, companions, root: framework.root?.(path) ?? folderOf(path), named: named2 };
  }
}
function inRunOrder2(claimed) {
  return [...groupBy(claimed, ({ framework, root }) => `${root}\0${framework.id}`)].sort(([a], [b]) => compareText(a, b)).flatMap(([, group]) => {
    let { framework } = group[0], byPath = new Map(group.map((claim) => [claim.path, claim])), companions = new Map(group.flatMap((claim) => [...claim.companions]));
    return (framework.order?.([...byPath.keys()], companions) ?? byVersion([...byPath.keys()], (path) => framework.version?.(path))).map((path) => byPath.get(path));
  });
}
function foundOf(claim, startAfter) {
  let { path, text, framework, script, root } = claim, version = framework.version?.(path), shared = {
    path,
    text,
    framework,
    root,
    version,
    engine: engineNamed(script.engine) ?? engineOfPath(path),
    judged: startAfter === void 0 || !isUpTo(startAfter, path, version)
  };
  return script.parts ? script.parts.map((part2) => ({ ...shared, id: `${path}#${part2.id}`, script: part2 })) : [{ ...shared, id: path, script }];
}
function isUpTo(startAfter, path, version) {
  if (version === void 0) return path === startAfter || path.endsWith(`/${startAfter}`);
  let bound = /^\D*(\d[\d._]*)/.exec(startAfter.slice(startAfter.lastIndexOf("/") + 1))?.[1];
  return bound !== void 0 && compareVersions(version, bound.replace(/[._]+$/, "")) <= 0;
}
function allowedBy({ framework: id }) {
  if (id === void 0) return frameworks;
  let forced = frameworks.find((framework) => framework.id === id);
  if (forced) return [forced];
  let ids = frameworks.map((framework) => framework.id).toSorted(compareText), meant = nearest(id, ids);
  throw new UserError(`There is no framework called \`${id}\`${meant ? `; did you mean \`${meant}\`?` : "."}`, {
    hint: `framework: ${meant ?? ids[0]} # one of ${ids.join(", ")}`
  });
}
function notOne(id) {
  let { title: title2 } = frameworks.find((framework) => framework.id === id);
  return `${title2} would not take it for one of its migrations`;
}
function strayIn(owner2) {
  return `it stands among migrations of ${owner2.title}, which does not run it: by its text, its name or its journal it is none`;
}
function onePerReason(unread) {
  let said2 = /* @__PURE__ */ new Set();
  return unread.filter(({ path, reason }) => {
    let key = reason.includes("cannot be read:") ? reason : `${path}\0${reason}`;
    return !said2.has(key) && said2.add(key);
  });
}

// src/handlers/find-change.ts
async function findChange(changes, settings, given) {
  let touched = new Set(changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path])), named2 = given ? [...touched] : [], headPaths = migrationPaths(await changes.head.list(), settings, named2), basePaths = migrationPaths(given ? [] : await changes.base.list(), settings);
  if (![...headPaths.read, ...basePaths.read].some((path) => touched.has(path))) return;
  let head = await changes.head.read(headPaths.read), base = await readBase(changes.base, basePaths.read, touched, head), foundHead = readMigrationFiles(head, settings, named2), foundBase = readMigrationFiles(base, settings), renamed2 = new Map(
    changes.files.flatMap(
      ({ path, previousPath }) => previousPath === void 0 ? [] : [[path, previousPath]]
    )
  ), dumpText = basePaths.schemaDump === void 0 ? void 0 : base.get(basePaths.schemaDump), migrations = /* @__PURE__ */ new Set([...headPaths.read, ...basePaths.read]);
  return {
    base: foundBase.migrations,
    head: foundHead.migrations,
    added: addedTo(foundBase.migrations, foundHead.migrations, renamed2),
    renamed: renamed2,
    ...dumpText?.kind === "text" ? { dump: { path: basePaths.schemaDump, text: dumpText.text } } : {},
    baseTree: given ? emptyTree : changes.base,
    unread: foundHead.unread.filter(({ path }) => touched.has(path)),
    codeChanges: changes.files.some(({ path }) => !migrations.has(path))
  };
}
async function readBase(tree, paths, touched, head) {
  let own2 = await tree.read(paths.filter((path) => touched.has(path) || !head.has(path))), contents = /* @__PURE__ */ new Map();
  for (let path of paths) {
    let content = own2.get(path) ?? (touched.has(path) ? void 0 : head.get(path));
    content && contents.set(path, content);
  }
  return contents;
}
function addedTo(base, head, renamed2) {
  let before = new Map(base.map((migration) => [migration.id, migration])), sameBefore = ({ id, path, script }) => {
    let from3 = renamed2.get(path), old = before.get(id) ?? (from3 === void 0 ? void 0 : before.get(id.replace(path, from3)));
    return old !== void 0 && (script.repeatable !== !0 || old.script.up === script.up);
  };
  return head.filter((migration) => migration.judged && !sameBefore(migration));
}

// src/migrations/catalog/appliers.ts
var nothing = () => {
};

// src/migrations/catalog/links.ts
function createLinks(sets = /* @__PURE__ */ new Map()) {
  let self = {}, writable = (target) => {
    let shared = sets.get(target);
    if (shared?.owner === self) return shared.names;
    let own2 = { owner: self, names: new Set(shared?.names) };
    return sets.set(target, own2), own2.names;
  };
  return {
    to: (target) => sets.get(target)?.names ?? [],
    add: (target, from3) => {
      writable(target).add(from3);
    },
    move(target, to) {
      let shared = sets.get(target);
      if (!shared) return;
      let names3 = writable(to);
      for (let name of shared.names) names3.add(name);
      sets.delete(target);
    },
    forget: (target) => {
      sets.delete(target);
    },
    fork() {
      return self = {}, createLinks(new Map(sets));
    }
  };
}

// src/migrations/catalog/state.ts
function createState() {
  return {
    owner: {},
    tables: /* @__PURE__ */ new Map(),
    views: /* @__PURE__ */ new Map(),
    sequences: /* @__PURE__ */ new Map(),
    indexes: /* @__PURE__ */ new Map(),
    types: /* @__PURE__ */ new Map(),
    functions: /* @__PURE__ */ new Map(),
    schemas: /* @__PURE__ */ new Map(),
    constraintNames: /* @__PURE__ */ new Map(),
    readers: createLinks(),
    referrers: createLinks(),
    heirs: createLinks(),
    users: createLinks(),
    ownedSequences: createLinks(),
    session: void 0,
    temporary: /* @__PURE__ */ new Set()
  };
}
function forkState(state) {
  return state.owner = {}, {
    owner: {},
    tables: new Map(state.tables),
    views: new Map(state.views),
    sequences: new Map(state.sequences),
    indexes: new Map(state.indexes),
    types: new Map(state.types),
    functions: new Map(state.functions),
    schemas: new Map(state.schemas),
    constraintNames: new Map(state.constraintNames),
    readers: state.readers.fork(),
    referrers: state.referrers.fork(),
    heirs: state.heirs.fork(),
    users: state.users.fork(),
    ownedSequences: state.ownedSequences.fork(),
    session: state.session,
    temporary: new Set(state.temporary)
  };
}
function resolve(state, name) {
  if (state.temporary.size === 0 || name.includes(".")) return name;
  let hiding = `pg_temp.${name}`;
  return relationExists(state, hiding) ? hiding : name;
}
function relationExists(state, name) {
  return state.tables.has(name) || state.views.has(name) || state.sequences.has(name) || state.indexes.has(name);
}

// src/migrations/catalog/table-record.ts
function newTable(state, name, origin) {
  return {
    owner: state.owner,
    name,
    complete: !0,
    origin,
    persistence: "permanent",
    columns: /* @__PURE__ */ new Map(),
    constraints: /* @__PURE__ */ new Map(),
    indexes: /* @__PURE__ */ new Map(),
    triggers: /* @__PURE__ */ new Map(),
    partitioned: !1,
    partitions: [],
    parents: [],
    rowSecurity: !1,
    policies: /* @__PURE__ */ new Set()
  };
}
function findTable(state, name) {
  return state.tables.get(resolve(state, name));
}
function writableTable(state, name) {
  let table2 = findTable(state, name);
  if (!table2 || table2.owner === state.owner) return table2;
  let own2 = {
    ...table2,
    owner: state.owner,
    columns: new Map(table2.columns),
    constraints: new Map(table2.constraints),
    indexes: new Map(table2.indexes),
    triggers: new Map(table2.triggers),
    partitions: [...table2.partitions],
    policies: new Set(table2.policies)
  };
  return state.tables.set(own2.name, own2), own2;
}
function learntTable(state, name) {
  let known2 = writableTable(state, name);
  if (known2) return known2;
  if (relationExists(state, resolve(state, name))) return;
  let table2 = newTable(state, name, "deployed");
  return table2.complete = !1, state.tables.set(name, table2), table2;
}
function learntColumn(table2, name) {
  let known2 = table2.columns.get(name);
  return known2 || (table2.complete = !1, {
    name,
    type: void 0,
    notNull: void 0,
    default: void 0,
    origin: "deployed",
    local: !0,
    parents: 0
  });
}
function putColumn(state, table2, column2) {
  table2.columns.set(column2.name, column2);
  for (let used of [...usedByType(column2.type), ...usedBy(column2.default), ...usedBy(column2.generated?.expression)])
    state.users.add(used, table2.name);
}
function usedByType(type) {
  return type ? [type.name] : [];
}
function usedBy(expression2) {
  if (!expression2 || expression2.calls.length === 0) return [];
  let sequence = sequenceOf(expression2);
  return sequence === void 0 ? expression2.calls : [...expression2.calls, sequence];
}
function sequenceOf(expression2) {
  if (!expression2?.calls.includes("nextval") && !expression2?.calls.includes("pg_catalog.nextval")) return;
  let quoted = /\bnextval\s*\(\s*'((?:[^']|'')+)'/i.exec(expression2.sql)?.[1];
  if (quoted === void 0) return;
  let parts = [...quoted.matchAll(/"((?:[^"]|"")+)"|([^".\s]+)/g)].map(
    ([, exact, folded]) => exact?.replaceAll('""', '"') ?? folded.toLowerCase()
  ), bare3 = parts.at(-1);
  return bare3 === void 0 ? void 0 : nameIn(parts.at(-2) ?? "public", bare3);
}

// src/migrations/catalog/constraint-record.ts
function putConstraint(state, table2, constraint3) {
  table2.constraints.has(constraint3.name) || count(state, constraintKey(table2, constraint3.name)), table2.constraints.set(constraint3.name, constraint3), linkConstraint(state, table2, constraint3);
}
function linkConstraint(state, table2, { definition }) {
  if (definition.type === "foreign-key" && state.referrers.add(definition.references.table, table2.name), definition.type === "check") for (let used of usedBy(definition.expression)) state.users.add(used, table2.name);
}
function takeConstraint(state, table2, name) {
  let constraint3 = table2.constraints.get(name);
  if (constraint3)
    return table2.constraints.delete(name), uncount(state, constraintKey(table2, name)), constraint3;
}
function constraintKey(table2, constraint3) {
  return nameIn(schemaOf(table2.name), constraint3);
}
function constraintsForgotten(state, table2) {
  for (let name of table2.constraints.keys()) uncount(state, constraintKey(table2, name));
}
function putOver(state, table2, record) {
  moveAsideNotNull(state, table2, record.name);
  let old = table2.constraints.get(record.name);
  putConstraint(state, table2, old ? { ...record, origin: old.origin } : record);
}
function isConstraint(state, table2) {
  return (name) => state.constraintNames.has(constraintKey(table2, name));
}
function moveAsideNotNull(state, table2, name) {
  let inTheWay = table2.constraints.get(name);
  if (inTheWay?.definition.type !== "not-null") return;
  let [column2] = inTheWay.definition.columns, free = notNullName(state, table2, column2);
  takeConstraint(state, table2, name), putConstraint(state, table2, { ...inTheWay, name: free, definition: { ...inTheWay.definition, name: free } });
}
function notNullName(state, table2, column2) {
  return makeUpName(isConstraint(state, table2), bareOf(table2.name), column2, "not_null");
}
function notNullOn(table2, column2) {
  for (let constraint3 of table2.constraints.values())
    if (constraint3.definition.type === "not-null" && constraint3.definition.columns[0] === column2) return constraint3;
}
function sameForeignKey(one, other2) {
  let [a, b] = [one.definition, other2.definition];
  return a.type === "foreign-key" && b.type === "foreign-key" && a.references.table === b.references.table && a.columns.join() === b.columns.join() && a.references.columns.join() === b.references.columns.join() && a.onDelete === b.onDelete && a.onUpdate === b.onUpdate;
}
function count(state, key) {
  state.constraintNames.set(key, (state.constraintNames.get(key) ?? 0) + 1);
}
function uncount(state, key) {
  let left = (state.constraintNames.get(key) ?? 1) - 1;
  left > 0 ? state.constraintNames.set(key, left) : state.constraintNames.delete(key);
}

// src/migrations/catalog/heirs.ts
function parentsOf(table2) {
  return table2.partitionOf === void 0 ? table2.parents : [table2.partitionOf, ...table2.parents];
}
function heirsOf(state, parent) {
  let heirs = [];
  for (let name of state.heirs.to(parent)) {
    let heir = writableTable(state, name);
    heir?.name === name && parentsOf(heir).includes(parent) && heirs.push(heir);
  }
  return heirs;
}
function inHeirs(state, table2, visit) {
  let waiting = [table2], seen = new Set(waiting);
  for (let parent = waiting.pop(); parent !== void 0; parent = waiting.pop())
    for (let heir of heirsOf(state, parent))
      visit(heir, parent) && !seen.has(heir.name) && waiting.push(heir.name), seen.add(heir.name);
}
function wouldBeCircular(state, child, parent) {
  let waiting = [parent], seen = new Set(waiting);
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    if (name === child) return !0;
    let table2 = state.tables.get(name);
    for (let next of table2 ? parentsOf(table2) : [])
      seen.has(next) || waiting.push(next), seen.add(next);
  }
  return !1;
}

// src/migrations/catalog/add-not-null.ts
function addNotNull(state, table2, column2, adding) {
  let validated = adding.withTable || !adding.notValid, known2 = notNullOn(table2, column2);
  if (known2) return validated && !known2.validated ? validateNotNull(state, table2, known2) : void 0;
  let name = adding.name ?? notNullName(state, table2, column2), record = {
    definition: {
      type: "not-null",
      columns: [column2],
      name,
      notValid: adding.notValid,
      notEnforced: !1,
      deferrable: !1
    },
    name,
    validated,
    origin: adding.origin,
    noInherit: !1,
    local: !0,
    parents: 0
  };
  putNotNull(state, table2, record), !adding.only && inHeirs(state, table2.name, (heir) => {
    let own2 = notNullOn(heir, column2);
    if (!own2)
      return putNotNull(state, heir, { ...record, local: !1, parents: 1 }), !0;
    let counted = { ...own2, parents: own2.parents + 1 };
    return putConstraint(state, heir, counted), validated && !own2.validated && validateNotNull(state, heir, counted), !1;
  });
}
function putNotNull(state, table2, record) {
  if (record.definition.type !== "not-null") return;
  let [name] = record.definition.columns, free = table2.constraints.has(record.name) ? notNullName(state, table2, name) : record.name;
  putConstraint(state, table2, { ...record, name: free, definition: { ...record.definition, name: free } }), putColumn(state, table2, { ...learntColumn(table2, name), notNull: record.validated });
}
function validateNotNull(state, table2, record) {
  record.definition.type === "not-null" && (putConstraint(state, table2, { ...record, validated: !0 }), putColumn(state, table2, { ...learntColumn(table2, record.definition.columns[0]), notNull: !0 }));
}

// src/migrations/catalog/add-column.ts
function putDefined(state, table2, definition, adding) {
  let old = table2.columns.get(definition.name), integer2 = serials[definition.type.name], sequence = integer2 || definition.identity ? ownSequence(state, table2.name, definition.name, adding.origin) : void 0, column2 = {
    name: definition.name,
    type: integer2 ? { ...definition.type, name: integer2 } : definition.type,
    notNull: old?.notNull ?? !1,
    default: integer2 && sequence !== void 0 ? nextval(sequence) : definition.default ?? old?.default,
    ...definition.generated ? { generated: definition.generated } : {},
    ...definition.identity ? { identity: definition.identity } : {},
    ...definition.collation === void 0 ? {} : { collation: definition.collation },
    origin: old?.origin ?? adding.origin,
    local: !0,
    parents: old?.parents ?? 0
  };
  return putColumn(state, table2, column2), column2;
}
function addColumnNotNull(state, table2, column2, adding) {
  if (!column2.notNull && !column2.identity && !(column2.type.name in serials)) return;
  let name = column2.constraints.find((one) => one.type === "not-null")?.name;
  addNotNull(state, table2, column2.name, { ...adding, notValid: !1, ...name === void 0 ? {} : { name } });
}
function ownSequence(state, table2, column2, origin) {
  let schema = schemaOf(table2), name = nameIn(schema, makeUpName((name2) => relationExists(state, nameIn(schema, name2)), bareOf(table2), column2, "seq"));
  return state.sequences.set(name, { name, ownedBy: { table: table2, column: column2 }, origin }), state.ownedSequences.add(table2, name), name;
}
var serials = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8"
};
function nextval(sequence) {
  return {
    sql: `nextval(${regclass(sequence)}::regclass)`,
    tree: {
      FuncCall: { funcname: [{ String: { sval: "nextval" } }], args: [{ A_Const: { sval: { sval: sequence } } }] }
    },
    calls: ["nextval"],
    columns: []
  };
}

// src/migrations/catalog/add-foreign-key.ts
function addForeignKey(state, table2, written3, adding) {
  let key = { ...written3, references: pointedAt(state, written3) }, name = key.name ?? madeUp(state, table2, key), reliesOn = keyOf3(state, key.references), record = {
    definition: { ...key, name },
    name,
    validated: !key.notEnforced && (adding.withTable || !key.notValid),
    origin: adding.origin,
    noInherit: !0,
    local: !0,
    parents: 0,
    ...reliesOn === void 0 ? {} : { reliesOn }
  };
  putOver(state, table2, record), table2.partitioned && inHeirs(state, table2.name, (heir) => passOn(state, record, heir));
}
function passOn(state, record, heir) {
  let { definition } = record;
  if (definition.type !== "foreign-key") return !1;
  for (let own2 of heir.constraints.values())
    if (!(!sameForeignKey(own2, record) || own2.parents > 0))
      return putConstraint(state, heir, { ...own2, local: !1, parents: 1 }), !0;
  let name = heir.constraints.has(record.name) ? madeUp(state, heir, definition) : record.name;
  return putConstraint(state, heir, { ...record, name, definition: { ...definition, name }, local: !1, parents: 1 }), !0;
}
function madeUp(state, table2, key) {
  return makeUpName(isConstraint(state, table2), bareOf(table2.name), joinColumns(key.columns), "fkey");
}
function pointedAt(state, { references }) {
  let table2 = resolve(state, references.table);
  if (references.columns.length > 0) return { ...references, table: table2 };
  for (let { definition } of findTable(state, table2)?.constraints.values() ?? [])
    if (definition.type === "primary-key") return { table: table2, columns: definition.columns };
  return { ...references, table: table2 };
}
function keyOf3(state, references) {
  let wanted = [...references.columns].sort().join();
  for (let index of findTable(state, references.table)?.indexes.values() ?? [])
    if (index.unique && index.where === void 0 && [...index.columns].sort().join() === wanted) return index.name;
}

// src/migrations/catalog/add-index.ts
var keyLabels = { "primary-key": "pkey", unique: "key", exclusion: "excl" };
function alike(index, table2, origin) {
  let constraint3 = index.constraint === void 0 ? void 0 : table2.constraints.get(index.constraint)?.definition;
  return {
    ...constraint3 && isKey(constraint3) ? { constraint: constraint3 } : {},
    unique: index.unique,
    method: index.method,
    columns: index.columns,
    include: index.include,
    ...index.where === void 0 ? {} : { where: index.where },
    only: !1,
    origin
  };
}
function isKey(constraint3) {
  return constraint3.type in keyLabels;
}
function addIndex(state, first, index) {
  let waiting = [{ table: first, index }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let { table: table2, index: spec } = next, record = recordOf(state, table2, spec);
    if (table2.indexes.set(record.name, record), state.indexes.set(record.name, table2.name), spec.constraint && putConstraintOf(state, table2, record, spec.constraint), !table2.partitioned || spec.only) continue;
    let { bare: _, ...same } = spec;
    for (let heir of heirsOf(state, table2.name))
      attachAlike(state, heir, record) || waiting.push({ table: heir, index: { ...same, partOf: record.name } });
  }
}
function addViewIndex(state, view2, index) {
  let record = recordOf(state, view2, index);
  state.indexes.set(record.name, view2.name), state.views.set(view2.name, { ...view2, indexes: new Map(view2.indexes).set(record.name, record) });
}
function attachAlike(state, heir, parent) {
  for (let own2 of heir.indexes.values())
    if (!(own2.partOf !== void 0 || !isAlike(own2, parent)))
      return attachIndex(state, heir, own2, parent.name), !0;
  return !1;
}
function attachIndex(state, heir, index, parent) {
  heir.indexes.set(index.name, { ...index, partOf: parent });
  let constraint3 = index.constraint === void 0 ? void 0 : heir.constraints.get(index.constraint);
  constraint3 && heir.constraints.set(constraint3.name, { ...constraint3, local: !1, parents: 1 }), completeParent(state, parent);
}
function completeParent(state, name) {
  let owner2 = state.indexes.get(name), table2 = owner2 === void 0 ? void 0 : state.tables.get(owner2), index = table2?.indexes.get(name);
  !table2 || !index?.only || !heirsOf(state, table2.name).every(
    (heir) => [...heir.indexes.values()].some((part2) => part2.partOf === name && !part2.only)
  ) || (table2.indexes.set(name, { ...index, only: !1 }), index.partOf !== void 0 && completeParent(state, index.partOf));
}
function isAlike(own2, parent) {
  return own2.unique === parent.unique && own2.method === parent.method && own2.where === parent.where && own2.columns.join(`
`) === parent.columns.join(`
`) && own2.include.join(`
`) === parent.include.join(`
`) && (parent.constraint === void 0 || own2.constraint !== void 0);
}
function recordOf(state, owner2, index) {
  let schema = schemaOf(owner2.name), bare3 = index.bare ?? madeUp2(state, owner2, index), name = nameIn(schema, bare3), known2 = "constraints" in owner2 ? owner2.indexes.get(name) : void 0;
  return {
    name,
    table: owner2.name,
    unique: index.unique,
    method: index.method,
    columns: index.columns,
    include: index.include,
    ...index.where === void 0 ? {} : { where: index.where },
    ...index.constraint === void 0 ? {} : { constraint: bare3 },
    ...index.partOf === void 0 ? {} : { partOf: index.partOf },
    only: index.only && "partitions" in owner2 && owner2.partitions.length > 0,
    origin: known2?.origin ?? index.origin
  };
}
function madeUp2(state, owner2, index) {
  let columns = "columns" in owner2 && owner2.columns instanceof Map ? owner2.columns : void 0, names3 = [...index.columns, ...index.include].map((one) => columns?.has(one) ? one : expressionName(one)), label = index.constraint ? keyLabels[index.constraint.type] : "idx", middle = label === "pkey" ? "" : joinColumns(distinctNames(names3)), schema = schemaOf(owner2.name);
  return makeUpName((name) => relationExists(state, nameIn(schema, name)) || index.constraint !== void 0 && state.constraintNames.has(constraintKey(owner2, name)), bareOf(owner2.name), middle, label);
}
function putConstraintOf(state, table2, index, constraint3) {
  let name = bareOf(index.name), inherited2 = index.partOf !== void 0;
  putOver(state, table2, {
    definition: { ...constraint3, name },
    name,
    validated: !0,
    origin: index.origin,
    noInherit: !0,
    local: !inherited2,
    parents: inherited2 ? 1 : 0
  });
}

// src/migrations/catalog/lookup.ts
function viewsOf(state, relation, column2) {
  let views = [];
  for (let name of state.readers.to(relation)) {
    let view2 = state.views.get(name);
    view2?.reads.includes(relation) && (column2 === void 0 || view2.uses.get(relation)?.has(column2)) && views.push(view2);
  }
  return views;
}
function foreignKeysTo(state, target) {
  return tablesAt(state, state.referrers.to(target)).flatMap(
    (table2) => [...table2.constraints.values()].filter(({ definition }) => definition.type === "foreign-key" && definition.references.table === target).map((constraint3) => ({ table: table2, constraint: constraint3 }))
  );
}
function columnsOfType(state, type) {
  return tablesAt(state, state.users.to(type)).flatMap(
    (table2) => [...table2.columns.values()].filter((column2) => column2.type?.name === type).map((column2) => ({ table: table2, column: column2 }))
  );
}
function sequencesOf(state, table2, column2) {
  let sequences = [];
  for (let name of state.ownedSequences.to(table2)) {
    let sequence = state.sequences.get(name);
    sequence?.ownedBy?.table === table2 && (column2 === void 0 || sequence.ownedBy.column === column2) && sequences.push(sequence);
  }
  return sequences;
}
function tablesAt(state, names3) {
  let tables = [];
  for (let name of names3) {
    let table2 = state.tables.get(name);
    table2 && tables.push(table2);
  }
  return tables;
}

// src/migrations/catalog/rename-relation.ts
function renameRelation(state, from3, to) {
  if (from3 === to || relationExists(state, to)) return;
  let table2 = writableTable(state, from3);
  if (table2) return renameTable(state, table2, to);
  let view2 = state.views.get(from3);
  if (view2) return renameView(state, view2, to);
  if (state.indexes.has(from3)) return renameIndex(state, from3, to);
  if (state.sequences.has(from3)) return renameSequence(state, from3, to);
}
function renameTable(state, table2, to) {
  let from3 = table2.name, references = foreignKeysTo(state, from3), heirs = heirsOf(state, from3), sequences = sequencesOf(state, from3);
  constraintsForgotten(state, table2), state.tables.delete(from3), state.tables.set(to, table2), table2.name = to;
  for (let constraint3 of table2.constraints.values())
    count(state, constraintKey(table2, constraint3.name)), linkConstraint(state, table2, constraint3);
  for (let column2 of table2.columns.values()) putColumn(state, table2, column2);
  for (let { function: called } of table2.triggers.values()) state.users.add(called, to);
  for (let parent of parentsOf(table2)) {
    state.heirs.add(parent, to);
    let record = writableTable(state, parent);
    record && (record.partitions = record.partitions.map((one) => one.table === from3 ? { ...one, table: to } : one));
  }
  for (let heir of heirs)
    heir.partitionOf === from3 && (heir.partitionOf = to), heir.parents = heir.parents.map((parent) => parent === from3 ? to : parent);
  state.heirs.move(from3, to);
  for (let one of references) followForeignKey(state, one.table.name, one.constraint.name, to);
  state.referrers.move(from3, to);
  for (let sequence of sequences)
    state.sequences.set(sequence.name, { ...sequence, ownedBy: { table: to, column: sequence.ownedBy.column } });
  if (state.ownedSequences.move(from3, to), followReaders(state, from3, to), moveIndexes(state, table2, schemaOf(from3), to), schemaOf(from3) !== schemaOf(to))
    for (let { name } of sequencesOf(state, to)) renameRelation(state, name, nameIn(schemaOf(to), bareOf(name)));
}
function moveIndexes(state, table2, fromSchema, to) {
  for (let index of table2.indexes.values())
    table2.indexes.set(index.name, { ...index, table: to }), state.indexes.set(index.name, to), fromSchema !== schemaOf(to) && renameIndex(state, index.name, nameIn(schemaOf(to), bareOf(index.name)));
}
function followForeignKey(state, owner2, name, to) {
  let table2 = writableTable(state, owner2), constraint3 = table2?.constraints.get(name);
  if (constraint3?.definition.type !== "foreign-key") return;
  let { definition } = constraint3;
  table2.constraints.set(name, {
    ...constraint3,
    definition: { ...definition, references: { ...definition.references, table: to } }
  });
}
function renameView(state, view2, to) {
  let indexes = new Map([...view2.indexes].map(([name, index]) => [name, { ...index, table: to }]));
  state.views.delete(view2.name), state.views.set(to, { ...view2, name: to, indexes });
  for (let read of view2.reads) state.readers.add(read, to);
  for (let index of indexes.keys()) state.indexes.set(index, to);
  if (followReaders(state, view2.name, to), schemaOf(view2.name) !== schemaOf(to))
    for (let index of indexes.keys()) renameIndex(state, index, nameIn(schemaOf(to), bareOf(index)));
}
function followReaders(state, from3, to) {
  for (let view2 of viewsOf(state, from3)) {
    let uses2 = new Map([...view2.uses].map(([name, columns]) => [name === from3 ? to : name, columns]));
    state.views.set(view2.name, { ...view2, reads: view2.reads.map((read) => read === from3 ? to : read), uses: uses2 });
  }
  state.readers.move(from3, to), renameInColumns(state, from3, to);
}
function renameInColumns(state, from3, to) {
  for (let { table: table2, column: column2 } of columnsOfType(state, from3)) {
    let own2 = writableTable(state, table2.name);
    own2 && putColumn(state, own2, { ...column2, type: { ...column2.type, name: to } });
  }
}
function renameIndex(state, from3, to) {
  let owner2 = state.indexes.get(from3);
  state.indexes.delete(from3), state.indexes.set(to, owner2);
  let view2 = state.views.get(owner2);
  if (view2) {
    let indexes = [...view2.indexes.values()].map((index2) => index2.name === from3 ? { ...index2, name: to } : index2);
    return void state.views.set(owner2, { ...view2, indexes: new Map(indexes.map((index2) => [index2.name, index2])) });
  }
  let table2 = writableTable(state, owner2), index = table2?.indexes.get(from3);
  if (!table2 || !index) return;
  let constraint3 = index.constraint === void 0 ? void 0 : takeConstraint(state, table2, index.constraint), renamed2 = { ...index, name: to, ...index.constraint === void 0 ? {} : { constraint: bareOf(to) } };
  table2.indexes = new Map([...table2.indexes.values()].map((one) => one === index ? [to, renamed2] : [one.name, one])), constraint3 && putConstraint(state, table2, {
    ...constraint3,
    name: bareOf(to),
    definition: { ...constraint3.definition, name: bareOf(to) }
  });
  for (let heir of heirsOf(state, owner2))
    for (let part2 of heir.indexes.values())
      part2.partOf === from3 && heir.indexes.set(part2.name, { ...part2, partOf: to });
  for (let { table: referrer, constraint: key } of foreignKeysTo(state, owner2))
    key.reliesOn === from3 && writableTable(state, referrer.name).constraints.set(key.name, { ...key, reliesOn: to });
}
function renameSequence(state, from3, to) {
  let sequence = state.sequences.get(from3);
  state.sequences.delete(from3), state.sequences.set(to, { ...sequence, name: to }), sequence.ownedBy && state.ownedSequences.add(sequence.ownedBy.table, to);
  for (let { name } of tablesAt(state, state.users.to(from3))) {
    let table2 = writableTable(state, name);
    for (let column2 of table2.columns.values()) {
      if (!column2.default || sequenceOf(column2.default) !== from3) continue;
      let sql2 = column2.default.sql.replace(/'(?:[^']|'')+'/, regclass(to));
      putColumn(state, table2, { ...column2, default: { ...column2.default, sql: sql2 } });
    }
  }
}

// src/migrations/catalog/add-constraint.ts
function addConstraint2(state, table2, constraint3, adding) {
  switch (constraint3.type) {
    case "check":
      return addCheck(state, table2, constraint3, adding);
    case "not-null":
      return addNotNull(state, table2, constraint3.columns[0], { ...adding, ...constraint3 });
    case "foreign-key":
      return addForeignKey(state, table2, constraint3, adding);
    case "unique":
    case "primary-key":
    case "exclusion":
      return addKey(state, table2, constraint3, adding);
  }
}
function addCheck(state, table2, check, adding) {
  let columns = new Set(check.expression.columns), [middle = ""] = columns.size === 1 ? columns : [], name = check.name ?? makeUpName(isConstraint(state, table2), bareOf(table2.name), middle, "check"), record = {
    definition: { ...check, name },
    name,
    validated: !check.notEnforced && (adding.withTable || !check.notValid),
    origin: adding.origin,
    noInherit: check.noInherit,
    local: !0,
    parents: 0
  };
  putOver(state, table2, record), !(check.noInherit || adding.only) && inHeirs(state, table2.name, (heir) => {
    let own2 = heir.constraints.get(name);
    return own2?.definition.type === "check" ? (putConstraint(state, heir, { ...own2, parents: own2.parents + 1 }), !1) : (putOver(state, heir, { ...record, local: !1, parents: 1 }), !0);
  });
}
function addKey(state, table2, key, adding) {
  let index = key.type !== "exclusion" && key.usingIndex !== void 0 ? table2.indexes.get(key.usingIndex) : void 0, columns = index?.columns ?? key.columns;
  if (key.type === "primary-key")
    for (let column2 of columns)
      addNotNull(state, table2, column2, { origin: adding.origin, only: adding.only, notValid: !1, withTable: !0 });
  if (index) return takeIndex(state, table2, index.name, key, columns, adding);
  key.name !== void 0 && moveAsideNotNull(state, table2, key.name), addIndex(state, table2, {
    ...key.name === void 0 ? {} : { bare: key.name },
    constraint: key,
    unique: key.type !== "exclusion",
    method: key.type === "exclusion" ? key.method : "btree",
    columns,
    include: ("include" in key ? key.include : void 0) ?? [],
    only: adding.only,
    origin: adding.origin
  });
}
function takeIndex(state, table2, index, key, columns, adding) {
  let name = key.name ?? bareOf(index), own2 = nameIn(schemaOf(table2.name), name);
  own2 !== index && !relationExists(state, own2) && renameRelation(state, index, own2);
  let record = table2.indexes.get(own2) ?? table2.indexes.get(index);
  table2.indexes.set(record.name, { ...record, constraint: name }), putOver(state, table2, {
    definition: { ...key, name, columns },
    name,
    validated: !0,
    origin: adding.origin,
    noInherit: !0,
    local: !0,
    parents: 0
  });
}

// src/migrations/catalog/drop-column.ts
function dropColumn(state, tableName, name) {
  let table2 = writableTable(state, tableName);
  if (!table2?.columns.delete(name)) return [];
  let inTable = (what, object, owner2 = table2.name) => ({ what, table: owner2, name: object });
  return [
    ...[...table2.constraints.values()].filter((one) => isOn(one, name)).map((one) => inTable("constraint", one.name)),
    ...[...table2.indexes.values()].filter((index) => isBuiltOn(index, name)).map((index) => ({ what: "index", name: index.name })),
    ...[...table2.columns.values()].filter((column2) => column2.generated?.expression.columns.includes(name)).map((column2) => inTable("column", column2.name)),
    ...foreignKeysTo(state, table2.name).filter(({ constraint: { definition } }) => definition.type === "foreign-key" && definition.references.columns.includes(name)).map((one) => inTable("constraint", one.constraint.name, one.table.name)),
    ...viewsOf(state, table2.name, name).map((view2) => ({ what: "view", name: view2.name })),
    ...sequencesOf(state, table2.name, name).map((one) => ({ what: "sequence", name: one.name })),
    ...leaveHeirs(state, table2.name, name).map((heir) => inTable("column", name, heir))
  ];
}
function isOn({ definition }, column2) {
  return definition.type === "check" ? definition.expression.columns.includes(column2) : definition.columns.includes(column2);
}
function isBuiltOn(index, column2) {
  return index.include.includes(column2) || index.columns.some((one) => mentions(one, column2)) || index.where !== void 0 && mentions(index.where, column2);
}
function leaveHeirs(state, parent, name) {
  return heirsOf(state, parent).flatMap((heir) => {
    let column2 = heir.columns.get(name);
    return !column2 || column2.parents === 0 ? [] : column2.parents === 1 && !column2.local ? [heir.name] : (putColumn(state, heir, { ...column2, parents: column2.parents - 1 }), []);
  });
}

// src/migrations/catalog/drop-constraint.ts
function dropConstraint(state, tableName, name) {
  let table2 = writableTable(state, tableName), constraint3 = table2 && takeConstraint(state, table2, name);
  if (!constraint3) return [];
  nullsAllowed(state, table2, constraint3);
  let heirs = leaveHeirs2(state, table2.name, constraint3), index = [...table2.indexes.values()].find((one) => one.constraint === name);
  return index ? [...heirs, { what: "index", name: index.name }] : heirs;
}
function foreignKeysOn(state, table2, index) {
  return foreignKeysTo(state, table2).filter(({ constraint: constraint3 }) => constraint3.reliesOn === index).map((one) => ({ what: "constraint", table: one.table.name, name: one.constraint.name }));
}
function nullsAllowed(state, table2, { definition }) {
  if (definition.type !== "not-null") return;
  let column2 = table2.columns.get(definition.columns[0]);
  column2 && putColumn(state, table2, { ...column2, notNull: !1 });
}
function leaveHeirs2(state, parent, constraint3) {
  return heirsOf(state, parent).flatMap((heir) => {
    let own2 = inheritedFrom(constraint3, heir);
    return own2 ? own2.parents === 1 && !own2.local ? [{ what: "constraint", table: heir.name, name: own2.name }] : (putConstraint(state, heir, { ...own2, parents: own2.parents - 1 }), []) : [];
  });
}
function inheritedFrom(constraint3, heir) {
  let { definition } = constraint3;
  switch (definition.type) {
    case "check":
      return inherited(heir.constraints.get(constraint3.name));
    case "not-null":
      return inherited(notNullOn(heir, definition.columns[0]));
    case "foreign-key":
      return [...heir.constraints.values()].find((one) => one.parents > 0 && sameForeignKey(one, constraint3));
    case "unique":
    case "primary-key":
    case "exclusion":
      return;
  }
}
function inherited(constraint3) {
  return constraint3 && constraint3.parents > 0 ? constraint3 : void 0;
}

// src/migrations/catalog/drop-index.ts
function dropIndex(state, name) {
  let owner2 = state.indexes.get(name);
  if (owner2 === void 0) return [];
  state.indexes.delete(name);
  let table2 = writableTable(state, owner2);
  if (!table2) return dropViewIndex(state, owner2, name);
  let index = table2.indexes.get(name);
  table2.indexes.delete(name);
  let dependents = [...foreignKeysOn(state, owner2, name)];
  index?.constraint !== void 0 && dependents.push({ what: "constraint", table: owner2, name: index.constraint });
  for (let heir of heirsOf(state, owner2))
    for (let part2 of heir.indexes.values())
      part2.partOf === name && dependents.push({ what: "index", name: part2.name });
  return dependents;
}
function dropViewIndex(state, owner2, name) {
  let view2 = state.views.get(owner2);
  if (view2) {
    let indexes = new Map(view2.indexes);
    indexes.delete(name), state.views.set(owner2, { ...view2, indexes });
  }
  return [];
}

// src/migrations/catalog/drop-object.ts
function dropSequence(state, name) {
  if (!state.sequences.delete(name)) return [];
  state.temporary.delete(name);
  for (let { name: user } of tablesAt(state, state.users.to(name))) {
    let table2 = writableTable(state, user);
    for (let column2 of table2.columns.values())
      sequenceOf(column2.default) === name && putColumn(state, table2, { ...column2, default: void 0 });
  }
  return [];
}
function dropType(state, name) {
  state.types.delete(name);
  let domains = [...state.types.values()].filter((type) => type.kind === "domain" && type.base.name === name), functions = [...state.functions.values()].flat().filter((one) => one.arguments.includes(name));
  return [
    ...columnsOfType(state, name).map(({ table: table2, column: column2 }) => ({ what: "column", table: table2.name, name: column2.name })),
    ...domains.map((domain) => ({ what: "type", name: domain.name })),
    ...functions.map((one) => ({ what: "function", function: one }))
  ];
}
function dropFunction(state, dropped2) {
  let left = (state.functions.get(dropped2.name) ?? []).filter((one) => one !== dropped2);
  return left.length > 0 ? state.functions.set(dropped2.name, left) && [] : state.functions.delete(dropped2.name) ? tablesAt(state, state.users.to(dropped2.name)).flatMap(
    ({ name: user }) => dropCalls(state, user, dropped2.name)
  ) : [];
}
function dropCalls(state, user, name) {
  let table2 = writableTable(state, user);
  for (let [trigger2, { function: called }] of table2.triggers) called === name && table2.triggers.delete(trigger2);
  for (let column2 of table2.columns.values())
    column2.default?.calls.includes(name) && putColumn(state, table2, { ...column2, default: void 0 });
  return [
    ...[...table2.columns.values()].filter((column2) => column2.generated?.expression.calls.includes(name)).map((column2) => ({ what: "column", table: user, name: column2.name })),
    ...[...table2.constraints.values()].filter(({ definition }) => definition.type === "check" && definition.expression.calls.includes(name)).map((constraint3) => ({ what: "constraint", table: user, name: constraint3.name }))
  ];
}

// src/migrations/catalog/drop-relation.ts
function dropTable(state, name) {
  let table2 = state.tables.get(name);
  if (!table2) return [];
  for (let parent of parentsOf(table2)) {
    let record = writableTable(state, parent);
    record && (record.partitions = record.partitions.filter((partition) => partition.table !== name));
  }
  let dependents = [
    ...dependentsOfRelation(state, name),
    ...foreignKeysTo(state, name).map(({ table: from3, constraint: constraint3 }) => ({ what: "constraint", table: from3.name, name: constraint3.name })),
    ...heirsOf(state, name).map((heir) => ({ what: "table", name: heir.name })),
    ...sequencesOf(state, name).map((sequence) => ({ what: "sequence", name: sequence.name }))
  ];
  constraintsForgotten(state, table2);
  for (let index of table2.indexes.keys()) state.indexes.delete(index);
  return state.tables.delete(name), state.temporary.delete(name), dependents.filter((one) => !("table" in one) || one.table !== name);
}
function dropView(state, name) {
  let view2 = state.views.get(name);
  if (!view2) return [];
  let dependents = dependentsOfRelation(state, name);
  for (let index of view2.indexes.keys()) state.indexes.delete(index);
  return state.views.delete(name), state.temporary.delete(name), dependents;
}
function dependentsOfRelation(state, name) {
  return [
    ...viewsOf(state, name).map((view2) => ({ what: "view", name: view2.name })),
    ...columnsOfType(state, name).map(({ table: table2, column: column2 }) => ({ what: "column", table: table2.name, name: column2.name }))
  ];
}

// src/migrations/catalog/drop.ts
function drop2(state, ...first) {
  let waiting = [...first];
  for (let next = waiting.pop(); next; next = waiting.pop()) waiting.push(...dropOne(state, next));
}
function dropOne(state, dropped2) {
  switch (dropped2.what) {
    case "table":
      return dropTable(state, dropped2.name);
    case "view":
      return dropView(state, dropped2.name);
    case "sequence":
      return dropSequence(state, dropped2.name);
    case "type":
      return dropType(state, dropped2.name);
    case "index":
      return dropIndex(state, dropped2.name);
    case "column":
      return dropColumn(state, dropped2.table, dropped2.name);
    case "constraint":
      return dropConstraint(state, dropped2.table, dropped2.name);
    case "function":
      return dropFunction(state, dropped2.function);
  }
}

// src/migrations/catalog/rename-column.ts
function renameColumn(state, name, from3, to) {
  let view2 = state.views.get(resolve(state, name));
  if (view2)
    return view2.columns && state.views.set(view2.name, { ...view2, columns: view2.columns.map((one) => one === from3 ? to : one) }), followInViews(state, view2.name, from3, to);
  let table2 = learntTable(state, name);
  table2 && (renameInTable(state, table2, from3, to), inHeirs(state, table2.name, (heir) => {
    let inherits = (heir.columns.get(from3)?.parents ?? 0) > 0;
    return inherits && renameInTable(state, heir, from3, to), inherits;
  }));
}
function renameInTable(state, table2, from3, to) {
  let renamed2 = { ...learntColumn(table2, from3), name: to }, columns = [...table2.columns.values()].map((column2) => column2.name === from3 ? renamed2 : column2);
  table2.columns.has(from3) || columns.push(renamed2), table2.columns.clear();
  for (let column2 of columns) {
    let followed = inColumn(column2, from3, to);
    followed === column2 && column2 !== renamed2 ? table2.columns.set(column2.name, column2) : putColumn(state, table2, followed);
  }
  for (let constraint3 of table2.constraints.values()) {
    let definition = inConstraint(constraint3.definition, from3, to);
    definition !== constraint3.definition && putConstraint(state, table2, { ...constraint3, definition });
  }
  for (let [name, index] of table2.indexes) {
    let followed = inIndex(index, from3, to);
    followed !== index && table2.indexes.set(name, followed);
  }
  for (let sequence of sequencesOf(state, table2.name, from3))
    state.sequences.set(sequence.name, { ...sequence, ownedBy: { table: table2.name, column: to } });
  for (let { table: other2, constraint: constraint3 } of foreignKeysTo(state, table2.name))
    followInForeignKey(state, other2, constraint3, from3, to);
  followInViews(state, table2.name, from3, to);
}
function followInForeignKey(state, other2, { name }, from3, to) {
  let table2 = writableTable(state, other2.name), constraint3 = table2.constraints.get(name);
  if (constraint3?.definition.type !== "foreign-key") return;
  let references = { ...constraint3.definition.references };
  references.columns = replaced(references.columns, from3, to), table2.constraints.set(name, { ...constraint3, definition: { ...constraint3.definition, references } });
}
function followInViews(state, relation, from3, to) {
  for (let view2 of viewsOf(state, relation, from3)) {
    let columns = new Set(view2.uses.get(relation));
    columns.delete(from3), state.views.set(view2.name, { ...view2, uses: new Map(view2.uses).set(relation, columns.add(to)) });
  }
}
function inColumn(column2, from3, to) {
  return column2.generated?.expression.columns.includes(from3) ? {
    ...column2,
    generated: { ...column2.generated, expression: inExpression(column2.generated.expression, from3, to) }
  } : column2;
}
function inConstraint(constraint3, from3, to) {
  if (!(constraint3.type === "check" ? constraint3.expression.columns : constraint3.columns).includes(from3)) return constraint3;
  switch (constraint3.type) {
    case "check":
      return { ...constraint3, expression: inExpression(constraint3.expression, from3, to) };
    case "not-null":
      return { ...constraint3, columns: [to] };
    case "foreign-key":
    case "exclusion":
      return { ...constraint3, columns: replaced(constraint3.columns, from3, to) };
    case "unique":
    case "primary-key":
      return { ...constraint3, columns: replaced(constraint3.columns, from3, to) };
  }
}
function inIndex(index, from3, to) {
  return [...index.columns, ...index.include, index.where ?? ""].some((sql2) => mentions(sql2, from3)) ? {
    ...index,
    columns: index.columns.map((one) => renameIn(one, from3, to)),
    include: replaced(index.include, from3, to),
    ...index.where === void 0 ? {} : { where: renameIn(index.where, from3, to) }
  } : index;
}
function inExpression(expression2, from3, to) {
  return expression2.columns.includes(from3) ? {
    ...expression2,
    sql: renameIn(expression2.sql, from3, to),
    tree: inTree(expression2.tree, from3, to),
    columns: replaced(expression2.columns, from3, to)
  } : expression2;
}
function inTree(node, from3, to) {
  return Array.isArray(node) ? node.map((one) => inTree(one, from3, to)) : typeof node != "object" || node === null ? node : Object.fromEntries(
    Object.entries(node).map(
      ([key, value]) => key === "ColumnRef" ? [key, inReference(value, from3, to)] : [key, inTree(value, from3, to)]
    )
  );
}
function inReference(reference, from3, to) {
  let { fields = [], ...rest } = reference;
  return fields.at(-1)?.String?.sval === from3 ? { ...rest, fields: [...fields.slice(0, -1), { String: { sval: to } }] } : reference;
}
function replaced(columns, from3, to) {
  return columns.map((column2) => column2 === from3 ? to : column2);
}

// src/migrations/catalog/column-operations.ts
var columnOperations = {
  "add-column": addColumn,
  "drop-column": (state, { table: table2, column: column2, only }) => {
    let known2 = findTable(state, table2);
    known2 && only && leaveToHeirs(state, known2.name, column2), known2 && drop2(state, { what: "column", table: known2.name, name: column2 });
  },
  "rename-column": (state, { table: table2, column: column2, to }) => renameColumn(state, table2, column2, to),
  "alter-column-type": (state, operation) => alter2(state, operation, (column2) => ({
    ...without(column2, "collation"),
    type: operation.type,
    ...operation.collation === void 0 ? {} : { collation: operation.collation }
  })),
  "set-default": (state, operation) => alter2(state, operation, (column2) => ({ ...column2, default: operation.default })),
  "drop-default": (state, operation) => alter2(state, operation, (column2) => ({ ...column2, default: void 0 })),
  "set-not-null": (state, { table: table2, column: column2, only = !1 }, origin) => {
    let known2 = learntTable(state, table2);
    known2 && addNotNull(state, known2, column2, { origin, only, notValid: !1, withTable: !1 });
  },
  "drop-not-null": (state, { table: table2, column: column2 }) => {
    let known2 = learntTable(state, table2), constraint3 = known2 && notNullOn(known2, column2);
    constraint3 ? drop2(state, { what: "constraint", table: known2.name, name: constraint3.name }) : known2 && putColumn(state, known2, { ...learntColumn(known2, column2), notNull: !1 });
  },
  "set-expression": (state, operation) => alter2(state, operation, (column2) => ({
    ...column2,
    generated: { kind: column2.generated?.kind ?? "stored", expression: operation.expression }
  })),
  "drop-expression": (state, operation) => alter2(state, operation, (column2) => without(column2, "generated")),
  "add-identity": (state, operation, origin) => {
    let known2 = learntTable(state, operation.table);
    known2 && ownSequence(state, known2.name, operation.column, origin), alter2(state, operation, (column2) => ({ ...column2, identity: operation.generated }));
  },
  "set-identity": (state, operation) => alter2(
    state,
    operation,
    (column2) => operation.generated === void 0 ? column2 : { ...column2, identity: operation.generated }
  ),
  "drop-identity": (state, operation) => {
    let known2 = findTable(state, operation.table);
    alter2(state, operation, (column2) => without(column2, "identity"));
    for (let { name } of known2 ? sequencesOf(state, known2.name, operation.column) : [])
      drop2(state, { what: "sequence", name });
  },
  "set-column-options": nothing
};
function addColumn(state, operation, origin) {
  let { column: column2, definition, only = !1 } = operation, table2 = learntTable(state, operation.table);
  if (!table2 || table2.columns.has(column2) && (operation.ifNotExists || operation.conditional)) return;
  let adding = { origin, withTable: !0, only }, added2 = putDefined(state, table2, definition, adding);
  only || inHeirs(state, table2.name, (heir) => {
    let own2 = heir.columns.get(column2), inherited2 = { ...added2, local: !1, parents: 1 };
    return putColumn(
      state,
      heir,
      own2 ? { ...own2, parents: own2.parents + 1 } : withoutIdentityUnlessPartition(heir, inherited2)
    ), !own2;
  }), addColumnNotNull(state, table2, definition, adding);
  for (let constraint3 of definition.constraints)
    constraint3.type !== "not-null" && addConstraint2(state, table2, constraint3, adding);
}
function withoutIdentityUnlessPartition(heir, { identity, ...column2 }) {
  return identity && heir.partitionOf !== void 0 ? { ...column2, identity } : column2;
}
function leaveToHeirs(state, table2, column2) {
  inHeirs(state, table2, (heir) => {
    let inherited2 = heir.columns.get(column2);
    return inherited2 && putColumn(state, heir, { ...inherited2, local: !0 }), !1;
  });
}
function alter2(state, at, change3) {
  let table2 = learntTable(state, at.table);
  table2 && (putColumn(state, table2, change3(learntColumn(table2, at.column))), !at.only && inHeirs(state, table2.name, (heir) => {
    let column2 = heir.columns.get(at.column);
    return column2 && putColumn(state, heir, change3(column2)), column2 !== void 0;
  }));
}
function without(column2, key) {
  let { [key]: _, ...rest } = column2;
  return rest;
}

// src/migrations/catalog/constraint-operations.ts
var add = (state, operation, origin) => {
  let table2 = learntTable(state, operation.table), { constraint: constraint3, only = !1 } = operation;
  !table2 || operation.conditional && constraint3.name !== void 0 && table2.constraints.has(constraint3.name) || addConstraint2(state, table2, constraint3, { origin, only, withTable: !1 });
}, constraintOperations = {
  "add-check": add,
  "add-not-null-constraint": add,
  "add-foreign-key": add,
  "add-unique": add,
  "add-primary-key": add,
  "add-exclusion": add,
  "validate-constraint": (state, operation) => {
    change2(state, operation, (table2, constraint3) => {
      constraint3.definition.type === "not-null" ? validateNotNull(state, table2, constraint3) : table2.constraints.set(constraint3.name, { ...constraint3, validated: !0 });
    });
  },
  "alter-constraint": (state, operation) => {
    let { enforced } = operation;
    enforced !== void 0 && change2(state, operation, (table2, constraint3) => {
      let definition = { ...constraint3.definition, notEnforced: !enforced };
      table2.constraints.set(constraint3.name, { ...constraint3, validated: enforced, definition });
    });
  },
  "drop-constraint": (state, { table: table2, constraint: constraint3 }) => {
    let known2 = findTable(state, table2);
    known2 && drop2(state, { what: "constraint", table: known2.name, name: constraint3 });
  },
  "rename-constraint": (state, { table: table2, constraint: constraint3, to }) => rename2(state, table2, constraint3, to)
};
function change2(state, at, apply) {
  let table2 = writableTable(state, at.table), constraint3 = table2?.constraints.get(at.constraint);
  !table2 || !constraint3 || (apply(table2, constraint3), !at.only && inHeirs(state, table2.name, (heir) => {
    let own2 = inheritedFrom(constraint3, heir);
    return own2 && apply(heir, own2), own2 !== void 0;
  }));
}
function rename2(state, tableName, from3, to) {
  let table2 = writableTable(state, tableName), constraint3 = table2?.constraints.get(from3);
  if (!table2 || !constraint3) return;
  let { type } = constraint3.definition, index = [...table2.indexes.values()].find((one) => one.constraint === from3);
  if (index) return renameRelation(state, index.name, nameIn(schemaOf(index.name), to));
  (type === "check" || type === "not-null") && inHeirs(state, table2.name, (heir) => {
    let own2 = inheritedFrom(constraint3, heir);
    return own2 && own2.name === from3 && renameIn2(state, heir, own2, to), own2 !== void 0;
  }), renameIn2(state, table2, constraint3, to);
}
function renameIn2(state, table2, constraint3, to) {
  table2.constraints.has(to) || (takeConstraint(state, table2, constraint3.name), putConstraint(state, table2, { ...constraint3, name: to, definition: { ...constraint3.definition, name: to } }));
}

// src/migrations/catalog/index-operations.ts
var indexOperations = {
  "create-index": createIndex,
  "drop-index": (state, { index }) => drop2(state, { what: "index", name: resolve(state, index) }),
  "rename-index": (state, { index, to }) => {
    let from3 = resolve(state, index);
    renameRelation(state, from3, nameIn(schemaOf(from3), bareOf(to)));
  },
  "attach-index-partition": (state, { index, partition }) => {
    let heir = writableTable(state, state.indexes.get(resolve(state, partition)) ?? ""), own2 = heir?.indexes.get(resolve(state, partition));
    heir && own2 && state.indexes.has(resolve(state, index)) && attachIndex(state, heir, own2, resolve(state, index));
  },
  reindex: nothing,
  "set-index-options": nothing
};
function createIndex(state, operation, origin) {
  let view2 = state.views.get(resolve(state, operation.table)), table2 = view2 ? void 0 : learntTable(state, operation.table), owner2 = view2 ?? table2;
  if (!owner2) return;
  let name = operation.index === void 0 ? void 0 : nameIn(schemaOf(owner2.name), bareOf(operation.index));
  if (name !== void 0 && relationExists(state, name)) {
    if (operation.ifNotExists || operation.conditional || !state.indexes.has(name)) return;
    state.indexes.get(name) !== owner2.name && drop2(state, { what: "index", name });
  }
  let index = {
    ...name === void 0 ? {} : { bare: bareOf(name) },
    unique: operation.unique,
    method: operation.method,
    columns: operation.columns,
    include: operation.include,
    ...operation.where === void 0 ? {} : { where: operation.where },
    only: operation.only,
    origin
  };
  view2 ? addViewIndex(state, view2, index) : table2 && addIndex(state, table2, index);
}

// src/migrations/catalog/rename-type.ts
function renameType(state, from3, to) {
  let type = state.types.get(from3);
  if (from3 !== to) {
    type && (state.types.delete(from3), state.types.set(to, { ...type, name: to })), renameInColumns(state, from3, to);
    for (let [name, other2] of state.types)
      other2.kind === "domain" && other2.base.name === from3 && state.types.set(name, { ...other2, base: { ...other2.base, name: to } });
  }
}

// src/migrations/catalog/move-to-schema.ts
function moveToSchema(state, { object, table: table2, to }) {
  move(state, object, table2, nameIn(to, bareOf(table2)));
}
function move(state, object, from3, to) {
  switch (object) {
    case "table":
    case "foreign-table":
      return learntTable(state, from3), renameRelation(state, from3, to);
    case "view":
    case "materialized-view":
    case "index":
    case "sequence":
      return renameRelation(state, from3, to);
    case "type":
    case "domain":
      return renameType(state, from3, to);
    case "function":
      return moveFunctions(state, from3, to);
    case "schema":
    case "column":
    case "constraint":
    case "other":
      return;
  }
}
function moveFunctions(state, from3, to) {
  let functions = state.functions.get(from3);
  functions && (state.functions.delete(from3), state.functions.set(to, [...state.functions.get(to) ?? [], ...functions.map((one) => ({ ...one, name: to }))]));
}
function renameSchema(state, from3, to) {
  let known2 = state.schemas.get(from3);
  known2 && (state.schemas.delete(from3), state.schemas.set(to, known2));
  let inside = (names3) => [...names3].filter((name) => schemaOf(name) === from3), moved2 = (name) => nameIn(to, bareOf(name));
  for (let relations of [state.tables, state.views, state.sequences])
    for (let name of inside(relations.keys())) renameRelation(state, name, moved2(name));
  for (let name of inside(state.types.keys())) renameType(state, name, moved2(name));
  for (let name of inside(state.functions.keys())) moveFunctions(state, name, moved2(name));
}

// src/migrations/catalog/object-operations.ts
var objectOperations = {
  "create-sequence": (state, { sequence, ifNotExists, conditional, ownedBy }, origin) => {
    (ifNotExists || conditional) && relationExists(state, sequence) || (state.sequences.set(sequence, { name: sequence, origin: state.sequences.get(sequence)?.origin ?? origin }), ownedBy && own(state, sequence, ownedBy));
  },
  "alter-sequence": (state, { sequence, ownedBy }) => {
    ownedBy !== void 0 && own(state, resolve(state, sequence), ownedBy);
  },
  "drop-sequence": (state, { sequence }) => drop2(state, { what: "sequence", name: resolve(state, sequence) }),
  "create-function": createFunction,
  "alter-function": (state, operation) => {
    let { volatility } = operation, known2 = overload(state, operation);
    if (!known2 || volatility === void 0) return;
    let all2 = state.functions.get(known2.name);
    state.functions.set(
      known2.name,
      all2.map((one) => one === known2 ? { ...one, volatility } : one)
    );
  },
  "drop-function": (state, operation) => {
    let known2 = overload(state, operation);
    known2 && drop2(state, { what: "function", function: known2 });
  },
  "create-schema": (state, { schema }, origin) => {
    state.schemas.has(schema) || state.schemas.set(schema, { origin });
  },
  "drop-schema": (state, { schema }) => {
    state.schemas.delete(schema), drop2(state, ...everythingIn(state, schema));
  },
  "rename-schema": (state, { schema, to }) => renameSchema(state, schema, to),
  "create-database": nothing,
  "drop-database": nothing,
  "create-extension": nothing,
  // Most extensions that bring a type bring one of their own name: citext, hstore, ltree.
  "drop-extension": (state, { extension, cascade }) => {
    cascade && drop2(
      state,
      ...columnsOfType(state, extension).map(({ table: table2, column: column2 }) => ({ what: "column", table: table2.name, name: column2.name }))
    );
  }
};
function own(state, name, owner2) {
  let { ownedBy: _, ...sequence } = state.sequences.get(name) ?? { name, origin: "deployed" };
  if (!owner2) return void state.sequences.set(name, sequence);
  let table2 = resolve(state, owner2.table);
  state.sequences.set(name, { ...sequence, ownedBy: { table: table2, column: owner2.column } }), state.ownedSequences.add(table2, name);
}
function createFunction(state, operation, origin) {
  let all2 = state.functions.get(operation.function) ?? [], old = all2.find((one) => sameArguments(one.arguments, operation.arguments));
  if (old && operation.conditional && !operation.replace) return;
  let created = {
    name: operation.function,
    arguments: operation.arguments,
    volatility: operation.volatility,
    language: operation.language,
    ...operation.returns === void 0 ? {} : { returns: operation.returns },
    ...operation.inlined ? { inlined: operation.inlined } : {},
    origin: old?.origin ?? origin
  };
  state.functions.set(created.name, [...all2.filter((one) => one !== old), created]);
}
function overload(state, of) {
  let all2 = state.functions.get(of.function) ?? [];
  return all2.find((one) => sameArguments(one.arguments, of.arguments)) ?? (all2.length === 1 && of.arguments.length === 0 ? all2[0] : void 0);
}
function sameArguments(some, others) {
  return some.join(`
`) === others.join(`
`);
}
function everythingIn(state, schema) {
  let inside = (names3) => [...names3].filter((name) => schemaOf(name) === schema);
  return [
    ...inside(state.functions.keys()).flatMap((name) => state.functions.get(name)).map((one) => ({ what: "function", function: one })),
    ...inside(state.types.keys()).map((name) => ({ what: "type", name })),
    ...inside(state.sequences.keys()).map((name) => ({ what: "sequence", name })),
    ...inside(state.views.keys()).map((name) => ({ what: "view", name })),
    ...inside(state.tables.keys()).map((name) => ({ what: "table", name }))
  ];
}

// src/migrations/catalog/opaque.ts
function markNamed(state, { sql: sql2, cause }) {
  if (cause !== "psql")
    for (let [word] of sql2.slice(0, longestLook).matchAll(/[\p{L}_][\p{L}\p{N}_$]*/gu))
      for (let bare3 of word === word.toLowerCase() ? [word] : [word, word.toLowerCase()])
        for (let schema of ["public", ...state.schemas.keys()]) {
          let name = nameIn(schema, bare3);
          state.tables.get(name)?.complete && (writableTable(state, name).complete = !1);
        }
}
var longestLook = 65536;

// src/migrations/catalog/copy-like.ts
function copyLike(state, table2, { like = [], including: including2 }, origin) {
  for (let [at, name] of like.entries()) {
    let other2 = findTable(state, name);
    other2?.complete || (table2.complete = !1), other2 && copy(state, table2, other2, including2?.[at] ?? [], origin);
  }
}
function copy(state, table2, other2, including2, origin) {
  let own2 = { origin, local: !0, parents: 0 };
  for (let column2 of other2.columns.values()) copyColumn(state, table2, column2, including2, origin);
  for (let constraint3 of other2.constraints.values()) {
    let { definition } = constraint3;
    definition.type === "not-null" && !notNullOn(table2, definition.columns[0]) && putNotNull(state, table2, { ...constraint3, ...own2 }), definition.type === "check" && including2.includes("constraints") && putOver(state, table2, { ...constraint3, ...own2 });
  }
  if (including2.includes("indexes"))
    for (let index of primaryFirst(other2)) addIndex(state, table2, alike(index, other2, origin));
}
function copyColumn(state, table2, column2, including2, origin) {
  let { default: value, generated: generated2, identity, ...rest } = column2;
  identity && including2.includes("identity") && ownSequence(state, table2.name, column2.name, origin), putColumn(state, table2, {
    ...rest,
    notNull: !1,
    default: including2.includes("defaults") ? value : void 0,
    ...generated2 && including2.includes("generated") ? { generated: generated2 } : {},
    ...identity && including2.includes("identity") ? { identity } : {},
    origin,
    local: !0,
    parents: 0
  });
}
function primaryFirst(table2) {
  let isPrimary = ({ constraint: constraint3 }) => constraint3 !== void 0 && table2.constraints.get(constraint3)?.definition.type === "primary-key";
  return [...table2.indexes.values()].sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
}

// src/migrations/catalog/inherit.ts
function inheritAll(state, child, parentName, origin) {
  wouldBeCircular(state, child.name, parentName) || (child.parents = [...child.parents, parentName], state.heirs.add(parentName, child.name), takeOver(state, child, parentName, origin));
}
function takeOver(state, child, parentName, origin) {
  let parent = findTable(state, parentName);
  parent?.complete || (child.complete = !1);
  for (let column2 of parent?.columns.values() ?? []) inheritColumn(state, child, column2, origin);
  for (let constraint3 of parent?.constraints.values() ?? []) inheritConstraint(state, child, constraint3, origin);
}
function inheritColumn(state, child, column2, origin) {
  let own2 = child.columns.get(column2.name), { identity: _, ...rest } = column2, copy3 = child.partitionOf === void 0 ? rest : column2;
  putColumn(state, child, own2 ? { ...own2, parents: own2.parents + 1 } : { ...copy3, notNull: !1, ...from, origin });
}
function inheritConstraint(state, child, constraint3, origin) {
  let { definition, noInherit, name } = constraint3;
  if (definition.type === "not-null") {
    let own2 = notNullOn(child, definition.columns[0]);
    own2 ? putConstraint(state, child, { ...own2, parents: own2.parents + 1 }) : putNotNull(state, child, { ...constraint3, ...from, origin });
  } else if (definition.type === "check" && !noInherit) {
    let own2 = child.constraints.get(name);
    own2 ? putConstraint(state, child, { ...own2, parents: own2.parents + 1 }) : putOver(state, child, { ...constraint3, ...from, origin });
  }
}
function adopt(state, child, parent, keepsLocal) {
  let local = (one) => ({ local: keepsLocal && one.local, parents: one.parents + 1 });
  for (let column2 of child.columns.values())
    parent.columns.has(column2.name) && putColumn(state, child, { ...column2, ...local(column2) });
  for (let constraint3 of parent.constraints.values()) {
    let own2 = sharedWith(child, constraint3);
    own2 && putConstraint(state, child, { ...own2, ...local(own2) });
  }
}
function emancipate(state, child, parent) {
  let left = ({ local, parents }) => ({
    local: local || parents <= 1,
    parents: Math.max(0, parents - 1)
  });
  for (let column2 of child.columns.values())
    parent.columns.has(column2.name) && putColumn(state, child, { ...column2, ...left(column2) });
  for (let constraint3 of parent.constraints.values()) {
    let own2 = sharedWith(child, constraint3);
    own2 && putConstraint(state, child, { ...own2, ...left(own2) });
  }
}
function sharedWith(child, { definition, name, noInherit }) {
  if (definition.type === "not-null") return notNullOn(child, definition.columns[0]);
  if (definition.type === "check" && !noInherit) return child.constraints.get(name);
}
var from = { local: !1, parents: 1 };

// src/migrations/catalog/partition-keys.ts
function addForeignKeyOf(state, constraint3, child, origin) {
  constraint3.definition.type === "foreign-key" && (passOn(state, { ...constraint3, origin }, child), inHeirs(state, child.name, (heir) => passOn(state, { ...constraint3, origin }, heir)));
}
function standAlone(state, child) {
  for (let [name, index] of child.indexes) {
    let { partOf: _, ...own2 } = index;
    child.indexes.set(name, own2);
  }
  for (let [name, constraint3] of child.constraints)
    (constraint3.definition.type === "foreign-key" || isKey(constraint3.definition)) && child.constraints.set(name, { ...constraint3, local: !0, parents: 0 });
  for (let [name, trigger2] of child.triggers) trigger2.cloned && child.triggers.delete(name);
  for (let { identity, ...column2 } of child.columns.values()) identity && putColumn(state, child, column2);
}

// src/migrations/catalog/partition.ts
function addPartition(state, child, { parent, isDefault }, origin) {
  let name = resolve(state, parent);
  if (!becomePartition(state, child, name, isDefault)) return void (child.complete = !1);
  takeOver(state, child, name, origin);
  let table2 = writableTable(state, name);
  table2 && passOnKeys(state, table2, child, origin);
}
function attachPartition(state, parent, child, isDefault, origin) {
  if (becomePartition(state, child, parent.name, isDefault)) {
    adopt(state, child, parent, !1);
    for (let column2 of parent.columns.values()) {
      let own2 = child.columns.get(column2.name);
      own2 && column2.identity && putColumn(state, child, { ...own2, identity: column2.identity });
    }
    passOnKeys(state, parent, child, origin);
  }
}
function detachPartition(state, parent, child) {
  if (child.partitionOf === parent.name) {
    delete child.partitionOf, parent.partitions = parent.partitions.filter((partition) => partition.table !== child.name), emancipate(state, child, parent), standAlone(state, child);
    for (let index of parent.indexes.values()) completeParent(state, index.name);
  }
}
function becomePartition(state, child, parent, isDefault) {
  return wouldBeCircular(state, child.name, parent) ? !1 : (child.partitionOf = parent, state.heirs.add(parent, child.name), writableTable(state, parent)?.partitions.push({ table: child.name, isDefault }), !0);
}
function passOnKeys(state, parent, child, origin) {
  for (let index of parent.indexes.values())
    attachAlike(state, child, index) || addIndex(state, child, { ...alike(index, parent, origin), partOf: index.name });
  for (let constraint3 of parent.constraints.values()) addForeignKeyOf(state, constraint3, child, origin);
  for (let [name, trigger2] of parent.triggers) child.triggers.set(name, { ...trigger2, origin, cloned: !0 });
}

// src/migrations/catalog/create-table.ts
function createTable(state, operation, origin) {
  let temporary = operation.persistence === "temporary", name = temporary ? `pg_temp.${bareOf(operation.table)}` : operation.table;
  if ((operation.ifNotExists || operation.conditional) && relationExists(state, name)) return;
  let table2 = makeRoom(state, name, origin);
  temporary && state.temporary.add(name), table2.persistence = operation.persistence, table2.partitioned = operation.partitionBy !== void 0, operation.as && (table2.complete = !1);
  let adding = { origin: table2.origin, withTable: !0, only: !1 };
  for (let parent of operation.inherits ?? []) inheritAll(state, table2, resolve(state, parent), origin);
  operation.partitionOf && addPartition(state, table2, operation.partitionOf, origin), operation.of !== void 0 && takeAttributes(state, table2, operation.of, adding);
  for (let column2 of operation.columns) putDefined(state, table2, column2, adding);
  copyLike(state, table2, operation, origin), addAll(state, table2, operation, adding);
}
function takeAttributes(state, table2, of, adding) {
  let type = state.types.get(of), attributes = type?.kind === "composite" ? type.attributes : void 0;
  table2.of = of, attributes || (table2.complete = !1);
  for (let column2 of attributes ?? []) putDefined(state, table2, column2, adding);
}
function makeRoom(state, name, origin) {
  let old = state.tables.get(name);
  old && drop2(state, { what: "table", name });
  let table2 = newTable(state, name, old?.origin ?? origin);
  return table2.complete = !old, state.tables.set(name, table2), table2;
}
function addAll(state, table2, operation, adding) {
  let written3 = withoutRepeatedKeys([
    ...operation.columns.flatMap((column2) => column2.constraints),
    ...operation.constraints
  ]), add2 = (...types) => {
    for (let constraint3 of written3)
      types.includes(constraint3.type) && addConstraint2(state, table2, constraint3, adding);
  };
  add2("check");
  for (let column2 of operation.columns) addColumnNotNull(state, table2, column2, adding);
  add2("not-null"), add2("primary-key"), add2("unique", "exclusion"), add2("foreign-key");
}
function withoutRepeatedKeys(constraints) {
  let seen = /* @__PURE__ */ new Map(), keys2 = constraints.filter((one) => one.type === "primary-key" || one.type === "unique");
  for (let key of [...keys2].sort((a, b) => +(b.type === "primary-key") - +(a.type === "primary-key"))) {
    let columns = JSON.stringify([key.columns, key.include ?? [], key.deferrable]), first = seen.get(columns);
    seen.set(columns, first ? { ...first, ...nameOf2(first, key) } : key);
  }
  return [...new Set(seen.values()), ...constraints.filter((one) => !keys2.includes(one))];
}
function nameOf2(first, repeated) {
  let name = first.name ?? repeated.name;
  return name === void 0 ? {} : { name };
}

// src/migrations/catalog/table-operations.ts
var tableOperations = {
  "create-table": createTable,
  "drop-table": (state, { table: table2 }) => drop2(state, { what: "table", name: resolve(state, table2) }),
  "rename-table": (state, { table: table2, to }) => rename3(state, table2, to),
  "set-schema": moveToSchema,
  "set-logged": (state, { table: table2, logged }) => {
    let known2 = learntTable(state, table2);
    known2 && (known2.persistence = logged ? "permanent" : "unlogged");
  },
  inherit: (state, { table: table2, parent, inherit }) => {
    let child = learntTable(state, table2), from3 = learntTable(state, parent);
    if (!(!child || !from3)) {
      if (!inherit)
        return child.parents.includes(from3.name) ? (child.parents = child.parents.filter((name) => name !== from3.name), emancipate(state, child, from3)) : void 0;
      wouldBeCircular(state, child.name, from3.name) || (child.parents = [...child.parents, from3.name], state.heirs.add(from3.name, child.name), adopt(state, child, from3, !0));
    }
  },
  "attach-partition": (state, { table: table2, partition, isDefault }, origin) => {
    let parent = learntTable(state, table2), child = learntTable(state, partition);
    !parent || !child || (parent.partitioned = !0, attachPartition(state, parent, child, isDefault, origin));
  },
  "detach-partition": (state, { table: table2, partition }) => {
    let parent = writableTable(state, table2), child = writableTable(state, partition);
    parent && child && detachPartition(state, parent, child);
  },
  truncate: nothing,
  "lock-table": nothing,
  "set-tablespace": nothing,
  "set-access-method": nothing,
  "cluster-table": nothing,
  "set-table-options": nothing,
  "set-owner": nothing,
  "replica-identity": nothing
};
function rename3(state, name, to) {
  let from3 = resolve(state, name);
  state.tables.has(from3) || state.views.has(from3) || state.indexes.has(from3) || state.sequences.has(from3) || learntTable(state, from3), renameRelation(state, from3, nameIn(schemaOf(from3), bareOf(to))), state.temporary.delete(from3) && state.temporary.add(nameIn(schemaOf(from3), bareOf(to)));
}

// src/migrations/catalog/trigger-operations.ts
var triggerOperations = {
  "create-trigger": (state, { table: table2, trigger: trigger2, function: called, conditional }, origin) => {
    let known2 = learntTable(state, table2);
    !known2 || conditional && known2.triggers.has(trigger2) || (known2.triggers.set(trigger2, {
      function: called,
      origin: known2.triggers.get(trigger2)?.origin ?? origin,
      cloned: !1
    }), state.users.add(called, known2.name), known2.partitioned && inHeirs(state, known2.name, (heir) => (heir.triggers.set(trigger2, { function: called, origin, cloned: !0 }), state.users.add(called, heir.name), !0)));
  },
  "drop-trigger": (state, { table: table2, trigger: trigger2 }) => {
    let known2 = writableTable(state, table2);
    known2?.triggers.delete(trigger2) && inHeirs(state, known2.name, (heir) => {
      let cloned = heir.triggers.get(trigger2)?.cloned ?? !1;
      return cloned && heir.triggers.delete(trigger2), cloned;
    });
  },
  "create-policy": (state, { table: table2, policy: policy2 }) => {
    learntTable(state, table2)?.policies.add(policy2);
  },
  "drop-policy": (state, { table: table2, policy: policy2 }) => {
    findTable(state, table2) && writableTable(state, table2).policies.delete(policy2);
  },
  "set-row-security": (state, { table: table2, change: change3 }) => {
    if (change3 !== "enable" && change3 !== "disable") return;
    let known2 = learntTable(state, table2);
    known2 && (known2.rowSecurity = change3 === "enable");
  },
  "toggle-trigger": nothing,
  "create-rule": nothing,
  "drop-rule": nothing,
  "alter-policy": nothing,
  grant: nothing,
  revoke: nothing,
  "alter-role": nothing
};

// src/migrations/catalog/volatility.ts
function isVolatile(state, expression2) {
  return expression2.calls.some((name) => {
    let own2 = state.functions.get(name);
    return own2 ? own2.some((one) => one.volatility === "volatile") : builtIn.has(name.replace(/^pg_catalog\./, ""));
  });
}
var builtIn = /* @__PURE__ */ new Set([
  "clock_timestamp",
  "currval",
  "gen_random_bytes",
  "gen_random_uuid",
  "lastval",
  "nextval",
  "random",
  "random_normal",
  "setval",
  "timeofday",
  "uuid_generate_v1",
  "uuid_generate_v1mc",
  "uuid_generate_v4",
  "uuidv4",
  "uuidv7"
]);

// src/migrations/catalog/type-operations.ts
var typeOperations = {
  "create-enum": (state, { type, values, conditional = !1 }, origin) => {
    put(state, { kind: "enum", name: type, values, newValues: /* @__PURE__ */ new Set(), origin }, conditional);
  },
  "create-type": (state, { type, form: form3, attributes, conditional = !1 }, origin) => {
    put(state, { kind: form3, name: type, origin, ...attributes ? { attributes } : {} }, conditional);
  },
  "create-domain": (state, { type, base, notNull, default: value, checks, conditional = !1 }, origin) => {
    let volatileDefault = value !== void 0 && isVolatile(state, value), counted = { checks: checks.length, notNull, constrained: notNull || checks.length > 0 };
    put(state, { kind: "domain", name: type, base, volatileDefault, origin, ...counted }, conditional);
  },
  "add-enum-value": addValue,
  "rename-enum-value": (state, { type, value, to }) => {
    let known2 = state.types.get(type);
    if (known2?.kind !== "enum") return;
    let values = known2.values.map((one) => one === value ? to : one), newValues = new Set([...known2.newValues].map((one) => one === value ? to : one));
    state.types.set(type, { ...known2, values, newValues });
  },
  "alter-domain": alterDomain,
  "alter-type": alterType,
  "drop-type": (state, { type }) => drop2(state, { what: "type", name: type }),
  "rename-type": (state, { type, to }) => {
    for (let { name } of tablesOf(state, type)) writableTable(state, name).of = to;
    renameType(state, type, to);
  }
};
function put(state, type, conditional) {
  let old = state.types.get(type.name);
  old && old.kind !== "shell" && conditional || state.types.set(type.name, { ...type, origin: old?.origin ?? type.origin });
}
function addValue(state, operation, origin) {
  let type = state.types.get(operation.type);
  if (type?.kind !== "enum" || type.values.includes(operation.value)) return;
  let { position } = operation, beside2 = position ? type.values.indexOf(position.value) : -1, at = !position || beside2 < 0 ? type.values.length : position.before ? beside2 : beside2 + 1, newValues = origin === "change" ? new Set(type.newValues).add(operation.value) : type.newValues;
  state.types.set(type.name, { ...type, values: type.values.toSpliced(at, 0, operation.value), newValues });
}
function alterType(state, { type: name }) {
  let type = state.types.get(name);
  type?.kind === "composite" && state.types.set(name, { kind: type.kind, name, origin: type.origin });
  for (let { name: table2 } of tablesOf(state, name)) writableTable(state, table2).complete = !1;
}
function tablesOf(state, type) {
  return [...state.tables.values()].filter(({ of }) => of === type);
}
function alterDomain(state, { type: name, change: change3 }) {
  let domain = state.types.get(name);
  if (domain?.kind !== "domain") return;
  let { checks = 0, notNull = !1, volatileDefault } = domain;
  switch (change3) {
    case "add-check":
      checks++;
      break;
    case "drop-constraint":
      checks = Math.max(0, checks - 1);
      break;
    case "set-not-null":
    case "drop-not-null":
      notNull = change3 === "set-not-null";
      break;
    case "default":
      volatileDefault = !0;
      break;
    case "validate":
    case "other":
      return;
  }
  state.types.set(name, { ...domain, checks, notNull, volatileDefault, constrained: notNull || checks > 0 });
}

// src/migrations/catalog/view-columns.ts
function columnsRead(state, query, reads) {
  let words = wordsOf(query), called = aliases(words, reads);
  return new Map(reads.map((relation) => [relation, columnsOf(state, relation, words, called)]));
}
function columnsOf(state, relation, words, called) {
  let table2 = state.tables.get(relation), known2 = table2?.complete ? table2.columns : void 0, columns = /* @__PURE__ */ new Set();
  for (let [at, word] of words.entries()) {
    let qualifier = isSign(words[at - 1], ".") ? words[at - 2]?.text : void 0;
    if (qualifier !== void 0 && !called.get(qualifier)?.has(relation)) continue;
    let isOurs = qualifier !== void 0 || isReadBeside(words, at, bareOf(relation));
    if (isSign(word, "*") && isExpanded(words, at) && isOurs)
      for (let column2 of table2?.columns.keys() ?? []) columns.add(column2);
    word.kind === "sign" || isCall(words, at) || isLabel(words, at) || (!known2 || known2.has(word.text)) && columns.add(word.text);
  }
  return columns;
}
function aliases(words, reads) {
  let called = /* @__PURE__ */ new Map(), call2 = (name, relation) => {
    called.set(name, (called.get(name) ?? /* @__PURE__ */ new Set()).add(relation));
  };
  for (let relation of reads) {
    let bare3 = bareOf(relation);
    call2(bare3, relation);
    for (let [at, word] of words.entries()) {
      if (word.kind === "sign" || word.text !== bare3) continue;
      let next = words[at + 1]?.text === "as" ? words[at + 2] : words[at + 1];
      next && (next.kind === "name" || next.kind === "word" && !followsTable.has(next.text)) && call2(next.text, relation);
    }
  }
  return called;
}
function isExpanded(words, at) {
  let before = words[at - 1];
  return before !== void 0 && (before.kind === "sign" ? before.text === "." || before.text === "," : startsList.has(before.text));
}
function isReadBeside(words, star, relation) {
  let depth = 0;
  for (let word of words.slice(star + 1)) {
    if (isSign(word, "(") && depth++, isSign(word, ")") && --depth < 0) return !1;
    if (depth === 0 && word.kind !== "sign" && word.text === relation) return !0;
  }
  return !1;
}
function isCall(words, at) {
  return isSign(words[at + 1], "(") && words[at].kind === "word" && !mayPrecedeList.has(words[at].text);
}
function isLabel(words, at) {
  let before = words[at - 1];
  return before?.kind === "word" && before.text === "as";
}
function isSign(word, sign) {
  return word?.kind === "sign" && word.text === sign;
}
var startsList = /* @__PURE__ */ new Set(["select", "distinct", "all"]), mayPrecedeList = /* @__PURE__ */ new Set(["in"]), followsTable = new Set(
  "where join inner left right full cross natural on using group order having limit offset union intersect except window for fetch tablesample set and or with is as".split(
    " "
  )
);

// src/migrations/catalog/view-operations.ts
var viewOperations = {
  "create-view": (state, { view: view2, columns, reads, query, temporary, replace, conditional }, origin) => {
    let name = temporary ? `pg_temp.${bareOf(view2)}` : view2;
    conditional && !replace && relationExists(state, name) || (temporary && state.temporary.add(name), put2(state, { name, materialized: !1, query, ...columns ? { columns } : {} }, reads, origin));
  },
  "create-materialized-view": (state, { view: view2, reads, query, ifNotExists, conditional }, origin) => {
    (ifNotExists || conditional) && relationExists(state, view2) || put2(state, { name: view2, materialized: !0, query }, reads, origin);
  },
  "drop-view": (state, { view: view2 }) => drop2(state, { what: "view", name: resolve(state, view2) }),
  "drop-materialized-view": (state, { view: view2 }) => drop2(state, { what: "view", name: resolve(state, view2) }),
  "refresh-materialized-view": nothing,
  "rename-view": (state, { view: view2, to }) => rename3(state, view2, to)
};
function put2(state, shape, names3, origin) {
  state.tables.has(shape.name) && drop2(state, { what: "table", name: shape.name });
  let old = state.views.get(shape.name), reads = [...new Set(names3.map((name) => resolve(state, name)))], view2 = {
    ...shape,
    reads,
    uses: columnsRead(state, shape.query, reads),
    indexes: shape.materialized ? /* @__PURE__ */ new Map() : old?.indexes ?? /* @__PURE__ */ new Map(),
    origin: old?.origin ?? origin
  };
  for (let index of old?.indexes.keys() ?? []) view2.indexes.has(index) || state.indexes.delete(index);
  state.views.set(view2.name, view2);
  for (let read of reads) state.readers.add(read, view2.name);
}

// src/migrations/catalog/catalog.ts
function createCatalog() {
  return catalogOf(createState());
}
function catalogOf(state) {
  return {
    schema: schemaOver(state),
    apply(operation, origin) {
      enterSession(state, operation.place.path), applyOne(state, operation, origin), operation.conditional && doubt(state, operation);
    },
    fork: () => catalogOf(forkState(state))
  };
}
var appliers = {
  ...tableOperations,
  ...columnOperations,
  ...constraintOperations,
  ...indexOperations,
  ...viewOperations,
  ...typeOperations,
  ...objectOperations,
  ...triggerOperations,
  opaque: markNamed,
  insert: nothing,
  update: nothing,
  delete: nothing,
  merge: nothing,
  copy: nothing,
  select: nothing,
  comment: nothing,
  "create-statistics": nothing,
  replication: nothing,
  "vacuum-full": nothing,
  vacuum: nothing,
  analyze: nothing,
  "set-parameter": nothing,
  transaction: nothing,
  "alter-system": nothing,
  other: nothing
};
function applyOne(state, operation, origin) {
  let apply = appliers[operation.kind];
  apply(state, operation, origin);
}
function enterSession(state, path) {
  state.session !== path && (state.session = path, state.temporary.size > 0 && drop2(state, ...[...state.temporary].map((name) => temporaryRelation(state, name))), state.temporary.clear());
}
function temporaryRelation(state, name) {
  return { what: state.tables.has(name) ? "table" : "view", name };
}
function doubt(state, operation) {
  if (!("table" in operation) || operation.table === void 0 || operation.kind === "create-table") return;
  let table2 = writableTable(state, operation.table);
  table2 && (table2.complete = !1);
}
function schemaOver(state) {
  return {
    table: (name) => findTable(state, name),
    index: (name) => {
      let own2 = resolve(state, name), owner2 = state.indexes.get(own2);
      if (owner2 !== void 0)
        return (state.tables.get(owner2) ?? state.views.get(owner2))?.indexes.get(own2);
    },
    view: (name) => state.views.get(resolve(state, name)),
    type: (name) => state.types.get(name),
    functions: (name) => state.functions.get(name) ?? [],
    sequence: (name) => state.sequences.get(resolve(state, name)),
    schema: (name) => state.schemas.get(name),
    tables: () => state.tables.values(),
    childrenOf: (name) => tablesAt(state, state.heirs.to(name)).filter(({ parents }) => parents.includes(name)),
    usersOfType: (name) => columnsOfType(state, name),
    viewsOf: (table2, column2) => viewsOf(state, resolve(state, table2), column2),
    foreignKeysTo: (table2) => foreignKeysTo(state, resolve(state, table2)).map(({ table: from3, constraint: constraint3 }) => ({
      table: from3,
      constraint: { ...constraint3.definition, name: constraint3.name }
    }))
  };
}

// src/migrations/empty.ts
function followRows() {
  let filled = /* @__PURE__ */ new Set(), anywhere = !1, isEmpty = (name, schema) => !anywhere && schema.table(name)?.origin === "change" && !filled.has(name);
  return {
    onRows(operation, effect, schema) {
      return effect.duration === "instant" || effect.works.length === 0 || operation.kind === "merge" ? effect : (operation.kind === "add-foreign-key" ? [operation.table] : effect.works).every((name) => isEmpty(name, schema)) ? { ...effect, duration: "instant", works: [] } : effect;
    },
    step(operation, schema) {
      operation.kind === "opaque" && (anywhere = !0), operation.kind === "rename-table" && filled.has(operation.table) && filled.add(operation.to);
      for (let table2 of filledBy(operation, (name) => isEmpty(name, schema)))
        for (let one of kin(table2, schema)) filled.add(one);
    }
  };
}
function filledBy(operation, isEmpty) {
  switch (operation.kind) {
    case "insert":
      return operation.values === "query" || operation.conditional ? [operation.table] : [];
    case "merge":
      return [operation.table];
    case "copy":
      return operation.direction === "in" && operation.table !== void 0 ? [operation.table] : [];
    case "create-table":
      return operation.as?.withData ? [operation.table] : [];
    case "attach-partition":
      return isEmpty(operation.partition) ? [] : [operation.table];
    case "inherit":
      return isEmpty(operation.table) ? [] : [operation.parent];
    default:
      return [];
  }
}
function kin(table2, schema) {
  let names3 = /* @__PURE__ */ new Set([table2]);
  for (let name of names3) {
    let known2 = schema.table(name);
    for (let partition of known2?.partitions ?? []) names3.add(partition.table);
    known2?.partitionOf !== void 0 && names3.add(known2.partitionOf);
  }
  return names3;
}

// src/migrations/overlap/answers.ts
var added = { oldCode: "works", newCode: "needs-it", rollback: "clean" }, unnoticed = { oldCode: "works", newCode: "works", rollback: "clean" }, nothing2 = { ...unnoticed, as: "nothing" };
function removed(because, rollback = "clean") {
  return { oldCode: "breaks", newCode: "works", rollback, because };
}
function renamed(because) {
  return { oldCode: "breaks", newCode: "needs-it", rollback: "clean", because };
}
function tightened(because) {
  return { oldCode: "breaks", newCode: "works", rollback: "clean", because };
}

// src/migrations/overlap/columns.ts
var columnAnswers = {
  "add-column": ({ table: table2, column: column2, definition }) => definition.notNull && !isFilledByDatabase(definition) ? {
    ...added,
    oldCode: "breaks",
    because: `INSERTs into \`${table2}\` that do not name \`${column2}\` fail with 23502`
  } : added,
  "drop-column": (operation, context) => {
    let column2 = columnOf2(operation, context);
    if (column2 && column2.origin !== "deployed") return unnoticed;
    if (operation.ifExists && !column2 && context.schema.table(operation.table)?.complete) return nothing2;
    let because = `statements that name \`${operation.table}.${operation.column}\` fail with 42703`;
    return removed(because, column2?.generated ? "clean" : "loses-data");
  },
  "rename-column": (operation, context) => isNewColumn(operation, context) ? added : renamed(`statements that name \`${operation.table}.${operation.column}\` fail with 42703`),
  "alter-column-type": alterType2,
  // Old code's inserts that leave the column out get another value; nothing fails.
  "set-default": { ...unnoticed, newCode: "unknown" },
  "drop-default": dropDefault,
  "set-not-null": (operation, context) => {
    let column2 = columnOf2(operation, context);
    return column2?.notNull ? unnoticed : column2 && column2.origin !== "deployed" && column2.default ? unnoticed : tightened(`writes that leave \`${operation.table}.${operation.column}\` NULL fail with 23502`);
  },
  "drop-not-null": added,
  "set-expression": { ...unnoticed, newCode: "unknown" },
  "drop-expression": (operation, context) => isNewColumn(operation, context) ? added : renamed(`nothing computes \`${operation.table}.${operation.column}\` any more`),
  "add-identity": added,
  "set-identity": ({ table: table2, column: column2, generated: generated2 }) => generated2 === "always" ? tightened(`INSERTs that give \`${table2}.${column2}\` a value fail with 428C9`) : added,
  "drop-identity": ({ table: table2, column: column2 }) => tightened(`INSERTs into \`${table2}\` that do not name \`${column2}\` fail with 23502`),
  "set-column-options": nothing2
};
function alterType2(operation, context) {
  let { table: table2, column: column2 } = operation, before = columnOf2(operation, context);
  if (before && before.origin !== "deployed") return added;
  switch (typeChange(before?.type, operation.type, context.schema)) {
    case "same":
      return operation.using ? { ...unnoticed, newCode: "unknown", rollback: "loses-data" } : unnoticed;
    case "wider":
      return added;
    case "narrower":
      return {
        ...tightened(`writes to \`${table2}.${column2}\` that no longer fit fail with 22001 or 22003`),
        rollback: "loses-data"
      };
    case "other":
      return { ...renamed(`code reads and writes \`${table2}.${column2}\` as its old type`), rollback: "loses-data" };
    case "larger-number":
      return {
        ...added,
        oldCode: "unknown",
        because: `clients may decode \`${table2}.${column2}\` differently (an int8 is a string in many drivers)`
      };
    case "unknown":
      return {
        oldCode: "unknown",
        newCode: "needs-it",
        rollback: "loses-data",
        because: `the old type of \`${table2}.${column2}\` is not known`
      };
  }
}
function dropDefault(operation, context) {
  let column2 = columnOf2(operation, context), breaks = tightened(
    `INSERTs into \`${operation.table}\` that leave \`${operation.column}\` out fail with 23502`
  );
  return context.followedBy(
    (other2) => "column" in other2 && other2.table === operation.table && other2.column === operation.column && (other2.kind === "add-identity" ? other2.statement === operation.statement && other2.place.path === operation.place.path : (
      // A type with another kind of default: DROP DEFAULT, TYPE, SET DEFAULT. Or the column goes too.
      other2.kind === "set-default" || other2.kind === "drop-column"
    ))
  ) ? unnoticed : column2 ? column2.notNull === !1 || column2.generated || column2.identity ? unnoticed : column2.notNull === void 0 ? { ...breaks, oldCode: "unknown" } : column2.default || column2.origin !== "deployed" ? breaks : unnoticed : { ...breaks, oldCode: "unknown" };
}
function columnOf2({ table: table2, column: column2 }, { schema }) {
  return schema.table(table2)?.columns.get(column2);
}
function isNewColumn(operation, context) {
  let column2 = columnOf2(operation, context);
  return column2 !== void 0 && column2.origin !== "deployed";
}

// src/migrations/overlap/constraints.ts
var constraintAnswers = {
  "add-check": addConstraint3("23514"),
  "add-not-null-constraint": addConstraint3("23502"),
  "add-foreign-key": addConstraint3("23503"),
  "add-unique": addConstraint3("23505"),
  "add-primary-key": addConstraint3("23505"),
  "add-exclusion": addConstraint3("23P01"),
  // It looks at rows that stand; new ones have been checked since it was added.
  "validate-constraint": unnoticed,
  "drop-constraint": ({ table: table2, constraint: constraint3 }, { schema }) => {
    let known2 = schema.table(table2)?.constraints.get(constraint3);
    if (known2 && known2.origin !== "deployed") return unnoticed;
    switch (known2?.definition.type) {
      case "unique":
      case "primary-key":
        return {
          ...removed(`\`ON CONFLICT (${known2.definition.columns.join(", ")})\` fails with 42P10`),
          oldCode: "unknown"
        };
      case "foreign-key":
        return known2.definition.onDelete === "cascade" || known2.definition.onDelete === "set-null" ? {
          ...removed(`deletes from \`${known2.definition.references.table}\` leave rows of \`${table2}\` behind`),
          oldCode: "unknown"
        } : relaxed;
      case "check":
      case "not-null":
      case "exclusion":
      case void 0:
        return relaxed;
    }
  },
  "rename-constraint": unnoticed,
  "alter-constraint": ({ enforced }) => enforced ? tightened("writes that violate the constraint fail") : unnoticed,
  "set-index-options": nothing2
}, relaxed = { oldCode: "works", newCode: "needs-it", rollback: "clean" };
function addConstraint3(sqlstate) {
  return (operation, context) => {
    let { table: table2, constraint: constraint3 } = operation;
    return constraint3.notEnforced || onlyConcernsNewColumns(table2, constraint3, context) ? unnoticed : "usingIndex" in constraint3 && constraint3.usingIndex !== void 0 ? unnoticed : tightened(`writes to \`${table2}\` that violate it fail with ${sqlstate}`);
  };
}
function onlyConcernsNewColumns(table2, constraint3, { schema }) {
  let columns = constraint3.type === "check" ? constraint3.expression.columns : constraint3.columns, known2 = schema.table(table2)?.columns;
  return columns.some((name) => {
    let column2 = known2?.get(name);
    return !column2 || column2.origin === "deployed" ? !1 : constraint3.type === "not-null" || constraint3.type === "primary-key" ? column2.default !== void 0 : !0;
  });
}

// src/migrations/overlap/data.ts
var dataAnswers = {
  // A handful of given rows (a setting, a role, a country): code at head may read them.
  insert: ({ values }) => values === "rows" ? { ...unnoticed, newCode: "unknown" } : moved("clean"),
  update: ({ table: table2, columns }, { schema }) => {
    let known2 = schema.table(table2)?.columns, fillsOnlyNew = columns.length > 0 && columns.every((name) => (known2?.get(name)?.origin ?? "deployed") !== "deployed");
    return moved(fillsOnlyNew ? "clean" : "loses-data");
  },
  delete: moved("loses-data"),
  merge: moved("loses-data"),
  copy: ({ direction }) => direction === "in" ? moved("clean") : nothing2,
  truncate: ({ table: table2 }) => ({ ...removed(`the rows of \`${table2}\` are gone`, "loses-data"), oldCode: "unknown" }),
  select: nothing2,
  "lock-table": nothing2,
  comment: nothing2,
  "create-statistics": nothing2,
  replication: unnoticed,
  "vacuum-full": nothing2,
  vacuum: nothing2,
  analyze: nothing2,
  "set-parameter": nothing2,
  transaction: nothing2,
  "alter-system": nothing2,
  other: unnoticed,
  opaque: {
    oldCode: "unknown",
    newCode: "unknown",
    rollback: "irreversible",
    because: "Slipway cannot read the statement"
  }
};
function moved(rollback) {
  return { oldCode: "works", newCode: "works", rollback, as: "data" };
}

// src/migrations/overlap/indexes.ts
var indexAnswers = {
  "create-index": ({ table: table2, unique: unique3, columns }, { schema }) => {
    if (!unique3) return unnoticed;
    let known2 = schema.table(table2)?.columns, isNew4 = (name) => (known2?.get(name)?.origin ?? "deployed") !== "deployed";
    return columns.some(isNew4) ? unnoticed : tightened(`INSERTs of duplicates into \`${table2}\` fail with 23505`);
  },
  "drop-index": ({ index }, { schema }) => {
    let known2 = schema.index(index);
    if (known2 && known2.origin !== "deployed") return unnoticed;
    let because = known2?.unique ? `\`ON CONFLICT (${known2.columns.join(", ")})\` fails with 42P10` : "queries of old code may need it to be fast";
    return { ...removed(because), oldCode: "unknown" };
  },
  "rename-index": unnoticed,
  reindex: nothing2,
  "attach-index-partition": unnoticed
};

// src/migrations/overlap/objects.ts
var objectAnswers = {
  "create-enum": added,
  // There is no DROP VALUE. https://www.postgresql.org/docs/current/sql-altertype.html
  "add-enum-value": (_, { schema }) => (schema.type(_.type)?.origin ?? "deployed") === "deployed" ? { ...added, rollback: "irreversible" } : added,
  "rename-enum-value": ({ type, value }, { schema }) => isNew2(schema.type(type)) ? added : renamed(`statements with the literal '${value}' fail with 22P02`),
  "create-type": added,
  "create-domain": added,
  "alter-domain": ({ type, change: change3 }) => {
    switch (change3) {
      case "add-check":
      case "set-not-null":
        return tightened(`writes that violate \`${type}\` fail with 23514 or 23502`);
      case "drop-not-null":
      case "drop-constraint":
        return added;
      case "validate":
      case "default":
      case "other":
        return unnoticed;
    }
  },
  "alter-type": { ...added, oldCode: "unknown" },
  "drop-type": ({ type, cascade }, context) => isNew2(context.schema.type(type)) || isSwapped(type, context) || !cascade && isMadeAgain(type, context) ? unnoticed : removed(`statements that name the type \`${type}\` fail with 42704`, cascade ? "loses-data" : "clean"),
  "rename-type": ({ type }, context) => isNew2(context.schema.type(type)) || isMadeAgain(type, context) ? added : renamed(`casts to \`${type}\` fail with 42704`),
  "create-sequence": added,
  "alter-sequence": unnoticed,
  "drop-sequence": ({ sequence }, { schema }) => isNew2(schema.sequence(sequence)) ? unnoticed : removed(`nextval('${sequence}') fails with 42P01`),
  "create-function": added,
  "alter-function": unnoticed,
  "drop-function": (operation, context) => {
    let known2 = context.schema.functions(operation.function);
    return context.followedBy(
      (later) => later.kind === "create-function" && later.function === operation.function
    ) || known2.length > 0 && known2.every(isNew2) ? added : known2.length > 0 && known2.every(({ returns }) => returns === "trigger") ? unnoticed : removed(`calls of \`${operation.function}\` fail with 42883`);
  },
  "create-schema": added,
  "drop-schema": ({ schema: name }, { schema }) => isNew2(schema.schema(name)) ? unnoticed : removed(`everything in the schema \`${name}\` is gone`, "loses-data"),
  "rename-schema": ({ schema: name }, { schema }) => isNew2(schema.schema(name)) ? added : renamed(`statements that name \`${name}.\u2026\` fail with 42P01`),
  "create-database": added,
  "drop-database": ({ database }) => removed(`the database \`${database}\` is gone`, "loses-data"),
  "create-extension": added,
  "drop-extension": ({ extension, cascade }) => removed(`what \`${extension}\` provides is gone`, cascade ? "loses-data" : "clean")
};
function isNew2(known2) {
  return known2 !== void 0 && known2.origin !== "deployed";
}
function isMadeAgain(type, context) {
  return context.followedBy(
    (later) => later.kind === "create-enum" && later.type === type || later.kind === "rename-type" && later.to === type
  );
}
function isSwapped(type, { precededBy }) {
  return precededBy((earlier) => earlier.kind === "rename-type" && earlier.to === type);
}

// src/migrations/overlap/rights.ts
var rightsAnswers = {
  "create-trigger": { ...unnoticed, newCode: "unknown" },
  "drop-trigger": ({ table: table2, trigger: trigger2 }, context) => {
    let known2 = context.schema.table(table2)?.triggers.get(trigger2);
    return context.followedBy(
      (later) => later.kind === "create-trigger" && later.table === table2 && later.trigger === trigger2
    ) || known2 && known2.origin !== "deployed" ? unnoticed : { ...removed(`old code may count on what the trigger \`${trigger2}\` does`), oldCode: "unknown" };
  },
  "toggle-trigger": ({ enabled, trigger: trigger2 }) => enabled ? unnoticed : { ...removed(`old code may count on what the trigger \`${trigger2}\` does`), oldCode: "unknown" },
  "create-rule": { ...tightened("the rule rewrites what old code runs"), oldCode: "unknown" },
  "drop-rule": { ...removed("old code may count on the rule"), oldCode: "unknown" },
  "create-policy": ({ table: table2, restrictive }, { schema }) => restrictive && schema.table(table2)?.rowSecurity !== !1 ? tightened(`rows of \`${table2}\` that the policy refuses are gone from reads, and writes fail with 42501`) : added,
  "alter-policy": {
    ...added,
    oldCode: "unknown",
    because: "rows that the policy no longer lets through are gone from reads"
  },
  "drop-policy": ({ table: table2, policy: policy2 }, context) => context.followedBy((later) => later.kind === "create-policy" && later.table === table2) ? added : removed(`rows of \`${table2}\` that only the policy \`${policy2}\` let through are gone from reads`),
  "set-row-security": ({ table: table2, change: change3 }) => change3 === "enable" || change3 === "force" ? tightened(`reads of \`${table2}\` return no rows, and writes fail with 42501, where no policy lets them through`) : added,
  grant: added,
  revoke: (operation, context) => context.followedBy((later) => later.kind === "grant" && later.names.some((name) => operation.names.includes(name))) ? unnoticed : removed("statements that need the right fail with 42501"),
  "alter-role": ({ role, change: change3 }) => {
    switch (change3) {
      case "drop":
      case "rename":
        return removed(`connections as \`${role}\` fail`);
      case "create":
        return added;
      case "alter":
        return unnoticed;
      case "set-role":
        return nothing2;
    }
  }
};

// src/migrations/overlap/tables.ts
var tableAnswers = {
  "create-table": ({ persistence: persistence2 }) => persistence2 === "temporary" ? nothing2 : added,
  "drop-table": (operation, context) => {
    let { table: table2, ifExists } = operation, gone = removed(`statements that name \`${table2}\` fail with 42P01`, "loses-data");
    return context.followedBy((later) => later.kind === "create-table" && later.table === table2) ? ifExists && !context.schema.table(table2) ? nothing2 : { ...removed(`reads and writes of \`${table2}\` lose its rows`, "loses-data"), newCode: "needs-it" } : gone;
  },
  "rename-table": (operation, context) => (
    // A simple view is updatable: SELECT, INSERT, UPDATE, ON CONFLICT and FOR UPDATE go on through it.
    // https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS
    context.followedBy((later) => later.kind === "create-view" && later.view === operation.table) ? added : renamed(`statements that name \`${operation.table}\` fail with 42P01`)
  ),
  "set-schema": (operation, context) => {
    if (operation.object === "index") return unnoticed;
    let bare3 = operation.table.slice(operation.table.indexOf(".") + 1);
    return context.followedBy(
      (later) => later.kind === "create-view" && (later.view === operation.table || later.view === bare3)
    ) ? added : renamed(`statements that name \`${operation.table}\` fail with 42P01`);
  },
  "set-logged": unnoticed,
  "set-tablespace": unnoticed,
  "set-access-method": unnoticed,
  "cluster-table": nothing2,
  "set-table-options": unnoticed,
  "set-owner": unnoticed,
  "replica-identity": unnoticed,
  inherit: ({ inherit }) => inherit ? added : removed("queries of the parent no longer see the rows of the child"),
  "attach-partition": added,
  "detach-partition": ({ table: table2, partition }) => removed(`queries of \`${table2}\` no longer see the rows of \`${partition}\``)
};

// src/migrations/overlap/views.ts
var viewAnswers = {
  "create-view": added,
  "drop-view": ({ view: view2 }, context) => dropView2(view2, context),
  "create-materialized-view": added,
  "drop-materialized-view": ({ view: view2 }, context) => dropView2(view2, context),
  "refresh-materialized-view": nothing2,
  "rename-view": ({ view: view2 }, context) => isNew3(view2, context) ? added : renamed(`statements that name \`${view2}\` fail with 42P01`)
};
function dropView2(view2, context) {
  return context.followedBy(
    (later) => (later.kind === "create-view" || later.kind === "create-materialized-view") && later.view === view2
  ) || isNew3(view2, context) ? added : removed(`statements that name \`${view2}\` fail with 42P01`);
}
function isNew3(view2, { schema }) {
  let known2 = schema.view(view2);
  return known2 !== void 0 && known2.origin !== "deployed";
}

// src/migrations/overlap.ts
var answers = {
  ...tableAnswers,
  ...columnAnswers,
  ...constraintAnswers,
  ...indexAnswers,
  ...viewAnswers,
  ...objectAnswers,
  ...rightsAnswers,
  ...dataAnswers
};
function overlapOf(operation, context) {
  let answer = answerTo(operation, context);
  return {
    oldCode: answer.oldCode,
    newCode: answer.newCode,
    rollback: answer.rollback,
    stage: stageOf2(answer, context.untouched),
    slow: context.effect.duration !== "instant" && !context.untouched,
    ...answer.because !== void 0 && answer.oldCode !== "works" ? { because: answer.because } : {}
  };
}
function answerTo(operation, context) {
  let answer = answers[operation.kind], said2 = typeof answer == "function" ? answer(operation, context) : answer;
  return !context.untouched || said2.as === "nothing" ? said2 : { oldCode: "works", newCode: said2.newCode, rollback: "clean", ...said2.as ? { as: said2.as } : {} };
}
function stageOf2(answer, untouched) {
  return answer.as === "nothing" ? "none" : answer.as === "data" ? untouched ? "expand" : "backfill" : answer.oldCode === "works" ? "expand" : answer.newCode === "needs-it" ? "split" : "contract";
}

// src/migrations/run.ts
function runOf2(migrations) {
  let run2 = [], last2 = 0, pending = null;
  for (let migration of migrations) {
    let open = opened(migration.transaction);
    for (let operation of migration.operations)
      operation.kind === "transaction" && (open = afterControl(operation.action, open)), run2.push({ operation, transaction: open, path: migration.path, effect: void 0, untouched: void 0 });
    migration.transaction === "pending" && (pending = open);
  }
  return run2;
  function opened(scope) {
    switch (scope) {
      case "file":
        return pending = null, ++last2;
      case "pending":
        return pending ??= ++last2;
      case "none":
        return pending = null, null;
    }
  }
  function afterControl(action, open) {
    switch (action) {
      case "begin":
        return open ?? ++last2;
      case "commit":
      case "rollback":
        return null;
      case "savepoint":
        return open;
    }
  }
}

// src/migrations/session.ts
var freshSession = { lockTimeout: void 0, statementTimeout: void 0, timeZone: void 0 };
function followSession() {
  let own2 = freshSession, local = {
    transaction: null,
    session: {}
  };
  return {
    session: (transaction2) => transaction2 === local.transaction ? { ...own2, ...local.session } : own2,
    step(operation, transaction2) {
      if (transaction2 !== local.transaction && (local = { transaction: transaction2, session: {} }), operation.kind !== "set-parameter") return;
      let change3 = changeOf2(operation.parameter, operation.value);
      change3 && (operation.local ? transaction2 !== null && (local = { transaction: transaction2, session: { ...local.session, ...change3 } }) : own2 = { ...own2, ...change3 });
    }
  };
}
function changeOf2(parameter, value) {
  switch (parameter.toLowerCase()) {
    case "lock_timeout":
      return { lockTimeout: milliseconds(value) };
    case "statement_timeout":
      return { statementTimeout: milliseconds(value) };
    case "timezone":
    case "time zone":
      return { timeZone: value };
    default:
      return;
  }
}
var units = {
  "": 1,
  us: 1e-3,
  ms: 1,
  s: 1e3,
  min: 6e4,
  h: 36e5,
  d: 864e5
};
function milliseconds(value) {
  let parts = /^\s*'?\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*'?\s*$/.exec(value ?? ""), unit = parts && units[parts[2] ?? ""];
  return unit == null ? void 0 : Number(parts?.[1]) * unit;
}

// src/migrations/sql/context.ts
function beyond(reason, cause = "statement") {
  return { kind: "opaque", reason, cause };
}

// src/migrations/sql/built-in-types.ts
var builtInTypes = new Set(
  `bigint bigserial bit bool boolean box bpchar bytea char character cidr circle citext date daterange datemultirange decimal
  float4 float8 geography geometry hstore inet int int2 int4 int4range int4multirange int8 int8range int8multirange integer
  interval json jsonb jsonpath line lseg ltree macaddr macaddr8 money name numeric numrange nummultirange oid path pg_lsn
  pg_snapshot point polygon real record refcursor regclass regconfig regnamespace regproc regprocedure regrole regtype serial
  serial2 serial4 serial8 smallint smallserial text time timestamp timestamptz timetz trigger tsmultirange tsquery tsrange
  tstzmultirange tstzrange tsvector txid_snapshot uuid varbit varchar vector halfvec sparsevec void xml xid xid8`.split(
    /\s+/
  )
);

// src/migrations/sql/names.ts
function relationName(relation, { session }) {
  let { schemaname, relname = "", relpersistence } = relation ?? {};
  return nameIn(schemaname ?? (relpersistence === "t" ? "public" : session.schema), relname);
}
function listedName(parts, { session }) {
  let [bare3 = "", schema] = strings(parts).toReversed();
  return nameIn(schema ?? session.schema, bare3);
}
function objectName(type, node, context) {
  let parts = partsOf2(node);
  return type !== void 0 && inNoSchema.has(type) ? strings(parts).at(-1) ?? "" : listedName(parts, context);
}
var inNoSchema = /* @__PURE__ */ new Set([
  "OBJECT_ACCESS_METHOD",
  "OBJECT_DATABASE",
  "OBJECT_EVENT_TRIGGER",
  "OBJECT_EXTENSION",
  "OBJECT_FDW",
  "OBJECT_FOREIGN_SERVER",
  "OBJECT_LANGUAGE",
  "OBJECT_PUBLICATION",
  "OBJECT_ROLE",
  "OBJECT_SCHEMA",
  "OBJECT_SUBSCRIPTION",
  "OBJECT_TABLESPACE"
]);
function calledName(parts) {
  let [bare3 = "", schema] = strings(parts).toReversed();
  return schema === void 0 || schema === "pg_catalog" ? bare3 : nameIn(schema, bare3);
}
function partsOf2(node) {
  return node === void 0 ? [] : "List" in node ? node.List.items ?? [] : "TypeName" in node ? node.TypeName.names ?? [] : "ObjectWithArgs" in node ? node.ObjectWithArgs.objname ?? [] : [node];
}
function strings(nodes) {
  return (nodes ?? []).flatMap((node) => "String" in node ? [node.String.sval ?? ""] : []);
}
function roleName(role) {
  switch (role?.roletype) {
    case "ROLESPEC_CURRENT_ROLE":
      return "current_role";
    case "ROLESPEC_CURRENT_USER":
      return "current_user";
    case "ROLESPEC_SESSION_USER":
      return "session_user";
    case "ROLESPEC_PUBLIC":
      return "public";
    case "ROLESPEC_CSTRING":
    case void 0:
      return role?.rolename ?? "";
  }
}
function roleNames(nodes) {
  return (nodes ?? []).flatMap((node) => "RoleSpec" in node ? [roleName(node.RoleSpec)] : []);
}

// src/migrations/sql/data-type.ts
function dataType(type, { session }) {
  let [bare3 = "", schema] = strings(type?.names).toReversed(), modifiers = (type?.typmods ?? []).flatMap(integer);
  return {
    name: schema === "pg_catalog" || schema === void 0 && builtInTypes.has(bare3) ? bare3 : nameIn(schema ?? session.schema, bare3),
    modifiers: bare3 === "interval" ? [] : modifiers,
    dimensions: type?.arrayBounds?.length ?? 0
  };
}
function integer(node) {
  return !("A_Const" in node) || node.A_Const.isnull || !node.A_Const.ival ? [] : [node.A_Const.ival.ival ?? 0];
}
function argumentType(type, context) {
  let { name, dimensions } = dataType(type, context);
  return name + "[]".repeat(dimensions);
}

// src/migrations/sql/tree.ts
function walk(tree, visit) {
  if (Array.isArray(tree))
    for (let one of tree) walk(one, visit);
  else if (typeof tree == "object" && tree !== null)
    for (let [key, value] of Object.entries(tree))
      typeof value != "object" || value === null || /^[A-Z]/.test(key) && !Array.isArray(value) && visit(key, value) === !1 || walk(value, visit);
}
function ofKind(nodes, kind) {
  return (nodes ?? []).flatMap((node) => kind in node ? [node[kind]] : []);
}

// src/migrations/sql/expression.ts
function expression(tree, sql2) {
  return { sql: sql2, tree, calls: callsOf(tree), columns: columnsOf2(tree) };
}
function isNull(tree) {
  return "TypeCast" in tree ? tree.TypeCast.arg !== void 0 && isNull(tree.TypeCast.arg) : "A_Const" in tree && tree.A_Const.isnull === !0;
}
function callsOf(tree) {
  let calls = /* @__PURE__ */ new Set();
  return walk(tree, (tag, fields) => {
    tag === "FuncCall" && calls.add(calledName(fields.funcname)), tag === "SQLValueFunction" && calls.add(valueFunction(fields));
  }), [...calls];
}
function valueFunction({ op }) {
  return /DATE|TIME/.test(String(op)) ? "now" : String(op).replace(/^SVFOP_/, "").toLowerCase();
}
function columnsOf2(tree) {
  let columns = /* @__PURE__ */ new Set();
  return walk(tree, (tag, fields) => {
    if (tag !== "ColumnRef") return;
    let last2 = strings(fields.fields).at(-1);
    last2 !== void 0 && columns.add(last2);
  }), [...columns];
}
function readsOf(tree, context) {
  let made = /* @__PURE__ */ new Set();
  walk(tree, (tag, fields) => {
    tag === "CommonTableExpr" && made.add(String(fields.ctename));
  });
  let reads = /* @__PURE__ */ new Set();
  return walkRelations(tree, (relation) => {
    (relation.schemaname !== void 0 || !made.has(String(relation.relname))) && reads.add(relationName(relation, context));
  }), [...reads];
}
function walkRelations(tree, visit) {
  walk(tree, (tag, fields) => {
    tag === "RangeVar" && visit(fields);
  });
}

// src/syntax/locate.ts
function locate(text, statement, location) {
  return utf16Offsets(text, statement.start)(location - statement.startByte);
}

// src/migrations/sql/source.ts
function offsetOf({ script, statement }, location) {
  return locate(script, statement, location ?? statement.startByte);
}
function whole({ statement }) {
  return { start: statement.start, end: statement.end };
}
function textOf({ script }, { start, end }) {
  return script.slice(start, lastEnd(script, start, end));
}
function commaSeparated({ script }, part2) {
  let parts = [], start = skipBlank(script, part2.start);
  for (let token of tokens(script, part2))
    token.depth !== 0 || token.text !== "," || (parts.push({ start, end: token.start }), start = skipBlank(script, token.end));
  return parts.push({ start, end: part2.end }), parts.map(({ start: from3, end }) => ({ start: from3, end: lastEnd(script, from3, end) }));
}
function inParentheses({ script }, part2) {
  let start;
  for (let token of tokens(script, part2))
    if (token.text === "(" && token.depth === 0 && (start ??= skipBlank(script, token.end)), token.text === ")" && token.depth === 0 && start !== void 0) return { start, end: token.start };
}
function behind({ script }, part2, ...words) {
  for (let token of tokens(script, part2))
    if (token.depth === 0 && words.includes(token.text.toLowerCase()))
      return { start: skipBlank(script, token.end), end: part2.end };
}
function behindName({ script }, part2) {
  let [end, isOpen] = [part2.start, !0];
  for (let token of tokens(script, part2)) {
    let goesOn = token.start === end && /^["&]/.test(token.text);
    if (token.text === ".") isOpen = !0;
    else if (isOpen) isOpen = !1;
    else if (!goesOn && token.text !== "*" && token.text !== ")") return { start: token.start, end: part2.end };
    end = token.end;
  }
  return { start: part2.end, end: part2.end };
}
function upTo({ script }, part2, words = /* @__PURE__ */ new Set()) {
  let before = "is";
  for (let token of tokens(script, part2)) {
    let word = token.text.toLowerCase();
    if (token.depth < 0 || token.depth === 0 && (word === "," || word === ";") || token.depth === 0 && words.has(word) && before !== "is")
      return { start: part2.start, end: token.start };
    before = word;
  }
  return part2;
}
function* tokens(script, { start, end }) {
  let depth = 0;
  for (let at = start, stop; at < end; at = stop) {
    if (stop = Math.min(tokenEnd(script, at), end), isSpace(script.charCodeAt(at)) || isComment(script, at)) continue;
    let text = script.slice(at, stop);
    (text === ")" || text === "]") && depth--, yield { start: at, end: stop, text, depth }, (text === "(" || text === "[") && depth++;
  }
}
function lastEnd(script, start, end) {
  let last2 = start;
  for (let token of tokens(script, { start, end })) last2 = token.end;
  return last2;
}

// src/migrations/sql/alter-column.ts
function alterColumn2(about) {
  let { table: table2, command } = about, at = { table: table2, column: command.name ?? "" }, { def } = command;
  switch (command.subtype) {
    case "AT_AlterColumnType":
      return changeType(about);
    case "AT_ColumnDefault":
      return def && !isNull(def) ? [{ kind: "set-default", ...at, default: written(def, about, "default") }] : [{ kind: "drop-default", ...at }];
    case "AT_SetNotNull":
      return [{ kind: "set-not-null", ...at }];
    case "AT_DropNotNull":
      return [{ kind: "drop-not-null", ...at }];
    case "AT_SetExpression":
      return def ? [{ kind: "set-expression", ...at, expression: inBrackets(def, about) }] : void 0;
    case "AT_DropExpression":
      return [{ kind: "drop-expression", ...at }];
    case "AT_AddIdentity": {
      let always = def && "Constraint" in def && def.Constraint.generated_when === "a";
      return [{ kind: "add-identity", ...at, generated: always ? "always" : "by-default" }];
    }
    case "AT_SetIdentity":
      return [{ kind: "set-identity", ...at, ...generated(def) }];
    case "AT_DropIdentity":
      return [{ kind: "drop-identity", ...at }];
    case "AT_SetStatistics":
      return [{ kind: "set-column-options", ...at, option: "statistics" }];
    case "AT_SetStorage":
      return [{ kind: "set-column-options", ...at, option: "storage" }];
    case "AT_SetCompression":
      return [{ kind: "set-column-options", ...at, option: "compression" }];
    case "AT_SetOptions":
    case "AT_ResetOptions":
    case "AT_AlterColumnGenericOptions":
      return [{ kind: "set-column-options", ...at, option: "options" }];
    default:
      return;
  }
}
function changeType(about) {
  let { table: table2, command, context } = about;
  if (!command.def || !("ColumnDef" in command.def)) return;
  let { typeName, raw_default: using, collClause } = command.def.ColumnDef, collation = strings(collClause?.collname).at(-1);
  return [
    {
      kind: "alter-column-type",
      table: table2,
      column: command.name ?? "",
      type: dataType(typeName, context),
      ...using ? { using: written(using, about, "using") } : {},
      ...collation === void 0 ? {} : { collation }
    }
  ];
}
function written(tree, { context, span }, word) {
  let part2 = behind(context, span, word);
  return expression(tree, part2 ? textOf(context, part2) : "");
}
function inBrackets(tree, { context, span }) {
  let part2 = inParentheses(context, span);
  return expression(tree, part2 ? textOf(context, part2) : "");
}
function generated(def) {
  let arg = (def && "List" in def ? ofKind(def.List.items, "DefElem") : []).find(({ defname }) => defname === "generated")?.arg, letter = arg && "Integer" in arg ? arg.Integer.ival : void 0;
  return letter === void 0 ? {} : { generated: letter === 97 ? "always" : "by-default" };
}

// src/migrations/sql/alter-partition.ts
function alterPartition({ table: table2, command, context, span }) {
  let { subtype, def } = command;
  if (!def || !("PartitionCmd" in def)) return;
  let partition = relationName(def.PartitionCmd.name, context);
  switch (subtype) {
    case "AT_AttachPartition": {
      let isDefault = def.PartitionCmd.bound?.is_default === !0, values = behind(context, span, "for"), bound = isDefault || !values ? "DEFAULT" : `FOR ${textOf(context, values)}`;
      return [{ kind: "attach-partition", table: table2, partition, isDefault, bound }];
    }
    case "AT_DetachPartition":
    case "AT_DetachPartitionFinalize": {
      let concurrently = def.PartitionCmd.concurrent === !0;
      return [{ kind: "detach-partition", table: table2, partition, concurrently, finalize: subtype !== "AT_DetachPartition" }];
    }
    default:
      return;
  }
}

// src/migrations/sql/constraint.ts
function constraint2(tree, table2, context, column2) {
  let own2 = column2 === void 0 ? [] : [column2], keys2 = tree.keys ? strings(tree.keys) : own2, shared = {
    ...tree.conname === void 0 ? {} : { name: tree.conname },
    notValid: tree.skip_validation === !0 && (tree.is_enforced === !0 || !isChecked(tree)),
    notEnforced: isChecked(tree) && tree.is_enforced !== !0,
    deferrable: tree.deferrable === !0,
    ...tree.initdeferred === !0 ? { initiallyDeferred: !0 } : {}
  };
  switch (tree.contype) {
    case "CONSTR_CHECK":
      return { ...shared, type: "check", expression: checked(tree, context), noInherit: tree.is_no_inherit === !0 };
    case "CONSTR_NOTNULL":
      return { ...shared, notEnforced: !1, type: "not-null", columns: [keys2[0] ?? ""] };
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return {
        ...shared,
        type: tree.contype === "CONSTR_PRIMARY" ? "primary-key" : "unique",
        columns: tree.indexname === void 0 ? keys2 : [],
        ...tree.indexname === void 0 ? {} : { usingIndex: nameIn(schemaOf(table2), tree.indexname) },
        ...tree.including ? { include: strings(tree.including) } : {},
        ...tree.nulls_not_distinct === !0 ? { nullsNotDistinct: !0 } : {}
      };
    case "CONSTR_FOREIGN":
      return {
        ...shared,
        type: "foreign-key",
        columns: tree.fk_attrs ? strings(tree.fk_attrs) : own2,
        references: { table: relationName(tree.pktable, context), columns: strings(tree.pk_attrs) },
        onDelete: actions[tree.fk_del_action ?? "a"] ?? "no-action",
        onUpdate: actions[tree.fk_upd_action ?? "a"] ?? "no-action",
        ...tree.fk_del_set_cols ? { onDeleteColumns: strings(tree.fk_del_set_cols) } : {},
        ...tree.fk_matchtype === "f" ? { match: "full" } : {}
      };
    case "CONSTR_EXCLUSION":
      return {
        ...shared,
        type: "exclusion",
        method: tree.access_method ?? "gist",
        columns: excludedColumns(tree.exclusions),
        elements: textAt(tree, context)
      };
    default:
      return;
  }
}
function isChecked({ contype }) {
  return contype === "CONSTR_CHECK" || contype === "CONSTR_FOREIGN";
}
function checked(tree, context) {
  return expression(tree.raw_expr ?? { A_Const: { isnull: !0 } }, textAt(tree, context));
}
function textAt(tree, context) {
  let from3 = { start: offsetOf(context, tree.location), end: whole(context).end }, inside = inParentheses(context, from3);
  return inside ? textOf(context, inside) : "";
}
function excludedColumns(exclusions) {
  return ofKind(exclusions, "List").flatMap(
    ({ items }) => ofKind(items, "IndexElem").flatMap(({ name, expr }) => name === void 0 ? columnsOf2(expr) : [name])
  );
}
var actions = {
  a: "no-action",
  r: "restrict",
  c: "cascade",
  n: "set-null",
  d: "set-default"
};

// src/migrations/sql/column-definition.ts
function columnDefinition(tree, table2, context) {
  let name = tree.colname ?? "", parts = ofKind(tree.constraints, "Constraint"), constraints = columnConstraints(tree, table2, context), collation = strings(tree.collClause?.collname).at(-1);
  return {
    name,
    type: dataType(tree.typeName, context),
    notNull: constraints.some(({ type }) => type === "not-null" || type === "primary-key"),
    ...defaultOf(parts, context),
    ...generatedOf(parts, context),
    ...identityOf(parts),
    ...collation === void 0 ? {} : { collation },
    constraints: constraints.filter(({ type, name: own2 }) => type !== "not-null" || own2 !== void 0)
  };
}
function columnConstraints(tree, table2, context) {
  let found = [];
  for (let part2 of ofKind(tree.constraints, "Constraint")) {
    let last2 = found.at(-1);
    if (last2 && part2.contype === "CONSTR_ATTR_DEFERRABLE") found[found.length - 1] = { ...last2, deferrable: !0 };
    else if (last2 && part2.contype === "CONSTR_ATTR_DEFERRED")
      found[found.length - 1] = { ...last2, deferrable: !0, initiallyDeferred: !0 };
    else if (last2 && part2.contype === "CONSTR_ATTR_NOT_ENFORCED")
      found[found.length - 1] = { ...last2, notEnforced: !0 };
    else {
      let one = constraint2(part2, table2, context, tree.colname ?? "");
      one && found.push(one);
    }
  }
  return found;
}
function defaultOf(parts, context) {
  let part2 = parts.find(({ contype }) => contype === "CONSTR_DEFAULT");
  if (!part2?.raw_expr || isNull(part2.raw_expr)) return {};
  let value = behind(context, from2(part2, context), "default");
  return value ? { default: expression(part2.raw_expr, textOf(context, upTo(context, value, nextPart))) } : {};
}
function generatedOf(parts, context) {
  let part2 = parts.find(({ contype }) => contype === "CONSTR_GENERATED");
  if (!part2?.raw_expr) return {};
  let inside = inParentheses(context, from2(part2, context));
  return { generated: { kind: part2.generated_kind === "v" ? "virtual" : "stored", expression: expression(part2.raw_expr, inside ? textOf(context, inside) : "") } };
}
function identityOf(parts) {
  let part2 = parts.find(({ contype }) => contype === "CONSTR_IDENTITY");
  return part2 ? { identity: part2.generated_when === "a" ? "always" : "by-default" } : {};
}
function from2({ location }, context) {
  return { start: offsetOf(context, location), end: whole(context).end };
}
var nextPart = new Set(
  "not null check unique primary references constraint collate generated default deferrable initially enforced".split(
    " "
  )
);

// src/migrations/sql/object-types.ts
var objectTypes = {
  OBJECT_TABLE: "table",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized-view",
  OBJECT_FOREIGN_TABLE: "foreign-table",
  OBJECT_INDEX: "index",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_TYPE: "type",
  OBJECT_DOMAIN: "domain",
  OBJECT_FUNCTION: "function",
  OBJECT_PROCEDURE: "function",
  OBJECT_ROUTINE: "function",
  OBJECT_AGGREGATE: "function",
  OBJECT_SCHEMA: "schema",
  OBJECT_COLUMN: "column",
  OBJECT_ATTRIBUTE: "column",
  OBJECT_TABCONSTRAINT: "constraint",
  OBJECT_DOMCONSTRAINT: "constraint"
};
function objectType(tag) {
  return (tag && objectTypes[tag]) ?? "other";
}

// src/migrations/sql/alter-table.ts
function alterTable2(tree, context) {
  let commands = (tree.cmds ?? []).flatMap((node) => "AlterTableCmd" in node ? [node.AlterTableCmd] : []), table2 = relationName(tree.relation, context), only = tree.relation?.inh !== !0, spans = spansOf(tree, commands.length, context);
  return commands.flatMap((command, at) => {
    let span = spans[at];
    return ofCommand(tree, { table: table2, span, context, command }).map((draft) => ({
      ...draft,
      ...commands.length > 1 ? { span } : {},
      ...only && (tree.objtype === "OBJECT_TABLE" || tree.objtype === void 0) ? { only } : {}
    }));
  });
}
function ofCommand({ objtype }, about) {
  switch (objtype) {
    case "OBJECT_INDEX":
      return alterIndex(about);
    case "OBJECT_TYPE":
      return [{ kind: "alter-type", type: about.table, detail: about.command.subtype ?? "" }];
    case "OBJECT_VIEW":
    case "OBJECT_SEQUENCE":
    case "OBJECT_MATVIEW":
      return alterOther(objtype, about);
    default:
      return alterColumn2(about) ?? alterPartition(about) ?? alterRelation(about);
  }
}
function alterRelation({ table: table2, command, context, span }) {
  let name = command.name ?? "", definition = command.def;
  switch (command.subtype) {
    case "AT_AddColumn": {
      if (!definition || !("ColumnDef" in definition)) return unknown(command);
      let column2 = columnDefinition(definition.ColumnDef, table2, context), ifNotExists = command.missing_ok === !0;
      return [{ kind: "add-column", table: table2, column: column2.name, definition: column2, ifNotExists }];
    }
    case "AT_DropColumn":
      return [{ kind: "drop-column", table: table2, column: name, ...dropped(command) }];
    case "AT_AddConstraint": {
      let added2 = definition && "Constraint" in definition ? constraint2(definition.Constraint, table2, context) : void 0;
      return added2 ? [
        {
          kind: `add-${added2.type === "not-null" ? "not-null-constraint" : added2.type}`,
          table: table2,
          constraint: added2
        }
      ] : unknown(command);
    }
    case "AT_AlterConstraint": {
      let altered = definition && "ATAlterConstraint" in definition ? definition.ATAlterConstraint : void 0, enforced = altered?.alterEnforceability ? { enforced: altered.is_enforced === !0 } : {};
      return [{ kind: "alter-constraint", table: table2, constraint: altered?.conname ?? name, ...enforced }];
    }
    case "AT_ValidateConstraint":
      return [{ kind: "validate-constraint", table: table2, constraint: name }];
    case "AT_DropConstraint":
      return [{ kind: "drop-constraint", table: table2, constraint: name, ...dropped(command) }];
    case "AT_ChangeOwner":
      return [{ kind: "set-owner", object: "table", table: table2, owner: roleName(command.newowner) }];
    case "AT_SetLogged":
    case "AT_SetUnLogged":
      return [{ kind: "set-logged", table: table2, logged: command.subtype === "AT_SetLogged" }];
    case "AT_SetAccessMethod":
      return [{ kind: "set-access-method", table: table2, method: name || "default" }];
    case "AT_SetTableSpace":
      return [{ kind: "set-tablespace", table: table2, object: "table", tablespace: name }];
    case "AT_ReplicaIdentity":
      return [{ kind: "replica-identity", table: table2, ...replicaIdentity(command, table2) }];
    case "AT_AddInherit":
    case "AT_DropInherit": {
      let parent = definition && "RangeVar" in definition ? relationName(definition.RangeVar, context) : "";
      return [{ kind: "inherit", table: table2, parent, inherit: command.subtype === "AT_AddInherit" }];
    }
    case "AT_EnableRowSecurity":
      return [{ kind: "set-row-security", table: table2, change: "enable" }];
    case "AT_DisableRowSecurity":
      return [{ kind: "set-row-security", table: table2, change: "disable" }];
    case "AT_ForceRowSecurity":
      return [{ kind: "set-row-security", table: table2, change: "force" }];
    case "AT_NoForceRowSecurity":
      return [{ kind: "set-row-security", table: table2, change: "no-force" }];
    case "AT_EnableTrig":
    case "AT_EnableAlwaysTrig":
    case "AT_EnableReplicaTrig":
    case "AT_DisableTrig":
    case "AT_EnableTrigAll":
    case "AT_DisableTrigAll":
    case "AT_EnableTrigUser":
    case "AT_DisableTrigUser":
      return [
        {
          kind: "toggle-trigger",
          table: table2,
          trigger: triggerOf(command),
          enabled: !command.subtype.startsWith("AT_Disable")
        }
      ];
    default:
      return [{ kind: "set-table-options", table: table2, options: [written2({ context, span })] }];
  }
}
function written2({ context, span }) {
  return context.script.slice(span.start, span.end);
}
function dropped({ behavior, missing_ok }) {
  return { cascade: behavior === "DROP_CASCADE", ifExists: missing_ok === !0 };
}
function triggerOf({ subtype, name = "" }) {
  return subtype?.endsWith("TrigAll") ? "all" : subtype?.endsWith("TrigUser") ? "user" : name;
}
var identities = { d: "default", f: "full", n: "nothing", i: "index" };
function replicaIdentity({ def }, table2) {
  let { identity_type, name } = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : {}, identity = identities[identity_type ?? "d"] ?? "default";
  return name === void 0 ? { identity } : { identity, index: nameIn(schemaOf(table2), name) };
}
function alterIndex({ table: index, command, context }) {
  let { subtype, def } = command;
  return subtype === "AT_AttachPartition" && def && "PartitionCmd" in def ? [{ kind: "attach-index-partition", index, partition: relationName(def.PartitionCmd.name, context) }] : subtype === "AT_SetTableSpace" ? [{ kind: "set-tablespace", table: index, object: "index", tablespace: command.name ?? "" }] : [{ kind: "set-index-options", index }];
}
function alterOther(objtype, about) {
  let { command, table: table2 } = about, object = objectType(objtype);
  return command.subtype === "AT_ChangeOwner" ? [{ kind: "set-owner", object, table: table2, owner: roleName(command.newowner) }] : objtype === "OBJECT_SEQUENCE" ? [{ kind: "alter-sequence", sequence: table2 }] : objtype === "OBJECT_MATVIEW" && command.subtype === "AT_SetTableSpace" ? [{ kind: "set-tablespace", table: table2, object: "materialized-view", tablespace: command.name ?? "" }] : alterColumn2(about) ?? [{ kind: "set-table-options", table: table2, options: [written2(about)] }];
}
function unknown({ subtype }) {
  return [beyond(`\`ALTER TABLE\` does something here that is not known (${subtype})`)];
}
function spansOf(tree, commands, context) {
  let target = { start: offsetOf(context, tree.relation?.location), end: whole(context).end }, rest = behindName(context, target), parts = commaSeparated(context, rest);
  return parts.length === commands ? parts : Array.from({ length: commands }, () => rest);
}

// src/migrations/sql/create-table.ts
function createTable2(tree, context) {
  let table2 = relationName(tree.relation, context), parents = ofKind(tree.inhRelations, "RangeVar").map((parent2) => relationName(parent2, context)), likes = ofKind(tree.tableElts, "TableLikeClause"), [parent] = parents, columns = ofKind(tree.tableElts, "ColumnDef");
  return [
    {
      kind: "create-table",
      table: table2,
      columns: columns.flatMap((column2) => column2.typeName ? columnDefinition(column2, table2, context) : []),
      constraints: [
        // `id WITH OPTIONS PRIMARY KEY`: a partition, or a table of a type, says more of a column that it has from there.
        ...columns.flatMap((column2) => column2.typeName ? [] : columnConstraints(column2, table2, context)),
        ...ofKind([...tree.tableElts ?? [], ...tree.constraints ?? []], "Constraint").flatMap(
          (one) => constraint2(one, table2, context) ?? []
        )
      ],
      persistence: persistence(tree.relation?.relpersistence),
      ifNotExists: tree.if_not_exists === !0,
      ...tree.partspec ? { partitionBy: partitionBy(tree.partspec) } : {},
      ...tree.partbound && parent !== void 0 ? { partitionOf: { parent, isDefault: tree.partbound.is_default === !0 } } : parents.length > 0 ? { inherits: parents } : {},
      ...tree.ofTypename ? { of: dataType(tree.ofTypename, context).name } : {},
      ...likes.length > 0 ? { like: likes.map((like) => relationName(like.relation, context)), including: likes.map(including) } : {}
    }
  ];
}
function persistence(letter) {
  return letter === "t" ? "temporary" : letter === "u" ? "unlogged" : "permanent";
}
function partitionBy({
  strategy,
  partParams
}) {
  return {
    strategy: strategy === "PARTITION_STRATEGY_HASH" ? "hash" : strategy === "PARTITION_STRATEGY_LIST" ? "list" : "range",
    columns: ofKind(partParams, "PartitionElem").flatMap(
      ({ name, expr }) => name === void 0 ? columnsOf2(expr) : [name]
    )
  };
}
var likeOptions = [
  [2, "constraints"],
  [3, "defaults"],
  [4, "generated"],
  [5, "identity"],
  [6, "indexes"]
];
function including({ options = 0 }) {
  return likeOptions.flatMap(([bit, name]) => options & 1 << bit ? [name] : []);
}

// src/migrations/sql/batches.ts
var noBatches = { queries: /* @__PURE__ */ new Set(), sources: /* @__PURE__ */ new Set() };
function batchesOf({ withClause, fromClause = [], usingClause = [] }) {
  let queries = /* @__PURE__ */ new Set();
  for (let { ctename = "", ctequery } of ofKind(withClause?.ctes, "CommonTableExpr"))
    isLimited(ctequery, queries) && queries.add(ctename);
  let sources = /* @__PURE__ */ new Set(), written3 = [...fromClause, ...usingClause];
  for (let { relname = "", schemaname, alias } of ofKind(written3, "RangeVar"))
    schemaname === void 0 && queries.has(relname) && sources.add(alias?.aliasname ?? relname);
  for (let { subquery, alias } of ofKind(written3, "RangeSubselect"))
    isLimited(subquery, queries) && sources.add(alias?.aliasname ?? "");
  return { queries, sources };
}
function isLimited(query, queries) {
  if (!query || !("SelectStmt" in query)) return !1;
  let { limitCount, fromClause = [], op } = query.SelectStmt;
  if (limitCount !== void 0) return !("A_Const" in limitCount && limitCount.A_Const.isnull === !0);
  let [source, ...others] = fromClause;
  return op === "SETOP_NONE" && others.length === 0 && source !== void 0 && "RangeVar" in source ? source.RangeVar.schemaname === void 0 && queries.has(source.RangeVar.relname ?? "") : !1;
}

// src/migrations/sql/calls.ts
var MOST_CALLED = 2e4;
function calledIn(tree, { session, statement }) {
  return session.functions.size === 0 ? [] : callsOf(tree).flatMap((name) => {
    let body = (session.functions.get(name) ?? session.functions.get(`${session.schema}.${name}`) ?? []).flatMap((one) => one.body);
    return session.called.operations += body.length, session.called.operations > MOST_CALLED ? [beyond(`what \`${name}\` calls is too much to follow`)] : body.map(({ place, sql: sql2, statement: number, ...operation }) => ({ ...operation, within: "function", span: statement, written: { place, sql: sql2, statement: number } }));
  });
}
function remember({ session }, name, args, body) {
  session.functions.set(name, [...session.functions.get(name) ?? [], { arguments: args, body }]);
}
function forget({ session }, name, args) {
  let others = (session.functions.get(name) ?? []).filter(({ arguments: own2 }) => args && own2.join() !== args.join());
  session.functions.set(name, others);
}

// src/migrations/sql/session.ts
function setParameter(tree, context) {
  let { kind, name: parameter = "", args = [], is_local } = tree;
  if (kind === "VAR_SET_MULTI") return [{ kind: "other", detail: `SET ${parameter}` }];
  if (kind === "VAR_RESET_ALL") return resetAll(context);
  if (parameter === "role") return [{ kind: "alter-role", role: args.map(constant).join(), change: "set-role" }];
  let values = kind === "VAR_SET_VALUE" ? args.map(constant) : [];
  return parameter === "search_path" && setSchemas(context, values, is_local === !0), [set(parameter, values.length > 0 ? values.join(", ") : void 0, is_local === !0)];
}
function resetAll(context) {
  return setSchemas(context, [], !1), ["lock_timeout", "statement_timeout"].map((name) => set(name, void 0, !1));
}
function discard({ target }, context) {
  return target === "DISCARD_ALL" ? resetAll(context) : [{ kind: "other", detail: "DISCARD" }];
}
function setSchemas({ session }, path, isLocal) {
  isLocal ? session.lasting ??= session.schema : delete session.lasting, session.schema = firstSchema(path);
}
function set(parameter, value, local) {
  return { kind: "set-parameter", parameter, value, local };
}
function firstSchema(path) {
  return path.find((name) => name !== "" && name !== "$user" && !name.startsWith("pg_")) ?? "public";
}
function setConfig(tree, context) {
  let [target, ...others] = ofKind(tree.targetList, "ResTarget"), call2 = target?.val && "FuncCall" in target.val ? target.val.FuncCall : void 0;
  if (!call2 || others.length > 0 || calledName(call2.funcname) !== "set_config") return;
  let [name, value, local] = call2.args ?? [];
  if (!isText(name) || !isText(value)) return;
  let parameter = constant(name), text = constant(value), isLocal = local !== void 0 && "A_Const" in local && local.A_Const.boolval?.boolval === !0;
  if (parameter === "search_path") {
    let path = text.split(",").map((part2) => part2.trim().replaceAll('"', ""));
    setSchemas(context, path, isLocal);
  }
  return [set(parameter, text, isLocal)];
}
function isText(node) {
  return node !== void 0 && "A_Const" in node && node.A_Const.sval !== void 0;
}
function constant(node) {
  if ("TypeCast" in node) return node.TypeCast.arg ? constant(node.TypeCast.arg) : "";
  if (!("A_Const" in node)) return "";
  let { sval, ival, fval, boolval } = node.A_Const;
  return sval ? sval.sval ?? "" : ival ? String(ival.ival ?? 0) : fval ? fval.fval ?? "" : boolval ? String(boolval.boolval === !0) : "";
}
function transaction({ kind }, { session }) {
  switch (kind) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return [{ kind: "transaction", action: "begin" }];
    case "TRANS_STMT_COMMIT":
    case "TRANS_STMT_PREPARE":
      return endOfTransaction(session), [{ kind: "transaction", action: "commit" }];
    case "TRANS_STMT_ROLLBACK":
      return endOfTransaction(session), [{ kind: "transaction", action: "rollback" }];
    default:
      return [{ kind: "transaction", action: "savepoint" }];
  }
}
function endOfTransaction(session) {
  session.schema = session.lasting ?? session.schema, delete session.lasting;
}
function lockTable({ relations, mode = 8 }, context) {
  return ofKind(relations, "RangeVar").map((relation) => ({
    kind: "lock-table",
    table: relationName(relation, context),
    mode: lockModes[mode - 1] ?? "ACCESS EXCLUSIVE"
  }));
}

// src/migrations/sql/views.ts
function createView(tree, context) {
  return [
    {
      kind: "create-view",
      view: relationName(tree.view, context),
      replace: tree.replace === !0,
      temporary: tree.view?.relpersistence === "t",
      columns: tree.aliases ? strings(tree.aliases) : columnsOfQuery(tree.query),
      reads: readsOf(tree.query, context),
      query: queryText(context)
    }
  ];
}
function createTableAs(tree, context) {
  let name = relationName(tree.into?.rel, context), query = tree.query && "ExecuteStmt" in tree.query ? context.session.prepared.get(tree.query.ExecuteStmt.name ?? "") : tree.query, reads = readsOf(query, context), withData = tree.into?.skipData !== !0, ifNotExists = tree.if_not_exists === !0;
  if (tree.objtype === "OBJECT_MATVIEW")
    return [{ kind: "create-materialized-view", view: name, reads, withData, ifNotExists, query: queryText(context) }];
  let kept = persistence(tree.into?.rel?.relpersistence);
  return [
    {
      kind: "create-table",
      table: name,
      columns: [],
      constraints: [],
      persistence: kept,
      ifNotExists,
      as: { reads, withData }
    }
  ];
}
function refresh(tree, context) {
  return [
    {
      kind: "refresh-materialized-view",
      view: relationName(tree.relation, context),
      concurrently: tree.concurrent === !0,
      withData: tree.skipData !== !0
    }
  ];
}
function columnsOfQuery(query) {
  if (!query || !("SelectStmt" in query)) return;
  let { larg, targetList } = query.SelectStmt;
  if (larg) return columnsOfQuery({ SelectStmt: larg });
  let names3 = ofKind(targetList, "ResTarget").map(({ name, val }) => name ?? nameOf3(val));
  return names3.length > 0 && names3.every((name) => name !== void 0) ? names3 : void 0;
}
function nameOf3(value) {
  if (!value) return;
  if ("TypeCast" in value) return nameOf3(value.TypeCast.arg);
  if ("FuncCall" in value) return strings(value.FuncCall.funcname).at(-1);
  if (!("ColumnRef" in value)) return;
  let last2 = value.ColumnRef.fields?.at(-1);
  return last2 && "String" in last2 ? last2.String.sval : void 0;
}
function queryText(context) {
  let part2 = behind(context, whole(context), "as");
  return part2 ? textOf(context, part2).replace(notOfQuery, "") : "";
}
var notOfQuery = /\s+with\s+(?:(?:no\s+)?data|(?:(?:cascaded|local)\s+)?check\s+option)$/i;

// src/migrations/sql/where.ts
function whereOf(tree, batches = noBatches) {
  let conditions = tree === void 0 ? [] : conjuncts(tree).filter((one) => !isTrue(one));
  return conditions.length === 0 ? "all" : conditions.some((one) => "CurrentOfExpr" in one || isByKey(one, batches)) || hasBothBounds(conditions) ? "by-key" : "some";
}
function isTrue(node) {
  if ("A_Const" in node) return node.A_Const.boolval?.boolval === !0;
  if (!("A_Expr" in node) || operatorOf(node.A_Expr) !== "=") return !1;
  let { lexpr, rexpr } = node.A_Expr;
  return isConstant(lexpr) && isConstant(rexpr) && sameConstant(lexpr, rexpr);
}
function sameConstant(one, other2) {
  return withoutLocations(one) === withoutLocations(other2);
}
function withoutLocations(node) {
  return JSON.stringify(node, (key, inner) => key === "location" ? void 0 : inner);
}
function conjuncts(node) {
  return !("BoolExpr" in node) || node.BoolExpr.boolop !== "AND_EXPR" ? [node] : (node.BoolExpr.args ?? []).flatMap(conjuncts);
}
function isByKey(node, batches) {
  if ("SubLink" in node) {
    let { subLinkType, operName, testexpr, subselect } = node.SubLink;
    return subLinkType === "ANY_SUBLINK" && (operName === void 0 || strings(operName).at(-1) === "=") && isKey2(testexpr) && isLimited(subselect, batches.queries);
  }
  if (!("A_Expr" in node)) return !1;
  let { kind, lexpr, rexpr } = node.A_Expr;
  switch (kind) {
    case "AEXPR_OP":
      return operatorOf(node.A_Expr) !== "=" ? !1 : isKeyOf(lexpr, rexpr, batches) || isKeyOf(rexpr, lexpr, batches);
    case "AEXPR_IN":
    case "AEXPR_OP_ANY":
      return operatorOf(node.A_Expr) === "=" && isKey2(lexpr) && (isConstant(rexpr) || isLimitedArray(rexpr, batches));
    case "AEXPR_BETWEEN":
      return isKey2(lexpr);
    default:
      return !1;
  }
}
function isKeyOf(key, value, batches) {
  return isKey2(key) && (isConstant(value) || batches.sources.has(tableOf2(value) ?? ""));
}
function isLimitedArray(node, batches) {
  return !node || !("SubLink" in node) ? !1 : node.SubLink.subLinkType === "ARRAY_SUBLINK" && isLimited(node.SubLink.subselect, batches.queries);
}
function hasBothBounds(conditions) {
  let bounds = conditions.flatMap((one) => {
    if (!("A_Expr" in one)) return [];
    let column2 = columnOf3(one.A_Expr.lexpr);
    return column2 !== void 0 && isKey2(one.A_Expr.lexpr) ? [{ column: column2, operator: operatorOf(one.A_Expr) }] : [];
  });
  return bounds.some(
    ({ column: column2, operator }) => operator.startsWith(">") && bounds.some((other2) => other2.column === column2 && other2.operator.startsWith("<"))
  );
}
var keys = /^(?:id|pk|uuid|guid|uid|oid|ctid|key|code|slug|name|email|login|username|handle|token|version|locale)$/;
function isKey2(node) {
  let column2 = columnOf3(node);
  return column2 !== void 0 && keys.test(column2.toLowerCase());
}
function columnOf3(node) {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).at(-1) : void 0;
}
function tableOf2(node) {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).at(-2) : void 0;
}
function isConstant(node) {
  return node === void 0 ? !1 : "A_Const" in node || "ParamRef" in node ? !0 : "TypeCast" in node ? isConstant(node.TypeCast.arg) : "List" in node ? (node.List.items ?? []).every(isConstant) : "A_ArrayExpr" in node && (node.A_ArrayExpr.elements ?? []).every(isConstant);
}
function operatorOf({ name }) {
  return strings(name).at(-1) ?? "";
}

// src/migrations/sql/data.ts
function insert(tree, context) {
  let rows = tree.selectStmt === void 0 || isRows(tree.selectStmt), change3 = { kind: "insert", ...changed(tree.relation, tree, context), values: rows ? "rows" : "query" };
  return [...withinWith(tree, context), change3, ...calledIn(tree, context)];
}
function isRows(query) {
  return "SelectStmt" in query && (query.SelectStmt.valuesLists !== void 0 || query.SelectStmt.fromClause === void 0 && query.SelectStmt.op === "SETOP_NONE");
}
function update(tree, context) {
  let columns = ofKind(tree.targetList, "ResTarget").flatMap(({ name }) => name ?? []), draft = { kind: "update", ...changed(tree.relation, tree, context), columns, where: whereOf(tree.whereClause, batchesOf(tree)) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}
function remove(tree, context) {
  let draft = { kind: "delete", ...changed(tree.relation, tree, context), where: whereOf(tree.whereClause, batchesOf(tree)) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}
function merge2(tree, context) {
  let draft = { kind: "merge", ...changed(tree.relation, tree, context) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}
function copy2(tree, context) {
  let draft = { kind: "copy", table: tree.relation && relationName(tree.relation, context), direction: tree.is_from ? "in" : "out" }, { query } = tree;
  return query && !("SelectStmt" in query) ? [...context.draftsOf(query), draft] : [draft];
}
function select(tree, context) {
  let into = intoOf(tree);
  if (into) return createTableAs({ query: { SelectStmt: tree }, into }, context);
  let set2 = setConfig(tree, context);
  if (set2) return set2;
  let own2 = {
    kind: "select",
    reads: readsOf(tree, context),
    calls: callsOf(tree),
    locking: tree.lockingClause !== void 0
  };
  return [...withinWith(tree, context), own2, ...calledIn(tree, context)];
}
function intoOf({ intoClause, larg }) {
  return intoClause ?? (larg && intoOf(larg));
}
function changed(relation, tree, context) {
  return { table: relationName(relation, context), reads: readsOf(tree, context) };
}
function withinWith(tree, context) {
  let drafts = [];
  return walk(tree, (tag, fields) => {
    if (tag !== "CommonTableExpr") return;
    let { ctequery: query } = fields;
    if (!(!query || "SelectStmt" in query))
      return drafts.push(...context.draftsOf(query)), !1;
  }), drafts;
}

// src/migrations/sql/drop.ts
function drop3(tree, context) {
  return (tree.objects ?? []).map((object) => dropOne2(tree, object, context));
}
function dropOne2(tree, object, context) {
  let name = listedName(partsOf2(object), context), how = { cascade: tree.behavior === "DROP_CASCADE", ifExists: tree.missing_ok === !0 };
  switch (tree.removeType) {
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
      return { kind: "drop-table", table: name, ...how };
    case "OBJECT_VIEW":
      return { kind: "drop-view", view: name, ...how };
    case "OBJECT_MATVIEW":
      return { kind: "drop-materialized-view", view: name, ...how };
    case "OBJECT_INDEX":
      return { kind: "drop-index", index: name, concurrently: tree.concurrent === !0, ...how };
    case "OBJECT_SEQUENCE":
      return { kind: "drop-sequence", sequence: name, ...how };
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return { kind: "drop-type", type: name, ...how };
    case "OBJECT_SCHEMA":
      return { kind: "drop-schema", schema: bare2(object), ...how };
    case "OBJECT_EXTENSION":
      return { kind: "drop-extension", extension: bare2(object), cascade: how.cascade };
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE":
      return { kind: "drop-function", ...droppedFunction(tree.removeType, object, context), ...how };
    case "OBJECT_TRIGGER":
      return { kind: "drop-trigger", ...onTable3(object, context, "trigger"), ...how };
    case "OBJECT_RULE":
      return { kind: "drop-rule", ...onTable3(object, context, "rule") };
    case "OBJECT_POLICY":
      return { kind: "drop-policy", ...onTable3(object, context, "policy") };
    case "OBJECT_PUBLICATION":
      return { kind: "replication", tables: [], change: "drop" };
    default:
      return { kind: "other", detail: `DROP ${objectType(tree.removeType)}` };
  }
}
function droppedFunction(...[type, object, context]) {
  let shape = functionShape(type, object, context), anyArguments = object && "ObjectWithArgs" in object && object.ObjectWithArgs.args_unspecified;
  return forget(context, shape.function, anyArguments ? void 0 : shape.arguments), shape;
}
function functionShape(type, object, context) {
  let args = object && "ObjectWithArgs" in object ? object.ObjectWithArgs.objargs ?? [] : [];
  return {
    function: listedName(partsOf2(object), context),
    arguments: args.flatMap((one) => "TypeName" in one ? [argumentType(one.TypeName, context)] : []),
    routine: type === "OBJECT_PROCEDURE" ? "procedure" : type === "OBJECT_AGGREGATE" ? "aggregate" : "function"
  };
}
function onTable3(object, { session }, key) {
  let [name = "", table2 = "", schema = session.schema] = strings(partsOf2(object)).toReversed();
  return { table: nameIn(schema, table2), [key]: name };
}
function bare2(object) {
  return strings(partsOf2(object)).at(-1) ?? "";
}

// src/migrations/sql/body.ts
function sqlBody(tree, context) {
  if (!tree.sql_body) return quotedBody(tree, context);
  let value = "ReturnStmt" in tree.sql_body ? behind(context, whole(context), "return") : void 0;
  if (value) return { sql: `SELECT ${textOf(context, value)}`, start: value.start, exact: !1 };
  let block = behind(context, whole(context), "atomic");
  return block && { sql: textOf(context, block).replace(/end$/i, ""), start: block.start, exact: !0 };
}
function quotedBody({ options }, context) {
  let option = ofKind(options, "DefElem").find(({ defname }) => defname === "as"), [sql2] = option?.arg && "List" in option.arg ? strings(option.arg.List.items) : [];
  if (sql2 === void 0) return;
  let keyword = offsetOf(context, option?.location), start = context.script.indexOf(sql2, keyword), exact = start >= 0 && start + sql2.length <= whole(context).end;
  return { sql: sql2, start: exact ? start : keyword, exact };
}
function bodyFinder(context) {
  let { start, end } = whole(context), script = context.script.slice(0, end), lines = lineStarts(script, start), last2 = start;
  return ({ line, sql: sql2 }) => {
    let from3 = lines[Math.min(line, lines.length - 1)], found = sql2 === void 0 ? void 0 : findText(script, sql2, Math.max(from3, last2));
    return found ? (last2 = found.start + 1, found) : { start: Math.min(from3 + script.slice(from3).search(/\S|$/), end - 1), exact: !1 };
  };
}
function lineStarts(script, start) {
  let starts = [start];
  for (let at = script.indexOf(`
`, start); at >= 0; at = script.indexOf(`
`, at + 1)) starts.push(at + 1);
  return starts;
}
function findText(script, sql2, from3) {
  let ends = [script.indexOf(`
`, from3), script.indexOf(";", from3)].map((end) => end < 0 ? script.length : end), window = script.slice(from3, Math.max(...ends) + sql2.length), at = search(window, sql2);
  if (at >= 0) return { start: from3 + at, exact: !0 };
  let performed = search(window, sql2.replace(/^\s*SELECT\b/, "PERFORM"));
  return performed < 0 ? void 0 : { start: from3 + performed, exact: !1 };
}
function search(text, sql2) {
  let [word = ""] = /^\S*/.exec(sql2) ?? [];
  for (let at = text.indexOf(word); at >= 0 && at + sql2.length <= text.length; at = text.indexOf(word, at + 1))
    if (matches(text, at, sql2)) return at;
  return -1;
}
function matches(text, at, sql2) {
  for (let i = 0; i < sql2.length; i++) if (sql2[i] !== " " && sql2[i] !== text[at + i]) return !1;
  return !0;
}

// src/migrations/sql/functions.ts
function createFunction2(tree, context) {
  let name = listedName(tree.funcname, context), language = optionOf(tree.options, "language") ?? (tree.sql_body ? "sql" : "c"), args = ofKind(tree.parameters, "FunctionParameter").filter(({ mode }) => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE").map(({ argType }) => argumentType(argType, context));
  forget(context, name, args);
  let body = bodyOf(tree, language, context);
  remember(context, name, args, body);
  let inlined = inlinedOf(tree, language, context);
  return [
    {
      kind: "create-function",
      function: name,
      arguments: args,
      routine: tree.is_procedure ? "procedure" : "function",
      replace: tree.replace === !0,
      volatility: volatilityOf(tree.options) ?? "volatile",
      language,
      returns: tree.returnType ? dataType(tree.returnType, context).name : void 0,
      ...inlined ? { inlined } : {},
      body
    }
  ];
}
function alterFunction(tree, context) {
  let object = tree.func && { ObjectWithArgs: tree.func }, volatility = volatilityOf(tree.actions);
  return [
    { kind: "alter-function", ...functionShape(tree.objtype, object, context), ...volatility ? { volatility } : {} }
  ];
}
function runBlock(tree, context) {
  let language = optionOf(tree.args, "language") ?? "plpgsql";
  return language !== "plpgsql" ? [beyond(`the block is written in ${language}`)] : plpgsql(context, "do-block", context.session).map(({ place, sql: sql2, statement, ...operation }) => ({ ...operation, written: { place, sql: sql2, statement } }));
}
function call(tree, context) {
  let ran = calledIn({ FuncCall: tree.funccall }, context);
  return ran.length > 0 ? ran : [{ kind: "other", detail: `CALL ${strings(tree.funccall?.funcname).join(".")}` }];
}
function bodyOf(tree, language, context) {
  let session = { ...context.session, functions: new Map(context.session.functions) };
  if (language === "plpgsql") return plpgsql(context, "function", session);
  let body = language === "sql" ? sqlBody(tree, context) : void 0;
  return body ? context.readBody({ ...body, conditional: !1, within: "function", session }) : [];
}
function plpgsql(context, within2, session) {
  let { statements, error } = context.parser.parsePlpgsql(textOf(context, whole(context))), find = bodyFinder(context), ran = statements.flatMap((statement) => {
    let { sql: sql2, dynamic, conditional } = statement, place = { ...find(statement), conditional, within: within2, session };
    return context.readBody(
      sql2 === void 0 ? { ...place, unknown: `it is put together at run time: ${dynamic ?? ""}` } : { ...place, sql: sql2 }
    );
  });
  if (error === void 0) return ran;
  let { start } = whole(context);
  return [...ran, ...context.readBody({ start, exact: !1, conditional: !1, within: within2, session, unknown: error })];
}
function inlinedOf(tree, language, context) {
  let text = language === "sql" ? sqlBody(tree, context)?.sql : void 0, [only, ...others] = text === void 0 ? [] : context.parser.parse(text).statements;
  if (text === void 0 || only?.kind !== "statement" || others.length > 0 || !("SelectStmt" in only.tree))
    return;
  let { targetList, fromClause } = only.tree.SelectStmt, [target] = ofKind(targetList, "ResTarget");
  return target?.val && !fromClause ? expression(target.val, text.trim()) : void 0;
}
function optionOf(options, name) {
  let arg = ofKind(options, "DefElem").find(({ defname }) => defname === name)?.arg;
  return arg && "String" in arg ? arg.String.sval?.toLowerCase() : void 0;
}
function volatilityOf(options) {
  let option = optionOf(options, "volatility");
  return option === "immutable" || option === "stable" || option === "volatile" ? option : void 0;
}

// src/migrations/sql/option.ts
function isOn2(arg) {
  return arg ? "String" in arg ? !/^(?:off|false|0)$/i.test(arg.String.sval ?? "") : !("Integer" in arg) || arg.Integer.ival === 1 : !0;
}

// src/migrations/sql/indexes.ts
function createIndex2(tree, context) {
  let table2 = relationName(tree.relation, context), rest = { start: offsetOf(context, tree.relation?.location), end: whole(context).end };
  return [
    {
      kind: "create-index",
      table: table2,
      ...tree.idxname === void 0 ? {} : { index: nameIn(schemaOf(table2), tree.idxname) },
      unique: tree.unique === !0,
      concurrently: tree.concurrent === !0,
      ifNotExists: tree.if_not_exists === !0,
      only: tree.relation?.inh !== !0,
      method: tree.accessMethod ?? "btree",
      columns: elements(tree, rest, context),
      include: ofKind(tree.indexIncludingParams, "IndexElem").flatMap(({ name }) => name ?? []),
      ...predicate(tree, rest, context),
      nullsNotDistinct: tree.nulls_not_distinct === !0
    }
  ];
}
function elements(tree, rest, context) {
  let inside = inParentheses(context, rest), parts = inside ? commaSeparated(context, inside) : [];
  return ofKind(tree.indexParams, "IndexElem").map(({ name, opclass }, at) => {
    let part2 = parts[at];
    if (name !== void 0 || !part2) return name ?? "";
    let words = new Set(opclass?.length ? [...afterExpression, ...opclassWords(opclass)] : afterExpression);
    return withoutBrackets(textOf(context, upTo(context, part2, words)), part2, context);
  });
}
var afterExpression = ["collate", "asc", "desc", "nulls"];
function opclassWords(opclass) {
  return opclass.flatMap((node) => "String" in node ? [node.String.sval ?? ""] : []);
}
function withoutBrackets(text, part2, context) {
  let inside = text.startsWith("(") ? inParentheses(context, part2) : void 0;
  return inside && text.length === inside.end - part2.start + 1 ? textOf(context, inside) : text;
}
function predicate({ whereClause }, rest, context) {
  let part2 = whereClause && behind(context, rest, "where");
  return part2 ? { where: textOf(context, part2) } : {};
}
var objects = {
  REINDEX_OBJECT_INDEX: "index",
  REINDEX_OBJECT_TABLE: "table",
  REINDEX_OBJECT_SCHEMA: "schema",
  REINDEX_OBJECT_SYSTEM: "system",
  REINDEX_OBJECT_DATABASE: "database"
};
function reindex(tree, context) {
  let concurrently = ofKind(tree.params, "DefElem").some(
    ({ defname, arg }) => defname === "concurrently" && isOn2(arg)
  ), name = tree.relation ? relationName(tree.relation, context) : tree.name ?? "";
  return [{ kind: "reindex", object: objects[tree.kind ?? "REINDEX_OBJECT_TABLE"], name, concurrently }];
}

// src/migrations/sql/maintenance.ts
function truncate({ relations, behavior }, context) {
  let cascade = behavior === "DROP_CASCADE";
  return ofKind(relations, "RangeVar").map((one) => ({ kind: "truncate", table: relationName(one, context), cascade }));
}
function vacuum(tree, context) {
  let tables = ofKind(tree.rels, "VacuumRelation").map(({ relation }) => relationName(relation, context)), full = ofKind(tree.options, "DefElem").some(({ defname, arg }) => defname === "full" && isOn2(arg)), kind = tree.is_vacuumcmd !== !0 ? "analyze" : full ? "vacuum-full" : "vacuum";
  return (tables.length > 0 ? tables : [void 0]).map((table2) => ({ kind, table: table2 }));
}
function cluster({ relation, indexname }, context) {
  let table2 = relation && relationName(relation, context), index = indexname === void 0 ? {} : { index: nameIn(schemaOf(table2 ?? ""), indexname) };
  return [{ kind: "cluster-table", table: table2, ...index }];
}
function comment({ objtype, object }, context) {
  return [{ kind: "comment", object: objectType(objtype), name: commented2(objtype, object, context) }];
}
function commented2(type, object, context) {
  let parts = partsOf2(object);
  return type === "OBJECT_DOMCONSTRAINT" ? listedName(partsOf2(parts[0]), context) : type && partsOfTables.has(type) ? listedName(parts.slice(0, -1), context) : objectName(type, object, context);
}
var partsOfTables = /* @__PURE__ */ new Set([
  "OBJECT_COLUMN",
  "OBJECT_POLICY",
  "OBJECT_RULE",
  "OBJECT_TABCONSTRAINT",
  "OBJECT_TRIGGER"
]);
function createStatistics({ relations }, context) {
  return ofKind(relations, "RangeVar").map((one) => ({ kind: "create-statistics", table: relationName(one, context) }));
}
function publication({ pubobjects }, change3, context) {
  return [{ kind: "replication", tables: ofKind(pubobjects, "PublicationObjSpec").flatMap(
    ({ pubtable }) => pubtable ? [relationName(pubtable.relation, context)] : []
  ), change: change3 }];
}

// src/migrations/sql/prepared.ts
function prepare({ name = "", query }, { session }) {
  return query && session.prepared.set(name, query), [{ kind: "other", detail: "PREPARE" }];
}
function execute({ name = "" }, context) {
  return run(context.session.prepared.get(name), context) ?? [beyond(`\`${name}\` was prepared elsewhere`, "dynamic")];
}
function explain({ query, options }, context) {
  return ofKind(options, "DefElem").some(({ defname, arg }) => defname === "analyze" && isOn2(arg)) && run(query, context) || [{ kind: "other", detail: "EXPLAIN" }];
}
function declareCursor({ query }, context) {
  return run(query, context) ?? [];
}
function run(query, context) {
  return query && context.draftsOf(query);
}

// src/migrations/sql/rename.ts
function rename4(tree, context) {
  let { renameType: renameType2, relationType, subname = "", newname = "" } = tree, table2 = relationName(tree.relation, context), beside2 = (name) => nameIn(schemaOf(name), newname), object = listedName(partsOf2(tree.object), context);
  switch (renameType2) {
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
    case "OBJECT_SEQUENCE":
      return [{ kind: "rename-table", table: table2, to: beside2(table2) }];
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
      return [{ kind: "rename-view", view: table2, to: beside2(table2) }];
    case "OBJECT_INDEX":
      return [{ kind: "rename-index", index: table2, to: beside2(table2) }];
    case "OBJECT_COLUMN":
      return [{ kind: "rename-column", table: table2, column: subname, to: newname }];
    case "OBJECT_TABCONSTRAINT":
      return [{ kind: "rename-constraint", table: table2, constraint: subname, to: newname }];
    case "OBJECT_ATTRIBUTE":
      return [{ kind: "alter-type", type: table2, detail: `RENAME ATTRIBUTE ${subname}` }];
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return [{ kind: "rename-type", type: object, to: beside2(object) }];
    case "OBJECT_DOMCONSTRAINT":
      return [{ kind: "alter-domain", type: object, change: "other", notValid: !1 }];
    case "OBJECT_SCHEMA":
      return [{ kind: "rename-schema", schema: subname, to: newname }];
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
    case "OBJECT_AGGREGATE":
      return renamedFunction(tree, context);
    case "OBJECT_ROLE":
      return [{ kind: "alter-role", role: subname, change: "rename" }];
    case "OBJECT_POLICY":
      return [{ kind: "alter-policy", table: table2, policy: subname }];
    case "OBJECT_DATABASE":
      return [{ kind: "drop-database", database: subname }];
    default:
      return [{ kind: "other", detail: `RENAME ${objectType(relationType ?? renameType2)}` }];
  }
}
function renamedFunction({ renameType: renameType2, object }, context) {
  return [{ kind: "drop-function", ...droppedFunction(renameType2, object, context), cascade: !1, ifExists: !1 }];
}
function setSchema(tree, context) {
  let object = objectType(tree.objectType), table2 = tree.relation ? relationName(tree.relation, context) : objectName(tree.objectType, tree.object, context);
  return [{ kind: "set-schema", object, table: table2, to: tree.newschema ?? "public" }];
}

// src/migrations/sql/rights.ts
function grant(tree, context) {
  let privileges = ofKind(tree.privileges, "AccessPriv").map(({ priv_name }) => priv_name ?? "all"), allInSchema = tree.targtype === "ACL_TARGET_ALL_IN_SCHEMA", what = {
    object: allInSchema ? "all in schema" : objectType(tree.objtype),
    names: (tree.objects ?? []).map(
      (one) => "RangeVar" in one ? relationName(one.RangeVar, context) : objectName(allInSchema ? "OBJECT_SCHEMA" : tree.objtype, one, context)
    ),
    privileges: privileges.length > 0 ? privileges : ["all"]
  }, roles2 = roleNames(tree.grantees);
  return [tree.is_grant ? { kind: "grant", ...what, to: roles2 } : { kind: "revoke", ...what, from: roles2 }];
}
function grantRole(tree) {
  let what = { object: "role", names: ofKind(tree.granted_roles, "AccessPriv").map(({ priv_name }) => priv_name ?? ""), privileges: [] }, others = roleNames(tree.grantee_roles);
  return [tree.is_grant ? { kind: "grant", ...what, to: others } : { kind: "revoke", ...what, from: others }];
}
function createRole(tree) {
  return [{ kind: "alter-role", role: tree.role ?? "", change: "create" }];
}
function alterRole(tree) {
  return [{ kind: "alter-role", role: roleName(tree.role), change: "alter" }];
}
function dropRole(tree) {
  return roleNames(tree.roles).map((role) => ({ kind: "alter-role", role, change: "drop" }));
}
function alterOwner(tree, context) {
  let table2 = tree.relation ? relationName(tree.relation, context) : objectName(tree.objectType, tree.object, context);
  return [{ kind: "set-owner", object: objectType(tree.objectType), table: table2, owner: roleName(tree.newowner) }];
}

// src/migrations/sql/sequences.ts
function createSequence(tree, context) {
  let sequence = relationName(tree.sequence, context), ifNotExists = tree.if_not_exists === !0;
  return [{ kind: "create-sequence", sequence, ifNotExists, ...owner(tree.options, context) }];
}
function alterSequence(tree, context) {
  return [{ kind: "alter-sequence", sequence: relationName(tree.sequence, context), ...owner(tree.options, context) }];
}
function owner(options, { session }) {
  let arg = ofKind(options, "DefElem").find(({ defname }) => defname === "owned_by")?.arg;
  if (!arg || !("List" in arg)) return {};
  let [column2 = "", table2, schema = session.schema] = strings(arg.List.items).toReversed();
  return { ownedBy: table2 === void 0 ? null : { table: nameIn(schema, table2), column: column2 } };
}

// src/migrations/sql/triggers.ts
function createTrigger(tree, context) {
  return [
    {
      kind: "create-trigger",
      table: relationName(tree.relation, context),
      trigger: tree.trigname ?? "",
      function: listedName(tree.funcname, context),
      replace: tree.replace === !0,
      events: eventsOf(tree.events),
      constraint: tree.isconstraint === !0
    }
  ];
}
function eventsOf(bits = 0) {
  return ["insert", "delete", "update", "truncate"].filter((_, at) => bits & 1 << at + 2);
}
function createRule(tree, context) {
  return [{ kind: "create-rule", table: relationName(tree.relation, context), rule: tree.rulename ?? "" }];
}
function createPolicy(tree, context) {
  return [{ kind: "create-policy", table: relationName(tree.table, context), policy: tree.policy_name ?? "", restrictive: tree.permissive !== !0 }];
}
function alterPolicy(tree, context) {
  return [{ kind: "alter-policy", table: relationName(tree.table, context), policy: tree.policy_name ?? "" }];
}

// src/migrations/sql/types.ts
function createEnum(tree, context) {
  return [{ kind: "create-enum", type: listedName(tree.typeName, context), values: strings(tree.vals) }];
}
function alterEnum(tree, context) {
  let type = listedName(tree.typeName, context), { oldVal, newVal = "", newValNeighbor } = tree;
  if (oldVal !== void 0) return [{ kind: "rename-enum-value", type, value: oldVal, to: newVal }];
  let position = newValNeighbor === void 0 ? {} : { position: { before: tree.newValIsAfter !== !0, value: newValNeighbor } };
  return [{ kind: "add-enum-value", type, value: newVal, ifNotExists: tree.skipIfNewValExists === !0, ...position }];
}
function createComposite(tree, context) {
  let type = relationName(tree.typevar, context), attributes = ofKind(tree.coldeflist, "ColumnDef").map((one) => columnDefinition(one, type, context));
  return [{ kind: "create-type", type, form: "composite", attributes }];
}
function createRange(tree, context) {
  return [{ kind: "create-type", type: listedName(tree.typeName, context), form: "range" }];
}
function define(tree, context) {
  if (tree.kind !== "OBJECT_TYPE")
    return [{ kind: "other", detail: `CREATE ${tree.kind?.slice(7) ?? ""}` }];
  let form3 = tree.definition ? "base" : "shell";
  return [{ kind: "create-type", type: listedName(tree.defnames, context), form: form3 }];
}
function createDomain(tree, context) {
  let parts = ofKind(tree.constraints, "Constraint"), byDefault = parts.find(({ contype }) => contype === "CONSTR_DEFAULT");
  return [
    {
      kind: "create-domain",
      type: listedName(tree.domainname, context),
      base: dataType(tree.typeName, context),
      notNull: parts.some(({ contype }) => contype === "CONSTR_NOTNULL"),
      ...byDefault ? { default: defaultOf2(byDefault, context) } : {},
      checks: parts.filter(({ contype }) => contype === "CONSTR_CHECK").map((one) => checkOf(one, context))
    }
  ];
}
var domainChanges = {
  C: "add-check",
  O: "set-not-null",
  N: "drop-not-null",
  V: "validate",
  X: "drop-constraint",
  T: "default"
};
function alterDomain2(tree, context) {
  let added2 = tree.def && "Constraint" in tree.def ? tree.def.Constraint : void 0, change3 = added2?.contype === "CONSTR_NOTNULL" ? "set-not-null" : domainChanges[tree.subtype ?? ""] ?? "other";
  return [
    {
      kind: "alter-domain",
      type: listedName(tree.typeName, context),
      change: change3,
      notValid: added2?.skip_validation === !0
    }
  ];
}
var nextPart2 = /* @__PURE__ */ new Set(["not", "null", "check", "constraint", "collate"]);
function defaultOf2(part2, context) {
  let from3 = behind(context, { start: offsetOf(context, part2.location), end: whole(context).end }, "default");
  return expression(part2.raw_expr, from3 ? textOf(context, upTo(context, from3, nextPart2)) : "");
}
function checkOf(part2, context) {
  let inside = inParentheses(context, { start: offsetOf(context, part2.location), end: whole(context).end });
  return expression(part2.raw_expr, inside ? textOf(context, inside) : "");
}

// src/migrations/sql/dispatch.ts
function draftsOf2(tree, context) {
  let tag = Object.keys(tree)[0], read = readers[tag];
  return read ? read(tree[tag], context) : changesNothingShared.has(tag) ? [{ kind: "other", detail: tag.replace(/Stmt$/, "") }] : void 0;
}
var readers = {
  CreateStmt: createTable2,
  CreateForeignTableStmt: ({ base }, context) => base ? createTable2(base, context) : [],
  CreateTableAsStmt: createTableAs,
  AlterTableStmt: alterTable2,
  RenameStmt: rename4,
  AlterObjectSchemaStmt: setSchema,
  AlterOwnerStmt: alterOwner,
  DropStmt: drop3,
  TruncateStmt: truncate,
  IndexStmt: createIndex2,
  ReindexStmt: reindex,
  ClusterStmt: cluster,
  VacuumStmt: vacuum,
  CreateStatsStmt: createStatistics,
  ViewStmt: createView,
  RefreshMatViewStmt: refresh,
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CompositeTypeStmt: createComposite,
  CreateRangeStmt: createRange,
  DefineStmt: define,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain2,
  CreateSeqStmt: createSequence,
  AlterSeqStmt: alterSequence,
  CreateFunctionStmt: createFunction2,
  AlterFunctionStmt: alterFunction,
  DoStmt: runBlock,
  CallStmt: call,
  CreateSchemaStmt: ({ schemaname, authrole, if_not_exists, schemaElts = [] }, context) => {
    let schema = schemaname ?? roleName(authrole), created = { kind: "create-schema", schema, ifNotExists: if_not_exists === !0 }, { session } = context, inside = { ...context, session: { ...session, schema } };
    return [created, ...schemaElts.flatMap((one) => draftsOf2(one, inside) ?? [])];
  },
  CreatedbStmt: ({ dbname = "" }) => [{ kind: "create-database", database: dbname }],
  DropdbStmt: ({ dbname = "" }) => [{ kind: "drop-database", database: dbname }],
  CreateExtensionStmt: ({ extname = "" }) => [{ kind: "create-extension", extension: extname }],
  CreateTrigStmt: createTrigger,
  RuleStmt: createRule,
  CreatePolicyStmt: createPolicy,
  AlterPolicyStmt: alterPolicy,
  GrantStmt: grant,
  GrantRoleStmt: grantRole,
  CreateRoleStmt: createRole,
  AlterRoleStmt: alterRole,
  AlterRoleSetStmt: ({ role }) => alterRole(role ? { role } : {}),
  DropRoleStmt: dropRole,
  DropOwnedStmt: ({ roles: roles2 }) => [beyond(`it drops all that ${roleNames(roles2).join(", ")} owns, whatever that is`)],
  InsertStmt: insert,
  UpdateStmt: update,
  DeleteStmt: remove,
  MergeStmt: merge2,
  CopyStmt: copy2,
  PrepareStmt: prepare,
  ExecuteStmt: execute,
  ExplainStmt: explain,
  DeclareCursorStmt: declareCursor,
  SelectStmt: select,
  CommentStmt: comment,
  CreatePublicationStmt: (tree, context) => publication(tree, "create", context),
  AlterPublicationStmt: (tree, context) => publication(tree, "alter", context),
  CreateSubscriptionStmt: () => [{ kind: "replication", tables: [], change: "create" }],
  AlterSubscriptionStmt: () => [{ kind: "replication", tables: [], change: "alter" }],
  DropSubscriptionStmt: () => [{ kind: "replication", tables: [], change: "drop" }],
  VariableSetStmt: setParameter,
  DiscardStmt: discard,
  TransactionStmt: transaction,
  LockStmt: lockTable,
  AlterSystemStmt: ({ setstmt }) => [{ kind: "alter-system", detail: setstmt?.name ?? "" }],
  AlterDatabaseSetStmt: ({ setstmt }) => [{ kind: "alter-system", detail: setstmt?.name ?? "" }],
  AlterTypeStmt: ({ typeName }, context) => [
    { kind: "alter-type", type: listedName(typeName, context), detail: "SET" }
  ],
  AlterTableMoveAllStmt: ({ objtype, new_tablespacename = "" }) => {
    let type = objectType(objtype);
    return [{ kind: "set-tablespace", table: "", object: type === "index" || type === "materialized-view" ? type : "table", tablespace: new_tablespacename }];
  }
}, changesNothingShared = /* @__PURE__ */ new Set([
  "AlterCollationStmt",
  "AlterDatabaseStmt",
  "AlterDefaultPrivilegesStmt",
  "AlterEventTrigStmt",
  "AlterExtensionContentsStmt",
  "AlterExtensionStmt",
  "AlterFdwStmt",
  "AlterForeignServerStmt",
  "AlterObjectDependsStmt",
  "AlterOperatorStmt",
  "AlterOpFamilyStmt",
  "AlterStatsStmt",
  "AlterTSConfigurationStmt",
  "AlterTSDictionaryStmt",
  "AlterTableSpaceOptionsStmt",
  "AlterUserMappingStmt",
  "CheckPointStmt",
  "ClosePortalStmt",
  "ConstraintsSetStmt",
  "CreateAmStmt",
  "CreateCastStmt",
  "CreateConversionStmt",
  "CreateEventTrigStmt",
  "CreateFdwStmt",
  "CreateForeignServerStmt",
  "CreateOpClassStmt",
  "CreateOpFamilyStmt",
  "CreatePLangStmt",
  "CreateTableSpaceStmt",
  "CreateTransformStmt",
  "CreateUserMappingStmt",
  "DeallocateStmt",
  "DropTableSpaceStmt",
  "DropUserMappingStmt",
  "FetchStmt",
  "ImportForeignSchemaStmt",
  "ListenStmt",
  "LoadStmt",
  "NotifyStmt",
  "ReassignOwnedStmt",
  "SecLabelStmt",
  "UnlistenStmt",
  "VariableShowStmt"
]);

// src/migrations/sql/lines.ts
function lineFinder(text) {
  let starts;
  return (offset) => {
    starts ??= lineStarts2(text);
    let [low, high] = [0, starts.length - 1];
    for (; low < high; ) {
      let middle = low + high + 1 >> 1;
      starts[middle] <= offset ? low = middle : high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
}
function lineStarts2(text) {
  let starts = [0];
  for (let at = text.indexOf(`
`); at >= 0; at = text.indexOf(`
`, at + 1)) starts.push(at + 1);
  return starts;
}

// src/migrations/sql/read.ts
function readOperations(sql2, { path, parser }) {
  let find = lineFinder(sql2), script = { sql: sql2, parser, session: {
    schema: "public",
    functions: /* @__PURE__ */ new Map(),
    called: { operations: 0 },
    prepared: /* @__PURE__ */ new Map()
  }, placeOf: ({ start, end }) => {
    let { line, column: column2 } = find(start);
    return { path, line, column: column2, endLine: find(Math.max(start, end - 1)).line };
  }, counter: { statements: 0 } }, operations = [], unread = [];
  for (let found of parser.parse(sql2).statements)
    operations.push(...ofFound(found, script)), found.kind === "unparsed" && (found.cause === "syntax" || found.cause === "too-large") && unread.push({ path, line: find(found.at).line, reason: found.reason });
  return { operations, unread };
}
function ofFound(found, script) {
  let number = script.counter.statements++;
  return draftsFor(found, script).map(({ span, written: written3, ...draft }) => {
    let own2 = written3 ?? {
      place: script.placeOf(span ?? found),
      sql: script.sql.slice(found.start, found.end),
      statement: number
    };
    return { ...draft, ...own2 };
  });
}
function draftsFor(found, script) {
  if (found.kind === "unparsed") return [{ kind: "opaque", reason: found.reason, cause: found.cause }];
  let { session, parser } = script, context = {
    draftsOf: (tree) => draftsOf2(tree, context) ?? [unknown2(tree)],
    statement: found,
    script: script.sql,
    session,
    parser,
    readBody: (body) => readBody(body, script)
  };
  return context.draftsOf(found.tree);
}
function unknown2(tree) {
  return beyond(`nothing is known of what ${Object.keys(tree)[0]?.replace(/Stmt$/, "")} does`);
}
function readBody(body, script) {
  let { start, exact, conditional, within: within2, session } = body, how = { ...conditional ? { conditional } : {}, within: within2 }, outside = script.placeOf({ start, end: start });
  if ("unknown" in body) {
    let statement = script.counter.statements++;
    return [
      { kind: "opaque", reason: body.unknown, cause: "dynamic", place: outside, sql: body.unknown, statement, ...how }
    ];
  }
  let placeOf3 = (span) => exact ? script.placeOf({ start: start + span.start, end: start + span.end }) : outside, inside = { ...script, session, sql: body.sql, placeOf: placeOf3 };
  return script.parser.parse(body.sql).statements.flatMap((found) => ofFound(found, inside).map((operation) => ({ ...operation, ...how })));
}

// src/migrations/replay.ts
function replayDump(catalog, { path, text }, parser) {
  for (let operation of readOperations(text, { path, parser }).operations) catalog.apply(operation, "deployed");
}
function fillFromDump(catalog, { path, text }, parser) {
  let unknown3 = /* @__PURE__ */ new Set();
  for (let operation of readOperations(text, { path, parser }).operations) {
    let made = madeBy(operation, catalog.schema);
    made !== void 0 && unknown3.add(made);
    let about = "table" in operation ? operation.table : void 0;
    (made !== void 0 || about !== void 0 && unknown3.has(about)) && catalog.apply(operation, "deployed");
  }
}
function madeBy(operation, schema) {
  switch (operation.kind) {
    case "create-table":
      return schema.table(operation.table)?.complete ? void 0 : operation.table;
    case "create-view":
    case "create-materialized-view":
      return schema.view(operation.view) ? void 0 : operation.view;
    case "create-enum":
    case "create-domain":
    case "create-type":
      return schema.type(operation.type) ? void 0 : operation.type;
    case "create-function":
      return schema.functions(operation.function).length > 0 ? void 0 : operation.function;
    case "create-sequence":
      return schema.sequence(operation.sequence) ? void 0 : operation.sequence;
    default:
      return;
  }
}

// src/migrations/analyze.ts
function readMigration(file, parser) {
  let { up, down, downPath = file.path } = file.script, back = down === void 0 ? void 0 : readOperations(down, { path: downPath, parser }).operations;
  return { file, ...readOperations(up, { path: file.path, parser }), down: back };
}
function analyzeMigrations(input) {
  let catalog = createCatalog();
  replayBase(catalog, input);
  let run2 = runOf2(
    input.change.map(({ file: { path, script }, operations }) => ({
      path,
      transaction: script.transaction,
      operations
    }))
  ), { steps, findings } = judgeRun(run2, catalog, input), next = 0;
  return { migrations: input.change.map(({ file, operations, down }) => {
    let own2 = steps.slice(next, next += operations.length);
    return {
      path: file.path,
      framework: file.framework.id,
      target: input.target,
      transaction: file.script.transaction,
      optOut: file.framework.optOut,
      steps: own2,
      stage: stageOfFile(own2),
      down
    };
  }), findings, unread: input.change.flatMap(({ unread }) => unread) };
}
function replayBase(catalog, { base, deployed, dump, dumpBeside: dumpBeside2, parser }) {
  if (dump) return replayDump(catalog, dump, parser);
  for (let { path, script } of base) {
    let origin = deployed && !deployed.has(path) ? "pending" : "deployed";
    for (let operation of readOperations(script.up, { path, parser }).operations) catalog.apply(operation, origin);
  }
  dumpBeside2 && fillFromDump(catalog, dumpBeside2, parser);
}
function judgeRun(run2, catalog, input) {
  let { database, target, references, settings } = input, { schema } = catalog, followed = followSession(), locks = followLocks(), rows = followRows(), findings = [], files = new Map(input.change.map((read) => [read.file.path, read])), optOut = (path) => files.get(path)?.file.framework.optOut ?? "", down = (path) => files.get(path)?.down;
  return { steps: run2.map((at, index) => {
    let { operation, transaction: transaction2 } = at, session = followed.session(transaction2), said2 = database.effect(operation, schema, target, session.timeZone ?? settings.timeZone), effect = rows.onRows(operation, said2, schema), untouched = isUntouched(operation, effect, schema);
    at.effect = effect, at.untouched = untouched;
    let overlap = overlapOf(operation, { schema, effect, untouched, ...within(run2, index) }), facts = {
      schema,
      target,
      effect,
      overlap,
      untouched,
      run: run2,
      index,
      session,
      held: locks.before(at),
      references,
      settings,
      optOut,
      down
    }, reported = reportFindings(operation, facts);
    findings.push(...reported.findings);
    let step = stepOf2(operation, felt(effect, schema), transaction2, untouched, overlap, reported.recipe);
    return followed.step(operation, transaction2), locks.step(at), rows.step(operation, schema), catalog.apply(operation, "change"), step;
  }), findings };
}
function stepOf2(operation, effect, transaction2, untouched, overlap, recipe) {
  return { operation, effect, overlap, transaction: transaction2, untouched, ...recipe ? { recipe } : {} };
}
function felt(effect, schema) {
  let locks = effect.locks.filter((lock) => !isNew(lock.table, schema));
  return locks.length === effect.locks.length ? effect : { ...effect, locks };
}
function within(run2, index) {
  let here = run2[index], together2 = (other2) => here.transaction === null ? other2?.path === here.path : other2?.transaction === here.transaction, look2 = (step) => (test) => {
    for (let i = index + step, at = run2[i]; together2(at); at = run2[i += step]) if (test(at.operation)) return !0;
    return !1;
  };
  return { followedBy: look2(1), precededBy: look2(-1) };
}
function stageOfFile(steps) {
  let stages = new Set(steps.map((step) => step.overlap.stage).filter((stage) => stage !== "none")), [only] = stages;
  return only === void 0 ? "none" : stages.size === 1 ? only : "split";
}

// src/migrations/find/schema-dump.ts
var isDump = /(?:^|\/)(?:schema|structure)\.sql$/;
function schemaDumpOf(root, paths) {
  let dumps = new Map(paths.filter((path) => isDump.test(path)).map((path) => [folderOf(path), path])), folder = root;
  for (let up = 0; up <= 2; up++) {
    let dump = dumps.get(folder);
    if (dump !== void 0) return dump;
    if (folder === "") return;
    folder = folderOf(folder);
  }
}

// src/handlers/judge-folder.ts
async function judgeFolder(input) {
  let { added: added2, change: change3, deployed, parser, target, settings } = input, read = added2.map((file) => readMigration(file, parser)), [first] = added2;
  return analyzeMigrations({
    base: change3.base.filter(({ root, framework }) => root === first?.root && framework === first.framework),
    ...deployed ? { deployed } : {},
    change: read,
    ...change3.dump ? { dump: change3.dump } : {},
    ...await dumpBeside(change3, first?.root),
    parser,
    database: postgres,
    target,
    references: await input.referencesTo(read.flatMap(({ operations }) => operations)),
    settings
  });
}
async function dumpBeside({ dump, baseTree }, root) {
  if (dump || root === void 0) return {};
  let path = schemaDumpOf(root, await baseTree.list()), content = path === void 0 ? void 0 : (await baseTree.read([path])).get(path);
  return content?.kind === "text" ? { dumpBeside: { path, text: content.text } } : {};
}
function notOurs(added2, target) {
  return added2.flatMap(
    ({ path, engine = target.engine }) => engine === "postgres" ? [] : [{ path, reason: `it is for ${said(engine)}, which Slipway does not judge`, foreign: !0 }]
  );
}
function said(engine) {
  return { mysql: "MySQL", mariadb: "MariaDB", sqlite: "SQLite", postgres: "PostgreSQL", other: "another database" }[engine];
}

// src/handlers/target.ts
function targetOf(database, known2) {
  let [engine = known2.engine, version] = database?.split("@") ?? [], major = version === void 0 ? void 0 : Number.parseInt(version, 10);
  return { engine, version: major ?? known2.versions.assumed, assumed: major === void 0 };
}

// src/handlers/judge-migrations.ts
async function judgeMigrations(changes, config, given, parserOf) {
  let change3 = await findChange(changes, config.migrations, given);
  if (!change3) return { analysis: { migrations: [], findings: [], unread: [] }, facts: {}, comments: /* @__PURE__ */ new Map() };
  let target = targetOf(config.database, postgres), foreign = notOurs(change3.added, target), others = new Set(foreign.map(({ path }) => path)), ours = change3.added.filter(({ path }) => !others.has(path)), parser = ours.length > 0 ? await parserOf() : void 0, deployed = given ? void 0 : await deployedPaths(changes.deployed), folders2 = [], references = noReferences;
  for (let [, added2] of groupBy(ours, ({ framework, root }) => `${framework.id}\0${root}`))
    folders2.push(
      await judgeFolder({
        added: added2,
        change: change3,
        deployed: deployed?.everywhere,
        parser,
        target,
        settings: config.migrations,
        referencesTo: async (operations) => references = await referencesTo(operations, changes, given)
      })
    );
  let analysis = {
    migrations: folders2.flatMap(({ migrations }) => migrations).map((one, position) => ({ ...one, position })),
    findings: [
      ...given ? [] : fileFindings(change3, deployed?.somewhere, config),
      ...folders2.flatMap(({ findings }) => findings)
    ],
    unread: [...change3.unread, ...foreign, ...folders2.flatMap(({ unread }) => unread)]
  }, comments = new Map(
    ours.map(({ path, text }) => [path, readWaiverComments(text, (sql2) => parser.parse(sql2))])
  );
  return { analysis, facts: { references, codeChanges: !given && change3.codeChanges }, comments };
}
async function deployedPaths(deployed) {
  if (deployed.length === 0) return;
  let lists = await Promise.all(deployed.map(({ tree }) => tree.list())), [first = [], ...others] = lists.map((list2) => new Set(list2));
  return {
    everywhere: new Set([...first].filter((path) => others.every((other2) => other2.has(path)))),
    somewhere: new Set(lists.flat())
  };
}
function fileFindings(change3, somewhere, { migrations }) {
  let { base, head, renamed: renamed2 } = change3, ran = somewhere && new Set(base.filter(({ path }) => somewhere.has(path)).map(({ id }) => id));
  return checkFiles({ base, head, renamed: renamed2, ...ran ? { ran } : {} }, migrations);
}

// src/handlers/rule-ids.ts
var ruleIds = [
  ...rules.map(({ id }) => id),
  ...fileRules.map(({ id }) => id),
  "ungated-feature",
  "gate-removed",
  "gate-fails-open",
  "gate-at-boot",
  "flags-differ",
  "flag-unused"
];

// src/handlers/judge.ts
async function judge(changes, config, context) {
  let given = context.given === !0, { analysis, facts, comments } = await judgeMigrations(changes, config, given, context.parser), code2 = await judgeCode(changes, config, context), found = [...analysis.findings, ...code2.findings], accepted = new Map([...comments, ...code2.comments]), findings = found.length === 0 && accepted.size === 0 ? found : waive({
    findings: found,
    comments: accepted,
    config: config.waivers,
    configPath: context.configPath ?? ".github/slipway.yml",
    rules: ruleIds,
    now: context.now
  }), { unread } = analysis;
  return {
    ...analysis,
    findings,
    features: code2.features,
    plan: await planOf(buildPlan(analysis, config, facts), code2, config),
    conclusion: conclude({ findings, unread }, config.failOn)
  };
}
async function judgeCode(changes, config, context) {
  if (!changes.files.some(({ path }) => codeFile.test(path)) || config.gating.mode === "off") return { features: [], findings: [], comments: /* @__PURE__ */ new Map() };
  let [{ judgeFeatures }, { loadCodeParser }, { readWasm }] = await Promise.all([
    import("./judge-features.mjs"),
    import("./load-code.mjs"),
    import("./read-wasm.mjs")
  ]);
  return judgeFeatures(changes, config.gating, {
    codeParser: (paths) => loadCodeParser(paths, readWasm),
    given: context.given === !0,
    intent: context.intent ?? {}
  });
}
async function planOf(plan, { features }, { gating }) {
  if (features.length === 0) return plan;
  let { withRamp } = await import("./ramp.mjs");
  return withRamp(plan, features, gating.ramp);
}

export {
  exitStatus,
  judge
};
