import type { Node, ObjectType, RangeVar, RoleSpec } from "@pgsql/types";
import { nameIn } from "../name.ts";
import type { Name } from "../operation.ts";
import type { Context } from "./context.ts";

/** The name of a table, view, index or sequence, in the schema that it would be found in. */
export function relationName(relation: RangeVar | undefined, { session }: Context): Name {
  const { schemaname, relname = "", relpersistence } = relation ?? {};
  return nameIn(schemaname ?? (relpersistence === "t" ? "public" : session.schema), relname);
}

/** A name as a list of its parts: `[billing, invoices]`; a database in front is left out. */
export function listedName(parts: readonly Node[] | undefined, { session }: Context): Name {
  const [bare = "", schema] = strings(parts).toReversed();
  return nameIn(schema ?? session.schema, bare);
}

/** The name of an object of any type: roles, extensions and schemas themselves are in no schema. */
export function objectName(type: ObjectType | undefined, node: Node | undefined, context: Context): Name {
  const parts = partsOf(node);
  return type !== undefined && inNoSchema.has(type) ? (strings(parts).at(-1) ?? "") : listedName(parts, context);
}

const inNoSchema: ReadonlySet<ObjectType> = new Set<ObjectType>([
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
  "OBJECT_TABLESPACE",
]);

/** The name of a function in a call. Without a schema nobody knows whether it is the server's own. */
export function calledName(parts: readonly Node[] | undefined): Name {
  const [bare = "", schema] = strings(parts).toReversed();
  return schema === undefined || schema === "pg_catalog" ? bare : nameIn(schema, bare);
}

/** The parts of a name, however the grammar wraps them. */
export function partsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  if ("List" in node) return node.List.items ?? [];
  if ("TypeName" in node) return node.TypeName.names ?? [];
  if ("ObjectWithArgs" in node) return node.ObjectWithArgs.objname ?? [];
  return [node];
}

export function strings(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ("String" in node ? [node.String.sval ?? ""] : []));
}

export function roleName(role: RoleSpec | undefined): string {
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
    case undefined:
      return role?.rolename ?? "";
  }
}

export function roleNames(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ("RoleSpec" in node ? [roleName(node.RoleSpec)] : []));
}
