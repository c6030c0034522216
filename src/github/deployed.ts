import type { Api, RepositoryName } from "./api.ts";

/** The commit that runs in an environment. */
export interface Deployed {
  readonly environment: string;
  readonly sha: string;
}

/** Environments made for one pull request or for documentation: nobody else's old code runs there. */
const passing = /(^|[^a-z])(preview|previews|review|pr|pull|ephemeral|branch|github-pages)([^a-z]|$)/i;

/** As far back as one looks: an environment that was not deployed in so many deployments is not in use. */
const mostPages = 5;

interface Page {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly {
        readonly environment: string | null;
        readonly commitOid: string;
        readonly latestStatus: { readonly state: string } | null;
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

const query = `query deployed($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { environment commitOid latestStatus { state } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/**
 * What runs in each environment: its newest deployment whose latest status is a success. One that is under way does
 * not count yet, one that failed never did.
 */
export async function readDeployed(api: Api, repository: RepositoryName): Promise<readonly Deployed[]> {
  const found = new Map<string, string>();
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Page = await api.graphql<Page>(query, { ...repository, after });
    const { nodes, pageInfo } = answer.repository.deployments;
    for (const { environment, commitOid, latestStatus } of nodes) {
      if (environment === null || latestStatus?.state !== "SUCCESS" || passing.test(environment)) continue;
      if (!found.has(environment)) found.set(environment, commitOid);
    }
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return [...found].map(([environment, sha]) => ({ environment, sha }));
}

/** `production=v1.2.3` or a sha, as a person gives it. */
export async function resolveDeployed(
  api: Api,
  repository: RepositoryName,
  given: readonly { readonly environment: string; readonly ref: string }[],
): Promise<readonly Deployed[]> {
  return await Promise.all(
    given.map(async ({ environment, ref }) => {
      const { data } = await api.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repository, ref });
      return { environment, sha: data.sha };
    }),
  );
}
