import { gatingRules } from "../gating/rules/index.ts";
import { engines } from "../migrations/database.ts";
import { fileRules } from "../migrations/order.ts";
import { rules } from "../migrations/report-findings.ts";
import type { CatalogueEntry } from "../report/catalogue-entry.ts";

/** Every rule, as its documentation shows it. */
export const catalogue: readonly CatalogueEntry[] = [
  ...rules.map(({ id, title, severity, databases, sources, examples, why }): CatalogueEntry => {
    return {
      id,
      title,
      severity,
      databases,
      sources,
      examples,
      why: typeof why === "string" ? why : "",
      fix: undefined,
    };
  }),
  ...gatingRules.map(({ id, title, severity, sources, examples, why }): CatalogueEntry => {
    return { id, title, severity, databases: [], sources, examples, why, fix: undefined, about: "features" };
  }),
  ...fileRules.map(({ id, title, severity, sources, why }): CatalogueEntry => {
    return { id, title, severity, databases: engines, sources, why, fix: undefined };
  }),
];
