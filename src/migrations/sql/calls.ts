import type { Name, Operation } from "../operation.ts";
import { beyond, type Context, type Draft } from "./context.ts";
import { callsOf } from "./expression.ts";

/** Functions that call others twice over grow without end. */
const MOST_CALLED = 20_000;

/** What the functions do that it calls, as far as this script made them. */
export function calledIn(tree: unknown, { session, statement }: Context): readonly Draft[] {
  if (session.functions.size === 0) return [];
  return callsOf(tree).flatMap((name) => {
    const overloads = session.functions.get(name) ?? session.functions.get(`${session.schema}.${name}`) ?? [];
    // Which of them it calls depends on types that only the server knows.
    const body = overloads.flatMap((one) => one.body);
    session.called.operations += body.length;
    if (session.called.operations > MOST_CALLED) return [beyond(`what \`${name}\` calls is too much to follow`)];
    return body.map(({ place, sql, statement: number, ...operation }): Draft => {
      return { ...operation, within: "function", span: statement, written: { place, sql, statement: number } };
    });
  });
}

/** Keeps what a function does for those that call it. */
export function remember({ session }: Context, name: Name, args: readonly string[], body: readonly Operation[]): void {
  session.functions.set(name, [...(session.functions.get(name) ?? []), { arguments: args, body }]);
}

/** Without arguments, all functions of the name are gone. */
export function forget({ session }: Context, name: Name, args?: readonly string[]): void {
  const others = (session.functions.get(name) ?? []).filter(({ arguments: own }) => args && own.join() !== args.join());
  session.functions.set(name, others);
}
