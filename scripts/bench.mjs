// Measures the production build on a database of its own: npm run bench -- export notices intake admin
// Each name is a folder of bench/ with a main.ts; without a name, all of them, one after the other.
import "./node-hooks.mjs";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "./start/build.mjs";
import { root } from "./start/packages.mjs";

const all = readdirSync(join(root, "bench")).filter((name) =>
  existsSync(join(root, "bench", name, "main.ts")),
);
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(", ")}; there are ${all.join(", ")}.\n`);
  process.exit(1);
}

async function measure(name) {
  const { startEmbedded } = await import("@/lib/platform/database/embedded");
  const { migrate } = await import("@/lib/platform/database/migrate");
  const dataDir = mkdtempSync(join(tmpdir(), "wsm-bench-"));
  const server = await startEmbedded({ dataDir });
  try {
    await migrate(server.databaseUrl, join(root, "prisma/migrations"));
    const child = spawn(
      process.execPath,
      ["--import", "./scripts/node-hooks.mjs", `bench/${name}/main.ts`, ...flags],
      {
        cwd: root,
        stdio: "inherit",
        env: {
          ...process.env,
          DATABASE_URL: server.databaseUrl,
          MASTER_KEY: randomBytes(32).toString("base64"),
          DATA_DIR: dataDir,
          SAMPLE_SHOP: "off",
          LOG_LEVEL: "warn",
          BENCH_DATABASE_PID: String(server.pid()),
        },
      },
    );
    const [code] = await once(child, "exit");
    return code === 0;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (!isBuilt()) await build(process.env);
let ok = true;
for (const name of named.length > 0 ? named : all) {
  process.stdout.write(`\n${name}\n`);
  ok = (await measure(name)) && ok;
}
process.exit(ok ? 0 : 1);
