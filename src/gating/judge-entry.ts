import type { CodeFile, FunctionDeclaration } from "../syntax/code.ts";
import { gateBefore } from "./before.ts";
import { flowOf } from "./dominance.ts";
import { isAnswer, isWork } from "./effect.ts";
import type { EntryPoint, EntryPointFinder } from "./entry-point.ts";
import type { Evidence, Feature, GatingVerdict } from "./feature.ts";
import type { CheckContext, FlagCheck } from "./flag-check.ts";
import type { Profile } from "./profile.ts";
import { walkBlock } from "./walk.ts";
import { calledPath } from "./words.ts";
import { deepest } from "./wrapper-form.ts";
import { resolve, type Located, type World } from "./world.ts";

/** What stands in front of an entry point, with the chain of lines that says so. */
export function judgeEntry(
  entry: EntryPoint,
  file: CodeFile,
  finder: EntryPointFinder,
  world: World,
  profile: Profile,
): Feature {
  const context: CheckContext = { file, profile };
  const found = judge(entry, context, world);
  const { check } = found;
  const place = check?.through ?? (check ? { path: found.path ?? file.path, line: check.line } : undefined);
  return {
    path: file.path,
    line: entry.line,
    endLine: entry.endLine,
    kind: entry.kind,
    name: entry.name,
    language: file.language,
    framework: finder.id,
    verdict: found.verdict,
    gate:
      check && place
        ? {
            sdk: check.sdk,
            flag: check.flag ?? null,
            path: place.path,
            line: check.through ? check.line : place.line,
            failsOpen: check.failsOpen,
          }
        : null,
    evidence: [
      { path: file.path, line: entry.line, role: "entry" },
      ...found.evidence,
      ...(check ? [{ path: found.path ?? file.path, line: check.line, role: "gate" } as const] : []),
      ...(check?.through ? [{ ...check.through, role: "wrapper" } as const] : []),
    ],
  };
}

interface Found {
  readonly verdict: GatingVerdict;
  readonly check?: FlagCheck;
  /** Where the check stands, when not in the entry's own file. */
  readonly path?: string;
  readonly evidence: readonly Evidence[];
}

function judge(entry: EntryPoint, context: CheckContext, world: World): Found {
  for (const before of entry.before) {
    const check = gateBefore(before, context);
    if (check) return { verdict: verdictOf(check, "gated"), check, evidence: [] };
  }
  const handler = handlerOf(entry, context, world);
  if (!handler || isBroken(entry, context.file)) return { verdict: "unknown", evidence: [] };
  const there = { ...context, file: handler.file };
  const where: Evidence[] =
    handler.file === context.file ? [] : [{ path: handler.file.path, line: handler.function.line, role: "handler" }];
  if (handler.file.broken.some((line) => line >= handler.function.line && line <= handler.function.endLine))
    return { verdict: "unknown", evidence: where };
  const found = ofBody(deepest(handler.function), there);
  if (found) return { ...found, path: handler.file.path, evidence: [...where, ...found.evidence] };
  const callee = onlyCallee(handler, world);
  const further = callee && ofBody(callee.function, { ...context, file: callee.file });
  if (callee && further && further.verdict !== "partial")
    return {
      ...further,
      verdict: further.verdict === "gated" ? "elsewhere" : further.verdict,
      path: callee.file.path,
      evidence: [...where, { path: callee.file.path, line: callee.function.line, role: "handler" }],
    };
  return { verdict: "ungated", evidence: where };
}

/** A gate that stands in another place than the handler is one all the same. */
function verdictOf({ decided, isOffSwitch }: FlagCheck, otherwise: GatingVerdict): GatingVerdict {
  return decided === "boot" ? "gated-at-boot" : isOffSwitch ? "off-switch" : otherwise;
}

function ofBody(declaration: FunctionDeclaration, context: CheckContext): Found | undefined {
  const { gates, behind, effect, work } = flowOf(declaration.body, context);
  const check = behind ?? gates[0];
  if (!check) return undefined;
  // Behind a guard everything is gated; a part of the body that is, is not all of it.
  const open = effect ?? (behind ? undefined : work);
  if (!open) return { verdict: verdictOf(check, "gated"), check, evidence: [] };
  return {
    verdict: "partial",
    check,
    evidence: [{ path: context.file.path, line: open.line, role: "effect" }],
  };
}

function handlerOf({ handler }: EntryPoint, { file }: CheckContext, world: World): Located | undefined {
  if (handler === undefined) return undefined;
  return typeof handler === "string" ? resolve(handler, file, world) : { file, function: handler };
}

function isBroken({ line, endLine }: EntryPoint, { broken }: CodeFile): boolean {
  return broken.some((one) => one >= line && one <= endLine);
}

/** The one function of the repo that a handler hands everything to: besides it, it does nothing. */
function onlyCallee(handler: Located, world: World): Located | undefined {
  const found = new Set<Located>();
  let isAlone = true;
  walkBlock(
    handler.function.body,
    {
      expression(one) {
        if (one.kind !== "call" || one.isNew) return;
        const callee = resolve(calledPath(one.callee), handler.file, world);
        if (callee && callee.function !== handler.function) found.add(callee);
        else if (isWork(one) && !isAnswer(one)) isAlone = false;
      },
    },
    [],
  );
  const [only, ...others] = found;
  return isAlone && others.length === 0 ? only : undefined;
}
