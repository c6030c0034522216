import * as z from "zod";

/** A finding that the team accepts, said in the config: for what no comment in a file can reach, or for many files at once. */
export const WaiverSettings = z.strictObject({
  rule: z.string().min(1).describe("The rule whose findings are accepted."),
  path: z.string().min(1).optional().describe("Only in files that match this glob; everywhere without it."),
  because: z.string().trim().min(1).describe("Why it is safe here, for whoever asks in a year."),
  by: z.string().trim().min(1).describe("Who answers for it."),
  until: z.iso.date().optional().describe("The last day on which it holds: `2026-12-31`."),
});
export type WaiverSettings = z.infer<typeof WaiverSettings>;

export const Waivers = z.array(WaiverSettings).default([]);
