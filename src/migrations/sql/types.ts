import type {
  AlterDomainStmt,
  AlterEnumStmt,
  CompositeTypeStmt,
  Constraint as ConstraintTree,
  CreateDomainStmt,
  CreateEnumStmt,
  CreateRangeStmt,
  DefineStmt,
} from "@pgsql/types";
import type { Expression } from "../column.ts";
import type { OperationOf } from "../operation.ts";
import { columnDefinition } from "./column-definition.ts";
import type { Context, Draft } from "./context.ts";
import { dataType } from "./data-type.ts";
import { expression } from "./expression.ts";
import { listedName, relationName, strings } from "./names.ts";
import { behind, inParentheses, offsetOf, textOf, upTo, whole } from "./source.ts";
import { ofKind } from "./tree.ts";

export function createEnum(tree: CreateEnumStmt, context: Context): readonly Draft[] {
  return [{ kind: "create-enum", type: listedName(tree.typeName, context), values: strings(tree.vals) }];
}

export function alterEnum(tree: AlterEnumStmt, context: Context): readonly Draft[] {
  const type = listedName(tree.typeName, context);
  const { oldVal, newVal = "", newValNeighbor } = tree;
  if (oldVal !== undefined) return [{ kind: "rename-enum-value", type, value: oldVal, to: newVal }];
  const position =
    newValNeighbor === undefined ? {} : { position: { before: tree.newValIsAfter !== true, value: newValNeighbor } };
  return [{ kind: "add-enum-value", type, value: newVal, ifNotExists: tree.skipIfNewValExists === true, ...position }];
}

export function createComposite(tree: CompositeTypeStmt, context: Context): readonly Draft[] {
  const type = relationName(tree.typevar, context);
  const attributes = ofKind(tree.coldeflist, "ColumnDef").map((one) => columnDefinition(one, type, context));
  return [{ kind: "create-type", type, form: "composite", attributes }];
}

export function createRange(tree: CreateRangeStmt, context: Context): readonly Draft[] {
  return [{ kind: "create-type", type: listedName(tree.typeName, context), form: "range" }];
}

/** `CREATE TYPE name (INPUT = …)`; and AGGREGATE, OPERATOR, COLLATION, TEXT SEARCH. */
export function define(tree: DefineStmt, context: Context): readonly Draft[] {
  if (tree.kind !== "OBJECT_TYPE")
    return [{ kind: "other", detail: `CREATE ${tree.kind?.slice("OBJECT_".length) ?? ""}` }];
  const form = tree.definition ? "base" : "shell";
  return [{ kind: "create-type", type: listedName(tree.defnames, context), form }];
}

export function createDomain(tree: CreateDomainStmt, context: Context): readonly Draft[] {
  const parts = ofKind(tree.constraints, "Constraint");
  const byDefault = parts.find(({ contype }) => contype === "CONSTR_DEFAULT");
  return [
    {
      kind: "create-domain",
      type: listedName(tree.domainname, context),
      base: dataType(tree.typeName, context),
      notNull: parts.some(({ contype }) => contype === "CONSTR_NOTNULL"),
      ...(byDefault ? { default: defaultOf(byDefault, context) } : {}),
      checks: parts.filter(({ contype }) => contype === "CONSTR_CHECK").map((one) => checkOf(one, context)),
    },
  ];
}

const domainChanges: Readonly<Record<string, OperationOf<"alter-domain">["change"]>> = {
  C: "add-check",
  O: "set-not-null",
  N: "drop-not-null",
  V: "validate",
  X: "drop-constraint",
  T: "default",
};

export function alterDomain(tree: AlterDomainStmt, context: Context): readonly Draft[] {
  const added = tree.def && "Constraint" in tree.def ? tree.def.Constraint : undefined;
  const change = added?.contype === "CONSTR_NOTNULL" ? "set-not-null" : (domainChanges[tree.subtype ?? ""] ?? "other");
  return [
    {
      kind: "alter-domain",
      type: listedName(tree.typeName, context),
      change,
      notValid: added?.skip_validation === true,
    },
  ];
}

/** What may follow a DEFAULT. */
const nextPart = new Set(["not", "null", "check", "constraint", "collate"]);

function defaultOf(part: ConstraintTree, context: Context): Expression {
  const from = behind(context, { start: offsetOf(context, part.location), end: whole(context).end }, "default");
  return expression(part.raw_expr!, from ? textOf(context, upTo(context, from, nextPart)) : "");
}

function checkOf(part: ConstraintTree, context: Context): Expression {
  const inside = inParentheses(context, { start: offsetOf(context, part.location), end: whole(context).end });
  return expression(part.raw_expr!, inside ? textOf(context, inside) : "");
}
