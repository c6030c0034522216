import type { EntryPointFinder } from "../../entry-point.ts";
import { importsAny } from "../handler.ts";
import { routerMounts } from "./router-mounts.ts";
import { verbRoutes } from "./verb-routes.ts";

export const fastify: EntryPointFinder = {
  id: "fastify",
  title: "Fastify",
  docs: "https://fastify.dev/docs/latest/Reference/Routes/",
  language: "typescript",
  find: (file) => (importsAny(file, /^(?:fastify|@fastify\/)/) ? verbRoutes(file) : []),
  mounts: routerMounts,
};
