import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/syntax/languages/reader.ts
function at(node) {
  return { line: node.startPosition.row + 1, endLine: node.endPosition.row + 1 };
}
function parts(node) {
  return node ? node.namedChildren.filter(
    (child) => child !== null && !child.isExtra && !child.type.endsWith("comment")
  ) : [];
}
function field(node, name2) {
  return node.childForFieldName(name2) ?? void 0;
}
function fields(node, name2) {
  return node.childrenForFieldName(name2).filter((child) => child !== null && child.isNamed);
}
function name(node, text6 = node.text) {
  return { kind: "name", name: text6, ...at(node) };
}
function literal(node, value) {
  return { kind: "literal", value, ...at(node) };
}
function call(node, callee, args, isNew = !1) {
  return { kind: "call", callee, arguments: args, isNew, ...at(node) };
}
function run(value) {
  return { kind: "do", value, line: value.line, endLine: value.endLine };
}
function brokenLines(root) {
  if (!root.hasError) return [];
  let lines = /* @__PURE__ */ new Set(), waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop())
    if (node.isError || node.isMissing) lines.add(node.startPosition.row + 1);
    else for (let child of node.children) child?.hasError && waiting.push(child);
  return [...lines].sort((a, b) => a - b);
}

// src/syntax/languages/csharp/expressions.ts
function expression(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "this_expression":
    case "base_expression":
    case "predefined_type":
      return name(node, node.text === "this" ? "this" : node.text);
    case "generic_name":
      return name(node, parts(node)[0]?.text ?? node.text);
    case "qualified_name":
    case "alias_qualified_name":
      return name(node, node.text);
    case "member_access_expression": {
      let object = field(node, "expression"), own = field(node, "name");
      return {
        kind: "member",
        object: object ? expression(object) : name(node, "this"),
        name: plainName(own),
        ...at(own ?? node)
      };
    }
    case "conditional_access_expression": {
      let condition = expression(field(node, "condition")), binding = parts(node).find(({ type }) => type === "member_binding_expression");
      return binding ? { kind: "member", object: condition, name: plainName(field(binding, "name")), ...at(node) } : other(node);
    }
    case "element_access_expression": {
      let [argument2] = argumentsOf(field(node, "subscript")), object = expression(field(node, "expression")), key = argument2?.value.kind === "literal" && typeof argument2.value.value == "string" ? argument2.value.value : void 0;
      return key === void 0 ? other(node) : { kind: "member", object, name: key, ...at(node) };
    }
    case "invocation_expression":
      return call(node, expression(field(node, "function")), argumentsOf(field(node, "arguments")));
    case "object_creation_expression":
    case "implicit_object_creation_expression": {
      let type = field(node, "type"), initial = field(node, "initializer"), given = initial ? parts(initial).flatMap(
        (one) => one.type === "assignment_expression" ? [{ name: field(one, "left")?.text ?? "", value: expression(field(one, "right")) }] : []
      ) : [];
      return call(node, name(node, plainName(type)), [...argumentsOf(field(node, "arguments")), ...given], !0);
    }
    case "anonymous_object_creation_expression":
      return { kind: "object", entries: entriesOf(node), ...at(node) };
    case "string_literal":
    case "raw_string_literal":
      return literal(
        node,
        parts(node).filter(({ type }) => /content/.test(type)).map((one) => one.text).join("")
      );
    case "verbatim_string_literal":
      return literal(node, node.text.slice(2, -1));
    case "interpolated_string_expression":
      return {
        kind: "template",
        parts: parts(node).filter(({ type }) => type === "interpolation" || type === "string_content").map(
          (one) => one.type === "interpolation" ? expression(parts(one).find(({ type }) => type !== "interpolation_brace")) : literal(one, one.text)
        ),
        ...at(node)
      };
    case "integer_literal":
    case "real_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfDdMmUu]/g, "")));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
      return literal(node, null);
    case "prefix_unary_expression": {
      let of = expression(parts(node).at(-1));
      return node.child(0)?.type === "!" ? { kind: "not", of, ...at(node) } : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary(node);
    case "is_pattern_expression":
      return isPattern(node);
    case "conditional_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node)
      };
    case "lambda_expression":
    case "anonymous_method_expression":
      return functionOf(node);
    case "array_creation_expression":
    case "implicit_array_creation_expression":
    case "initializer_expression":
    case "collection_expression":
      return {
        kind: "list",
        items: parts(node).flatMap((one) => one.type === "initializer_expression" ? parts(one) : [one]).filter(({ type }) => !type.endsWith("type")).map(expression),
        ...at(node)
      };
    case "typeof_expression":
    case "parenthesized_expression":
    case "await_expression":
    case "argument":
    case "constant_pattern":
    case "postfix_unary_expression":
      return expression(parts(node)[0]);
    case "assignment_expression":
      return expression(field(node, "right"));
    case "cast_expression":
      return expression(field(node, "value"));
    default:
      return other(node);
  }
}
function other(node) {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}
function plainName(node) {
  return node?.text.replace(/<.*$/s, "") ?? "";
}
function argumentsOf(node) {
  return parts(node).map((one) => {
    let own = field(one, "name"), value = expression(parts(one).at(-1) ?? one);
    return own ? { name: own.text, value } : { value };
  });
}
function entriesOf(node) {
  let inner = parts(node);
  return inner.flatMap(
    (one, index) => index % 2 === 1 ? [{ key: inner[index - 1].text, value: expression(one) }] : []
  );
}
function functionOf(node) {
  let body = field(node, "body"), parameters = field(node, "parameters");
  return {
    kind: "function",
    function: {
      name: "",
      parameters: (parameters?.type === "parameter_list" ? parts(parameters) : parameters ? [parameters] : []).map((one) => ({
        name: field(one, "name")?.text ?? one.text,
        type: field(one, "type")?.text ?? ""
      })),
      attributes: [],
      modifiers: /* @__PURE__ */ new Set(),
      body: body?.type === "block" ? block(body) : body ? [{ kind: "exit", how: "return", value: expression(body), ...at(body) }] : [],
      ...at(node)
    },
    ...at(node)
  };
}
var comparisons = {
  "==": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary(node) {
  let operator = field(node, "operator")?.text ?? "", left = expression(field(node, "left")), right = expression(field(node, "right"));
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "??") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function isPattern(node) {
  let left = expression(field(node, "expression")), pattern = field(node, "pattern"), isNegated = pattern?.type === "negated_pattern", inner = isNegated ? parts(pattern)[0] : pattern;
  return inner?.type !== "constant_pattern" ? { kind: "other", parts: [left], ...at(node) } : { kind: "compare", operator: isNegated ? "!=" : "==", left, right: expression(inner), ...at(node) };
}

// src/syntax/languages/csharp.ts
var csharp = {
  language: "csharp",
  grammars: { cs: "tree-sitter-c_sharp" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) })
};
function block(node) {
  return node ? /^(?:block|declaration_list|enum_member_declaration_list)$/.test(node.type) ? parts(node).flatMap(statement) : statement(node) : [];
}
function statement(node) {
  switch (node.type) {
    case "global_statement":
      return parts(node).flatMap(statement);
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment(inner) ?? run(expression(inner)));
    case "local_declaration_statement":
    case "field_declaration":
    case "event_field_declaration":
      return parts(node).filter(({ type }) => type === "variable_declaration").flatMap((one) => declared(one, node));
    case "property_declaration":
      return [property(node)];
    case "enum_member_declaration": {
      let value = field(node, "value");
      return [
        {
          kind: "assign",
          targets: [{ name: field(node, "name")?.text ?? "" }],
          value: value && expression(value),
          ...at(node)
        }
      ];
    }
    case "if_statement":
      return [
        {
          kind: "if",
          test: expression(field(node, "condition")),
          yes: block(field(node, "consequence")),
          no: block(field(node, "alternative")),
          ...at(node)
        }
      ];
    case "return_statement":
    case "yield_statement":
    case "throw_statement": {
      let [value] = parts(node);
      return [
        {
          kind: "exit",
          how: node.type === "throw_statement" ? "throw" : "return",
          value: value && expression(value),
          ...at(node)
        }
      ];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "foreach_statement":
    case "for_statement":
    case "while_statement":
    case "do_statement": {
      let over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
    case "try_statement":
      return [
        {
          kind: "try",
          body: block(field(node, "body")),
          handlers: ofType(node, "catch_clause").map((one) => block(field(one, "body"))),
          last: ofType(node, "finally_clause").flatMap((one) => block(ofType(one, "block")[0])),
          ...at(node)
        }
      ];
    case "switch_statement": {
      let on = field(node, "value");
      return [{ kind: "switch", on: on && expression(on), cases: parts(field(node, "body")).map(caseOf), ...at(node) }];
    }
    case "using_statement":
    case "lock_statement":
    case "checked_statement":
    case "fixed_statement": {
      let [value] = parts(node), made = value?.type === "variable_declaration" ? declared(value, value) : [];
      return [
        {
          kind: "within",
          value: value && made.length === 0 ? expression(value) : void 0,
          body: [...made, ...block(field(node, "body"))],
          ...at(node)
        }
      ];
    }
    case "block":
      return [{ kind: "within", value: void 0, body: block(node), ...at(node) }];
    case "method_declaration":
    case "constructor_declaration":
    case "local_function_statement":
      return [{ kind: "function", function: functionOf2(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "struct_declaration":
    case "record_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "namespace_declaration":
    case "file_scoped_namespace_declaration":
      return [...block(field(node, "body"))];
    case "using_directive":
    case "empty_statement":
    case "attribute_list":
      return [];
    default:
      return [run(expression(node))];
  }
}
function ofType(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function declared(node, whole) {
  let type = field(node, "type")?.text;
  return ofType(node, "variable_declarator").map((one) => {
    let own = field(one, "name"), value = parts(one).findLast((inner) => inner.id !== own?.id && inner.type !== "bracketed_argument_list");
    return { kind: "assign", targets: [{ name: own?.text ?? "", ...type === void 0 ? {} : { type } }], value: value && expression(value), ...at(whole) };
  });
}
function property(node) {
  let value = field(node, "value"), inner = value?.type === "arrow_expression_clause" ? parts(value)[0] : value;
  return { kind: "assign", targets: [{ name: field(node, "name")?.text ?? "", type: field(node, "type")?.text ?? "" }], value: inner && expression(inner), ...at(node) };
}
function assignment(node) {
  if (node.type !== "assignment_expression") return;
  let right = field(node, "right");
  return {
    kind: "assign",
    targets: [{ name: field(node, "left")?.text ?? "" }],
    value: right && expression(right),
    ...at(node)
  };
}
function caseOf(node) {
  let labels = parts(node).filter(({ type }) => /_pattern$|^pattern$|^when_clause$|^discard$/.test(type)), ids = new Set(labels.map(({ id }) => id));
  return {
    values: labels.flatMap((one) => parts(one).map(expression)),
    body: parts(node).filter(({ id }) => !ids.has(id)).flatMap(statement)
  };
}
function attributesOf(node) {
  return ofType(node, "attribute_list").flatMap((list) => ofType(list, "attribute")).map((one) => ({
    name: field(one, "name")?.text.replace(/<.*$/s, "").replace(/^.*\./, "") ?? "",
    arguments: argumentsOf(ofType(one, "attribute_argument_list")[0]),
    ...at(one)
  }));
}
function wordsOf(node) {
  return new Set(ofType(node, "modifier").map(({ text: text6 }) => text6));
}
function parametersOf(node) {
  return parts(node).filter(({ type }) => type === "parameter").map((one) => ({ name: field(one, "name")?.text ?? "", type: field(one, "type")?.text ?? "" }));
}
function functionOf2(node) {
  let own = field(node, "name"), body = field(node, "body"), [only] = body?.type === "arrow_expression_clause" ? parts(body) : [];
  return {
    name: node.type === "constructor_declaration" ? "constructor" : own?.text ?? "",
    parameters: parametersOf(field(node, "parameters")),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: only ? [
      {
        kind: "exit",
        how: only.type === "throw_expression" ? "throw" : "return",
        value: expression(only),
        ...at(only)
      }
    ] : block(body),
    ...at(node),
    ...own ? { line: own.startPosition.row + 1 } : {}
  };
}
var forms = {
  interface_declaration: "interface",
  enum_declaration: "enum"
};
function classOf(node) {
  let own = ofType(node, "parameter_list")[0], constructor = own ? [
    {
      kind: "function",
      function: {
        name: "constructor",
        parameters: parametersOf(own),
        attributes: [],
        modifiers: /* @__PURE__ */ new Set(),
        body: [],
        ...at(own)
      },
      ...at(own)
    }
  ] : [];
  return {
    name: field(node, "name")?.text ?? "",
    bases: ofType(node, "base_list").flatMap((list) => parts(list).map(({ text: text6 }) => text6)),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...constructor, ...block(field(node, "body"))],
    form: forms[node.type] ?? "class",
    ...at(node)
  };
}
function importsOf(root) {
  return root.descendantsOfType("using_directive").flatMap((node) => {
    if (!node) return [];
    let alias = field(node, "name")?.text;
    return [{ from: parts(node).at(-1)?.text ?? "", name: "*", as: alias ?? "*", ...at(node) }];
  });
}

// src/syntax/languages/elixir/expressions.ts
function expression2(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node);
    case "alias":
      return name(node, node.text);
    case "atom":
      return literal(node, node.text.slice(1));
    case "quoted_atom":
      return literal(
        node,
        parts(node).map((one) => one.text).join("")
      );
    case "string":
    case "charlist":
    case "sigil":
      return text(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text === "true");
    case "nil":
      return literal(node, null);
    case "dot":
      return {
        kind: "member",
        object: expression2(field(node, "left")),
        name: field(node, "right")?.text ?? "",
        ...at(node)
      };
    case "call":
      return callOf(node);
    case "access_call": {
      let key = field(node, "key"), own = key && expression2(key), object = expression2(field(node, "target"));
      return own?.kind === "literal" && typeof own.value == "string" ? { kind: "member", object, name: own.value, ...at(node) } : { kind: "other", parts: [object], ...at(node) };
    }
    case "binary_operator":
      return binary2(node);
    case "unary_operator": {
      let operator = node.child(0)?.type ?? "", of = expression2(parts(node)[0]);
      return operator === "!" || operator === "not" ? { kind: "not", of, ...at(node) } : operator === "@" ? name(node, `@${parts(node)[0]?.text ?? ""}`) : { kind: "other", parts: [of], ...at(node) };
    }
    case "anonymous_function": {
      let body = parts(node).flatMap((clause) => parts(field(clause, "right")).flatMap(statement2));
      return {
        kind: "function",
        function: {
          name: "",
          parameters: [],
          attributes: [],
          modifiers: /* @__PURE__ */ new Set(),
          body: returning(body),
          ...at(node)
        },
        ...at(node)
      };
    }
    case "map":
    case "keywords":
      return { kind: "object", entries: entriesOf2(node), ...at(node) };
    case "list":
    case "tuple": {
      let inner = parts(node);
      return inner.length === 1 && inner[0].type === "keywords" ? { kind: "object", entries: entriesOf2(inner[0]), ...at(node) } : { kind: "list", items: inner.map(expression2), ...at(node) };
    }
    default:
      return { kind: "other", parts: parts(node).map(expression2), ...at(node) };
  }
}
function callOf(node) {
  let target = field(node, "target");
  if (target?.text === "if" || target?.text === "unless") {
    let [made] = statement2(node);
    if (made?.kind === "if") {
      let value = (body) => {
        let last = body.at(-1);
        return last?.kind === "do" || last?.kind === "exit" && last.value ? last.value : literal(node, null);
      };
      return { kind: "choose", test: made.test, yes: value(made.yes), no: value(made.no), ...at(node) };
    }
  }
  let inner = parts(node).find(({ type }) => type === "do_block"), given = inner ? [
    {
      name: "&",
      value: {
        kind: "function",
        function: {
          name: "",
          parameters: [],
          attributes: [],
          modifiers: /* @__PURE__ */ new Set(),
          body: block2(inner),
          ...at(inner)
        },
        ...at(inner)
      }
    }
  ] : [];
  return call(node, expression2(target), [...argumentsOf2(node), ...given]);
}
function argumentsOf2(node) {
  return parts(parts(node).find(({ type }) => type === "arguments")).flatMap((one) => one.type !== "keywords" ? [{ value: expression2(one) }] : parts(one).map((pair) => ({ name: keyOf(pair), value: expression2(field(pair, "value")) })));
}
function named(nodes, key) {
  for (let one of nodes)
    if (one.type === "keywords") {
      for (let pair of parts(one)) if (keyOf(pair) === key) return field(pair, "value");
    }
}
function keyOf(pair) {
  return field(pair, "key")?.text.replace(/:\s*$/, "").replaceAll('"', "") ?? "";
}
function entriesOf2(node) {
  let pairs = node.type === "keywords" ? parts(node) : node.descendantsOfType("pair").filter((one) => one !== null), arrows = parts(node).flatMap((one) => one.type === "map_content" ? parts(one) : []).filter(({ type }) => type === "binary_operator");
  return [
    ...pairs.map((pair) => ({ key: keyOf(pair), value: expression2(field(pair, "value")) })),
    ...arrows.map((one) => {
      let [key, value] = parts(one), own = key && expression2(key);
      return { key: own?.kind === "literal" ? String(own.value) : key?.text ?? "", value: expression2(value) };
    })
  ];
}
var comparisons2 = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary2(node) {
  let operator = operatorOf(node), [leftNode, rightNode] = parts(node), left = expression2(leftNode), right = expression2(rightNode);
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or") return { kind: "or", left, right, ...at(node) };
  if (operator === "|>" && right.kind === "call") return { ...right, arguments: [{ value: left }, ...right.arguments] };
  if (operator === "|>") return call(node, right, [{ value: left }]);
  if (operator === "=") return right;
  let comparison2 = comparisons2[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function text(node) {
  let pieces = parts(node).filter(({ type }) => type === "quoted_content" || type === "interpolation");
  return pieces.every(({ type }) => type === "quoted_content") ? literal(node, pieces.map((one) => one.text).join("")) : {
    kind: "template",
    parts: pieces.map((one) => one.type === "interpolation" ? expression2(parts(one)[0]) : literal(one, one.text)),
    ...at(node)
  };
}

// src/syntax/languages/elixir.ts
var elixir = {
  language: "elixir",
  grammars: { ex: "tree-sitter-elixir", exs: "tree-sitter-elixir" },
  read: (root) => ({ imports: importsOf2(root), body: parts(root).flatMap(statement2) })
};
function block2(node) {
  return parts(node).filter(({ type }) => !/^(?:else|rescue|catch|after)_block$/.test(type)).flatMap(statement2);
}
function statement2(node) {
  if (node.type === "call") {
    let target = field(node, "target")?.text ?? "";
    return (target in macros ? macros[target](node) : void 0) ?? [run(expression2(node))];
  }
  if (node.type === "binary_operator" && operatorOf(node) === "=") {
    let [left, right] = parts(node);
    return [{ kind: "assign", targets: targetsOf(left), value: right && expression2(right), ...at(node) }];
  }
  if (node.type === "unary_operator" && node.text.startsWith("@")) {
    let [inner] = parts(node), value = parts(parts(inner).find(({ type }) => type === "arguments"))[0], own = inner && field(inner, "target")?.text;
    return own && value ? [{ kind: "assign", targets: [{ name: `@${own}` }], value: expression2(value), ...at(node) }] : [];
  }
  return node.type === "block" ? parts(node).flatMap(statement2) : [run(expression2(node))];
}
var macros = {
  defmodule: (node) => [{ kind: "class", class: classOf2(node), ...at(node) }],
  def: functions,
  defp: functions,
  defmacro: functions,
  if: (node) => [conditional(node, !1)],
  unless: (node) => [conditional(node, !0)],
  case: (node) => {
    let [on] = argumentNodes(node);
    return [{ kind: "switch", on: on && expression2(on), cases: clausesOf(node).map(caseOf2), ...at(node) }];
  },
  cond: (node) => [chain(clausesOf(node), node)],
  with: (node) => [{ kind: "within", value: void 0, body: [...argumentNodes(node).flatMap((one) => {
    let [left, right] = one.type === "binary_operator" ? parts(one) : [];
    return left && right ? [{ kind: "assign", targets: targetsOf(left), value: expression2(right), ...at(one) }] : one.type === "keywords" ? [] : [run(expression2(one))];
  }), ...bodyOf(node)], ...at(node) }],
  raise: (node) => {
    let [value] = argumentNodes(node);
    return [{ kind: "exit", how: "throw", value: value && expression2(value), ...at(node) }];
  },
  try: (node) => [
    {
      kind: "try",
      body: bodyOf(node),
      handlers: [...clausesIn(node, "rescue_block"), ...clausesIn(node, "catch_block")].map((one) => caseOf2(one).body),
      last: [],
      ...at(node)
    }
  ],
  alias: () => [],
  import: () => [],
  require: () => []
};
function operatorOf(node) {
  return node.children.find((child) => child && !child.isNamed)?.type ?? "";
}
function argumentNodes(node) {
  return parts(parts(node).find(({ type }) => type === "arguments"));
}
function doBlock(node) {
  return parts(node).find(({ type }) => type === "do_block");
}
function bodyOf(node) {
  let inner = doBlock(node);
  if (inner) return block2(inner);
  let value = named(argumentNodes(node), "do");
  return value ? statement2(value) : [];
}
function elseOf(node) {
  let inner = parts(doBlock(node)).find(({ type }) => type === "else_block");
  if (inner) return parts(inner).flatMap(statement2);
  let value = named(argumentNodes(node), "else");
  return value ? statement2(value) : [];
}
function conditional(node, isNegated) {
  let test = expression2(argumentNodes(node)[0]);
  return {
    kind: "if",
    test: isNegated ? { kind: "not", of: test, ...at(node) } : test,
    yes: bodyOf(node),
    no: elseOf(node),
    ...at(node)
  };
}
function clausesOf(node) {
  return parts(doBlock(node)).filter(({ type }) => type === "stab_clause");
}
function clausesIn(node, type) {
  return parts(doBlock(node)).filter((one) => one.type === type).flatMap((one) => parts(one).filter((inner) => inner.type === "stab_clause"));
}
function caseOf2(clause) {
  let left = parts(field(clause, "left"));
  return { values: left.length === 1 && /^_\w*$/.test(left[0].text) ? [] : left.map(expression2), body: parts(field(clause, "right")).flatMap(statement2) };
}
function chain(clauses2, node) {
  let [first, ...others] = clauses2;
  if (!first) return { kind: "other", parts: [], blocks: [], ...at(node) };
  let test = expression2(parts(field(first, "left"))[0]), yes = parts(field(first, "right")).flatMap(statement2);
  return { kind: "if", test, yes, no: others.length > 0 ? [chain(others, node)] : [], ...at(first) };
}
function targetsOf(node) {
  return node ? node.type === "identifier" ? [{ name: node.text }] : node.descendantsOfType("identifier").flatMap((one) => one ? [{ name: one.text }] : []) : [];
}
function functions(node) {
  let [head] = argumentNodes(node);
  if (!head) return;
  let signature = head.type === "binary_operator" && operatorOf(head) === "when" ? parts(head)[0] : head, isCall = signature.type === "call";
  return [{ kind: "function", function: {
    name: isCall ? field(signature, "target")?.text ?? "" : signature.text,
    parameters: isCall ? argumentNodes(signature).map(({ text: text6 }) => ({ name: text6 })) : [],
    attributes: [],
    modifiers: new Set(field(node, "target")?.text === "defp" ? ["private"] : []),
    body: returning(bodyOf(node)),
    ...at(node)
  }, ...at(node) }];
}
function returning(body) {
  let last = body.at(-1);
  return last?.kind === "if" ? [...body.slice(0, -1), { ...last, yes: returning(last.yes), no: returning(last.no) }] : last?.kind === "switch" ? [...body.slice(0, -1), { ...last, cases: last.cases.map((one) => ({ ...one, body: returning(one.body) })) }] : last?.kind !== "do" ? body : [
    ...body.slice(0, -1),
    { kind: "exit", how: "return", value: last.value, line: last.line, endLine: last.endLine }
  ];
}
function classOf2(node) {
  let uses = parts(doBlock(node)).filter((one) => one.type === "call" && field(one, "target")?.text === "use");
  return {
    name: argumentNodes(node)[0]?.text ?? "",
    // `use ShopWeb, :controller` is `ShopWeb:controller`.
    bases: uses.map(
      (one) => argumentsOf2(one).map(({ value }) => value.kind === "literal" ? String(value.value) : value.kind === "name" ? value.name : "").filter((word) => word !== "").join(":")
    ),
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: bodyOf(node),
    form: "module",
    ...at(node)
  };
}
function importsOf2(root) {
  return root.descendantsOfType("call").flatMap((node) => {
    if (!node || !/^(?:alias|import|use|require)$/.test(field(node, "target")?.text ?? "")) return [];
    let [first, options] = argumentNodes(node), from = first?.text ?? "", as = named(options ? [options] : [], "as")?.text;
    return [{ from, name: "*", as: as ?? from.split(".").at(-1) ?? from, ...at(node) }];
  });
}

// src/syntax/languages/go/declarations.ts
function functionOf3(node) {
  let name2 = field(node, "name")?.text ?? "", [own] = parts(field(node, "receiver")), receiver = own && receiverOf(own), self = own && fields(own, "name")[0]?.text;
  return {
    name: name2,
    parameters: parts(field(node, "parameters")).flatMap(parametersOf2),
    attributes: [],
    modifiers: exported(name2),
    body: block3(field(node, "body")),
    ...receiver === void 0 ? {} : { receiver },
    ...self === void 0 ? {} : { self },
    ...at(node)
  };
}
function exported(name2) {
  return new Set(new RegExp("^\\p{Lu}", "u").test(name2) ? ["export"] : []);
}
function parametersOf2(node) {
  let type = field(node, "type")?.text ?? node.text, written = node.type === "variadic_parameter_declaration" ? `...${type}` : type, names = fields(node, "name");
  return names.length === 0 ? [{ name: "", type: written }] : names.map(({ text: text6 }) => ({ name: text6, type: written }));
}
function receiverOf(own) {
  return field(own, "type")?.text.replace(/^[(*\s]+/, "").replace(/[[)\s].*$/s, "");
}
function typesOf(node) {
  return parts(node).flatMap((spec) => {
    let type = field(spec, "type");
    return type?.type !== "struct_type" && type?.type !== "interface_type" ? [] : [{ kind: "class", class: classOf3(spec, type), ...at(spec) }];
  });
}
function classOf3(spec, type) {
  let name2 = field(spec, "name")?.text ?? "", isInterface = type.type === "interface_type", members = isInterface ? parts(type) : parts(type).flatMap((list) => parts(list));
  return {
    name: name2,
    // What is embedded.
    bases: members.flatMap((one) => one.type === "method_elem" || fields(one, "name").length > 0 ? [] : baseOf(one)),
    attributes: [],
    modifiers: exported(name2),
    body: members.flatMap(memberOf),
    form: isInterface ? "interface" : "class",
    ...at(spec)
  };
}
function baseOf(node) {
  let type = node.type === "field_declaration" ? field(node, "type") : node;
  return type ? [type.text] : [];
}
function memberOf(node) {
  if (node.type === "method_elem") return [{ kind: "function", function: functionOf3(node), ...at(node) }];
  let targets = node.type === "field_declaration" ? fields(node, "name").map(({ text: text6 }) => ({ name: text6 })) : [];
  return targets.length === 0 ? [] : [{ kind: "assign", targets, value: void 0, ...at(node) }];
}

// src/syntax/languages/go/literals.ts
function stringOf(node) {
  switch (node.type) {
    case "interpreted_string_literal":
      return parts(node).map((one) => one.type === "escape_sequence" ? unescaped(one.text) : one.text).join("");
    case "raw_string_literal":
      return node.text.slice(1, -1);
    case "rune_literal":
      return unescaped(node.text.slice(1, -1));
    case "parenthesized_expression":
    case "literal_element": {
      let [inner] = parts(node);
      return inner && stringOf(inner);
    }
    default:
      return;
  }
}
var letters = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: `
`,
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(text6) {
  let [, hex, octal, letter] = /^\\(?:[xuU]([0-9a-fA-F]+)|([0-7]{3})|(.))$/s.exec(text6) ?? [], code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : void 0;
  return code !== void 0 ? code <= 1114111 ? String.fromCodePoint(code) : "" : letter === void 0 ? text6 : letters[letter] ?? letter;
}
function numberOf(text6) {
  let plain = text6.replaceAll("_", "").replace(/^0([0-7]+)$/, "0o$1"), value = Number(plain);
  return Number.isNaN(value) ? void 0 : value;
}

// src/syntax/languages/go/composites.ts
function composite(body, type) {
  if (!body) return { kind: "other", parts: [], line: 0, endLine: 0 };
  let made = type && bare(type), elements = parts(body), keyed = elements.filter((one) => one.type === "keyed_element"), inner = made && innerOf(made), position = type ? { line: at(type).line, endLine: at(body).endLine } : at(body);
  if (made?.type.endsWith("array_type") || made?.type === "slice_type")
    return { kind: "list", items: elements.map((one) => valueOf(one, inner)), ...position };
  let isMap = made?.type === "map_type" || keyed.some((one) => keyText(one) !== void 0);
  return made !== void 0 && /^(?:type_identifier|qualified_type|generic_type)$/.test(made.type) && !isMap ? { ...call(body, expression3(made), elements.map(argumentOf), !0), ...position } : isMap || keyed.length > 0 || made ? { kind: "object", entries: elements.map((one) => ({
    key: keyText(one) ?? field(one, "key")?.text ?? "...",
    value: valueOf(one, inner)
  })), ...position } : { kind: "list", items: elements.map((one) => valueOf(one, void 0)), ...position };
}
function argumentOf(element2) {
  let key = element2.type === "keyed_element" ? field(element2, "key")?.text : void 0;
  return { ...key === void 0 ? {} : { name: key }, value: valueOf(element2, void 0) };
}
function keyText(element2) {
  let key = element2.type === "keyed_element" ? field(element2, "key") : void 0;
  return key && stringOf(key);
}
function valueOf(element2, type) {
  let value = element2.type === "keyed_element" ? field(element2, "value") : element2, inner = value?.type === "literal_element" ? parts(value)[0] : value;
  return inner?.type === "literal_value" ? composite(inner, type) : expression3(inner);
}
function innerOf(type) {
  return field(type, type.type === "map_type" ? "value" : "element");
}
function bare(type) {
  let [inner] = type.type === "pointer_type" || type.type === "parenthesized_type" ? parts(type) : [];
  return inner ? bare(inner) : type;
}

// src/syntax/languages/go/expressions.ts
function expression3(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "field_identifier":
    case "package_identifier":
    case "type_identifier":
    case "blank_identifier":
    case "iota":
      return name(node);
    case "selector_expression":
      return member(node, field(node, "operand"), field(node, "field")?.text ?? "");
    case "qualified_type":
      return member(node, field(node, "package"), field(node, "name")?.text ?? "");
    case "index_expression": {
      let index = field(node, "index"), key = index && stringOf(index);
      return key === void 0 ? other2(node) : member(node, field(node, "operand"), key);
    }
    case "call_expression": {
      let args = parts(field(node, "arguments")).map((one) => ({ value: expression3(one) }));
      return call(node, calleeOf(field(node, "function")), args);
    }
    case "type_conversion_expression":
      return call(node, converterOf(field(node, "type")), [{ value: expression3(field(node, "operand")) }]);
    case "composite_literal":
      return composite(field(node, "body"), field(node, "type"));
    case "literal_value":
      return composite(node, void 0);
    case "func_literal":
      return { kind: "function", function: functionOf3(node), ...at(node) };
    case "interpreted_string_literal":
    case "raw_string_literal":
    case "rune_literal":
      return literal(node, stringOf(node) ?? "");
    case "int_literal":
    case "float_literal": {
      let value = numberOf(node.text);
      return value === void 0 ? other2(node) : literal(node, value);
    }
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "unary_expression":
      return unary(node);
    case "binary_expression":
      return binary3(node);
    // What only says how a value is grouped, spread or typed.
    case "parenthesized_expression":
    case "variadic_argument":
    case "literal_element":
    case "expression_statement":
    case "type_elem":
      return expression3(parts(node)[0]);
    case "type_assertion_expression":
      return expression3(field(node, "operand"));
    case "generic_type":
    case "type_instantiation_expression":
      return expression3(field(node, "type"));
    case "expression_list": {
      let values = parts(node);
      return values.length === 1 ? expression3(values[0]) : { kind: "list", items: values.map(expression3), ...at(node) };
    }
    default:
      return node.type.endsWith("_type") ? name(node) : other2(node);
  }
}
function calleeOf(node) {
  let index = node?.type === "index_expression" ? field(node, "index")?.text ?? "" : "", isType = new RegExp("^(?:[\\w.]*\\.)?(?:\\p{Lu}\\w*|string|bool|byte|rune|error|any|u?int\\d*|float\\d+|struct)$", "u").test(index);
  return expression3(isType ? field(node, "operand") : node);
}
function converterOf(type) {
  return !type || type.type === "generic_type" ? expression3(type) : name(type);
}
function other2(node) {
  return { kind: "other", parts: parts(node).map(expression3), ...at(node) };
}
function member(node, object, property2) {
  return { kind: "member", object: expression3(object), name: property2, ...at(node) };
}
function unary(node) {
  let operand = expression3(field(node, "operand"));
  switch (field(node, "operator")?.text) {
    case "!":
      return { kind: "not", of: operand, ...at(node) };
    case "&":
    case "*":
      return operand;
    case "-":
      if (operand.kind === "literal" && typeof operand.value == "number") return literal(node, -operand.value);
  }
  return { kind: "other", parts: [operand], ...at(node) };
}
var comparisons3 = {
  "==": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary3(node) {
  let operator = field(node, "operator")?.text ?? "", chain2 = [node];
  for (let left = field(node, "left"); left?.type === "binary_expression" && field(left, "operator")?.text === operator; left = field(left, "left"))
    chain2.push(left);
  let first = expression3(field(chain2.at(-1), "left")), rest = chain2.toReversed().map((one) => ({ node: one, value: expression3(field(one, "right")) })), comparison2 = comparisons3[operator];
  if (operator === "&&" || operator === "||" || comparison2)
    return rest.reduce((left, { node: one, value: right }) => comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(one) } : { kind: operator === "&&" ? "and" : "or", left, right, ...at(one) }, first);
  let values = [first, ...rest.map(({ value }) => value)];
  return operator === "+" ? joined(node, values) : { kind: "other", parts: values, ...at(node) };
}
function joined(node, values) {
  let isText = (one) => one.kind === "literal" && typeof one.value == "string";
  return values.every(isText) ? literal(node, values.map((one) => one.kind === "literal" ? String(one.value) : "").join("")) : { kind: values.some(isText) ? "template" : "other", parts: values, ...at(node) };
}

// src/syntax/languages/go/imports.ts
function importsOf3(root) {
  return root.descendantsOfType("import_spec").flatMap((node) => {
    let path = node && field(node, "path"), from = path && stringOf(path);
    if (!node || from === void 0) return [];
    let alias = field(node, "name")?.text;
    return [{ from, name: "*", as: alias === "." ? "*" : alias ?? packageOf(from), ...at(node) }];
  });
}
function packageOf(path) {
  let segments = path.split("/");
  return (segments.length > 1 && /^v\d+$/.test(segments.at(-1)) ? segments.at(-2) : segments.at(-1)).replace(/\.v\d+$/, "").replace(/^go-|[-.]go$/g, "");
}

// src/syntax/languages/go.ts
var go = {
  language: "go",
  grammars: { go: "tree-sitter-go" },
  read: (root) => ({ imports: importsOf3(root), body: block3(root) })
};
function block3(node) {
  return parts(node).flatMap(statement3);
}
function statement3(node) {
  switch (node.type) {
    case "statement_list":
      return parts(node).flatMap(statement3);
    case "expression_statement":
      return parts(node).map((inner) => run(expression3(inner)));
    case "defer_statement":
    case "go_statement":
      return parts(node).map((inner) => ({ ...run(expression3(inner)), ...at(node) }));
    case "short_var_declaration":
    case "assignment_statement":
    case "receive_statement":
      return [assignment2(node, parts(field(node, "left")))];
    case "inc_statement":
    case "dec_statement":
      return [{ kind: "assign", targets: parts(node).map(targetOf), value: otherOf(node), ...at(node) }];
    case "var_declaration":
    case "const_declaration":
    case "var_spec_list":
      return parts(node).flatMap(statement3);
    case "var_spec":
    case "const_spec":
      return [assignment2(node, fields(node, "name"))];
    case "if_statement":
      return [
        ...initializer(node),
        {
          kind: "if",
          test: expression3(field(node, "condition")),
          yes: block3(field(node, "consequence")),
          no: alternative(field(node, "alternative")),
          ...at(node)
        }
      ];
    case "expression_switch_statement":
    case "type_switch_statement":
      return [...initializer(node), ...switched(node)];
    case "select_statement":
      return [{ kind: "switch", on: void 0, cases: parts(node).map(caseOf3), ...at(node) }];
    case "for_statement":
      return loop(node);
    case "return_statement": {
      let [value] = parts(node);
      return [{ kind: "exit", how: "return", value: value && expression3(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "block":
      return [{ kind: "within", value: void 0, body: block3(node), ...at(node) }];
    case "labeled_statement":
      return [{ kind: "within", value: void 0, body: parts(node).slice(1).flatMap(statement3), ...at(node) }];
    case "function_declaration":
    case "method_declaration":
      return [{ kind: "function", function: functionOf3(node), ...at(node) }];
    case "type_declaration":
      return typesOf(node);
    case "package_clause":
    case "import_declaration":
    case "empty_statement":
    case "label_name":
      return [];
    default:
      return [{ kind: "other", parts: parts(node).map(expression3), blocks: [], ...at(node) }];
  }
}
function assignment2(node, left) {
  let right = field(node, "right") ?? field(node, "value");
  return { kind: "assign", targets: left.map(targetOf), value: right && expression3(right), ...at(node) };
}
function targetOf(node) {
  return { name: node.text };
}
function otherOf(node) {
  return { kind: "other", parts: parts(node).map(expression3), ...at(node) };
}
function initializer(node) {
  let first = field(node, "initializer");
  return first ? statement3(first) : [];
}
function alternative(node) {
  return node?.type === "block" ? block3(node) : node ? statement3(node) : [];
}
function switched(node) {
  let value = field(node, "value"), on = value && expression3(value), cases = parts(node).filter(({ type }) => type.endsWith("_case"));
  if (!on && !cases.some(fallsThrough)) return conditional2(cases);
  let alias = field(node, "alias");
  return [...alias ? [{ kind: "assign", targets: parts(alias).map(targetOf), value: on, ...at(alias) }] : [], { kind: "switch", on, cases: cases.map(caseOf3), ...at(node) }];
}
function fallsThrough(node) {
  return parts(parts(node).at(-1)).some(({ type }) => type === "fallthrough_statement");
}
function conditional2(cases) {
  let rest = cases.find(({ type }) => type === "default_case");
  return cases.filter((one) => one !== rest).reduceRight(
    (no, one) => {
      let { values, body } = caseOf3(one), [first, ...others] = values;
      return first ? [{ kind: "if", test: others.reduce(
        (left, right) => ({ kind: "or", left, right, line: left.line, endLine: right.endLine }),
        first
      ), yes: body, no, ...at(one) }] : no;
    },
    rest ? [...caseOf3(rest).body] : []
  );
}
function caseOf3(node) {
  let body = parts(node).filter(({ type }) => type === "statement_list").flatMap(statement3), communication = field(node, "communication");
  if (communication) return { values: [communicated(communication)], body: [...received(communication), ...body] };
  let values = field(node, "value");
  return values ? { values: parts(values).map(expression3), body } : { values: fields(node, "type").map((type) => name(type)), body };
}
function communicated(node) {
  let value = field(node, "right");
  return value ? expression3(value) : otherOf(node);
}
function received(node) {
  return field(node, "left") ? statement3(node) : [];
}
function loop(node) {
  let head = parts(node).find(({ type }) => type !== "block"), body = block3(field(node, "body"));
  if (head?.type !== "for_clause") {
    let over = head?.type === "range_clause" ? field(head, "right") : head;
    return [{ kind: "loop", over: over && expression3(over), body, ...at(node) }];
  }
  let condition = field(head, "condition"), update = field(head, "update");
  return [
    ...initializer(head),
    {
      kind: "loop",
      over: condition && expression3(condition),
      body: [...body, ...update ? statement3(update) : []],
      ...at(node)
    }
  ];
}

// src/syntax/languages/java/expressions.ts
function expression4(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "type_identifier":
    case "scoped_type_identifier":
    case "this":
    case "super":
      return name(node);
    case "field_access":
      return {
        kind: "member",
        object: expression4(field(node, "object")),
        name: field(node, "field")?.text ?? "",
        ...at(node)
      };
    case "scoped_identifier":
      return {
        kind: "member",
        object: expression4(field(node, "scope")),
        name: field(node, "name")?.text ?? "",
        ...at(node)
      };
    case "class_literal":
      return expression4(parts(node)[0]);
    case "method_invocation": {
      let object = field(node, "object"), own = field(node, "name"), callee = object ? { kind: "member", object: expression4(object), name: own.text, ...at(own) } : name(own);
      return call(node, callee, argumentsOf3(field(node, "arguments")));
    }
    case "object_creation_expression": {
      let type = field(node, "type"), own = type?.type === "generic_type" ? parts(type)[0] : type;
      return call(node, name(own ?? node, own?.text ?? ""), argumentsOf3(field(node, "arguments")), !0);
    }
    case "string_literal":
      return literal(
        node,
        parts(node).map((one) => one.text).join("").replaceAll(/^\n/g, "")
      );
    case "character_literal":
      return literal(node, node.text.slice(1, -1));
    case "decimal_integer_literal":
    case "decimal_floating_point_literal":
    case "hex_integer_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfDd]/g, "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null_literal":
      return literal(node, null);
    case "unary_expression": {
      let of = expression4(field(node, "operand"));
      return field(node, "operator")?.text === "!" || node.child(0)?.type === "!" ? { kind: "not", of, ...at(node) } : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary4(node);
    case "ternary_expression":
      return {
        kind: "choose",
        test: expression4(field(node, "condition")),
        yes: expression4(field(node, "consequence")),
        no: expression4(field(node, "alternative")),
        ...at(node)
      };
    case "lambda_expression": {
      let body = field(node, "body"), parameters = field(node, "parameters");
      return {
        kind: "function",
        function: {
          name: "",
          parameters: (parameters?.type === "identifier" ? [parameters] : parts(parameters).map((one) => field(one, "name") ?? one)).map(({ text: text6 }) => ({ name: text6 })),
          attributes: [],
          modifiers: /* @__PURE__ */ new Set(),
          body: body?.type === "block" ? block4(body) : body ? [{ kind: "exit", how: "return", value: expression4(body), ...at(body) }] : [],
          ...at(node)
        },
        ...at(node)
      };
    }
    case "method_reference": {
      let [object, own] = parts(node);
      return object && own ? { kind: "member", object: expression4(object), name: own.text, ...at(node) } : other3(node);
    }
    case "array_initializer":
    case "element_value_array_initializer":
      return { kind: "list", items: parts(node).map(expression4), ...at(node) };
    case "assignment_expression":
      return expression4(field(node, "right"));
    case "cast_expression":
      return expression4(field(node, "value"));
    case "parenthesized_expression":
      return expression4(parts(node)[0]);
    default:
      return other3(node);
  }
}
function other3(node) {
  return { kind: "other", parts: parts(node).flatMap((child) => /(?:_statement|_declaration|_rule|_group|block)$/.test(child.type) ? (child.type === "switch_block" ? parts(child).flatMap((one) => parts(one).flatMap(statement4)) : block4(child)).flatMap((one) => (one.kind === "do" || one.kind === "exit") && one.value ? [one.value] : []) : [expression4(child)]), ...at(node) };
}
var comparisons4 = {
  "==": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary4(node) {
  let operator = field(node, "operator")?.text ?? "", left = expression4(field(node, "left")), right = expression4(field(node, "right"));
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  if (operator === "||") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons4[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function argumentsOf3(node) {
  return parts(node).map((one) => one.type !== "element_value_pair" ? { value: expression4(one) } : { name: field(one, "key")?.text ?? "", value: expression4(field(one, "value")) });
}

// src/syntax/languages/java.ts
var java = {
  language: "java",
  grammars: { java: "tree-sitter-java" },
  read: (root) => ({ imports: parts(root).flatMap(importOf), body: parts(root).flatMap(statement4) })
};
function block4(node) {
  return node ? /^(?:block|constructor_body|class_body|interface_body|enum_body|enum_body_declarations|annotation_type_body|switch_block_statement_group)$/.test(
    node.type
  ) ? parts(node).flatMap(statement4) : statement4(node) : [];
}
function statement4(node) {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment3(inner) ?? run(expression4(inner)));
    case "local_variable_declaration":
    case "field_declaration":
    case "constant_declaration":
      return fields(node, "declarator").map((one) => {
        let value = field(one, "value");
        return {
          kind: "assign",
          targets: [{ name: field(one, "name")?.text ?? "", type: field(node, "type")?.text ?? "" }],
          value: value && expression4(value),
          ...at(node)
        };
      });
    case "enum_constant": {
      let args = argumentsOf3(field(node, "arguments"));
      return [
        { kind: "assign", targets: [{ name: field(node, "name")?.text ?? "" }], value: args[0]?.value, ...at(node) }
      ];
    }
    case "if_statement":
      return [
        {
          kind: "if",
          test: expression4(field(node, "condition")),
          yes: block4(field(node, "consequence")),
          no: block4(field(node, "alternative")),
          ...at(node)
        }
      ];
    case "return_statement":
    case "yield_statement":
    case "throw_statement": {
      let [value] = parts(node);
      return [{ kind: "exit", how: node.type === "throw_statement" ? "throw" : "return", value: value && expression4(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "enhanced_for_statement":
    case "while_statement":
    case "do_statement": {
      let over = field(node, "value") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression4(over), body: block4(field(node, "body")), ...at(node) }];
    }
    case "try_statement":
    case "try_with_resources_statement":
      return [
        {
          kind: "try",
          body: [...parts(field(node, "resources")).flatMap(resource), ...block4(field(node, "body"))],
          handlers: parts(node).filter(({ type }) => type === "catch_clause").map((one) => block4(field(one, "body"))),
          last: parts(node).filter(({ type }) => type === "finally_clause").flatMap((one) => block4(parts(one)[0])),
          ...at(node)
        }
      ];
    case "switch_expression":
    case "switch_statement":
      return [switchOf(node)];
    case "synchronized_statement":
    case "labeled_statement":
      return [
        { kind: "within", value: void 0, body: block4(field(node, "body") ?? parts(node).at(-1)), ...at(node) }
      ];
    case "block":
    case "static_initializer":
      return [
        { kind: "within", value: void 0, body: block4(node.type === "block" ? node : parts(node)[0]), ...at(node) }
      ];
    case "method_declaration":
    case "constructor_declaration":
    case "compact_constructor_declaration":
    case "annotation_type_element_declaration":
      return [{ kind: "function", function: functionOf4(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "enum_declaration":
    case "record_declaration":
    case "annotation_type_declaration":
      return [{ kind: "class", class: classOf4(node), ...at(node) }];
    case "enum_body_declarations":
      return [...block4(node)];
    case "package_declaration":
    case "import_declaration":
    case "explicit_constructor_invocation":
      return [];
    default:
      return [run(expression4(node))];
  }
}
function resource(node) {
  let value = field(node, "value");
  return value ? [{ kind: "assign", targets: [{ name: field(node, "name")?.text ?? "" }], value: expression4(value), ...at(node) }] : [];
}
function assignment3(node) {
  if (node.type !== "assignment_expression") return;
  let right = field(node, "right");
  return {
    kind: "assign",
    targets: [{ name: field(node, "left")?.text ?? "" }],
    value: right && expression4(right),
    ...at(node)
  };
}
function switchOf(node) {
  let on = field(node, "condition"), cases = parts(field(node, "body")).map((group) => {
    let labels = parts(group).filter(({ type }) => type === "switch_label"), isRest = labels.some(({ text: text6 }) => text6.startsWith("default")), body = parts(group).filter(({ type }) => type !== "switch_label").flatMap((one) => one.type === "block" ? block4(one) : statement4(one));
    return { values: isRest ? [] : labels.flatMap((label) => parts(label).map(expression4)), body };
  });
  return { kind: "switch", on: on && expression4(on), cases, ...at(node) };
}
function modifiersOf(node) {
  return parts(node).find(({ type }) => type === "modifiers");
}
function wordsOf2(node) {
  let words2 = modifiersOf(node)?.children.flatMap((child) => child && !child.isNamed ? [child.type] : []);
  return new Set(words2);
}
function attributesOf2(node) {
  return parts(modifiersOf(node)).filter(({ type }) => type === "annotation" || type === "marker_annotation").map((one) => ({
    name: field(one, "name")?.text ?? "",
    arguments: argumentsOf3(field(one, "arguments")),
    ...at(one)
  }));
}
function functionOf4(node) {
  return {
    name: node.type.includes("constructor") ? "constructor" : field(node, "name")?.text ?? "",
    parameters: parts(field(node, "parameters")).map((one) => ({
      name: field(one, "name")?.text ?? one.text,
      type: field(one, "type")?.text ?? ""
    })),
    attributes: attributesOf2(node),
    modifiers: wordsOf2(node),
    body: block4(field(node, "body")),
    ...at(node),
    // The line of the name: annotations stand above it.
    line: (field(node, "name") ?? node).startPosition.row + 1
  };
}
var forms2 = {
  interface_declaration: "interface",
  annotation_type_declaration: "interface",
  enum_declaration: "enum"
};
function classOf4(node) {
  let bases = [
    field(node, "superclass"),
    field(node, "interfaces"),
    parts(node).find(({ type }) => type === "extends_interfaces")
  ].flatMap((one) => parts(one)).flatMap((one) => one.type === "type_list" ? parts(one) : [one]);
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text: text6 }) => text6),
    attributes: attributesOf2(node),
    modifiers: wordsOf2(node),
    body: block4(field(node, "body")),
    form: forms2[node.type] ?? "class",
    ...at(node)
  };
}
function importOf(node) {
  if (node.type !== "import_declaration") return [];
  let path = parts(node)[0]?.text ?? "", isAll = parts(node).some(({ type }) => type === "asterisk"), own = path.slice(path.lastIndexOf(".") + 1);
  return [{ from: path, name: isAll ? "*" : own, as: isAll ? "*" : own, ...at(node) }];
}

// src/syntax/languages/kotlin/expressions.ts
function expression5(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "user_type":
    case "this_expression":
    case "super_expression":
      return name(node, node.text.replace(/^this@.*/, "this"));
    case "navigation_expression":
      return member2(node);
    case "call_expression":
      return callOf2(node);
    case "string_literal":
    case "multiline_string_literal":
      return text2(node);
    case "number_literal":
    case "float_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfuU]/g, "")));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
    case "null":
      return literal(node, null);
    case "unary_expression":
    case "prefix_expression": {
      let of = expression5(field(node, "argument") ?? parts(node).at(-1));
      return node.child(0)?.type === "!" ? { kind: "not", of, ...at(node) } : of.kind === "other" ? of : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
    case "infix_expression":
      return binary5(node);
    case "if_expression": {
      let condition = field(node, "condition"), [yes, no] = parts(node).filter((one) => one.id !== condition?.id);
      return { kind: "choose", test: expression5(condition), yes: expression5(yes), no: expression5(no), ...at(node) };
    }
    case "lambda_literal":
    case "annotated_lambda":
    case "anonymous_function":
      return functionOf5(node);
    case "collection_literal":
      return { kind: "list", items: parts(node).map(expression5), ...at(node) };
    case "callable_reference": {
      let inner = parts(node), [object, own] = inner;
      return object && own ? { kind: "member", object: expression5(object), name: own.text, ...at(node) } : name(node, inner[0]?.text ?? "");
    }
    case "as_expression":
    case "parenthesized_expression":
    case "value_argument":
    case "block":
    case "control_structure_body":
      return parts(node).length === 1 || node.type === "as_expression" ? expression5(parts(node)[0]) : other4(node);
    default:
      return other4(node);
  }
}
function other4(node) {
  return { kind: "other", parts: parts(node).map(expression5), ...at(node) };
}
function hoisted(object, make) {
  return object.kind === "not" ? { kind: "not", of: make(object.of), line: object.line, endLine: object.endLine } : make(object);
}
function member2(node) {
  let inner = parts(node), own = inner.at(-1)?.text ?? "";
  return hoisted(expression5(inner[0]), (object) => ({ kind: "member", object, name: own, ...at(node) }));
}
function callOf2(node) {
  let [callee, ...rest] = parts(node), lambda = rest.find(({ type }) => type === "annotated_lambda" || type === "lambda_literal"), args = rest.filter(({ type }) => type === "value_arguments").flatMap((one) => argumentsOf4(one)), block10 = lambda ? [{ name: "&", value: functionOf5(lambda) }] : [];
  return hoisted(expression5(callee), (made) => {
    if (lambda && args.length === 0 && made.kind === "call" && callee?.type === "call_expression")
      return call(node, made.callee, [...made.arguments, ...block10]);
    let isNew = made.kind === "name" && /^[A-Z]/.test(made.name);
    return call(node, made, [...args, ...block10], isNew && block10.length === 0);
  });
}
function argumentsOf4(node) {
  return parts(node).map((one) => {
    let inner = parts(one);
    return inner.length > 1 && one.children.some((child) => child?.type === "=") ? { name: inner[0].text, value: expression5(inner.at(-1)) } : { value: expression5(inner[0] ?? one) };
  });
}
function functionOf5(node) {
  let lambda = node.type === "annotated_lambda" ? parts(node).find(({ type }) => type === "lambda_literal") ?? node : node, parameters = parts(parts(lambda).find(({ type }) => type === "lambda_parameters")), body = block5(lambda), last = body.at(-1), returning3 = last?.kind === "do" ? [
    ...body.slice(0, -1),
    { kind: "exit", how: "return", value: last.value, line: last.line, endLine: last.endLine }
  ] : body;
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parameters.map(({ text: own }) => ({ name: own })),
      attributes: [],
      modifiers: /* @__PURE__ */ new Set(),
      body: returning3,
      ...at(node)
    },
    ...at(node)
  };
}
var comparisons5 = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary5(node) {
  let inner = parts(node), left = expression5(field(node, "left") ?? inner[0]), right = expression5(field(node, "right") ?? inner.at(-1)), operator = node.children.find((child) => child && !child.isNamed)?.type ?? "";
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "?:") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons5[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function text2(node) {
  let pieces = parts(node);
  return pieces.every(({ type }) => type === "string_content") ? literal(node, pieces.map((one) => one.text).join("")) : {
    kind: "template",
    parts: pieces.map((one) => one.type === "string_content" ? literal(one, one.text) : expression5(parts(one)[0])),
    ...at(node)
  };
}

// src/syntax/languages/kotlin.ts
var kotlin = {
  language: "kotlin",
  grammars: { kt: "tree-sitter-kotlin", kts: "tree-sitter-kotlin" },
  read: (root) => ({ imports: parts(root).flatMap(importOf2), body: statements(parts(root)) })
};
function block5(node) {
  if (!node) return [];
  let isList = /^(?:block|function_body|class_body|enum_class_body|lambda_literal|statements|control_structure_body)$/.test(
    node.type
  );
  return statements(isList ? parts(node).filter(({ type }) => type !== "lambda_parameters") : [node]);
}
function statements(nodes) {
  let found = [], waiting = [];
  for (let node of nodes) {
    if (node.type === "annotated_expression" || node.type === "annotation") {
      waiting.push(...annotationsIn(node));
      continue;
    }
    let made = statement5(node), [first] = made;
    waiting.length > 0 && first?.kind === "class" ? found.push({ ...first, class: { ...first.class, attributes: [...waiting, ...first.class.attributes] } }) : waiting.length > 0 && first?.kind === "function" ? found.push({ ...first, function: { ...first.function, attributes: [...waiting, ...first.function.attributes] } }) : found.push(...made), waiting = [];
  }
  return found;
}
function annotationsIn(node) {
  if (node.type === "annotation") return [attributeOf(node)];
  let found = [];
  for (let child of parts(node))
    if (child.type === "annotation") found.push(attributeOf(child));
    else if (child.type === "annotated_expression") found.push(...annotationsIn(child));
    else {
      let last = found.at(-1);
      last && last.arguments.length === 0 && (found[found.length - 1] = { ...last, arguments: [{ value: expression5(child) }] });
    }
  return found;
}
function attributeOf(node) {
  let inner = parts(node).find(({ type: type2 }) => type2 === "constructor_invocation");
  return {
    name: parts(inner ?? node).find((one) => one.type === "user_type")?.text ?? "",
    arguments: argumentsOf4(parts(inner).find((one) => one.type === "value_arguments")),
    ...at(node)
  };
}
function statement5(node) {
  switch (node.type) {
    case "function_declaration":
    case "secondary_constructor":
      return [{ kind: "function", function: functionOf6(node), ...at(node) }];
    case "class_declaration":
    case "object_declaration":
    case "companion_object":
      return [{ kind: "class", class: classOf5(node), ...at(node) }];
    case "enum_entry": {
      let args = argumentsOf4(parts(node).find(({ type }) => type === "value_arguments"));
      return [
        {
          kind: "assign",
          targets: [{ name: parts(node).find(({ type }) => type === "identifier")?.text ?? "" }],
          value: args[0]?.value,
          ...at(node)
        }
      ];
    }
    case "property_declaration": {
      let names = node.descendantsOfType("variable_declaration").flatMap((one) => one ? parts(one)[0]?.text ?? [] : []), value = parts(node).findLast(
        ({ type }) => !/^(?:modifiers|variable_declaration|multi_variable_declaration|type_parameters|getter|setter|property_delegate|user_type|nullable_type)$/.test(
          type
        )
      );
      return [{ kind: "assign", targets: (value ? names.slice(0, Math.max(1, names.length)) : names).slice(0, 4).map((name2) => ({ name: name2 })), value: value && expression5(value), ...at(node) }];
    }
    case "assignment": {
      let right = field(node, "right");
      return [
        {
          kind: "assign",
          targets: [{ name: field(node, "left")?.text ?? "" }],
          value: right && expression5(right),
          ...at(node)
        }
      ];
    }
    case "if_expression":
      return [conditional3(node)];
    case "when_expression":
      return [when(node)];
    case "return_expression":
    case "throw_expression": {
      let value = parts(node).find(({ type }) => type !== "label");
      return [
        {
          kind: "exit",
          how: node.type === "throw_expression" ? "throw" : "return",
          value: value && expression5(value),
          ...at(node)
        }
      ];
    }
    case "break_expression":
    case "continue_expression":
      return [
        { kind: "exit", how: node.type === "break_expression" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "while_statement":
    case "do_while_statement": {
      let inner = parts(node), body = inner.find(({ type }) => type === "block" || type === "control_structure_body"), over = field(node, "condition") ?? inner.find((one) => one !== body && one.type !== "variable_declaration");
      return [{ kind: "loop", over: over && expression5(over), body: block5(body), ...at(node) }];
    }
    case "try_expression":
      return [tryOf(node)];
    case "package_header":
    case "import":
    case "type_alias":
      return [];
    case "anonymous_initializer":
      return [{ kind: "within", value: void 0, body: block5(parts(node).at(-1)), ...at(node) }];
    default:
      return [run(expression5(node))];
  }
}
function conditional3(node) {
  let condition = field(node, "condition"), [yes, no] = parts(node).filter((one) => one.id !== condition?.id);
  return { kind: "if", test: expression5(condition), yes: block5(yes), no: block5(no), ...at(node) };
}
function when(node) {
  let subject = parts(node).find(({ type }) => type === "when_subject"), on = subject && parts(subject).at(-1), cases = parts(node).filter(({ type }) => type === "when_entry").map((one) => {
    let conditions = one.childrenForFieldName("condition").flatMap((child) => child ? [child] : []), ids = new Set(conditions.map(({ id }) => id));
    return { values: conditions.map(expression5), body: block5(parts(one).findLast(({ id }) => !ids.has(id))) };
  });
  return { kind: "switch", on: on && expression5(on), cases, ...at(node) };
}
function tryOf(node) {
  let inner = parts(node), blockOf = (one) => block5(parts(one).findLast(({ type }) => type === "block"));
  return {
    kind: "try",
    body: block5(inner.find(({ type }) => type === "block")),
    handlers: inner.filter(({ type }) => type === "catch_block").map(blockOf),
    last: inner.filter(({ type }) => type === "finally_block").flatMap(blockOf),
    ...at(node)
  };
}
function modifiersOf2(node) {
  return parts(node).find(({ type }) => type === "modifiers");
}
function attributesOf3(node) {
  return parts(modifiersOf2(node)).filter(({ type }) => type === "annotation").map(attributeOf);
}
function wordsOf3(node) {
  return new Set(
    parts(modifiersOf2(node)).filter(({ type }) => type !== "annotation").map(({ text: text6 }) => text6)
  );
}
function functionOf6(node) {
  let parameters = parts(node).find(({ type }) => type === "function_value_parameters"), body = parts(node).find(({ type }) => type === "function_body"), only = parts(body), isExpression = body !== void 0 && body.child(0)?.type === "=", receiver = parts(node).find(({ type }) => type === "user_type"), own = field(node, "name");
  return {
    name: own?.text ?? "constructor",
    parameters: parts(parameters).filter(({ type }) => type === "parameter").map((one) => {
      let [name2, type] = parts(one);
      return { name: name2?.text ?? "", ...type ? { type: type.text } : {} };
    }),
    attributes: attributesOf3(node),
    modifiers: wordsOf3(node),
    body: isExpression && only[0] ? [{ kind: "exit", how: "return", value: expression5(only[0]), ...at(only[0]) }] : block5(only[0]?.type === "block" ? only[0] : body),
    ...at(node),
    ...own ? { line: own.startPosition.row + 1 } : {},
    ...receiver && own && receiver.startIndex < own.startIndex ? { receiver: receiver.text } : {}
  };
}
function classOf5(node) {
  let bases = parts(parts(node).find(({ type }) => type === "delegation_specifiers")).map((one) => one.descendantsOfType("user_type")[0]?.text ?? one.text), words2 = wordsOf3(node), isInterface = node.children.some((child) => child?.type === "interface");
  return {
    name: field(node, "name")?.text ?? "",
    bases,
    attributes: attributesOf3(node),
    modifiers: words2,
    body: [
      ...primaryConstructor(node),
      ...block5(parts(node).find(({ type }) => type === "class_body" || type === "enum_class_body")).flatMap(
        (one) => (
          // What stands in a companion is reached through the class.
          one.kind === "class" && one.class.name === "" ? one.class.body : [one]
        )
      )
    ],
    form: words2.has("enum") ? "enum" : isInterface ? "interface" : node.type === "class_declaration" ? "class" : "object",
    ...at(node)
  };
}
function primaryConstructor(node) {
  let own = parts(node).find(({ type }) => type === "primary_constructor");
  return own ? [{ kind: "function", function: {
    name: "constructor",
    parameters: own.descendantsOfType("class_parameter").flatMap((one) => {
      let inner = parts(one).filter(({ type }) => type !== "modifiers");
      return inner[0] ? [{ name: inner[0].text, ...inner[1] ? { type: inner[1].text } : {} }] : [];
    }),
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: [],
    ...at(own)
  }, ...at(own) }] : [];
}
function importOf2(node) {
  if (node.type !== "import") return [];
  let path = parts(node)[0]?.text ?? "", isAll = node.text.trim().endsWith("*"), own = path.slice(path.lastIndexOf(".") + 1), alias = parts(node)[1]?.text;
  return [{ from: path, name: isAll ? "*" : own, as: isAll ? "*" : alias ?? own, ...at(node) }];
}

// src/syntax/languages/php/expressions.ts
function expression6(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "variable_name":
      return name(node, node.text.slice(1));
    case "name":
    case "qualified_name":
    case "relative_scope":
      return name(node, nameOf(node));
    case "member_access_expression":
    case "nullsafe_member_access_expression":
      return {
        kind: "member",
        object: expression6(field(node, "object")),
        name: field(node, "name")?.text ?? "",
        ...at(node)
      };
    case "scoped_property_access_expression":
      return {
        kind: "member",
        object: expression6(field(node, "scope")),
        name: field(node, "name")?.text.slice(1) ?? "",
        ...at(node)
      };
    case "class_constant_access_expression": {
      let [scope, own] = parts(node);
      return own?.text === "class" ? expression6(scope) : { kind: "member", object: expression6(scope), name: own?.text ?? "", ...at(node) };
    }
    case "subscript_expression": {
      let [object, key] = parts(node), own = key && stringOf2(key);
      return own === void 0 ? other5(node) : { kind: "member", object: expression6(object), name: own, ...at(node) };
    }
    case "function_call_expression":
      return call(node, expression6(field(node, "function")), argumentsOf5(field(node, "arguments")));
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression": {
      let object = field(node, "object") ?? field(node, "scope"), own = field(node, "name"), callee = {
        kind: "member",
        object: expression6(object),
        name: own?.text ?? "",
        ...at(own ?? node)
      };
      return call(node, callee, argumentsOf5(field(node, "arguments")));
    }
    case "object_creation_expression": {
      let inner = parts(node);
      return call(
        node,
        name(node, nameOf(inner[0])),
        argumentsOf5(inner.find(({ type }) => type === "arguments")),
        !0
      );
    }
    case "string":
    case "encapsed_string":
    case "heredoc":
    case "nowdoc":
      return text3(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text.toLowerCase() === "true");
    case "null":
      return literal(node, null);
    case "unary_op_expression": {
      let of = expression6(field(node, "argument") ?? parts(node).at(-1));
      return node.child(0)?.type === "!" ? { kind: "not", of, ...at(node) } : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary6(node);
    case "conditional_expression": {
      let test = expression6(field(node, "condition")), yes = field(node, "body");
      return {
        kind: "choose",
        test,
        yes: yes ? expression6(yes) : test,
        no: expression6(field(node, "alternative")),
        ...at(node)
      };
    }
    case "anonymous_function":
    case "anonymous_function_creation_expression":
    case "arrow_function":
      return { kind: "function", function: functionOf7(node), ...at(node) };
    case "array_creation_expression":
      return array(node);
    case "assignment_expression":
      return expression6(field(node, "right"));
    case "parenthesized_expression":
    case "argument":
    case "cast_expression":
    case "clone_expression":
    case "error_suppression_expression":
    case "variadic_unpacking":
      return expression6(parts(node).at(-1));
    default:
      return other5(node);
  }
}
function other5(node) {
  return { kind: "other", parts: parts(node).map(expression6), ...at(node) };
}
function nameOf(node) {
  return node?.text.slice(node.text.lastIndexOf("\\") + 1) ?? "";
}
function targetOf2(node) {
  return node ? node.type === "list_literal" || node.type === "array_creation_expression" ? parts(node).flatMap((one) => targetOf2(one.type === "array_element_initializer" ? parts(one).at(-1) : one)) : [{ name: node.text.replace(/^\$/, "").replaceAll("->", ".") }] : [];
}
function argumentsOf5(node) {
  return parts(node).map((one) => {
    let own = field(one, "name");
    return own ? { name: own.text, value: expression6(parts(one).at(-1)) } : { value: expression6(one) };
  });
}
function array(node) {
  let elements = parts(node).filter(({ type }) => type === "array_element_initializer");
  return elements.some((one) => parts(one).length > 1) ? { kind: "object", entries: elements.map((one) => {
    let [key, value] = parts(one);
    return value ? { key: (key && stringOf2(key)) ?? key?.text ?? "", value: expression6(value) } : { key: "...", value: expression6(key) };
  }), ...at(node) } : { kind: "list", items: elements.map((one) => expression6(parts(one)[0])), ...at(node) };
}
var comparisons6 = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<>": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary6(node) {
  let operator = field(node, "operator")?.text.toLowerCase() ?? node.child(1)?.type ?? "", left = expression6(field(node, "left")), right = expression6(field(node, "right"));
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or" || operator === "??") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons6[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function stringOf2(node) {
  if (node.type !== "string" && node.type !== "encapsed_string") return;
  let inner = parts(node);
  return inner.every(({ type }) => type === "string_content" || type === "escape_sequence") ? inner.map((one) => one.text).join("") : void 0;
}
function text3(node) {
  let plain = stringOf2(node);
  return plain !== void 0 ? literal(node, plain) : { kind: "template", parts: parts(node).map((one) => one.type === "string_content" ? literal(one, one.text) : expression6(one)), ...at(node) };
}

// src/syntax/languages/php.ts
var php = {
  language: "php",
  grammars: { php: "tree-sitter-php" },
  read: (root) => ({ imports: importsOf4(root), body: parts(root).flatMap(statement6) })
};
function block6(node) {
  return node ? /^(?:compound_statement|colon_block|declaration_list|enum_declaration_list)$/.test(node.type) ? parts(node).flatMap(statement6) : statement6(node) : [];
}
function statement6(node) {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment4(inner) ?? thrown(inner) ?? run(expression6(inner)));
    case "if_statement":
      return [conditional4(node, fields(node, "alternative"))];
    case "return_statement":
      return [{ kind: "exit", how: "return", value: valueIn(node), ...at(node) }];
    case "exit_statement":
      return [{ kind: "exit", how: "throw", value: valueIn(node), ...at(node) }];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "foreach_statement":
    case "for_statement":
    case "while_statement":
    case "do_statement": {
      let over = field(node, "condition") ?? parts(node)[0];
      return [{ kind: "loop", over: over && expression6(over), body: block6(field(node, "body")), ...at(node) }];
    }
    case "try_statement":
      return [
        {
          kind: "try",
          body: block6(field(node, "body")),
          handlers: ofType2(node, "catch_clause").map((one) => block6(field(one, "body"))),
          last: ofType2(node, "finally_clause").flatMap((one) => block6(field(one, "body"))),
          ...at(node)
        }
      ];
    case "switch_statement": {
      let on = field(node, "condition");
      return [{ kind: "switch", on: on && expression6(on), cases: parts(field(node, "body")).map(caseOf4), ...at(node) }];
    }
    case "echo_statement":
    case "unset_statement":
      return [{ kind: "other", parts: parts(node).map(expression6), blocks: [], ...at(node) }];
    case "compound_statement":
    case "declare_statement":
      return [
        {
          kind: "within",
          value: void 0,
          body: block6(node.type === "compound_statement" ? node : field(node, "body")),
          ...at(node)
        }
      ];
    case "namespace_definition":
      return [...block6(field(node, "body"))];
    case "function_definition":
    case "method_declaration":
      return [{ kind: "function", function: functionOf7(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "trait_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf6(node), ...at(node) }];
    case "property_declaration":
    case "const_declaration":
      return ofType2(node, node.type === "const_declaration" ? "const_element" : "property_element").map(
        (one) => {
          let [own, other8] = parts(one), value = field(one, "default_value") ?? (own === other8 ? void 0 : other8), type = field(node, "type")?.text;
          return { kind: "assign", targets: [{ name: own?.text.replace(/^\$/, "") ?? "", ...type === void 0 ? {} : { type } }], value: value && expression6(value), ...at(node) };
        }
      );
    case "enum_case": {
      let value = field(node, "value");
      return [
        {
          kind: "assign",
          targets: [{ name: field(node, "name")?.text ?? "" }],
          value: value && expression6(value),
          ...at(node)
        }
      ];
    }
    case "php_tag":
    case "text":
    case "text_interpolation":
    case "use_declaration":
    case "namespace_use_declaration":
    case "global_declaration":
      return [];
    default:
      return [run(expression6(node))];
  }
}
function ofType2(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function valueIn(node) {
  let [value] = parts(node);
  return value && expression6(value);
}
function thrown(node) {
  return node.type === "throw_expression" ? { kind: "exit", how: "throw", value: valueIn(node), ...at(node) } : void 0;
}
function conditional4(node, alternatives) {
  let [next, ...others] = alternatives, no = next === void 0 ? [] : next.type === "else_if_clause" ? [conditional4(next, others)] : block6(field(next, "body"));
  return { kind: "if", test: expression6(field(node, "condition")), yes: block6(field(node, "body")), no, ...at(node) };
}
function caseOf4(node) {
  let value = field(node, "value"), body = parts(node).filter((one) => one.id !== value?.id);
  return { values: value ? [expression6(value)] : [], body: body.flatMap(statement6) };
}
function assignment4(node) {
  if (node.type !== "assignment_expression" && node.type !== "augmented_assignment_expression") return;
  let right = field(node, "right");
  return { kind: "assign", targets: targetOf2(field(node, "left")), value: right && expression6(right), ...at(node) };
}
function attributesOf4(node) {
  return ofType2(node, "attribute_list").flatMap((list) => parts(list).flatMap(parts)).filter(({ type }) => type === "attribute").map((one) => ({ name: nameOf(parts(one)[0]), arguments: argumentsOf5(field(one, "parameters")), ...at(one) }));
}
function wordsOf4(node) {
  return new Set(
    parts(node).filter(({ type }) => type.endsWith("_modifier")).map(({ text: text6 }) => text6)
  );
}
function functionOf7(node) {
  let own = field(node, "name"), body = field(node, "body"), isExpression = node.type === "arrow_function" && body;
  return {
    name: own?.text ?? "",
    parameters: parts(field(node, "parameters")).map((one) => {
      let type = field(one, "type")?.text;
      return { name: field(one, "name")?.text.replace(/^\$/, "") ?? "", ...type === void 0 ? {} : { type } };
    }),
    attributes: attributesOf4(node),
    modifiers: wordsOf4(node),
    body: isExpression ? [{ kind: "exit", how: "return", value: expression6(body), ...at(body) }] : block6(body),
    ...at(node),
    ...own ? { line: own.startPosition.row + 1 } : {}
  };
}
var forms3 = {
  interface_declaration: "interface",
  trait_declaration: "module",
  enum_declaration: "enum"
};
function classOf6(node) {
  let body = field(node, "body"), bases = [
    ...ofType2(node, "base_clause"),
    ...ofType2(node, "class_interface_clause"),
    ...body ? ofType2(body, "use_declaration") : []
  ].flatMap(parts);
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.filter(({ type }) => type.endsWith("name")).map(nameOf),
    attributes: attributesOf4(node),
    modifiers: wordsOf4(node),
    body: block6(body),
    form: forms3[node.type] ?? "class",
    ...at(node)
  };
}
function importsOf4(root) {
  return root.descendantsOfType("namespace_use_declaration").flatMap((node) => {
    if (!node) return [];
    let group = field(node, "body"), prefix = group ? `${parts(node).find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
    return parts(group ?? node).filter(({ type }) => type === "namespace_use_clause").map((clause) => {
      let from = prefix + (parts(clause)[0]?.text ?? ""), name2 = from.slice(from.lastIndexOf("\\") + 1);
      return { from, name: name2, as: field(clause, "alias")?.text ?? name2, ...at(node) };
    });
  });
}

// src/syntax/languages/python/expressions.ts
function expression7(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node, node.text === "self" ? "this" : node.text);
    case "dotted_name":
      return name(node);
    case "attribute":
      return {
        kind: "member",
        object: expression7(field(node, "object")),
        name: field(node, "attribute")?.text ?? "",
        ...at(node)
      };
    case "subscript": {
      let index = field(node, "subscript"), key = index?.type === "string" ? stringOf3(index) : void 0, object = expression7(field(node, "value"));
      return key === void 0 ? { kind: "other", parts: [object, ...index ? [expression7(index)] : []], ...at(node) } : { kind: "member", object, name: key, ...at(node) };
    }
    case "call":
      return call(node, expression7(field(node, "function")), argumentsOf6(field(node, "arguments")));
    case "string":
      return text4(node);
    case "concatenated_string": {
      let pieces = parts(node).map(expression7);
      return pieces.every((one) => one.kind === "literal") ? literal(node, pieces.map((one) => one.kind === "literal" ? String(one.value) : "").join("")) : { kind: "template", parts: pieces, ...at(node) };
    }
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "none":
      return literal(node, null);
    case "not_operator":
      return { kind: "not", of: expression7(field(node, "argument")), ...at(node) };
    case "boolean_operator":
      return {
        kind: field(node, "operator")?.text === "or" || node.child(1)?.type === "or" ? "or" : "and",
        left: expression7(field(node, "left")),
        right: expression7(field(node, "right")),
        ...at(node)
      };
    case "comparison_operator":
      return comparison(node);
    case "conditional_expression": {
      let [yes, test, no] = parts(node);
      return { kind: "choose", test: expression7(test), yes: expression7(yes), no: expression7(no), ...at(node) };
    }
    case "lambda": {
      let body = field(node, "body");
      return {
        kind: "function",
        function: {
          name: "",
          parameters: parts(field(node, "parameters")).flatMap(parameterOf),
          attributes: [],
          modifiers: /* @__PURE__ */ new Set(),
          body: body ? [{ kind: "exit", how: "return", value: expression7(body), ...at(body) }] : [],
          ...at(node)
        },
        ...at(node)
      };
    }
    case "dictionary":
      return { kind: "object", entries: parts(node).map(entryOf), ...at(node) };
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
      return { kind: "list", items: parts(node).map(expression7), ...at(node) };
    case "named_expression":
      return expression7(field(node, "value"));
    // What only says how a value is waited for, spread or grouped.
    case "parenthesized_expression":
    case "await":
    case "list_splat":
    case "dictionary_splat":
    case "expression_statement":
    case "case_pattern":
      return expression7(parts(node)[0]);
    case "as_pattern":
      return expression7(parts(node)[0]);
    default:
      return { kind: "other", parts: parts(node).map(expression7), ...at(node) };
  }
}
function comparison(node) {
  let [left, right] = parts(node), operator = node.children.find(
    (child) => child && /^(?:==|!=|<>|<=?|>=?|is|is not|not in|in)$/.test(child.type)
  )?.type, known = operator === void 0 ? void 0 : {
    "==": "==",
    is: "==",
    "!=": "!=",
    "<>": "!=",
    "is not": "!=",
    "<": "<",
    "<=": "<",
    ">": ">",
    ">=": ">"
  }[operator];
  return known === void 0 || !left || !right ? { kind: "other", parts: parts(node).map(expression7), ...at(node) } : { kind: "compare", operator: known, left: expression7(left), right: expression7(right), ...at(node) };
}
function argumentsOf6(node) {
  return node?.type === "generator_expression" ? [{ value: expression7(node) }] : parts(node).map((one) => one.type !== "keyword_argument" ? { value: expression7(one) } : { name: field(one, "name")?.text ?? "", value: expression7(field(one, "value")) });
}
function attributeOf2(node) {
  let [inner] = parts(node), isCall = inner?.type === "call";
  return { name: (isCall ? field(inner, "function") : inner)?.text ?? "", arguments: isCall ? argumentsOf6(field(inner, "arguments")) : [], ...at(node) };
}
function stringOf3(node) {
  return parts(node).filter(({ type }) => type === "string_content").map((one) => one.text).join("");
}
function text4(node) {
  let pieces = parts(node).filter(({ type }) => type === "string_content" || type === "interpolation");
  return pieces.every(({ type }) => type === "string_content") ? literal(node, stringOf3(node)) : { kind: "template", parts: pieces.map(
    (one) => one.type === "interpolation" ? expression7(field(one, "expression")) : literal(one, one.text)
  ), ...at(node) };
}
function entryOf(node) {
  let key = field(node, "key");
  return key ? { key: key.type === "string" ? stringOf3(key) : key.text, value: expression7(field(node, "value")) } : { key: "...", value: expression7(node) };
}

// src/syntax/languages/python.ts
var python = {
  language: "python",
  grammars: { py: "tree-sitter-python" },
  read: (root) => ({ imports: importsOf5(root), body: block7(root) })
};
function block7(node) {
  return parts(node).flatMap((one) => statement7(one));
}
function statement7(node, decorators = []) {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment5(inner) ?? run(expression7(inner)));
    case "decorated_definition":
      return statement7(
        field(node, "definition"),
        parts(node).filter(({ type }) => type === "decorator")
      );
    case "function_definition":
      return [{ kind: "function", function: functionOf8(node, decorators), ...at(node) }];
    case "class_definition":
      return [{ kind: "class", class: classOf7(node, decorators), ...at(node) }];
    case "if_statement":
      return [conditional5(node, fields(node, "alternative"))];
    case "return_statement":
    case "raise_statement": {
      let [value] = parts(node);
      return [{ kind: "exit", how: node.type === "return_statement" ? "return" : "throw", value: value && expression7(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "while_statement": {
      let over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression7(over), body: block7(field(node, "body")), ...at(node) }];
    }
    case "with_statement": {
      let [item] = parts(parts(node)[0]), value = item && field(item, "value");
      return [{ kind: "within", value: value && expression7(value), body: block7(field(node, "body")), ...at(node) }];
    }
    case "try_statement":
      return [
        {
          kind: "try",
          body: [
            ...block7(field(node, "body")),
            ...clauses(node, "else_clause").flatMap((one) => block7(field(one, "body")))
          ],
          handlers: clauses(node, "except_clause").map((one) => block7(parts(one).at(-1))),
          last: clauses(node, "finally_clause").flatMap((one) => block7(parts(one).at(-1))),
          ...at(node)
        }
      ];
    case "match_statement": {
      let on = field(node, "subject"), cases = fields(field(node, "body") ?? node, "alternative").map((one) => {
        let patterns = parts(one).filter(({ type }) => type === "case_pattern");
        return {
          values: patterns.every(({ text: text6 }) => text6 === "_") ? [] : patterns.flatMap((pattern) => parts(pattern).map(expression7)),
          body: block7(field(one, "consequence"))
        };
      });
      return [{ kind: "switch", on: on && expression7(on), cases, ...at(node) }];
    }
    case "pass_statement":
    case "import_statement":
    case "import_from_statement":
    case "future_import_statement":
    case "global_statement":
    case "nonlocal_statement":
    case "type_alias_statement":
      return [];
    default:
      return [{ kind: "other", parts: parts(node).map(expression7), blocks: [], ...at(node) }];
  }
}
function clauses(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function conditional5(node, alternatives) {
  let [next, ...others] = alternatives, no = next === void 0 ? [] : next.type === "elif_clause" ? [conditional5(next, others)] : block7(field(next, "body"));
  return {
    kind: "if",
    test: expression7(field(node, "condition")),
    yes: block7(field(node, "consequence")),
    no,
    ...at(node)
  };
}
function assignment5(node) {
  if (node.type !== "assignment" && node.type !== "augmented_assignment") return;
  let right = field(node, "right");
  return { kind: "assign", targets: targetsOf2(field(node, "left")), value: right && expression7(right), ...at(node) };
}
function targetsOf2(node) {
  return node ? /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern)$/.test(node.type) ? parts(node).flatMap(targetsOf2) : [{ name: node.text.replace(/^self\./, "this.") }] : [];
}
function functionOf8(node, decorators) {
  let name2 = field(node, "name")?.text ?? "", words2 = [
    ...node.child(0)?.type === "async" ? ["async"] : [],
    .../^_(?!_)/.test(name2) ? ["private"] : [],
    ...decorators.flatMap(({ text: text6 }) => /^@(?:static|class)method$/.test(text6) ? ["static"] : [])
  ];
  return {
    name: name2,
    parameters: parts(field(node, "parameters")).flatMap(parameterOf),
    attributes: decorators.map(attributeOf2),
    modifiers: new Set(words2),
    body: withoutDoc(block7(field(node, "body"))),
    ...at(node)
  };
}
function withoutDoc(body) {
  let [first] = body;
  return first?.kind === "do" && first.value.kind === "literal" ? body.slice(1) : body;
}
function parameterOf(node) {
  if (node.type === "identifier") return [{ name: node.text }];
  let type = field(node, "type")?.text, name2 = (field(node, "name") ?? parts(node)[0])?.text;
  return name2 === void 0 ? [] : [{ name: name2, ...type === void 0 ? {} : { type } }];
}
function classOf7(node, decorators) {
  let bases = parts(field(node, "superclasses")).filter(({ type }) => type !== "keyword_argument");
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text: text6 }) => text6),
    attributes: decorators.map(attributeOf2),
    modifiers: /* @__PURE__ */ new Set(),
    body: withoutDoc(block7(field(node, "body"))),
    form: bases.some(({ text: text6 }) => /(?:^|\.)(?:Str|Int)?Enum$|TextChoices$/.test(text6)) ? "enum" : "class",
    ...at(node)
  };
}
function importsOf5(root) {
  return root.descendantsOfType(["import_statement", "import_from_statement"]).flatMap((node) => node ? importOf3(node) : []);
}
function importOf3(node) {
  let from = field(node, "module_name")?.text, names = fields(node, "name");
  return from !== void 0 && names.length === 0 ? [{ from, name: "*", as: "*", ...at(node) }] : names.map((one) => {
    let name2 = field(one, "name")?.text ?? one.text, as = field(one, "alias")?.text ?? name2;
    return from === void 0 ? { from: name2, name: "*", as, ...at(node) } : { from, name: name2, as, ...at(node) };
  });
}

// src/syntax/languages/ruby/expressions.ts
function expression8(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return /[?!]$/.test(node.text) ? call(node, name(node), []) : name(node);
    case "constant":
    case "global_variable":
      return name(node);
    case "self":
      return name(node, "this");
    case "instance_variable":
    case "class_variable":
      return { kind: "member", object: name(node, "this"), name: node.text.replace(/^@+/, ""), ...at(node) };
    case "scope_resolution": {
      let scope = field(node, "scope"), own = field(node, "name")?.text ?? "";
      return scope ? { kind: "member", object: expression8(scope), name: own, ...at(node) } : name(node, own);
    }
    case "call":
      return callOf3(node);
    case "element_reference":
      return reference(node);
    case "string":
    case "simple_symbol":
    case "delimited_symbol":
    case "hash_key_symbol":
    case "heredoc_beginning":
    case "bare_string":
    case "bare_symbol":
    case "character":
      return text5(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "unary": {
      let operand = expression8(field(node, "operand"));
      return /^(?:!|not\b)/.test(node.text) ? { kind: "not", of: operand, ...at(node) } : { kind: "other", parts: [operand], ...at(node) };
    }
    case "binary":
      return binary7(node);
    case "conditional":
      return {
        kind: "choose",
        test: expression8(field(node, "condition")),
        yes: expression8(field(node, "consequence")),
        no: expression8(field(node, "alternative")),
        ...at(node)
      };
    case "lambda":
    case "block":
    case "do_block":
      return functionOf9(node);
    case "hash":
      return { kind: "object", entries: parts(node).map(entryOf2), ...at(node) };
    case "array":
    case "string_array":
    case "symbol_array":
    case "right_assignment_list":
      return { kind: "list", items: parts(node).map(expression8), ...at(node) };
    case "assignment":
    case "operator_assignment":
      return expression8(field(node, "right"));
    case "parenthesized_statements":
    case "block_argument":
    case "splat_argument":
    case "hash_splat_argument":
    case "begin":
    case "then":
      return parts(node).length === 1 ? expression8(parts(node)[0]) : other6(node);
    default:
      return other6(node);
  }
}
function other6(node) {
  return { kind: "other", parts: parts(node).map(expression8), ...at(node) };
}
function callOf3(node) {
  let receiver = field(node, "receiver"), method = field(node, "method"), own = method?.text ?? "call", callee = receiver ? { kind: "member", object: expression8(receiver), name: own, ...at(method ?? node) } : method ? expressionOfMethod(method) : name(node, own), given = field(node, "block"), args = [
    ...parts(field(node, "arguments")).map(argument),
    ...given ? [{ name: "&", value: functionOf9(given) }] : []
  ];
  return call(node, callee, args, own === "new");
}
function expressionOfMethod(method) {
  return method.type === "identifier" || method.type === "constant" ? name(method) : expression8(method);
}
function argument(node) {
  return node.type === "pair" ? { name: keyOf2(node), value: valueOf2(node) } : node.type === "block_argument" ? { name: "&", value: expression8(parts(node)[0]) } : { value: expression8(node) };
}
function keyOf2(pair) {
  let key = field(pair, "key");
  return key ? stringOf4(key) ?? key.text : "";
}
function valueOf2(pair) {
  let value = field(pair, "value");
  return value ? expression8(value) : name(pair, keyOf2(pair));
}
function entryOf2(node) {
  return node.type === "pair" ? { key: keyOf2(node), value: valueOf2(node) } : { key: "...", value: expression8(node) };
}
function reference(node) {
  let [object, key] = parts(node), own = key && stringOf4(key);
  return call(
    node,
    { kind: "member", object: expression8(object), name: "[]", ...at(node) },
    own === void 0 ? parts(node).slice(1).map(argument) : [{ value: literal(key, own) }]
  );
}
var comparisons7 = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary7(node) {
  let operator = field(node, "operator")?.text ?? "", left = expression8(field(node, "left")), right = expression8(field(node, "right"));
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons7[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function functionOf9(node) {
  let body = node.type === "lambda" ? field(node, "body") : node, inner = body && (field(body, "body") ?? void 0);
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parametersOf3(field(node, "parameters") ?? (body && field(body, "parameters"))),
      attributes: [],
      modifiers: /* @__PURE__ */ new Set(),
      body: returning2(block8(inner)),
      ...at(node)
    },
    ...at(node)
  };
}
function stringOf4(node) {
  if (node.type === "simple_symbol") return node.text.slice(1);
  if (node.type === "hash_key_symbol" || node.type === "bare_symbol" || node.type === "bare_string") return node.text;
  if (node.type !== "string" && node.type !== "delimited_symbol") return;
  let inner = parts(node);
  return inner.every(({ type }) => type !== "interpolation") ? inner.map((one) => one.text).join("") : void 0;
}
function text5(node) {
  let plain = stringOf4(node);
  return plain !== void 0 ? literal(node, plain) : node.type === "heredoc_beginning" || node.type === "character" ? literal(node, node.text) : { kind: "template", parts: parts(node).map(
    (one) => one.type === "interpolation" ? expression8(parts(one)[0]) : literal(one, one.text)
  ), ...at(node) };
}

// src/syntax/languages/ruby.ts
var ruby = {
  language: "ruby",
  grammars: { rb: "tree-sitter-ruby", rake: "tree-sitter-ruby" },
  read: (root) => ({ imports: importsOf6(root), body: block8(root) })
};
function block8(node) {
  if (!node) return [];
  if (!lists.has(node.type)) return statement8(node);
  let inner = parts(node), clause = (type) => inner.filter((one) => one.type === type), body = inner.filter(({ type }) => !/^(?:rescue|ensure|exception_variable|exceptions)$/.test(type) && type !== "else").flatMap(statement8), handlers = clause("rescue"), last = clause("ensure");
  return handlers.length === 0 && last.length === 0 ? [...body, ...clause("else").flatMap(block8)] : [
    {
      kind: "try",
      body: [...body, ...clause("else").flatMap(block8)],
      handlers: handlers.map((one) => block8(field(one, "body"))),
      last: last.flatMap((one) => parts(one).flatMap(statement8)),
      ...at(node)
    }
  ];
}
var lists = /* @__PURE__ */ new Set([
  "program",
  "body_statement",
  "block_body",
  "then",
  "else",
  "do",
  "begin",
  "begin_block",
  "parenthesized_statements",
  "ensure"
]);
function statement8(node) {
  switch (node.type) {
    case "method":
    case "singleton_method":
      return [{ kind: "function", function: functionOf10(node), ...at(node) }];
    case "class":
    case "module":
    case "singleton_class":
      return [{ kind: "class", class: classOf8(node), ...at(node) }];
    case "if":
    case "elsif":
    case "unless":
      return [conditional6(node)];
    case "if_modifier":
    case "unless_modifier": {
      let test = expression8(field(node, "condition")), yes = block8(field(node, "body"));
      return [
        {
          kind: "if",
          test: node.type === "unless_modifier" ? { kind: "not", of: test, ...at(node) } : test,
          yes,
          no: [],
          ...at(node)
        }
      ];
    }
    case "return":
    case "next":
    case "break": {
      let args = parts(parts(node)[0]), value = args.length > 1 ? void 0 : args[0];
      return [{ kind: "exit", how: node.type === "break" ? "break" : "return", value: value && expression8(value), ...at(node) }];
    }
    case "while":
    case "until":
    case "for":
    case "while_modifier":
    case "until_modifier": {
      let over = field(node, "condition") ?? field(node, "value");
      return [{ kind: "loop", over: over && expression8(over), body: block8(field(node, "body")), ...at(node) }];
    }
    case "begin":
      return [...block8(node)];
    case "rescue_modifier":
      return [...block8(field(node, "body"))];
    case "case": {
      let value = field(node, "value");
      return [{ kind: "switch", on: value && expression8(value), cases: parts(node).flatMap(caseOf5), ...at(node) }];
    }
    case "assignment":
    case "operator_assignment": {
      let right = field(node, "right");
      return [
        { kind: "assign", targets: targetsOf3(field(node, "left")), value: right && expression8(right), ...at(node) }
      ];
    }
    case "identifier":
      return [run(call(node, name(node), []))];
    case "call": {
      if (field(node, "method")?.text === "raise" && !field(node, "receiver")) {
        let [value] = parts(field(node, "arguments"));
        return [{ kind: "exit", how: "throw", value: value && expression8(value), ...at(node) }];
      }
      return [run(expression8(node))];
    }
    case "alias":
    case "undef":
    case "empty_statement":
      return [];
    case "parenthesized_statements":
      return parts(node).flatMap(statement8);
    default:
      return [run(expression8(node))];
  }
}
function conditional6(node) {
  let test = expression8(field(node, "condition")), alternative2 = field(node, "alternative"), no = alternative2 ? alternative2.type === "elsif" ? [conditional6(alternative2)] : block8(alternative2) : [];
  return {
    kind: "if",
    test: node.type === "unless" ? { kind: "not", of: test, ...at(node) } : test,
    yes: block8(field(node, "consequence")),
    no,
    ...at(node)
  };
}
function caseOf5(node) {
  return node.type === "else" ? [{ values: [], body: block8(node) }] : node.type !== "when" && node.type !== "in_clause" ? [] : [{ values: fields(node, "pattern").flatMap((one) => parts(one).map(expression8)), body: block8(field(node, "body")) }];
}
function targetsOf3(node) {
  return node ? node.type === "left_assignment_list" ? parts(node).flatMap(targetsOf3) : [{ name: node.text.replace(/^@+/, "this.") }] : [];
}
function functionOf10(node) {
  let words2 = node.type === "singleton_method" ? ["static"] : [];
  return {
    name: field(node, "name")?.text ?? "",
    parameters: parametersOf3(field(node, "parameters")),
    attributes: [],
    modifiers: new Set(words2),
    body: returning2(block8(field(node, "body"))),
    ...at(node)
  };
}
function returning2(body) {
  let last = body.at(-1);
  return last?.kind !== "do" ? body : [
    ...body.slice(0, -1),
    { kind: "exit", how: "return", value: last.value, line: last.line, endLine: last.endLine }
  ];
}
function parametersOf3(node) {
  return parts(node).map((one) => ({ name: field(one, "name")?.text ?? one.text }));
}
function classOf8(node) {
  let body = block8(field(node, "body")), superclass = parts(field(node, "superclass"))[0]?.text, included = body.flatMap((one) => one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name" ? [] : /^(?:include|prepend|extend)$/.test(one.value.callee.name) ? one.value.arguments.flatMap(
    ({ value }) => value.kind === "name" || value.kind === "member" ? [nameOf2(value)] : []
  ) : []);
  return {
    name: field(node, "name")?.text ?? "",
    bases: [...superclass === void 0 ? [] : [superclass], ...included],
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: withVisibility(body),
    form: node.type === "module" ? "module" : "class",
    ...at(node)
  };
}
function nameOf2(value) {
  let one = value;
  return one.kind === "member" && one.object ? `${nameOf2(one.object)}::${one.name}` : one.name;
}
function withVisibility(body) {
  let visibility;
  return body.map((one) => {
    if (one.kind === "do" && one.value.kind === "call" && one.value.callee.kind === "name") {
      let { callee, arguments: args } = one.value;
      /^(?:private|protected|public)$/.test(callee.name) && args.length === 0 && (visibility = callee.name === "public" ? void 0 : callee.name);
    }
    return one.kind !== "function" || visibility === void 0 ? one : { ...one, function: { ...one.function, modifiers: /* @__PURE__ */ new Set([...one.function.modifiers, visibility]) } };
  });
}
function importsOf6(root) {
  return parts(root).flatMap((node) => {
    let isRequire = node.type === "call" && /^require(?:_relative)?$/.test(field(node, "method")?.text ?? ""), [argument2] = isRequire ? parts(field(node, "arguments")) : [], from = argument2 && stringOf4(argument2);
    return from === void 0 ? [] : [{ from, name: "*", as: from.split("/").at(-1) ?? from, ...at(node) }];
  });
}

// src/syntax/languages/typescript/expressions.ts
function expression9(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "property_identifier":
    case "shorthand_property_identifier":
    case "type_identifier":
    case "this":
    case "super":
      return name(node);
    case "member_expression":
      return member3(node, field(node, "property")?.text ?? "");
    case "subscript_expression": {
      let index = field(node, "index"), key = index && stringOf5(index);
      return key === void 0 ? other7(node) : member3(node, key);
    }
    case "call_expression":
      return call(node, expression9(field(node, "function")), argumentsOf7(node));
    case "new_expression":
      return call(node, expression9(field(node, "constructor")), argumentsOf7(node), !0);
    case "string":
      return literal(node, stringOf5(node) ?? "");
    case "template_string":
      return template(node);
    case "number":
      return literal(node, Number(node.text));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null":
    case "undefined":
      return literal(node, null);
    case "unary_expression":
      return field(node, "operator")?.text === "!" || node.child(0)?.type === "!" ? { kind: "not", of: expression9(field(node, "argument")), ...at(node) } : other7(node);
    case "binary_expression":
      return binary8(node);
    case "ternary_expression":
      return {
        kind: "choose",
        test: expression9(field(node, "condition")),
        yes: expression9(field(node, "consequence")),
        no: expression9(field(node, "alternative")),
        ...at(node)
      };
    case "arrow_function":
    case "function_expression":
    case "function":
    case "generator_function":
      return { kind: "function", function: functionOf11(node), ...at(node) };
    case "object":
      return { kind: "object", entries: parts(node).flatMap(entryOf3), ...at(node) };
    case "array":
      return { kind: "list", items: parts(node).map(expression9), ...at(node) };
    case "jsx_element":
    case "jsx_self_closing_element":
      return element(node);
    // What only says how a value is waited for, typed or grouped.
    case "parenthesized_expression":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
    case "satisfies_expression":
    case "type_assertion":
    case "jsx_expression":
    case "spread_element":
    case "expression_statement":
      return expression9(node.type === "type_assertion" ? parts(node).at(-1) : parts(node)[0]);
    default:
      return other7(node);
  }
}
function other7(node) {
  return { kind: "other", parts: parts(node).flatMap((child) => /(?:_statement|_declaration)$/.test(child.type) ? statement9(child).flatMap((one) => one.kind === "do" ? [one.value] : []) : [expression9(child)]), ...at(node) };
}
function member3(node, property2) {
  return { kind: "member", object: expression9(field(node, "object")), name: property2, ...at(node) };
}
var comparisons8 = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function binary8(node) {
  let operator = field(node, "operator")?.text ?? "", left = expression9(field(node, "left")), right = expression9(field(node, "right"));
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "??") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons8[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function argumentsOf7(node) {
  let args = field(node, "arguments");
  return args?.type === "template_string" ? [{ value: template(args) }] : parts(args).map((one) => ({ value: expression9(one) }));
}
function stringOf5(node) {
  return node.type === "string" ? parts(node).map(({ text: text6 }) => text6).join("") : node.type === "template_string" && parts(node).every(({ type }) => type === "string_fragment") ? node.text.slice(1, -1) : void 0;
}
function template(node) {
  let plain = stringOf5(node);
  return plain !== void 0 ? literal(node, plain) : { kind: "template", parts: parts(node).map(
    (one) => one.type === "template_substitution" ? expression9(parts(one)[0]) : literal(one, one.text)
  ), ...at(node) };
}
function entryOf3(node) {
  switch (node.type) {
    case "pair": {
      let key = field(node, "key");
      return [{ key: key ? stringOf5(key) ?? key.text : "", value: expression9(field(node, "value")) }];
    }
    case "shorthand_property_identifier":
      return [{ key: node.text, value: name(node) }];
    case "method_definition": {
      let made = functionOf11(node);
      return [{ key: made.name, value: { kind: "function", function: made, ...at(node) } }];
    }
    default:
      return [{ key: "...", value: expression9(node) }];
  }
}
function element(node) {
  let open = node.type === "jsx_element" ? field(node, "open_tag") : node, inside = node.type === "jsx_element" ? parts(node).filter(
    ({ type }) => !type.endsWith("_element") || type === "jsx_element" || type === "jsx_self_closing_element"
  ) : [];
  return {
    kind: "element",
    name: field(open, "name")?.text ?? "",
    attributes: parts(open).filter(({ type }) => type === "jsx_attribute").map(attribute),
    children: inside.filter(({ type }) => type !== "jsx_text").map(expression9),
    ...at(node)
  };
}
function attribute(node) {
  let [key, value] = parts(node);
  return { key: key?.text ?? "", value: value ? expression9(value) : literal(node, !0) };
}

// src/syntax/languages/typescript/declarations.ts
function functionOf11(node, attributes = []) {
  let body = field(node, "body"), isExpression = body !== void 0 && body.type !== "statement_block";
  return {
    name: keyOf3(field(node, "name")),
    parameters: parametersOf4(node),
    attributes: [...attributes, ...fields(node, "decorator")].map(attributeOf3),
    modifiers: wordsOf5(node),
    body: isExpression ? [{ kind: "exit", how: "return", value: expression9(body), ...at(body) }] : block9(body),
    ...at(node)
  };
}
function parametersOf4(node) {
  let single = field(node, "parameter");
  return single ? [{ name: single.text }] : parts(field(node, "parameters")).map((one) => {
    let type = field(one, "type");
    return { name: field(one, "pattern")?.text ?? field(one, "left")?.text ?? one.text, ...type ? { type: type.text.replace(/^:\s*/, "") } : {} };
  });
}
var words = /* @__PURE__ */ new Set(["async", "static", "abstract", "override", "readonly", "get", "set", "accessibility_modifier"]);
function wordsOf5(node) {
  let found = /* @__PURE__ */ new Set();
  for (let child of node.children)
    !child || !words.has(child.type) || found.add(child.type === "accessibility_modifier" ? child.text : child.type);
  return found;
}
function classOf9(node, attributes = fields(node, "decorator")) {
  let form = node.type === "interface_declaration" ? "interface" : node.type === "enum_declaration" ? "enum" : "class";
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf(node),
    attributes: attributes.map(attributeOf3),
    modifiers: wordsOf5(node),
    body: membersOf(field(node, "body")),
    form,
    ...at(node)
  };
}
function basesOf(node) {
  return parts(node).filter(({ type }) => type === "class_heritage").flatMap((one) => parts(one).flatMap((clause) => clause.type.endsWith("_clause") ? parts(clause) : [clause]).map(({ text: text6 }) => text6));
}
function membersOf(body) {
  let members = [], decorators = [];
  for (let node of parts(body))
    if (node.type === "decorator") decorators.push(node);
    else {
      let member4 = memberOf2(node, decorators);
      member4 && members.push(member4), decorators = [];
    }
  return members;
}
function memberOf2(node, decorators) {
  switch (node.type) {
    case "method_definition":
    case "abstract_method_signature":
    case "method_signature":
      return { kind: "function", function: functionOf11(node, decorators), ...at(node) };
    case "public_field_definition":
    case "field_definition":
    case "enum_assignment": {
      let value = field(node, "value"), target = field(node, "name") ?? field(node, "property"), made = value && expression9(value);
      if (made?.kind !== "function")
        return { kind: "assign", targets: [{ name: keyOf3(target), ...typed(node) }], value: made, ...at(node) };
      let attributes = [...decorators, ...fields(node, "decorator")].map(attributeOf3);
      return { kind: "function", function: { ...made.function, name: keyOf3(target), attributes }, ...at(node) };
    }
    case "class_static_block":
      return { kind: "within", value: void 0, body: block9(field(node, "body")), ...at(node) };
    default:
      return;
  }
}
function typed(node) {
  let type = field(node, "type");
  return type ? { type: type.text.replace(/^:\s*/, "") } : {};
}
function keyOf3(node) {
  return node?.text.replace(/^["'`[]|["'`\]]$/g, "") ?? "";
}
function attributeOf3(node) {
  let [inner] = parts(node), callee = inner?.type === "call_expression" ? field(inner, "function") : inner, args = inner?.type === "call_expression" ? argumentsOf7(inner) : [];
  return { name: callee?.text ?? "", arguments: args, ...at(node) };
}

// src/syntax/languages/typescript/imports.ts
function importsOf7(root) {
  return parts(root).flatMap((node) => node.type === "import_statement" ? ofStatement(node) : node.type === "lexical_declaration" || node.type === "variable_declaration" ? parts(node).flatMap(ofRequire) : []);
}
function ofStatement(node) {
  let source = field(node, "source"), from = source ? stringOf5(source) : void 0;
  if (from === void 0) return [];
  let clause = parts(node).find(({ type }) => type === "import_clause");
  return parts(clause).flatMap((one) => {
    switch (one.type) {
      case "identifier":
        return [{ from, name: "default", as: one.text, ...at(node) }];
      case "namespace_import":
        return [{ from, name: "*", as: parts(one)[0]?.text ?? "", ...at(node) }];
      case "named_imports":
        return parts(one).map((each) => {
          let name2 = field(each, "name")?.text ?? each.text;
          return { from, name: name2, as: field(each, "alias")?.text ?? name2, ...at(node) };
        });
      default:
        return [];
    }
  });
}
function ofRequire(node) {
  let value = field(node, "value"), callee = value?.type === "call_expression" ? field(value, "function") : void 0, [source] = callee?.text === "require" ? parts(field(value, "arguments")) : [], from = source && stringOf5(source), target = field(node, "name");
  return from === void 0 || !target ? [] : target.type === "identifier" ? [{ from, name: "*", as: target.text, ...at(node) }] : parts(target).flatMap((one) => {
    let name2 = field(one, "key")?.text ?? one.text;
    return [{ from, name: name2, as: field(one, "value")?.text ?? name2, ...at(node) }];
  });
}

// src/syntax/languages/typescript.ts
var typescript = {
  language: "typescript",
  grammars: {
    ts: "tree-sitter-typescript",
    mts: "tree-sitter-typescript",
    cts: "tree-sitter-typescript",
    tsx: "tree-sitter-tsx",
    jsx: "tree-sitter-tsx",
    js: "tree-sitter-tsx",
    mjs: "tree-sitter-tsx",
    cjs: "tree-sitter-tsx"
  },
  read: (root) => ({ imports: importsOf7(root), body: block9(root) })
};
function block9(node) {
  return node ? (node.type === "statement_block" || node.type === "program" || node.type === "class_static_block" ? parts(node) : [node]).flatMap(statement9) : [];
}
function statement9(node) {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment6(inner) ?? run(expression9(inner)));
    case "lexical_declaration":
    case "variable_declaration":
      return parts(node).map((one) => declared2(one));
    case "if_statement":
      return [
        {
          kind: "if",
          test: expression9(field(node, "condition")),
          yes: block9(field(node, "consequence")),
          no: block9(parts(field(node, "alternative"))[0]),
          ...at(node)
        }
      ];
    case "return_statement":
      return [{ kind: "exit", how: "return", value: valueOf3(node), ...at(node) }];
    case "throw_statement":
      return [{ kind: "exit", how: "throw", value: valueOf3(node), ...at(node) }];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "for_in_statement":
    case "while_statement":
    case "do_statement": {
      let over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression9(over), body: block9(field(node, "body")), ...at(node) }];
    }
    case "try_statement": {
      let handler = field(node, "handler"), last = field(node, "finalizer");
      return [
        {
          kind: "try",
          body: block9(field(node, "body")),
          handlers: handler ? [block9(field(handler, "body"))] : [],
          last: last ? block9(field(last, "body")) : [],
          ...at(node)
        }
      ];
    }
    case "switch_statement":
      return [
        {
          kind: "switch",
          on: expression9(field(node, "value")),
          cases: parts(field(node, "body")).map(caseOf6),
          ...at(node)
        }
      ];
    case "statement_block":
    case "labeled_statement":
      return [{ kind: "within", value: void 0, body: block9(field(node, "body") ?? node), ...at(node) }];
    case "export_statement":
      return exported2(node);
    case "function_declaration":
    case "generator_function_declaration":
    case "function_signature":
      return [{ kind: "function", function: functionOf11(node), ...at(node) }];
    case "class_declaration":
    case "abstract_class_declaration":
    case "interface_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf9(node), ...at(node) }];
    case "ambient_declaration":
    case "internal_module":
    case "module":
      return parts(field(node, "body") ?? node).flatMap(statement9);
    case "import_statement":
    case "empty_statement":
    case "type_alias_declaration":
      return [];
    default:
      return [run(expression9(node))];
  }
}
function valueOf3(node) {
  let [value] = parts(node);
  return value && expression9(value);
}
function exported2(node) {
  let declaration = field(node, "declaration"), value = field(node, "value"), words2 = /* @__PURE__ */ new Set(["export", ...node.children.some((child) => child?.type === "default") ? ["default"] : []]);
  if (value) {
    let made = expression9(value);
    if (made.kind === "function") {
      let modifiers = /* @__PURE__ */ new Set([...made.function.modifiers, ...words2]);
      return [{ kind: "function", function: { ...made.function, modifiers }, ...at(node) }];
    }
    return [{ kind: "assign", targets: [{ name: "default" }], value: made, ...at(node) }];
  }
  if (!declaration) return [];
  let attributes = fields(node, "decorator");
  return statement9(declaration).map((one) => {
    if (one.kind === "function")
      return { ...one, function: { ...one.function, modifiers: /* @__PURE__ */ new Set([...one.function.modifiers, ...words2]) } };
    if (one.kind !== "class") return one;
    let own = classOf9(declaration, attributes);
    return { ...one, class: { ...own, modifiers: /* @__PURE__ */ new Set([...own.modifiers, ...words2]) } };
  });
}
function declared2(node) {
  let value = field(node, "value"), own = field(node, "name");
  return { kind: "assign", targets: own ? targetsOf4(own) : [], value: value && expression9(value), ...at(node) };
}
function assignment6(node) {
  if (node.type !== "assignment_expression" && node.type !== "augmented_assignment_expression") return;
  let left = field(node, "left");
  return { kind: "assign", targets: left ? targetsOf4(left) : [], value: expression9(field(node, "right")), ...at(node) };
}
function targetsOf4(node) {
  switch (node.type) {
    case "object_pattern":
      return parts(node).flatMap((one) => {
        if (one.type === "shorthand_property_identifier_pattern") return [{ name: one.text, from: one.text }];
        if (one.type === "pair_pattern") {
          let from = field(one, "key")?.text ?? "";
          return targetsOf4(field(one, "value")).map((target) => ({ name: target.name, from }));
        }
        let left = field(one, "left");
        return left ? [{ name: left.text, from: left.text }] : parts(one).flatMap(targetsOf4);
      });
    case "array_pattern":
      return parts(node).flatMap(targetsOf4);
    case "assignment_pattern":
      return targetsOf4(field(node, "left"));
    default:
      return [{ name: node.text }];
  }
}
function caseOf6(node) {
  let value = field(node, "value"), body = fields(node, "body").flatMap(block9);
  return { values: value ? [expression9(value)] : [], body };
}

// src/syntax/languages/index.ts
var readers = [typescript, python, ruby, go, java, kotlin, php, csharp, elixir];

// src/syntax/load-code.ts
var largest = 1e6;
async function loadCodeParser(paths, readWasm) {
  let wanted = /* @__PURE__ */ new Set();
  for (let path of paths) {
    let grammar = readerOf(path)?.grammars[extensionOf(path)];
    grammar !== void 0 && wanted.add(grammar);
  }
  if (wanted.size === 0) return { parse: () => {
  } };
  let parsers = new Map(
    await Promise.all([...wanted].map(async (grammar) => [grammar, await parserFor(grammar, readWasm)]))
  );
  return {
    parse(text6, path) {
      let reader = readerOf(path), parser = reader && parsers.get(reader.grammars[extensionOf(path)]);
      if (!reader || !parser || text6.length > largest) return;
      let tree = parser.parse(text6);
      if (tree)
        try {
          let { rootNode } = tree;
          return { path, language: reader.language, broken: brokenLines(rootNode), ...reader.read(rootNode) };
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          let broken = text6.split(`
`).map((_, index) => index + 1);
          return { path, language: reader.language, imports: [], body: [], broken };
        } finally {
          tree.delete();
        }
    }
  };
}
var runtime, loaded = /* @__PURE__ */ new Map();
function parserFor(grammar, readWasm) {
  let known = loaded.get(grammar);
  if (known) return known;
  let parser = load(grammar, readWasm);
  return loaded.set(grammar, parser), parser;
}
async function load(grammar, readWasm) {
  runtime ??= start(readWasm);
  let { Parser, Language: Grammar } = await runtime;
  return new Parser().setLanguage(await Grammar.load(await readWasm(grammar)));
}
async function start(readWasm) {
  let { Parser, Language } = await import("./web-tree-sitter.mjs");
  return await Parser.init({ wasmBinary: await readWasm("web-tree-sitter") }), { Parser, Language };
}
function languageOf(path) {
  return readerOf(path)?.language;
}
function readerOf(path) {
  return readers.find(({ grammars }) => extensionOf(path) in grammars);
}
function extensionOf(path) {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

export {
  loadCodeParser,
  languageOf
};
