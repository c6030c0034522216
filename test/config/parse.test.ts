import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/defaults.ts";
import { parseConfig } from "../../src/config/parse.ts";

const path = ".github/slipway.yml";

test("an empty file is all defaults, and those that are written out are the same", () => {
  expect(parseConfig("", path)).toEqual(defaultConfig);
  expect(parseConfig(undefined, path)).toEqual(defaultConfig);
});

test("what is said counts, and the rest stays as it is", () => {
  const config = parseConfig(
    "database: postgres@16\ngating:\n  mode: require\nmigrations:\n  rules:\n    truncate: warning\n",
    path,
  );
  expect(config).toMatchObject({
    database: "postgres@16",
    failOn: "error",
    gating: { mode: "require", ramp: [1, 10, 50, 100] },
    migrations: { rules: { truncate: "warning" } },
  });
});

describe("a mistake is named with its line, and what was meant", () => {
  test.each([
    [
      "a key that does not exist",
      "failOn: error\ndatabse: postgres",
      ":2: there is no key 'databse'. Did you mean 'database'?",
    ],
    ["one further in", "gating:\n  mod: off", ":2: there is no key 'gating.mod'. Did you mean 'mode'?"],
    ["a value that is none of those there are", "failOn: eror", ":1: failOn: "],
    ["a database that is not known", "database: oracle", ":1: database: expected one of"],
    ["a percentage over 100", "gating:\n  ramp: [1, 150]", ":2: gating.ramp.1: "],
    ["a waiver without a reason", "waivers:\n  - { rule: truncate, by: me }", ":2: waivers.0.because: "],
    ["what is no YAML", "a: [1, 2", ": this is not YAML: "],
    ["what is no map", "- a\n- b", "the file: "],
  ])("%s", (_, text, said) => {
    expect(() => parseConfig(text, path)).toThrow(said);
    expect(() => parseConfig(text, path)).toThrow(path);
  });

  test("a bomb of aliases is refused, not expanded", () => {
    const bomb = [
      "a: &a [x]",
      ...Array.from(
        { length: 12 },
        (_, i) => `${"bcdefghijklm"[i]}: &${"bcdefghijklm"[i]} [${`*${"abcdefghijkl"[i]},`.repeat(9)}]`,
      ),
    ].join("\n");
    expect(() => parseConfig(bomb, path)).toThrow();
  });
});
