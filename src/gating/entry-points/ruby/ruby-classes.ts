import type { ClassDeclaration, CodeFile, FunctionDeclaration, Statement } from "../../../syntax/code.ts";
import type { Before, EntryKind, EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { argumentAt } from "../../flag-check.ts";
import { eachCall, eachClass, type Call } from "../../walk.ts";
import { calledPath, joinPaths, lastOf, textOf } from "../../words.ts";
import { methodsOf } from "../class-entries.ts";

/** Rails controllers: public methods, behind their `before_action`s. */
export const railsControllers: EntryPointFinder = {
  id: "rails",
  title: "Rails",
  docs: "https://guides.rubyonrails.org/action_controller_overview.html",
  language: "ruby",
  find: (file) => [...controllers(file), ...jobs(file)],
};

function controllers(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    const isController =
      owner.name.endsWith("Controller") &&
      owner.bases.length > 0 &&
      !/^(?:Application|Base)Controller$/.test(lastOf(owner.name.replaceAll("::", ".")));
    if (!isController) return;
    const hidden = new Set(
      hooksOf(owner).flatMap((call) =>
        call.arguments.flatMap(({ name, value }) => (name === undefined ? (textOf(value) ?? []) : [])),
      ),
    );
    for (const method of methodsOf(owner)) {
      if (
        method.modifiers.size > 0 ||
        method.parameters.length > 0 ||
        hidden.has(method.name) ||
        /[?!=]$|^(?:initialize|current_\w+|set_\w+)$/.test(method.name)
      )
        continue;
      found.push({
        kind: "action",
        name: `${owner.name}#${method.name}`,
        handler: method,
        before: beforeActions(owner, method.name),
        line: method.line,
        endLine: method.endLine,
      });
    }
  });
  return found;
}

function hooksOf(owner: ClassDeclaration): Call[] {
  return owner.body.flatMap((one: Statement) =>
    one.kind === "do" &&
    one.value.kind === "call" &&
    /^(?:prepend_|append_)?(?:before_action|before_filter|around_action|feature_gate|requires?_feature\w*|skip_before_action)$/.test(
      calledPath(one.value.callee),
    )
      ? [one.value]
      : [],
  );
}

/** `before_action :check_flag, only: [:create]`, also with a block, and a class method of the team's own. */
function beforeActions(owner: ClassDeclaration, action: string): Before[] {
  return hooksOf(owner).flatMap((call): Before[] => {
    if (calledPath(call.callee) === "skip_before_action") return [];
    const named = (key: string) => {
      const value = argumentAt(call.arguments, key);
      return value && (value.kind === "list" ? value.items.map(textOf) : [textOf(value)]);
    };
    const only = named("only");
    if ((only && !only.includes(action)) || named("except")?.includes(action)) return [];
    const at = { line: call.line, endLine: call.endLine };
    if (!/(?:before|around)_(?:action|filter)$/.test(calledPath(call.callee)))
      return [{ form: "middleware", value: call, ...at }];
    return call.arguments
      .filter(({ name }) => name === undefined || name === "&")
      .flatMap(({ value }): Before[] => {
        const method = methodsOf(owner).find(({ name }) => name === textOf(value));
        return [{ form: "middleware", value: method ? asValue(method) : value, ...at }];
      });
  });
}

function asValue(method: FunctionDeclaration): Extract<Before, { form: "middleware" }>["value"] {
  return { kind: "function", function: method, line: method.line, endLine: method.endLine };
}

const workers =
  /(?:^|::)(?:ApplicationJob|ActiveJob::Base|BaseJob|ApplicationWorker)$|Sidekiq::(?:Job|Worker)|(?:^|::)Resque|Job$|Worker$/;

function jobs(file: CodeFile): EntryPoint[] {
  const found: EntryPoint[] = [];
  eachClass(file, (owner) => {
    if (!owner.bases.some((base) => workers.test(base))) return;
    const perform = methodsOf(owner).find(({ name }) => name === "perform");
    if (perform)
      found.push({
        kind: "job",
        name: owner.name,
        handler: perform,
        before: [],
        line: perform.line,
        endLine: perform.endLine,
      });
  });
  return found;
}

const verbs = new Set(["get", "post", "put", "patch", "delete", "head", "options"]);

/** Grape, Sinatra and Roda: a verb with a block; Rake's tasks; fields and mutations of graphql-ruby. */
export const rubyBlocks: EntryPointFinder = {
  id: "ruby-blocks",
  title: "Grape, Sinatra, Rake, graphql-ruby",
  docs: "https://github.com/ruby-grape/grape#basic-usage",
  language: "ruby",
  find(file) {
    const found: EntryPoint[] = [];
    if (!/(?:^|\/)config\/routes|_spec\.rb$|_test\.rb$/.test(file.path))
      eachCall(file, (call, within) => {
        const given = argumentAt(call.arguments, "&");
        if (call.callee.kind !== "name" || given?.kind !== "function") return;
        const { name } = call.callee;
        const [first] = call.arguments;
        // `task sync: :environment` is `sync`.
        const said = first?.name === "&" ? undefined : (first?.name ?? textOf(first?.value));
        const scopes = within.flatMap((one) =>
          one.kind === "call" &&
          /^(?:namespace|resource|resources|route_param|group)$/.test(calledPath(one.call.callee))
            ? (textOf(one.call.arguments[0]?.value) ?? [])
            : [],
        );
        const entry = (kind: EntryKind, key: string): EntryPoint => ({
          kind,
          name: key,
          handler: given.function,
          before: [],
          line: call.line,
          endLine: call.endLine,
        });
        const isApi = within.some((one) => one.kind === "class") || within.length === 0;
        if (
          verbs.has(name) &&
          isApi &&
          (said === undefined
            ? scopes.length > 0
            : said === "" ||
              /^[/:]/.test(said) ||
              scopes.length > 0 ||
              within.some(
                (one) => one.kind === "class" && one.class.bases.some((base) => /Grape|API|Sinatra/.test(base)),
              ))
        )
          found.push(entry("route", `${name.toUpperCase()} ${joinPaths(...scopes, said ?? "")}`));
        if (name === "task" && said !== undefined && (file.path.endsWith(".rake") || file.path.endsWith("Rakefile")))
          found.push(entry("command", [...scopes, said].join(":")));
      });
    eachClass(file, (owner) => {
      if (
        !owner.bases.some((base) =>
          /(?:^|::)(?:BaseMutation|Mutation|BaseResolver|Resolver)$|GraphQL::Schema::(?:Mutation|Resolver)/.test(base),
        )
      )
        return;
      const resolve = methodsOf(owner).find(({ name }) => name === "resolve");
      if (resolve)
        found.push({
          kind: "resolver",
          name: owner.name,
          handler: resolve,
          before: hooksBefore(owner),
          line: resolve.line,
          endLine: resolve.endLine,
        });
    });
    return found;
  },
};

/** graphql-ruby: `ready?` and `authorized?` run first. */
function hooksBefore(owner: ClassDeclaration): Before[] {
  return methodsOf(owner)
    .filter(({ name }) => name === "ready?" || name === "authorized?")
    .map((method) => ({ form: "hook", function: method, line: method.line, endLine: method.endLine }));
}
