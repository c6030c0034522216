import type { Routes } from "../route.ts";
import { apps } from "./apps.ts";
import { checkRuns } from "./check-runs.ts";
import { collaborators } from "./collaborators.ts";
import { comments } from "./comments.ts";
import { commits } from "./commits.ts";
import { contents } from "./contents.ts";
import { deployments } from "./deployments.ts";
import { git } from "./git.ts";
import { pulls } from "./pulls.ts";
import { repository } from "./repository.ts";

/** Every call that this GitHub answers, by GitHub's operation id. */
export const routes: Routes = {
  ...apps,
  ...checkRuns,
  ...collaborators,
  ...comments,
  ...commits,
  ...contents,
  ...deployments,
  ...git,
  ...pulls,
  ...repository,
};
