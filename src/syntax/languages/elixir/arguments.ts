import type { Node } from "web-tree-sitter";
import type { Argument, Block } from "../../code.ts";
import { block, statement } from "../elixir.ts";
import { at, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";
import { argumentNodes, doBlock, keyOf } from "./macros.ts";

/** What a call is given; `do … end` and `, do: x` are the argument `&`, what else a block has is called by its word. */
export function argumentsOf(node: Node): Argument[] {
  const inner = doBlock(node);
  if (!inner) return argumentsIn(argumentNodes(node));
  const more = parts(inner).filter(({ type }) => /^(?:else|rescue|catch|after)_block$/.test(type));
  return [
    ...argumentsIn(argumentNodes(node)),
    { name: "&", value: blockAt(inner, block(inner)) },
    ...more.map((one) => ({ name: one.type.replace("_block", ""), value: blockAt(one, block(one)) })),
  ];
}

export function argumentsIn(nodes: readonly Node[]): Argument[] {
  return nodes.flatMap((one): Argument[] => {
    if (one.type !== "keywords") return [{ value: expression(one) }];
    return parts(one).map((pair) => {
      const value = field(pair, "value");
      const name = keyOf(pair);
      if (name === "do" && value) return { name: "&", value: blockAt(value, statement(value)) };
      return { name, value: expression(value) };
    });
  });
}

function blockAt(node: Node, body: Block): Argument["value"] {
  const made = { name: "", parameters: [], attributes: [], modifiers: new Set<string>(), body, ...at(node) };
  return { kind: "function", function: made, ...at(node) };
}
