import type { Block, ClassDeclaration, CodeFile, Expression, FunctionDeclaration, Statement } from "../syntax/code.ts";
import type { Before } from "./entry-point.ts";

export type Call = Extract<Expression, { kind: "call" }>;
export type ObjectLiteral = Extract<Expression, { kind: "object" }>;

/** What something stands in, from the outside in. */
export type Enclosing =
  | { readonly kind: "class"; readonly class: ClassDeclaration }
  | { readonly kind: "function"; readonly function: FunctionDeclaration }
  /** In an argument of this call: a callback, a block, a list of children. */
  | { readonly kind: "call"; readonly call: Call }
  /** In the value of this entry of this object. */
  | { readonly kind: "entry"; readonly object: ObjectLiteral; readonly key: string }
  /** In the value that is given to this variable or field. */
  | { readonly kind: "assign"; readonly name: string }
  | { readonly kind: "branch"; readonly test: Expression; readonly branch: "yes" | "no" };

export interface Visitor {
  readonly statement?: (statement: Statement, within: readonly Enclosing[]) => void;
  readonly expression?: (expression: Expression, within: readonly Enclosing[]) => void;
}

/** Calls the visitor for everything in a file, from the top, parents before what stands in them. */
export function walk(file: Pick<CodeFile, "body">, visitor: Visitor): void {
  walkBlock(file.body, visitor, []);
}

/** Can everything in a file be visited? What is nested deeper than anybody writes cannot: it is data, or an attack. */
export function isWalkable(file: Pick<CodeFile, "body">): boolean {
  try {
    walk(file, {});
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every call in a file, with what it stands in. */
export function eachCall(
  file: Pick<CodeFile, "body">,
  visit: (call: Call, within: readonly Enclosing[]) => void,
): void {
  walk(file, { expression: (one, within) => one.kind === "call" && visit(one, within) });
}

/** Every function that has a name in its class or file: declarations, methods, and functions given to a variable. */
export function eachFunction(
  file: Pick<CodeFile, "body">,
  visit: (declaration: FunctionDeclaration, within: readonly Enclosing[]) => void,
): void {
  walk(file, {
    statement(one, within) {
      if (one.kind === "function") visit(one.function, within);
      if (one.kind === "assign" && one.value?.kind === "function" && one.targets[0])
        visit({ ...one.value.function, name: one.value.function.name || one.targets[0].name }, within);
    },
  });
}

export function eachClass(
  file: Pick<CodeFile, "body">,
  visit: (declaration: ClassDeclaration, within: readonly Enclosing[]) => void,
): void {
  walk(file, { statement: (one, within) => one.kind === "class" && visit(one.class, within) });
}

/** The class that something stands in, the innermost. */
export function classAround(within: readonly Enclosing[]): ClassDeclaration | undefined {
  return within.findLast((one) => one.kind === "class")?.class;
}

/** Conditions around a registration: they were asked when the process started. */
export function bootTests(within: readonly Enclosing[]): Before[] {
  return within.flatMap((one): Before[] =>
    one.kind === "branch"
      ? [{ form: "boot", test: one.test, branch: one.branch, line: one.test.line, endLine: one.test.endLine }]
      : [],
  );
}

export function walkBlock(block: Block, visitor: Visitor, within: readonly Enclosing[]): void {
  for (const one of block) walkStatement(one, visitor, within);
}

function walkStatement(one: Statement, visitor: Visitor, within: readonly Enclosing[]): void {
  visitor.statement?.(one, within);
  const expressions = (...values: (Expression | undefined)[]) => {
    for (const value of values) if (value) walkExpression(value, visitor, within);
  };
  const blocks = (...bodies: Block[]) => {
    for (const body of bodies) walkBlock(body, visitor, within);
  };
  switch (one.kind) {
    case "do":
      return expressions(one.value);
    case "assign":
      if (one.value)
        walkExpression(one.value, visitor, [...within, { kind: "assign", name: one.targets[0]?.name ?? "" }]);
      return;
    case "if":
      expressions(one.test);
      walkBlock(one.yes, visitor, [...within, { kind: "branch", test: one.test, branch: "yes" }]);
      walkBlock(one.no, visitor, [...within, { kind: "branch", test: one.test, branch: "no" }]);
      return;
    case "switch":
      expressions(one.on, ...one.cases.flatMap(({ values }) => values));
      return blocks(...one.cases.map(({ body }) => body));
    case "loop":
      expressions(one.over);
      return blocks(one.body);
    case "try":
      return blocks(one.body, ...one.handlers, one.last);
    case "within":
      expressions(one.value);
      return blocks(one.body);
    case "exit":
      return expressions(one.value);
    case "function":
      return walkFunction(one.function, visitor, within);
    case "class":
      return walkBlock(one.class.body, visitor, [...within, { kind: "class", class: one.class }]);
    case "other":
      expressions(...one.parts);
      return blocks(...one.blocks);
  }
}

function walkFunction(declaration: FunctionDeclaration, visitor: Visitor, within: readonly Enclosing[]): void {
  walkBlock(declaration.body, visitor, [...within, { kind: "function", function: declaration }]);
}

export function walkExpression(one: Expression, visitor: Visitor, within: readonly Enclosing[]): void {
  visitor.expression?.(one, within);
  const each = (values: readonly Expression[], more: readonly Enclosing[] = []) => {
    for (const value of values) walkExpression(value, visitor, [...within, ...more]);
  };
  switch (one.kind) {
    case "name":
    case "literal":
      return;
    case "member":
      return each([one.object]);
    case "call":
      each([one.callee]);
      return each(
        one.arguments.map(({ value }) => value),
        [{ kind: "call", call: one }],
      );
    case "template":
    case "other":
      return each(one.parts);
    case "not":
      return each([one.of]);
    case "and":
    case "or":
    case "compare":
      // `flag && router.get(…)`: what stands behind runs only if.
      each([one.left]);
      return each([one.right], one.kind === "and" ? [{ kind: "branch", test: one.left, branch: "yes" }] : []);
    case "choose":
      each([one.test]);
      each([one.yes], [{ kind: "branch", test: one.test, branch: "yes" }]);
      return each([one.no], [{ kind: "branch", test: one.test, branch: "no" }]);
    case "function":
      return walkFunction(one.function, visitor, within);
    case "object":
      for (const { key, value } of one.entries) each([value], [{ kind: "entry", object: one, key }]);
      return;
    case "list":
      return each(one.items);
    case "element":
      each(one.attributes.map(({ value }) => value));
      return each(one.children);
  }
}
