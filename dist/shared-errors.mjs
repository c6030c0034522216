import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** What to do about it, in a form to paste. */
  hint;
  constructor(message, options = {}) {
    super(message, { cause: options.cause }), this.hint = options.hint;
  }
};

export {
  UserError
};
