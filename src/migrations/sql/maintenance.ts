import type {
  AlterPublicationStmt,
  ClusterStmt,
  CommentStmt,
  CreatePublicationStmt,
  CreateStatsStmt,
  TruncateStmt,
  VacuumStmt,
} from "@pgsql/types";
import { nameIn, schemaOf } from "../name.ts";
import type { Context, Draft } from "./context.ts";
import { listedName, partsOf, relationName } from "./names.ts";
import { objectType } from "./object-types.ts";
import { isOn } from "./option.ts";
import { ofKind } from "./tree.ts";

export function truncate({ relations, behavior }: TruncateStmt, context: Context): readonly Draft[] {
  const cascade = behavior === "DROP_CASCADE";
  return ofKind(relations, "RangeVar").map((one) => ({ kind: "truncate", table: relationName(one, context), cascade }));
}

export function vacuum(tree: VacuumStmt, context: Context): readonly Draft[] {
  const tables = ofKind(tree.rels, "VacuumRelation").map(({ relation }) => relationName(relation, context));
  const full = ofKind(tree.options, "DefElem").some(({ defname, arg }) => defname === "full" && isOn(arg));
  const kind = tree.is_vacuumcmd !== true ? "analyze" : full ? "vacuum-full" : "vacuum";
  return (tables.length > 0 ? tables : [undefined]).map((table) => ({ kind, table }));
}

export function cluster({ relation, indexname }: ClusterStmt, context: Context): readonly Draft[] {
  const table = relation && relationName(relation, context);
  const index = indexname === undefined ? {} : { index: nameIn(schemaOf(table ?? ""), indexname) };
  return [{ kind: "cluster-table", table, ...index }];
}

export function comment({ objtype, object }: CommentStmt, context: Context): readonly Draft[] {
  const parts = partsOf(object);
  // The last part is the column's, or the constraint's own.
  const isPart = objtype === "OBJECT_COLUMN" || objtype === "OBJECT_TABCONSTRAINT";
  return [
    { kind: "comment", object: objectType(objtype), name: listedName(isPart ? parts.slice(0, -1) : parts, context) },
  ];
}

export function createStatistics({ relations }: CreateStatsStmt, context: Context): readonly Draft[] {
  return ofKind(relations, "RangeVar").map((one) => ({ kind: "create-statistics", table: relationName(one, context) }));
}

export function publication(
  { pubobjects }: CreatePublicationStmt | AlterPublicationStmt,
  change: "create" | "alter",
  context: Context,
): readonly Draft[] {
  const tables = ofKind(pubobjects, "PublicationObjSpec").flatMap(({ pubtable }) =>
    pubtable ? [relationName(pubtable.relation, context)] : [],
  );
  return [{ kind: "replication", tables, change }];
}
