import { describe, expect, it } from "vitest";
import { printType } from "../../src/migrations/column.ts";
import { bareOf, nameIn, regclass, schemaOf, sqlIdentifier, sqlName } from "../../src/migrations/name.ts";
import { read } from "./sql/cases.ts";

describe("a name", () => {
  it.each([
    ["users", "public", "users"],
    ["billing.invoices", "billing", "invoices"],
    ["Order", "public", "Order"],
    ["My Schema.my table", "My Schema", "my table"],
    ["größe.🚢", "größe", "🚢"],
  ])("%s has a schema and a name of its own", (name, schema, bare) => {
    expect(schemaOf(name)).toBe(schema);
    expect(bareOf(name)).toBe(bare);
    expect(nameIn(schema, bare)).toBe(name);
  });

  it("leaves out public, and nothing else", () => {
    expect(nameIn("public", "a")).toBe("a");
    expect(nameIn("Public", "a")).toBe("Public.a");
    expect(nameIn("pg_catalog", "a")).toBe("pg_catalog.a");
  });
});

describe("an identifier as SQL", () => {
  it.each([
    ["users", "users"],
    ["_a$1", "_a$1"],
    ["", '""'],
    ["Users", '"Users"'],
    ["1a", '"1a"'],
    ["a b", '"a b"'],
    ["a-b", '"a-b"'],
    ["a.b", '"a.b"'],
    ['a"b', '"a""b"'],
    ["größe", '"größe"'],
    ["order", '"order"'],
    ["user", '"user"'],
    ["left", '"left"'],
    ["concurrently", '"concurrently"'],
    ["name", "name"],
    ["value", "value"],
    ["orders", "orders"],
  ])("%s", (identifier, sql) => {
    expect(sqlIdentifier(identifier)).toBe(sql);
  });

  it("of a name is quoted part by part", () => {
    expect(sqlName("billing.Order")).toBe('billing."Order"');
    expect(sqlName("user.table")).toBe('"user"."table"');
    expect(sqlName("users")).toBe("users");
  });

  it("within a literal is quoted once more", () => {
    expect(regclass("users")).toBe("'users'");
    expect(regclass("s.Order")).toBe(`'s."Order"'`);
    expect(regclass("it's")).toBe(`'"it''s"'`);
  });
});

describe("what is printed is read as what it was", () => {
  it.each([
    "users",
    "billing.invoices",
    "Order",
    "user",
    "select",
    'a"b',
    "a b",
    "größe.🚢",
    "it's",
    "a;b",
    "$a",
    "x.--",
    "between",
    "character",
    "interval",
    "time",
    "values",
    "row",
    "isnull",
    "authorization",
    "tablesample",
  ])("%s", (name) => {
    const [dropped, created] = read(`DROP TABLE ${sqlName(name)}; CREATE TABLE t (${sqlIdentifier(bareOf(name))} int)`);
    expect(dropped).toMatchObject({ kind: "drop-table", table: name });
    expect(created).toMatchObject({ kind: "create-table", columns: [{ name: bareOf(name) }] });
  });

  /** `""` is no name, and NUL is in none. */
  it("every character of the keyboard", () => {
    for (let code = 1; code < 128; code++) {
      const name = String.fromCharCode(code);
      if (name === ".") continue;
      expect(read(`DROP TABLE ${sqlName(name)}`)).toMatchObject([{ kind: "drop-table", table: name }]);
    }
  });
});

describe("a type as SQL", () => {
  it.each<[string, Parameters<typeof printType>[0]]>([
    ["integer", { name: "int4", modifiers: [], dimensions: 0 }],
    ["varchar(20)", { name: "varchar", modifiers: [20], dimensions: 0 }],
    ["numeric(10, 2)[]", { name: "numeric", modifiers: [10, 2], dimensions: 1 }],
    ["double precision[][]", { name: "float8", modifiers: [], dimensions: 2 }],
    ["char(1)", { name: "bpchar", modifiers: [1], dimensions: 0 }],
    ["bpchar", { name: "bpchar", modifiers: [], dimensions: 0 }],
    ['"char"', { name: "char", modifiers: [], dimensions: 0 }],
    ["timestamptz", { name: "timestamptz", modifiers: [], dimensions: 0 }],
    ["timestamptz(3)", { name: "timestamptz", modifiers: [3], dimensions: 0 }],
    ["time(0)", { name: "time", modifiers: [0], dimensions: 0 }],
    ["varbit(5)", { name: "varbit", modifiers: [5], dimensions: 0 }],
    ['hr."Mood"[]', { name: "hr.Mood", modifiers: [], dimensions: 1 }],
    ['"user"', { name: "user", modifiers: [], dimensions: 0 }],
    ["vector(1536)", { name: "vector", modifiers: [1536], dimensions: 0 }],
  ])("%s", (sql, type) => {
    expect(printType(type)).toBe(sql);
    expect(read(`ALTER TABLE t ALTER a TYPE ${printType(type)}`)).toMatchObject([{ kind: "alter-column-type", type }]);
  });
});
