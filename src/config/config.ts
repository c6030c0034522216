import * as z from "zod";
import { Waivers } from "../findings/settings.ts";
import { GatingSettings } from "../gating/settings.ts";
import { engines } from "../migrations/database.ts";
import { MigrationSettings } from "../migrations/settings.ts";
import { PlanSettings } from "../plan/settings.ts";

const database = new RegExp(`^(${engines.join("|")})(@\\d+(\\.\\d+)*)?$`);

/** `.github/slipway.yml`. Every key has a default; a key that does not exist is an error. */
export const Config = z.strictObject({
  database: z
    .string()
    .regex(database, `expected one of ${engines.join(", ")}, with @VERSION if you like: postgres@16`)
    .optional()
    .describe("The production database and its major version: `postgres@16`."),
  failOn: z
    .enum(["error", "warning", "notice", "never"])
    .default("error")
    .describe("The least severity that fails the check."),
  comment: z.boolean().default(true).describe("Whether the checklist is posted on the pull request."),
  migrations: MigrationSettings.prefault({}),
  gating: GatingSettings.prefault({}),
  waivers: Waivers,
  ...PlanSettings.shape,
});
export type Config = z.infer<typeof Config>;
