import { printType } from "../column.ts";
import { blocksForLong } from "../feel.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";

export const addColumnConstrainedDomain = defineRule({
  id: "add-column-constrained-domain",
  title: "A column of a domain with a CHECK rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createdomain.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE DOMAIN positive AS int CHECK (VALUE > 0);",
    unsafe: "ALTER TABLE orders ADD COLUMN quantity positive;",
    safe: "ALTER TABLE orders ADD COLUMN quantity int;",
  },
  on: ["add-column"],

  message: ({ table, definition }) =>
    `\`${definition.type.name}\` has a constraint, so every row of \`${table}\` is rewritten while nobody can read or write it.`,
  why: "PostgreSQL proves a domain's constraint for the new column row by row, even when all of them are NULL.",
  fix: ({ table, column, definition }, { schema }) => {
    const domain = schema.type(definition.type.name);
    const base = domain?.kind === "domain" ? printType(domain.base) : "the base type";
    return {
      steps: [
        {
          title: `Add \`${column}\` with the domain's base type`,
          stage: "expand",
          transaction: "allowed",
          release: 0,
          rollback: "clean",
          note: "Add what the domain checks as a CHECK … NOT VALID, and validate that in a migration of its own.",
          sql: [
            "SET lock_timeout = '2s';",
            `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlIdentifier(column)} ${base};`,
          ],
        },
      ],
    };
  },

  matches: ({ definition }, facts) => {
    const type = facts.schema.type(definition.type.name);
    return type?.kind === "domain" && type.constrained && facts.effect.duration === "rewrite" && blocksForLong(facts);
  },
});
