import { handlers } from "@/lib/jobs/handlers";
import { type QueuedJob, type QueueJobName, queuePayloads } from "@/lib/jobs/queue-jobs";
import { logger } from "@/lib/platform/logger";
import { countJob } from "@/lib/platform/metrics";
import { inSpan } from "@/lib/platform/spans";

/** Does one job of the queue and answers the small jobs that a sweep found. One that fails is thrown: it is tried again. */
export async function runJob<Name extends QueueJobName>(
  name: Name,
  job: { readonly id: string; readonly data: unknown },
): Promise<readonly QueuedJob[]> {
  const begunMs = performance.now();
  try {
    const payload = queuePayloads[name].parse(job.data ?? {});
    const siteId = "siteId" in payload ? payload.siteId : undefined;
    const found = await inSpan("job", { job: name, siteId }, async () => handlers[name](payload, new Date()));
    countJob(name, "done", performance.now() - begunMs);
    return found ?? [];
  } catch (err) {
    countJob(name, "failed", performance.now() - begunMs);
    logger.error({ err, job: name, jobId: job.id }, "A job failed and is tried again.");
    throw err;
  }
}
