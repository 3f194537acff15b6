import type { PgBoss } from "pg-boss";
import { startOutboxLoop } from "@/lib/jobs/outbox-loop";
import { type QueueJobName, queueJobNames, queueSchedules } from "@/lib/jobs/queue-jobs";
import { runJob } from "@/lib/jobs/run-job";
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
      for (const next of await runJob(name, job)) {
        // Two sweeps that overlap find the same work once.
        const once = { singletonKey: JSON.stringify(next.payload), singletonSeconds: 30 };
        await boss.send(next.name, next.payload, once);
      }
    }
  });
}
