import type { AlterTableCmd, AlterTableStmt } from "@pgsql/types";
import type { Name } from "../operation.ts";
import { alterColumn } from "./alter-column.ts";
import { alterPartition } from "./alter-partition.ts";
import { columnDefinition } from "./column-definition.ts";
import { constraint } from "./constraint.ts";
import { beyond, type Context, type Draft } from "./context.ts";
import { objectType } from "./object-types.ts";
import { nameIn, schemaOf } from "../name.ts";
import { relationName, roleName } from "./names.ts";
import { behindName, commaSeparated, offsetOf, whole, type Part } from "./source.ts";

/** ALTER TABLE, and ALTER of whatever else the grammar takes for one: indexes, views, sequences, composite types. */
export function alterTable(tree: AlterTableStmt, context: Context): readonly Draft[] {
  const commands = (tree.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? [node.AlterTableCmd] : []));
  const table = relationName(tree.relation, context);
  const only = tree.relation?.inh !== true;
  const spans = spansOf(tree, commands.length, context);
  return commands.flatMap((command, at) => {
    const span = spans[at]!;
    const about = { table, span, context, command };
    return ofCommand(tree, about).map((draft): Draft => ({
      ...draft,
      ...(commands.length > 1 ? { span } : {}),
      ...(only && (tree.objtype === "OBJECT_TABLE" || tree.objtype === undefined) ? { only } : {}),
    }));
  });
}

/** A command of ALTER TABLE, and what its text is. */
export interface AlterCommand {
  readonly table: Name;
  readonly command: AlterTableCmd;
  readonly span: Part;
  readonly context: Context;
}

function ofCommand({ objtype }: AlterTableStmt, about: AlterCommand): readonly Draft[] {
  switch (objtype) {
    case "OBJECT_INDEX":
      return alterIndex(about);
    case "OBJECT_TYPE":
      return [{ kind: "alter-type", type: about.table, detail: about.command.subtype ?? "" }];
    case "OBJECT_VIEW":
    case "OBJECT_SEQUENCE":
    case "OBJECT_MATVIEW":
      return alterOther(objtype, about);
    default:
      return alterColumn(about) ?? alterPartition(about) ?? alterRelation(about);
  }
}

function alterRelation({ table, command, context, span }: AlterCommand): readonly Draft[] {
  const name = command.name ?? "";
  const definition = command.def;
  switch (command.subtype) {
    case "AT_AddColumn": {
      if (!definition || !("ColumnDef" in definition)) return unknown(command);
      const column = columnDefinition(definition.ColumnDef, table, context);
      const ifNotExists = command.missing_ok === true;
      return [{ kind: "add-column", table, column: column.name, definition: column, ifNotExists }];
    }
    case "AT_DropColumn":
      return [{ kind: "drop-column", table, column: name, ...dropped(command) }];
    case "AT_AddConstraint": {
      const added =
        definition && "Constraint" in definition ? constraint(definition.Constraint, table, context) : undefined;
      return added
        ? [
            {
              kind: `add-${added.type === "not-null" ? "not-null-constraint" : added.type}`,
              table,
              constraint: added,
            } as Draft,
          ]
        : unknown(command);
    }
    case "AT_AlterConstraint": {
      const altered = definition && "ATAlterConstraint" in definition ? definition.ATAlterConstraint : undefined;
      const enforced = altered?.alterEnforceability ? { enforced: altered.is_enforced === true } : {};
      return [{ kind: "alter-constraint", table, constraint: altered?.conname ?? name, ...enforced }];
    }
    case "AT_ValidateConstraint":
      return [{ kind: "validate-constraint", table, constraint: name }];
    case "AT_DropConstraint":
      return [{ kind: "drop-constraint", table, constraint: name, ...dropped(command) }];
    case "AT_ChangeOwner":
      return [{ kind: "set-owner", object: "table", table, owner: roleName(command.newowner) }];
    case "AT_SetLogged":
    case "AT_SetUnLogged":
      return [{ kind: "set-logged", table, logged: command.subtype === "AT_SetLogged" }];
    case "AT_SetAccessMethod":
      return [{ kind: "set-access-method", table, method: name || "default" }];
    case "AT_SetTableSpace":
      return [{ kind: "set-tablespace", table, object: "table", tablespace: name }];
    case "AT_ReplicaIdentity":
      return [{ kind: "replica-identity", table, ...replicaIdentity(command, table) }];
    case "AT_AddInherit":
    case "AT_DropInherit": {
      const parent = definition && "RangeVar" in definition ? relationName(definition.RangeVar, context) : "";
      return [{ kind: "inherit", table, parent, inherit: command.subtype === "AT_AddInherit" }];
    }
    case "AT_EnableRowSecurity":
      return [{ kind: "set-row-security", table, change: "enable" }];
    case "AT_DisableRowSecurity":
      return [{ kind: "set-row-security", table, change: "disable" }];
    case "AT_ForceRowSecurity":
      return [{ kind: "set-row-security", table, change: "force" }];
    case "AT_NoForceRowSecurity":
      return [{ kind: "set-row-security", table, change: "no-force" }];
    case "AT_EnableTrig":
    case "AT_EnableAlwaysTrig":
    case "AT_EnableReplicaTrig":
    case "AT_DisableTrig":
    case "AT_EnableTrigAll":
    case "AT_DisableTrigAll":
    case "AT_EnableTrigUser":
    case "AT_DisableTrigUser":
      return [
        {
          kind: "toggle-trigger",
          table,
          trigger: triggerOf(command),
          enabled: !command.subtype.startsWith("AT_Disable"),
        },
      ];
    default:
      return [{ kind: "set-table-options", table, options: [written({ context, span })] }];
  }
}

function written({ context, span }: Pick<AlterCommand, "context" | "span">): string {
  return context.script.slice(span.start, span.end);
}

function dropped({ behavior, missing_ok }: AlterTableCmd): { readonly cascade: boolean; readonly ifExists: boolean } {
  return { cascade: behavior === "DROP_CASCADE", ifExists: missing_ok === true };
}

function triggerOf({ subtype, name = "" }: AlterTableCmd): string {
  return subtype?.endsWith("TrigAll") ? "all" : subtype?.endsWith("TrigUser") ? "user" : name;
}

const identities = { d: "default", f: "full", n: "nothing", i: "index" } as const;

function replicaIdentity(
  { def }: AlterTableCmd,
  table: Name,
): { identity: (typeof identities)["d" | "f" | "n" | "i"]; index?: Name } {
  const { identity_type, name } = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt : {};
  const identity = identities[(identity_type ?? "d") as keyof typeof identities] ?? "default";
  return name === undefined ? { identity } : { identity, index: nameIn(schemaOf(table), name) };
}

function alterIndex({ table: index, command, context }: AlterCommand): readonly Draft[] {
  const { subtype, def } = command;
  if (subtype === "AT_AttachPartition" && def && "PartitionCmd" in def)
    return [{ kind: "attach-index-partition", index, partition: relationName(def.PartitionCmd.name, context) }];
  if (subtype === "AT_SetTableSpace")
    return [{ kind: "set-tablespace", table: index, object: "index", tablespace: command.name ?? "" }];
  return [{ kind: "set-index-options", index }];
}

function alterOther(
  objtype: "OBJECT_VIEW" | "OBJECT_SEQUENCE" | "OBJECT_MATVIEW",
  about: AlterCommand,
): readonly Draft[] {
  const { command, table } = about;
  const object = objectType(objtype);
  if (command.subtype === "AT_ChangeOwner")
    return [{ kind: "set-owner", object, table, owner: roleName(command.newowner) }];
  if (objtype === "OBJECT_SEQUENCE") return [{ kind: "alter-sequence", sequence: table }];
  if (objtype === "OBJECT_MATVIEW" && command.subtype === "AT_SetTableSpace")
    return [{ kind: "set-tablespace", table, object: "materialized-view", tablespace: command.name ?? "" }];
  return alterColumn(about) ?? [{ kind: "set-table-options", table, options: [written(about)] }];
}

function unknown({ subtype }: AlterTableCmd): readonly Draft[] {
  return [beyond(`\`ALTER TABLE\` does something here that is not known (${subtype})`)];
}

/** Where each command stands: commas part them. */
function spansOf(tree: AlterTableStmt, commands: number, context: Context): readonly Part[] {
  const target = { start: offsetOf(context, tree.relation?.location), end: whole(context).end };
  const rest = behindName(context, target);
  const parts = commaSeparated(context, rest);
  return parts.length === commands ? parts : Array.from({ length: commands }, () => rest);
}
