import type { AlterCommand } from "./alter-table.ts";
import type { Draft } from "./context.ts";
import { relationName } from "./names.ts";
import { behind, textOf } from "./source.ts";

/** ATTACH and DETACH PARTITION; `undefined` for all other commands. */
export function alterPartition({ table, command, context, span }: AlterCommand): readonly Draft[] | undefined {
  const { subtype, def } = command;
  if (!def || !("PartitionCmd" in def)) return undefined;
  const partition = relationName(def.PartitionCmd.name, context);
  switch (subtype) {
    case "AT_AttachPartition": {
      const isDefault = def.PartitionCmd.bound?.is_default === true;
      const values = behind(context, span, "for");
      const bound = isDefault || !values ? "DEFAULT" : `FOR ${textOf(context, values)}`;
      return [{ kind: "attach-partition", table, partition, isDefault, bound }];
    }
    case "AT_DetachPartition":
    case "AT_DetachPartitionFinalize": {
      const concurrently = def.PartitionCmd.concurrent === true;
      return [{ kind: "detach-partition", table, partition, concurrently, finalize: subtype !== "AT_DetachPartition" }];
    }
    default:
      return undefined;
  }
}
