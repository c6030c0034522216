import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  page
} from "./shared-checklist.mjs";

// src/report/markdown.ts
var marker = "<!-- slipway -->", mostCharacters = 65536;
function comment(report, links = {}) {
  let body = page(report, { ...links, most: mostCharacters - marker.length - 2, size: ({ length }) => length });
  return `${marker}
${body}`;
}

export {
  marker,
  comment
};
