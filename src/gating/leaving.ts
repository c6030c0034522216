import type { Expression } from "../syntax/code.ts";
import { told, type Locals } from "./condition.ts";
import type { CheckContext, FlagCheck } from "./flag-check.ts";
import type { Call } from "./walk.ts";
import { calledPath, lastOf } from "./words.ts";

const leaving =
  /^(?:abort|halt|panic|notFound|not_found|exit|die|fail|permanentRedirect|error404|throwError|process_exit)!?$/;

/** A call that does not come back: it throws, or ends the request. */
export function leaves(value: Expression): boolean {
  return value.kind === "call" && leaving.test(lastOf(calledPath(value.callee)));
}

/** `abort_unless(on, 404)`, `throw_if(off, …)`, `assert on`: what follows runs only with the flag. */
export function assertedBy(call: Call, context: CheckContext, locals: Locals): FlagCheck | undefined {
  const [, word] = /^(?:abort|throw|report|halt|raise)_(if|unless)$/.exec(lastOf(calledPath(call.callee))) ?? [];
  const isAssertion = /^(?:assert|invariant|precondition|require)$/.test(lastOf(calledPath(call.callee)));
  const test = call.arguments[0]?.value;
  if ((word === undefined && !isAssertion) || !test) return undefined;
  const { whenTrue, whenFalse } = told(test, context, locals);
  return word === "if" ? whenFalse : whenTrue;
}
