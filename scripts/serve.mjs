// One web process on a database and a build that are there already: nothing is installed, migrated or built.
import "./node-hooks.mjs";
import "./start/packaged.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./start/packages.mjs";
import { failWith, StartProblem } from "./start/steps.mjs";
import { stopping } from "./start/stopping.mjs";

try {
  const { env } = await import("@/lib/platform/env");
  const { checkDatabase } = await import("@/lib/platform/database/checks");
  const { checkMigrations } = await import("@/lib/platform/database/check-migrations");
  const { databaseUrl, port, masterKey, appOrigin } = env();
  // next-auth reads its own name for our address.
  process.env.NEXTAUTH_URL = appOrigin;
  if (!existsSync(join(root, ".next/BUILD_ID")))
    throw new StartProblem("There is no build; run: npx next build");
  await checkMigrations(databaseUrl, join(root, "prisma/migrations"));
  if (masterKey) await checkDatabase(databaseUrl);
  const { serveWeb } = await import("./start/web-server.mjs");
  const { onStop } = stopping();
  onStop(await serveWeb({ port, isDevelopment: false }));
  process.stdout.write(`Serving on port ${port}.\n`);
} catch (problem) {
  failWith(problem);
}
