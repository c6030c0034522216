import type { TransactionScope } from "./framework.ts";
import type { Operation } from "./operation.ts";
import type { RunStep } from "./rule.ts";

/** The operations of one migration, with the transaction that its framework puts around them. */
export interface MigrationOperations {
  readonly path: string;
  readonly transaction: TransactionScope;
  readonly operations: readonly Operation[];
}

/**
 * Lays the migrations end to end and says which operations share a transaction. Explicit BEGIN and COMMIT
 * count too: after a COMMIT inside a wrapped file, the rest of it runs unprotected, as it does on the server.
 */
export function runOf(migrations: readonly MigrationOperations[]): RunStep[] {
  const run: RunStep[] = [];
  let last = 0;
  let pending: number | null = null;
  for (const migration of migrations) {
    let open = opened(migration.transaction);
    for (const operation of migration.operations) {
      if (operation.kind === "transaction") open = afterControl(operation.action, open);
      run.push({ operation, transaction: open, path: migration.path, effect: undefined, untouched: undefined });
    }
    if (migration.transaction === "pending") pending = open;
  }
  return run;

  function opened(scope: TransactionScope): number | null {
    switch (scope) {
      case "file":
        pending = null;
        return ++last;
      case "pending":
        return (pending ??= ++last);
      case "none":
        pending = null;
        return null;
    }
  }

  function afterControl(action: "begin" | "commit" | "rollback" | "savepoint", open: number | null): number | null {
    switch (action) {
      case "begin":
        return open ?? ++last;
      case "commit":
      case "rollback":
        return null;
      case "savepoint":
        return open;
    }
  }
}
