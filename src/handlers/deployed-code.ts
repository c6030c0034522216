import type { ChangeSet } from "../changes/change-set.ts";
import { findReferences, noReferences, type DeployedCode } from "../references/search.ts";
import { isSourceFile } from "../references/source-files.ts";
import { subjectsOf } from "../references/names.ts";
import type { Operation } from "../migrations/operation.ts";
import type { References } from "../migrations/rule.ts";

/** More files than this are not looked through: it would take minutes over the network. */
const mostFiles = 20_000;

/** Who still uses what the operations take away. Code is read only when something is taken away. */
export async function referencesTo(
  operations: readonly Operation[],
  changes: ChangeSet,
  given: boolean,
): Promise<References> {
  const subjects = given ? [] : subjectsOf(operations);
  if (subjects.length === 0) return noReferences;
  const environments =
    changes.deployed.length > 0
      ? changes.deployed
      : [{ environment: "the base branch", ref: "base", tree: changes.base }];
  const deployed: DeployedCode[] = [];
  for (const { environment, ref, tree } of environments) {
    const paths = (await tree.list()).filter(isSourceFile);
    if (paths.length > mostFiles) return noReferences;
    const files = new Map<string, string>();
    for (const [path, content] of await tree.read(paths)) if (content.kind === "text") files.set(path, content.text);
    deployed.push({ environment, ref, files });
  }
  return findReferences(subjects, deployed);
}
