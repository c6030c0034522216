import * as z from "zod";
import { severities } from "../findings/finding.ts";

const Level = z.enum([...severities, "off"]);

/** What the config may say about migrations. Every key has a default that suits a PostgreSQL web application. */
export const MigrationSettings = z.strictObject({
  paths: z
    .array(z.string())
    .optional()
    .describe("Globs of the migration files, when they do not stand where their framework puts them."),
  framework: z.string().optional().describe("What they are written in, when it cannot be told from the files."),
  schema: z.string().optional().describe("A schema dump (`structure.sql`) that stands for all migrations before it."),
  startAfter: z.string().optional().describe("Migrations up to this version or file name are not judged."),
  lockTimeout: z
    .enum(["in-file", "by-runner"])
    .default("in-file")
    .describe(
      "Where `lock_timeout` is set: in each migration, or by the role or the runner (then its absence is nothing).",
    ),
  timeZone: z
    .string()
    .default("UTC")
    .describe("The time zone of the database session: it decides whether timestamp ↔ timestamptz rewrites the table."),
  rules: z.record(z.string(), Level).default({}).describe("The severity of a rule, or `off`."),
});
export type MigrationSettings = z.infer<typeof MigrationSettings>;
