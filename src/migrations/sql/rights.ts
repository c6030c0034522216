import type {
  AlterOwnerStmt,
  AlterRoleStmt,
  CreateRoleStmt,
  DropRoleStmt,
  GrantRoleStmt,
  GrantStmt,
} from "@pgsql/types";
import type { Context, Draft } from "./context.ts";
import { objectName, relationName, roleName, roleNames } from "./names.ts";
import { objectType } from "./object-types.ts";
import { ofKind } from "./tree.ts";

export function grant(tree: GrantStmt, context: Context): readonly Draft[] {
  const privileges = ofKind(tree.privileges, "AccessPriv").map(({ priv_name }) => priv_name ?? "all");
  const allInSchema = tree.targtype === "ACL_TARGET_ALL_IN_SCHEMA";
  const what = {
    object: allInSchema ? "all in schema" : objectType(tree.objtype),
    names: (tree.objects ?? []).map((one) =>
      "RangeVar" in one
        ? relationName(one.RangeVar, context)
        : objectName(allInSchema ? "OBJECT_SCHEMA" : tree.objtype, one, context),
    ),
    privileges: privileges.length > 0 ? privileges : ["all"],
  };
  const roles = roleNames(tree.grantees);
  return [tree.is_grant ? { kind: "grant", ...what, to: roles } : { kind: "revoke", ...what, from: roles }];
}

export function grantRole(tree: GrantRoleStmt): readonly Draft[] {
  const roles = ofKind(tree.granted_roles, "AccessPriv").map(({ priv_name }) => priv_name ?? "");
  const what = { object: "role", names: roles, privileges: [] };
  const others = roleNames(tree.grantee_roles);
  return [tree.is_grant ? { kind: "grant", ...what, to: others } : { kind: "revoke", ...what, from: others }];
}

export function createRole(tree: CreateRoleStmt): readonly Draft[] {
  return [{ kind: "alter-role", role: tree.role ?? "", change: "create" }];
}

export function alterRole(tree: AlterRoleStmt): readonly Draft[] {
  return [{ kind: "alter-role", role: roleName(tree.role), change: "alter" }];
}

export function dropRole(tree: DropRoleStmt): readonly Draft[] {
  return roleNames(tree.roles).map((role) => ({ kind: "alter-role", role, change: "drop" }));
}

export function alterOwner(tree: AlterOwnerStmt, context: Context): readonly Draft[] {
  const table = tree.relation
    ? relationName(tree.relation, context)
    : objectName(tree.objectType, tree.object, context);
  return [{ kind: "set-owner", object: objectType(tree.objectType), table, owner: roleName(tree.newowner) }];
}
