import type { EntryPointFinder } from "../../entry-point.ts";
import { importsAny } from "../handler.ts";
import { routerMounts } from "./router-mounts.ts";
import { verbRoutes } from "./verb-routes.ts";

export const hono: EntryPointFinder = {
  id: "hono",
  title: "Hono",
  docs: "https://hono.dev/docs/api/routing",
  language: "typescript",
  find: (file) => (importsAny(file, /^(?:hono|@hono\/)/) ? verbRoutes(file) : []),
  mounts: routerMounts,
};
