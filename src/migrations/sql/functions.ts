import type { AlterFunctionStmt, CallStmt, CreateFunctionStmt, DoStmt, Node } from "@pgsql/types";
import type { Expression } from "../column.ts";
import type { Operation, Volatility } from "../operation.ts";
import { bodyFinder, sqlBody } from "./body.ts";
import { beyond, type Context, type Draft, type ScriptSession } from "./context.ts";
import { calledIn, forget, remember } from "./calls.ts";
import { argumentType, dataType } from "./data-type.ts";
import { functionShape } from "./drop.ts";
import { expression } from "./expression.ts";
import { listedName, strings } from "./names.ts";
import { textOf, whole } from "./source.ts";
import { ofKind } from "./tree.ts";

/** A function with what it would do: it does nothing before somebody calls it. */
export function createFunction(tree: CreateFunctionStmt, context: Context): readonly Draft[] {
  const name = listedName(tree.funcname, context);
  const language = optionOf(tree.options, "language") ?? (tree.sql_body ? "sql" : "c");
  const args = ofKind(tree.parameters, "FunctionParameter")
    .filter(({ mode }) => mode !== "FUNC_PARAM_OUT" && mode !== "FUNC_PARAM_TABLE")
    .map(({ argType }) => argumentType(argType, context));
  // What an older one did, this one does no longer; and it may call itself.
  forget(context, name, args);
  const body = bodyOf(tree, language, context);
  remember(context, name, args, body);
  const inlined = inlinedOf(tree, language, context);
  return [
    {
      kind: "create-function",
      function: name,
      arguments: args,
      routine: tree.is_procedure ? "procedure" : "function",
      replace: tree.replace === true,
      volatility: volatilityOf(tree.options) ?? "volatile",
      language,
      returns: tree.returnType ? dataType(tree.returnType, context).name : undefined,
      ...(inlined ? { inlined } : {}),
      body,
    },
  ];
}

export function alterFunction(tree: AlterFunctionStmt, context: Context): readonly Draft[] {
  const object = tree.func && { ObjectWithArgs: tree.func };
  const volatility = volatilityOf(tree.actions);
  return [
    { kind: "alter-function", ...functionShape(tree.objtype, object, context), ...(volatility ? { volatility } : {}) },
  ];
}

/** A DO block is what it runs. */
export function runBlock(tree: DoStmt, context: Context): readonly Draft[] {
  const language = optionOf(tree.args, "language") ?? "plpgsql";
  if (language !== "plpgsql") return [beyond(`the block is written in ${language}`)];
  return plpgsql(context, "do-block", context.session).map(({ place, sql, statement, ...operation }): Draft => {
    return { ...operation, written: { place, sql, statement } };
  });
}

export function call(tree: CallStmt, context: Context): readonly Draft[] {
  const ran = calledIn({ FuncCall: tree.funccall }, context);
  return ran.length > 0 ? ran : [{ kind: "other", detail: `CALL ${strings(tree.funccall?.funcname).join(".")}` }];
}

function bodyOf(tree: CreateFunctionStmt, language: string, context: Context): readonly Operation[] {
  // What it changes of the session, it does not change by being made.
  const session = { ...context.session, functions: new Map(context.session.functions) };
  if (language === "plpgsql") return plpgsql(context, "function", session);
  const body = language === "sql" ? sqlBody(tree, context) : undefined;
  return body ? context.readBody({ ...body, conditional: false, within: "function", session }) : [];
}

function plpgsql(context: Context, within: "do-block" | "function", session: ScriptSession): readonly Operation[] {
  const { statements, error } = context.parser.parsePlpgsql(textOf(context, whole(context)));
  const find = bodyFinder(context);
  const ran = statements.flatMap((statement) => {
    const { sql, dynamic, conditional } = statement;
    const place = { ...find(statement), conditional, within, session };
    return context.readBody(
      sql === undefined ? { ...place, unknown: `it is put together at run time: ${dynamic ?? ""}` } : { ...place, sql },
    );
  });
  if (error === undefined) return ran;
  const { start } = whole(context);
  return [...ran, ...context.readBody({ start, exact: false, conditional: false, within, session, unknown: error })];
}

/** The one expression that an SQL function returns. */
function inlinedOf(tree: CreateFunctionStmt, language: string, context: Context): Expression | undefined {
  const text = language === "sql" ? sqlBody(tree, context)?.sql : undefined;
  const [only, ...others] = text === undefined ? [] : context.parser.parse(text).statements;
  if (text === undefined || only?.kind !== "statement" || others.length > 0 || !("SelectStmt" in only.tree))
    return undefined;
  const { targetList, fromClause } = only.tree.SelectStmt;
  const [target] = ofKind(targetList, "ResTarget");
  return target?.val && !fromClause ? expression(target.val, text.trim()) : undefined;
}

function optionOf(options: readonly Node[] | undefined, name: string): string | undefined {
  const arg = ofKind(options, "DefElem").find(({ defname }) => defname === name)?.arg;
  return arg && "String" in arg ? arg.String.sval?.toLowerCase() : undefined;
}

function volatilityOf(options: readonly Node[] | undefined): Volatility | undefined {
  const option = optionOf(options, "volatility");
  return option === "immutable" || option === "stable" || option === "volatile" ? option : undefined;
}
