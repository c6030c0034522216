import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  pathOf
} from "./shared-code.mjs";

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
  let lines2 = /* @__PURE__ */ new Set(), waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop())
    if (node.isError || node.isMissing) lines2.add(node.startPosition.row + 1);
    else for (let child of node.children) child?.hasError && waiting.push(child);
  return [...lines2].sort((a, b) => a - b);
}

// src/syntax/languages/operators.ts
var comparisons = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
}, connectives = { "&&": "and", "||": "or", "?:": "or", "??": "or" }, common = { joins: "+", words: {} };
function binary(node, expression10, { joins, words: words3 } = common) {
  let operatorOf3 = (one) => {
    let written2 = field(one, "operator")?.text.toLowerCase() ?? "";
    return Object.hasOwn(words3, written2) ? words3[written2] : written2;
  }, operator = operatorOf3(node), chain2 = [node];
  for (let left = field(node, "left"); left?.type === node.type && operatorOf3(left) === operator; left = field(left, "left"))
    chain2.push(left);
  let first = expression10(field(chain2.at(-1), "left")), rest = chain2.toReversed().map((one) => ({ node: one, value: expression10(field(one, "right")) })), comparison2 = comparisons[operator], connective = connectives[operator];
  if (comparison2 || connective)
    return rest.reduce((left, { node: one, value: right }) => comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(one) } : { kind: connective, left, right, ...at(one) }, first);
  let values = [first, ...rest.map(({ value }) => value)];
  return operator === joins ? joined(node, values) : { kind: "other", parts: values, ...at(node) };
}
function joined(node, values) {
  let isText2 = (one) => one.kind === "literal" && typeof one.value == "string";
  return values.every(isText2) ? literal(node, values.map((one) => one.kind === "literal" ? String(one.value) : "").join("")) : { kind: values.some(isText2) ? "template" : "other", parts: values, ...at(node) };
}

// src/syntax/languages/settle.ts
function settled(statement10, end) {
  return isValue(statement10) ? [end(valueOf(statement10))] : [ending(statement10, end)];
}
function valueOf(statement10) {
  switch (statement10.kind) {
    case "do":
      return statement10.value;
    case "exit":
      return statement10.how === "return" && statement10.value ? statement10.value : lost(statement10, valuesIn([statement10]));
    case "if":
      return choose(statement10, statement10.test, statement10.yes, valueOfBlock(statement10, statement10.no));
    case "switch": {
      let { on, cases: cases2 } = statement10, rest = cases2.find(({ values }) => values.length === 0);
      return cases2.filter((one) => one !== rest).reduceRight(
        (no, { values, body }) => choose(statement10, anyOf(statement10, on, values), body, no),
        valueOfBlock(statement10, rest?.body ?? [])
      );
    }
    default:
      return lost(statement10, valuesIn([statement10]));
  }
}
function isValue(statement10) {
  return statement10.kind === "do" ? !0 : statement10.kind === "if" && isValueBlock(statement10.yes) && isValueBlock(statement10.no);
}
function isValueBlock(block10) {
  return block10.length === 1 && isValue(block10[0]);
}
function ending(statement10, end) {
  let inside4 = (block10) => withEnding(block10, end);
  switch (statement10.kind) {
    case "do":
      return end(statement10.value);
    case "if":
      return { ...statement10, yes: inside4(statement10.yes), no: inside4(statement10.no) };
    case "switch":
      return { ...statement10, cases: statement10.cases.map((one) => ({ ...one, body: inside4(one.body) })) };
    case "try":
      return { ...statement10, body: inside4(statement10.body), handlers: statement10.handlers.map(inside4) };
    case "within":
      return { ...statement10, body: inside4(statement10.body) };
    default:
      return statement10;
  }
}
function withEnding(block10, end) {
  let last = block10.at(-1);
  return last ? [...block10.slice(0, -1), ending(last, end)] : block10;
}
function choose(at3, test, yes, no) {
  return { kind: "choose", test, yes: valueOfBlock(at3, yes), no, line: at3.line, endLine: at3.endLine };
}
function valueOfBlock(at3, block10) {
  return block10.length === 1 ? valueOf(block10[0]) : lost(at3, valuesIn(block10));
}
function anyOf({ line, endLine }, on, values) {
  return values.map(
    (right) => on ? { kind: "compare", operator: "==", left: on, right, line, endLine } : right
  ).reduce((left, right) => ({ kind: "or", left, right, line, endLine }));
}
function lost({ line, endLine }, parts2) {
  return { kind: "other", parts: parts2, line, endLine };
}
function valuesIn(block10) {
  return block10.flatMap((one) => {
    switch (one.kind) {
      case "do":
      case "assign":
      case "exit":
        return one.value ? [one.value] : [];
      case "if":
        return [one.test, ...valuesIn(one.yes), ...valuesIn(one.no)];
      case "switch":
        return [...one.on ? [one.on] : [], ...one.cases.flatMap(({ body }) => valuesIn(body))];
      case "loop":
        return [...one.over ? [one.over] : [], ...valuesIn(one.body)];
      case "within":
        return [...one.value ? [one.value] : [], ...valuesIn(one.body)];
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
function membersOf({ line, endLine }, body) {
  return { kind: "object", entries: body.flatMap((one) => one.kind === "function" ? [{ key: one.function.name, value: { kind: "function", function: one.function, ...at2(one) } }] : one.kind === "assign" ? one.value ? one.targets.map(({ name: name2 }) => ({ key: name2, value: one.value })) : [] : valuesIn([one]).map((value) => ({ key: "...", value }))), line, endLine };
}
function at2({ line, endLine }) {
  return { line, endLine };
}

// src/syntax/languages/csharp/literals.ts
function stringOf(node) {
  switch (node.type) {
    case "verbatim_string_literal":
      return node.text.replace(/^@"|"(?:u8)?$/g, "").replaceAll('""', '"');
    case "raw_string_literal":
      return unindented(textOf(parts(node), (text6) => text6));
    default:
      return textOf(parts(node), (text6) => text6);
  }
}
function interpolated(node) {
  let inner = parts(node), start2 = inner.find(({ type }) => type === "interpolation_start")?.text ?? "", plain2 = (text6) => (start2.includes("@") ? text6.replaceAll('""', '"') : text6).replaceAll(/([{}])\1/g, "$1"), groups = [];
  for (let one of inner) {
    let before = groups.at(-1);
    one.type === "interpolation" ? groups.push([one]) : isPlain(one) && (before && isPlain(before[0]) ? before.push(one) : groups.push([one]));
  }
  return groups.every(([first]) => isPlain(first)) ? literal(node, textOf(groups.flat(), plain2)) : { kind: "template", parts: groups.map(
    (group) => isPlain(group[0]) ? literal(group[0], textOf(group, plain2)) : expression(parts(group[0]).find(({ type }) => !type.startsWith("interpolation_")))
  ), ...at(node) };
}
function isPlain({ type }) {
  return type.endsWith("_content") || type === "escape_sequence";
}
function textOf(pieces, plain2) {
  return pieces.filter(isPlain).map((one) => one.type === "escape_sequence" ? unescaped(one.text) : plain2(one.text)).join("");
}
function unindented(text6) {
  let lines2 = text6.split(/\r?\n/);
  if (lines2.length < 3) return text6;
  let indent = lines2.at(-1).length;
  return lines2.slice(1, -1).map((line) => line.slice(indent)).join(`
`);
}
var letters = {
  0: "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: `
`,
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped(written2) {
  let [, hex, letter] = /^\\(?:[xuU]([0-9a-fA-F]+)|(.))$/s.exec(written2) ?? [], code = hex ? Number.parseInt(hex, 16) : void 0;
  return code !== void 0 ? code <= 1114111 ? String.fromCodePoint(code) : "" : letter === void 0 ? written2 : letters[letter] ?? letter;
}
function numberOf(written2) {
  let text6 = written2.replaceAll("_", "").toLowerCase();
  return Number(/^0[xb]/.test(text6) ? text6.replace(/[ul]+$/, "") : text6.replace(/[ulfdm]+$/, ""));
}

// src/syntax/languages/csharp/creations.ts
function created(node) {
  let type = field(node, "type"), initial = field(node, "initializer") ?? parts(node).find((one) => one.type === "initializer_expression"), given3 = argumentsOf(field(node, "arguments") ?? parts(node).find((one) => one.type === "argument_list")), made3 = call(node, name(node, plainName(type)), [...given3, ...initial ? membersOf2(initial) : []], !0);
  return type ? { ...made3, ...typesOf(type) } : made3;
}
function membersOf2(initial) {
  let inner = parts(initial);
  return inner.every((one) => one.type === "assignment_expression") ? inner.map((one) => ({ name: keyOf(field(one, "left")), value: expression(field(one, "right")) })) : [{ value: initializer(initial) }];
}
function initializer(node) {
  let inner = parts(node), entries = inner.map(entryOf);
  return inner.length > 0 && entries.every((entry) => entry !== void 0) ? { kind: "object", entries, ...at(node) } : { kind: "list", items: inner.map(expression), ...at(node) };
}
function entryOf(node) {
  if (node.type === "assignment_expression")
    return { key: keyOf(field(node, "left")), value: expression(field(node, "right")) };
  let [key, value, ...others] = node.type === "initializer_expression" ? parts(node) : [];
  return key && value && others.length === 0 ? { key: keyOf(key), value: expression(value) } : void 0;
}
function keyOf(node) {
  if (!node) return "";
  let inner = node.type === "element_binding_expression" || node.type === "argument" ? parts(node)[0] : void 0;
  return inner ? keyOf(inner) : node.type.endsWith("string_literal") ? stringOf(node) : node.text;
}
function anonymous(node) {
  let inner = parts(node);
  return { kind: "object", entries: inner.flatMap((one, index) => one.nextSibling?.type === "=" ? [] : [{ key: one.previousSibling?.type === "=" ? inner[index - 1].text : one.text.replace(/^.*\./s, ""), value: expression(one) }]), ...at(node) };
}

// src/syntax/languages/csharp/patterns.ts
function testOf(value, pattern) {
  switch (pattern?.type) {
    case "constant_pattern":
      return { kind: "compare", operator: "==", left: value, right: expression(parts(pattern)[0]), ...at(pattern) };
    case "negated_pattern":
      return negated(value, parts(pattern)[0], pattern);
    case "parenthesized_pattern":
      return testOf(value, parts(pattern)[0]);
    case "and_pattern":
    case "or_pattern": {
      let left = testOf(value, field(pattern, "left")), right = testOf(value, field(pattern, "right"));
      return { kind: pattern.type === "and_pattern" ? "and" : "or", left, right, ...at(pattern) };
    }
    case "relational_pattern":
      return { kind: "compare", operator: pattern.child(0)?.type.startsWith("<") ? "<" : ">", left: value, right: expression(parts(pattern)[0]), ...at(pattern) };
    case "recursive_pattern":
      return ofParts(value, pattern);
    default:
      return {
        kind: "other",
        parts: [value, ...pattern ? valuesIn2(pattern) : []],
        ...pattern ? at(pattern) : value
      };
  }
}
function negated(value, pattern, whole) {
  if (pattern?.type === "and_pattern" || pattern?.type === "or_pattern") {
    let left = negated(value, field(pattern, "left"), whole), right = testOf(value, field(pattern, "right"));
    return { kind: pattern.type === "and_pattern" ? "and" : "or", left, right, ...at(pattern) };
  }
  let test = testOf(value, pattern);
  return test.kind === "compare" && test.operator === "==" ? { ...test, operator: "!=" } : { kind: "not", of: test, ...at(whole) };
}
function ofParts(value, pattern) {
  let type = field(pattern, "type"), clauses3 = parts(pattern).filter((one) => one.type.endsWith("_pattern_clause")), tests = clauses3.filter((one) => one.type === "property_pattern_clause").flatMap(parts).map((one) => {
    let [key, inner] = parts(one);
    return testOf(inner ? memberAt(value, key) : value, inner ?? key);
  }), ofType3 = { kind: "other", parts: [value, ...type ? [name(type)] : []], ...at(pattern) };
  if (clauses3.some((one) => one.type === "positional_pattern_clause")) return { kind: "other", parts: [value, ...valuesIn2(pattern)], ...at(pattern) };
  let all = type ? [ofType3, ...tests] : tests, [first, ...others] = all, nothing = { kind: "literal", value: null, ...at(pattern) };
  return first ? others.reduce((left, right) => ({ kind: "and", left, right, ...at(pattern) }), first) : { kind: "compare", operator: "!=", left: value, right: nothing, ...at(pattern) };
}
function memberAt(value, key) {
  return key.text.split(".").reduce((object2, own) => ({ kind: "member", object: object2, name: own.trim(), ...at(key) }), value);
}
function caseValues(pattern, when2) {
  let values = pattern ? valuesIn2(pattern) : [];
  return when2 ? [{ kind: "other", parts: [...values, expression(parts(when2)[0])], ...at(when2) }] : values;
}
function valuesIn2(pattern) {
  switch (pattern.type) {
    case "constant_pattern":
      return [expression(parts(pattern)[0])];
    case "parenthesized_pattern":
      return parts(pattern).flatMap(valuesIn2);
    case "or_pattern":
      return [field(pattern, "left"), field(pattern, "right")].flatMap(valuesIn2);
    case "discard":
    case "var_pattern":
      return [];
    case "declaration_pattern":
    case "type_pattern": {
      let type = field(pattern, "type");
      return type && type.type !== "implicit_type" ? [name(type)] : [];
    }
    default:
      return [{ kind: "other", parts: partsIn(pattern), ...at(pattern) }];
  }
}
function partsIn(pattern) {
  return pattern.type === "relational_pattern" ? parts(pattern).map(expression) : parts(pattern).flatMap((one) => isPattern(one) ? /^(?:constant|declaration|type|parenthesized|or)_pattern$/.test(one.type) ? valuesIn2(one) : partsIn(one) : []);
}
function isPattern({ type }) {
  return /_pattern$|^discard$|_pattern_clause$|^subpattern$/.test(type);
}

// src/syntax/languages/csharp/switches.ts
function switchOf(node) {
  let on = field(node, "value");
  return { kind: "switch", on: on && expression(on), cases: casesOf(parts(field(node, "body"))), ...at(node) };
}
function casesOf(sections) {
  let cases2 = [], values = [], isRest = !1;
  for (let section of sections) {
    let inner = parts(section), pattern = inner.find(isPattern), when2 = inner.find(({ type }) => type === "when_clause"), own = caseValues(pattern, when2);
    values.push(...own), isRest ||= own.length === 0;
    let body = inner.filter(({ id }) => id !== pattern?.id && id !== when2?.id);
    body.length === 0 && section !== sections.at(-1) || (cases2.push({ values: isRest ? [] : values, body: bodyOf(body) }), values = [], isRest = !1);
  }
  return cases2;
}
function bodyOf(nodes) {
  let all = nodes.length === 1 && nodes[0].type === "block" ? parts(nodes[0]) : nodes;
  return (all.at(-1)?.type === "break_statement" ? all.slice(0, -1) : all).flatMap((one) => one.type === "block" ? block(one) : statement(one));
}
function switchExpression(node) {
  let [on, ...arms] = parts(node);
  return {
    kind: "switch",
    on: on && expression(on),
    cases: arms.filter(({ type }) => type === "switch_expression_arm").map((arm) => {
      let inner = parts(arm), when2 = inner.find(({ type }) => type === "when_clause");
      return { values: caseValues(inner[0], when2), body: ending2(inner.at(-1), run) };
    }),
    ...at(node)
  };
}
function ending2(node, end) {
  switch (node?.type) {
    case "switch_expression":
      return settled(switchExpression(node), end);
    case "throw_expression":
      return [{ kind: "exit", how: "throw", value: expression(parts(node)[0]), ...at(node) }];
    case "parenthesized_expression":
      return ending2(parts(node)[0] ?? node.namedChildren[0] ?? void 0, end);
    default:
      return [end(expression(node))];
  }
}

// src/syntax/languages/csharp/declarations.ts
var names = {
  constructor_declaration: "constructor",
  destructor_declaration: "destructor",
  conversion_operator_declaration: "operator",
  operator_declaration: "operator"
};
function functionOf(node) {
  let own = field(node, "name");
  return {
    name: names[node.type] ?? own?.text ?? "",
    parameters: parametersOf(field(node, "parameters")),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...toBase(ofType(node, "constructor_initializer")), ...bodyOf2(field(node, "body"))],
    ...at(node),
    ...own ? { line: at(own).line } : {}
  };
}
function lambdaOf(node) {
  let given3 = field(node, "parameters");
  return {
    name: "",
    parameters: given3?.type === "implicit_parameter" ? [{ name: given3.text }] : parametersOf(given3),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: bodyOf2(field(node, "body") ?? ofType(node, "block")[0]),
    ...at(node)
  };
}
function bodyOf2(body) {
  if (!body || body.type === "block") return block(body);
  let only = body.type === "arrow_expression_clause" ? parts(body)[0] : body;
  return (only && assignments(only)) ?? ending2(only, (value) => ({ kind: "exit", how: "return", value, line: value.line, endLine: value.endLine }));
}
function toBase(nodes) {
  return nodes.flatMap((node) => {
    let list = node.type === "argument_list" ? node : ofType(node, "argument_list")[0];
    return list ? [{ kind: "other", parts: argumentsOf(list).map(({ value }) => value), blocks: [], ...at(node) }] : [];
  });
}
var forms = {
  interface_declaration: "interface",
  enum_declaration: "enum"
};
function classOf(node) {
  let bases = ofType(node, "base_list").flatMap(parts);
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.filter(({ type }) => type !== "argument_list").map((one) => (field(one, "type") ?? one).text),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...primaryConstructor(node, bases), ...block(field(node, "body"))],
    form: forms[node.type] ?? "class",
    ...at(node)
  };
}
function primaryConstructor(node, bases) {
  let [own] = ofType(node, "parameter_list");
  return own ? [{ kind: "function", function: {
    name: "constructor",
    parameters: parametersOf(own),
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: toBase(bases),
    ...at(own)
  }, ...at(own) }] : [];
}
function ofType(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function parametersOf(node) {
  let each = parts(node).filter(({ type }) => type === "parameter"), rest = node && field(node, "name") ? [node] : [];
  return [...each, ...rest].map((one) => {
    let own = field(one, "name"), type = field(one, "type")?.text, attributes = attributesOf(one), value = one.type === "parameter" && own?.nextSibling?.type === "=" ? own.nextNamedSibling : void 0;
    return {
      name: own?.text ?? "",
      ...type === void 0 ? {} : { type },
      ...attributes.length > 0 ? { attributes } : {},
      ...value ? { value: expression(value) } : {}
    };
  });
}
function attributesOf(node) {
  return ofType(node, "attribute_list").flatMap((list) => ofType(list, "attribute")).map((one) => ({
    // `FeatureGateAttribute` may be left to `FeatureGate`.
    name: plainName(field(one, "name")).replace(/(?<=.)Attribute$/, ""),
    arguments: argumentsOf(ofType(one, "attribute_argument_list")[0]),
    ...at(one)
  }));
}
function wordsOf(node) {
  return new Set(ofType(node, "modifier").map(({ text: text6 }) => text6));
}

// src/syntax/languages/csharp/expressions.ts
function expression(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "predefined_type":
    case "this":
    case "base":
    case "qualified_name":
      return name(node);
    case "generic_name":
      return name(node, plainName(node));
    case "alias_qualified_name":
      return name(node, field(node, "name")?.text ?? node.text);
    case "member_access_expression":
      return member(node, field(node, "expression"), field(node, "name"));
    case "conditional_access_expression":
      return conditionalAccess(node);
    case "element_access_expression":
      return element(node, field(node, "expression"), field(node, "subscript"));
    case "invocation_expression":
      return invoked(node);
    case "object_creation_expression":
    case "implicit_object_creation_expression":
      return created(node);
    case "anonymous_object_creation_expression":
      return anonymous(node);
    case "initializer_expression":
      return initializer(node);
    case "array_creation_expression":
    case "implicit_array_creation_expression": {
      let initial = parts(node).find(({ type }) => type === "initializer_expression"), size = node.descendantsOfType("array_rank_specifier").flatMap((one) => parts(one).map(expression));
      return initial ? initializer(initial) : { kind: "other", parts: size, ...at(node) };
    }
    case "collection_expression":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "tuple_expression":
      return { kind: "list", items: argumentsOf(node).map(({ value }) => value), ...at(node) };
    case "string_literal":
    case "verbatim_string_literal":
    case "raw_string_literal":
    case "character_literal":
      return literal(node, stringOf(node));
    case "interpolated_string_expression":
      return interpolated(node);
    case "integer_literal":
    case "real_literal":
      return literal(node, numberOf(node.text));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
      return literal(node, null);
    case "prefix_unary_expression":
      return prefixed(node);
    case "binary_expression":
      return binary(node, expression);
    case "is_pattern_expression":
      return testOf(expression(field(node, "expression")), field(node, "pattern"));
    case "is_expression": {
      let type = field(node, "right");
      return { kind: "other", parts: [expression(field(node, "left")), ...type ? [name(type)] : []], ...at(node) };
    }
    case "conditional_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node)
      };
    case "switch_expression":
      return valueOf(switchExpression(node));
    case "lambda_expression":
    case "anonymous_method_expression":
      return { kind: "function", function: lambdaOf(node), ...at(node) };
    case "assignment_expression":
      return expression(field(node, "right"));
    case "declaration_expression":
      return name(node, field(node, "name")?.text ?? "");
    case "cast_expression":
      return expression(field(node, "value"));
    case "as_expression":
      return expression(field(node, "left"));
    case "typeof_expression":
      return name(node, plainName(field(node, "type")));
    // What only says how a value is waited for, taken or grouped.
    case "argument":
    case "await_expression":
    case "checked_expression":
    case "collection_element":
    case "expression_element":
    case "parenthesized_expression":
    case "postfix_unary_expression":
    case "ref_expression":
    case "spread_element":
      return expression(inside(node));
    default:
      return other(node);
  }
}
function other(node) {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}
function inside(node) {
  return parts(node).at(-1) ?? node.children.find((child) => /^(?:this|base)$/.test(child?.type ?? "")) ?? void 0;
}
function plainName(node) {
  return node?.text.replace(/<.*$/s, "").replace(/^.*(?:\.|::)\s*/s, "") ?? "";
}
function typesOf(node) {
  let generic = node.type === "qualified_name" ? field(node, "name") : node, list = generic && parts(generic).find(({ type }) => type === "type_argument_list");
  return list ? { types: parts(list).map(({ text: text6 }) => text6) } : {};
}
function member(node, object2, own) {
  return { kind: "member", object: expression(object2), name: plainName(own), ...at(own ?? node) };
}
function conditionalAccess(node) {
  let object2 = field(node, "condition"), binding2 = parts(node).findLast(({ id }) => id !== object2?.id);
  return binding2?.type === "member_binding_expression" ? member(node, object2, field(binding2, "name")) : binding2?.type === "element_binding_expression" ? element(node, object2, binding2) : other(node);
}
function element(node, object2, subscript) {
  let keys = argumentsOf(subscript).map(({ value }) => value), [key] = keys;
  return keys.length === 1 && key?.kind === "literal" && typeof key.value == "string" ? { kind: "member", object: expression(object2), name: key.value, ...at(node) } : { kind: "other", parts: [expression(object2), ...keys], ...at(node) };
}
function invoked(node) {
  let target = field(node, "function"), args = argumentsOf(field(node, "arguments"));
  if (target?.text === "nameof" && args.length === 1)
    return literal(node, plainName(parts(parts(field(node, "arguments"))[0])[0]));
  let binding2 = target && parts(target).find(({ type }) => type === "member_binding_expression"), own = target && (field(binding2 ?? target, "name") ?? target);
  return { ...call(node, expression(target), args), ...own ? typesOf(own) : {} };
}
function argumentsOf(node) {
  return parts(node).map((one) => {
    let own = field(one, "name"), isNamed = own !== void 0 && (one.type === "argument" || one.type === "attribute_argument"), value = expression(one.type.endsWith("argument") ? inside(one) : one);
    return isNamed ? { name: own.text, value } : { value };
  });
}
function prefixed(node) {
  let of = expression(inside(node)), operator = node.child(0)?.type;
  return operator === "!" ? { kind: "not", of, ...at(node) } : operator === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
}

// src/syntax/languages/csharp/assignments.ts
function assignments(node) {
  switch (node.type) {
    case "assignment_expression": {
      let left = field(node, "left"), right = field(node, "right"), targets = left ? targetsOf(left) : [], given3 = (value) => ({ kind: "assign", targets, value, ...at(node) }), operator = field(node, "operator")?.text ?? "=";
      if (operator !== "=") return [given3(augmented(node, operator))];
      let before = right && assignments(right);
      return before ? [...before, given3(expression(field(right, "left")))] : ending2(right, given3);
    }
    case "postfix_unary_expression":
    case "prefix_unary_expression": {
      let [own] = parts(node);
      return !own || !node.children.some((child) => child?.type === "++" || child?.type === "--") ? void 0 : [
        {
          kind: "assign",
          targets: targetsOf(own),
          value: { kind: "other", parts: [expression(own)], ...at(node) },
          ...at(node)
        }
      ];
    }
    default:
      return;
  }
}
function augmented(node, operator) {
  let left = expression(field(node, "left")), right = expression(field(node, "right"));
  return operator === "??=" ? { kind: "or", left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function targetsOf(node) {
  switch (node.type) {
    case "tuple_expression":
    case "tuple_pattern":
    case "argument":
      return parts(node).flatMap(targetsOf);
    case "declaration_expression":
      return [{ name: field(node, "name")?.text ?? "" }];
    default:
      return [{ name: pathOf(expression(node)) ?? node.text }];
  }
}
function declared(node, whole, attributes) {
  let type = field(node, "type"), said2 = type && type.type !== "implicit_type" ? { type: type.text } : {};
  return parts(node).filter((one) => one.type === "variable_declarator").flatMap((one) => {
    let own = field(one, "name") ?? parts(one).find((inner) => inner.type === "tuple_pattern"), given3 = parts(one).findLast(({ id, type: kind }) => id !== own?.id && kind !== "bracketed_argument_list"), targets = (own?.type === "tuple_pattern" ? targetsOf(own) : [{ name: own?.text ?? "" }]).map((target) => ({ ...target, ...said2, ...attributes ? { attributes } : {} }));
    return given3 ? ending2(given3, (value) => ({ kind: "assign", targets, value, ...at(whole) })) : [{ kind: "assign", targets, value: void 0, ...at(whole) }];
  });
}

// src/syntax/languages/csharp/imports.ts
function importsOf(root) {
  return root.descendantsOfType("using_directive").flatMap((node) => {
    let from = node && parts(node).at(-1)?.text;
    return !node || from === void 0 ? [] : [{ from, name: "*", as: field(node, "name")?.text ?? "*", ...at(node) }];
  });
}

// src/syntax/languages/csharp/properties.ts
function fieldsOf(node) {
  let attributes = attributesOf(node);
  return ofType(node, "variable_declaration").flatMap(
    (one) => declared(one, node, attributes.length > 0 ? attributes : void 0)
  );
}
function propertyOf(node) {
  let name2 = field(node, "name")?.text ?? "this", value = field(node, "value"), accessors = parts(field(node, "accessors")).filter((one) => field(one, "body")), attributes = attributesOf(node), type = field(node, "type")?.text, targets = [{
    name: name2,
    ...type === void 0 ? {} : { type },
    ...attributes.length > 0 ? { attributes } : {}
  }], given3 = value?.type === "arrow_expression_clause" ? parts(value)[0] : value, functions = accessors.map((one) => accessorOf(one, node, name2));
  return given3 ? [...ending2(given3, (made3) => ({ kind: "assign", targets, value: made3, ...at(node) })), ...functions] : [{ kind: "assign", targets, value: void 0, ...at(node) }, ...functions];
}
function accessorOf(node, property, name2) {
  let word = field(node, "name")?.text ?? "get";
  return {
    kind: "function",
    function: {
      name: name2,
      parameters: parametersOf(field(property, "parameters")),
      attributes: attributesOf(node),
      modifiers: /* @__PURE__ */ new Set([...wordsOf(property), ...wordsOf(node), word]),
      body: bodyOf2(field(node, "body")),
      ...at(node)
    },
    ...at(node)
  };
}
function enumMember(node) {
  let value = field(node, "value"), attributes = attributesOf(node);
  return { kind: "assign", targets: [{ name: field(node, "name")?.text ?? "", ...attributes.length > 0 ? { attributes } : {} }], value: value && expression(value), ...at(node) };
}

// src/syntax/languages/csharp.ts
var csharp = {
  language: "csharp",
  grammars: { cs: "tree-sitter-c_sharp" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) })
}, lists = /* @__PURE__ */ new Set(["block", "declaration_list", "enum_member_declaration_list"]);
function block(node) {
  return node ? lists.has(node.type) ? parts(node).flatMap(statement) : statement(node) : [];
}
function statement(node) {
  switch (node.type) {
    // What the grammar gave up on still has statements in it.
    case "ERROR":
    case "declaration_list":
    case "global_statement":
    case "labeled_statement":
      return parts(node).flatMap((one) => one.type === "identifier" ? [] : statement(one));
    case "expression_statement":
      return parts(node).flatMap(onItsOwn);
    case "local_declaration_statement":
    case "field_declaration":
    case "event_field_declaration":
      return fieldsOf(node);
    case "property_declaration":
    case "indexer_declaration":
    case "event_declaration":
      return propertyOf(node);
    case "enum_member_declaration":
      return [enumMember(node)];
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
    case "throw_statement":
      return leaving(node, node.type === "throw_statement" ? "throw" : "return");
    // `yield break` leaves, `yield return x` goes on.
    case "yield_statement":
      return parts(node).length === 0 ? leaving(node, "return") : [other2(node)];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "foreach_statement":
    case "while_statement":
    case "do_statement":
      return [{ kind: "loop", over: expression(field(node, "right") ?? field(node, "condition")), body: block(field(node, "body")), ...at(node) }];
    case "for_statement":
      return counted(node);
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
    case "switch_statement":
      return [switchOf(node)];
    case "block":
    case "checked_statement":
    case "fixed_statement":
    case "lock_statement":
    case "unsafe_statement":
    case "using_statement":
      return [within(node)];
    case "preproc_if":
    case "preproc_elif":
    case "preproc_else":
      return conditional(node);
    case "method_declaration":
    case "constructor_declaration":
    case "destructor_declaration":
    case "operator_declaration":
    case "conversion_operator_declaration":
    case "local_function_statement":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "struct_declaration":
    case "record_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "namespace_declaration":
    case "file_scoped_namespace_declaration":
      return [...block(field(node, "body"))];
    case "goto_statement":
      return [other2(node)];
    case "attribute_list":
    case "delegate_declaration":
    case "empty_statement":
    case "extern_alias_directive":
    case "global_attribute":
    case "using_directive":
      return [];
    default:
      return node.type.startsWith("preproc_") || node.type === "shebang_directive" ? [] : [run(expression(node))];
  }
}
function onItsOwn(node) {
  return node.type === "switch_expression" ? [switchExpression(node)] : assignments(node) ?? [run(expression(node))];
}
function other2(node) {
  return { kind: "other", parts: parts(node).map(expression), blocks: [], ...at(node) };
}
function leaving(node, how) {
  let value = parts(node)[0] ?? node.children.find((child) => child?.type === "this") ?? void 0, end = (made3) => ({ kind: "exit", how, value: made3, ...at(node) });
  return value ? ending2(value, end) : [end(void 0)];
}
function within(node) {
  let all = node.type === "block" ? [node] : parts(node), body = block(field(node, "body") ?? all.at(-1)), [value] = all.slice(0, -1), made3 = value?.type === "variable_declaration" ? declared(value, value, void 0) : [];
  return { kind: "within", value: value && made3.length === 0 ? expression(value) : void 0, body: [...made3, ...body], ...at(node) };
}
function counted(node) {
  let over = field(node, "condition"), first = fields(node, "initializer").flatMap(
    (one) => one.type === "variable_declaration" ? declared(one, one, void 0) : onItsOwn(one)
  ), body = [...block(field(node, "body")), ...fields(node, "update").flatMap(onItsOwn)];
  return [...first, { kind: "loop", over: over && expression(over), body, ...at(node) }];
}
function conditional(node) {
  let condition = field(node, "condition"), alternative2 = field(node, "alternative"), yes = parts(node).filter(({ id }) => id !== condition?.id && id !== alternative2?.id).flatMap(statement), no = alternative2 ? statement(alternative2) : [], isInBlock = node.type === "preproc_if" && node.parent?.type === "block", isInOne = node.type === "preproc_elif" && isBlockOf(node);
  return !condition || !isInBlock && !isInOne ? [...yes, ...no] : [{ kind: "if", test: expression(condition), yes, no, ...at(node) }];
}
function isBlockOf(node) {
  let parent = node.parent;
  return parent?.type.startsWith("preproc_") ? isBlockOf(parent) : parent?.type === "block";
}

// src/syntax/languages/elixir/macros.ts
function targetOf(node) {
  return node?.type === "call" && field(node, "target")?.text || "";
}
function argumentNodes(node) {
  return node ? parts(parts(node).find(({ type }) => type === "arguments")) : [];
}
function doBlock(node) {
  return parts(node).find(({ type }) => type === "do_block");
}
function blockOf(node, word) {
  return parts(doBlock(node)).find(({ type }) => type === `${word}_block`);
}
function named(nodes, key) {
  for (let one of nodes)
    if (one.type === "keywords") {
      for (let pair of parts(one)) if (keyOf2(pair) === key) return field(pair, "value");
    }
}
function keyOf2(pair) {
  return field(pair, "key")?.text.replace(/:\s*$/, "").replaceAll('"', "") ?? "";
}
function guarded(node) {
  return node?.type !== "binary_operator" || field(node, "operator")?.type !== "when" ? { head: node, guard: void 0 } : { head: field(node, "left"), guard: field(node, "right") };
}

// src/syntax/languages/elixir/arguments.ts
function argumentsOf2(node) {
  let inner = doBlock(node);
  if (!inner) return argumentsIn(argumentNodes(node));
  let more = parts(inner).filter(({ type }) => /^(?:else|rescue|catch|after)_block$/.test(type));
  return [
    ...argumentsIn(argumentNodes(node)),
    { name: "&", value: blockAt(inner, block2(inner)) },
    ...more.map((one) => ({ name: one.type.replace("_block", ""), value: blockAt(one, block2(one)) }))
  ];
}
function argumentsIn(nodes) {
  return nodes.flatMap((one) => one.type !== "keywords" ? [{ value: expression2(one) }] : parts(one).map((pair) => {
    let value = field(pair, "value"), name2 = keyOf2(pair);
    return name2 === "do" && value ? { name: "&", value: blockAt(value, statement2(value)) } : { name: name2, value: expression2(value) };
  }));
}
function blockAt(node, body) {
  return { kind: "function", function: { name: "", parameters: [], attributes: [], modifiers: /* @__PURE__ */ new Set(), body, ...at(node) }, ...at(node) };
}

// src/syntax/languages/elixir/declarations.ts
var defines = /^def(?:p|macro|macrop)?$/;
function functionsOf(node, attributes = []) {
  let { head } = guarded(argumentNodes(node)[0]), isBare = !doBlock(node) && !named(argumentNodes(node), "do");
  if (!head || isBare && !isInProtocol(node)) return [];
  let target = targetOf(node), modifiers = [...target.endsWith("p") ? ["private"] : [], ...target.startsWith("defmacro") ? ["macro"] : []], whole = tried(node);
  return [functionAt(node, head, { attributes, modifiers: new Set(modifiers), body: whole ? [whole] : bodyOf3(node) })];
}
function delegateOf(node) {
  let [head, ...options] = argumentNodes(node), to = named(options, "to");
  if (!head || !to) return [];
  let as = named(options, "as")?.text.replace(/^:/, "") ?? nameOf(head), args = argumentNodes(head).map((one) => ({ value: expression2(one) })), callee = { kind: "member", object: expression2(to), name: as, ...at(node) }, body = [{ kind: "do", value: call(node, callee, args), ...at(node) }];
  return [functionAt(node, head, { attributes: [], modifiers: /* @__PURE__ */ new Set(), body })];
}
function functionAt(node, head, made3) {
  return { kind: "function", function: {
    name: nameOf(head),
    parameters: (head.type === "call" ? argumentNodes(head) : []).map(parameterOf),
    ...made3,
    body: returning(made3.body),
    ...at(node)
  }, ...at(node) };
}
function nameOf(head) {
  return head.type === "call" ? field(head, "target")?.text ?? "" : field(head, "operator")?.text ?? head.text;
}
function isInProtocol(node) {
  return node.parent?.type === "do_block" && targetOf(node.parent.parent ?? void 0) === "defprotocol";
}
function parameterOf(node) {
  let operator = node.type === "binary_operator" ? field(node, "operator")?.type : void 0, left = field(node, "left"), right = field(node, "right");
  return operator === "\\\\" && left && right ? { ...parameterOf(left), value: expression2(right) } : operator === "=" ? { name: (left?.type === "identifier" ? left : right ?? node).text } : { name: node.text };
}
function returning(body) {
  return withEnding(body, (value) => ({
    kind: "exit",
    how: "return",
    value,
    line: value.line,
    endLine: value.endLine
  }));
}
var forms2 = { defprotocol: "interface" };
function moduleOf(node) {
  let [own, ...options] = argumentNodes(node), target = targetOf(node);
  return { kind: "class", class: {
    name: ((target === "defimpl" ? named(options, "for") : void 0) ?? own)?.text ?? "",
    bases: [...target === "defimpl" && own ? [own.text] : [], ...parts(doBlock(node)).flatMap(basesIn)],
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: membersOf3(node),
    form: forms2[target] ?? "module",
    ...at(node)
  }, ...at(node) };
}
function basesIn(node) {
  let attribute4 = node.type === "unary_operator" ? field(node, "operand") : void 0;
  return targetOf(attribute4) === "behaviour" ? argumentNodes(attribute4).map(({ text: text6 }) => text6) : targetOf(node) !== "use" ? [] : [argumentsOf2(node).flatMap(({ name: key, value }) => key !== void 0 ? [] : value.kind === "literal" ? [String(value.value)] : value.kind === "name" ? [value.name] : []).join(":")];
}
var written = /^(?:impl|deprecated|decorate)$/;
function membersOf3(node) {
  let inner = doBlock(node);
  if (!inner) return bodyOf3(node);
  let waiting = [];
  return parts(inner).flatMap((one) => {
    let attribute4 = one.type === "unary_operator" ? field(one, "operand") : void 0;
    if (attribute4 && written.test(targetOf(attribute4)))
      return waiting.push(attributeOf(attribute4)), [];
    if (!defines.test(targetOf(one))) return statement2(one);
    let made3 = functionsOf(one, waiting);
    return waiting = [], made3;
  });
}
function attributeOf(node) {
  let [only] = argumentNodes(node), own = targetOf(node) === "decorate" && only ? only : node;
  return { name: (own.type === "call" ? field(own, "target") : own)?.text ?? "", arguments: own.type === "call" ? argumentsOf2(own) : [], ...at(node) };
}

// src/syntax/languages/elixir/patterns.ts
function targetsOf2(node) {
  if (!node) return [];
  switch (node.type) {
    case "identifier":
      return node.text === "_" ? [] : [{ name: node.text }];
    case "pair":
      return taken(keyOf2(node), field(node, "value"));
    case "binary_operator": {
      let operator = field(node, "operator")?.type, right = field(node, "right");
      if (operator !== "=>") return [...targetsOf2(field(node, "left")), ...targetsOf2(right)];
      let key = expression2(field(node, "left"));
      return taken(key.kind === "literal" ? String(key.value) : "", right);
    }
    case "unary_operator":
    case "call":
    case "struct":
      return [];
    default:
      return parts(node).flatMap(targetsOf2);
  }
}
function taken(from, value) {
  return targetsOf2(value).map(({ name: name2 }) => from === "" ? { name: name2 } : { name: name2, from });
}
function caseOf(clause) {
  let { patterns, guard } = partsOf(clause), values = patterns.every(isAnything) ? [] : [valueOf2(clause, patterns)], body = parts(field(clause, "right")).flatMap(statement2);
  return guard ? { values: [{ kind: "other", parts: [...values, expression2(guard)], ...at(guard) }], body } : { values, body };
}
function valueOf2(clause, patterns) {
  return patterns.length === 1 ? expression2(patterns[0]) : { kind: "list", items: patterns.map(expression2), ...at(clause) };
}
function partsOf(clause) {
  let { head, guard } = guarded(field(clause, "left"));
  return { patterns: parts(head), guard };
}
function isAnything({ type }) {
  return type === "identifier";
}
function halves(clauses3) {
  if (clauses3.length === 0 || clauses3.length > 2) return;
  let kinds = clauses3.map((clause) => {
    let { patterns, guard } = partsOf(clause), [only] = patterns;
    if (!(!only || patterns.length > 1 || guard))
      return only.type === "boolean" || only.type === "nil" ? only.text : isAnything(only) ? "_" : void 0;
  });
  if (kinds.includes(void 0) || !kinds.some((kind) => kind === "true" || kind === "false")) return;
  let [first, second] = clauses3;
  return kinds[0] === "true" || kinds[1] === "false" || kinds[1] === "nil" ? { yes: first, no: second } : { yes: second, no: first };
}
function testOf2(value, pattern) {
  if (pattern.type === "boolean") return pattern.text === "true" ? value : { kind: "not", of: value, ...at(pattern) };
  let right = pattern.type === "nil" ? literal(pattern, null) : pattern.type === "atom" ? expression2(pattern) : void 0;
  return right && { kind: "compare", operator: "==", left: value, right, ...at(pattern) };
}

// src/syntax/languages/elixir/strings.ts
function text(node) {
  let pieces = parts(node).filter(({ type }) => type === "interpolation" || isPlain2(type)), groups = [];
  for (let one of pieces) {
    let before = groups.at(-1);
    before && isPlain2(before[0].type) && isPlain2(one.type) ? before.push(one) : groups.push([one]);
  }
  let unindented3 = unindent(node), plain2 = (group) => unindented3(group.map(pieceOf).join(""), group[0] === pieces[0]);
  return pieces.every(({ type }) => isPlain2(type)) ? literal(node, plain2(pieces)) : { kind: "template", parts: groups.map(
    (group) => group[0].type === "interpolation" ? expression2(parts(group[0])[0]) : literal(group[0], plain2(group))
  ), ...at(node) };
}
function isPlain2(type) {
  return type === "quoted_content" || type === "escape_sequence";
}
function unindent(node) {
  if (!field(node, "quoted_end")?.text.match(/^(?:"""|''')/)) return (all) => all;
  let [indent = ""] = /[ \t]*$/.exec(node.text.replace(/(?:"""|''')\w*$/, "")) ?? [];
  return (all, isFirst) => {
    let lines2 = all.replaceAll(`
${indent}`, `
`);
    return isFirst ? lines2.replace(/^\r?\n/, "") : lines2;
  };
}
function sigil(node) {
  let made3 = text(node);
  return !/^w$/i.test(parts(node).find(({ type }) => type === "sigil_name")?.text ?? "") || made3.kind !== "literal" ? made3 : { kind: "list", items: String(made3.value).split(/\s+/).filter((word) => word !== "").map((word) => literal(node, word)), ...at(node) };
}
function joined2(node) {
  let values = piecesOf(node).map(expression2);
  return values.every((one) => one.kind === "literal") ? literal(node, values.map((one) => one.kind === "literal" ? String(one.value) : "").join("")) : { kind: "template", parts: values, ...at(node) };
}
function piecesOf(node) {
  return node ? node.type !== "binary_operator" || field(node, "operator")?.type !== "<>" ? [node] : [...piecesOf(field(node, "left")), ...piecesOf(field(node, "right"))] : [];
}
var letters2 = {
  0: "\0",
  a: "\x07",
  b: "\b",
  d: "\x7F",
  e: "\x1B",
  f: "\f",
  n: `
`,
  r: "\r",
  s: " ",
  t: "	",
  v: "\v",
  "\n": ""
};
function pieceOf(node) {
  if (node.type !== "escape_sequence") return node.text;
  let [, hex, letter] = /^\\(?:[xu]\{?([0-9a-fA-F]+)\}?|(.))$/s.exec(node.text) ?? [], code = hex ? Number.parseInt(hex, 16) : void 0;
  return code !== void 0 ? code <= 1114111 ? String.fromCodePoint(code) : "" : letter === void 0 ? node.text : letters2[letter] ?? letter;
}

// src/syntax/languages/elixir/expressions.ts
function expression2(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "alias":
      return name(node);
    case "atom":
      return literal(node, node.text.slice(1));
    case "quoted_atom":
    case "string":
    case "charlist":
      return text(node);
    case "sigil":
      return sigil(node);
    case "char":
      return literal(node, node.text.slice(1));
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text === "true");
    case "nil":
      return literal(node, null);
    case "dot":
      return member2(node);
    case "call":
      return called(node);
    case "access_call":
      return accessed(node);
    case "binary_operator":
      return operated(node);
    case "unary_operator":
      return prefixed2(node);
    case "anonymous_function":
      return { kind: "function", function: anonymous2(node), ...at(node) };
    case "map":
      return map(node);
    case "keywords":
      return { kind: "object", entries: parts(node).map(pairOf), ...at(node) };
    case "list": {
      let inner = parts(node);
      return inner.length === 1 && inner[0].type === "keywords" ? expression2(inner[0]) : { kind: "list", items: inner.map(expression2), ...at(node) };
    }
    case "tuple":
      return { kind: "list", items: parts(node).map(expression2), ...at(node) };
    case "block":
      return parts(node).length === 1 ? expression2(parts(node)[0]) : other3(node);
    default:
      return other3(node);
  }
}
function other3(node) {
  return { kind: "other", parts: parts(node).map(expression2), ...at(node) };
}
function member2(node) {
  let own = field(node, "right"), left = field(node, "left"), object2 = left?.type === "atom" ? name(left, left.text.slice(1)) : expression2(left);
  return own ? { kind: "member", object: object2, name: own.text.replaceAll('"', ""), ...at(own) } : object2;
}
function called(node) {
  let controls = controlled(node);
  if (controls) return valueOf(controls);
  let target = field(node, "target");
  return parts(node).length === 1 && target?.type === "dot" && !/^(?:alias|atom)$/.test(field(target, "left")?.type ?? "") ? member2(target) : call(node, expression2(target), argumentsOf2(node));
}
function accessed(node) {
  let object2 = expression2(field(node, "target")), key = expression2(field(node, "key"));
  return key.kind === "literal" && typeof key.value == "string" ? { kind: "member", object: object2, name: key.value, ...at(node) } : { kind: "other", parts: [object2, key], ...at(node) };
}
var dialect = { joins: "", words: { and: "&&", or: "||" } };
function operated(node) {
  let right = field(node, "right");
  switch (field(node, "operator")?.type) {
    case "|>": {
      let controls = controlled(node);
      return controls ? valueOf(controls) : piped(node, expression2(field(node, "left")), right);
    }
    case "=":
    case "<-":
      return expression2(right);
    case "<>":
      return joined2(node);
    case "not in":
      return { kind: "not", of: other3(node), ...at(node) };
    default:
      return binary(node, expression2, dialect);
  }
}
function piped(node, left, right) {
  let value = expression2(right);
  return value.kind !== "call" ? call(node, value, [{ value: left }]) : { ...value, arguments: [{ value: left }, ...value.arguments] };
}
function prefixed2(node) {
  let operator = field(node, "operator")?.type, operand = parts(node).at(-1);
  if (operator === "&") return captured(node, operand);
  if (operator === "@") return name(node, `@${operand?.text ?? ""}`);
  let of = expression2(operand);
  return operator === "!" || operator === "not" ? { kind: "not", of, ...at(node) } : operator === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
}
function captured(node, operand) {
  if (operand?.type === "integer") return name(node, `&${operand.text}`);
  let function_ = operand?.type === "binary_operator" ? field(operand, "left") : void 0;
  if (function_ && field(operand, "operator")?.type === "/" && field(operand, "right")?.type === "integer") return expression2(function_.type === "call" ? field(function_, "target") : function_);
  let value = expression2(operand);
  return { kind: "function", function: functionAt2(node, [], [{ kind: "do", value, ...at(node) }]), ...at(node) };
}
function anonymous2(node) {
  let clauses3 = parts(node).filter(({ type }) => type === "stab_clause"), [only] = clauses3;
  return only && clauses3.length === 1 ? functionAt2(node, partsOf(only).patterns.map(parameterOf), caseOf(only).body) : functionAt2(node, [], [{ kind: "switch", on: void 0, cases: clauses3.map(caseOf), ...at(node) }]);
}
function functionAt2(node, parameters, body) {
  return { name: "", parameters, attributes: [], modifiers: /* @__PURE__ */ new Set(), body: returning(body), ...at(node) };
}
function map(node) {
  let entries = parts(node).filter(({ type }) => type === "map_content").flatMap(parts).flatMap(entriesOf), struct = parts(node).find(({ type }) => type === "struct");
  if (!struct) return { kind: "object", entries, ...at(node) };
  let args = entries.map(({ key, value }) => key === "..." ? { value } : { name: key, value });
  return call(node, expression2(parts(struct)[0]), args, !0);
}
function entriesOf(node) {
  if (node.type === "keywords") return parts(node).map(pairOf);
  let operator = node.type === "binary_operator" ? field(node, "operator")?.type : void 0, left = field(node, "left"), right = field(node, "right");
  if (operator === "|" && right) return [{ key: "...", value: expression2(left) }, ...entriesOf(right)];
  if (operator !== "=>") return [{ key: "...", value: expression2(node) }];
  let key = expression2(left);
  return [{ key: key.kind === "literal" ? String(key.value) : left?.text ?? "", value: expression2(right) }];
}
function pairOf(node) {
  return { key: keyOf2(node), value: expression2(field(node, "value")) };
}

// src/syntax/languages/elixir/control.ts
var control = {
  if: (node) => conditional2(node, expression2(argumentNodes(node)[0])),
  unless: (node) => conditional2(node, { kind: "not", of: expression2(argumentNodes(node)[0]), ...at(node) }),
  case: (node, piped2) => cases(node, piped2 ?? expression2(argumentNodes(node)[0])),
  cond: (node) => chain(clausesIn(doBlock(node)), node),
  with: matched,
  for: comprehended,
  try: (node) => tried(node) ?? { kind: "within", value: void 0, body: bodyOf3(node), ...at(node) },
  receive: (node) => ({ kind: "switch", on: void 0, cases: [...clausesIn(doBlock(node)), ...clausesIn(blockOf(node, "after"))].map(caseOf), ...at(node) }),
  raise: thrown,
  reraise: thrown,
  throw: thrown,
  exit: thrown
};
function bodyOf3(node) {
  let inner = doBlock(node);
  if (inner) return block2(inner);
  let value = named(argumentNodes(node), "do");
  return value ? statement2(value) : [];
}
function elseOf(node) {
  let inner = blockOf(node, "else");
  if (inner) return block2(inner);
  let value = named(argumentNodes(node), "else");
  return value ? statement2(value) : [];
}
function clausesIn(node) {
  return parts(node).filter(({ type }) => type === "stab_clause");
}
function conditional2(node, test) {
  return { kind: "if", test, yes: bodyOf3(node), no: elseOf(node), ...at(node) };
}
function cases(node, on) {
  let clauses3 = clausesIn(doBlock(node)), both = halves(clauses3), bodyIn = (clause) => clause ? caseOf(clause).body : [];
  return both ? { kind: "if", test: on, yes: bodyIn(both.yes), no: bodyIn(both.no), ...at(node) } : { kind: "switch", on, cases: clauses3.map(caseOf), ...at(node) };
}
function chain(clauses3, node) {
  let [whole] = clauses3.reduceRight((no, clause) => {
    let test = expression2(partsOf(clause).patterns[0]), { body } = caseOf(clause);
    return no.length === 0 && clause !== clauses3[0] && test.kind === "literal" && test.value === !0 ? body : [{ kind: "if", test, yes: body, no, ...at(clause) }];
  }, []);
  return whole ?? { kind: "other", parts: [], blocks: [], ...at(node) };
}
function matched(node) {
  let clauses3 = clausesIn(blockOf(node, "else")), refused = clauses3.find((one) => /^(?:false|nil|_\w*|[a-z]\w*)$/.test(partsOf(one).patterns[0]?.text ?? "")), no = refused ? caseOf(refused).body : [], isAsked = !1, body = inside2(conditionsOf(node), bodyOf3(node), (one, rest) => {
    let left = field(one, "left");
    if (operatorOf(one) !== "<-" || !left) return [...statement2(one), ...rest];
    let value = expression2(field(one, "right")), test = testOf2(value, left);
    return test ? (isAsked = !0, [{ kind: "if", test, yes: rest, no, ...at(one) }]) : [{ kind: "assign", targets: targetsOf2(left), value, ...at(one) }, ...rest];
  }), handlers = clauses3.filter((one) => !isAsked || one !== refused).map((one) => caseOf(one).body);
  return handlers.length === 0 ? { kind: "within", value: void 0, body, ...at(node) } : { kind: "try", body, handlers, last: [], ...at(node) };
}
function comprehended(node) {
  let body = inside2(conditionsOf(node), bodyOf3(node), (one, rest) => {
    let operator = operatorOf(one);
    return operator === "<-" ? [{ kind: "loop", over: expression2(field(one, "right")), body: rest, ...at(node) }] : operator === "=" ? [...statement2(one), ...rest] : [{ kind: "if", test: expression2(one), yes: rest, no: [], ...at(one) }];
  }), [whole] = body;
  return whole && body.length === 1 ? whole : { kind: "within", value: void 0, body, ...at(node) };
}
function conditionsOf(node) {
  return argumentNodes(node).filter(({ type }) => type !== "keywords");
}
function operatorOf(node) {
  return node.type === "binary_operator" ? field(node, "operator")?.type : void 0;
}
function inside2(nodes, last, around) {
  let [first, ...others] = nodes;
  return first ? around(first, inside2(others, last, around)) : last;
}
function tried(node) {
  let words3 = ["rescue", "catch", "else", "after"].map((word) => blockOf(node, word));
  if (words3.every((one) => one === void 0)) return;
  let [rescued, caught, passed, after] = words3, then = clausesIn(passed), body = then.length === 0 ? bodyOf3(node) : [...bodyOf3(node), { kind: "switch", on: void 0, cases: then.map(caseOf), ...at(node) }], handlers = [rescued, caught].flatMap(clausesIn).map((one) => caseOf(one).body);
  return { kind: "try", body, handlers, last: after ? block2(after) : [], ...at(node) };
}
function thrown(node) {
  let [type, ...given3] = argumentNodes(node), value = type && expression2(type);
  return { kind: "exit", how: "throw", value: value && given3.length > 0 ? call(node, value, argumentsIn(given3), !0) : value, ...at(node) };
}
function controlled(node) {
  let own = field(node, "target")?.text ?? "";
  if (node.type === "call")
    return Object.hasOwn(control, own) && isComplete(node, own) ? control[own](node) : void 0;
  if (node.type !== "binary_operator" || field(node, "operator")?.type !== "|>") return;
  let right = field(node, "right");
  return right?.type === "call" && field(right, "target")?.text === "case" && doBlock(right) !== void 0 ? control.case(right, expression2(field(node, "left"))) : void 0;
}
function isComplete(node, own) {
  return doBlock(node) || named(argumentNodes(node), "do") ? !0 : /^(?:raise|reraise|throw|exit)$/.test(own) && argumentNodes(node).length > 0;
}

// src/syntax/languages/elixir/imports.ts
function importsOf2(root) {
  return root.descendantsOfType("call").flatMap((node) => {
    if (!node || !/^(?:alias|import|use|require)$/.test(targetOf(node))) return [];
    let [first, ...options] = argumentNodes(node), as = named(options, "as")?.text;
    return modulesOf(first).map((from) => ({
      from,
      name: "*",
      as: as ?? from.slice(from.lastIndexOf(".") + 1),
      ...at(node)
    }));
  });
}
function modulesOf(node) {
  if (node?.type === "alias") return [node.text];
  if (node?.type !== "dot") return [];
  let left = field(node, "left"), right = field(node, "right");
  return right?.type === "alias" ? [node.text] : right?.type === "tuple" ? parts(right).map(({ text: text6 }) => `${left?.text ?? ""}.${text6}`) : [];
}

// src/syntax/languages/elixir.ts
var elixir = {
  language: "elixir",
  grammars: { ex: "tree-sitter-elixir", exs: "tree-sitter-elixir" },
  read: (root) => ({ imports: importsOf2(root), body: parts(root).flatMap(statement2) })
};
function block2(node) {
  return parts(node).filter(({ type, parent }) => parent?.type !== "do_block" || !type.endsWith("_block")).flatMap(statement2);
}
function statement2(node) {
  let controls = controlled(node);
  if (controls) return [controls];
  switch (node.type) {
    case "call": {
      let target = targetOf(node);
      return Object.hasOwn(macros, target) ? macros[target](node) : [run(expression2(node))];
    }
    case "binary_operator":
      return field(node, "operator")?.type === "=" ? assigned(node) : [run(expression2(node))];
    case "unary_operator":
      return field(node, "operator")?.type === "@" ? attribute(node) : [run(expression2(node))];
    // What the grammar gave up on still has statements in it; so does the one clause of a `reduce`.
    case "ERROR":
    case "block":
    case "body":
      return parts(node).flatMap(statement2);
    case "stab_clause":
      return parts(field(node, "right")).flatMap(statement2);
    default:
      return [run(expression2(node))];
  }
}
var macros = {
  defmodule: (node) => [moduleOf(node)],
  defprotocol: (node) => [moduleOf(node)],
  defimpl: (node) => [moduleOf(node)],
  def: (node) => functionsOf(node),
  defp: (node) => functionsOf(node),
  defmacro: (node) => functionsOf(node),
  defmacrop: (node) => functionsOf(node),
  defdelegate: delegateOf,
  alias: () => [],
  import: () => [],
  require: () => []
};
function assigned(node) {
  let left = field(node, "left"), right = field(node, "right");
  if (!left || !right) return [];
  let targets = targetsOf2(left), end = (value) => left.type === "boolean" && left.text === "true" ? { kind: "if", test: { kind: "not", of: value, ...at(node) }, yes: [leave(node)], no: [], ...at(node) } : targets.length === 0 ? run(value) : { kind: "assign", targets, value, ...at(node) }, controls = controlled(right);
  return controls ? settled(controls, end) : right.type === "binary_operator" && field(right, "operator")?.type === "=" ? [...assigned(right), end(expression2(field(right, "left")))] : [end(expression2(right))];
}
function leave(node) {
  return { kind: "exit", how: "throw", value: void 0, ...at(node) };
}
var said = /^(?:doc|moduledoc|typedoc|spec|type|typep|opaque|callback|macrocallback|behaviour|dialyzer)$/;
function attribute(node) {
  let operand = field(node, "operand"), own = targetOf(operand), [value] = argumentNodes(operand);
  return operand?.type === "identifier" ? [run(expression2(node))] : !value || said.test(own) ? [] : [{ kind: "assign", targets: [{ name: `@${own}` }], value: expression2(value), ...at(node) }];
}

// src/syntax/languages/go/declarations.ts
function functionOf2(node) {
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
  let type = field(node, "type")?.text ?? node.text, written2 = node.type === "variadic_parameter_declaration" ? `...${type}` : type, names2 = fields(node, "name");
  return names2.length === 0 ? [{ name: "", type: written2 }] : names2.map(({ text: text6 }) => ({ name: text6, type: written2 }));
}
function receiverOf(own) {
  return field(own, "type")?.text.replace(/^[(*\s]+/, "").replace(/[[)\s].*$/s, "");
}
function typesOf2(node) {
  return parts(node).flatMap((spec) => {
    let type = field(spec, "type");
    return type?.type !== "struct_type" && type?.type !== "interface_type" ? [] : [{ kind: "class", class: classOf2(spec, type), ...at(spec) }];
  });
}
function classOf2(spec, type) {
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
  if (node.type === "method_elem") return [{ kind: "function", function: functionOf2(node), ...at(node) }];
  let type = field(node, "type")?.text ?? "", targets = node.type === "field_declaration" ? fields(node, "name").map(({ text: text6 }) => ({ name: text6, type })) : [];
  return targets.length === 0 ? [] : [{ kind: "assign", targets, value: void 0, ...at(node) }];
}

// src/syntax/languages/go/literals.ts
function stringOf2(node) {
  switch (node.type) {
    case "interpreted_string_literal":
      return parts(node).map((one) => one.type === "escape_sequence" ? unescaped2(one.text) : one.text).join("");
    case "raw_string_literal":
      return node.text.slice(1, -1);
    case "rune_literal":
      return unescaped2(node.text.slice(1, -1));
    case "parenthesized_expression":
    case "literal_element": {
      let [inner] = parts(node);
      return inner && stringOf2(inner);
    }
    default:
      return;
  }
}
var letters3 = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: `
`,
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped2(text6) {
  let [, hex, octal, letter] = /^\\(?:[xuU]([0-9a-fA-F]+)|([0-7]{3})|(.))$/s.exec(text6) ?? [], code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : void 0;
  return code !== void 0 ? code <= 1114111 ? String.fromCodePoint(code) : "" : letter === void 0 ? text6 : letters3[letter] ?? letter;
}
function numberOf2(text6) {
  let plain2 = text6.replaceAll("_", "").replace(/^0([0-7]+)$/, "0o$1"), value = Number(plain2);
  return Number.isNaN(value) ? void 0 : value;
}

// src/syntax/languages/go/composites.ts
function composite(body, type) {
  if (!body) return { kind: "other", parts: [], line: 0, endLine: 0 };
  let made3 = type && bare(type), elements = parts(body), keyed = elements.filter((one) => one.type === "keyed_element"), inner = made3 && innerOf(made3), position = type ? { line: at(type).line, endLine: at(body).endLine } : at(body);
  if (made3?.type.endsWith("array_type") || made3?.type === "slice_type")
    return { kind: "list", items: elements.map((one) => valueOf3(one, inner)), ...position };
  let isMap = made3?.type === "map_type" || keyed.some((one) => keyText(one) !== void 0);
  return made3 !== void 0 && /^(?:type_identifier|qualified_type|generic_type)$/.test(made3.type) && !isMap ? { ...call(body, expression3(made3), elements.map(argumentOf), !0), ...position } : isMap || keyed.length > 0 || made3 ? { kind: "object", entries: elements.map((one) => ({
    key: keyText(one) ?? field(one, "key")?.text ?? "...",
    value: valueOf3(one, inner)
  })), ...position } : { kind: "list", items: elements.map((one) => valueOf3(one, void 0)), ...position };
}
function argumentOf(element3) {
  let key = element3.type === "keyed_element" ? field(element3, "key")?.text : void 0;
  return { ...key === void 0 ? {} : { name: key }, value: valueOf3(element3, void 0) };
}
function keyText(element3) {
  let key = element3.type === "keyed_element" ? field(element3, "key") : void 0;
  return key && stringOf2(key);
}
function valueOf3(element3, type) {
  let value = element3.type === "keyed_element" ? field(element3, "value") : element3, inner = value?.type === "literal_element" ? parts(value)[0] : value;
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
      return member3(node, field(node, "operand"), field(node, "field")?.text ?? "");
    case "qualified_type":
      return member3(node, field(node, "package"), field(node, "name")?.text ?? "");
    case "index_expression": {
      let index = field(node, "index"), key = index && stringOf2(index);
      return key === void 0 ? other4(node) : member3(node, field(node, "operand"), key);
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
      return { kind: "function", function: functionOf2(node), ...at(node) };
    case "interpreted_string_literal":
    case "raw_string_literal":
    case "rune_literal":
      return literal(node, stringOf2(node) ?? "");
    case "int_literal":
    case "float_literal": {
      let value = numberOf2(node.text);
      return value === void 0 ? other4(node) : literal(node, value);
    }
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "unary_expression":
      return unary(node);
    case "binary_expression":
      return binary(node, expression3);
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
      return node.type.endsWith("_type") ? name(node) : other4(node);
  }
}
function calleeOf(node) {
  let index = node?.type === "index_expression" ? field(node, "index")?.text ?? "" : "", isType = new RegExp("^(?:[\\w.]*\\.)?(?:\\p{Lu}\\w*|string|bool|byte|rune|error|any|u?int\\d*|float\\d+|struct)$", "u").test(index);
  return expression3(isType ? field(node, "operand") : node);
}
function converterOf(type) {
  return !type || type.type === "generic_type" ? expression3(type) : name(type);
}
function other4(node) {
  return { kind: "other", parts: parts(node).map(expression3), ...at(node) };
}
function member3(node, object2, property) {
  return { kind: "member", object: expression3(object2), name: property, ...at(node) };
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

// src/syntax/languages/go/imports.ts
function importsOf3(root) {
  return root.descendantsOfType("import_spec").flatMap((node) => {
    let path = node && field(node, "path"), from = path && stringOf2(path);
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
      return [assignment(node, parts(field(node, "left")))];
    case "inc_statement":
    case "dec_statement":
      return [{ kind: "assign", targets: parts(node).map(targetOf2), value: otherOf(node), ...at(node) }];
    case "var_declaration":
    case "const_declaration":
    case "var_spec_list":
      return parts(node).flatMap(statement3);
    case "var_spec":
    case "const_spec":
      return [assignment(node, fields(node, "name"))];
    case "if_statement":
      return [
        ...initializer2(node),
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
      return [...initializer2(node), ...switched(node)];
    case "select_statement":
      return [{ kind: "switch", on: void 0, cases: parts(node).map(caseOf2), ...at(node) }];
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
      return [{ kind: "function", function: functionOf2(node), ...at(node) }];
    case "type_declaration":
      return typesOf2(node);
    case "package_clause":
    case "import_declaration":
    case "empty_statement":
    case "label_name":
      return [];
    default:
      return [{ kind: "other", parts: parts(node).map(expression3), blocks: [], ...at(node) }];
  }
}
function assignment(node, left) {
  let right = field(node, "right") ?? field(node, "value"), type = field(node, "type")?.text;
  return { kind: "assign", targets: left.map((one) => ({ ...targetOf2(one), ...type === void 0 ? {} : { type } })), value: right && expression3(right), ...at(node) };
}
function targetOf2(node) {
  return { name: node.text };
}
function otherOf(node) {
  return { kind: "other", parts: parts(node).map(expression3), ...at(node) };
}
function initializer2(node) {
  let first = field(node, "initializer");
  return first ? statement3(first) : [];
}
function alternative(node) {
  return node?.type === "block" ? block3(node) : node ? statement3(node) : [];
}
function switched(node) {
  let value = field(node, "value"), on = value && expression3(value), cases2 = parts(node).filter(({ type }) => type.endsWith("_case"));
  if (!on && !cases2.some(fallsThrough)) return conditional3(cases2);
  let alias = field(node, "alias");
  return [...alias ? [{ kind: "assign", targets: parts(alias).map(targetOf2), value: on, ...at(alias) }] : [], { kind: "switch", on, cases: cases2.map(caseOf2), ...at(node) }];
}
function fallsThrough(node) {
  return parts(parts(node).at(-1)).some(({ type }) => type === "fallthrough_statement");
}
function conditional3(cases2) {
  let rest = cases2.find(({ type }) => type === "default_case");
  return cases2.filter((one) => one !== rest).reduceRight(
    (no, one) => {
      let { values, body } = caseOf2(one), [first, ...others] = values;
      return first ? [{ kind: "if", test: others.reduce(
        (left, right) => ({ kind: "or", left, right, line: left.line, endLine: right.endLine }),
        first
      ), yes: body, no, ...at(one) }] : no;
    },
    rest ? [...caseOf2(rest).body] : []
  );
}
function caseOf2(node) {
  let statements2 = parts(node).filter(({ type }) => type === "statement_list").flatMap(parts), body = (statements2.at(-1)?.type === "break_statement" && parts(statements2.at(-1)).length === 0 ? statements2.slice(0, -1) : statements2).flatMap(statement3), communication = field(node, "communication");
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
    ...initializer2(head),
    {
      kind: "loop",
      over: condition && expression3(condition),
      body: [...body, ...update ? statement3(update) : []],
      ...at(node)
    }
  ];
}

// src/syntax/languages/jvm-literals.ts
var letters4 = {
  b: "\b",
  f: "\f",
  n: `
`,
  r: "\r",
  s: " ",
  t: "	",
  "\n": ""
};
function unescaped3(text6) {
  return text6.replaceAll(
    /\\(?:u+([0-9a-fA-F]{4})|([0-7]{1,3})|(.))/gs,
    (_, hex, octal, letter = "") => hex || octal ? String.fromCodePoint(Number.parseInt(hex ?? octal, hex ? 16 : 8)) : letters4[letter] ?? letter
  );
}
function unindented2(text6) {
  let lines2 = text6.replace(/^[ \t\f]*\r?\n/, "").split(/\r?\n/), counted3 = lines2.filter((line, index) => line.trim() !== "" || index === lines2.length - 1), indent = Math.min(...counted3.map((line) => line.length - line.trimStart().length));
  return lines2.map((line) => line.slice(indent).trimEnd()).join(`
`);
}
function numberOf3(text6) {
  let plain2 = text6.replaceAll("_", "").toLowerCase(), bare3 = /^0[xb]/.test(plain2) ? plain2.replace(/[ul]+$/, "") : plain2.replace(/[ulfd]+$/, ""), value = Number(bare3.replace(/^0([0-7]+)$/, "0o$1"));
  return Number.isNaN(value) ? void 0 : value;
}

// src/syntax/languages/java/switches.ts
function switchOf2(node) {
  let on = field(node, "condition");
  return { kind: "switch", on: on && expression4(on), cases: casesOf2(parts(field(node, "body"))), ...at(node) };
}
function casesOf2(groups) {
  let cases2 = [], waiting = [];
  for (let group of groups) {
    let inner = parts(group), labels = [...waiting, ...inner.filter(({ type }) => type === "switch_label")], body = inner.filter(({ type }) => type !== "switch_label");
    if (body.length === 0 && group !== groups.at(-1)) {
      waiting = labels;
      continue;
    }
    waiting = [], cases2.push({ values: valuesOf(labels), body: bodyOf4(body) });
  }
  return cases2;
}
function valuesOf(labels) {
  return labels.some(
    (one) => one.child(0)?.type === "default" || parts(one).some(({ text: text6 }) => text6 === "default")
  ) ? [] : labels.flatMap(labelled);
}
function labelled(label) {
  let values = parts(label).filter(({ type }) => type !== "guard"), guard = parts(label).find(({ type }) => type === "guard");
  if (!guard) return values.map(expression4);
  let right = expression4(guard);
  return values.map((one) => ({ kind: "and", left: expression4(one), right, ...at(label) }));
}
function bodyOf4(nodes) {
  let last = nodes.at(-1);
  return (last?.type === "break_statement" && parts(last).length === 0 ? nodes.slice(0, -1) : nodes).flatMap((one) => one.type === "block" ? block4(one) : statement4(one));
}
function settledSwitch(node, end) {
  let made3 = switchOf2(node);
  return { ...made3, cases: made3.cases.map((one) => ({ ...one, body: withEnding(yielded(one.body, end), end) })) };
}
function yielded(body, end) {
  return body.map((one) => {
    switch (one.kind) {
      case "exit":
        return one.how === "return" && one.value ? end(one.value) : one;
      case "if":
        return { ...one, yes: yielded(one.yes, end), no: yielded(one.no, end) };
      case "switch":
        return { ...one, cases: one.cases.map((each) => ({ ...each, body: yielded(each.body, end) })) };
      case "loop":
      case "within":
        return { ...one, body: yielded(one.body, end) };
      case "try":
        return { ...one, body: yielded(one.body, end), handlers: one.handlers.map((each) => yielded(each, end)) };
      default:
        return one;
    }
  });
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
      let object2 = field(node, "object"), own = field(node, "name"), callee = object2 ? { kind: "member", object: expression4(object2), name: own.text, ...at(own) } : name(own);
      return call(node, callee, argumentsOf3(field(node, "arguments")));
    }
    case "object_creation_expression":
      return creation(node);
    case "string_literal": {
      let isBlock = node.text.startsWith('"""');
      return literal(node, unescaped3(isBlock ? unindented2(node.text.slice(3, -3)) : node.text.slice(1, -1)));
    }
    case "character_literal":
      return literal(node, unescaped3(node.text.slice(1, -1)));
    case "decimal_integer_literal":
    case "decimal_floating_point_literal":
    case "hex_integer_literal":
    case "octal_integer_literal":
    case "binary_integer_literal": {
      let value = numberOf3(node.text);
      return value === void 0 ? other5(node) : literal(node, value);
    }
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null_literal":
      return literal(node, null);
    case "unary_expression":
      return unary2(node);
    case "binary_expression":
      return binary(node, expression4);
    case "ternary_expression":
      return {
        kind: "choose",
        test: expression4(field(node, "condition")),
        yes: expression4(field(node, "consequence")),
        no: expression4(field(node, "alternative")),
        ...at(node)
      };
    case "lambda_expression":
      return lambda(node);
    case "method_reference":
      return reference(node);
    case "annotation":
    case "marker_annotation":
      return call(node, name(field(node, "name") ?? node), argumentsOf3(field(node, "arguments")), !0);
    case "switch_expression":
      return valueOf(switchOf2(node));
    case "array_creation_expression": {
      let value = field(node, "value");
      return value ? expression4(value) : other5(node);
    }
    case "type_pattern":
      return name(parts(node)[0] ?? node);
    case "array_initializer":
    case "element_value_array_initializer":
      return { kind: "list", items: parts(node).map(expression4), ...at(node) };
    case "assignment_expression":
      return expression4(field(node, "right"));
    case "cast_expression":
      return expression4(field(node, "value"));
    case "parenthesized_expression":
    case "pattern":
    case "guard":
      return expression4(parts(node)[0]);
    default:
      return node.type.endsWith("_type") ? name(node) : other5(node);
  }
}
function other5(node) {
  return { kind: "other", parts: parts(node).flatMap(inside3), ...at(node) };
}
function inside3(child) {
  return /(?:_statement|_declaration|block)$/.test(child.type) ? valuesIn(block4(child)) : [expression4(child)];
}
function creation(node) {
  let type = field(node, "type"), own = type?.type === "generic_type" ? parts(type)[0] : type, body = parts(node).find((one) => one.type === "class_body"), members = body ? [{ name: "&", value: membersOf(at(body), block4(body)) }] : [];
  return call(node, name(own ?? node, own?.text ?? ""), [...argumentsOf3(field(node, "arguments")), ...members], !0);
}
function unary2(node) {
  let of = expression4(field(node, "operand")), operator = field(node, "operator")?.text;
  return operator === "!" ? { kind: "not", of, ...at(node) } : operator === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
}
function lambda(node) {
  let body = field(node, "body");
  return { kind: "function", function: {
    name: "",
    parameters: parametersOf3(field(node, "parameters")),
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: body?.type === "block" ? block4(body) : body ? answered(body) : [],
    ...at(node)
  }, ...at(node) };
}
function answered(body) {
  return body.type === "assignment_expression" ? statement4(body) : [{ kind: "exit", how: "return", value: expression4(body), ...at(body) }];
}
function reference(node) {
  let [object2, own] = parts(node);
  return object2 ? { kind: "member", object: expression4(object2), name: own?.text ?? "new", ...at(node) } : other5(node);
}
function argumentsOf3(node) {
  return parts(node).map((one) => one.type !== "element_value_pair" ? { value: expression4(one) } : { name: field(one, "key")?.text ?? "", value: expression4(field(one, "value")) });
}

// src/syntax/languages/java/declarations.ts
function modifiersOf(node) {
  return parts(node).find(({ type }) => type === "modifiers");
}
function wordsOf2(node) {
  let words3 = modifiersOf(node)?.children.flatMap((child) => child && !child.isNamed ? [child.type] : []);
  return new Set(words3);
}
function attributesOf2(node) {
  return parts(modifiersOf(node)).filter(({ type }) => type === "annotation" || type === "marker_annotation").map((one) => ({
    name: field(one, "name")?.text ?? "",
    arguments: argumentsOf3(field(one, "arguments")),
    ...at(one)
  }));
}
function annotated(node) {
  let attributes = attributesOf2(node);
  return attributes.length > 0 ? { attributes } : {};
}
function functionOf3(node) {
  return {
    name: node.type.includes("constructor") ? "constructor" : field(node, "name")?.text ?? "",
    parameters: parametersOf3(field(node, "parameters")),
    attributes: attributesOf2(node),
    modifiers: wordsOf2(node),
    body: block4(field(node, "body")),
    ...at(node),
    // The line of the name: annotations stand above it.
    line: (field(node, "name") ?? node).startPosition.row + 1
  };
}
function parametersOf3(node) {
  return node?.type === "identifier" ? [{ name: node.text }] : parts(node).flatMap((one) => {
    if (one.type === "receiver_parameter") return [];
    if (one.type !== "spread_parameter") {
      let type2 = field(one, "type");
      return [{ name: field(one, "name")?.text ?? one.text, ...type2 ? { type: type2.text } : {}, ...annotated(one) }];
    }
    let [type, own] = parts(one).filter((inner) => inner.type !== "modifiers");
    return [{ name: own?.text ?? "", type: `${type?.text}...`, ...annotated(one) }];
  });
}
function variables(node, given3) {
  let type = field(node, "type")?.text ?? "", attributes = annotated(node);
  return fields(node, "declarator").flatMap(
    (one) => given3(one, field(one, "value")).map((made3) => typed(made3, type, attributes))
  );
}
function typed(made3, type, attributes) {
  return made3.kind !== "assign" ? made3 : { ...made3, targets: made3.targets.map((target) => ({ ...target, type, ...attributes })) };
}
function constantOf(node) {
  let own = field(node, "name")?.text ?? "", args = argumentsOf3(field(node, "arguments")), body = field(node, "body"), members = body ? [{ name: "&", value: membersOf(at(body), block4(body)) }] : [], type = name(node, field(node.parent?.parent ?? node, "name")?.text ?? ""), value = args.length + members.length > 1 ? call(node, type, [...args, ...members], !0) : args[0]?.value;
  return {
    kind: "assign",
    targets: [{ name: own, ...annotated(node) }],
    value: value ?? members[0]?.value,
    ...at(node)
  };
}
var forms3 = {
  interface_declaration: "interface",
  annotation_type_declaration: "interface",
  enum_declaration: "enum"
};
function classOf3(node) {
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
    body: [...components(node), ...block4(field(node, "body"))],
    form: forms3[node.type] ?? "class",
    ...at(node)
  };
}
function components(node) {
  let own = node.type === "record_declaration" ? field(node, "parameters") : void 0;
  return own ? [{ kind: "function", function: {
    name: "constructor",
    parameters: parametersOf3(own),
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body: [],
    ...at(own)
  }, ...at(own) }] : [];
}
function importOf(node) {
  if (node.type !== "import_declaration") return [];
  let path = parts(node)[0]?.text ?? "";
  if (parts(node).some(({ type }) => type === "asterisk")) return [{ from: path, name: "*", as: "*", ...at(node) }];
  let dot = path.lastIndexOf("."), own = path.slice(dot + 1);
  return [{ from: node.children.some((child) => child?.type === "static") ? path.slice(0, dot) : path, name: own, as: own, ...at(node) }];
}
function delegated(node) {
  let own = field(node, "constructor");
  return { kind: "do", value: call(node, expression4(own), argumentsOf3(field(node, "arguments"))), ...at(node) };
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
      return parts(node).flatMap(statement4);
    case "assignment_expression":
      return given(node, field(node, "right"));
    case "update_expression":
      return [{ kind: "assign", targets: parts(node).map(({ text: text6 }) => ({ name: text6 })), value: expression4(node), ...at(node) }];
    case "local_variable_declaration":
    case "field_declaration":
    case "constant_declaration":
      return variables(node, given);
    case "enum_constant":
      return [constantOf(node)];
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
    case "throw_statement":
      return exit(node);
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "enhanced_for_statement":
    case "while_statement":
    case "do_statement":
      return loop2(node);
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
      return [switchOf2(node)];
    case "synchronized_statement": {
      let value = parts(node).find(({ type }) => type === "parenthesized_expression");
      return [{ kind: "within", value: value && expression4(value), body: block4(field(node, "body")), ...at(node) }];
    }
    case "labeled_statement":
      return [{ kind: "within", value: void 0, body: block4(parts(node).at(-1)), ...at(node) }];
    case "block":
    case "static_initializer":
      return [
        { kind: "within", value: void 0, body: block4(node.type === "block" ? node : parts(node)[0]), ...at(node) }
      ];
    case "method_declaration":
    case "constructor_declaration":
    case "compact_constructor_declaration":
    case "annotation_type_element_declaration":
      return [{ kind: "function", function: functionOf3(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "enum_declaration":
    case "record_declaration":
    case "annotation_type_declaration":
      return [{ kind: "class", class: classOf3(node), ...at(node) }];
    case "enum_body_declarations":
      return [...block4(node)];
    case "explicit_constructor_invocation":
      return [delegated(node)];
    case "package_declaration":
    case "import_declaration":
    case "module_declaration":
      return [];
    default:
      return [run(expression4(node))];
  }
}
function resource(node) {
  let value = field(node, "value");
  return value ? given(node, value) : parts(node).map((one) => run(expression4(one)));
}
function given(node, value) {
  let targets = [{ name: (field(node, "name") ?? field(node, "left"))?.text ?? "" }], position = at(node.type === "variable_declarator" ? node.parent ?? node : node), end = (one) => ({ kind: "assign", targets, value: one, ...position });
  return value?.type === "switch_expression" ? [settledSwitch(value, end)] : [value ? end(expression4(value)) : { kind: "assign", targets, value: void 0, ...position }];
}
function exit(node) {
  let [value] = parts(node), how = node.type === "throw_statement" ? "throw" : "return", end = (one) => ({ kind: "exit", how, value: one, ...at(node) });
  return value?.type === "switch_expression" ? [settledSwitch(value, end)] : [value ? end(expression4(value)) : { kind: "exit", how, value: void 0, ...at(node) }];
}
function loop2(node) {
  let over = field(node, "value") ?? field(node, "condition"), started = fields(node, "init").flatMap(statement4), turned = fields(node, "update").flatMap(statement4), body = [...block4(field(node, "body")), ...turned];
  return [...started, { kind: "loop", over: over && expression4(over), body, ...at(node) }];
}

// src/syntax/languages/kotlin/calls.ts
function callOf(node, callee = expression5(parts(node)[0])) {
  let [first, ...rest] = parts(node), own = rest.find(({ type }) => type === "annotated_lambda" || type === "lambda_literal"), given3 = rest.find(({ type }) => type === "value_arguments"), block10 = own ? [{ name: "&", value: lambda2(own) }] : [];
  return hoisted(first, callee, (made3) => own && !given3 && made3.kind === "call" && first?.type === "call_expression" && !hasBlock(made3) ? call(node, made3.callee, [...made3.arguments, ...block10], !1) : called2(node, made3, [...argumentsOf4(given3), ...block10]));
}
function hasBlock({ arguments: args }) {
  return args.some(({ name: name2 }) => name2 === "&");
}
function called2(node, callee, args) {
  let own = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
  return own === "not" && callee.kind === "member" && args.length === 0 ? { kind: "not", of: callee.object, ...at(node) } : own === "arrayOf" && callee.kind === "name" ? { kind: "list", items: args.map(({ value }) => value), ...at(node) } : call(node, callee, args, /^[A-Z]/.test(own) && !args.some(({ name: name2 }) => name2 === "&"));
}
function argumentsOf4(node) {
  return parts(node).map((one) => {
    let inner = parts(one);
    return inner.length > 1 && one.children.some((child) => child?.type === "=") ? { name: inner[0].text, value: expression5(inner.at(-1)) } : { value: expression5(inner[0] ?? one) };
  });
}
function member4(node, object2 = expression5(parts(node)[0])) {
  let inner = parts(node), own = inner.at(-1)?.text ?? "";
  return own === "class" || own === "java" && /::\s*class\b/.test(inner[0]?.text.slice(-8) ?? "") ? object2 : hoisted(inner[0], object2, (made3) => ({ kind: "member", object: made3, name: own, ...at(node) }));
}
function hoisted(node, object2, make) {
  return object2.kind === "not" && node?.type !== "parenthesized_expression" ? { kind: "not", of: make(object2.of), line: object2.line, endLine: object2.endLine } : make(object2);
}
function genericCall(node) {
  let left = field(node, "left"), right = field(node, "right");
  return operatorOf2(node) === ">" && left?.type === "binary_expression" && operatorOf2(left) === "<" && right && isHeaded(right) ? headed(right, expression5(field(left, "left"))) : void 0;
}
function operatorOf2(node) {
  return field(node, "operator")?.text;
}
var chains = /* @__PURE__ */ new Set(["call_expression", "navigation_expression"]);
function isHeaded(node) {
  if (node.type === "parenthesized_expression" || node.type === "lambda_literal") return !0;
  let [first] = parts(node);
  return first !== void 0 && (chains.has(node.type) || operatorOf2(node) === "?:") && isHeaded(first);
}
function headed(node, callee) {
  let [first, second] = parts(node);
  switch (node.type) {
    case "lambda_literal":
      return call(node, callee, [{ name: "&", value: lambda2(node) }]);
    case "parenthesized_expression":
      return called2(node, callee, first ? [{ value: expression5(first) }] : []);
    case "navigation_expression":
      return member4(node, headed(first, callee));
    case "call_expression":
      return first?.type === "parenthesized_expression" || chains.has(first?.type ?? "") ? withBlock(node, headed(first, callee)) : callOf(node, headed(first, callee));
    default:
      return { kind: "or", left: headed(first, callee), right: expression5(second), ...at(node) };
  }
}
function withBlock(node, made3) {
  let [, block10] = parts(node);
  return (block10?.type === "annotated_lambda" || block10?.type === "lambda_literal") && made3.kind === "call" && !hasBlock(made3) ? call(node, made3.callee, [...made3.arguments, { name: "&", value: lambda2(block10) }]) : callOf(node, made3);
}

// src/syntax/languages/kotlin/strings.ts
function text2(node, position) {
  let isRaw = node.type === "multiline_string_literal", found = [], waiting = "", flush = () => {
    waiting !== "" && found.push(literal(node, isRaw ? waiting : unescaped3(waiting))), waiting = "";
  }, isName = !1;
  for (let piece of parts(node)) {
    if (piece.type === "interpolation") {
      flush(), found.push(expression5(parts(piece)[0]));
      continue;
    }
    let [own] = isName && /^[\p{L}_][\p{L}\p{N}_]*/u.exec(piece.text) || [];
    own !== void 0 && (waiting = waiting.slice(0, -1), flush(), found.push(name(piece, own))), waiting += piece.text.slice(own?.length ?? 0), isName = piece.type === "string_content" && piece.text === "$";
  }
  flush();
  let [only] = found;
  return only ? found.length === 1 && only.kind === "literal" ? { ...only, ...position } : { kind: "template", parts: found, ...position } : { kind: "literal", value: "", ...position };
}

// src/syntax/languages/kotlin/expressions.ts
var constants = { true: !0, false: !1, null: null };
function expression5(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    // The grammar has no words of its own for these.
    case "identifier":
      return Object.hasOwn(constants, node.text) ? literal(node, constants[node.text]) : name(node);
    case "user_type":
    case "nullable_type":
    case "this_expression":
    case "super_expression":
      return name(node, node.text.replace(/^(this|super)@.*/, "$1"));
    case "navigation_expression":
      return member4(node);
    case "call_expression":
      return callOf(node);
    case "index_expression": {
      let [object2, ...keys] = parts(node).map(expression5), [key] = keys;
      return object2 && keys.length === 1 && key?.kind === "literal" && typeof key.value == "string" ? { kind: "member", object: object2, name: key.value, ...at(node) } : other6(node);
    }
    case "string_literal":
    case "multiline_string_literal":
      return text2(node, at(node));
    case "character_literal":
      return literal(node, unescaped3(node.text.slice(1, -1)));
    case "number_literal":
    case "float_literal": {
      let value = numberOf3(node.text);
      return value === void 0 ? other6(node) : literal(node, value);
    }
    case "unary_expression":
      return unary3(node);
    case "binary_expression":
      return genericCall(node) ?? binary(node, expression5);
    case "infix_expression":
      return infix(node);
    case "in_expression":
    case "is_expression":
    case "range_test":
    case "type_test": {
      let made3 = other6(node);
      return node.children.some((child) => child?.type === "!in" || child?.type === "!is") ? { kind: "not", of: made3, ...at(node) } : made3;
    }
    case "if_expression":
    case "when_expression":
    case "try_expression": {
      let made3 = statement5(node).at(-1);
      return made3 ? { ...valueOf(made3), ...at(node) } : other6(node);
    }
    case "lambda_literal":
    case "annotated_lambda":
      return lambda2(node);
    case "anonymous_function":
      return { kind: "function", function: { ...functionOf4(node), name: "" }, ...at(node) };
    case "object_literal":
      return object(node);
    case "collection_literal":
      return { kind: "list", items: parts(node).map(expression5), ...at(node) };
    case "callable_reference": {
      let [holder, own] = parts(node);
      return holder && own ? { kind: "member", object: expression5(holder), name: own.text, ...at(node) } : name(node, holder?.text ?? "");
    }
    // What only says how a value is typed, spread or grouped.
    case "as_expression":
    case "spread_expression":
    case "parenthesized_expression":
    case "value_argument":
    case "labeled_expression":
    case "annotated_expression":
      return expression5(parts(node).find(({ type }) => type !== "label" && type !== "annotation"));
    default:
      return other6(node);
  }
}
function other6(node) {
  return { kind: "other", parts: parts(node).flatMap(
    (one) => /(?:_declaration|block)$/.test(one.type) ? valuesIn(block5(one)) : [expression5(one)]
  ), ...at(node) };
}
function unary3(node) {
  let of = expression5(field(node, "argument") ?? parts(node).at(-1));
  switch (field(node, "operator")?.text) {
    case "!":
      return { kind: "not", of, ...at(node) };
    case "!!":
    case "+":
      return of;
    case "-":
      if (of.kind === "literal" && typeof of.value == "number") return literal(node, -of.value);
  }
  return { kind: "other", parts: [of], ...at(node) };
}
function infix(node) {
  let [first, own, second] = parts(node), left = expression5(first), right = expression5(second), operator = own?.text ?? "";
  return operator === "and" || operator === "or" ? { kind: operator, left, right, ...at(node) } : operator === "to" ? { kind: "list", items: [left, right], ...at(node) } : call(node, { kind: "member", object: left, name: operator, ...at(own ?? node) }, [{ value: right }]);
}
function object(node) {
  let body = block5(parts(node).find(({ type }) => type === "class_body")), made3 = madeOf(node), members = membersOf(at(node), body);
  return made3 ? call(node, made3.callee, [...made3.arguments, { name: "&", value: members }], !0) : members;
}
function lambda2(node) {
  let own = node.type === "annotated_lambda" ? parts(node).find(({ type }) => type === "lambda_literal") : node, body = block5(own), last = body.at(-1), { line, endLine } = last ?? at(node);
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parts(parts(own).find(({ type }) => type === "lambda_parameters")).flatMap(parametersOf4),
      attributes: [],
      modifiers: /* @__PURE__ */ new Set(),
      body: last?.kind === "do" ? [...body.slice(0, -1), { kind: "exit", how: "return", value: last.value, line, endLine }] : body,
      ...at(node)
    },
    ...at(node)
  };
}
function parametersOf4(node) {
  if (node.type === "multi_variable_declaration") return parts(node).flatMap(parametersOf4);
  let [own, type] = parts(node);
  return [{ name: own?.text ?? node.text, ...type ? { type: type.text } : {} }];
}

// src/syntax/languages/kotlin/branches.ts
function conditional4(node) {
  let condition = field(node, "condition"), other12 = node.children.find((child) => child?.type === "else"), inner = parts(node).filter(({ id }) => id !== condition?.id), isElse = (one) => other12 !== void 0 && one.startIndex > other12.startIndex;
  return {
    kind: "if",
    test: expression5(condition),
    yes: block5(inner.find((one) => !isElse(one))),
    no: block5(inner.find(isElse)),
    ...at(node)
  };
}
function when(node) {
  let subject = parts(node).find(({ type }) => type === "when_subject"), cases2 = parts(node).filter(({ type }) => type === "when_entry").map(caseOf3);
  if (!subject) return chained(node, cases2);
  let on = expression5(parts(subject).at(-1)), named2 = parts(parts(subject).find(({ type }) => type === "variable_declaration"))[0];
  return [...named2 ? [{ kind: "assign", targets: [{ name: named2.text }], value: on, ...at(subject) }] : [], { kind: "switch", on, cases: cases2, ...at(node) }];
}
function caseOf3(node) {
  let conditions = node.childrenForFieldName("condition").flatMap((child) => child ? [child] : []), ids = new Set(conditions.map(({ id }) => id));
  return { values: conditions.map(expression5), body: block5(parts(node).findLast(({ id }) => !ids.has(id))) };
}
function chained(node, cases2) {
  let rest = cases2.find(({ values }) => values.length === 0)?.body ?? [];
  return [...cases2.reduceRight((no, { values, body }) => {
    if (values.length === 0) return no;
    let [first] = values;
    return [{ kind: "if", test: values.reduce((left, right) => ({ kind: "or", left, right, line: left.line, endLine: right.endLine })), yes: body, no, line: first.line, endLine: node.endPosition.row + 1 }];
  }, rest)];
}
function tryOf(node) {
  let inner = parts(node), blockOf3 = (one) => block5(parts(one).findLast(({ type }) => type === "block"));
  return {
    kind: "try",
    body: block5(inner.find(({ type }) => type === "block")),
    handlers: inner.filter(({ type }) => type === "catch_block").map(blockOf3),
    last: inner.filter(({ type }) => type === "finally_block").flatMap(blockOf3),
    ...at(node)
  };
}
var branching = /* @__PURE__ */ new Set(["if_expression", "when_expression", "try_expression"]);
function ended(value, end) {
  if (branching.has(value.type)) {
    let made3 = statement5(value), last = made3.at(-1);
    return last ? [...made3.slice(0, -1), ...settled(last, end)] : [];
  }
  return jumps.has(value.type) ? statement5(value) : [end(expression5(value))];
}
var jumps = /* @__PURE__ */ new Set(["return_expression", "throw_expression"]);
function orLeave(node) {
  let value = field(node, "left"), right = field(node, "right");
  if (!(node.type !== "binary_expression" || field(node, "operator")?.text !== "?:" || !value || !right) && !(!jumps.has(right.type) && !isJump(right)))
    return {
      value,
      leave: (left) => ({
        kind: "if",
        test: { kind: "compare", operator: "==", left, right: literal(right, null), ...at(value) },
        yes: statement5(right),
        no: [],
        ...at(node)
      })
    };
}
function isJump(node) {
  return node.type === "identifier" ? /^(?:break|continue)$/.test(node.text) : node.type === "labeled_expression" && /^(?:break|continue)@/.test(node.text);
}

// src/syntax/languages/kotlin/declarations.ts
function childOf(node, ...types2) {
  return parts(node).find(({ type }) => types2.includes(type));
}
function annotationsIn(node) {
  return parts(node).filter(({ type }) => type === "annotation").map(attributeOf2);
}
function attributeOf2(node) {
  let made3 = childOf(node, "constructor_invocation");
  return { name: childOf(made3 ?? node, "user_type")?.text ?? "", arguments: argumentsOf4(childOf(made3, "value_arguments")), ...at(node) };
}
function annotated2(node) {
  let attributes = annotationsIn(node);
  return attributes.length > 0 ? { attributes } : {};
}
function wordsOf3(node) {
  let words3 = parts(childOf(node, "modifiers")).filter(({ type }) => type !== "annotation");
  return /* @__PURE__ */ new Set([...words3.map(({ text: text6 }) => text6), ...node.type === "companion_object" ? ["companion"] : []]);
}
function functionOf4(node) {
  let own = field(node, "name"), receiver = own && receiverOf2(node, own);
  return {
    name: own?.text ?? "constructor",
    parameters: parametersOf5(childOf(node, "function_value_parameters")),
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers: wordsOf3(node),
    body: [...delegated2(node), ...bodyOf5(childOf(node, "function_body", "block"))],
    ...at(node),
    // The line of the name: annotations stand above it.
    ...own ? { line: own.startPosition.row + 1 } : {},
    ...receiver === void 0 ? {} : { receiver }
  };
}
function bodyOf5(node) {
  if (node?.child(0)?.type !== "=") return block5(childOf(node, "block") ?? node);
  let [value] = parts(node);
  return value ? ended(value, (one) => ({ kind: "exit", how: "return", value: one, ...at(value) })) : [];
}
function delegated2(node) {
  let own = childOf(node, "constructor_delegation_call"), callee = own?.child(0);
  return own && callee ? [run(call(own, name(callee), argumentsOf4(childOf(own, "value_arguments"))))] : [];
}
var types = ["user_type", "nullable_type", "parenthesized_type"];
function receiverOf2(node, own) {
  let receiver = childOf(node, ...types);
  return receiver && receiver.startIndex < own.startIndex ? receiver.text.replace(/\?$/, "") : void 0;
}
function parametersOf5(node) {
  let inner = parts(node);
  return inner.flatMap((one, index) => {
    if (one.type !== "parameter") return [];
    let [own, type] = parts(one), before = inner[index - 1]?.type === "parameter_modifiers" ? inner[index - 1] : void 0;
    return [{ name: own?.text ?? "", ...type ? { type: type.text } : {}, ...annotated2(before) }];
  });
}
function propertyOf2(node) {
  let single = childOf(node, "variable_declaration"), declared3 = single ? [single] : parts(childOf(node, "multi_variable_declaration")), attributes = annotated2(childOf(node, "modifiers")), targets = declared3.map((one) => {
    let [own, type] = parts(one);
    return { name: own?.text ?? "", ...type ? { type: type.text } : {}, ...attributes };
  });
  return [...heldBy(node, targets), ...parts(node).flatMap((one) => accessorOf2(one, node, single))];
}
function heldBy(node, targets) {
  let sign = node.children.findIndex((child) => child?.type === "="), value = sign < 0 ? parts(childOf(node, "property_delegate"))[0] : node.children[sign + 1] ?? void 0;
  return value ? given2(node, targets, value) : [{ kind: "assign", targets, value: void 0, ...at(node) }];
}
function given2(node, targets, value) {
  let kept = orLeave(value), made3 = ended(kept?.value ?? value, (one) => ({ kind: "assign", targets, value: one, ...at(node) }));
  return kept ? [...made3, kept.leave(name(value, targets[0]?.name ?? ""))] : made3;
}
function accessorOf2(node, property, own) {
  if (node.type !== "getter" && node.type !== "setter") return [];
  let body = childOf(node, "function_body"), receiver = own && receiverOf2(property, own), made3 = {
    name: parts(own)[0]?.text ?? "",
    parameters: node.type === "setter" ? parts(node).filter(({ type }) => type === "identifier").map(({ text: text6 }) => ({ name: text6 })) : [],
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers: /* @__PURE__ */ new Set([...wordsOf3(node), node.type === "getter" ? "get" : "set"]),
    body: bodyOf5(body),
    ...at(node),
    ...receiver === void 0 ? {} : { receiver }
  };
  return body ? [{ kind: "function", function: made3, ...at(node) }] : [];
}
function classOf4(node) {
  let modifiers = wordsOf3(node), isInterface = node.children.some((child) => child?.type === "interface"), isObject = node.type !== "class_declaration";
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf(node).map((one) => (one.type === "user_type" ? one : childOf(one, "user_type") ?? one).text),
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers,
    body: [
      ...primaryConstructor2(node),
      ...block5(childOf(node, "class_body", "enum_class_body")).flatMap(
        (one) => (
          // What stands in a companion is reached through the class.
          one.kind === "class" && one.class.modifiers.has("companion") ? one.class.body : [one]
        )
      )
    ],
    form: modifiers.has("enum") ? "enum" : isInterface ? "interface" : isObject ? "object" : "class",
    ...at(node)
  };
}
function basesOf(node) {
  return parts(childOf(node, "delegation_specifiers")).map(
    (one) => childOf(one, "constructor_invocation", "explicit_delegation", "user_type") ?? one
  );
}
function primaryConstructor2(node) {
  let own = childOf(node, "primary_constructor"), base = madeOf(node), body = base && base.arguments.length > 0 ? [run({ ...base, callee: { ...base.callee, kind: "name", name: "super" }, isNew: !1 })] : [];
  return !own && body.length === 0 ? [] : [{ kind: "function", function: {
    name: "constructor",
    parameters: parts(childOf(own, "class_parameters")).map((one) => {
      let [parameter, type] = parts(one).filter((inner) => inner.type !== "modifiers");
      return {
        name: parameter?.text ?? "",
        ...type ? { type: type.text } : {},
        ...annotated2(childOf(one, "modifiers"))
      };
    }),
    attributes: annotationsIn(childOf(own, "modifiers")),
    modifiers: own ? wordsOf3(own) : /* @__PURE__ */ new Set(),
    body,
    ...at(own ?? node)
  }, ...at(own ?? node) }];
}
function madeOf(node) {
  let bases = basesOf(node), own = bases.find(({ type: type2 }) => type2 === "constructor_invocation") ?? bases[0], type = own?.type === "user_type" ? own : childOf(own, "user_type");
  if (!own || !type) return;
  let args = own.type === "constructor_invocation" ? argumentsOf4(childOf(own, "value_arguments")) : [];
  return { kind: "call", callee: name(type, type.text.replace(/<.*$/s, "")), arguments: args, isNew: !0, ...at(own) };
}
function constantOf2(node) {
  let own = childOf(node, "identifier")?.text ?? "", args = argumentsOf4(childOf(node, "value_arguments")), body = childOf(node, "class_body"), members = body ? [{ name: "&", value: membersOf(at(body), block5(body)) }] : [], type = name(node, field(node.parent?.parent ?? node, "name")?.text ?? ""), value = args.length + members.length > 1 ? call(node, type, [...args, ...members], !0) : args[0]?.value;
  return { kind: "assign", targets: [{ name: own, ...annotated2(childOf(node, "modifiers")) }], value: value ?? members[0]?.value, ...at(node) };
}
function importOf2(node) {
  if (node.type !== "import") return [];
  let [path, alias] = parts(node).map(({ text: text6 }) => text6), isAll = node.text.trim().endsWith("*"), own = path?.slice(path.lastIndexOf(".") + 1) ?? "";
  return [{ from: path ?? "", name: isAll ? "*" : own, as: isAll ? "*" : alias ?? own, ...at(node) }];
}

// src/syntax/languages/kotlin/annotated.ts
function statements(nodes) {
  let found = [], waiting = [];
  for (let node of nodes) {
    if (node.type === "annotated_expression" || node.type === "annotation") {
      waiting.push(node);
      let disguised = bareClass(node);
      if (!disguised) continue;
      found.push({ kind: "class", class: { ...disguised, attributes: waiting.flatMap(annotationsIn2) }, ...at(node) });
    } else {
      let made3 = statement5(node), attributes = waiting.flatMap(annotationsIn2);
      found.push(
        ...attributes.length > 0 ? attached(made3, attributes) ?? [...waiting.flatMap(statement5), ...made3] : made3
      );
    }
    waiting = [];
  }
  return [...found, ...waiting.flatMap(statement5)];
}
function attached(made3, attributes) {
  let [first, ...rest] = made3;
  if (first?.kind === "class")
    return [{ ...first, class: { ...first.class, attributes: [...attributes, ...first.class.attributes] } }, ...rest];
  if (first?.kind !== "function") return;
  let all = [...attributes, ...first.function.attributes];
  return [{ ...first, function: { ...first.function, attributes: all } }, ...rest];
}
function annotationsIn2(node) {
  if (node.type === "annotation") return [attributeOf2(node)];
  let found = [];
  for (let child of parts(node))
    if (child.type === "annotation" || child.type === "annotated_expression") found.push(...annotationsIn2(child));
    else if (child.type !== "infix_expression") {
      let last = found.at(-1);
      last && last.arguments.length === 0 && (found[found.length - 1] = { ...last, arguments: [{ value: expression5(child) }] });
    }
  return found;
}
function bareClass(node) {
  let last = parts(node).at(-1);
  if (last?.type === "annotated_expression") return bareClass(last);
  let [keyword, own, braces] = last?.type === "infix_expression" ? parts(last) : [], form = forms4[keyword?.text ?? ""];
  if (!last || !form || braces?.type !== "lambda_literal") return;
  let body = block5(braces);
  return { name: own?.text ?? "", bases: [], modifiers: /* @__PURE__ */ new Set(), body, form, ...at(last) };
}
var forms4 = {
  class: "class",
  object: "object",
  interface: "interface"
};

// src/syntax/languages/kotlin.ts
var kotlin = {
  language: "kotlin",
  grammars: { kt: "tree-sitter-kotlin", kts: "tree-sitter-kotlin" },
  read: (root) => ({ imports: parts(root).flatMap(importOf2), body: statements(parts(root)) })
};
function block5(node) {
  return node ? /^(?:block|function_body|class_body|enum_class_body|lambda_literal|statements|control_structure_body)$/.test(
    node.type
  ) ? statements(parts(node).filter(({ type }) => type !== "lambda_parameters")) : statements([node]) : [];
}
function statement5(node) {
  switch (node.type) {
    case "function_declaration":
    case "secondary_constructor":
      return [{ kind: "function", function: functionOf4(node), ...at(node) }];
    case "class_declaration":
    case "object_declaration":
    case "companion_object":
      return [{ kind: "class", class: classOf4(node), ...at(node) }];
    case "enum_entry":
      return [constantOf2(node)];
    case "property_declaration":
      return propertyOf2(node);
    case "assignment": {
      let right = field(node, "right");
      return right ? given2(node, [{ name: field(node, "left")?.text ?? "" }], right) : [];
    }
    case "unary_expression": {
      let isStep = /^(?:\+\+|--)$/.test(field(node, "operator")?.text ?? ""), targets = [{ name: field(node, "argument")?.text ?? "" }];
      return isStep ? [{ kind: "assign", targets, value: expression5(node), ...at(node) }] : [run(expression5(node))];
    }
    case "if_expression":
      return [conditional4(node)];
    case "when_expression":
      return when(node);
    case "try_expression":
      return [tryOf(node)];
    case "return_expression":
    case "throw_expression":
      return exit2(node);
    case "for_statement":
    case "while_statement":
    case "do_while_statement":
      return [loop3(node)];
    case "parenthesized_expression":
    case "annotated_expression": {
      let inner = parts(node).find(({ type }) => type !== "annotation");
      return inner ? statement5(inner) : [];
    }
    case "labeled_expression":
      return isJump(node) ? [jump(node)] : parts(node).slice(1).flatMap(statement5);
    case "anonymous_initializer":
      return [{ kind: "within", value: void 0, body: block5(parts(node).at(-1)), ...at(node) }];
    case "annotation":
    case "file_annotation":
    case "package_header":
    case "import":
    case "type_alias":
      return [];
    default: {
      if (isJump(node)) return [jump(node)];
      let kept = orLeave(node);
      return kept ? [kept.leave(expression5(kept.value))] : [run(expression5(node))];
    }
  }
}
function exit2(node) {
  let how = node.type === "throw_expression" ? "throw" : "return", label = field(node, "label"), value = parts(node).find(({ id }) => id !== label?.id);
  return value ? ended(value, (one) => ({ kind: "exit", how, value: one, ...at(node) })) : [{ kind: "exit", how, value: void 0, ...at(node) }];
}
function jump(node) {
  return { kind: "exit", how: node.text.startsWith("break") ? "break" : "continue", value: void 0, ...at(node) };
}
var variables2 = /* @__PURE__ */ new Set(["variable_declaration", "multi_variable_declaration", "label", "annotation"]);
function loop3(node) {
  let condition = field(node, "condition"), inner = parts(node).filter(({ id, type }) => id !== condition?.id && !variables2.has(type)), [over, body] = condition ? [condition, inner[0]] : inner;
  return { kind: "loop", over: over && expression5(over), body: block5(body), ...at(node) };
}

// src/syntax/languages/php/literals.ts
function stringOf3(node) {
  let pieces = piecesOf2(node);
  return pieces?.every(isPlain3) ? textOf2(node, pieces) : void 0;
}
function text3(node) {
  let pieces = piecesOf2(node) ?? [];
  if (pieces.every(isPlain3)) return literal(node, textOf2(node, pieces));
  let groups = [];
  for (let one of pieces) {
    let before = groups.at(-1);
    before && isPlain3(before[0]) && isPlain3(one) ? before.push(one) : groups.push([one]);
  }
  return { kind: "template", parts: groups.map(
    ([first, ...others]) => isPlain3(first) ? literal(first, textOf2(node, [first, ...others])) : expression6(first)
  ), ...at(node) };
}
function piecesOf2(node) {
  switch (node.type) {
    case "string":
    case "encapsed_string":
      return parts(node);
    case "heredoc":
    case "nowdoc":
      return parts(field(node, "value"));
    default:
      return;
  }
}
var plain = /* @__PURE__ */ new Set(["string_content", "escape_sequence", "nowdoc_string"]);
function isPlain3({ type }) {
  return plain.has(type);
}
function textOf2(string, pieces) {
  return pieces.map((one, index) => {
    let own = one.type === "escape_sequence" ? unescaped4(one.text, string.type) : one.text;
    return between(string, pieces[index - 1], one) + own;
  }).join("");
}
function between(string, before, one) {
  return !before || before.endIndex === one.startIndex ? "" : string.text.slice(before.endIndex - string.startIndex, one.startIndex - string.startIndex);
}
var letters5 = {
  n: `
`,
  t: "	",
  r: "\r",
  v: "\v",
  e: "\x1B",
  f: "\f"
};
function unescaped4(written2, string) {
  if (string === "string") return written2.slice(1);
  let [, hex, octal, letter] = /^\\(?:[xu]\{?([0-9a-fA-F]+)\}?|([0-7]{1,3})|(.))$/s.exec(written2) ?? [], code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : void 0;
  return code !== void 0 ? code <= 1114111 ? String.fromCodePoint(code) : "" : letter === void 0 ? written2 : letters5[letter] ?? letter;
}
function numberOf4(written2) {
  return Number(
    written2.replaceAll("_", "").toLowerCase().replace(/^0([0-7]+)$/, "0o$1")
  );
}

// src/syntax/languages/php/matches.ts
function matchOf(node) {
  let on = expression6(field(node, "condition")), arms = parts(field(node, "body"));
  return on.kind === "literal" && on.value === !0 && arms.length > 0 ? chained2(arms) : {
    kind: "switch",
    on,
    cases: arms.map((arm) => ({ values: valuesOf2(arm).map(expression6), body: [resultOf(arm)] })),
    ...at(node)
  };
}
function valuesOf2(arm) {
  return parts(field(arm, "conditional_expressions"));
}
function resultOf(arm) {
  let result = field(arm, "return_expression");
  return result?.type !== "throw_expression" ? run(expression6(result)) : { kind: "exit", how: "throw", value: expression6(parts(result)[0]), ...at(result) };
}
function chained2(arms) {
  let rest = arms.filter(({ type }) => type === "match_default_expression").map(resultOf), conditions = arms.filter(({ type }) => type !== "match_default_expression"), [whole] = conditions.reduceRight((no, arm) => [{ kind: "if", test: valuesOf2(arm).map(expression6).reduce((left, right) => ({ kind: "or", left, right, ...at(arm) })), yes: [resultOf(arm)], no, ...at(arm) }], rest);
  return whole;
}

// src/syntax/languages/php/expressions.ts
function expression6(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "variable_name":
      return name(node, node.text.slice(1));
    case "name":
    case "qualified_name":
    case "relative_name":
    case "relative_scope":
      return name(node, nameOf2(node));
    case "member_access_expression":
    case "nullsafe_member_access_expression":
    case "scoped_property_access_expression":
      return member5(node);
    case "class_constant_access_expression": {
      let [scope, own] = parts(node);
      return own?.text.toLowerCase() === "class" ? expression6(scope) : memberOf2(node, expression6(scope), own);
    }
    case "subscript_expression": {
      let [object2, key] = parts(node), own = key && (stringOf3(key) ?? (key.type === "name" ? key.text : void 0));
      return own === void 0 ? other7(node) : { kind: "member", object: expression6(object2), name: own, ...at(node) };
    }
    case "function_call_expression":
      return called3(node, expression6(field(node, "function")));
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression":
      return called3(node, member5(node));
    case "object_creation_expression":
      return made(node);
    case "string":
    case "encapsed_string":
    case "heredoc":
    case "nowdoc":
      return text3(node);
    case "string_content":
      return literal(node, node.text);
    case "integer":
    case "float":
      return literal(node, numberOf4(node.text));
    case "boolean":
      return literal(node, node.text.toLowerCase() === "true");
    case "null":
      return literal(node, null);
    case "unary_op_expression": {
      let of = expression6(parts(node).at(-1));
      return field(node, "operator")?.text === "!" ? { kind: "not", of, ...at(node) } : field(node, "operator")?.text === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary(node, expression6, dialect2);
    case "conditional_expression": {
      let test = expression6(field(node, "condition")), yes = field(node, "body"), no = expression6(field(node, "alternative"));
      return yes ? { kind: "choose", test, yes: expression6(yes), no, ...at(node) } : { kind: "or", left: test, right: no, ...at(node) };
    }
    case "anonymous_function":
    case "arrow_function":
      return { kind: "function", function: functionOf5(node), ...at(node) };
    case "match_expression":
      return valueOf(matchOf(node));
    case "array_creation_expression":
      return array(node);
    case "assignment_expression":
    case "reference_assignment_expression":
      return expression6(field(node, "right"));
    case "argument":
    case "by_ref":
    case "cast_expression":
    case "clone_expression":
    case "error_suppression_expression":
    case "parenthesized_expression":
    case "variadic_unpacking":
      return expression6(parts(node).at(-1));
    case "include_expression":
    case "include_once_expression":
    case "require_expression":
    case "require_once_expression":
      return call(
        node,
        name(node, node.type.replace(/_expression$/, "")),
        parts(node).map((one) => ({ value: expression6(one) }))
      );
    default:
      return other7(node);
  }
}
var dialect2 = { joins: ".", words: { and: "&&", or: "||", "<>": "!=" } };
function other7(node) {
  return { kind: "other", parts: parts(node).map(expression6), ...at(node) };
}
function nameOf2(node) {
  return node?.text.slice(node.text.lastIndexOf("\\") + 1) ?? "";
}
function member5(node) {
  return memberOf2(node, expression6(field(node, "object") ?? field(node, "scope")), field(node, "name"));
}
function memberOf2(node, object2, own) {
  let isStatic = node.type === "scoped_property_access_expression", key = own?.type === "name" ? own.text : isStatic ? own?.text.slice(1) : own && stringOf3(own);
  return key !== void 0 ? { kind: "member", object: object2, name: key, ...at(own ?? node) } : { kind: "other", parts: [object2, ...own ? [expression6(own)] : []], ...at(node) };
}
function called3(node, callee) {
  let given3 = field(node, "arguments"), inner = parts(given3);
  return inner.length === 1 && inner[0].type === "variadic_placeholder" ? callee : callee.kind === "name" && callee.name.toLowerCase() === "empty" && inner.length === 1 ? { kind: "not", of: expression6(inner[0]), ...at(node) } : call(node, callee, argumentsOf5(given3));
}
function made(node) {
  let [type, given3] = parts(node);
  if (type?.type !== "anonymous_class") return call(node, expression6(type), argumentsOf5(given3), !0);
  let members = anonymousMembers(type), args = argumentsOf5(parts(type).find((one) => one.type === "arguments")), all = members ? [...args, { name: "&", value: members }] : args;
  return call(node, name(type, basesOf2(type)[0] ?? "class"), all, !0);
}
function argumentsOf5(node) {
  return parts(node).map((one) => {
    let own = field(one, "name");
    return own ? { name: own.text, value: expression6(parts(one).at(-1)) } : { value: expression6(one) };
  });
}
function array(node) {
  let elements = parts(node).map(parts);
  return elements.every(({ length }) => length < 2) ? { kind: "list", items: elements.map(([item]) => expression6(item)), ...at(node) } : { kind: "object", entries: elements.map(([key, value]) => value ? { key: keyOf3(key), value: expression6(value) } : { key: "...", value: expression6(key) }), ...at(node) };
}
function keyOf3(node) {
  return stringOf3(node) ?? nameOf2(node).replace(/^\$/, "").replace(/::class$/i, "");
}

// src/syntax/languages/php/declarations.ts
function functionOf5(node) {
  let own = field(node, "name");
  return {
    name: own?.text ?? "",
    parameters: parts(field(node, "parameters")).map(parameterOf2),
    attributes: attributesOf3(node),
    modifiers: wordsOf4(node),
    body: bodyOf6(field(node, "body")),
    ...at(node),
    ...own ? { line: at(own).line } : {}
  };
}
function bodyOf6(body) {
  if (!body || body.type === "compound_statement") return [...block6(body)];
  if (body.type === "throw_expression") {
    let [value] = parts(body);
    return [{ kind: "exit", how: "throw", value: value && expression6(value), ...at(body) }];
  }
  return body.type === "match_expression" ? settled(matchOf(body), (value) => ({ kind: "exit", how: "return", value, ...lines(value) })) : [{ kind: "exit", how: "return", value: expression6(body), ...at(body) }];
}
function lines({ line, endLine }) {
  return { line, endLine };
}
function parameterOf2(node) {
  let attributes = attributesOf3(node), value = field(node, "default_value");
  return {
    name: bare2(field(node, "name")),
    ...typeOf(node),
    ...attributes.length > 0 ? { attributes } : {},
    ...value ? { value: expression6(value) } : {}
  };
}
var forms5 = {
  interface_declaration: "interface",
  trait_declaration: "module",
  enum_declaration: "enum"
};
function classOf5(node) {
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf2(node),
    attributes: attributesOf3(node),
    modifiers: wordsOf4(node),
    body: block6(field(node, "body")),
    form: forms5[node.type] ?? "class",
    ...at(node)
  };
}
function basesOf2(node) {
  let body = field(node, "body"), traits = body ? parts(body).filter(({ type }) => type === "use_declaration") : [];
  return [...parts(node).filter(({ type }) => /^(?:base|class_interface)_clause$/.test(type)), ...traits].flatMap(parts).filter(({ type }) => type === "name" || type === "qualified_name").map(nameOf2);
}
function anonymousMembers(node) {
  let body = field(node, "body");
  return body ? membersOf(at(body), block6(body)) : void 0;
}
function fieldsOf2(node) {
  let attributes = attributesOf3(node);
  return parts(node).filter(({ type }) => type === "property_element" || type === "const_element").flatMap((one) => {
    let [own, ...others] = parts(one), value = field(one, "default_value") ?? (one.type === "const_element" ? others.at(-1) : void 0), target = { name: bare2(own), ...typeOf(node), ...attributes.length > 0 ? { attributes } : {} }, hooks = parts(parts(node).find(({ type }) => type === "property_hook_list"));
    return [
      { kind: "assign", targets: [target], value: value && expression6(value), ...at(node) },
      ...hooks.map((hook) => hookOf(hook, target.name))
    ];
  });
}
function hookOf(node, name2) {
  let made3 = functionOf5(node), own = parts(node).find(({ type }) => type === "name"), modifiers = /* @__PURE__ */ new Set([...made3.modifiers, own?.text ?? ""]);
  return { kind: "function", function: { ...made3, name: name2, modifiers }, ...at(node) };
}
function enumCase(node) {
  let value = field(node, "value"), attributes = attributesOf3(node);
  return { kind: "assign", targets: [{ name: field(node, "name")?.text ?? "", ...attributes.length > 0 ? { attributes } : {} }], value: value && expression6(value), ...at(node) };
}
function attributesOf3(node) {
  return parts(field(node, "attributes")).flatMap(parts).filter(({ type }) => type === "attribute").map((one) => ({ name: nameOf2(parts(one)[0]), arguments: argumentsOf5(field(one, "parameters")), ...at(one) }));
}
function wordsOf4(node) {
  let words3 = parts(node).filter(({ type }) => type.endsWith("_modifier") && type !== "reference_modifier");
  return new Set(words3.map(({ text: text6 }) => text6.toLowerCase()));
}
function typeOf(node) {
  let type = field(node, "type")?.text;
  return type === void 0 ? {} : { type };
}
function bare2(node) {
  return node?.text.replace(/^\$/, "") ?? "";
}

// src/syntax/languages/php/assignments.ts
function assignments2(node) {
  switch (node.type) {
    case "assignment_expression":
    case "reference_assignment_expression": {
      let right = field(node, "right"), targets = targetsOf3(field(node, "left")), given3 = (value2) => ({ kind: "assign", targets, value: value2, ...at(node) });
      if (right?.type === "match_expression") return settled(matchOf(right), given3);
      let before = right && assignments2(right), value = before ? expression6(field(right, "left")) : right && expression6(right);
      return [...before ?? [], given3(value)];
    }
    case "augmented_assignment_expression": {
      let own = field(node, "left");
      return [{ kind: "assign", targets: targetsOf3(own), value: augmented2(node), ...at(node) }];
    }
    case "update_expression": {
      let own = field(node, "argument"), value = { kind: "other", parts: [expression6(own)], ...at(node) };
      return [{ kind: "assign", targets: targetsOf3(own), value, ...at(node) }];
    }
    default:
      return;
  }
}
function augmented2(node) {
  let left = expression6(field(node, "left")), right = expression6(field(node, "right")), operator = field(node, "operator")?.text;
  return operator === "??=" ? { kind: "or", left, right, ...at(node) } : { kind: operator === ".=" ? "template" : "other", parts: [left, right], ...at(node) };
}
function targetsOf3(node) {
  if (!node) return [];
  let inner = elementsOf(node);
  return inner ? inner.flatMap((one, index) => {
    if (isKey(one)) return [];
    let before = inner[index - 1], key = before && isKey(before) ? stringOf3(before) ?? before.text : void 0;
    return targetsOf3(one).map((target) => key === void 0 ? target : { ...target, from: key });
  }) : [{ name: pathTo(node) }];
}
function elementsOf(node) {
  return node.type === "list_literal" ? parts(node) : node.type === "array_creation_expression" ? parts(node).flatMap(parts) : node.type === "function_call_expression" && field(node, "function")?.text.toLowerCase() === "list" ? parts(field(node, "arguments")).flatMap(parts) : void 0;
}
function isKey(node) {
  return node.nextSibling?.type === "=>";
}
function pathTo(node) {
  let inner = node.type === "by_ref" || node.type === "reference_modifier" ? parts(node)[0] : node;
  return pathOf(expression6(inner)) ?? bare2(node).replaceAll(/\?->|->|::\$?/g, ".");
}

// src/syntax/languages/php/imports.ts
function importsOf4(root) {
  return root.descendantsOfType("namespace_use_declaration").flatMap((node) => {
    if (!node) return [];
    let group = field(node, "body"), prefix = group ? `${parts(node).find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
    return parts(group ?? node).filter(({ type }) => type === "namespace_use_clause").map((clause) => {
      let from = (prefix + (parts(clause)[0]?.text ?? "")).replace(/^\\/, ""), name2 = from.slice(from.lastIndexOf("\\") + 1);
      return { from, name: name2, as: field(clause, "alias")?.text ?? name2, ...at(node) };
    });
  });
}

// src/syntax/languages/php/switches.ts
function switchOf3(node) {
  return {
    kind: "switch",
    on: expression6(field(node, "condition")),
    cases: casesOf3(parts(field(node, "body"))),
    ...at(node)
  };
}
function casesOf3(nodes) {
  let cases2 = [], waiting = [], isRest = !1;
  for (let node of nodes) {
    let value = field(node, "value");
    value ? waiting.push(expression6(value)) : isRest = !0;
    let inner = parts(node).filter(({ id }) => id !== value?.id);
    inner.length === 0 && node !== nodes.at(-1) || (cases2.push({ values: isRest ? [] : waiting, body: bodyOf7(inner) }), waiting = [], isRest = !1);
  }
  return cases2;
}
function bodyOf7(nodes) {
  let all = nodes.length === 1 && nodes[0].type === "compound_statement" ? parts(nodes[0]) : nodes, last = all.at(-1);
  return (last?.type === "break_statement" && parts(last).length === 0 ? all.slice(0, -1) : all).flatMap(
    (one) => one.type === "compound_statement" ? block6(one) : statement6(one)
  );
}

// src/syntax/languages/php.ts
var php = {
  language: "php",
  grammars: { php: "tree-sitter-php" },
  read: (root) => ({ imports: importsOf4(root), body: parts(root).flatMap(statement6) })
}, lists2 = /* @__PURE__ */ new Set(["compound_statement", "colon_block", "declaration_list", "enum_declaration_list"]);
function block6(node) {
  return node ? lists2.has(node.type) ? parts(node).flatMap(statement6) : statement6(node) : [];
}
function statement6(node) {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap(onItsOwn2);
    case "if_statement":
      return [conditional5(node, fields(node, "alternative"))];
    case "return_statement": {
      let [value] = parts(node), how = (value2) => ({ kind: "exit", how: "return", value: value2, ...at(node) });
      return value?.type === "match_expression" ? settled(matchOf(value), how) : [how(value && expression6(value))];
    }
    case "exit_statement":
      return [thrown2(node)];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "foreach_statement":
      return [{ kind: "loop", over: expression6(parts(node)[0]), body: block6(field(node, "body")), ...at(node) }];
    case "while_statement":
    case "do_statement":
      return [{ kind: "loop", over: expression6(field(node, "condition")), body: block6(field(node, "body")), ...at(node) }];
    case "for_statement":
      return counted2(node);
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
    case "switch_statement":
      return [switchOf3(node)];
    case "compound_statement":
      return [{ kind: "within", value: void 0, body: block6(node), ...at(node) }];
    case "function_static_declaration":
      return parts(node).map((one) => {
        let value = field(one, "value");
        return { kind: "assign", targets: [{ name: field(one, "name")?.text.slice(1) ?? "" }], value: value && expression6(value), ...at(node) };
      });
    case "namespace_definition":
      return [...block6(field(node, "body"))];
    // What the grammar gave up on still has statements in it.
    case "ERROR":
    case "declare_statement":
      return parts(node).flatMap(statement6);
    case "function_definition":
    case "method_declaration":
      return [{ kind: "function", function: functionOf5(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "trait_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf5(node), ...at(node) }];
    case "property_declaration":
    case "const_declaration":
      return fieldsOf2(node);
    case "enum_case":
      return [enumCase(node)];
    case "echo_statement":
    case "unset_statement":
    case "goto_statement":
      return [{ kind: "other", parts: valuesOf3(node), blocks: [], ...at(node) }];
    case "declare_directive":
    case "empty_statement":
    case "global_declaration":
    case "named_label_statement":
    case "namespace_use_declaration":
    case "php_tag":
    case "text":
    case "text_interpolation":
    case "use_declaration":
      return [];
    default:
      return [run(expression6(node))];
  }
}
function onItsOwn2(node) {
  switch (node.type) {
    case "throw_expression":
      return [thrown2(node)];
    case "match_expression":
      return [matchOf(node)];
    default:
      return assignments2(node) ?? [run(expression6(node))];
  }
}
function thrown2(node) {
  let [value] = parts(node);
  return { kind: "exit", how: "throw", value: value && expression6(value), ...at(node) };
}
function ofType2(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function valuesOf3(node) {
  return parts(node).flatMap((one) => (one.type === "sequence_expression" ? parts(one) : [one]).map(expression6));
}
function conditional5(node, alternatives) {
  let [next, ...others] = alternatives, no = next === void 0 ? [] : next.type === "else_if_clause" ? [conditional5(next, others)] : block6(field(next, "body"));
  return { kind: "if", test: expression6(field(node, "condition")), yes: block6(field(node, "body")), no, ...at(node) };
}
function counted2(node) {
  let each = (name2) => fields(node, name2).flatMap((one) => one.type === "sequence_expression" ? parts(one) : [one]).flatMap(onItsOwn2), over = field(node, "condition"), body = [...fields(node, "body").flatMap(block6), ...each("update")];
  return [...each("initialize"), { kind: "loop", over: over && expression6(over), body, ...at(node) }];
}

// src/syntax/languages/python/declarations.ts
function functionOf6(node, decorators) {
  let name2 = field(node, "name")?.text ?? "", words3 = [
    ...node.child(0)?.type === "async" ? ["async"] : [],
    // Names that both begin and end with two are the language's own.
    .../^_(?!.*__$)/.test(name2) ? ["private"] : [],
    ...decorators.flatMap(({ text: text6 }) => /^@(?:static|class)method$/.test(text6) ? ["static"] : [])
  ];
  return {
    name: name2,
    parameters: parametersOf6(node),
    attributes: decorators.map(attributeOf3),
    modifiers: new Set(words3),
    body: withoutDoc(block7(field(node, "body"))),
    ...at(node)
  };
}
function withoutDoc(body) {
  let [first] = body;
  return first?.kind === "do" && first.value.kind === "literal" ? body.slice(1) : body;
}
function parametersOf6(node) {
  let [first, ...rest] = parts(field(node, "parameters")).flatMap(parameterOf3);
  return first ? /^(?:self|cls|mcs|mcls|metacls)$/.test(first.name) ? rest : [first, ...rest] : [];
}
function parameterOf3(node) {
  if (node.type === "identifier") return [{ name: node.text }];
  let type = field(node, "type"), name2 = (field(node, "name") ?? parts(node)[0])?.text.replace(/^\*+/, ""), value = field(node, "value"), attributes = type ? annotated3(type) : [];
  return name2 === void 0 ? [] : [
    {
      name: name2,
      ...type ? { type: type.text } : {},
      ...attributes.length > 0 ? { attributes } : {},
      ...value ? { value: expression7(value) } : {}
    }
  ];
}
function annotated3(type) {
  let [generic] = parts(type), [name2, given3] = parts(generic);
  return generic?.type !== "generic_type" || !/(?:^|\.)Annotated$/.test(name2?.text ?? "") ? [] : parts(given3).slice(1).flatMap(parts).filter((one) => one.type === "call" || one.type === "identifier").map(attribute2);
}
function classOf6(node, decorators) {
  let bases = parts(field(node, "superclasses")).filter(({ type }) => type !== "keyword_argument");
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text: text6 }) => text6),
    attributes: decorators.map(attributeOf3),
    modifiers: /* @__PURE__ */ new Set(),
    body: withoutDoc(block7(field(node, "body"))),
    form: bases.some(({ text: text6 }) => /(?:^|\.)(?:Str|Int)?(?:Enum|Flag)$|(?:Text|Integer)Choices$/.test(text6)) ? "enum" : "class",
    ...at(node)
  };
}
function attributeOf3(decorator) {
  let [inner] = parts(decorator);
  return inner ? { ...attribute2(inner), ...at(decorator) } : { name: "", arguments: [], ...at(decorator) };
}
function attribute2(node) {
  let isCall = node.type === "call";
  return { name: (isCall ? field(node, "function") : node)?.text ?? "", arguments: isCall ? argumentsOf6(field(node, "arguments")) : [], ...at(node) };
}

// src/syntax/languages/pieces.ts
function joined3(node, pieces) {
  let merged = [];
  for (let one of pieces) {
    let before = merged.at(-1);
    before?.kind === "literal" && one.kind === "literal" ? merged[merged.length - 1] = { ...before, value: `${before.value}${one.value}`, endLine: one.endLine } : merged.push(one);
  }
  let [only] = merged;
  return merged.length === 0 ? literal(node, "") : merged.length === 1 && only?.kind === "literal" ? literal(node, only.value) : { kind: "template", parts: merged, ...at(node) };
}

// src/syntax/languages/python/strings.ts
function text4(node) {
  let pieces = node.type === "concatenated_string" ? parts(node).flatMap(piecesOf3) : piecesOf3(node);
  return joined3(node, pieces);
}
function piecesOf3(node) {
  if (node.type !== "string") return [expression7(node)];
  let prefix = /^[a-z]*/i.exec(node.text)?.[0].toLowerCase() ?? "";
  return parts(node).flatMap((one) => one.type === "interpolation" ? [expression7(field(one, "expression"))] : one.type === "string_content" ? [literal(one, contentOf(one.text, prefix))] : []);
}
function stringOf4(node) {
  if (node?.type !== "string" && node?.type !== "concatenated_string") return;
  let value = text4(node);
  return value.kind === "literal" ? String(value.value) : void 0;
}
function contentOf(content, prefix) {
  let plain2 = /[ft]/.test(prefix) ? content.replaceAll("{{", "{").replaceAll("}}", "}") : content;
  return prefix.includes("r") ? plain2 : plain2.replace(escape, unescaped5);
}
var escape = /\\(?:\r?\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([abfnrtv\\'"]))/g, letters6 = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: `
`,
  r: "\r",
  t: "	",
  v: "\v"
};
function unescaped5(_all, x, u, U, octal, letter) {
  if (letter !== void 0) return letters6[letter] ?? letter;
  let hex = x ?? u ?? U, code = hex !== void 0 ? Number.parseInt(hex, 16) : octal !== void 0 ? Number.parseInt(octal, 8) : void 0;
  return code === void 0 || code > 1114111 ? "" : String.fromCodePoint(code);
}

// src/syntax/languages/python/expressions.ts
function expression7(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node, /^(?:self|cls)$/.test(node.text) ? "this" : node.text);
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
      let indices = fields(node, "subscript"), key = indices.length === 1 ? stringOf4(indices[0]) : void 0, object2 = expression7(field(node, "value"));
      return key === void 0 ? { kind: "other", parts: [object2, ...indices.map(expression7)], ...at(node) } : { kind: "member", object: object2, name: key, ...at(node) };
    }
    case "call": {
      let callee = field(node, "function");
      return callee?.text === "super" ? name(callee) : call(node, expression7(callee), argumentsOf6(field(node, "arguments")));
    }
    case "string":
    case "concatenated_string":
      return text4(node);
    case "integer":
    case "float":
      return number(node);
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "none":
      return literal(node, null);
    case "not_operator":
      return { kind: "not", of: expression7(field(node, "argument")), ...at(node) };
    case "unary_operator": {
      let of = expression7(field(node, "argument"));
      return node.child(0)?.type === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_operator":
      return binary(node, expression7);
    case "boolean_operator":
      return {
        kind: field(node, "operator")?.text === "or" ? "or" : "and",
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
          parameters: parametersOf6(node),
          attributes: [],
          modifiers: /* @__PURE__ */ new Set(),
          body: body ? [{ kind: "exit", how: "return", value: expression7(body), ...at(body) }] : [],
          ...at(node)
        },
        ...at(node)
      };
    }
    case "dictionary":
      return { kind: "object", entries: parts(node).map(entryOf2), ...at(node) };
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
      return { kind: "list", items: parts(node).map(expression7), ...at(node) };
    case "named_expression":
      return expression7(field(node, isBound(node) ? "name" : "value"));
    // What only says how a value is waited for, spread or grouped.
    case "parenthesized_expression":
    case "await":
    case "list_splat":
    case "dictionary_splat":
    case "expression_statement":
    case "case_pattern":
    case "as_pattern":
    case "as_pattern_target":
      return parts(node).length === 1 || node.type === "as_pattern" ? expression7(parts(node)[0]) : other8(node);
    default:
      return other8(node);
  }
}
function other8(node) {
  return { kind: "other", parts: parts(node).map(expression7), ...at(node) };
}
var comparisons2 = {
  "==": "==",
  is: "==",
  "!=": "!=",
  "<>": "!=",
  "is not": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">"
};
function comparison(node) {
  let operands = parts(node), pairs = node.childrenForFieldName("operators").flatMap((child) => child ? [child.type] : []).flatMap((operator, index) => {
    let [left, right] = [operands[index], operands[index + 1]];
    return left && right ? [compared(node, operator, expression7(left), expression7(right))] : [];
  });
  return pairs.length > 0 ? pairs.reduce((left, right) => ({ kind: "and", left, right, ...at(node) })) : { kind: "other", parts: operands.map(expression7), ...at(node) };
}
function compared(node, operator, left, right) {
  let known = comparisons2[operator];
  if (known) return { kind: "compare", operator: known, left, right, ...at(node) };
  let inside4 = { kind: "other", parts: [left, right], ...at(node) };
  return operator === "not in" ? { kind: "not", of: inside4, ...at(node) } : inside4;
}
function number(node) {
  let value = Number(
    node.text.replaceAll("_", "").replace(/^0([0-7]+)$/, "0o$1").replace(/l$/i, "")
  );
  return Number.isNaN(value) ? { kind: "other", parts: [], ...at(node) } : literal(node, value);
}
function argumentsOf6(node) {
  return node?.type === "generator_expression" ? [{ value: expression7(node) }] : parts(node).map((one) => one.type === "dictionary_splat" ? { name: "**", value: expression7(one) } : one.type !== "keyword_argument" ? { value: expression7(one) } : { name: field(one, "name")?.text ?? "", value: expression7(field(one, "value")) });
}
function entryOf2(node) {
  let key = field(node, "key");
  return key ? { key: stringOf4(key) ?? key.text, value: expression7(field(node, "value")) } : { key: "...", value: expression7(node) };
}

// src/syntax/languages/python/assignments.ts
function assigned2(node) {
  switch (node.type) {
    case "assignment": {
      let right = field(node, "right"), type = field(node, "type")?.text, own = targetsOf4(field(node, "left")).map((one) => type === void 0 ? one : { ...one, type }), [next] = (right && assigned2(right)) ?? [];
      return next?.kind === "assign" ? [{ kind: "assign", targets: [...own, ...next.targets], value: next.value, ...at(node) }] : [{ kind: "assign", targets: own, value: right && expression7(right), ...at(node) }];
    }
    case "augmented_assignment": {
      let left = field(node, "left"), value = { kind: "other", parts: [left, field(node, "right")].map(expression7), ...at(node) };
      return [{ kind: "assign", targets: targetsOf4(left), value, ...at(node) }];
    }
    case "as_pattern":
      return [{ kind: "assign", targets: parts(field(node, "alias")).flatMap(targetsOf4), value: expression7(parts(node)[0]), ...at(node) }];
    default:
      return;
  }
}
function bound(node) {
  if (!node?.text.includes(":=")) return [];
  let inner = parts(node).filter((one) => !scopes.has(one.type)).flatMap(bound);
  if (node.type !== "named_expression") return inner;
  let value = field(node, "value"), targets = targetsOf4(field(node, "name"));
  return [...inner, { kind: "assign", targets, value: value && expression7(value), ...at(node) }];
}
var scopes = /* @__PURE__ */ new Set([
  "lambda",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression"
]);
function isBound(node) {
  for (let around = node.parent; around; around = around.parent) {
    if (scopes.has(around.type) || /_definition$|^except_clause$/.test(around.type)) return !1;
    if (binding.has(around.type)) return !0;
  }
  return !1;
}
var binding = /* @__PURE__ */ new Set([
  "expression_statement",
  "if_statement",
  "elif_clause",
  "for_statement",
  "while_statement",
  "return_statement",
  "raise_statement",
  "assert_statement",
  "match_statement",
  "case_clause",
  "with_statement"
]);
function targetsOf4(node) {
  return node ? /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|tuple|list|list_splat)$/.test(node.type) ? parts(node).flatMap(targetsOf4) : [{ name: pathOf(expression7(node)) ?? node.text }] : [];
}

// src/syntax/languages/python/imports.ts
function importsOf5(root) {
  return root.descendantsOfType(["import_statement", "import_from_statement"]).flatMap((node) => node ? importOf3(node) : []);
}
function importOf3(node) {
  let from = field(node, "module_name")?.text, names2 = fields(node, "name");
  return from !== void 0 && names2.length === 0 ? [{ from, name: "*", as: "*", ...at(node) }] : names2.map((one) => {
    let name2 = field(one, "name")?.text ?? one.text, as = field(one, "alias")?.text ?? name2;
    return from === void 0 ? { from: name2, name: "*", as, ...at(node) } : { from, name: name2, as, ...at(node) };
  });
}

// src/syntax/languages/python/match.ts
function casesOf4(clauses3, on) {
  return clauses3.map((clause) => {
    let patterns = parts(clause).filter(({ type }) => type === "case_pattern"), [only] = patterns, captured2 = patterns.length === 1 && only ? capturedBy(only) : void 0, guard = parts(field(clause, "guard"))[0], takesRest = captured2 !== void 0 && !guard, named2 = captured2 === void 0 || captured2 === "_" ? [] : [{ kind: "assign", targets: [{ name: captured2 }], value: on, ...at(clause) }];
    return {
      values: takesRest ? [] : patterns.flatMap(valuesOf4),
      body: [...named2, ...guarded2(guard, block7(field(clause, "consequence")))]
    };
  });
}
function capturedBy(pattern) {
  let { text: text6 } = pattern;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text6) && !/^(?:None|True|False)$/.test(text6) ? text6 : void 0;
}
function guarded2(guard, body) {
  return guard ? [...bound(guard), { kind: "if", test: expression7(guard), yes: body, no: [], ...at(guard) }] : body;
}
function valuesOf4(pattern) {
  return pattern.text === "_" ? [{ kind: "other", parts: [], ...at(pattern) }] : parts(pattern).flatMap((one) => one.type === "union_pattern" ? parts(one).map(valueOf4) : valueOf4(one));
}
function valueOf4(node) {
  let value = expression7(node);
  return value.kind === "literal" && node.previousSibling?.type === "-" ? literal(node, -Number(value.value)) : value;
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
    case "expression_statement": {
      let inner = parts(node).filter(({ type }) => type !== "ellipsis");
      return [...inner.flatMap(bound), ...inner.flatMap((one) => assigned2(one) ?? run(expression7(one)))];
    }
    case "decorated_definition":
      return statement7(
        field(node, "definition"),
        parts(node).filter(({ type }) => type === "decorator")
      );
    case "function_definition":
      return [{ kind: "function", function: functionOf6(node, decorators), ...at(node) }];
    case "class_definition":
      return [{ kind: "class", class: classOf6(node, decorators), ...at(node) }];
    case "if_statement":
      return conditional6(node, fields(node, "alternative"));
    case "return_statement":
    case "raise_statement": {
      let [value] = parts(node), how = node.type === "return_statement" ? "return" : "throw";
      return [...bound(value), { kind: "exit", how, value: value && expression7(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: void 0, ...at(node) }
      ];
    case "for_statement":
    case "while_statement":
      return loop4(node);
    case "with_statement":
      return [...within2(node, parts(parts(node)[0]))];
    case "try_statement":
      return [
        {
          kind: "try",
          body: [...block7(field(node, "body")), ...clauses(node, "else_clause").flatMap(bodyOf8)],
          handlers: clauses(node, "except_clause").map(bodyOf8),
          last: clauses(node, "finally_clause").flatMap(bodyOf8),
          ...at(node)
        }
      ];
    case "match_statement": {
      let subjects = fields(node, "subject"), [first] = subjects, on = subjects.length > 1 ? { kind: "list", items: subjects.map(expression7), ...at(node) } : first && expression7(first), alternatives = fields(field(node, "body") ?? node, "alternative");
      return [...subjects.flatMap(bound), { kind: "switch", on, cases: casesOf4(alternatives, on), ...at(node) }];
    }
    case "assert_statement": {
      let [test, message] = parts(node), fail = { kind: "exit", how: "throw", value: message && expression7(message), ...at(node) }, not = { kind: "not", of: expression7(test), ...at(node) };
      return [...bound(test), { kind: "if", test: not, yes: [fail], no: [], ...at(node) }];
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
      return [other9(node)];
  }
}
function other9(node) {
  let isStatement = ({ type }) => /(?:_statement|_definition|^block|^ERROR)$/.test(type), inner = parts(node), statements2 = inner.filter(isStatement).flatMap((one) => one.type === "block" ? block7(one) : statement7(one));
  return {
    kind: "other",
    parts: inner.filter((one) => !isStatement(one)).map(expression7),
    blocks: statements2.length > 0 ? [statements2] : [],
    ...at(node)
  };
}
function clauses(node, type) {
  return parts(node).filter((one) => one.type === type);
}
function bodyOf8(clause) {
  return block7(field(clause, "body") ?? parts(clause).findLast(({ type }) => type === "block"));
}
function conditional6(node, alternatives) {
  let [next, ...others] = alternatives, test = field(node, "condition");
  return [
    ...bound(test),
    {
      kind: "if",
      test: expression7(test),
      yes: block7(field(node, "consequence")),
      no: next === void 0 ? [] : next.type === "elif_clause" ? conditional6(next, others) : bodyOf8(next),
      ...at(node)
    }
  ];
}
function loop4(node) {
  let over = field(node, "right"), condition = field(node, "condition"), each = bound(condition), stop = condition && each.length > 0 ? [
    {
      kind: "if",
      test: { kind: "not", of: expression7(condition), ...at(condition) },
      yes: [{ kind: "exit", how: "break", value: void 0, ...at(condition) }],
      no: [],
      ...at(condition)
    }
  ] : [], asked = over ?? (each.length > 0 ? void 0 : condition), body = [...each, ...stop, ...block7(field(node, "body"))], after = field(node, "alternative");
  return [
    ...bound(over),
    { kind: "loop", over: asked && expression7(asked), body, ...at(node) },
    ...after ? bodyOf8(after) : []
  ];
}
function within2(node, [item, ...rest]) {
  let body = field(node, "body");
  if (!item) return block7(body);
  let value = field(item, "value"), alias = value?.type === "as_pattern" ? field(value, "alias") : void 0, named2 = alias && value ? assigned2(value) : void 0, setting = named2 ? parts(alias)[0] : value;
  return [
    ...named2 ?? bound(value),
    {
      kind: "within",
      value: setting && expression7(setting),
      body: rest.length > 0 ? within2(node, rest) : block7(body),
      ...at(node)
    }
  ];
}

// src/syntax/languages/ruby/locals.ts
function readsLocal(value, parameters, body) {
  if (value.kind !== "call" || value.callee.kind !== "name" || value.arguments.length > 0) return value;
  let { name: name2 } = value.callee;
  return parameters.some((one) => one.name === name2) || assigns(body, name2) ? value.callee : value;
}
function assigns(body, name2) {
  return body.some((one) => {
    switch (one.kind) {
      case "assign":
        return one.targets.some((target) => target.name === name2);
      case "if":
        return assigns(one.yes, name2) || assigns(one.no, name2);
      case "switch":
        return one.cases.some((each) => assigns(each.body, name2));
      case "try":
        return [one.body, ...one.handlers, one.last].some((each) => assigns(each, name2));
      case "loop":
      case "within":
        return assigns(one.body, name2);
      default:
        return !1;
    }
  });
}

// src/syntax/languages/ruby/visibility.ts
var words = {
  private: "private",
  protected: "protected",
  public: "",
  module_function: "static",
  private_class_method: "private"
};
function visible(body) {
  let named2 = namedIn(body), visibility = "";
  return body.map((one) => {
    if (one.kind === "do" && one.value.kind === "call" && one.value.callee.kind === "name") {
      let { callee, arguments: args } = one.value, word = Object.hasOwn(words, callee.name) ? words[callee.name] : void 0;
      word !== void 0 && args.length === 0 && (visibility = word);
    }
    if (one.kind !== "function") return one;
    let own = named2.get(one.function.name) ?? (one.function.modifiers.size > 0 ? "" : visibility);
    return own === "" ? one : { ...one, function: withWords(one.function, [own]) };
  });
}
function namedIn(body) {
  let named2 = /* @__PURE__ */ new Map();
  for (let one of body) {
    if (one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name") continue;
    let { callee, arguments: args } = one.value, word = Object.hasOwn(words, callee.name) ? words[callee.name] : void 0;
    if (word === void 0) continue;
    let given3 = args.flatMap(({ value }) => value.kind === "list" ? value.items : [value]);
    for (let value of given3) value.kind === "literal" && named2.set(String(value.value), word);
  }
  return named2;
}
function withWords(declaration, more) {
  return { ...declaration, modifiers: /* @__PURE__ */ new Set([...declaration.modifiers, ...more]) };
}
function definedIn(call2) {
  let method = field(call2, "method")?.text ?? "", word = Object.hasOwn(words, method) ? words[method] : void 0;
  return parts(field(call2, "arguments")).flatMap((one) => {
    let made3 = isMethod(one) ? [{ kind: "function", function: functionOf7(one), ...at(one) }] : one.type === "call" ? definedIn(one) : [];
    return word ? made3.map(
      (each) => each.kind === "function" ? { ...each, function: withWords(each.function, [word]) } : each
    ) : made3;
  });
}
function isOnlyVisibility(call2) {
  let [only, ...others] = parts(field(call2, "arguments"));
  return !Object.hasOwn(words, field(call2, "method")?.text ?? "") || !only || others.length > 0 ? !1 : isMethod(only) || only.type === "call" && isOnlyVisibility(only);
}
function isMethod({ type }) {
  return type === "method" || type === "singleton_method";
}
function opened(node, body) {
  let rest = body.filter(({ kind }) => kind !== "function"), methods = body.flatMap(
    (one) => one.kind === "function" ? [{ ...one, function: withWords(one.function, ["static"]) }] : []
  );
  return rest.length > 0 ? [...methods, { kind: "within", value: void 0, body: rest, ...at(node) }] : methods;
}

// src/syntax/languages/ruby/declarations.ts
function functionOf7(node) {
  let words3 = node.type === "singleton_method" ? ["static"] : [];
  return made2(node, field(node, "name")?.text ?? "", field(node, "parameters"), field(node, "body"), words3);
}
function blockOf2(node) {
  let own = node.type === "lambda" ? field(node, "body") : node;
  return made2(node, "", field(node, "parameters") ?? (own && field(own, "parameters")), own && field(own, "body"), []);
}
function made2(node, name2, given3, body, words3) {
  let parameters = parametersOf7(given3);
  return {
    name: name2,
    parameters,
    attributes: [],
    modifiers: new Set(words3),
    body: returning2(body, block8(body), parameters),
    ...at(node)
  };
}
function returning2(node, body, parameters) {
  let lastNode = node?.type === "operator_assignment" ? node : parts(node).at(-1), last = body.at(-1);
  if (lastNode?.type === "operator_assignment" && lastNode.child(1)?.type === "||=" && last?.kind === "assign" && last.value) {
    let { value, line, endLine } = last;
    return [...body.slice(0, -1), { kind: "exit", how: "return", value, line, endLine }];
  }
  return withEnding(body, (value) => ({
    kind: "exit",
    how: "return",
    value: readsLocal(value, parameters, body),
    line: value.line,
    endLine: value.endLine
  }));
}
function parametersOf7(node) {
  if (!node) return [];
  let locals = new Set(fields(node, "locals").map(({ id }) => id));
  return parts(node).filter(({ id }) => !locals.has(id)).flatMap((one) => {
    if (one.type === "destructured_parameter") return parametersOf7(one);
    let value = field(one, "value");
    return [{ name: field(one, "name")?.text ?? one.text, ...value ? { value: expression8(value) } : {} }];
  });
}
function classOf7(node) {
  let body = visible(block8(field(node, "body"))), superclass = parts(field(node, "superclass"))[0]?.text;
  return {
    name: (field(node, "name") ?? field(node, "value"))?.text ?? "",
    bases: [...superclass === void 0 ? [] : [superclass], ...mixedIn(body)],
    attributes: [],
    modifiers: /* @__PURE__ */ new Set(),
    body,
    form: node.type === "module" ? "module" : "class",
    ...at(node)
  };
}
function mixedIn(body) {
  return body.flatMap((one) => one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name" ? [] : /^(?:include|prepend|extend)$/.test(one.value.callee.name) ? one.value.arguments.flatMap(({ value }) => pathOf(value)?.replaceAll(".", "::") ?? []) : []);
}

// src/syntax/languages/ruby/heredocs.ts
function heredocOf(beginning) {
  let body = bodyOf9(beginning);
  if (!body) return [];
  let indent = beginning.text.startsWith("<<~") ? indentOf(body.text) : 0, margin = new RegExp(`\\n[ \\t]{0,${indent}}`, "g");
  return parts(body).flatMap(pieceOf2).map((one, index) => {
    if (one.kind !== "literal") return one;
    let value = String(one.value).replace(margin, `
`);
    return { kind: "literal", value: index === 0 ? value.replace(/^\n/, "") : value, ...at(beginning) };
  });
}
function bodyOf9(beginning) {
  let root = beginning.tree.rootNode, { row } = beginning.startPosition, line = (type) => root.descendantsOfType(type, { row, column: 0 }, { row: row + 1, column: 0 }).filter((one) => one !== null && one.startPosition.row === row), before = line("heredoc_beginning").filter((one) => one.startIndex < beginning.startIndex).length, body = line("heredoc_body")[0];
  for (let index = 0; index < before && body; index++) body = body.nextNamedSibling;
  return body?.type === "heredoc_body" ? body : void 0;
}
function indentOf(text6) {
  let indents = text6.split(`
`).slice(1, -1).filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)[0].length);
  return indents.length > 0 ? Math.min(...indents) : 0;
}

// src/syntax/languages/ruby/strings.ts
function text5(node) {
  return joined3(node, node.type === "chained_string" ? parts(node).flatMap(piecesOf4) : piecesOf4(node));
}
function stringOf5(node) {
  if (!texts.has(node.type)) return;
  let value = text5(node);
  return value.kind === "literal" ? String(value.value) : void 0;
}
var texts = /* @__PURE__ */ new Set([
  "string",
  "chained_string",
  "simple_symbol",
  "delimited_symbol",
  "hash_key_symbol",
  "bare_string",
  "bare_symbol",
  "character",
  "heredoc_beginning"
]);
function isText(node) {
  return texts.has(node.type);
}
function piecesOf4(node) {
  switch (node.type) {
    case "simple_symbol":
      return [literal(node, node.text.slice(1))];
    case "hash_key_symbol":
      return [literal(node, node.text)];
    case "character":
      return [literal(node, node.text.slice(1))];
    case "heredoc_beginning":
      return heredocOf(node);
    default:
      return parts(node).flatMap(pieceOf2);
  }
}
function pieceOf2(node) {
  switch (node.type) {
    case "string_content":
    case "heredoc_content":
      return [literal(node, node.text.replace(/\\(['\\])/g, "$1"))];
    case "escape_sequence":
      return [literal(node, unescaped6(node.text))];
    case "interpolation": {
      let inner = parts(node);
      return [inner.length === 1 ? expression8(inner[0]) : expression8(node)];
    }
    default:
      return [];
  }
}
var letters7 = {
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: `
`,
  r: "\r",
  s: " ",
  t: "	",
  v: "\v"
};
function unescaped6(escape2) {
  if (escape2 === `\\
`) return "";
  let [, several, hex, octal, letter] = /^\\(?:u\{([0-9a-fA-F\s]+)\}|[ux]([0-9a-fA-F]{1,4})|([0-7]{1,3})|(.))$/s.exec(escape2) ?? [];
  return several !== void 0 ? several.trim().split(/\s+/).map((one) => character(Number.parseInt(one, 16))).join("") : hex !== void 0 ? character(Number.parseInt(hex, 16)) : octal !== void 0 ? character(Number.parseInt(octal, 8)) : letter === void 0 ? escape2 : letters7[letter] ?? letter;
}
function character(code) {
  return code <= 1114111 ? String.fromCodePoint(code) : "";
}

// src/syntax/languages/ruby/expressions.ts
function expression8(node) {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  if (isText(node)) return text5(node);
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
      return callOf2(node);
    case "element_reference":
      return reference2(node);
    case "string_content":
      return literal(node, node.text);
    case "subshell":
      return call(node, name(node, "`"), [{ value: text5(node) }]);
    case "integer":
    case "float":
      return number2(node);
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "super":
      return call(node, name(node), []);
    case "yield":
      return call(node, name(node, "yield"), argumentsOf7(parts(node)[0]));
    case "unary":
      return unary4(node);
    case "binary":
      return compared2(node);
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
      return { kind: "function", function: blockOf2(node), ...at(node) };
    // The name of what is made: `memoize def total`.
    case "method":
    case "singleton_method":
      return literal(node, field(node, "name")?.text ?? "");
    case "hash":
      return { kind: "object", entries: parts(node).map(entryOf3), ...at(node) };
    case "array":
    case "string_array":
    case "symbol_array":
    case "right_assignment_list":
      return { kind: "list", items: parts(node).map(expression8), ...at(node) };
    case "assignment":
    case "operator_assignment":
      return expression8(field(node, isBound2(node) ? "left" : "right"));
    case "block_argument":
    case "splat_argument":
    case "hash_splat_argument":
    case "pattern":
      return parts(node).length === 1 ? expression8(parts(node)[0]) : other10(node);
    case "rescue_modifier": {
      let [value, otherwise] = [expression8(field(node, "body")), expression8(field(node, "handler"))];
      return { kind: "other", parts: otherwise.kind === "literal" ? [value] : [value, otherwise], ...at(node) };
    }
    case "if":
    case "unless":
    case "if_modifier":
    case "unless_modifier":
    case "case":
    case "case_match":
    case "begin":
    case "parenthesized_statements":
    case "then":
      return standing(node);
    default:
      return other10(node);
  }
}
function standing(node) {
  let own = parts(node);
  if (/^(?:begin|parenthesized_statements|then)$/.test(node.type) && own.length === 1) return expression8(own[0]);
  let inner = node.type === "then" ? own.flatMap(statement8) : statement8(node), [only] = inner;
  return only && inner.length === 1 ? valueOf(only) : { kind: "other", parts: valuesIn(inner), ...at(node) };
}
function other10(node) {
  return { kind: "other", parts: parts(node).map(expression8), ...at(node) };
}
function callOf2(node) {
  let receiver = field(node, "receiver"), method = field(node, "method"), own = method?.text ?? "call", callee = receiver ? { kind: "member", object: expression8(receiver), name: own, ...at(method ?? node) } : method ? expressionOfMethod(method) : name(node, own), given3 = field(node, "block"), args = [...argumentsOf7(field(node, "arguments")), ...given3 ? [{ name: "&", value: expression8(given3) }] : []];
  return call(node, callee, args, own === "new");
}
function argumentsOf7(node) {
  return parts(node).map(argument);
}
function expressionOfMethod(method) {
  return /^(?:identifier|constant|super)$/.test(method.type) ? name(method) : expression8(method);
}
function argument(node) {
  return node.type === "pair" ? { name: keyOf4(node), value: valueOf5(node) } : node.type === "hash_splat_argument" ? { name: "**", value: expression8(node) } : node.type === "block_argument" ? { name: "&", value: expression8(node) } : { value: expression8(node) };
}
function keyOf4(pair) {
  let key = field(pair, "key");
  return key ? stringOf5(key) ?? key.text : "";
}
function valueOf5(pair) {
  let value = field(pair, "value");
  return value ? expression8(value) : name(pair, keyOf4(pair));
}
function entryOf3(node) {
  return node.type === "pair" ? { key: keyOf4(node), value: valueOf5(node) } : { key: "...", value: expression8(node) };
}
function reference2(node) {
  let [object2, key] = parts(node), own = key && stringOf5(key);
  return call(
    node,
    { kind: "member", object: expression8(object2), name: "[]", ...at(node) },
    own === void 0 ? parts(node).slice(1).map(argument) : [{ value: literal(key, own) }]
  );
}
var ruby = { joins: "+", words: { and: "&&", or: "||" } };
function compared2(node) {
  let found = binary(node, expression8, ruby);
  return field(node, "operator")?.text === "!~" ? { kind: "not", of: found, ...at(node) } : found;
}
function unary4(node) {
  let of = expression8(field(node, "operand")), operator = node.child(0)?.type;
  return operator === "!" || operator === "not" ? { kind: "not", of, ...at(node) } : operator === "-" && of.kind === "literal" && typeof of.value == "number" ? literal(node, -of.value) : { kind: "other", parts: [of], ...at(node) };
}
function number2(node) {
  let value = Number(
    node.text.replaceAll("_", "").replace(/^0([0-7]+)$/, "0o$1").replace(/^0d/i, "")
  );
  return Number.isNaN(value) ? { kind: "other", parts: [], ...at(node) } : literal(node, value);
}

// src/syntax/languages/ruby/assignments.ts
function assigned3(node) {
  let targets = targetsOf5(field(node, "left")), right = field(node, "right"), made3 = (value) => ({ kind: "assign", targets, value, ...at(node) });
  if (!right) return [made3(void 0)];
  if (node.type === "operator_assignment") {
    let operator = node.child(1)?.type;
    if (operator !== "||=" && operator !== "&&=")
      return [made3({ kind: "other", parts: [expression8(field(node, "left")), expression8(right)], ...at(node) })];
  }
  if (right.type === "assignment") {
    let [next] = assigned3(right);
    if (next?.kind === "assign")
      return [{ kind: "assign", targets: [...targets, ...next.targets], value: next.value, ...at(node) }];
  }
  if (!standing2.has(right.type)) return [made3(expression8(right))];
  let inner = statement8(right), last = inner.at(-1);
  return last ? [...inner.slice(0, -1), ...settled(last, made3)] : [made3(void 0)];
}
var standing2 = /* @__PURE__ */ new Set(["if", "unless", "case", "case_match", "begin", "parenthesized_statements"]);
function bound2(test) {
  return test ? test.type === "assignment" || test.type === "operator_assignment" ? assigned3(test) : transparent.has(test.type) ? parts(test).flatMap(bound2) : [] : [];
}
var transparent = /* @__PURE__ */ new Set(["binary", "unary", "parenthesized_statements"]), asking = /^(?:if|unless|elsif|while|until|case|case_match|if_guard|unless_guard)(?:_modifier)?$/;
function isBound2(node) {
  let inner = node, around = node.parent;
  for (; around && transparent.has(around.type); around = around.parent) inner = around;
  return !around || !asking.test(around.type) ? !1 : (field(around, "condition") ?? field(around, "value"))?.id === inner.id;
}
function targetsOf5(node) {
  return node ? /^(?:left_assignment_list|destructured_left_assignment|rest_assignment)$/.test(node.type) ? parts(node).flatMap(targetsOf5) : [{ name: pathTo2(node) }] : [];
}
function pathTo2(node) {
  switch (node.type) {
    case "self":
      return "this";
    case "instance_variable":
    case "class_variable":
      return `this.${node.text.replace(/^@+/, "")}`;
    case "call": {
      let receiver = field(node, "receiver");
      return receiver ? `${pathTo2(receiver)}.${field(node, "method")?.text ?? ""}` : node.text;
    }
    case "scope_resolution": {
      let scope = field(node, "scope");
      return scope ? `${pathTo2(scope)}.${field(node, "name")?.text ?? ""}` : field(node, "name")?.text ?? "";
    }
    default:
      return node.text;
  }
}

// src/syntax/languages/ruby/conditions.ts
function conditional7(node) {
  let condition = field(node, "condition"), asked = expression8(condition), isNegated = node.type.startsWith("unless"), alternative2 = field(node, "alternative");
  return [
    ...bound2(condition),
    {
      kind: "if",
      test: isNegated ? opposite(asked) : asked,
      yes: block8(field(node, node.type.endsWith("_modifier") ? "body" : "consequence")),
      no: alternative2?.type === "elsif" ? conditional7(alternative2) : block8(alternative2),
      ...at(node)
    }
  ];
}
function loop5(node) {
  let condition = field(node, "condition"), body = block8(field(node, "body")), each = bound2(condition), isUntil = node.type.startsWith("until");
  if (!condition) {
    let over = parts(field(node, "value"))[0];
    return { kind: "loop", over: over && expression8(over), body, ...at(node) };
  }
  let asked = expression8(condition);
  if (each.length === 0) return { kind: "loop", over: isUntil ? opposite(asked) : asked, body, ...at(node) };
  let stop = {
    kind: "if",
    test: isUntil ? asked : opposite(asked),
    yes: [{ kind: "exit", how: "break", value: void 0, ...at(condition) }],
    no: [],
    ...at(condition)
  };
  return { kind: "loop", over: void 0, body: [...each, stop, ...body], ...at(node) };
}
function opposite(of) {
  return { kind: "not", of, line: of.line, endLine: of.endLine };
}

// src/syntax/languages/ruby/imports.ts
function importsOf6(root) {
  return parts(root).flatMap((node) => {
    let isRequire = node.type === "call" && /^require(?:_relative)?$/.test(field(node, "method")?.text ?? ""), [argument2] = isRequire ? parts(field(node, "arguments")) : [], from = argument2 && stringOf5(argument2);
    return from === void 0 ? [] : [{ from, name: "*", as: from.split("/").at(-1) ?? from, ...at(node) }];
  });
}

// src/syntax/languages/ruby/jumps.ts
function jump2(node) {
  switch (node.type) {
    case "return":
      return exit3(node, "return", valueOf6(node));
    case "next":
      return exit3(node, isInLoop(node) ? "continue" : "return", isInLoop(node) ? void 0 : valueOf6(node));
    case "break":
      return exit3(node, "break", valueOf6(node));
    case "redo":
    case "retry":
      return exit3(node, "continue", void 0);
    case "identifier":
      return raising.test(node.text) ? exit3(node, "throw", void 0) : void 0;
    case "call": {
      let method = field(node, "method")?.text ?? "";
      return field(node, "receiver") || !raising.test(method) ? void 0 : exit3(node, "throw", raised(node));
    }
    case "parenthesized_statements": {
      let inner = parts(node);
      return inner.length === 1 ? jump2(inner[0]) : void 0;
    }
    default:
      return;
  }
}
function jumped(node) {
  let made3 = jump2(node), values = parts(parts(node)[0]), [only] = values;
  if (made3?.kind !== "exit" || !only || values.length > 1 || !standing2.has(only.type)) return made3 ? [made3] : [];
  let inner = statement8(only), last = inner.at(-1);
  return last ? [...inner.slice(0, -1), ...settled(last, (value) => ({ ...made3, value }))] : [made3];
}
var raising = /^(?:raise|throw)$/;
function exit3(node, how, value) {
  return { kind: "exit", how, value, ...at(node) };
}
function valueOf6(node) {
  let args = argumentsOf7(parts(node)[0]), [only] = args;
  return args.length === 1 && only?.name === void 0 ? only?.value : args.length === 0 ? void 0 : { kind: "list", items: args.map(({ value }) => value), ...at(node) };
}
function raised(node) {
  let [first, ...rest] = argumentsOf7(field(node, "arguments"));
  return !first || rest.length === 0 ? first?.value : call(node, { kind: "member", object: first.value, name: "new", ...at(node) }, rest, !0);
}
function isInLoop(node) {
  for (let around = node.parent; around; around = around.parent) {
    if (/^(?:while|until|for)(?:_modifier)?$/.test(around.type)) return !0;
    if (/^(?:block|do_block|lambda|method|singleton_method|program)$/.test(around.type)) return !1;
  }
  return !1;
}
function jumpBehind(node) {
  let operator = field(node, "operator")?.text ?? "", left = field(node, "left"), right = field(node, "right");
  if (!/^(?:and|or|&&|\|\|)$/.test(operator) || !left || !right) return;
  let away = jump2(right);
  if (!away) return;
  let isAnd = operator === "and" || operator === "&&";
  if (isAnd && left.type === "call" && answering.test(field(left, "method")?.text ?? ""))
    return [...statement8(left), away];
  let test = expression8(left);
  return [
    ...bound2(left),
    { kind: "if", test: isAnd ? test : { kind: "not", of: test, ...at(left) }, yes: [away], no: [], ...at(node) }
  ];
}
var answering = /^(?:render|redirect|head$|respond|send_(?:file|data)$|flash$)/;

// src/syntax/languages/ruby/matches.ts
function casesOf5(node) {
  let value = field(node, "value"), on = value && expression8(value), clauses3 = parts(node).filter(({ type }) => /^(?:when|in_clause|else)$/.test(type));
  if (!on) return [...chainOf(clauses3)];
  let cases2 = clauses3.map((clause) => clause.type === "in_clause" ? matching(clause, on) : caseOf4(clause));
  return [...bound2(value), { kind: "switch", on, cases: cases2, ...at(node) }];
}
function chainOf([clause, ...rest]) {
  if (!clause) return [];
  let { values, body } = caseOf4(clause), [first, ...others] = values;
  return first ? [{ kind: "if", test: others.reduce((left, right) => ({ kind: "or", left, right, ...at(clause) }), first), yes: body, no: chainOf(rest), ...at(clause) }] : body;
}
function caseOf4(clause) {
  return clause.type === "else" ? { values: [], body: block8(clause) } : { values: fields(clause, "pattern").flatMap((one) => parts(one).map(expression8)), body: block8(field(clause, "body")) };
}
function matching(clause, on) {
  let pattern = field(clause, "pattern"), guard = field(clause, "guard"), captured2 = pattern?.type === "identifier" ? pattern.text : void 0, named2 = captured2 === void 0 || captured2 === "_" ? [] : [{ kind: "assign", targets: [{ name: captured2 }], value: on, ...at(clause) }], alternatives = pattern?.type === "alternative_pattern" ? fields(pattern, "alternatives") : [pattern];
  return {
    values: captured2 !== void 0 && !guard ? [] : alternatives.map(expression8),
    body: [...named2, ...guarded3(guard, block8(field(clause, "body")))]
  };
}
function guarded3(guard, body) {
  if (!guard) return body;
  let condition = field(guard, "condition"), asked = expression8(condition), test = guard.type === "unless_guard" ? { kind: "not", of: asked, ...at(guard) } : asked;
  return [...bound2(condition), { kind: "if", test, yes: body, no: [], ...at(guard) }];
}

// src/syntax/languages/ruby.ts
var ruby2 = {
  language: "ruby",
  grammars: { rb: "tree-sitter-ruby", rake: "tree-sitter-ruby" },
  read: (root) => ({ imports: importsOf6(root), body: block8(root) })
};
function block8(node) {
  if (!node) return [];
  if (!lists3.has(node.type)) return statement8(node);
  let inner = parts(node), clause = (type) => inner.filter((one) => one.type === type), body = inner.filter(({ type }) => !clauses2.has(type)).flatMap(statement8), handlers = clause("rescue"), last = clause("ensure");
  return handlers.length === 0 && last.length === 0 ? [...body, ...clause("else").flatMap(block8)] : [
    {
      kind: "try",
      body: [...body, ...clause("else").flatMap(block8)],
      handlers: handlers.map((one) => block8(field(one, "body"))),
      last: last.flatMap(block8),
      ...at(node)
    }
  ];
}
var clauses2 = /* @__PURE__ */ new Set(["rescue", "ensure", "else"]), lists3 = /* @__PURE__ */ new Set([
  "program",
  "body_statement",
  "block_body",
  "then",
  "else",
  "do",
  "begin",
  "begin_block",
  "end_block",
  "parenthesized_statements",
  "ensure"
]);
function statement8(node) {
  switch (node.type) {
    case "method":
    case "singleton_method":
      return [{ kind: "function", function: functionOf7(node), ...at(node) }];
    case "class":
    case "module":
      return [{ kind: "class", class: classOf7(node), ...at(node) }];
    case "singleton_class":
      return field(node, "value")?.type === "self" ? opened(node, visible(block8(field(node, "body")))) : [{ kind: "class", class: classOf7(node), ...at(node) }];
    case "if":
    case "elsif":
    case "unless":
    case "if_modifier":
    case "unless_modifier":
      return conditional7(node);
    case "while":
    case "until":
    case "for":
    case "while_modifier":
    case "until_modifier":
      return [loop5(node)];
    case "begin":
    case "begin_block":
    case "parenthesized_statements":
      return [...block8(node)];
    case "end_block":
      return [{ kind: "other", parts: [], blocks: [block8(node)], ...at(node) }];
    case "rescue_modifier":
      return [
        {
          kind: "try",
          body: block8(field(node, "body")),
          handlers: [block8(field(node, "handler"))],
          last: [],
          ...at(node)
        }
      ];
    case "case":
    case "case_match":
      return casesOf5(node);
    case "assignment":
    case "operator_assignment":
      return assigned3(node);
    case "identifier":
      return [jump2(node) ?? run(call(node, name(node), []))];
    case "binary":
      return jumpBehind(node) ?? [run(expression8(node))];
    case "call":
      return [...definedIn(node), ...isOnlyVisibility(node) ? [] : [jump2(node) ?? run(expression8(node))]];
    case "return":
    case "next":
    case "break":
    case "redo":
    case "retry":
      return [...jumped(node)];
    case "alias":
    case "undef":
    case "empty_statement":
    case "uninterpreted":
      return [];
    case "ERROR":
      return [{ kind: "other", parts: [], blocks: [parts(node).flatMap(statement8)], ...at(node) }];
    default:
      return [run(expression8(node))];
  }
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
      return member6(node, field(node, "property")?.text ?? "");
    case "subscript_expression": {
      let index = field(node, "index"), key = index && stringOf6(index);
      return key === void 0 ? other11(node) : member6(node, key);
    }
    case "call_expression":
      return call(node, expression9(field(node, "function")), argumentsOf8(node));
    case "new_expression":
      return call(node, expression9(field(node, "constructor")), argumentsOf8(node), !0);
    case "string":
      return literal(node, stringOf6(node) ?? "");
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
      return field(node, "operator")?.text === "!" || node.child(0)?.type === "!" ? { kind: "not", of: expression9(field(node, "argument")), ...at(node) } : other11(node);
    case "binary_expression":
      return binary2(node);
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
      return { kind: "function", function: functionOf8(node), ...at(node) };
    case "object":
      return { kind: "object", entries: parts(node).flatMap(entryOf4), ...at(node) };
    case "array":
      return { kind: "list", items: parts(node).map(expression9), ...at(node) };
    case "jsx_element":
    case "jsx_self_closing_element":
      return element2(node);
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
      return other11(node);
  }
}
function other11(node) {
  return { kind: "other", parts: parts(node).flatMap((child) => /(?:_statement|_declaration)$/.test(child.type) ? statement9(child).flatMap((one) => one.kind === "do" ? [one.value] : []) : [expression9(child)]), ...at(node) };
}
function member6(node, property) {
  return { kind: "member", object: expression9(field(node, "object")), name: property, ...at(node) };
}
var comparisons3 = {
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
  let operator = field(node, "operator")?.text ?? "", left = expression9(field(node, "left")), right = expression9(field(node, "right"));
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "??") return { kind: "or", left, right, ...at(node) };
  let comparison2 = comparisons3[operator];
  return comparison2 ? { kind: "compare", operator: comparison2, left, right, ...at(node) } : { kind: "other", parts: [left, right], ...at(node) };
}
function argumentsOf8(node) {
  let args = field(node, "arguments");
  return args?.type === "template_string" ? [{ value: template(args) }] : parts(args).map((one) => ({ value: expression9(one) }));
}
function stringOf6(node) {
  return node.type === "string" ? parts(node).map(({ text: text6 }) => text6).join("") : node.type === "template_string" && parts(node).every(({ type }) => type === "string_fragment") ? node.text.slice(1, -1) : void 0;
}
function template(node) {
  let plain2 = stringOf6(node);
  return plain2 !== void 0 ? literal(node, plain2) : { kind: "template", parts: parts(node).map(
    (one) => one.type === "template_substitution" ? expression9(parts(one)[0]) : literal(one, one.text)
  ), ...at(node) };
}
function entryOf4(node) {
  switch (node.type) {
    case "pair": {
      let key = field(node, "key");
      return [{ key: key ? stringOf6(key) ?? key.text : "", value: expression9(field(node, "value")) }];
    }
    case "shorthand_property_identifier":
      return [{ key: node.text, value: name(node) }];
    case "method_definition": {
      let made3 = functionOf8(node);
      return [{ key: made3.name, value: { kind: "function", function: made3, ...at(node) } }];
    }
    default:
      return [{ key: "...", value: expression9(node) }];
  }
}
function element2(node) {
  let open = node.type === "jsx_element" ? field(node, "open_tag") : node, inside4 = node.type === "jsx_element" ? parts(node).filter(
    ({ type }) => !type.endsWith("_element") || type === "jsx_element" || type === "jsx_self_closing_element"
  ) : [];
  return {
    kind: "element",
    name: field(open, "name")?.text ?? "",
    attributes: parts(open).filter(({ type }) => type === "jsx_attribute").map(attribute3),
    children: inside4.filter(({ type }) => type !== "jsx_text").map(expression9),
    ...at(node)
  };
}
function attribute3(node) {
  let [key, value] = parts(node);
  return { key: key?.text ?? "", value: value ? expression9(value) : literal(node, !0) };
}

// src/syntax/languages/typescript/declarations.ts
function functionOf8(node, attributes = []) {
  let body = field(node, "body"), isExpression = body !== void 0 && body.type !== "statement_block";
  return {
    name: keyOf5(field(node, "name")),
    parameters: parametersOf8(node),
    attributes: [...attributes, ...fields(node, "decorator")].map(attributeOf4),
    modifiers: wordsOf5(node),
    body: isExpression ? [{ kind: "exit", how: "return", value: expression9(body), ...at(body) }] : block9(body),
    ...at(node)
  };
}
function parametersOf8(node) {
  let single = field(node, "parameter");
  return single ? [{ name: single.text }] : parts(field(node, "parameters")).map((one) => {
    let type = field(one, "type");
    return { name: field(one, "pattern")?.text ?? field(one, "left")?.text ?? one.text, ...type ? { type: type.text.replace(/^:\s*/, "") } : {} };
  });
}
var words2 = /* @__PURE__ */ new Set(["async", "static", "abstract", "override", "readonly", "get", "set", "accessibility_modifier"]);
function wordsOf5(node) {
  let found = /* @__PURE__ */ new Set();
  for (let child of node.children)
    !child || !words2.has(child.type) || found.add(child.type === "accessibility_modifier" ? child.text : child.type);
  return found;
}
function classOf8(node, attributes = fields(node, "decorator")) {
  let form = node.type === "interface_declaration" ? "interface" : node.type === "enum_declaration" ? "enum" : "class";
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf3(node),
    attributes: attributes.map(attributeOf4),
    modifiers: wordsOf5(node),
    body: membersOf4(field(node, "body")),
    form,
    ...at(node)
  };
}
function basesOf3(node) {
  return parts(node).filter(({ type }) => type === "class_heritage").flatMap((one) => parts(one).flatMap((clause) => clause.type.endsWith("_clause") ? parts(clause) : [clause]).map(({ text: text6 }) => text6));
}
function membersOf4(body) {
  let members = [], decorators = [];
  for (let node of parts(body))
    if (node.type === "decorator") decorators.push(node);
    else {
      let member7 = memberOf3(node, decorators);
      member7 && members.push(member7), decorators = [];
    }
  return members;
}
function memberOf3(node, decorators) {
  switch (node.type) {
    case "method_definition":
    case "abstract_method_signature":
    case "method_signature":
      return { kind: "function", function: functionOf8(node, decorators), ...at(node) };
    case "public_field_definition":
    case "field_definition":
    case "enum_assignment": {
      let value = field(node, "value"), target = field(node, "name") ?? field(node, "property"), made3 = value && expression9(value);
      if (made3?.kind !== "function")
        return { kind: "assign", targets: [{ name: keyOf5(target), ...typed2(node) }], value: made3, ...at(node) };
      let attributes = [...decorators, ...fields(node, "decorator")].map(attributeOf4);
      return { kind: "function", function: { ...made3.function, name: keyOf5(target), attributes }, ...at(node) };
    }
    case "class_static_block":
      return { kind: "within", value: void 0, body: block9(field(node, "body")), ...at(node) };
    default:
      return;
  }
}
function typed2(node) {
  let type = field(node, "type");
  return type ? { type: type.text.replace(/^:\s*/, "") } : {};
}
function keyOf5(node) {
  return node?.text.replace(/^["'`[]|["'`\]]$/g, "") ?? "";
}
function attributeOf4(node) {
  let [inner] = parts(node), callee = inner?.type === "call_expression" ? field(inner, "function") : inner, args = inner?.type === "call_expression" ? argumentsOf8(inner) : [];
  return { name: callee?.text ?? "", arguments: args, ...at(node) };
}

// src/syntax/languages/typescript/imports.ts
function importsOf7(root) {
  return parts(root).flatMap((node) => node.type === "import_statement" ? ofStatement(node) : node.type === "lexical_declaration" || node.type === "variable_declaration" ? parts(node).flatMap(ofRequire) : []);
}
function ofStatement(node) {
  let source = field(node, "source"), from = source ? stringOf6(source) : void 0;
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
  let value = field(node, "value"), source = requiredBy(value), from = source && stringOf6(source), target = field(node, "name");
  return from === void 0 || !target ? [] : target.type === "identifier" ? [{ from, name: "*", as: target.text, ...at(node) }] : parts(target).flatMap((one) => {
    let name2 = field(one, "key")?.text ?? one.text;
    return [{ from, name: name2, as: field(one, "value")?.text ?? name2, ...at(node) }];
  });
}
function requiredBy(value) {
  if (value?.type !== "call_expression") return;
  let [first] = parts(field(value, "arguments")), callee = field(value, "function")?.text ?? "";
  return callee === "require" ? first : /^_+(?:import|interop)\w+$/.test(callee.replace(/^.*\./, "")) ? requiredBy(first) : void 0;
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
      return parts(node).flatMap((inner) => assignment2(inner) ?? run(expression9(inner)));
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
      return [{ kind: "exit", how: "return", value: valueOf7(node), ...at(node) }];
    case "throw_statement":
      return [{ kind: "exit", how: "throw", value: valueOf7(node), ...at(node) }];
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
          cases: parts(field(node, "body")).map(caseOf5),
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
      return [{ kind: "function", function: functionOf8(node), ...at(node) }];
    case "class_declaration":
    case "abstract_class_declaration":
    case "interface_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf8(node), ...at(node) }];
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
function valueOf7(node) {
  let [value] = parts(node);
  return value && expression9(value);
}
function exported2(node) {
  let declaration = field(node, "declaration"), value = field(node, "value"), words3 = /* @__PURE__ */ new Set(["export", ...node.children.some((child) => child?.type === "default") ? ["default"] : []]);
  if (value) {
    let made3 = expression9(value);
    if (made3.kind === "function") {
      let modifiers = /* @__PURE__ */ new Set([...made3.function.modifiers, ...words3]);
      return [{ kind: "function", function: { ...made3.function, modifiers }, ...at(node) }];
    }
    return [{ kind: "assign", targets: [{ name: "default" }], value: made3, ...at(node) }];
  }
  if (!declaration) return [];
  let attributes = fields(node, "decorator");
  return statement9(declaration).map((one) => {
    if (one.kind === "function")
      return { ...one, function: { ...one.function, modifiers: /* @__PURE__ */ new Set([...one.function.modifiers, ...words3]) } };
    if (one.kind !== "class") return one;
    let own = classOf8(declaration, attributes);
    return { ...one, class: { ...own, modifiers: /* @__PURE__ */ new Set([...own.modifiers, ...words3]) } };
  });
}
function declared2(node) {
  let value = field(node, "value"), own = field(node, "name");
  return { kind: "assign", targets: own ? targetsOf6(own) : [], value: value && expression9(value), ...at(node) };
}
function assignment2(node) {
  if (node.type !== "assignment_expression" && node.type !== "augmented_assignment_expression") return;
  let left = field(node, "left");
  return { kind: "assign", targets: left ? targetsOf6(left) : [], value: expression9(field(node, "right")), ...at(node) };
}
function targetsOf6(node) {
  switch (node.type) {
    case "object_pattern":
      return parts(node).flatMap((one) => {
        if (one.type === "shorthand_property_identifier_pattern") return [{ name: one.text, from: one.text }];
        if (one.type === "pair_pattern") {
          let from = field(one, "key")?.text ?? "";
          return targetsOf6(field(one, "value")).map((target) => ({ name: target.name, from }));
        }
        let left = field(one, "left");
        return left ? [{ name: left.text, from: left.text }] : parts(one).flatMap(targetsOf6);
      });
    case "array_pattern":
      return parts(node).flatMap(targetsOf6);
    case "assignment_pattern":
      return targetsOf6(field(node, "left"));
    default:
      return [{ name: node.text }];
  }
}
function caseOf5(node) {
  let value = field(node, "value"), body = fields(node, "body").flatMap(block9);
  return { values: value ? [expression9(value)] : [], body };
}

// src/syntax/languages/index.ts
var readers = [typescript, python, ruby2, go, java, kotlin, php, csharp, elixir];

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
