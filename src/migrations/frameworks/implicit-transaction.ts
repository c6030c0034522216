import type { TransactionScope } from "../framework.ts";
import { statementSpans } from "./statements.ts";

/**
 * A runner that sends the whole text as one message, without BEGIN: the server runs several statements of one message in one
 * transaction, and a single one in its own.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-MULTI-STATEMENT
 */
export function implicitTransaction(sql: string): TransactionScope {
  return statementSpans(sql).length > 1 ? "file" : "none";
}
