// Makes the Prisma client from the schema. The engine it would download is not needed for that: any file will do.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const prisma = join(root, "node_modules/prisma/build/index.js");
const { status } = spawnSync(process.execPath, [prisma, "generate"], {
  cwd: root,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
