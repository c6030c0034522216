import type { At, Block, Expression, Statement } from "../syntax/code.ts";
import { told, type Locals, type Told } from "./condition.ts";
import { isEffect, isRefusal, isWork, type Use } from "./effect.ts";
import { elementCheck } from "./element-check.ts";
import { flagCheck, type CheckContext, type FlagCheck } from "./flag-check.ts";
import { assertedBy, leaves } from "./leaving.ts";
import type { Call } from "./walk.ts";

/** What a block of code does before, behind and beside its flag checks. */
export interface Flow {
  /** Checks in front of part of it, in order. */
  readonly gates: readonly FlagCheck[];
  /** The check that everything after this block is behind. */
  readonly behind: FlagCheck | undefined;
  /** The first thing that anybody would notice and that no check stands in front of. */
  readonly effect: At | undefined;
  /** The first thing that is done at all, reading included: a preamble may, what stands beside a gate may not. */
  readonly work: At | undefined;
  /** Does every way through it end in it? */
  readonly exits: boolean;
}

const nothing: Flow = { gates: [], behind: undefined, effect: undefined, work: undefined, exits: false };

/**
 * Follows a block from its start: on every path to the first effect, does the enabled branch of a flag check stand?
 * Dominance over the statements of one function; calls are judged by their names (`effect.ts`).
 */
export function flowOf(block: Block, context: CheckContext, known: Locals = new Map()): Flow {
  const locals = new Map(known);
  let flow = nothing;
  for (const statement of block) {
    const next = ofStatement(statement, context, locals);
    // `if (on) { return feature(); }`: what follows is how it is without the feature.
    const isOnlyGated = next.exits && next.gates.length > 0 && statement.kind === "if" && statement.no.length === 0;
    flow = both(flow, isOnlyGated ? { ...next, exits: false } : next);
    if (flow.behind || flow.exits) break;
  }
  return flow;
}

function ofStatement(statement: Statement, context: CheckContext, locals: Map<string, Told>): Flow {
  switch (statement.kind) {
    case "do": {
      const flow = ofValue(statement.value, "discarded", context, locals);
      return leaves(statement.value) ? { ...flow, exits: true } : flow;
    }
    case "assign": {
      if (!statement.value) return nothing;
      const answer = told(statement.value, context, locals);
      // What holds something else tells nothing, whatever it is called.
      const [first] = statement.targets;
      // `on, err := flags.Get(x)`: the error is not the answer.
      for (const target of statement.targets)
        locals.set(target.name, target !== first && /^err(?:or)?$/.test(target.name) ? {} : answer);
      return ofValue(statement.value, "kept", context, locals);
    }
    case "if":
      return ofIf(statement, context, locals);
    case "switch": {
      // A case ends with its `break`, and the function does not.
      const flows = statement.cases.map(({ body }) => flowOf(withoutBreak(body), context, locals));
      const isClosed = statement.cases.some(({ values }) => values.length === 0);
      return both(
        statement.on ? ofValue(statement.on, "kept", context, locals) : nothing,
        flows.length > 0 ? either(isClosed ? flows : [...flows, nothing]) : nothing,
      );
    }
    case "loop":
      return both(statement.over ? ofValue(statement.over, "kept", context, locals) : nothing, {
        ...flowOf(statement.body, context, locals),
        behind: undefined,
        exits: false,
      });
    case "try": {
      const body = flowOf(statement.body, context, locals);
      const last = flowOf(statement.last, context, locals);
      const handlers = statement.handlers.map((block) => flowOf(block, context, locals));
      return {
        ...body,
        effect: body.effect ?? last.effect,
        work: body.work ?? last.work,
        exits: body.exits && handlers.every(({ exits }) => exits),
      };
    }
    case "within":
      return both(
        statement.value ? ofValue(statement.value, "kept", context, locals) : nothing,
        flowOf(statement.body, context, locals),
      );
    case "exit": {
      if (statement.how === "throw") return { ...nothing, exits: true };
      const value = statement.value ? ofValue(statement.value, "returned", context, locals) : nothing;
      return { ...value, exits: true };
    }
    case "function":
    case "class":
      return nothing;
    case "other": {
      const values = statement.parts.map((part) => ofValue(part, "discarded", context, locals));
      const blocks = statement.blocks.map((block) => ({ ...flowOf(block, context, locals), exits: false }));
      return [...values, ...blocks].reduce(both, nothing);
    }
  }
}

function withoutBreak(body: Block): Block {
  const last = body.at(-1);
  return last?.kind === "exit" && last.how === "break" ? body.slice(0, -1) : body;
}

function ofIf(statement: Extract<Statement, { kind: "if" }>, context: CheckContext, locals: Map<string, Told>): Flow {
  const { whenTrue, whenFalse } = told(statement.test, context, locals);
  const test = whenTrue || whenFalse ? nothing : ofValue(statement.test, "kept", context, locals);
  const yes = flowOf(statement.yes, context, locals);
  const no = flowOf(statement.no, context, locals);
  if (whenFalse) return ofGuard(whenFalse, yes, statement.yes);
  if (whenTrue && no.exits && isRefused(statement.no)) return ofGuard(whenTrue, no, statement.no);
  if (whenTrue) return { ...no, gates: [whenTrue], behind: undefined, exits: yes.exits };
  return both(test, either([yes, no]));
}

/** `if (!on) return …`: whatever follows is behind the flag. What stands in the branch is how it is without. */
function ofGuard(gate: FlagCheck, off: Flow, block: Block): Flow {
  if (!off.exits) return { ...off, gates: [gate], behind: undefined };
  return {
    gates: [gate],
    behind: gate,
    effect: isRefused(block) ? undefined : off.effect,
    work: off.work,
    exits: false,
  };
}

/** Says no, in a few words. */
function isRefused(block: Block): boolean {
  const last = block.at(-1);
  if (block.length > 4 || !last) return false;
  if (last.kind === "do") return leaves(last.value);
  return last.kind === "exit" && (last.how === "throw" || isRefusal(last.value));
}

/** One after the other. */
function both(first: Flow, then: Flow): Flow {
  if (first.behind || first.exits) return first;
  return {
    gates: [...first.gates, ...then.gates],
    behind: then.behind,
    effect: first.effect ?? then.effect,
    work: first.work ?? then.work,
    exits: then.exits,
  };
}

/** One or another: behind a flag only if every way that goes on is. */
function either(flows: readonly Flow[]): Flow {
  const goingOn = flows.filter(({ exits }) => !exits);
  const isBehind = goingOn.length > 0 && goingOn.every(({ behind }) => behind !== undefined);
  return {
    gates: flows.flatMap(({ gates }) => gates),
    behind: isBehind ? goingOn[0]!.behind : undefined,
    effect: flows.find(({ effect }) => effect)?.effect,
    work: flows.find(({ work }) => work)?.work,
    exits: goingOn.length === 0,
  };
}

/** What evaluating an expression does. */
function ofValue(expression: Expression, use: Use, context: CheckContext, locals: Map<string, Told>): Flow {
  const inner = (values: readonly Expression[], as: Use = "kept") =>
    values.map((value) => ofValue(value, as, context, locals)).reduce(both, nothing);
  switch (expression.kind) {
    case "name":
    case "literal":
    case "function":
      return nothing;
    case "member":
      return inner([expression.object]);
    case "call":
      return ofCall(expression, use, context, locals);
    case "not":
      return inner([expression.of]);
    case "and":
    case "or": {
      const left = told(expression.left, context, locals);
      const gate = expression.kind === "and" ? left.whenTrue : left.whenFalse;
      // `on && render()`, `off || render()`.
      if (gate) return { ...nothing, gates: [gate] };
      return both(inner([expression.left]), inner([expression.right], use));
    }
    case "choose": {
      const { whenTrue, whenFalse } = told(expression.test, context, locals);
      const gate = whenTrue ?? whenFalse;
      if (gate) {
        const without = whenTrue ? expression.no : expression.yes;
        const isEmpty = isRefusal(without);
        return { ...inner(isEmpty ? [] : [without], use), gates: [gate] };
      }
      return both(inner([expression.test]), either([inner([expression.yes], use), inner([expression.no], use)]));
    }
    case "compare":
      return inner([expression.left, expression.right]);
    case "object":
      return inner(expression.entries.map(({ value }) => value));
    case "list":
      return inner(expression.items);
    case "element":
      return ofElement(expression, context, locals);
    case "template":
      return inner(expression.parts);
    case "other":
      return inner(expression.parts, expression.parts.length === 1 ? use : "kept");
  }
}

function ofCall(call: Call, use: Use, context: CheckContext, locals: Map<string, Told>): Flow {
  const asserted = assertedBy(call, context, locals);
  if (asserted) return { ...nothing, gates: [asserted], behind: asserted };
  const check = flagCheck(call, context);
  const callbacks = call.arguments.flatMap(({ value }) => (value.kind === "function" ? [value.function] : []));
  if (check) {
    // `requireFeature("x")`: it does not come back without. `if_enabled("x") { … }`: the block runs only with.
    if (check.isGuard) return { ...nothing, gates: [check], behind: check };
    return callbacks.length > 0 ? { ...nothing, gates: [check] } : nothing;
  }
  const given = call.arguments
    .filter(({ value }) => value.kind !== "function")
    .map(({ value }) => ofValue(value, "kept", context, locals));
  const receiver = call.callee.kind === "member" ? ofValue(call.callee.object, "kept", context, locals) : nothing;
  const before = [receiver, ...given].reduce(both, nothing);
  if (before.behind) return before;
  // A callback's own paths: `transaction(() => …)`, `items.each do … end`.
  const inside = callbacks.map(({ body }) => ({ ...flowOf(body, context, locals), behind: undefined, exits: false }));
  const all = [before, ...inside].reduce(both, nothing);
  // What a call does that hands part of the work to a gated callback, the callback tells.
  if (inside.some(({ gates }) => gates.length > 0)) return all;
  return {
    ...all,
    effect: all.effect ?? (isEffect(call, use) ? call : undefined),
    work: all.work ?? (isWork(call) ? call : undefined),
  };
}

function ofElement(
  element: Extract<Expression, { kind: "element" }>,
  context: CheckContext,
  locals: Map<string, Told>,
): Flow {
  const check = elementCheck(element, context);
  if (check) return { ...nothing, gates: [check] };
  const children = element.children.map((child) => ofValue(child, "kept", context, locals));
  const gates = children.flatMap((child) => child.gates);
  // A page that shows anything outside of its flags is there without them.
  const isShown =
    element.children.length === 0 || children.some((child) => child.gates.length === 0 || child.effect !== undefined);
  const isWrapper =
    element.name === "" || /^(?:Fragment|React\.Fragment|Suspense|.*Provider|.*Boundary|.*Layout)$/.test(element.name);
  const beside = gates.length > 0 && isShown && !isWrapper ? element : undefined;
  return { gates, behind: undefined, effect: beside, work: beside, exits: false };
}
