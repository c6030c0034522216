/**
 * Source code in the few shapes that all languages share, so that what is found out about one is found out about all:
 * calls, conditions, exits, functions, classes and what is written on them. A language's own grammar is left behind in
 * `languages/`. What fits no shape is `other`, with what stands inside it; nothing is lost on the way.
 */
export interface CodeFile {
  readonly path: string;
  readonly language: Language;
  readonly imports: readonly Import[];
  readonly body: Block;
  /** Lines that the grammar could not make sense of: nothing is concluded from what stands around them. */
  readonly broken: readonly number[];
}

export const languages = ["typescript", "python", "ruby", "go", "java", "kotlin", "php", "csharp", "elixir"] as const;
/** JavaScript, JSX and TSX are `typescript`. */
export type Language = (typeof languages)[number];

/** Files that some language's reader reads; a test keeps it and `languages/` alike. */
export const codeFile = /\.(?:[cm]?[jt]s|[jt]sx|py|rb|rake|go|java|kts?|php|cs|exs?)$/i;

/** Reads code. Its grammars are loaded at the edge (`syntax/load-code.ts`), so that everything that uses it stays pure. */
export interface CodeParser {
  /** `undefined` for a language that was not loaded. Never throws: what is not code is `broken`. */
  parse(text: string, path: string): CodeFile | undefined;
}

/** Lines count from 1. */
export interface At {
  readonly line: number;
  readonly endLine: number;
}

export interface Import extends At {
  /** The module, package or namespace as written: `./flags`, `featuremgmt`, `Microsoft.FeatureManagement`. */
  readonly from: string;
  /** What is taken from it; `*` is the whole, `default` what it exports as such. */
  readonly name: string;
  /** What it is called here. */
  readonly as: string;
}

export type Block = readonly Statement[];

export type Statement = At &
  (
    | { readonly kind: "do"; readonly value: Expression }
    /** Assignments and declarations of variables. `from` is the property that is taken apart: `{ on: enabled } = x`. */
    | { readonly kind: "assign"; readonly targets: readonly Target[]; readonly value: Expression | undefined }
    | { readonly kind: "if"; readonly test: Expression; readonly yes: Block; readonly no: Block }
    | { readonly kind: "switch"; readonly on: Expression | undefined; readonly cases: readonly Case[] }
    | { readonly kind: "loop"; readonly over: Expression | undefined; readonly body: Block }
    | { readonly kind: "try"; readonly body: Block; readonly handlers: readonly Block[]; readonly last: Block }
    /** A body in a setting: Python's `with`, C#'s `using`, Go's labelled block. */
    | { readonly kind: "within"; readonly value: Expression | undefined; readonly body: Block }
    | {
        readonly kind: "exit";
        readonly how: "return" | "throw" | "break" | "continue";
        readonly value: Expression | undefined;
      }
    | { readonly kind: "function"; readonly function: FunctionDeclaration }
    | { readonly kind: "class"; readonly class: ClassDeclaration }
    | { readonly kind: "other"; readonly parts: readonly Expression[]; readonly blocks: readonly Block[] }
  );

export interface Target {
  /** A variable, or `this.x` and its like as a path. */
  readonly name: string;
  readonly from?: string;
  /** As written, where the language says it. */
  readonly type?: string;
  /** What is written on a field: `@Value("${checkout.enabled}")`. */
  readonly attributes?: readonly Attribute[];
}

export interface Case {
  /** Empty for the one that takes the rest. */
  readonly values: readonly Expression[];
  readonly body: Block;
}

export type Expression = At &
  (
    | { readonly kind: "name"; readonly name: string }
    /** `a.b`, `a->b`, `A::b`, `a?.b`, `a["b"]`. */
    | { readonly kind: "member"; readonly object: Expression; readonly name: string }
    | {
        readonly kind: "call";
        readonly callee: Expression;
        readonly arguments: readonly Argument[];
        readonly isNew: boolean;
        /** The types that it is given, as written, where the language says them there: `MapHub<Chat>("/chat")`. */
        readonly types?: readonly string[];
      }
    | { readonly kind: "literal"; readonly value: string | number | boolean | null }
    /** A string with something in it that is only known when it runs. */
    | { readonly kind: "template"; readonly parts: readonly Expression[] }
    | { readonly kind: "not"; readonly of: Expression }
    | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: "compare";
        readonly operator: "==" | "!=" | "<" | ">";
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: "choose"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
    | { readonly kind: "function"; readonly function: FunctionDeclaration }
    | { readonly kind: "object"; readonly entries: readonly Entry[] }
    | { readonly kind: "list"; readonly items: readonly Expression[] }
    /** JSX: `<Name attribute={…}>children</Name>`. */
    | {
        readonly kind: "element";
        readonly name: string;
        readonly attributes: readonly Entry[];
        readonly children: readonly Expression[];
      }
    | { readonly kind: "other"; readonly parts: readonly Expression[] }
  );

export interface Argument {
  /** Where the language lets arguments be named; a block behind a call is the argument `&`. */
  readonly name?: string;
  readonly value: Expression;
}

export interface Entry {
  readonly key: string;
  readonly value: Expression;
}

export interface FunctionDeclaration extends At {
  /** Empty without one. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly attributes: readonly Attribute[];
  /** `public`, `static`, `async`, `export`, `default`, `override`, … as far as the language says them. */
  readonly modifiers: ReadonlySet<string>;
  readonly body: Block;
  /** The type that a method is written for outside of it (Go). */
  readonly receiver?: string;
  /** What such a method calls the value that it is called on. */
  readonly self?: string;
}

export interface Parameter {
  readonly name: string;
  /** As written. */
  readonly type?: string;
  readonly attributes?: readonly Attribute[];
  /** What it is when nobody gives it: `user = Depends(current_user)`. */
  readonly value?: Expression;
}

export interface ClassDeclaration extends At {
  readonly name: string;
  /** What it extends, implements or includes, as written: `ApplicationController`, `IConsumer<Order>`. */
  readonly bases: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly modifiers: ReadonlySet<string>;
  /** Methods, fields and what runs when the class is made (`before_action :x`), in order. */
  readonly body: Block;
  readonly form: "class" | "interface" | "enum" | "module" | "object";
}

/** What is written on a declaration: `@Get(":id")`, `[HttpPost("x")]`, `#[Route("/")]`, `@app.route("/")`. */
export interface Attribute extends At {
  /** As a path: `Get`, `app.route`. */
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** `a.b.c` of names and members; `undefined` for anything else. `this.` and `self.` stay. */
export function pathOf(expression: Expression): string | undefined {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member") return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.name}`;
}
