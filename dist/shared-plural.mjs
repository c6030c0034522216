import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/report/plural.ts
function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
function listed(parts, word = "and") {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

export {
  plural,
  listed
};
