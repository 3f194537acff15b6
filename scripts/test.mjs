// What `npm test` and `npm run check` do on a machine that has only Node: this file needs nothing installed.
import { ensurePackages } from "./start/packages.mjs";
import { checkNodeVersion, runOnPinnedNode } from "./start/pinned-node.mjs";
import { failWith } from "./start/steps.mjs";

try {
  checkNodeVersion();
  await ensurePackages({ withDevelopment: true });
  await runOnPinnedNode("scripts/test/main.mjs", process.argv.slice(2));
} catch (problem) {
  failWith(problem);
  process.stdout.write("0 passed, 1 failed\n");
}
