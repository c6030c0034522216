import type { Facts } from "./rule.ts";

/** Whose transaction an operation stands in, said to the one who wrote it. */
export function transactionWords({ run, index }: Facts): string {
  const here = run[index]!;
  const begun = run.some(
    (step) => step.path === here.path && step.transaction === here.transaction && step.operation.kind === "transaction",
  );
  if (begun) return "stands between BEGIN and COMMIT";
  const files = new Set(run.filter((step) => step.transaction === here.transaction).map((step) => step.path));
  return files.size > 1
    ? `runs in the one transaction that ${files.size} pending migrations share`
    : "runs in the transaction that the migration tool opens around the file";
}
