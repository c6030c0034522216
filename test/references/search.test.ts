import { describe, expect, test } from "vitest";
import { findReferences } from "../../src/references/search.ts";

const verdict = (subject: { object: string; column?: string }, files: Record<string, string>) =>
  findReferences([subject], [{ environment: "production", ref: "v1", files: new Map(Object.entries(files)) }]).of(
    subject.object,
    subject.column,
  ).verdict;

const age = { object: "users", column: "age" };
const lastLogin = { object: "users", column: "last_login" };

describe("who still uses a column", () => {
  test.each([
    ["a statement", age, { "a.ts": "query('SELECT id, age FROM users')" }, "used"],
    ["an insert", age, { "a.py": 'cur.execute("INSERT INTO users (age) VALUES (%s)", [1])' }, "used"],
    ["nobody", age, { "a.ts": "query('SELECT id FROM users')" }, "unused"],
    ["another spelling", lastLogin, { "user.ts": "const users = db.users; users.update({ lastLogin: now })" }, "used"],
    [
      "a model of an ORM",
      lastLogin,
      { "app/models/user.rb": "class User < ApplicationRecord\n  scope :recent, -> { order(:last_login) }\nend" },
      "used",
    ],
    ["a word in a file that does not know the table", age, { "a.ts": "const age = 3;" }, "unknown"],
    ["a longer word", age, { "a.ts": "query('SELECT average FROM users')" }, "unused"],
  ] as const)("%s", (_, subject, files, expected) => {
    expect(verdict(subject, files)).toBe(expected);
  });

  test("the place, and the environment, are said", () => {
    const usage = findReferences(
      [age],
      [{ environment: "production", ref: "v1", files: new Map([["src/a.ts", "\nquery('SELECT age FROM users')"]]) }],
    ).of("users", "age");
    expect(usage).toMatchObject({
      verdict: "used",
      places: [{ path: "src/a.ts", line: 2, environment: "production" }],
    });
  });

  test("without any code it is not known, and nobody looked", () => {
    expect(findReferences([age], []).of("users", "age")).toMatchObject({ verdict: "unknown", looked: false });
  });
});
