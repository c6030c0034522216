import type { FlagCheck } from "./flag-check.ts";

/** What a repo calls its own gates: learned from its code, deterministic, and correctable in the config. */
export interface Profile {
  /** Functions, methods and classes that end in a flag check, by name. */
  readonly wrappers: ReadonlyMap<string, Wrapper>;
  /** Flags that are variables: `export const newCheckout = flag({ key: "new-checkout" })`. */
  readonly symbols: ReadonlyMap<string, FlagSymbol>;
  /** Constants that hold keys, as they are written where they are used: `FeatureFlagKeys.Checkout`. */
  readonly constants: ReadonlyMap<string, string>;
  /** Flags that are declared, with where: files of flags, constants, enums. */
  readonly declared: ReadonlyMap<string, { readonly path: string; readonly line: number }>;
}

export interface Wrapper extends Pick<FlagCheck, "sdk" | "whenTrue" | "failsOpen" | "decided"> {
  /** Where it is; nowhere when the config says that it is one. */
  readonly path: string;
  readonly line: number;
  /**
   * `answer`: it returns whether the flag is on. `guard`: it throws when not. `middleware`: it lets through, or not. `none`: it
   * looks like one, and the config says that it is none.
   */
  readonly form: "answer" | "guard" | "middleware" | "none";
  /** The flag, when it is always the same. */
  readonly flag: string | undefined;
  /** Which of its arguments is the key, otherwise: position or name. */
  readonly key: number | string | undefined;
}

export interface FlagSymbol {
  readonly path: string;
  readonly line: number;
  readonly sdk: string;
  readonly flag: string | undefined;
}

export const emptyProfile: Profile = {
  wrappers: new Map(),
  symbols: new Map(),
  constants: new Map(),
  declared: new Map(),
};
