import type { Node } from "@pgsql/types";
import { alterTable } from "./alter-table.ts";
import { beyond, type Context, type Draft } from "./context.ts";
import { createTable } from "./create-table.ts";
import { copy, insert, merge, remove, select, update } from "./data.ts";
import { drop } from "./drop.ts";
import { alterFunction, call, createFunction, runBlock } from "./functions.ts";
import { createIndex, reindex } from "./indexes.ts";
import { cluster, comment, createStatistics, publication, truncate, vacuum } from "./maintenance.ts";
import { listedName, roleName, roleNames } from "./names.ts";
import { objectType } from "./object-types.ts";
import { declareCursor, execute, explain, prepare } from "./prepared.ts";
import { rename, setSchema } from "./rename.ts";
import { alterOwner, alterRole, createRole, dropRole, grant, grantRole } from "./rights.ts";
import { createSequence, alterSequence } from "./sequences.ts";
import { discard, lockTable, setParameter, transaction } from "./session.ts";
import { alterPolicy, createPolicy, createRule, createTrigger } from "./triggers.ts";
import { alterDomain, alterEnum, createComposite, createDomain, createEnum, createRange, define } from "./types.ts";
import { createTableAs, createView, refresh } from "./views.ts";

/** The operations of a statement; `undefined` for one that no reader here knows. */
export function draftsOf(tree: Node, context: Context): readonly Draft[] | undefined {
  const tag = Object.keys(tree)[0] as Tag;
  const read = readers[tag] as Reader<unknown> | undefined;
  if (read) return read((tree as Record<Tag, unknown>)[tag], context);
  return changesNothingShared.has(tag) ? [{ kind: "other", detail: tag.replace(/Stmt$/, "") }] : undefined;
}

type Tag = Node extends infer N ? (N extends unknown ? keyof N : never) : never;
type TreeOf<T extends Tag> = Extract<Node, Record<T, unknown>>[T];
type Reader<T> = (tree: T, context: Context) => readonly Draft[];

const readers: { readonly [T in Tag]?: Reader<TreeOf<T>> } = {
  CreateStmt: createTable,
  CreateForeignTableStmt: ({ base }, context) => (base ? createTable(base, context) : []),
  CreateTableAsStmt: createTableAs,
  AlterTableStmt: alterTable,
  RenameStmt: rename,
  AlterObjectSchemaStmt: setSchema,
  AlterOwnerStmt: alterOwner,
  DropStmt: drop,
  TruncateStmt: truncate,

  IndexStmt: createIndex,
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
  AlterDomainStmt: alterDomain,

  CreateSeqStmt: createSequence,
  AlterSeqStmt: alterSequence,
  CreateFunctionStmt: createFunction,
  AlterFunctionStmt: alterFunction,
  DoStmt: runBlock,
  CallStmt: call,
  CreateSchemaStmt: ({ schemaname, authrole, if_not_exists, schemaElts = [] }, context) => {
    const schema = schemaname ?? roleName(authrole);
    const created: Draft = { kind: "create-schema", schema, ifNotExists: if_not_exists === true };
    const { session } = context;
    const inside = { ...context, session: { ...session, schema } };
    return [created, ...schemaElts.flatMap((one) => draftsOf(one, inside) ?? [])];
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
  DropOwnedStmt: ({ roles }) => [beyond(`it drops all that ${roleNames(roles).join(", ")} owns, whatever that is`)],

  InsertStmt: insert,
  UpdateStmt: update,
  DeleteStmt: remove,
  MergeStmt: merge,
  CopyStmt: copy,
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
    { kind: "alter-type", type: listedName(typeName, context), detail: "SET" },
  ],
  AlterTableMoveAllStmt: ({ objtype, new_tablespacename = "" }) => {
    const type = objectType(objtype);
    const object = type === "index" || type === "materialized-view" ? type : "table";
    return [{ kind: "set-tablespace", table: "", object, tablespace: new_tablespacename }];
  },
};

/** They make things that no code of yesterday uses, or only tell or ask the server something. */
const changesNothingShared: ReadonlySet<string> = new Set<Tag>([
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
  "VariableShowStmt",
]);
