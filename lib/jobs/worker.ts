import type { PgBoss } from "pg-boss";
import { handlers } from "@/lib/jobs/handlers";
import { startOutboxLoop } from "@/lib/jobs/outbox-loop";
import { type QueueJobName, queueJobNames, queuePayloads, queueSchedules } from "@/lib/jobs/queue-jobs";
import { logger } from "@/lib/platform/logger";
import { countJob } from "@/lib/platform/metrics";
import { openQueue } from "@/lib/platform/queue";

const stopMs = 8_000;

export type Worker = { readonly stop: () => Promise<void> };

/** Takes up the queue's jobs in this process; any number of processes may, each job goes to one. */
export async function startWorker(): Promise<Worker> {
  const boss = await openQueue();
  try {
    for (const name of queueJobNames) await takeUp(boss, name);
    // A shop that was just made does not wait a quarter of an hour to be looked at; restarts ask no more often than that.
    await boss.send("store.look", {}, { startAfter: 15, singletonSeconds: 900 });
  } catch (err) {
    await boss.stop({ graceful: false });
    throw err;
  }
  const outbox = startOutboxLoop();
  return {
    stop: async () => {
      // A mail that hangs is not waited for: its lease ends, and the next worker takes it.
      const grace = new Promise<void>((resolve) => setTimeout(resolve, stopMs).unref());
      await Promise.all([
        Promise.race([outbox.stop(), grace]),
        boss.stop({ graceful: true, timeout: stopMs }),
      ]);
    },
  };
}

async function takeUp<Name extends QueueJobName>(boss: PgBoss, name: Name): Promise<void> {
  const cron = queueSchedules[name];
  await boss.createQueue(name, { retryLimit: 3, retryDelay: 30, retryBackoff: true, expireInSeconds: 600 });
  if (cron === null) await boss.unschedule(name);
  else await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) {
      const begunMs = performance.now();
      try {
        const found = await handlers[name](queuePayloads[name].parse(job.data ?? {}), new Date());
        for (const next of found ?? []) {
          // Two sweeps that overlap find the same work once.
          const once = { singletonKey: JSON.stringify(next.payload), singletonSeconds: 30 };
          await boss.send(next.name, next.payload, once);
        }
        countJob(name, "done", performance.now() - begunMs);
      } catch (err) {
        countJob(name, "failed", performance.now() - begunMs);
        logger.error({ err, job: name, jobId: job.id }, "A job failed and is tried again.");
        throw err;
      }
    }
  });
}
