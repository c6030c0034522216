// Bundles src/ into dist/, which is committed: an Action runs straight from its repository.
//   node .ci/build.mjs            writes dist/
//   node .ci/build.mjs --check    names the files of dist/ that src/ would not give
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chunkNames, renameImports } from "./chunk-names.mjs";
import { compress, grammars, holds } from "./grammars.mjs";
import { licenses } from "./licenses.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

const doors = ["cli", "action", "app"];
const wasm = "node_modules/libpg-query/wasm/libpg-query.wasm";

// What is wrong in src/, esbuild has already printed.
const made = await bundle().catch((error) => ("errors" in error ? process.exit(1) : Promise.reject(error)));
if (process.argv.includes("--check")) await check(made);
else await write(made);

/** Everything in dist/, by name. Equal input gives equal bytes, wherever the repository lies. */
async function bundle() {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: doors.map((door) => ({ in: `src/${door}.ts`, out: door })),
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    // What is imported lazily stays in files of its own: a short run is mostly start-up.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // libpg-query's CommonJS half loses its exports when it is imported lazily.
    mainFields: ["module", "main"],
    minifySyntax: true,
    legalComments: "none",
    // Packages written for CommonJS expect three names that a module does not have (Node 20.11 has these).
    define: { VERSION: JSON.stringify(version), __dirname: "import.meta.dirname", __filename: "import.meta.filename" },
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const names = chunkNames(metafile.outputs);
  const files = new Map(
    outputFiles.map(({ path, text }) => [names.get(basename(path)), Buffer.from(renameImports(text, names))]),
  );
  files.set("libpg-query.wasm", await readFile(join(root, wasm)));
  const packages = Object.keys(metafile.inputs);
  if (packages.some((path) => path.includes("node_modules/web-tree-sitter/"))) {
    for (const { folder, files: more } of await grammars(root)) {
      packages.push(`${folder}/package.json`);
      for (const [name, contents] of more) files.set(name, contents);
    }
  }
  files.set("THIRD_PARTY_LICENSES.txt", Buffer.from(await licenses(root, packages)));
  return files;
}

async function write(files) {
  await mkdir(dist, { recursive: true });
  for (const name of await readdir(dist)) if (!files.has(name)) await rm(join(dist, name));
  for (const [name, contents] of files) {
    if (!(await isWritten(name, contents)))
      await writeFile(join(dist, name), name.endsWith(".br") ? await compress(contents) : contents);
    const { size } = await stat(join(dist, name));
    console.log(`${String(Math.ceil(size / 1024)).padStart(6)} KB  dist/${name}`);
  }
}

async function check(files) {
  const wrong = [];
  for (const [name, contents] of files)
    if (!(await isWritten(name, contents))) wrong.push(`dist/${name} is missing or differs`);
  for (const name of await readdir(dist).catch(() => []))
    if (!files.has(name)) wrong.push(`dist/${name} is not built from src/`);
  if (wrong.length === 0) return;
  console.error(`${wrong.join("\n")}\n\nRun \`npm run build\` and commit dist/.`);
  process.exitCode = 1;
}

async function isWritten(name, contents) {
  const written = await readFile(join(dist, name)).catch(() => undefined);
  return name.endsWith(".br") ? await holds(written, contents) : written?.equals(contents) === true;
}
