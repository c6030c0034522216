import type { ClassDeclaration, CodeFile, FunctionDeclaration } from "../syntax/code.ts";
import { declaredTypes } from "./declared-types.ts";
import { handlerOf } from "./entry-points/handler.ts";
import { classAround, eachClass, eachFunction, walk } from "./walk.ts";
import { lastOf } from "./words.ts";

/** A function, and the file that it stands in. */
export interface Located {
  readonly file: CodeFile;
  readonly function: FunctionDeclaration;
  readonly owner?: ClassDeclaration;
}

/** All code that is looked at, by name: what a handler, a base class or a middleware is. */
export interface World {
  readonly files: readonly CodeFile[];
  /** By their own name, and by `Class.method`. */
  readonly functions: ReadonlyMap<string, readonly Located[]>;
  /** Functions that something holds: `const orders = { create() {} }`, `const create = asyncHandler(() => {})`. */
  readonly held: ReadonlyMap<string, readonly Located[]>;
  readonly classes: ReadonlyMap<string, readonly { readonly file: CodeFile; readonly class: ClassDeclaration }[]>;
}

export function worldOf(files: readonly CodeFile[]): World {
  const functions = new Map<string, Located[]>();
  const held = new Map<string, Located[]>();
  const classes = new Map<string, { file: CodeFile; class: ClassDeclaration }[]>();
  for (const file of files) {
    eachFunction(file, (declaration, within) => {
      const owner = classAround(within);
      const located: Located = { file, function: declaration, ...(owner ? { owner } : {}) };
      const type = owner?.name ?? declaration.receiver?.replace(/^\*/, "");
      add(functions, declaration.name, located);
      if (type) add(functions, `${lastOf(type)}.${declaration.name}`, located);
    });
    eachClass(file, (one) => add(classes, lastOf(one.name), { file, class: one }));
    eachHeld(file, (names, declaration) => {
      for (const name of names) add(held, name, { file, function: declaration });
    });
  }
  return { files, functions, held, classes };
}

function add<T>(map: Map<string, T[]>, name: string, value: T): void {
  if (name === "") return;
  const known = map.get(name);
  if (known) known.push(value);
  else map.set(name, [value]);
}

/** Functions in objects and wrappers that a file gives a name to, outside of other functions. */
function eachHeld(file: CodeFile, visit: (names: readonly string[], declaration: FunctionDeclaration) => void): void {
  walk(file, {
    statement(one, within) {
      if (one.kind !== "assign" || one.value?.kind !== "call" || within.some(({ kind }) => kind === "function")) return;
      const name = one.targets[0]?.name ?? "";
      const wrapped = handlerOf(one.value);
      if (typeof wrapped === "object") visit([lastOf(name)], wrapped);
    },
    expression(one, within) {
      if (one.kind !== "object" || within.some(({ kind }) => kind === "function")) return;
      const holder = within.findLast((around) => around.kind === "assign" || around.kind === "entry");
      const owner = holder?.kind === "assign" ? lastOf(holder.name) : holder?.kind === "entry" ? holder.key : "";
      for (const { key, value } of one.entries) {
        const declaration = value.kind === "literal" ? undefined : handlerOf(value);
        if (typeof declaration === "object") visit([key, `${owner}.${key}`], declaration);
      }
    },
  });
}

/**
 * The function that a reference means: `create`, `orders.create`, `OrdersController#create`, `OrdersController@create`.
 * `asyncHandler(orders.create)`. Of several with the name, the one of the same file, then the one that the file imports;
 * else it is not known.
 */
export function resolve(reference: string, from: CodeFile, world: World): Located | undefined {
  const [, wrapper, inner] = /^([^()]*)\((.*)\)$/.exec(reference) ?? [];
  if (wrapper !== undefined && inner !== undefined)
    return resolve(inner, from, world) ?? (makes.test(lastOf(wrapper)) ? resolve(wrapper, from, world) : undefined);
  return resolveAmong(world.functions, reference, from) ?? resolveAmong(world.held, reference, from);
}

/** Of `createHandler(db)` it is the call that tells what runs; of `asyncHandler(create)`, what it is given. */
const makes = /^(?:create|make|build|new|get|define)(?![a-z])/;

function resolveAmong(functions: World["functions"], reference: string, from: CodeFile): Located | undefined {
  const parts = reference.split(/[.#@:\\/]+/).filter((part) => part !== "" && part !== "this" && part !== "self");
  const name = parts.at(-1);
  if (name === undefined) return undefined;
  const said = parts.at(-2);
  // `const orders = new OrdersController()`: what it is called on is one of those.
  const type = said === undefined ? undefined : declaredTypes(from).get(said);
  const owner = type !== undefined && functions.has(`${lastOf(type)}.${name}`) ? lastOf(type) : said;
  const owned = owner === undefined ? [] : (functions.get(`${owner}.${name}`) ?? []);
  const candidates = owned.length > 0 ? owned : (functions.get(name) ?? []);
  const here = candidates.filter(({ file }) => file === from);
  if (here.length > 0) return here.at(-1);
  if (owned.length === 1) return owned[0];
  const imported = from.imports.find(({ as }) => as === (owner ?? name) || as === parts[0]);
  if (imported) {
    const original =
      imported.as === name && imported.name !== "*" && imported.name !== "default" ? imported.name : name;
    const there = [...candidates, ...(functions.get(original) ?? [])].filter(({ file }) =>
      isModule(file.path, imported.from),
    );
    if (there.length > 0) return there[0];
  }
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** May a file be what an import says? `../orders/router` is `src/orders/router.ts`, and `src/orders/router/index.ts`. */
export function isModule(path: string, from: string): boolean {
  const tail = from
    .replace(/^(?:\.{1,2}\/|[@~]\/)+/, "")
    .replace(/\.[cm]?[jt]sx?$/, "")
    .replaceAll("\\", "/");
  const dotted = tail.includes("/") ? tail : tail.replaceAll(".", "/");
  const bare = path.replace(/\.[^./]+$/, "").replace(/\/(?:index|__init__|mod)$/, "");
  return [tail, dotted].some((one) => bare === one || bare.endsWith(`/${one}`));
}

/** A class's base classes, as far as they are known, the nearest first. */
export function basesOf(owner: ClassDeclaration, world: World): ClassDeclaration[] {
  const found: ClassDeclaration[] = [];
  const waiting = [...owner.bases];
  for (let base = waiting.shift(); base !== undefined && found.length < 10; base = waiting.shift()) {
    const name = lastOf(base.replace(/<.*$/s, "").replaceAll("::", ".").replaceAll("\\", "."));
    const [known] = world.classes.get(name) ?? [];
    if (!known || known.class === owner || found.includes(known.class)) continue;
    found.push(known.class);
    waiting.push(...known.class.bases);
  }
  return found;
}
