import * as z from "zod";
import { severities } from "../findings/finding.ts";

export const gatingModes = ["off", "advise", "require"] as const;
export type GatingMode = (typeof gatingModes)[number];

const Mode = z.enum(gatingModes);

/** What the config may say about features and their gates. */
export const GatingSettings = z.strictObject({
  mode: Mode.default("advise").describe(
    "What becomes of new behaviour without a flag: `advise` warns, `require` fails the check where the danger is high, `off` says nothing.",
  ),
  paths: z
    .array(z.strictObject({ path: z.string(), mode: Mode }))
    .default([])
    .describe("Another mode for the files that a glob matches; the last one that matches counts."),
  exclude: z.array(z.string()).default([]).describe("Globs of files whose entry points are nobody's features."),
  gates: z
    .array(
      z.strictObject({
        name: z
          .string()
          .describe("The function, decorator, middleware, class or component, without what stands before it."),
        form: z
          .enum(["answer", "guard", "middleware", "none"])
          .default("answer")
          .describe(
            "`answer` says whether the flag is on, `guard` throws when not, `middleware` lets through or not, `none` is no gate at all.",
          ),
        flag: z.string().optional().describe("The flag that it asks for, when it is always the same."),
        whenTrue: z.enum(["on", "off"]).default("on").describe("What a true answer means for the feature."),
      }),
    )
    .default([])
    .describe(
      "The repository's own gates, where they cannot be learned from its code. `slipway gates` shows what was learned.",
    ),
  rules: z
    .record(z.string(), z.enum([...severities, "off"]))
    .default({})
    .describe("The severity of a rule about features, or `off`."),
  ramp: z
    .array(z.int().min(0).max(100))
    .default([1, 10, 50, 100])
    .describe("Percentages through which a flag is turned up."),
});
export type GatingSettings = z.infer<typeof GatingSettings>;
