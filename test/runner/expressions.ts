import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** The contexts of an expression: https://docs.github.com/actions/reference/workflows-and-actions/contexts */
export type Contexts = Readonly<Record<string, unknown>>;

/** Did a step before this one fail? */
export interface Status {
  readonly failed: boolean;
}

/** Text with `${{ … }}` in it, by GitHub's own evaluator. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{([^]*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts).coerceString(),
  );
}

/** A step's `if:`. One that asks for no status itself means "and nothing has failed". */
export function holds(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = condition === undefined ? "success()" : String(condition).replace(/^\s*\$\{\{([^]*)\}\}\s*$/, "$1");
  const asked = /\b(?:success|failure|always|cancelled)\s*\(/.test(text) ? text : `success() && (${text})`;
  const value = evaluate(asked, contexts, status);
  return value.coerceString() !== "" && value.coerceString() !== "false" && value.coerceString() !== "0";
}

function evaluate(expression: string, contexts: Contexts, { failed }: Status = { failed: false }): data.ExpressionData {
  const functions = Object.entries({ success: !failed, failure: failed, always: true, cancelled: false }).map(
    ([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }),
  );
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate();
}
