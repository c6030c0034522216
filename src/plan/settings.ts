import * as z from "zod";

export const strategies = ["zero-downtime", "maintenance-window"] as const;
export type Strategy = (typeof strategies)[number];

/** What the config may say about the plan. */
export const PlanSettings = z.strictObject({
  strategy: z
    .enum(strategies)
    .default("zero-downtime")
    .describe(
      "`zero-downtime`: old and new code run side by side. `maintenance-window`: traffic is stopped while the change is carried out.",
    ),
  environments: z
    .array(z.string().min(1))
    .optional()
    .describe("The environments that run the code, in the order in which they are deployed to."),
});
export type PlanSettings = z.infer<typeof PlanSettings>;
