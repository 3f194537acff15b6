// Makes the Prisma client from the schema, and the list of migrations that a build knows.
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const prisma = join(root, "node_modules/prisma/build/index.js");
// The engine it would download is not needed: any file will do.
const { status } = spawnSync(process.execPath, [prisma, "generate"], {
  cwd: root,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;

const migrations = readdirSync(join(root, "prisma/migrations"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `  ${JSON.stringify(name)},\n`)
  .sort();
writeFileSync(
  join(root, "lib/platform/database/generated/known-migrations.ts"),
  `/** Made by "npm run generate": the migrations this build was made with. */\nexport const knownMigrations: readonly string[] = [\n${migrations.join("")}];\n`,
);
