import { columnCases } from "./column-cases.ts";
import { constraintCases } from "./constraint-cases.ts";
import { indexCases } from "./index-cases.ts";
import type { RecipeCases } from "./recipe-case.ts";
import { replacementCases } from "./replacement-cases.ts";

/** For each rule whose safe way is SQL: what it is asked about, and where it must end. */
export const cases: RecipeCases = { ...indexCases, ...constraintCases, ...columnCases, ...replacementCases };
