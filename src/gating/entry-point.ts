import type { At, Attribute, CodeFile, Entry, Expression, FunctionDeclaration, Language } from "../syntax/code.ts";

export const entryKinds = [
  "route",
  "action",
  "resolver",
  "procedure",
  "page",
  "job",
  "schedule",
  "consumer",
  "webhook",
  "command",
  "function",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where behaviour becomes reachable: for a user, a queue, a clock or another program. */
export interface EntryPoint extends At {
  readonly kind: EntryKind;
  /**
   * What it is known by on both sides of a change, whatever is formatted, moved or renamed around it: `POST /checkout`,
   * `OrdersController#create`, `Query.orders`, `nightly-report`. Unique in a framework.
   */
  readonly name: string;
  /** What runs: the function, or how the file calls it (`create`, `orders.create`, `OrdersController#create`). */
  readonly handler: FunctionDeclaration | string | undefined;
  /** What stands before the handler, in the order in which it is passed. */
  readonly before: readonly Before[];
}

/** Something that a request, message or start must pass before the handler runs, and that may be a gate. */
export type Before = At &
  (
    | {
        /** Written on the handler, its class or a base class. */
        readonly form: "attribute";
        readonly attribute: Attribute;
      }
    | {
        /** A function that is put in front: an argument of the registration, `router.use(…)` above it, a `before_action`. */
        readonly form: "middleware";
        readonly value: Expression;
      }
    | {
        /** A method that runs first: the constructor, `initialize`, `dispatch`. */
        readonly form: "hook";
        readonly function: FunctionDeclaration;
      }
    | {
        /** A property of the route's object: `{ path, component, flag: "x" }`. */
        readonly form: "property";
        readonly entry: Entry;
      }
    | {
        /** It is registered only where this holds: decided once, when the process starts. */
        readonly form: "boot";
        readonly test: Expression;
        readonly branch: "yes" | "no";
      }
  );

/** A router of another file that is hung in here: whatever it leads to is behind what stands in front of it. */
export interface Mount {
  /** How this file calls it: `orders`, `orders_1.default`. */
  readonly reference: string;
  readonly prefix: string;
  readonly before: readonly Before[];
}

/** One framework: how its entry points look in code. */
export interface EntryPointFinder {
  /** `express`, `rails`: the name in reports. */
  readonly id: string;
  readonly title: string;
  readonly docs: string;
  readonly language: Language;
  /** All entry points of a file, in the order in which they stand. Pure, and total: what it does not understand it leaves out. */
  readonly find: (file: CodeFile) => readonly EntryPoint[];
  /** Routers of other files that it hangs in. */
  readonly mounts?: (file: CodeFile) => readonly Mount[];
}
