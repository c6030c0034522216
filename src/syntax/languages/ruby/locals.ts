import type { Block, Expression, Parameter } from "../../code.ts";

/** A name that stands alone as a statement is a call, but where it is a variable: what it stands for is its value. */
export function readsLocal(value: Expression, parameters: readonly Parameter[], body: Block): Expression {
  if (value.kind !== "call" || value.callee.kind !== "name" || value.arguments.length > 0) return value;
  const { name } = value.callee;
  const isLocal = parameters.some((one) => one.name === name) || assigns(body, name);
  return isLocal ? value.callee : value;
}

function assigns(body: Block, name: string): boolean {
  return body.some((one): boolean => {
    switch (one.kind) {
      case "assign":
        return one.targets.some((target) => target.name === name);
      case "if":
        return assigns(one.yes, name) || assigns(one.no, name);
      case "switch":
        return one.cases.some((each) => assigns(each.body, name));
      case "try":
        return [one.body, ...one.handlers, one.last].some((each) => assigns(each, name));
      case "loop":
      case "within":
        return assigns(one.body, name);
      default:
        return false;
    }
  });
}
