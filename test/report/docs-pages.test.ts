import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/handlers/catalogue.ts";
import { docsPages, fillIn } from "../../src/report/docs-pages.ts";
import { frameworksMarkdown } from "../../src/report/frameworks-table.ts";
import { rulePage } from "../../src/report/rule-page.ts";

const pages = docsPages(catalogue);

test("the page of a rule says why, shows both examples, and how to live with it", async () => {
  const page = rulePage({
    id: "rename-column",
    title: "Renaming a column breaks the running release, whichever goes first",
    severity: "error",
    databases: ["postgres"],
    sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-RENAMING-COLUMN"],
    why: "The change itself is instant; what hurts is the time in which both releases run.",
    fix: "Add a column with the new name, write both, fill it, read it, and drop the old one.",
    examples: {
      given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
      unsafe: "ALTER TABLE users RENAME COLUMN name TO full_name;",
      safe: "ALTER TABLE users ADD COLUMN full_name text;",
    },
  });
  await expect(page).toMatchFileSnapshot("markdown/rule-page.md");
});

describe("the docs are what 'npm run docs' writes", () => {
  test.each([...pages])("%s", (path, content) => expect(readFileSync(path, "utf8")).toBe(content));

  test("and no page is left of a rule that is gone", () => {
    const there = readdirSync("docs/rules").map((file) => `docs/rules/${file}`);
    expect(there.filter((path) => !pages.has(path))).toEqual([]);
  });
});

describe("generated parts of a page", () => {
  test("are put between their markers, and the rest stays", () => {
    const page =
      "# A\n\n<!-- generated: rules -->\nold\n<!-- end -->\n\nmine\n\n<!-- generated: rules --><!-- end -->\n";
    const once = fillIn(page, { rules: "| $& |" });
    expect(once).toBe(
      "# A\n\n<!-- generated: rules -->\n\n| $& |\n\n<!-- end -->\n\nmine\n\n<!-- generated: rules -->\n\n| $& |\n\n<!-- end -->\n",
    );
    expect(fillIn(once, { rules: "| $& |" })).toBe(once);
  });

  test("must be known", () => {
    expect(() => fillIn("<!-- generated: ruels -->\n<!-- end -->", { rules: "" })).toThrow("ruels");
  });
});

test("frameworks are listed by name, with their manual and where their files are found", () => {
  const one = { id: "sqlx", title: "SQLx", docs: "https://docs.rs/sqlx", files: ["migrations/*.sql", "a|b"] };
  const table = frameworksMarkdown([{ ...one, title: "Zz" }, one] as never);
  expect(table.split("\n").slice(2)).toEqual([
    "| [SQLx](https://docs.rs/sqlx) | `sqlx` | `migrations/*.sql`, `a\\|b` |",
    "| [Zz](https://docs.rs/sqlx) | `sqlx` | `migrations/*.sql`, `a\\|b` |",
  ]);
});
