import { noContent, notFound, page } from "../reply.ts";
import { accountResource, appResource } from "../resources/account.ts";
import { onRepository, type Routes } from "../route.ts";
import type { Deployment, DeploymentStatus } from "../world.ts";

const read = [{ deployments: "read" }] as const;

export const deployments: Routes = {
  "repos/list-deployments": onRepository(read, (call, repository) => {
    const { environment, sha, task, ref } = call.query;
    const found = repository.deployments.filter(
      (one) =>
        (environment === undefined || one.environment === environment) &&
        (sha === undefined || one.sha === sha) &&
        (task === undefined || one.task === task) &&
        (ref === undefined || one.ref === ref),
    );
    return page(call, found.toReversed().map(deploymentResource));
  }),

  "repos/list-deployment-statuses": onRepository(read, (call, repository) => {
    const deployment = repository.deployments.find((one) => one.id === Number(call.params["deployment_id"]));
    return deployment === undefined ? notFound : page(call, deployment.statuses.toReversed().map(statusResource));
  }),

  "repos/delete-deployment": onRepository([{ deployments: "write" }], (call, repository) => {
    const at = repository.deployments.findIndex((one) => one.id === Number(call.params["deployment_id"]));
    if (at < 0) return notFound;
    repository.deployments.splice(at, 1);
    return noContent;
  }),
};

export const deploymentResource = (one: Deployment): object => ({
  id: one.id,
  node_id: `DE_${one.id}`,
  sha: one.sha,
  ref: one.ref,
  task: one.task,
  payload: one.payload,
  environment: one.environment,
  original_environment: one.environment,
  transient_environment: one.transient,
  production_environment: one.environment === "production",
  description: null,
  creator: accountResource(one.creator),
  created_at: one.createdAt,
  updated_at: one.createdAt,
  performed_via_github_app: one.app === undefined ? null : appResource(one.app),
});

export const statusResource = (one: DeploymentStatus): object => ({
  id: one.id,
  node_id: `DES_${one.id}`,
  state: one.state,
  description: one.description,
  creator: accountResource(one.creator),
  created_at: one.createdAt,
  updated_at: one.createdAt,
});
