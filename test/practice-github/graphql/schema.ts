import { buildSchema, type GraphQLSchema } from "graphql";
import { packageFile } from "../package-file.ts";

let built: GraphQLSchema | undefined;

/** GitHub's own GraphQL schema, built when the first query comes. */
export function githubSchema(): GraphQLSchema {
  const text = (): string => packageFile("@octokit/graphql-schema/schema.graphql");
  built ??= buildSchema(text(), { assumeValid: true, noLocation: true });
  return built;
}
