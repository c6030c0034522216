import type { Caller } from "../accounts.ts";
import { stamp } from "../clock.ts";
import { created, invalid, noContent, notFound, ok, page, problem } from "../reply.ts";
import { accountResource, appResource } from "../resources/account.ts";
import { onRepository, type Call, type Needs, type Routes } from "../route.ts";
import { fullName, type Comment, type Repository } from "../world.ts";

const read: Needs = [{ issues: "read" }, { pull_requests: "read" }];
const write: Needs = [{ issues: "write" }, { pull_requests: "write" }];

/** GitHub counts 65,536 characters; the description of its API does not say so. */
const longest = 65_536;

export const comments: Routes = {
  "issues/list-comments": onRepository(read, (call, repository) => {
    const issue = Number(call.params["issue_number"]);
    if (!repository.pulls.some((pull) => pull.number === issue)) return notFound;
    return page(
      call,
      repository.comments.filter((one) => one.issue === issue).map((one) => commentResource(repository, one)),
    );
  }),

  "issues/get-comment": onRepository(read, (call, repository) => {
    const comment = find(call, repository);
    return comment === undefined ? notFound : ok(commentResource(repository, comment));
  }),

  "issues/create-comment": onRepository(write, (call, repository) => {
    const issue = Number(call.params["issue_number"]);
    if (!repository.pulls.some((pull) => pull.number === issue)) return notFound;
    const body = String(call.body["body"]);
    const refused = unfit(body);
    if (refused !== undefined) return refused;
    const now = stamp(call.world.clock);
    const by = author(call.caller);
    const comment = { id: call.world.nextId(), issue, ...by, body, createdAt: now, updatedAt: now };
    repository.comments.push(comment);
    return created(commentResource(repository, comment));
  }),

  "issues/update-comment": onRepository(write, (call, repository) => {
    const comment = find(call, repository);
    if (comment === undefined) return notFound;
    const body = String(call.body["body"]);
    const refused = unfit(body);
    if (refused !== undefined) return refused;
    comment.body = body;
    comment.updatedAt = stamp(call.world.clock);
    return ok(commentResource(repository, comment));
  }),

  "issues/delete-comment": onRepository(write, (call, repository) => {
    const comment = find(call, repository);
    if (comment === undefined) return notFound;
    repository.comments.splice(repository.comments.indexOf(comment), 1);
    return noContent;
  }),
};

function unfit(body: string) {
  if (body.trim() === "") return invalid("IssueComment", "body", "body cannot be blank");
  if (Array.from(body).length <= longest) return undefined;
  return problem(422, `Validation Failed: Body is too long (maximum is ${longest} characters)`);
}

const find = (call: Call, repository: Repository): Comment | undefined =>
  repository.comments.find((one) => one.id === Number(call.params["comment_id"]));

function author(caller: Caller): Pick<Comment, "author" | "app"> {
  if (caller.kind === "installation") return { author: caller.account, app: caller.app };
  if (caller.kind === "user") return { author: caller.account, app: undefined };
  throw new Error(`${caller.kind} cannot comment`);
}

export const commentResource = (repository: Repository, comment: Comment): object => ({
  id: comment.id,
  node_id: `IC_${comment.id}`,
  body: comment.body,
  user: accountResource(comment.author),
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  author_association: "NONE",
  html_url: `https://github.com/${fullName(repository)}/pull/${comment.issue}#issuecomment-${comment.id}`,
  performed_via_github_app: comment.app === undefined ? null : appResource(comment.app),
});
