import type { CreateStmt, TableLikeClause } from "@pgsql/types";
import type { OperationOf } from "../operation.ts";
import { columnConstraints, columnDefinition } from "./column-definition.ts";
import { constraint } from "./constraint.ts";
import type { Context, Draft } from "./context.ts";
import { dataType } from "./data-type.ts";
import { columnsOf } from "./expression.ts";
import { relationName } from "./names.ts";
import { ofKind } from "./tree.ts";

type CreateTable = OperationOf<"create-table">;

export function createTable(tree: CreateStmt, context: Context): readonly Draft[] {
  const table = relationName(tree.relation, context);
  const parents = ofKind(tree.inhRelations, "RangeVar").map((parent) => relationName(parent, context));
  const likes = ofKind(tree.tableElts, "TableLikeClause");
  const [parent] = parents;
  const columns = ofKind(tree.tableElts, "ColumnDef");
  return [
    {
      kind: "create-table",
      table,
      columns: columns.flatMap((column) => (column.typeName ? columnDefinition(column, table, context) : [])),
      constraints: [
        // `id WITH OPTIONS PRIMARY KEY`: a partition, or a table of a type, says more of a column that it has from there.
        ...columns.flatMap((column) => (column.typeName ? [] : columnConstraints(column, table, context))),
        ...ofKind([...(tree.tableElts ?? []), ...(tree.constraints ?? [])], "Constraint").flatMap(
          (one) => constraint(one, table, context) ?? [],
        ),
      ],
      persistence: persistence(tree.relation?.relpersistence),
      ifNotExists: tree.if_not_exists === true,
      ...(tree.partspec ? { partitionBy: partitionBy(tree.partspec) } : {}),
      ...(tree.partbound && parent !== undefined
        ? { partitionOf: { parent, isDefault: tree.partbound.is_default === true } }
        : parents.length > 0
          ? { inherits: parents }
          : {}),
      ...(tree.ofTypename ? { of: dataType(tree.ofTypename, context).name } : {}),
      ...(likes.length > 0
        ? { like: likes.map((like) => relationName(like.relation, context)), including: likes.map(including) }
        : {}),
    },
  ];
}

export function persistence(letter: string | undefined): CreateTable["persistence"] {
  return letter === "t" ? "temporary" : letter === "u" ? "unlogged" : "permanent";
}

function partitionBy({
  strategy,
  partParams,
}: NonNullable<CreateStmt["partspec"]>): NonNullable<CreateTable["partitionBy"]> {
  return {
    strategy:
      strategy === "PARTITION_STRATEGY_HASH" ? "hash" : strategy === "PARTITION_STRATEGY_LIST" ? "list" : "range",
    columns: ofKind(partParams, "PartitionElem").flatMap(({ name, expr }) =>
      name === undefined ? columnsOf(expr) : [name],
    ),
  };
}

/** Bits of `TableLikeOption` in PostgreSQL's src/include/nodes/parsenodes.h. */
const likeOptions = [
  [2, "constraints"],
  [3, "defaults"],
  [4, "generated"],
  [5, "identity"],
  [6, "indexes"],
] as const;

function including({ options = 0 }: TableLikeClause): NonNullable<CreateTable["including"]>[number] {
  return likeOptions.flatMap(([bit, name]) => (options & (1 << bit) ? [name] : []));
}
