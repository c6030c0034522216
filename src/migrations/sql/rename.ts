import type { AlterObjectSchemaStmt, RenameStmt } from "@pgsql/types";
import { nameIn, schemaOf } from "../name.ts";
import type { Name } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { listedName, objectName, partsOf, relationName } from "./names.ts";
import { droppedFunction } from "./drop.ts";
import { objectType } from "./object-types.ts";

export function rename(tree: RenameStmt, context: Context): readonly Draft[] {
  const { renameType, relationType, subname = "", newname = "" } = tree;
  const table = relationName(tree.relation, context);
  const beside = (name: Name): Name => nameIn(schemaOf(name), newname);
  const object = listedName(partsOf(tree.object), context);
  switch (renameType) {
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
    case "OBJECT_SEQUENCE":
      return [{ kind: "rename-table", table, to: beside(table) }];
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
      return [{ kind: "rename-view", view: table, to: beside(table) }];
    case "OBJECT_INDEX":
      return [{ kind: "rename-index", index: table, to: beside(table) }];
    case "OBJECT_COLUMN":
      return [{ kind: "rename-column", table, column: subname, to: newname }];
    case "OBJECT_TABCONSTRAINT":
      return [{ kind: "rename-constraint", table, constraint: subname, to: newname }];
    case "OBJECT_ATTRIBUTE":
      return [{ kind: "alter-type", type: table, detail: `RENAME ATTRIBUTE ${subname}` }];
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return [{ kind: "rename-type", type: object, to: beside(object) }];
    case "OBJECT_DOMCONSTRAINT":
      return [{ kind: "alter-domain", type: object, change: "other", notValid: false }];
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
      return [{ kind: "alter-policy", table, policy: subname }];
    case "OBJECT_DATABASE":
      return [{ kind: "drop-database", database: subname }];
    default:
      return [{ kind: "other", detail: `RENAME ${objectType(relationType ?? renameType)}` }];
  }
}

/** Calls of the old name fail, as after a drop. */
function renamedFunction({ renameType, object }: RenameStmt, context: Context): readonly Draft[] {
  return [{ kind: "drop-function", ...droppedFunction(renameType, object, context), cascade: false, ifExists: false }];
}

export function setSchema(tree: AlterObjectSchemaStmt, context: Context): readonly Draft[] {
  const object = objectType(tree.objectType);
  const table = tree.relation
    ? relationName(tree.relation, context)
    : objectName(tree.objectType, tree.object, context);
  return [{ kind: "set-schema", object, table, to: tree.newschema ?? "public" }];
}
