/**
 * Statements that runners know to refuse a transaction, and so run by themselves.
 * https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
 */
const refuses =
  /^(create\s+(unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|reindex\b[\s\S]*\bconcurrently|vacuum|alter\s+system|cluster)\b/i;

export function leavesTransaction(statement: string): boolean {
  return refuses.test(statement);
}
