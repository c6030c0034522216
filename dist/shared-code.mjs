import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/syntax/code.ts
var languages = ["typescript", "python", "ruby", "go", "java", "kotlin", "php", "csharp", "elixir"], codeFile = /\.(?:[cm]?[jt]s|[jt]sx|py|rb|rake|go|java|kts?|php|cs|exs?)$/i;
function pathOf(expression) {
  if (expression.kind === "name") return expression.name;
  if (expression.kind !== "member") return;
  let object = pathOf(expression.object);
  return object === void 0 ? void 0 : `${object}.${expression.name}`;
}

export {
  languages,
  codeFile,
  pathOf
};
