import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  routes: [
    "config/routes.rb",
    `Rails.application.routes.draw do
  post "/pay", to: "pay#create"
  get "cart" => "cart#show"
  root "home#index"
end`,
    `route POST /pay → PayController#create`,
    `route GET /cart → CartController#show`,
    `route GET / → HomeController#index`,
  ],
  "resources and namespaces": [
    "config/routes.rb",
    `Rails.application.routes.draw do
  namespace :api do
    resources :orders, only: [:index, :create]
  end
end`,
    `route GET /api/orders → OrdersController#index`,
    `route POST /api/orders → OrdersController#create`,
  ],
  members: [
    "config/routes.rb",
    `Rails.application.routes.draw do
  resources :orders, only: [] do
    member { post :pay }
  end
end`,
    `route POST /orders/:id/pay → OrdersController#pay`,
  ],
  constraints: [
    "config/routes.rb",
    `Rails.application.routes.draw do
  constraints Flag.new(:x) do
    get "/a", to: "a#b"
  end
end`,
    `route GET /a → AController#b [middleware]`,
  ],
  "actions of controllers": [
    "app/controllers/a_controller.rb",
    `class AController < ApplicationController
  before_action :check, only: :index
  def index
    1
  end
  def show
    2
  end
  private
  def check
  end
end`,
    `action AController#index → fn [middleware]`,
    `action AController#show → fn`,
  ],
  jobs: [
    "app/jobs/a_job.rb",
    `class AJob < ApplicationJob
  def perform(id)
    1
  end
end
class B
  include Sidekiq::Job
  def perform
    1
  end
end`,
    `job AJob → fn`,
    `job B → fn`,
  ],
  Grape: [
    "app/api/orders.rb",
    `class Orders < Grape::API
  resource :orders do
    post do
      1
    end
    get ":id" do
      2
    end
  end
end`,
    `route POST /orders → fn`,
    `route GET /orders/:id → fn`,
  ],
  Sinatra: [
    "app.rb",
    `get "/a" do
  1
end`,
    `route GET /a → fn`,
  ],
  Rake: [
    "lib/tasks/a.rake",
    `namespace :db do
  task sync: :environment do
    1
  end
end`,
    `command db:sync → fn`,
  ],
  mutations: [
    "app/graphql/pay.rb",
    `class Pay < BaseMutation
  def ready?(**)
    true
  end
  def resolve(id:)
    1
  end
end`,
    `resolver Pay → fn [hook]`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  "requests of a spec": [
    "spec/a_spec.rb",
    `get "/a" do
  1
end`,
  ],
  "private methods and helpers": [
    "app/helpers/a_helper.rb",
    `module AHelper
  def a
    1
  end
end`,
  ],
  "the base controller": [
    "app/controllers/application_controller.rb",
    `class ApplicationController < ActionController::Base
  def a
    1
  end
end`,
  ],
};

describe("entry points of Ruby", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
