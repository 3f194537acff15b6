import { deliverDue } from "@/lib/jobs/deliver-outbox";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";

const pauseMs = 1_000;

/** Looks for due mails about every second until it is stopped; stopping waits for those on their way. */
export function startOutboxLoop(): { readonly stop: () => Promise<void> } {
  if (env().smtpUrl === null) return { stop: async () => {} };
  let isStopped = false;
  let wake = () => {};
  const run = async () => {
    while (!isStopped) {
      const taken = await deliverDue(() => new Date()).catch((err: unknown) => {
        logger.warn({ err }, "The outbox could not be read; it is tried again.");
        return 0;
      });
      if (taken > 0 || isStopped) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pauseMs);
      });
    }
  };
  const ended = run();
  return {
    stop: async () => {
      isStopped = true;
      wake();
      await ended;
    },
  };
}
