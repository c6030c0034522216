import type { CodeFile, Expression } from "../syntax/code.ts";
import type { Profile } from "./profile.ts";
import { eachClass } from "./walk.ts";
import { lastOf, textOf, wordsOf } from "./words.ts";

const holdsFlags = /(?:feature|flag|toggle|experiment)/i;

/** Constants of classes, enums, objects and blocks whose name says that they hold flags. */
export function constantsIn(files: readonly CodeFile[]): Pick<Profile, "constants" | "declared"> {
  const constants = new Map<string, string>();
  const declared = new Map<string, { path: string; line: number }>();
  const add = (file: CodeFile, holder: string, name: string, value: Expression | undefined, line: number) => {
    const key =
      textOf(value) ??
      textOf(value?.kind === "call" ? value.arguments[0]?.value : undefined) ??
      (value === undefined ? name : undefined);
    if (key === undefined || !/^[\w.:/-]{2,80}$/.test(key)) return;
    if (holder !== "") constants.set(`${holder}.${name}`, key);
    else constants.set(name, key);
    if (!declared.has(key)) declared.set(key, { path: file.path, line });
  };
  for (const file of files) {
    eachClass(file, (one) => {
      if (
        !holdsFlags.test(one.name) ||
        /(?:Service|Controller|Repository|Module|Client|Provider|Manager)$/.test(one.name)
      )
        return;
      for (const member of one.body)
        if (member.kind === "assign" && member.targets[0] && (member.value !== undefined || one.form === "enum"))
          add(file, lastOf(one.name), member.targets[0].name, member.value, member.line);
    });
    for (const one of file.body) {
      if (one.kind !== "assign" || !one.targets[0]) continue;
      const { name } = one.targets[0];
      const value = one.value?.kind === "call" ? one.value.arguments[0]?.value : one.value;
      if (value?.kind === "object" && holdsFlags.test(name))
        for (const entry of value.entries)
          add(file, name, entry.key, entry.value.kind === "object" ? undefined : entry.value, entry.value.line);
      else if (value?.kind === "literal" && wordsOf(name).some((word) => /^(?:flag|feature|toggle)$/.test(word)))
        add(file, "", name, value, one.line);
    }
  }
  return { constants, declared };
}
