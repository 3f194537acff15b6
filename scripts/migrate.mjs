// Applies the migrations that the database of DATABASE_URL lacks, once, however many run this at the same time.
import "./node-hooks.mjs";
import { join } from "node:path";
import { root } from "./start/packages.mjs";
import { failWith, say } from "./start/steps.mjs";

try {
  const { env } = await import("@/lib/platform/env");
  const { migrate } = await import("@/lib/platform/database/migrate");
  const { checkDatabase } = await import("@/lib/platform/database/checks");
  const applied = await migrate(env().databaseUrl, join(root, "prisma/migrations"));
  await checkDatabase(env().databaseUrl);
  say(applied.length === 0 ? "No migration was missing." : `Applied: ${applied.join(", ")}`);
} catch (problem) {
  failWith(problem);
}
