import type { Json } from "../json.ts";
import { fullName, type PullRequest, type Repository } from "../world.ts";
import { accountResource } from "./account.ts";
import { changedFiles } from "./changed-files.ts";
import { repositoryResource } from "./repository.ts";

/** A pull request as both the API and the webhooks show it. */
export function pullRequestResource(repository: Repository, pull: PullRequest): Json {
  const baseSha = repository.git.resolve(`refs/heads/${pull.base}`) ?? "";
  const owner = pull.fork === undefined ? repository.owner : pull.author;
  const files = changedFiles(repository, baseSha, pull.headSha);
  return {
    id: pull.id,
    node_id: `PR_${pull.id}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: accountResource(pull.author),
    body: null,
    draft: pull.draft,
    html_url: `https://github.com/${fullName(repository)}/pull/${pull.number}`,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    author_association: "NONE",
    changed_files: files.length,
    commits: 1,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    merged: false,
    mergeable_state: "clean",
    base: {
      label: `${repository.owner.login}:${pull.base}`,
      ref: pull.base,
      sha: baseSha,
      user: accountResource(repository.owner),
      repo: repositoryResource(repository),
    },
    head: {
      label: `${owner.login}:${pull.head}`,
      ref: pull.head,
      sha: pull.headSha,
      user: accountResource(owner),
      repo:
        pull.fork === undefined
          ? repositoryResource(repository)
          : {
              ...repositoryResource(repository),
              id: repository.id + 500_000,
              full_name: `${pull.fork}/${repository.name}`,
              owner: accountResource(pull.author),
              fork: true,
            },
    },
  };
}
