import { backlogAt } from "@/lib/jobs/reads";
import { logger } from "@/lib/platform/logger";
import { type Backlog, noteBacklog } from "@/lib/platform/metrics";

const keptMs = 5_000;

let latest: { readonly askedMs: number; readonly answer: Promise<Backlog | null> } | null = null;

/** Brings what waits in the queue and the outbox into the metrics; the database is asked at most once in five seconds. */
export async function observeBacklog(now: Date): Promise<void> {
  if (!latest || Math.abs(now.getTime() - latest.askedMs) >= keptMs) {
    latest = { askedMs: now.getTime(), answer: ask(now) };
  }
  noteBacklog(await latest.answer);
}

async function ask(now: Date): Promise<Backlog | null> {
  try {
    return await backlogAt(now);
  } catch (err) {
    logger.warn({ err }, "The database did not say what waits.");
    return null;
  }
}
