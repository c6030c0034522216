import { describe, expect, test } from "vitest";
import { readCodeWaivers } from "../../src/findings/code-waivers.ts";

const said = (text: string) =>
  readCodeWaivers(text).map((one) =>
    one.kind === "unreadable"
      ? `unreadable ${one.text}`
      : `${one.rules.join("+")} because ${one.because} at ${one.covers ? `${one.covers.from}-${one.covers.to}` : "all"}`,
  );

describe("waivers in source code", () => {
  test.each([
    [
      "above the line",
      "// slipway: waive ungated-feature because x y\napp.get()",
      "ungated-feature because x y at 1-2",
    ],
    ["at its end", "app.get() // slipway: waive ungated-feature because x", "ungated-feature because x at 1-1"],
    [
      "above decorators",
      "# slipway: waive gate-removed because x\n@app.get('/a')\n@other\ndef a():",
      "gate-removed because x at 1-4",
    ],
    ["in a block", "/* slipway: waive a, b because c */\nx()", "a+b because c at 1-2"],
    ["in JSX", "{/* slipway: waive a because c */}\n<X />", "a because c at 1-2"],
    ["for a whole file", "# slipway: waive-file a because c\n\nx", "a because c at all"],
    [
      "in short",
      "// ungated-ok: partners were promised it\napp.post()",
      "ungated-feature because partners were promised it at 1-2",
    ],
    [
      "in short, without a reason worth the name",
      "// ungated-ok: ok\napp.post()",
      "ungated-feature because undefined at 1-2",
    ],
    ["without a reason", "// slipway: waive a\nx()", "a because undefined at 1-2"],
    ["that cannot be read", "// slipway: wave a\nx()", "unreadable slipway: wave a"],
  ])("%s", (_, text, expected) => expect(said(text)).toEqual([expected]));

  test("words in a string are none", () => expect(said('const x = "slipway: waive a because b";')).toEqual([]));
});
