import type {
  Argument,
  Attribute,
  Block,
  ClassDeclaration,
  Expression,
  FunctionDeclaration,
  Parameter,
  Statement,
} from "../../../src/syntax/code.ts";

/** Code as one line, in a notation that tells the shapes apart and that no language has. */
export function printBlock(statements: Block): string {
  return statements.map(printStatement).join("; ");
}

export function printStatement(one: Statement): string {
  switch (one.kind) {
    case "do":
      return printExpression(one.value);
    case "assign":
      return `${one.targets.map(({ name }) => name).join(",")} := ${one.value ? printExpression(one.value) : "_"}`;
    case "if":
      return `if ${printExpression(one.test)} {${printBlock(one.yes)}}${one.no.length > 0 ? ` else {${printBlock(one.no)}}` : ""}`;
    case "switch": {
      const cases = one.cases.map(
        ({ values, body }) => `${values.map(printExpression).join("|")} -> {${printBlock(body)}}`,
      );
      return `switch ${one.on ? printExpression(one.on) : "_"} [${cases.join(", ")}]`;
    }
    case "loop":
      return `loop ${one.over ? printExpression(one.over) : "_"} {${printBlock(one.body)}}`;
    case "try": {
      const handlers = one.handlers.map((handler) => ` catch {${printBlock(handler)}}`).join("");
      return `try {${printBlock(one.body)}}${handlers}${one.last.length > 0 ? ` last {${printBlock(one.last)}}` : ""}`;
    }
    case "within":
      return `within ${one.value ? `${printExpression(one.value)} ` : ""}{${printBlock(one.body)}}`;
    case "exit":
      return `${one.how}${one.value ? ` ${printExpression(one.value)}` : ""}`;
    case "function":
      return printFunction(one.function);
    case "class":
      return printClass(one.class);
    case "other": {
      const blocks = one.blocks.map((inner) => ` {${printBlock(inner)}}`).join("");
      return `other(${one.parts.map(printExpression).join(", ")})${blocks}`;
    }
  }
}

export function printExpression(one: Expression): string {
  switch (one.kind) {
    case "name":
      return one.name;
    case "member":
      return `${printExpression(one.object)}.${one.name}`;
    case "call":
      return `${one.isNew ? "new " : ""}${printExpression(one.callee)}(${printArguments(one.arguments)})`;
    case "literal":
      return JSON.stringify(one.value);
    case "not":
      return `!${printExpression(one.of)}`;
    case "and":
    case "or":
      return `(${printExpression(one.left)} ${one.kind} ${printExpression(one.right)})`;
    case "compare":
      return `(${printExpression(one.left)} ${one.operator} ${printExpression(one.right)})`;
    case "choose":
      return `(${printExpression(one.test)} ? ${printExpression(one.yes)} : ${printExpression(one.no)})`;
    case "function": {
      const { parameters, body } = one.function;
      return `func${parameters.length > 0 ? `(${parameters.map(({ name }) => name).join(",")})` : ""}{${printBlock(body)}}`;
    }
    case "object":
      return `{${one.entries.map((entry) => `${entry.key}: ${printExpression(entry.value)}`).join(", ")}}`;
    case "list":
      return `[${one.items.map(printExpression).join(", ")}]`;
    case "element": {
      const attributes = one.attributes.map((entry) => ` ${entry.key}=${printExpression(entry.value)}`).join("");
      return `<${one.name}${attributes}>${one.children.map(printExpression).join("")}</>`;
    }
    case "template":
    case "other":
      return `${one.kind}(${one.parts.map(printExpression).join(", ")})`;
  }
}

/** `@Get("/x") public create(id: Long) {…}`; a method that is written outside of its type is `Type:create`. */
export function printFunction(one: FunctionDeclaration): string {
  const receiver = one.receiver === undefined ? "" : `${one.receiver}:`;
  const parameters = one.parameters.map(printParameter).join(", ");
  return `${before(one)}${receiver}${one.name}(${parameters}) {${printBlock(one.body)}}`;
}

export function printClass(one: ClassDeclaration): string {
  const bases = one.bases.length > 0 ? ` < ${one.bases.join(", ")}` : "";
  return `${before(one)}${one.form} ${one.name}${bases} {${printBlock(one.body)}}`;
}

export function printAttribute({ name, arguments: args }: Attribute): string {
  return `@${name}${args.length > 0 ? `(${printArguments(args)})` : ""}`;
}

function before({
  attributes,
  modifiers,
}: {
  readonly attributes: readonly Attribute[];
  readonly modifiers: ReadonlySet<string>;
}): string {
  return [...attributes.map(printAttribute), ...modifiers].map((word) => `${word} `).join("");
}

function printParameter({ name, type }: Parameter): string {
  return type === undefined ? name : `${name}: ${type}`;
}

function printArguments(args: readonly Argument[]): string {
  return args.map(({ name, value }) => `${name === undefined ? "" : `${name}=`}${printExpression(value)}`).join(", ");
}
