import type { At, Block, Expression, Statement } from "../code.ts";

/** What becomes of a value in the end: it is returned, or given to a variable. */
export type End = (value: Expression) => Statement;

/**
 * A statement that languages let stand for a value: `return if (on) a() else b()`, `x = switch (k) { … }`. Where each of
 * its ways is no more than a value it is one; else every way ends as the whole would have.
 */
export function settled(statement: Statement, end: End): Statement[] {
  return isValue(statement) ? [end(valueOf(statement))] : [ending(statement, end)];
}

/** The same where nothing but a value can stand: in an argument, an operand. */
export function valueOf(statement: Statement): Expression {
  switch (statement.kind) {
    case "do":
      return statement.value;
    case "exit":
      return statement.how === "return" && statement.value ? statement.value : lost(statement, valuesIn([statement]));
    case "if":
      return choose(statement, statement.test, statement.yes, valueOfBlock(statement, statement.no));
    case "switch": {
      const { on, cases } = statement;
      const rest = cases.find(({ values }) => values.length === 0);
      return cases
        .filter((one) => one !== rest)
        .reduceRight(
          (no, { values, body }) => choose(statement, anyOf(statement, on, values), body, no),
          valueOfBlock(statement, rest?.body ?? []),
        );
    }
    default:
      return lost(statement, valuesIn([statement]));
  }
}

function isValue(statement: Statement): boolean {
  if (statement.kind === "do") return true;
  return statement.kind === "if" && isValueBlock(statement.yes) && isValueBlock(statement.no);
}

function isValueBlock(block: Block): boolean {
  return block.length === 1 && isValue(block[0]!);
}

function ending(statement: Statement, end: End): Statement {
  const inside = (block: Block) => withEnding(block, end);
  switch (statement.kind) {
    case "do":
      return end(statement.value);
    case "if":
      return { ...statement, yes: inside(statement.yes), no: inside(statement.no) };
    case "switch":
      return { ...statement, cases: statement.cases.map((one) => ({ ...one, body: inside(one.body) })) };
    case "try":
      return { ...statement, body: inside(statement.body), handlers: statement.handlers.map(inside) };
    case "within":
      return { ...statement, body: inside(statement.body) };
    default:
      return statement;
  }
}

/** A block whose last value is what it stands for. */
export function withEnding(block: Block, end: End): Block {
  const last = block.at(-1);
  return last ? [...block.slice(0, -1), ending(last, end)] : block;
}

function choose(at: At, test: Expression, yes: Block, no: Expression): Expression {
  return { kind: "choose", test, yes: valueOfBlock(at, yes), no, line: at.line, endLine: at.endLine };
}

function valueOfBlock(at: At, block: Block): Expression {
  return block.length === 1 ? valueOf(block[0]!) : lost(at, valuesIn(block));
}

function anyOf({ line, endLine }: At, on: Expression | undefined, values: readonly Expression[]): Expression {
  const tests = values.map((right): Expression =>
    on ? { kind: "compare", operator: "==", left: on, right, line, endLine } : right,
  );
  return tests.reduce((left, right) => ({ kind: "or", left, right, line, endLine }));
}

function lost({ line, endLine }: At, parts: readonly Expression[]): Expression {
  return { kind: "other", parts, line, endLine };
}

/** The values that stand in statements, where there is no place for statements. */
export function valuesIn(block: Block): Expression[] {
  return block.flatMap((one): Expression[] => {
    switch (one.kind) {
      case "do":
      case "assign":
      case "exit":
        return one.value ? [one.value] : [];
      case "if":
        return [one.test, ...valuesIn(one.yes), ...valuesIn(one.no)];
      case "switch":
        return [...(one.on ? [one.on] : []), ...one.cases.flatMap(({ body }) => valuesIn(body))];
      case "loop":
        return [...(one.over ? [one.over] : []), ...valuesIn(one.body)];
      case "within":
        return [...(one.value ? [one.value] : []), ...valuesIn(one.body)];
      case "try":
        return [...valuesIn(one.body), ...one.handlers.flatMap(valuesIn), ...valuesIn(one.last)];
      case "other":
        return [...one.parts, ...one.blocks.flatMap(valuesIn)];
      case "function":
        return [{ kind: "function", function: one.function, line: one.line, endLine: one.endLine }];
      case "class":
        return valuesIn(one.class.body);
    }
  });
}

/** What is made of a class without a name: `new Job() { … }`, `object : Job { … }`; its members by their names. */
export function membersOf({ line, endLine }: At, body: Block): Expression {
  const entries = body.flatMap((one) => {
    if (one.kind === "function")
      return [{ key: one.function.name, value: { kind: "function", function: one.function, ...at(one) } as const }];
    if (one.kind === "assign")
      return one.value ? one.targets.map(({ name }) => ({ key: name, value: one.value! })) : [];
    return valuesIn([one]).map((value) => ({ key: "...", value }));
  });
  return { kind: "object", entries, line, endLine };
}

function at({ line, endLine }: At): At {
  return { line, endLine };
}
