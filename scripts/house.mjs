// Checks who imports whom (.dependency-cruiser.mjs), and that the checker saw every file: a blind one is always green.
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../", import.meta.url));
const folders = ["app", "components", "e2e", "lib", "prisma", "scripts", "simulator"].filter((name) =>
  existsSync(join(root, name)),
);
const generated = "lib/platform/database/generated/";

function sourceFiles() {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
      .filter((path) => !path.startsWith(generated)),
  );
}

async function cruise() {
  const program = join(root, "node_modules/.bin/depcruise");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, "--config", ".dependency-cruiser.mjs", "--output-type", "json", ...folders],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  ).catch((problem) => (problem.stdout ? problem : Promise.reject(problem)));
  return JSON.parse(stdout);
}

const { summary, modules } = await cruise();
const seen = new Set(modules.map(({ source }) => source));
const unseen = sourceFiles().filter((path) => !seen.has(path));
const comments = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));

for (const { from, to, rule } of summary.violations) {
  process.stdout.write(`${from} → ${to}\n    ${rule.name}: ${comments.get(rule.name)}\n`);
}
for (const path of unseen) process.stdout.write(`${path} was not seen by the checker.\n`);
process.stdout.write(
  `${seen.size} modules seen, ${summary.violations.length} imports against the house rules.\n`,
);
process.exitCode = summary.violations.length + unseen.length > 0 ? 1 : 0;
