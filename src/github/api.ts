import type { Octokit } from "@octokit/core";
import type { PaginateInterface } from "@octokit/plugin-paginate-rest";

/** The part of an Octokit that everything here asks for: the Action's, the App's and a test's all have it. */
export interface Api {
  readonly request: Octokit["request"];
  readonly graphql: Octokit["graphql"];
  readonly paginate: PaginateInterface;
}

/** Which repository a call is about; spread into its parameters. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}
