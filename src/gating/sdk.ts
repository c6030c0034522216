import type { Language } from "../syntax/code.ts";

/** How one flag SDK is called. A table: what is common to all is in `flag-check.ts`. */
export interface FlagSdk {
  /** `unleash`: the name in reports. */
  readonly id: string;
  readonly title: string;
  readonly docs: string;
  readonly languages: readonly Language[];
  /** Packages or namespaces: a file that takes something from one may call any of `calls`. */
  readonly imports?: RegExp;
  /** What its clients are usually called, for files that are handed one. */
  readonly receivers?: RegExp;
  readonly calls: readonly FlagCall[];
  readonly attributes?: readonly FlagAttribute[];
  /** JSX elements that show their children only when the flag is on. */
  readonly elements?: readonly { readonly name: RegExp; readonly key: string }[];
}

export interface FlagCall {
  /** Of the function or method alone. */
  readonly name: RegExp;
  /** Where the key stands: position, name of an argument or property, the receiver (`X.isActive()`), or the name itself. */
  readonly key: number | (string & {}) | "receiver" | "name";
  readonly receiver?: RegExp;
  /** The name alone tells: no import, no receiver is needed. */
  readonly isDistinct?: boolean;
  readonly whenTrue?: "off";
  /** Where the answer stands that is given when the service cannot be reached. */
  readonly fallback?: number | string;
}

export interface FlagAttribute {
  readonly name: RegExp;
  readonly key: number | string;
}
