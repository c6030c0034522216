import type { CodeFile, FunctionDeclaration } from "../../../syntax/code.ts";
import type { EntryPoint, EntryPointFinder } from "../../entry-point.ts";
import { joinPaths } from "../../words.ts";
import { handlerOf, wrappersOf } from "../handler.ts";

const verbs = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);

/** Next.js: what a file is follows from where it lies. */
export const next: EntryPointFinder = {
  id: "next",
  title: "Next.js",
  docs: "https://nextjs.org/docs/app/getting-started/route-handlers-and-middleware",
  language: "typescript",
  find(file) {
    const app = /(?:^|\/)app\/(.*\/)?(route|page|layout)\.[cm]?[jt]sx?$/.exec(file.path);
    if (app) {
      const path = urlOf(app[1] ?? "");
      return app[2] === "route" ? routeHandlers(file, path) : exportedDefault(file, `${app[2]} ${path}`, "page");
    }
    const pages = /(?:^|\/)pages\/(.*?)\.[cm]?[jt]sx?$/.exec(file.path);
    const isPage = pages && !/^(?:_app|_document|_error|404|500)$/.test(pages[1]!) && isNextFile(file);
    if (isPage) {
      const path = urlOf(pages[1]!.replace(/(?:^|\/)index$/, ""));
      return path.startsWith("/api")
        ? exportedDefault(file, `ANY ${path}`, "route")
        : exportedDefault(file, path, "page");
    }
    return serverActions(file);
  },
};

/** Folders in parentheses group, `@` folders are slots: neither is part of the address. */
function urlOf(folders: string): string {
  return joinPaths(...folders.split("/").filter((one) => !/^(?:\(.*\)|@.*)$/.test(one)));
}

/** Many frameworks have a folder `pages`; Next's have a component or handler for what it exports. */
function isNextFile(file: CodeFile): boolean {
  return file.path.includes("pages/api/") || /\.[jt]sx$/.test(file.path);
}

function routeHandlers(file: CodeFile, path: string): EntryPoint[] {
  return file.body.flatMap((one): EntryPoint[] => {
    const at = { line: one.line, endLine: one.endLine };
    if (one.kind === "function" && verbs.has(one.function.name) && one.function.modifiers.has("export"))
      return [{ kind: kindOf(path), name: `${one.function.name} ${path}`, handler: one.function, before: [], ...at }];
    if (one.kind !== "assign" || !verbs.has(one.targets[0]?.name ?? "")) return [];
    return [
      {
        kind: kindOf(path),
        name: `${one.targets[0]!.name} ${path}`,
        handler: handlerOf(one.value),
        before: wrapped(one.value),
        ...at,
      },
    ];
  });
}

function kindOf(path: string): EntryPoint["kind"] {
  return /webhook|\bhooks?\b|callback/i.test(path) ? "webhook" : "route";
}

function exportedDefault(file: CodeFile, name: string, kind: EntryPoint["kind"]): EntryPoint[] {
  const found = defaultExport(file);
  return found ? [{ kind, name, before: [], ...found }] : [];
}

/** `export default function …`, and `export default name` with what that name is. */
function defaultExport(file: CodeFile): Pick<EntryPoint, "handler" | "line" | "endLine"> | undefined {
  for (const one of file.body) {
    const at = { line: one.line, endLine: one.endLine };
    if (one.kind === "function" && one.function.modifiers.has("default")) return { handler: one.function, ...at };
    if (one.kind === "assign" && one.targets[0]?.name === "default") return { handler: handlerOf(one.value), ...at };
  }
  return undefined;
}

function wrapped(value: Parameters<typeof wrappersOf>[0]): EntryPoint["before"] {
  return wrappersOf(value).map((one) => ({ form: "middleware", value: one, line: one.line, endLine: one.endLine }));
}

/** `"use server"` at the top: every function that the file exports can be called from a browser. */
function serverActions(file: CodeFile): EntryPoint[] {
  const isServerFile = hasDirective(file.body[0]);
  return file.body.flatMap((one): EntryPoint[] => {
    const declared: FunctionDeclaration | undefined =
      one.kind === "function"
        ? one.function
        : one.kind === "assign" && one.value?.kind === "function"
          ? { ...one.value.function, name: one.targets[0]?.name ?? "" }
          : undefined;
    if (!declared || !(isServerFile || hasDirective(declared.body[0]))) return [];
    return [
      {
        kind: "action",
        name: `${file.path}#${declared.name}`,
        handler: declared,
        before: [],
        line: one.line,
        endLine: one.endLine,
      },
    ];
  });
}

function hasDirective(first: CodeFile["body"][number] | undefined): boolean {
  return first?.kind === "do" && first.value.kind === "literal" && first.value.value === "use server";
}
