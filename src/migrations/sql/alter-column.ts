import type { Node } from "@pgsql/types";
import type { AlterCommand } from "./alter-table.ts";
import type { Draft } from "./context.ts";
import { dataType } from "./data-type.ts";
import { expression, isNull } from "./expression.ts";
import { strings } from "./names.ts";
import { behind, inParentheses, textOf } from "./source.ts";
import { ofKind } from "./tree.ts";

/** The commands that change a column that stands; `undefined` for all others. */
export function alterColumn(about: AlterCommand): readonly Draft[] | undefined {
  const { table, command } = about;
  const at = { table, column: command.name ?? "" };
  const { def } = command;
  switch (command.subtype) {
    case "AT_AlterColumnType":
      return changeType(about);
    case "AT_ColumnDefault":
      return def && !isNull(def)
        ? [{ kind: "set-default", ...at, default: written(def, about, "default") }]
        : [{ kind: "drop-default", ...at }];
    case "AT_SetNotNull":
      return [{ kind: "set-not-null", ...at }];
    case "AT_DropNotNull":
      return [{ kind: "drop-not-null", ...at }];
    case "AT_SetExpression":
      return def ? [{ kind: "set-expression", ...at, expression: inBrackets(def, about) }] : undefined;
    case "AT_DropExpression":
      return [{ kind: "drop-expression", ...at }];
    case "AT_AddIdentity": {
      const always = def && "Constraint" in def && def.Constraint.generated_when === "a";
      return [{ kind: "add-identity", ...at, generated: always ? "always" : "by-default" }];
    }
    case "AT_SetIdentity":
      return [{ kind: "set-identity", ...at, ...generated(def) }];
    case "AT_DropIdentity":
      return [{ kind: "drop-identity", ...at }];
    case "AT_SetStatistics":
      return [{ kind: "set-column-options", ...at, option: "statistics" }];
    case "AT_SetStorage":
      return [{ kind: "set-column-options", ...at, option: "storage" }];
    case "AT_SetCompression":
      return [{ kind: "set-column-options", ...at, option: "compression" }];
    case "AT_SetOptions":
    case "AT_ResetOptions":
    case "AT_AlterColumnGenericOptions":
      return [{ kind: "set-column-options", ...at, option: "options" }];
    default:
      return undefined;
  }
}

function changeType(about: AlterCommand): readonly Draft[] | undefined {
  const { table, command, context } = about;
  if (!command.def || !("ColumnDef" in command.def)) return undefined;
  const { typeName, raw_default: using, collClause } = command.def.ColumnDef;
  const collation = strings(collClause?.collname).at(-1);
  return [
    {
      kind: "alter-column-type",
      table,
      column: command.name ?? "",
      type: dataType(typeName, context),
      ...(using ? { using: written(using, about, "using") } : {}),
      ...(collation === undefined ? {} : { collation }),
    },
  ];
}

/** An expression that ends where its command does. */
function written(tree: Node, { context, span }: AlterCommand, word: string): ReturnType<typeof expression> {
  const part = behind(context, span, word);
  return expression(tree, part ? textOf(context, part) : "");
}

function inBrackets(tree: Node, { context, span }: AlterCommand): ReturnType<typeof expression> {
  const part = inParentheses(context, span);
  return expression(tree, part ? textOf(context, part) : "");
}

function generated(def: Node | undefined): { generated?: "always" | "by-default" } {
  const options = def && "List" in def ? ofKind(def.List.items, "DefElem") : [];
  const arg = options.find(({ defname }) => defname === "generated")?.arg;
  const letter = arg && "Integer" in arg ? arg.Integer.ival : undefined;
  return letter === undefined ? {} : { generated: letter === "a".charCodeAt(0) ? "always" : "by-default" };
}
