import { notFound, ok, problem } from "../reply.ts";
import { onRepository, type Routes } from "../route.ts";

const readContents = [{ contents: "read" }] as const;

/** Git objects and refs: https://docs.github.com/rest/git */
export const git: Routes = {
  "git/get-tree": onRepository(readContents, (call, repository) => {
    const sha = repository.git.resolve(call.params["tree_sha"] ?? "", "tree");
    if (sha === undefined) return notFound;
    const entries = repository.git.tree(sha, call.query["recursive"] !== undefined);
    return ok({
      sha,
      url: `${call.origin}${call.path}`,
      truncated: entries.length > repository.treeLimit,
      tree: entries.slice(0, repository.treeLimit),
    });
  }),

  "git/get-blob": onRepository(readContents, (call, repository) => {
    const sha = call.params["file_sha"] ?? "";
    if (repository.git.resolve(sha, "blob") === undefined) return notFound;
    const bytes = repository.git.run(["cat-file", "blob", sha]);
    if (bytes.length > 100 * 1024 * 1024) {
      return problem(403, "This API returns blobs up to 100 MB in size.", { errors: [{ code: "too_large" }] });
    }
    return ok({ sha, node_id: `B_${sha}`, size: bytes.length, encoding: "base64", content: wrapped(bytes) });
  }),

  "git/get-ref": onRepository(readContents, (call, repository) => {
    const ref = `refs/${call.params["ref"] ?? ""}`;
    const sha = repository.git.resolve(ref);
    return sha === undefined ? notFound : ok({ ref, node_id: `REF_${ref}`, object: { type: "commit", sha } });
  }),
};

/** Base64 in lines of 60, as GitHub sends it. */
export const wrapped = (bytes: Buffer): string => bytes.toString("base64").replace(/(.{60})/g, "$1\n");
