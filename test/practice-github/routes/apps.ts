import { created, notFound, ok, page } from "../reply.ts";
import { accountResource, appResource } from "../resources/account.ts";
import { repositoryResource } from "../resources/repository.ts";
import { asApp, type Routes } from "../route.ts";
import { fullName, type Installation } from "../world.ts";

export const apps: Routes = {
  "apps/get-authenticated": asApp((call) => ok(appResource(call.caller.app))),

  "apps/list-installations": asApp((call) =>
    page(call, call.world.installations.filter((one) => one.app.id === call.caller.app.id).map(installationResource)),
  ),

  "apps/get-repo-installation": asApp((call) => {
    const name = `${call.params["owner"]}/${call.params["repo"]}`;
    const found = call.world.installations.find(
      (one) => one.app.id === call.caller.app.id && one.repositories.includes(name),
    );
    return found === undefined ? notFound : ok(installationResource(found));
  }),

  "apps/create-installation-access-token": asApp((call) => {
    const found = call.world.installations.find((one) => one.id === Number(call.params["installation_id"]));
    if (found === undefined || found.app.id !== call.caller.app.id) return notFound;
    const token = `ghs_${call.world.nextId()}.practice`;
    const { app, repositories } = found;
    call.world.tokens.set(token, {
      kind: "installation",
      app,
      account: app.bot,
      permissions: { metadata: "read", ...app.permissions },
      repositories,
    });
    const granted = call.world.repositories.filter((one) => repositories.includes(fullName(one)));
    return created({
      token,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      permissions: app.permissions,
      repository_selection: "selected",
      repositories: granted.map(repositoryResource),
    });
  }),

  "apps/list-repos-accessible-to-installation": {
    of: "app",
    answer: (call) => {
      const { caller } = call;
      if (caller.kind !== "installation") return notFound;
      const granted = call.world.repositories.filter((one) => caller.repositories.includes(fullName(one)));
      return page(call, granted.map(repositoryResource), (some) => ({
        total_count: granted.length,
        repositories: some,
      }));
    },
  },
};

const installationResource = (one: Installation): object => ({
  id: one.id,
  app_id: one.app.id,
  app_slug: one.app.slug,
  // The description wants an account that is a user and an enterprise at once: enterprises have a name.
  account: { ...accountResource({ id: 1, login: "acme", type: "Organization" }), name: "acme" },
  permissions: one.app.permissions,
  repository_selection: "selected",
  target_type: "Organization",
  events: ["pull_request", "merge_group"],
  created_at: "2026-01-01T00:00:00Z",
});
