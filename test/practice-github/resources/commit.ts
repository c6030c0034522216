import type { Json } from "../json.ts";
import type { Repository } from "../world.ts";

export function commitResource(repository: Repository, sha: string): Json {
  const [parents = "", tree = "", date = "", ...message] = repository.git
    .text("show", "-s", "--format=%P%n%T%n%cI%n%B", sha)
    .split("\n");
  const who = { name: "Ada", email: "ada@example.com", date };
  return {
    sha,
    node_id: `C_${sha}`,
    commit: { author: who, committer: who, message: message.join("\n").trimEnd(), tree: { sha: tree } },
    author: null,
    committer: null,
    parents: parents
      .split(" ")
      .filter(Boolean)
      .map((parent) => ({ sha: parent })),
  };
}
