// `npm run demo`: the main job, on a product that stands in test/demo, with nothing but Node, npm and git.
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { runBinary } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
install(root);
process.exitCode = runBinary("tsx", [".ci/demo/play.ts"]) ? 0 : 1;
