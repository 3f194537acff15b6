import { existsSync } from "node:fs";
import { join } from "node:path";
import { BackupProblem } from "@/lib/platform/backup/backup-problem";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { clusterIn, databaseUser, urlAt } from "@/lib/platform/database/embedded-cluster";
import { runningPostmaster } from "@/lib/platform/database/postmaster-file";

/** Runs work on the embedded database of a folder: beside the app that runs on it, or on a server started for it. */
export async function withDatabaseOf<Answer>(
  dataDir: string,
  work: (databaseUrl: string) => Promise<Answer>,
): Promise<Answer> {
  if (!existsSync(join(dataDir, "postgres")))
    throw new BackupProblem(`There is no shop in ${dataDir}; name its folder in DATA_DIR.`);
  const cluster = clusterIn(dataDir);
  const running = runningPostmaster(cluster.folder);
  if (running) return work(urlAt(running, cluster, databaseUser));
  const server = await startEmbedded({ dataDir });
  try {
    return await work(server.databaseUrl);
  } finally {
    await server.stop();
  }
}
