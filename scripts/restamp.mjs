// After a database of your own (DATABASE_URL) was restored: puts every site's clock above what ShipStation has asked for.
import "./node-hooks.mjs";
import { failWith, say } from "./start/steps.mjs";

try {
  const { env } = await import("@/lib/platform/env");
  const { checkDatabase } = await import("@/lib/platform/database/checks");
  const { restartStamps } = await import("@/lib/platform/backup/restart-stamps");
  await checkDatabase(env().databaseUrl);
  const sentAgain = await restartStamps(env().databaseUrl);
  say(`Every change from now on is in an import to come; ${sentAgain} orders are sent again.`);
} catch (problem) {
  failWith(problem);
}
