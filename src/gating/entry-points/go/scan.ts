import type { Block, CodeFile, Expression, Statement } from "../../../syntax/code.ts";
import type { Before } from "../../entry-point.ts";
import { textOf } from "../../words.ts";

interface Inside {
  readonly values: readonly Expression[];
  readonly blocks: readonly Block[];
  /** What stands in them runs only if: for a registration, that is asked once. */
  readonly branches: readonly { readonly block: Block; readonly before: Before }[];
}

/** What stands in a statement, in the order in which it runs. Declarations of their own are not in it. */
export function statementsOf(one: Statement): Inside {
  const inside = (values: readonly (Expression | undefined)[], blocks: readonly Block[] = []): Inside => ({
    values: values.filter((value) => value !== undefined),
    blocks,
    branches: [],
  });
  switch (one.kind) {
    case "do":
    case "assign":
    case "exit":
      return inside([one.value]);
    case "if": {
      const before = (branch: "yes" | "no"): Before => ({
        form: "boot",
        test: one.test,
        branch,
        line: one.test.line,
        endLine: one.test.endLine,
      });
      const branches = [
        { block: one.yes, before: before("yes") },
        { block: one.no, before: before("no") },
      ];
      return { ...inside([one.test]), branches };
    }
    case "switch":
      return inside(
        [one.on],
        one.cases.map(({ body }) => body),
      );
    case "loop":
      return inside([one.over], [one.body]);
    case "try":
      return inside([], [one.body, ...one.handlers, one.last]);
    case "within":
      return inside([one.value], [one.body]);
    case "other":
      return inside(one.parts, one.blocks);
    case "function":
    case "class":
      return inside([]);
  }
}

/** What stands in an expression, without the bodies of functions. */
export function childrenOf(one: Expression): readonly Expression[] {
  switch (one.kind) {
    case "member":
      return [one.object];
    case "call":
      return [one.callee, ...one.arguments.map(({ value }) => value)];
    case "not":
      return [one.of];
    case "and":
    case "or":
    case "compare":
      return [one.left, one.right];
    case "choose":
      return [one.test, one.yes, one.no];
    case "object":
      return one.entries.map(({ value }) => value);
    case "list":
      return one.items;
    case "template":
    case "other":
      return one.parts;
    case "element":
      return [...one.attributes.map(({ value }) => value), ...one.children];
    case "name":
    case "literal":
    case "function":
      return [];
  }
}

export type Constants = ReadonlyMap<string, string>;

/** Texts that the file gives a name to. */
export function constantsOf({ body }: Pick<CodeFile, "body">): Constants {
  const constants = new Map<string, string>();
  for (const one of body) {
    if (one.kind !== "assign") continue;
    const values = one.targets.length > 1 && one.value?.kind === "list" ? one.value.items : [one.value];
    for (const [index, { name }] of one.targets.entries()) {
      const text = textOf(values[index]);
      if (text !== undefined) constants.set(name, text);
    }
  }
  return constants;
}
