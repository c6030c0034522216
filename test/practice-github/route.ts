import type { Access, Caller } from "./accounts.ts";
import type { Json } from "./json.ts";
import { problem, type Reply } from "./reply.ts";
import type { Repository, World } from "./world.ts";

/** One call, after GitHub's description has judged it. */
export interface Call {
  readonly world: World;
  readonly method: string;
  readonly path: string;
  /** Scheme, host and prefix, for addresses in answers. */
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly caller: Caller;
}

/** Any one of these sets of permissions is enough, as `X-Accepted-GitHub-Permissions` lists them. */
export type Needs = readonly Readonly<Record<string, Access>>[];

export type Route =
  | { readonly of: "repository"; readonly needs: Needs; readonly answer: (call: Call, repository: Repository) => Reply }
  | { readonly of: "app"; readonly answer: (call: Call) => Reply };

/** By GitHub's operation id. */
export type Routes = Readonly<Record<string, Route>>;

export const onRepository = (needs: Needs, answer: (call: Call, repository: Repository) => Reply): Route => ({
  of: "repository",
  needs,
  answer,
});

/** Answered to an App that shows its own token, not one of an installation. */
export const asApp = (answer: (call: Call & { caller: { kind: "app" } }) => Reply): Route => ({
  of: "app",
  answer: (call) =>
    call.caller.kind === "app"
      ? answer(call as Call & { caller: { kind: "app" } })
      : problem(401, "A JSON web token could not be decoded"),
});
