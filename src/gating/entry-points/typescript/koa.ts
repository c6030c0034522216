import type { EntryPointFinder } from "../../entry-point.ts";
import { importsAny } from "../handler.ts";
import { routerMounts } from "./router-mounts.ts";
import { verbRoutes } from "./verb-routes.ts";

export const koa: EntryPointFinder = {
  id: "koa",
  title: "Koa",
  docs: "https://github.com/koajs/router",
  language: "typescript",
  find: (file) => (importsAny(file, /^(?:koa|@koa\/|koa-router)/) ? verbRoutes(file) : []),
  mounts: routerMounts,
};
