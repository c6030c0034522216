import type { Config } from "../config/config.ts";
import { parseConfig } from "../config/parse.ts";
import { UserError } from "../errors.ts";
import type { Api, RepositoryName } from "./api.ts";

/**
 * Reads the config from a commit or branch that the pull request does not control. Without the file it is all
 * defaults.
 */
export async function readConfig(api: Api, repository: RepositoryName, ref: string, path: string): Promise<Config> {
  return parseConfig(await readText(api, repository, ref, path), path);
}

async function readText(api: Api, repository: RepositoryName, ref: string, path: string): Promise<string | undefined> {
  try {
    const { data } = await api.request("GET /repos/{owner}/{repo}/contents/{path}", { ...repository, path, ref });
    if (Array.isArray(data) || !("content" in data) || data.type !== "file" || data.encoding !== "base64") {
      throw new UserError(`${path} on ${ref} is not a file of at most 1 MB.`);
    }
    return Buffer.from(data.content, "base64").toString("utf8");
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}
