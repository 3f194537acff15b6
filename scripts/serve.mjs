// One process on a database and a build that are there already: nothing is installed, migrated or built. PROCESS_ROLE
// says whether it serves pages (web), works in the background (worker) or both (all); there may be any number of each.
import "./node-hooks.mjs";
import "./start/packaged.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./start/packages.mjs";
import { failWith, StartProblem } from "./start/steps.mjs";
import { stopping } from "./start/stopping.mjs";

// A proxy in front learns within this time that no more requests are to be sent here.
const lingerMs = 2_000;

try {
  const { env } = await import("@/lib/platform/env");
  const { checkDatabase } = await import("@/lib/platform/database/checks");
  const { checkMigrations } = await import("@/lib/platform/database/check-migrations");
  const { databaseUrl, masterKey, appOrigin, processRole } = env();
  const isWorker = processRole === "worker";
  // Several workers on one machine need no port; one that is given a port shows its health there.
  const port = isWorker && !process.env.PORT ? null : env().port;
  // next-auth reads its own name for our address.
  process.env.NEXTAUTH_URL = appOrigin;
  await checkMigrations(databaseUrl, join(root, "prisma/migrations")).catch(sayUnreachable);
  if (!existsSync(join(root, ".next/BUILD_ID")))
    throw new StartProblem("There is no build; run: npx next build");
  if (masterKey) await checkDatabase(databaseUrl);
  const { serveWeb } = await import("./start/web-server.mjs");
  const { onStop } = stopping();
  onStop(await serveWeb({ port, isDevelopment: false, isWorker, lingerMs: port ? lingerMs : 0 }));
  process.stdout.write(isWorker ? "Working.\n" : `Serving on port ${port}.\n`);
} catch (problem) {
  failWith(problem);
}

async function sayUnreachable(problem) {
  const { errorCodes, isDatabaseTrouble } = await import("@/lib/platform/database/database-trouble");
  if (!isDatabaseTrouble(problem)) throw problem;
  const [code = problem.message] = errorCodes(problem);
  throw new StartProblem(
    `The database of DATABASE_URL does not answer (${code}); is it running, and let in from here?`,
  );
}
