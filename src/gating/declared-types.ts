import type { CodeFile } from "../syntax/code.ts";
import { walk } from "./walk.ts";
import { calledPath, lastOf } from "./words.ts";

const known = new WeakMap<CodeFile, ReadonlyMap<string, string>>();

/** The types that a file gives to its fields, parameters and variables, by their names; `new X()` is one as well. */
export function declaredTypes(file: CodeFile): ReadonlyMap<string, string> {
  const before = known.get(file);
  if (before) return before;
  const types = new Map<string, string>();
  const add = (name: string, type: string | undefined) => {
    if (type !== undefined && type !== "" && type !== "var") types.set(name.replace(/^(?:this\.)?\$?/, ""), type);
  };
  walk(file, {
    expression(one) {
      if (one.kind === "function") for (const { name, type } of one.function.parameters) add(name, type);
    },
    statement(one) {
      if (one.kind === "function") for (const { name, type } of one.function.parameters) add(name, type);
      if (one.kind === "assign")
        for (const { name, type } of one.targets)
          add(
            name,
            type ?? (one.value?.kind === "call" && one.value.isNew ? lastOf(calledPath(one.value.callee)) : undefined),
          );
    },
  });
  known.set(file, types);
  return types;
}
