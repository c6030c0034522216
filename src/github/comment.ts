import type { Api, RepositoryName } from "./api.ts";
import { readLogin } from "./identity.ts";
import { once } from "./once.ts";
import { explainRefusal } from "./refusal.ts";

export interface OurComment {
  readonly repository: RepositoryName;
  /** The number of the pull request. */
  readonly number: number;
  /** How its body begins, hidden from readers. */
  readonly marker: string;
  readonly body: string;
  /** With nothing to say no comment is begun, but one that stands is brought up to date. */
  readonly begin: boolean;
}

/**
 * Keeps one comment of ours on a pull request. Ours is what begins with the marker and was written by us: anybody
 * can plant the marker, so a comment of somebody else is never touched.
 */
export async function upsertComment(
  api: Api,
  comment: OurComment,
): Promise<"created" | "updated" | "unchanged" | "none"> {
  try {
    const found = await findOurs(api, comment);
    if (found !== undefined) return await update(api, comment, found);
    if (!comment.begin) return "none";
    await create(api, comment);
    return "created";
  } catch (error) {
    throw explainRefusal(error, "comment on the pull request", "pull_requests=write");
  }
}

interface Found {
  readonly id: number | bigint;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

async function findOurs(api: Api, { repository, number, marker }: OurComment): Promise<Found | undefined> {
  const all = await api.paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
    ...repository,
    issue_number: number,
    per_page: 100,
  });
  const marked = all.filter((one) => one.body?.startsWith(marker));
  if (marked.length === 0) return undefined;
  const login = await readLogin(api);
  return marked.find((one) => one.user?.login === login);
}

async function update(api: Api, { repository, body }: OurComment, found: Found): Promise<"updated" | "unchanged"> {
  if (found.body === body) return "unchanged";
  await api.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
    ...repository,
    comment_id: found.id,
    body,
  });
  return "updated";
}

async function create(api: Api, comment: OurComment): Promise<void> {
  const { repository, number, body } = comment;
  await once<unknown>(
    async () =>
      await api.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...repository,
        issue_number: number,
        body,
        request: { retries: 0 },
      }),
    async () => await findOurs(api, comment),
  );
}
