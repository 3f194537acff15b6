// Removes the embedded database and its key, so that the next start makes a new shop.
import "./node-hooks.mjs";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { demoFile } from "./start/demo.mjs";
import { failWith, StartProblem } from "./start/steps.mjs";

try {
  const { parseSettings } = await import("@/lib/platform/env");
  const { startEmbedded } = await import("@/lib/platform/database/embedded");
  const { databaseUrl, dataDir } = parseSettings(process.env);
  if (databaseUrl)
    throw new StartProblem("DATABASE_URL names a database of your own; only the embedded one is removed.");
  // Starting it proves that no app is running on it.
  await (await startEmbedded({ dataDir })).stop();
  for (const name of ["postgres", "postgres.log", "postgres.password", "master.key", demoFile]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  process.stdout.write(`The shop in ${dataDir} is gone; the next start makes a new one.\n`);
} catch (problem) {
  failWith(problem);
}
