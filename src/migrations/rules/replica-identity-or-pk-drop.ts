import { defineRule } from "../rule.ts";

export const replicaIdentityOrPkDrop = defineRule({
  id: "replica-identity-or-pk-drop",
  title: "Without a primary key a published table takes no UPDATE or DELETE",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/logical-replication-publication.html"],
  examples: {
    given: "CREATE TABLE users (id bigint CONSTRAINT users_pkey PRIMARY KEY);",
    unsafe: "ALTER TABLE users DROP CONSTRAINT users_pkey;",
    safe: "ALTER TABLE users REPLICA IDENTITY FULL;",
  },
  on: ["drop-constraint", "replica-identity"],

  message: ({ table }) =>
    `If \`${table}\` is published for logical replication, every UPDATE and DELETE on it fails from this moment on (55000).`,
  why: "Change capture, replicas and zero-downtime upgrades find rows by their replica identity, which is the primary key unless something else is set.",
  fix: ({ table }) => `Set another identity first: ALTER TABLE ${table} REPLICA IDENTITY USING INDEX …;`,

  matches: (operation, { schema, untouched, run, index }) => {
    if (untouched) return false;
    if (operation.kind === "replica-identity") return operation.identity === "nothing";
    const isKey =
      schema.table(operation.table)?.constraints.get(operation.constraint)?.definition.type === "primary-key";
    const replaced = run.some(
      ({ operation: other }, i) =>
        i > index &&
        other.kind === "add-primary-key" &&
        other.table === operation.table &&
        run[i]!.transaction === run[index]!.transaction &&
        run[index]!.transaction !== null,
    );
    return isKey && !replaced;
  },
});
