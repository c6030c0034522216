import type { FileContent } from "../changes/change-set.ts";
import { decode, tooLarge } from "../changes/decode.ts";
import type { Api, RepositoryName } from "./api.ts";

/** Reads file contents by their git sha. What was read once is not read again: base and head share most of it. */
export type ReadBlobs = (shas: readonly string[]) => Promise<ReadonlyMap<string, FileContent>>;

/** A query of this many blobs costs GitHub about a second; many more, and it gives up. */
const batchSize = 60;

export function createBlobReader(api: Api, repository: RepositoryName): ReadBlobs {
  const known = new Map<string, FileContent>();
  return async (shas) => {
    const missing = [...new Set(shas)].filter((sha) => !known.has(sha));
    for (let at = 0; at < missing.length; at += batchSize) {
      const batch = await readBatch(api, repository, missing.slice(at, at + batchSize));
      for (const [sha, content] of batch) known.set(sha, content);
    }
    return new Map(shas.flatMap((sha) => (known.has(sha) ? [[sha, known.get(sha)!] as const] : [])));
  };
}

interface Blob {
  readonly byteSize: number;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
  readonly text: string | null;
}

type Answer = { readonly repository: Readonly<Record<string, Blob | null>> };

async function readBatch(
  api: Api,
  repository: RepositoryName,
  shas: readonly string[],
): Promise<readonly (readonly [string, FileContent])[]> {
  const answer = await ask(api, repository, shas);
  if (answer === "too much" && shas.length > 1) {
    const half = shas.length >> 1;
    const halves = [shas.slice(0, half), shas.slice(half)];
    return (await Promise.all(halves.map((some) => readBatch(api, repository, some)))).flat();
  }
  const blob = (index: number): Blob | null | undefined =>
    answer === "too much" ? undefined : answer.repository[`b${index}`];
  return await Promise.all(
    shas.map(async (sha, index) => [sha, await contentOf(api, repository, sha, blob(index))] as const),
  );
}

/** Shas are variables, never text of the query. */
async function ask(api: Api, { owner, repo }: RepositoryName, shas: readonly string[]): Promise<Answer | "too much"> {
  const variables = shas.map((_, index) => `$b${index}: GitObjectID!`).join(", ");
  const fields = shas.map((_, index) => `b${index}: object(oid: $b${index}) { ...blob }`).join("\n");
  const query = `query blobs($owner: String!, $repo: String!, ${variables}) {
    repository(owner: $owner, name: $repo) { ${fields} }
  }
  fragment blob on Blob { byteSize isBinary isTruncated text }`;
  const values = Object.fromEntries(shas.map((sha, index) => [`b${index}`, sha]));
  try {
    return await api.graphql<Answer>(query, { owner, repo, ...values });
  } catch (error) {
    if (((error as { status?: number }).status ?? 0) >= 500) return "too much";
    throw error;
  }
}

/** Only whole text comes by GraphQL. The rest comes as bytes, which also tells UTF-16 from binary. */
async function contentOf(
  api: Api,
  repository: RepositoryName,
  sha: string,
  blob: Blob | null | undefined,
): Promise<FileContent> {
  const refused = blob && tooLarge(blob.byteSize);
  if (refused) return refused;
  if (blob && blob.isBinary !== true && !blob.isTruncated && blob.text !== null) {
    return decode(Buffer.from(blob.text));
  }
  const { data } = await api.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
    ...repository,
    file_sha: sha,
  });
  return decode(Buffer.from(data.content, "base64"));
}
