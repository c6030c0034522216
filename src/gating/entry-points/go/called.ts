import type { Block, CodeFile, Expression, FunctionDeclaration } from "../../../syntax/code.ts";
import { calledPath, lastOf } from "../../words.ts";
import type { Functions } from "./handlers.ts";
import { routerMaker, routerType } from "./router.ts";
import { childrenOf, statementsOf } from "./scan.ts";

/** Functions that a file calls itself and that take or make a router: they are followed from where they are called. */
export function calledWithRouters(file: CodeFile, functions: Functions): ReadonlySet<FunctionDeclaration> {
  const called = new Set<FunctionDeclaration>();
  const visitBlock = (block: Block): void => {
    for (const one of block) {
      if (one.kind === "function") visitBlock(one.function.body);
      const { values, blocks, branches } = statementsOf(one);
      for (const value of values) visit(value);
      for (const inner of [...blocks, ...branches.map((branch) => branch.block)]) visitBlock(inner);
    }
  };
  const visit = (expression: Expression): void => {
    if (expression.kind === "function") return visitBlock(expression.function.body);
    const own = expression.kind === "call" ? functions.get(lastOf(calledPath(expression.callee))) : undefined;
    if (own && (takesRouter(own) || makesRouter(own))) called.add(own);
    for (const child of childrenOf(expression)) visit(child);
  };
  visitBlock(file.body);
  return called;
}

function takesRouter({ parameters }: FunctionDeclaration): boolean {
  return parameters.some(({ type }) => routerType.test(type ?? ""));
}

function makesRouter({ body }: FunctionDeclaration): boolean {
  return body.some(
    (one) => one.kind === "assign" && one.value?.kind === "call" && routerMaker.test(calledPath(one.value)),
  );
}
