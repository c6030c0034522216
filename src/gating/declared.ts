import type { FeatureChange } from "./rule.ts";
import type { Profile } from "./profile.ts";

/** Flags that a change declares, and whether anything but the declaration names them. */
export function declaredBy(
  before: Profile,
  after: Profile,
  texts: ReadonlyMap<string, string>,
): FeatureChange["declared"] {
  const added = [...after.declared].filter(([flag, { path }]) => !before.declared.has(flag) && texts.has(path));
  return added.map(([flag, { path, line }]) => {
    const constants = [...after.constants].flatMap(([name, key]) =>
      key === flag ? [name.slice(name.lastIndexOf(".") + 1)] : [],
    );
    const names = new RegExp(
      [flag, ...constants].map((name) => String.raw`(?<![\w-])${escape(name)}(?![\w-])`).join("|"),
      "g",
    );
    const uses = [...texts].some(([file, text]) =>
      text.split("\n").some((source, index) => (file !== path || index + 1 !== line) && source.search(names) >= 0),
    );
    return { flag, path, line, isUsed: uses };
  });
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
