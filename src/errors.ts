/**
 * A mistake that its reader can mend: a wrong option, an unreadable config, a missing permission.
 * It is printed as a sentence. Every other error is a bug and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What to do about it, in a form to paste. */
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
