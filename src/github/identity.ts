import type { Api } from "./api.ts";

/**
 * The login under which this token writes, as comments show it: `github-actions[bot]`, `slipway[bot]`, or a person.
 * An Actions token may ask this of GraphQL only.
 */
export async function readLogin(api: Api): Promise<string> {
  const { viewer } = await api.graphql<{ viewer: { login: string } }>("query whoami { viewer { login } }");
  return viewer.login;
}
