import { startWorker, type Worker } from "@/lib/jobs/worker";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

type Holder = typeof globalThis & { webShopManagerWorker?: Promise<Worker | null> };

// On globalThis: the web server, which is outside the bundle, stops what was started here.
const holder: Holder = globalThis;

/** Starts this process's worker unless its role is to serve pages only. Pages do not wait for the queue. */
export async function joinWork(): Promise<void> {
  if (env().processRole === "web") return;
  holder.webShopManagerWorker ??= startWorker().catch((err: unknown) => {
    logger.error({ err }, "The job worker did not start; pages are served, mails and checks wait.");
    return null;
  });
}
