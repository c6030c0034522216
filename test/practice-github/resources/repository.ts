import type { Json } from "../json.ts";
import { fullName, type Repository } from "../world.ts";
import { accountResource } from "./account.ts";

export const repositoryResource = (repository: Repository): Json => ({
  id: repository.id,
  node_id: `R_${repository.id}`,
  name: repository.name,
  full_name: fullName(repository),
  owner: accountResource(repository.owner),
  private: repository.isPrivate,
  visibility: repository.isPrivate ? "private" : "public",
  html_url: `https://github.com/${fullName(repository)}`,
  url: `https://api.github.com/repos/${fullName(repository)}`,
  default_branch: repository.defaultBranch,
  fork: false,
  created_at: "2025-01-01T00:00:00Z",
  updated_at: "2025-01-01T00:00:00Z",
  pushed_at: "2025-01-01T00:00:00Z",
});
