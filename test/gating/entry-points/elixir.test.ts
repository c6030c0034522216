import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  "a router": [
    "lib/shop_web/router.ex",
    `defmodule ShopWeb.Router do
  use ShopWeb, :router
  scope "/api", ShopWeb do
    pipe_through [:api]
    post "/a", AController, :create
    resources "/b", BController, only: [:index]
    live "/c", CLive
  end
end`,
    `route POST /api/a → AController#create [middleware]`,
    `route GET /api/b → BController#index [middleware]`,
    `page LIVE /api/c → CLive#mount [middleware]`,
  ],
  controllers: [
    "a.ex",
    `defmodule ShopWeb.AController do
  use ShopWeb, :controller
  plug :check
  def create(conn, params) do
    x(params)
  end
  defp check(conn, _), do: conn
end`,
    `action AController#create → fn [middleware]`,
  ],
  "workers and tasks": [
    "a.ex",
    `defmodule A do
  use Oban.Worker
  def perform(job), do: x(job)
end
defmodule Mix.Tasks.Sync do
  use Mix.Task
  def run(args), do: x(args)
end`,
    `job A → fn`,
    `command Sync → fn`,
  ],
  fields: [
    "schema.ex",
    `defmodule S do
  mutation do
    field :pay, :order do
      middleware(RequireFlag, :pay)
      resolve(&R.pay/3)
    end
  end
end`,
    `resolver mutation.pay → fn [middleware]`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  "other modules": [
    "a.ex",
    `defmodule A do
  def create(x, y), do: x
  def get("/a", b), do: b
end`,
  ],
};

describe("entry points of Elixir", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
