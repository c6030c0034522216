import { verify, type KeyObject } from "node:crypto";

/** A person, an organization, or the robot of an App. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Bot" | "Organization";
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly key?: KeyObject;
  readonly bot: Account;
  readonly permissions: Permissions;
}

export type Access = "read" | "write";
export type Permissions = Readonly<Record<string, Access>>;

/** Whoever makes a call. */
export type Caller =
  | { readonly kind: "nobody" }
  | { readonly kind: "user"; readonly account: Account }
  | { readonly kind: "app"; readonly app: App }
  | {
      readonly kind: "installation";
      readonly account: Account;
      readonly app: App;
      readonly permissions: Permissions;
      /** Full names of the repositories it may see. */
      readonly repositories: readonly string[];
    };

/** GitHub Actions is an App as well: its number and name are the same everywhere on github.com. */
export const githubActions: App = {
  id: 15368,
  slug: "github-actions",
  bot: { id: 41898282, login: "github-actions[bot]", type: "Bot" },
  permissions: {},
};

export function whoCalls(
  authorization: string | undefined,
  tokens: ReadonlyMap<string, Caller>,
  apps: readonly App[],
): Caller | "unknown" {
  if (authorization === undefined) return { kind: "nobody" };
  const token = authorization.replace(/^(bearer|token) /i, "");
  const known = tokens.get(token);
  if (known !== undefined) return known;
  const app = apps.find((one) => one.key !== undefined && signedBy(one, token));
  return app === undefined ? "unknown" : { kind: "app", app };
}

/** A JSON web token of an App: `iss` is its number, signed with its key (RS256), valid ten minutes at most. */
function signedBy(app: App, token: string): boolean {
  const [head, body, signature] = token.split(".");
  if (head === undefined || body === undefined || signature === undefined || app.key === undefined) return false;
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as { iss: unknown; exp: number; iat: number };
  if (String(claims.iss) !== String(app.id) || claims.exp - claims.iat > 660) return false;
  return verify("sha256", Buffer.from(`${head}.${body}`), app.key, Buffer.from(signature, "base64url"));
}
