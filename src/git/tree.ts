import type { FileContent, Tree } from "../changes/change-set.ts";
import { decode, tooLarge } from "../changes/decode.ts";
import type { Git } from "./git.ts";

/** The files of a commit, read from git's objects: nothing is checked out. */
export function commitTree(git: Git, commit: string): Tree {
  let listed: Promise<Map<string, Blob>> | undefined;
  const blobs = () => (listed ??= listBlobs(git, commit));
  return {
    list: async () => [...(await blobs()).keys()],
    async read(paths) {
      const known = await blobs();
      const wanted = [...new Set(paths)].flatMap((path) => {
        const blob = known.get(path);
        return blob ? [{ path, ...blob }] : [];
      });
      return readBlobs(git, wanted);
    },
  };
}

interface Blob {
  readonly oid: string;
  readonly size: number;
}

async function listBlobs(git: Git, commit: string): Promise<Map<string, Blob>> {
  const listing = (await git.run(["ls-tree", "-r", "-z", "--long", "--full-tree", commit])).toString();
  const blobs = new Map<string, Blob>();
  for (const entry of listing.split("\0")) {
    const tab = entry.indexOf("\t");
    const [, type, oid, size] = entry.slice(0, tab).split(/ +/);
    if (type === "blob" && oid) blobs.set(entry.slice(tab + 1), { oid, size: Number(size) });
  }
  return blobs;
}

/** One `git cat-file --batch` for all of them. */
async function readBlobs(
  git: Git,
  wanted: readonly (Blob & { readonly path: string })[],
): Promise<Map<string, FileContent>> {
  const contents = new Map<string, FileContent>();
  const readable = wanted.filter(({ path, size }) => {
    const refused = tooLarge(size);
    if (refused) contents.set(path, refused);
    return !refused;
  });
  if (readable.length === 0) return contents;
  const output = await git.run(["cat-file", "--batch"], readable.map(({ oid }) => `${oid}\n`).join(""));
  let at = 0;
  for (const { path } of readable) {
    const end = output.indexOf(10, at);
    const size = Number(output.toString("latin1", at, end).split(" ")[2]);
    contents.set(path, decode(output.subarray(end + 1, end + 1 + size)));
    at = end + 1 + size + 1;
  }
  return contents;
}
