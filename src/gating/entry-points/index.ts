import type { EntryPointFinder } from "../entry-point.ts";
import { pythonDecorated } from "./python/decorated.ts";
import { django } from "./python/django.ts";
import { railsRoutes } from "./ruby/rails-routes.ts";
import { railsControllers, rubyBlocks } from "./ruby/ruby-classes.ts";
import { cobra } from "./go/cobra.ts";
import { goConsumers } from "./go/consumers.ts";
import { grpc } from "./go/grpc.ts";
import { goHttpRouters } from "./go/http-routers.ts";
import { spring, springKotlin } from "./jvm/annotated.ts";
import { ktor } from "./jvm/ktor.ts";
import { laravel } from "./php/laravel.ts";
import { symfony } from "./php/symfony.ts";
import { aspnet } from "./csharp/aspnet.ts";
import { phoenix } from "./elixir/phoenix.ts";
import { express } from "./typescript/express.ts";
import { fastify } from "./typescript/fastify.ts";
import { graphqlResolvers } from "./typescript/graphql.ts";
import { hono } from "./typescript/hono.ts";
import { koa } from "./typescript/koa.ts";
import { nest } from "./typescript/nest.ts";
import { next } from "./typescript/next.ts";
import { pageRoutes } from "./typescript/page-routes.ts";
import { trpc } from "./typescript/trpc.ts";
import { workers } from "./typescript/workers.ts";

/** One line a framework. */
export const finders: readonly EntryPointFinder[] = [
  express,
  fastify,
  hono,
  koa,
  nest,
  next,
  trpc,
  graphqlResolvers,
  pageRoutes,
  workers,
  pythonDecorated,
  django,
  railsRoutes,
  railsControllers,
  rubyBlocks,
  spring,
  springKotlin,
  ktor,
  laravel,
  symfony,
  aspnet,
  phoenix,
  goHttpRouters,
  cobra,
  grpc,
  goConsumers,
];
