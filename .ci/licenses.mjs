// The notices of everything that was really bundled, for dist/THIRD_PARTY_LICENSES.txt.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Inside libpg-query's WebAssembly there are works of others, whose notices its package does not carry. */
const within = { "libpg-query": ["libpg_query", "postgresql", "protobuf-c", "xxhash", "musl", "emscripten"] };

/** @param {string} root @param {readonly string[]} inputs the bundled files, relative to root */
export async function licenses(root, inputs) {
  const packages = [...new Set(inputs.map(folderOf).filter((folder) => folder !== undefined))];
  const notices = await Promise.all(packages.map((folder) => notice(root, folder)));
  const inside = await Promise.all(Object.keys(within).map((name) => compiledIn(name, notices)));
  const sorted = [...notices, ...inside.flat()].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const unique = sorted.filter((one, at) => one.title !== sorted[at - 1]?.title);
  const rule = "-".repeat(80);
  return `The files of this folder contain parts of these packages.\n\n${unique
    .map(({ title, text }) => `${rule}\n${title}\n${rule}\n\n${text.replaceAll("\r\n", "\n").trim()}\n`)
    .join("\n")}`;
}

/** `node_modules/probot/node_modules/@octokit/core/dist/index.js` → all of it up to the package's own folder. */
function folderOf(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll("\\", "/"))?.[0];
}

async function notice(root, folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const files = await readdir(join(root, folder));
  const wanted = files.filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file)).sort();
  const texts = await Promise.all(wanted.map((file) => readFile(join(root, folder, file), "utf8")));
  const title = `${name} ${version} (${license})`;
  if (texts.length === 0 && license !== "MIT" && license !== "ISC") throw new Error(`${title} has no licence text`);
  return { name, title, text: texts.join("\n\n") || `Released under the ${license} license by its authors.` };
}

/** @param {string} name a package @param {readonly { name: string }[]} notices of the packages that are bundled */
async function compiledIn(name, notices) {
  if (!notices.some((one) => one.name === name)) return [];
  return await Promise.all(
    within[name].map(async (work) => ({
      title: `${name}: ${work}`,
      text: await readFile(new URL(`licenses/${work}.txt`, import.meta.url), "utf8"),
    })),
  );
}
