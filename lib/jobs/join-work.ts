import { startWorker, type Worker } from "@/lib/jobs/worker";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

type Holder = typeof globalThis & {
  webShopManagerWorker?: Promise<Worker | null>;
  /** Set by scripts/start/web-server.mjs once the process was told to stop. */
  webShopManagerStopping?: boolean;
};

// On globalThis: the web server, which is outside the bundle, stops what was started here.
const holder: Holder = globalThis;

const retryMs = 5_000;

/** Starts this process's worker unless its role is to serve pages only. Pages do not wait for the queue. */
export async function joinWork(): Promise<void> {
  if (env().processRole === "web") return;
  holder.webShopManagerWorker ??= startInTheEnd();
}

/** The database may be away just now: a process that did not start its worker for good would be a worker in name only. */
async function startInTheEnd(): Promise<Worker | null> {
  while (!holder.webShopManagerStopping) {
    try {
      return await startWorker();
    } catch (err) {
      logger.error({ err }, "The job worker did not start and is tried again; mails and checks wait.");
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
  return null;
}
