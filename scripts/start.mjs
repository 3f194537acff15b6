// What `npm start` and `npm run dev` do on a machine that has only Node: this file needs nothing installed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages, root } from "./start/packages.mjs";
import { checkNodeVersion, runOnPinnedNode } from "./start/pinned-node.mjs";
import { failWith, StartProblem } from "./start/steps.mjs";

const isDevelopment = process.argv.includes("--dev");

try {
  checkNodeVersion();
  await ensurePackages({ withDevelopment: isDevelopment });
  if (!existsSync(join(root, "next.config.js")))
    throw new StartProblem("Run this in the project's own folder.");
  await runOnPinnedNode("scripts/start/main.mjs", process.argv.slice(2));
} catch (problem) {
  failWith(problem);
}
