import type {
  AlterPublicationStmt,
  ClusterStmt,
  CommentStmt,
  CreatePublicationStmt,
  CreateStatsStmt,
  Node,
  ObjectType,
  TruncateStmt,
  VacuumStmt,
} from "@pgsql/types";
import { nameIn, schemaOf } from "../name.ts";
import type { Name } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { listedName, objectName, partsOf, relationName } from "./names.ts";
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
  return [{ kind: "comment", object: objectType(objtype), name: commented(objtype, object, context) }];
}

function commented(type: ObjectType | undefined, object: Node | undefined, context: Context): Name {
  const parts = partsOf(object);
  // The first part is the domain, as a type.
  if (type === "OBJECT_DOMCONSTRAINT") return listedName(partsOf(parts[0]), context);
  return type && partsOfTables.has(type) ? listedName(parts.slice(0, -1), context) : objectName(type, object, context);
}

/** Their last part is their own name, what stands in front is the table's. */
const partsOfTables: ReadonlySet<ObjectType> = new Set<ObjectType>([
  "OBJECT_COLUMN",
  "OBJECT_POLICY",
  "OBJECT_RULE",
  "OBJECT_TABCONSTRAINT",
  "OBJECT_TRIGGER",
]);

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
