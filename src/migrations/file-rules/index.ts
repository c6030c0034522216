export { duplicateVersion } from "./duplicate-version.ts";
export { editedAppliedMigration } from "./edited-applied-migration.ts";
export { outOfOrderMigration } from "./out-of-order-migration.ts";
