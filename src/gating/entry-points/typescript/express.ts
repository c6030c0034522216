import type { EntryPointFinder } from "../../entry-point.ts";
import { importsAny } from "../handler.ts";
import { routerMounts } from "./router-mounts.ts";
import { verbRoutes } from "./verb-routes.ts";

const others = /^(?:fastify|hono|@hono\/|koa|@koa\/|koa-router|elysia|@trpc\/)/;

/** Express, and every router that is written as Express is. */
export const express: EntryPointFinder = {
  id: "express",
  title: "Express",
  docs: "https://expressjs.com/en/guide/routing.html",
  language: "typescript",
  find: (file) => (importsAny(file, others) ? [] : verbRoutes(file)),
  mounts: routerMounts,
};
