import type { ObjectType as Tag } from "@pgsql/types";
import type { ObjectType } from "../operation.ts";

const objectTypes: Readonly<Partial<Record<Tag, ObjectType>>> = {
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
  OBJECT_DOMCONSTRAINT: "constraint",
};

export function objectType(tag: Tag | undefined): ObjectType {
  return (tag && objectTypes[tag]) ?? "other";
}
