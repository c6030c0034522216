import { notFound, ok, page } from "../reply.ts";
import { changedFiles, type ChangedFile } from "../resources/changed-files.ts";
import { pullRequestResource } from "../resources/pull-request.ts";
import { onRepository, type Call, type Routes } from "../route.ts";
import type { PullRequest, Repository } from "../world.ts";

const readPulls = [{ pull_requests: "read" }] as const;

/** https://docs.github.com/rest/pulls/pulls#list-pull-requests-files: "a maximum of 3000 files". */
const mostFiles = 3000;

export const pulls: Routes = {
  "pulls/get": onRepository(readPulls, (call, repository) => {
    const pull = find(call, repository);
    return pull === undefined ? notFound : ok(pullRequestResource(repository, pull));
  }),

  "pulls/list": onRepository(readPulls, (call, repository) =>
    page(
      call,
      repository.pulls
        .filter((pull) => pull.state === (call.query["state"] ?? "open"))
        .map((pull) => pullRequestResource(repository, pull)),
    ),
  ),

  "pulls/list-files": onRepository(readPulls, (call, repository) => {
    const pull = find(call, repository);
    if (pull === undefined) return notFound;
    const base = repository.git.resolve(`refs/heads/${pull.base}`) ?? "";
    const files = changedFiles(repository, base, pull.headSha);
    return page(call, files.slice(0, mostFiles).map(fileResource));
  }),
};

export const fileResource = (file: ChangedFile): object => ({
  sha: file.sha,
  filename: file.filename,
  status: file.status,
  additions: file.additions,
  deletions: file.deletions,
  changes: file.additions + file.deletions,
  ...(file.patch === undefined ? {} : { patch: file.patch }),
  ...(file.previous === undefined ? {} : { previous_filename: file.previous }),
});

const find = (call: Call, repository: Repository): PullRequest | undefined =>
  repository.pulls.find((pull) => pull.number === Number(call.params["pull_number"]));
