/** SQL somewhere in a PL/pgSQL body. */
export interface PlpgsqlExpression {
  /** A statement; an expression is given as `SELECT …`, unless it is `dynamic`. */
  readonly sql: string;
  /** It is an expression, and what it yields is run. */
  readonly dynamic: boolean;
  /** Within the body, from 1. */
  readonly line: number;
  readonly conditional: boolean;
}

type Tagged = Readonly<Record<string, unknown>>;

/** Fields that hold statements. A block's own body always runs, everything else here under a condition. */
const NESTED = new Set([
  "body",
  "then_body",
  "elsif_list",
  "else_body",
  "case_when_list",
  "stmts",
  "else_stmts",
  "exceptions",
  "exc_list",
  "action",
]);
/** Fields with variables in them, that are only declared or assigned to. */
const VARIABLES = new Set(["var", "target", "datatype"]);
/** The expressions that yield SQL: of EXECUTE, FOR … IN EXECUTE, RETURN QUERY EXECUTE and OPEN … FOR EXECUTE. */
const DYNAMIC = new Set([
  "PLpgSQL_stmt_dynexecute.query",
  "PLpgSQL_stmt_dynfors.query",
  "PLpgSQL_stmt_return_query.dynquery",
  "PLpgSQL_stmt_open.dynquery",
]);
const TRANSACTION: Readonly<Record<string, string>> = {
  PLpgSQL_stmt_commit: "COMMIT",
  PLpgSQL_stmt_rollback: "ROLLBACK",
};

/** The SQL of a function as libpg-query gives it, in the order of the source: declarations, then statements. */
export function* walkBody(fields: Tagged): Generator<PlpgsqlExpression> {
  for (const datum of listOf(fields["datums"])) yield* walk(datum, 1, false);
  yield* walk(fields["action"], 1, false);
}

function* walk(node: unknown, parentLine: number, conditional: boolean): Generator<PlpgsqlExpression> {
  if (!isTagged(node)) return;
  for (const [tag, fields] of Object.entries(node)) {
    if (!isTagged(fields)) continue;
    const line = typeof fields["lineno"] === "number" ? fields["lineno"] : parentLine;
    if (TRANSACTION[tag]) yield { sql: TRANSACTION[tag], dynamic: false, line, conditional };
    for (const [field, value] of Object.entries(fields)) {
      if (NESTED.has(field) || VARIABLES.has(field)) continue;
      for (const expression of expressionsIn(value)) {
        const dynamic = DYNAMIC.has(`${tag}.${field}`);
        const sql = dynamic ? expression.query : asStatement(expression);
        if (sql !== undefined) yield { sql, dynamic, line, conditional };
      }
    }
    for (const [field, value] of Object.entries(fields)) {
      if (!NESTED.has(field)) continue;
      const always = tag === "PLpgSQL_stmt_block" && field === "body";
      for (const child of listOf(value)) yield* walk(child, line, conditional || !always);
    }
  }
}

interface Expression {
  readonly query: string;
  /** PostgreSQL's RawParseMode: 0 is a statement, 2 an expression, 3 to 5 an assignment. */
  readonly parseMode: number;
}

function expressionsIn(value: unknown): readonly Expression[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (!isTagged(value)) return [];
  const own = value["PLpgSQL_expr"];
  if (isTagged(own)) return typeof own["query"] === "string" ? [own as unknown as Expression] : [];
  return Object.values(value).flatMap(expressionsIn);
}

/** `undefined`: it neither calls a function nor reads a table, which takes a parenthesis or a FROM. */
function asStatement({ query, parseMode }: Expression): string | undefined {
  if (!parseMode) return query;
  const expression = parseMode >= 3 ? query.replace(/^[^=]*?:?=/, "") : query;
  return /\(|\bfrom\b/i.test(expression) ? `SELECT ${expression.trim()}` : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isTagged(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
