import { GraphQLError, graphqlSync } from "graphql";
import { covers } from "../permissions.ts";
import { ok, problem, type Reply } from "../reply.ts";
import type { Call } from "../route.ts";
import { fullName, type Repository } from "../world.ts";
import { repositoryNode } from "./repository.ts";
import { githubSchema } from "./schema.ts";

/** `POST /graphql`. A refusal is an error beside the data, with status 200. */
export function answerGraphql(call: Call): Reply {
  if (call.caller.kind === "nobody") return problem(401, "This endpoint requires you to be authenticated.");
  const result = graphqlSync({
    schema: githubSchema(),
    source: String(call.body["query"]),
    variableValues: (call.body["variables"] ?? {}) as Record<string, unknown>,
    rootValue: {
      viewer: () => viewer(call),
      repository: ({ owner, name }: { owner: string; name: string }) => repositoryFor(call, `${owner}/${name}`),
    },
  });
  const errors = result.errors?.map((error) => ({
    type: error.extensions["type"],
    path: error.path,
    locations: error.locations,
    message: error.message,
  }));
  return ok({ data: result.data, ...(errors === undefined ? {} : { errors }) });
}

function viewer({ caller }: Call): object {
  if (caller.kind === "user" || caller.kind === "installation") {
    const { login, id } = caller.account;
    return { login, databaseId: id };
  }
  throw forbidden();
}

function repositoryFor(call: Call, name: string): object {
  const found = call.world.repositories.find((one) => fullName(one) === name);
  if (found === undefined || !visible(call, found)) {
    throw new GraphQLError(`Could not resolve to a Repository with the name '${name}'.`, {
      extensions: { type: "NOT_FOUND" },
    });
  }
  return repositoryNode(found, (permission) => {
    if (call.caller.kind !== "installation" || !found.isPrivate) return;
    if (!covers(call.caller.permissions, { [permission]: "read" })) throw forbidden();
  });
}

function visible({ caller }: Call, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (caller.kind === "installation") return caller.repositories.includes(fullName(repository));
  return caller.kind === "user" && (repository.roles.get(caller.account.login) ?? "none") !== "none";
}

const forbidden = (): GraphQLError =>
  new GraphQLError("Resource not accessible by integration", { extensions: { type: "FORBIDDEN" } });
