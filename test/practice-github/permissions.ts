import type { Caller, Permissions } from "./accounts.ts";
import { notFound, problem, type Reply } from "./reply.ts";
import type { Needs } from "./route.ts";
import { fullName, type Repository } from "./world.ts";

/** Why this caller is turned away, or nothing. What it may not see it is told does not exist. */
export function refuse(caller: Caller, repository: Repository, method: string, needs: Needs): Reply | undefined {
  const reading = method === "GET";
  switch (caller.kind) {
    case "nobody":
      return repository.isPrivate || !reading ? notFound : undefined;
    case "app":
      return problem(401, "Bad credentials");
    case "user": {
      const role = repository.roles.get(caller.account.login) ?? "none";
      return role === "none" && repository.isPrivate ? notFound : undefined;
    }
    case "installation":
      if (!caller.repositories.includes(fullName(repository))) return notFound;
      if (reading && !repository.isPrivate) return undefined;
      return needs.some((one) => covers(caller.permissions, one)) ? undefined : notAccessible(needs);
  }
}

export const covers = (has: Permissions, needs: Permissions): boolean =>
  Object.entries(needs).every(([name, access]) => has[name] === "write" || has[name] === access);

const notAccessible = (needs: Needs): Reply => ({
  ...problem(403, "Resource not accessible by integration"),
  headers: { "x-accepted-github-permissions": needs.map(written).join("; ") },
});

const written = (one: Permissions): string =>
  Object.entries(one)
    .map(([name, access]) => `${name}=${access}`)
    .join(",");
