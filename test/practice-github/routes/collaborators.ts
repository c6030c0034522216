import { notFound, ok } from "../reply.ts";
import { accountResource } from "../resources/account.ts";
import { onRepository, type Routes } from "../route.ts";
import type { Role } from "../world.ts";

/** The legacy field knows four roles: maintain counts as write, triage as read. */
const legacy: Readonly<Record<Role, string>> = {
  none: "none",
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
};

export const collaborators: Routes = {
  "repos/get-collaborator-permission-level": onRepository([{ metadata: "read" }], (call, repository) => {
    const account = call.world.accounts.get(call.params["username"] ?? "");
    if (account === undefined) return notFound;
    const role = repository.roles.get(account.login) ?? (repository.isPrivate ? "none" : "read");
    return ok({ permission: legacy[role], role_name: role, user: accountResource(account) });
  }),
};
