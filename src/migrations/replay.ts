import type { SqlParser } from "../syntax/sql.ts";
import type { Catalog } from "./catalog/catalog.ts";
import type { Schema } from "./catalog/schema.ts";
import type { Name, Operation } from "./operation.ts";
import { readOperations } from "./sql/read.ts";

/** A schema as one script. */
export interface SchemaDump {
  readonly path: string;
  readonly text: string;
}

/** Makes the schema that a dump says. */
export function replayDump(catalog: Catalog, { path, text }: SchemaDump, parser: SqlParser): void {
  for (const operation of readOperations(text, { path, parser }).operations) catalog.apply(operation, "deployed");
}

/** Adds what a dump knows and the migrations did not tell: what they would change in it is in it already. */
export function fillFromDump(catalog: Catalog, { path, text }: SchemaDump, parser: SqlParser): void {
  const unknown = new Set<Name>();
  for (const operation of readOperations(text, { path, parser }).operations) {
    const made = madeBy(operation, catalog.schema);
    if (made !== undefined) unknown.add(made);
    const about = "table" in operation ? operation.table : undefined;
    if (made !== undefined || (about !== undefined && unknown.has(about))) catalog.apply(operation, "deployed");
  }
}

/** What an operation makes that nobody knows yet. */
function madeBy(operation: Operation, schema: Schema): Name | undefined {
  switch (operation.kind) {
    case "create-table":
      return schema.table(operation.table)?.complete ? undefined : operation.table;
    case "create-view":
    case "create-materialized-view":
      return schema.view(operation.view) ? undefined : operation.view;
    case "create-enum":
    case "create-domain":
    case "create-type":
      return schema.type(operation.type) ? undefined : operation.type;
    case "create-function":
      return schema.functions(operation.function).length > 0 ? undefined : operation.function;
    case "create-sequence":
      return schema.sequence(operation.sequence) ? undefined : operation.sequence;
    default:
      return undefined;
  }
}
