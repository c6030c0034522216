import type { Deployment, Repository } from "../world.ts";

/** Above this GitHub cuts the text of a blob. */
const mostText = 512_000;

/** What a query may ask of a repository. `permit` throws where the token may not read. */
export function repositoryNode(repository: Repository, permit: (permission: string) => void): object {
  return {
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      permit("contents");
      const sha = repository.git.resolve(expression ?? oid ?? "", "blob");
      return sha === undefined ? null : blobNode(repository, sha);
    },
    deployments: (args: { first?: number; after?: string; environments?: readonly string[] }) => {
      permit("deployments");
      const all = repository.deployments
        .toReversed()
        .filter((one) => args.environments?.includes(one.environment) ?? true);
      const start = Number(args.after ?? 0);
      const end = start + (args.first ?? 30);
      return {
        totalCount: all.length,
        nodes: all.slice(start, end).map(deploymentNode),
        pageInfo: { hasNextPage: end < all.length, endCursor: String(end), hasPreviousPage: start > 0 },
      };
    },
  };
}

function blobNode(repository: Repository, sha: string): object {
  const bytes = repository.git.run(["cat-file", "blob", sha]);
  const isBinary = bytes.includes(0);
  const text = isBinary ? null : bytes.toString("utf8");
  return {
    __typename: "Blob",
    oid: sha,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > mostText,
    text: text === null ? null : text.slice(0, mostText),
  };
}

const deploymentNode = (one: Deployment): object => ({
  databaseId: one.id,
  environment: one.environment,
  commitOid: one.sha,
  task: one.task,
  createdAt: one.createdAt,
  latestStatus: one.statuses.at(-1) && { state: one.statuses.at(-1)?.state.toUpperCase() },
});
