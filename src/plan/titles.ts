import { printType } from "../migrations/column.ts";
import type { Constraint } from "../migrations/constraint.ts";
import type { Operation, OperationKind, OperationOf } from "../migrations/operation.ts";
import { named } from "../migrations/words.ts";

/** An imperative sentence with the reader's names: "Add column `users.email`". */
export function titleOf(operation: Operation): string {
  return title(operation);
}

function title<K extends OperationKind>(operation: OperationOf<K>): string {
  return (titles[operation.kind] as (operation: OperationOf<K>) => string)(operation);
}

type OfColumn = { readonly table: string; readonly column: string };
const columnOf = ({ table, column }: OfColumn) => `\`${table}.${column}\``;
const listed = (table: string, columns: readonly string[]) => named(columns.map((column) => `${table}.${column}`));
const constraint = (at: { readonly table: string; readonly constraint: Constraint }, what: string) =>
  at.constraint.name === undefined
    ? `Add ${what} on \`${at.table}\``
    : `Add ${what} \`${at.constraint.name}\` on \`${at.table}\``;
const onTable = (words: string) => (at: { readonly table: string | undefined }) =>
  at.table === undefined ? words : `${words} \`${at.table}\``;
const beside = (concurrently: boolean, what = "writes") => (concurrently ? ` without blocking ${what}` : "");
const shortened = (sql: string) => {
  const line = sql.replaceAll(/\s+/g, " ").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
};

const titles: { readonly [K in OperationKind]: (operation: OperationOf<K>) => string } = {
  "create-table": (at) => `Create ${at.persistence === "temporary" ? "temporary table" : "table"} \`${at.table}\``,
  "drop-table": ({ table }) => `Drop table \`${table}\``,
  "rename-table": ({ table, to }) => `Rename table \`${table}\` to \`${to}\``,
  "set-schema": ({ table, to }) => `Move \`${table}\` to schema \`${to}\``,
  truncate: onTable("Delete all rows of"),
  "lock-table": onTable("Lock table"),
  "set-logged": ({ table, logged }) => `Make table \`${table}\` ${logged ? "logged" : "unlogged"}`,
  "set-tablespace": ({ table, tablespace }) => `Move \`${table}\` to tablespace \`${tablespace}\``,
  "set-access-method": ({ table, method }) => `Store table \`${table}\` with access method \`${method}\``,
  "cluster-table": onTable("Cluster table"),
  "set-table-options": onTable("Set options of table"),
  "set-owner": ({ table, owner }) => `Give \`${table}\` to \`${owner}\``,
  "replica-identity": onTable("Set the replica identity of"),
  inherit: (at) => `Make \`${at.table}\` ${at.inherit ? "" : "no longer "}inherit from \`${at.parent}\``,
  "attach-partition": ({ table, partition }) => `Attach partition \`${partition}\` to \`${table}\``,
  "detach-partition": (at) =>
    `Detach partition \`${at.partition}\` from \`${at.table}\`${beside(at.concurrently, "queries")}`,

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
  "add-primary-key": ({ table }) => `Add the primary key of \`${table}\``,
  "add-exclusion": (at) => constraint(at, "exclusion constraint"),
  "validate-constraint": (at) => `Validate \`${at.constraint}\` on \`${at.table}\``,
  "drop-constraint": (at) => `Drop constraint \`${at.constraint}\` of \`${at.table}\``,
  "rename-constraint": (at) => `Rename constraint \`${at.constraint}\` of \`${at.table}\` to \`${at.to}\``,
  "alter-constraint": (at) => `Alter constraint \`${at.constraint}\` of \`${at.table}\``,

  "create-index": (at) =>
    `Build ${at.unique ? "unique index" : "index"} ${at.index === undefined ? "" : `\`${at.index}\` `}on \`${at.table}\`${beside(at.concurrently)}`,
  "drop-index": (at) => `Drop index \`${at.index}\`${beside(at.concurrently, "queries")}`,
  "rename-index": ({ index, to }) => `Rename index \`${index}\` to \`${to}\``,
  reindex: (at) => `Rebuild ${at.object === "index" ? "" : "the indexes of "}\`${at.name}\`${beside(at.concurrently)}`,
  "attach-index-partition": ({ index, partition }) => `Attach index \`${partition}\` to \`${index}\``,
  "set-index-options": ({ index }) => `Set options of index \`${index}\``,

  "create-view": ({ view, replace }) => `${replace ? "Create or replace" : "Create"} view \`${view}\``,
  "drop-view": ({ view }) => `Drop view \`${view}\``,
  "create-materialized-view": ({ view }) => `Create materialized view \`${view}\``,
  "drop-materialized-view": ({ view }) => `Drop materialized view \`${view}\``,
  "refresh-materialized-view": (at) => `Refresh materialized view \`${at.view}\`${beside(at.concurrently, "reads")}`,
  "rename-view": ({ view, to }) => `Rename view \`${view}\` to \`${to}\``,

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

  "create-trigger": ({ trigger, table }) => `Create trigger \`${trigger}\` on \`${table}\``,
  "drop-trigger": ({ trigger, table }) => `Drop trigger \`${trigger}\` of \`${table}\``,
  "toggle-trigger": (at) => `${at.enabled ? "Enable" : "Disable"} trigger \`${at.trigger}\` of \`${at.table}\``,
  "create-rule": ({ rule, table }) => `Create rule \`${rule}\` on \`${table}\``,
  "drop-rule": ({ rule, table }) => `Drop rule \`${rule}\` of \`${table}\``,
  "create-policy": ({ policy, table }) => `Create policy \`${policy}\` on \`${table}\``,
  "alter-policy": ({ policy, table }) => `Alter policy \`${policy}\` of \`${table}\``,
  "drop-policy": ({ policy, table }) => `Drop policy \`${policy}\` of \`${table}\``,
  "set-row-security": ({ table, change }) => `${rowSecurity[change]} row security of \`${table}\``,
  grant: (at) => `Grant ${at.privileges.join(", ")} on ${named(at.names)} to ${named(at.to)}`,
  revoke: (at) => `Revoke ${at.privileges.join(", ")} on ${named(at.names)} from ${named(at.from)}`,
  "alter-role": ({ role, change }) => `${roles[change]} role \`${role}\``,

  insert: onTable("Insert rows into"),
  update: (at) => `Update ${at.columns.length > 0 ? listed(at.table, at.columns) : `\`${at.table}\``}`,
  delete: onTable("Delete rows of"),
  merge: onTable("Merge rows into"),
  copy: (at) => onTable(at.direction === "in" ? "Copy rows into" : "Copy rows out of")(at),
  select: ({ sql }) => `Run ${shortened(sql)}`,

  comment: ({ object, name }) => `Comment on ${object.replace("-", " ")} \`${name}\``,
  "create-statistics": onTable("Create statistics on"),
  replication: (at) => `${roles[at.change]} replication${at.tables.length > 0 ? ` of ${named(at.tables)}` : ""}`,
  "vacuum-full": onTable("Rewrite with VACUUM FULL"),
  vacuum: onTable("Vacuum"),
  analyze: onTable("Analyze"),
  "set-parameter": ({ parameter }) => `Set \`${parameter}\``,
  transaction: ({ action }) => `Run \`${action.toUpperCase()}\``,
  "alter-system": ({ sql }) => `Run ${shortened(sql)}`,
  other: ({ sql }) => `Run ${shortened(sql)}`,
  // Of what a block puts together when it runs there is no text, only the reason why.
  opaque: (at) =>
    at.within !== "do-block" ? `Run ${shortened(at.sql)}` : `Run what stands at \`${at.place.path}:${at.place.line}\``,
};

const rowSecurity = { enable: "Enable", disable: "Disable", force: "Force", "no-force": "No longer force" } as const;
const roles = { create: "Create", alter: "Alter", drop: "Drop", rename: "Rename", "set-role": "Become" } as const;
