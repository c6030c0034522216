import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/migrations/database.ts
var engines = ["postgres", "mysql", "mariadb", "sqlite"];

export {
  engines
};
