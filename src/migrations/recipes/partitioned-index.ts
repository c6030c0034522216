import type { Schema } from "../catalog/schema.ts";
import { sqlName } from "../name.ts";
import type { Name, OperationOf } from "../operation.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { buildStep, createIndexSql } from "./index-build.ts";
import { indexNameOf } from "./names.ts";

type CreateIndex = OperationOf<"create-index">;

/** An index of one table of the tree, and what it is to become a part of. */
interface Part {
  readonly table: Name;
  readonly index: Name;
  readonly parent?: Name;
  readonly partitioned: boolean;
}

/** https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE */
export function buildPartitionedIndex(operation: CreateIndex, schema: Schema): Recipe {
  const parts = partsOf(operation, schema);
  const onParents = parts.filter(({ partitioned }) => partitioned);
  return {
    steps: [
      {
        title: "Create the index on the parent alone; it stays invalid until every partition has its own",
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          ...onParents.map(
            ({ table, index }) => `${createIndexSql({ ...operation, table, index, only: true, concurrently: false })};`,
          ),
        ],
      },
      ...parts
        .filter(({ partitioned }) => !partitioned)
        .map(({ table, index }): RecipeStep => ({
          ...buildStep({ ...operation, table, index, only: false }, schema),
          title: `Build the one of \`${table}\` without blocking writes`,
        })),
      {
        title: "Attach them; with the last one the parent's index becomes valid",
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          // From the leaves up: an index on a parent is attached when it is whole.
          ...parts
            .toReversed()
            .flatMap(({ index, parent }) =>
              parent === undefined ? [] : `ALTER INDEX ${sqlName(parent)} ATTACH PARTITION ${sqlName(index)};`,
            ),
        ],
      },
    ],
  };
}

/** Parents before their partitions. */
function partsOf(operation: CreateIndex, schema: Schema): readonly Part[] {
  const parts: Part[] = [{ table: operation.table, index: indexNameOf(operation, schema), partitioned: true }];
  for (let next = 0; next < parts.length; next++) {
    const { table: above, index: parent } = parts[next]!;
    const { index: _, ...unnamed } = operation;
    for (const { table } of schema.table(above)?.partitions ?? [])
      parts.push({
        table,
        index: indexNameOf({ ...unnamed, table }, schema),
        parent,
        partitioned: schema.table(table)?.partitioned === true,
      });
  }
  return parts;
}
