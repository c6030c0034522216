import * as z from "zod";
import { severities } from "../findings/finding.ts";
import { entryKinds } from "../gating/entry-point.ts";
import { gatingVerdicts } from "../gating/feature.ts";
import { engines } from "../migrations/database.ts";
import { durations } from "../migrations/effect.ts";
import { lockModes } from "../migrations/operation.ts";
import { stageKinds } from "../plan/plan.ts";
import { strategies } from "../plan/settings.ts";
import { conclusions } from "./report.ts";

const Line = z.int().min(1).describe("Counts from 1.");
const Rollback = z.enum(["clean", "loses-data", "irreversible"]);
const Stage = z.enum(["expand", "backfill", "contract", "split", "none"]);

const Operation = z.strictObject({
  kind: z.string().describe("`add-column`, `create-index`, …; `opaque` was not understood."),
  table: z.string().optional().describe("The table, view, index or type that it is about; `public.` is left out."),
  column: z.string().optional(),
  line: Line,
  endLine: Line,
  oldCode: z.enum(["works", "breaks", "unknown"]).describe("Does code written before it keep working after it?"),
  newCode: z.enum(["works", "needs-it", "unknown"]).describe("Does code written for it work before it?"),
  lock: z
    .strictObject({
      mode: z.enum(lockModes),
      tables: z.array(z.string()).describe("Those that hold this mode, the strongest."),
      blocks: z.enum(["reads-and-writes", "writes", "schema-changes", "nothing"]),
      duration: z.enum(durations).describe("`instant` however large the table is."),
    })
    .nullable(),
  rollback: Rollback,
  stage: Stage,
});

const Place = z.strictObject({ path: z.string(), line: Line, column: Line, endLine: Line });
const OperationRef = z.strictObject({ path: z.string(), index: z.int().min(0) });

const Step = z.strictObject({
  id: z.string(),
  title: z.string(),
  place: Place.optional(),
  sql: z.array(z.string()).optional(),
  transaction: z.enum(["allowed", "required", "forbidden"]),
  slow: z.boolean(),
  waitsFor: z.array(z.string()),
  rollback: Rollback,
  note: z.string().optional(),
  operations: z.array(OperationRef).optional(),
  replaces: OperationRef.optional(),
});

const Plan = z.strictObject({
  strategy: z.enum(strategies),
  stages: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(stageKinds),
      title: z.string(),
      release: z.int().min(0).describe("The pull request that carries it; 0 is this one."),
      waitsFor: z.array(z.string()),
      condition: z.string().optional(),
      rollback: Rollback,
      pointOfNoReturn: z.boolean(),
      steps: z.array(Step),
    }),
  ),
  files: z
    .array(z.strictObject({ path: z.string(), action: z.enum(["keep", "move", "split"]), stages: z.array(z.string()) }))
    .optional(),
  rollback: z.strictObject({ verdict: Rollback, because: z.string() }),
});

const Feature = z.strictObject({
  path: z.string(),
  line: Line,
  endLine: Line,
  kind: z.enum(entryKinds),
  name: z.string(),
  language: z.string(),
  framework: z.string(),
  verdict: z.enum(gatingVerdicts).describe("`unknown` is not `ungated`: it could not be told."),
  gated: z.boolean().describe("Could somebody turn it off without shipping code?"),
  gate: z
    .strictObject({
      sdk: z.string().describe("`home-made` for the repository's own."),
      flag: z.string().nullable().describe("`null` when it is only known as it runs."),
      path: z.string(),
      line: Line,
      failsOpen: z.boolean(),
    })
    .nullable(),
  evidence: z.array(z.strictObject({ path: z.string(), line: Line, role: z.string() })),
});

/** What `--format json` prints. `docs/report.schema.json` is made of it. Keys are added, never renamed. */
export const ReportJson = z
  .strictObject({
    schemaVersion: z.literal(1),
    conclusion: z.enum(conclusions),
    migrations: z.array(
      z.strictObject({
        path: z.string(),
        framework: z.string(),
        database: z.enum(engines),
        databaseVersion: z.int(),
        transactional: z.boolean(),
        stage: Stage,
        operations: z.array(Operation),
      }),
    ),
    features: z.array(Feature),
    findings: z.array(
      z.strictObject({
        rule: z.string(),
        severity: z.enum(severities),
        path: z.string(),
        line: Line,
        column: Line,
        endLine: Line,
        message: z.string(),
        why: z.string(),
        fix: z.string(),
        waived: z.strictObject({ reason: z.string(), by: z.string() }).nullable(),
      }),
    ),
    unread: z.array(z.strictObject({ path: z.string(), line: Line.optional(), reason: z.string() })),
    plan: Plan,
  })
  .describe("A report of Slipway. Paths are as they were given, or relative to the repository's root.");
