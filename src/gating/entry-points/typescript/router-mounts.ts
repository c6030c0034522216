import { pathOf, type CodeFile } from "../../../syntax/code.ts";
import type { Before, Mount } from "../../entry-point.ts";
import { bootTests, eachCall } from "../../walk.ts";
import { joinPaths, textOf } from "../../words.ts";

/** `app.use("/orders", requireFlag("x"), ordersRouter)`, where the router is imported. */
export function routerMounts(file: CodeFile): Mount[] {
  const imported = new Set(file.imports.map(({ as }) => as));
  const used: { readonly router: string; readonly before: Before }[] = [];
  const mounts: Mount[] = [];
  eachCall(file, ({ callee, arguments: args }, within) => {
    if (callee.kind !== "member" || !/^(?:use|register|route)$/.test(callee.name)) return;
    const router = pathOf(callee.object) ?? "";
    const values = args.map(({ value }) => value);
    const path = textOf(values[0]);
    const given = (path === undefined ? values : values.slice(1)).map((value) => ({
      form: "middleware" as const,
      value,
      line: value.line,
      endLine: value.endLine,
    }));
    const last = given.at(-1);
    const reference = last && pathOf(last.value);
    const isMounted = reference !== undefined && imported.has(reference.split(".")[0]!) && path !== undefined;
    if (!isMounted) return void used.push(...given.map((before) => ({ router, before })));
    const ahead = used.filter((one) => one.router === router).map(({ before }) => before);
    mounts.push({
      reference,
      prefix: joinPaths(path),
      before: [...bootTests(within), ...ahead, ...given.slice(0, -1)],
    });
  });
  return mounts;
}
