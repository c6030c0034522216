import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { stringOf } from "./expressions.ts";

/** `import` statements, and `const x = require("…")`. */
export function importsOf(root: Node): Import[] {
  return parts(root).flatMap((node) => {
    if (node.type === "import_statement") return ofStatement(node);
    if (node.type === "lexical_declaration" || node.type === "variable_declaration")
      return parts(node).flatMap(ofRequire);
    return [];
  });
}

function ofStatement(node: Node): Import[] {
  const source = field(node, "source");
  const from = source ? stringOf(source) : undefined;
  if (from === undefined) return [];
  const clause = parts(node).find(({ type }) => type === "import_clause");
  return parts(clause).flatMap((one): Import[] => {
    switch (one.type) {
      case "identifier":
        return [{ from, name: "default", as: one.text, ...at(node) }];
      case "namespace_import":
        return [{ from, name: "*", as: parts(one)[0]?.text ?? "", ...at(node) }];
      case "named_imports":
        return parts(one).map((each) => {
          const name = field(each, "name")?.text ?? each.text;
          return { from, name, as: field(each, "alias")?.text ?? name, ...at(node) };
        });
      default:
        return [];
    }
  });
}

function ofRequire(node: Node): Import[] {
  const value = field(node, "value");
  const source = requiredBy(value);
  const from = source && stringOf(source);
  const target = field(node, "name");
  if (from === undefined || !target) return [];
  if (target.type === "identifier") return [{ from, name: "*", as: target.text, ...at(node) }];
  return parts(target).flatMap((one): Import[] => {
    const name = field(one, "key")?.text ?? one.text;
    return [{ from, name, as: field(one, "value")?.text ?? name, ...at(node) }];
  });
}

/** `require("x")`, also as compilers wrap it: `__importDefault(require("x"))`. */
function requiredBy(value: Node | undefined): Node | undefined {
  if (value?.type !== "call_expression") return undefined;
  const [first] = parts(field(value, "arguments"));
  const callee = field(value, "function")?.text ?? "";
  if (callee === "require") return first;
  return /^_+(?:import|interop)\w+$/.test(callee.replace(/^.*\./, "")) ? requiredBy(first) : undefined;
}
