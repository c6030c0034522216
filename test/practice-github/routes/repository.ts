import { ok } from "../reply.ts";
import { repositoryResource } from "../resources/repository.ts";
import { onRepository, type Routes } from "../route.ts";

export const repository: Routes = {
  "repos/get": onRepository([{ metadata: "read" }], (_, found) => ok(repositoryResource(found))),
};
