// What esbuild must be told so that packages written for CommonJS run inside a module.
import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";

/**
 * libpg-query finds its WebAssembly by `__dirname` and reads it by `require`; a module has neither.
 * The three places are rewritten to what a module has; should a new version move them, the build stops.
 */
export const besideItself = {
  name: "libpg-query",
  setup({ onLoad }) {
    onLoad({ filter: /libpg-query[\\/]wasm[\\/]libpg-query\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = replaceEach(path, text, [
        ['var fs=require("node:fs");scriptDirectory=__dirname+"/";', "scriptDirectory=here;"],
        ['if(typeof __filename!="undefined"){_scriptName=__filename}else ', ""],
        [/if\(typeof exports==="object"[^]*$/, ""],
      ]);
      const imports = `import * as fs from "node:fs"; import { fileURLToPath } from "node:url"; const here = fileURLToPath(new URL(".", import.meta.url));`;
      return { contents: `${imports}\n${contents}\nexport default PgQueryModule;\n`, loader: "js" };
    });
  },
};

function replaceEach(path, text, changes) {
  return changes.reduce((now, [from, to]) => {
    const next = now.replace(from, () => to);
    if (next === now) throw new Error(`${path} no longer has ${from}: see .ci/build.mjs`);
    return next;
  }, text);
}

/** CommonJS packages `require` Node's own modules; a bundle that is a module imports them. */
export const builtins = {
  name: "builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z_:/0-9]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, "");
      const isBuiltin = builtinModules.includes(name) || path.startsWith("node:");
      return kind === "require-call" && isBuiltin ? { path: `node:${name}`, namespace: "builtin" } : undefined;
    });
    onResolve({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `import builtin from "${path}"; export { builtin as "module.exports" };`,
      loader: "js",
    }));
  },
};
