import { notFound, ok, page } from "../reply.ts";
import { changedFiles } from "../resources/changed-files.ts";
import { commitResource } from "../resources/commit.ts";
import { pullRequestResource } from "../resources/pull-request.ts";
import { onRepository, type Routes } from "../route.ts";
import { fileResource } from "./pulls.ts";

const readContents = [{ contents: "read" }] as const;

/** https://docs.github.com/rest/commits/commits#compare-two-commits: files are on the first page only, at most 300. */
const mostFiles = 300;

export const commits: Routes = {
  "repos/get-commit": onRepository(readContents, (call, repository) => {
    const sha = repository.git.resolve(call.params["ref"] ?? "");
    return sha === undefined ? notFound : ok(commitResource(repository, sha));
  }),

  "repos/compare-commits-with-basehead": onRepository(readContents, (call, repository) => {
    const { git } = repository;
    const [from = "", to = ""] = (call.params["basehead"] ?? "").split("...");
    const base = git.resolve(from);
    const head = git.resolve(to);
    if (base === undefined || head === undefined) return notFound;
    const mergeBase = git.text("merge-base", base, head);
    const ahead = git.text("rev-list", "--reverse", `${base}..${head}`).split("\n").filter(Boolean);
    const behind = git.text("rev-list", `${head}..${base}`).split("\n").filter(Boolean);
    const listed = page(call, ahead, (some) => ({
      base_commit: commitResource(repository, base),
      merge_base_commit: commitResource(repository, mergeBase),
      status: relation(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: some.map((sha) => commitResource(repository, sha)),
      files:
        Number(call.query["page"] ?? 1) === 1
          ? changedFiles(repository, base, head).slice(0, mostFiles).map(fileResource)
          : [],
    }));
    return listed;
  }),

  "repos/list-pull-requests-associated-with-commit": onRepository([{ pull_requests: "read" }], (call, repository) => {
    const sha = repository.git.resolve(call.params["commit_sha"] ?? "");
    if (sha === undefined) return notFound;
    const holds = repository.pulls.filter((pull) =>
      repository.git.text("rev-list", pull.headSha, `^refs/heads/${pull.base}`).split("\n").includes(sha),
    );
    return page(
      call,
      holds.map((pull) => pullRequestResource(repository, pull)),
    );
  }),
};

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
