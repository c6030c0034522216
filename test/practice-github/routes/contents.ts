import { notFound, ok } from "../reply.ts";
import { onRepository, type Routes } from "../route.ts";
import { wrapped } from "./git.ts";

/** Above this size the content is empty: https://docs.github.com/rest/repos/contents#get-repository-content */
const mostBytes = 1024 * 1024;

export const contents: Routes = {
  "repos/get-content": onRepository([{ contents: "read" }], (call, repository) => {
    const path = call.params["path"] ?? "";
    const commit = repository.git.resolve(call.query["ref"] ?? repository.defaultBranch);
    const sha = commit && repository.git.resolve(`${commit}:${path}`, "blob");
    if (!sha) return notFound;
    const bytes = repository.git.run(["cat-file", "blob", sha]);
    const small = bytes.length <= mostBytes;
    return ok({
      type: "file",
      name: path.split("/").at(-1),
      path,
      sha,
      size: bytes.length,
      encoding: small ? "base64" : "none",
      content: small ? wrapped(bytes) : "",
      _links: { self: `${call.origin}${call.path}` },
    });
  }),
};
