import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { percentile } from "@/bench/stand/results";
import { rounded } from "@/bench/stand/verdict";
import { env } from "@/lib/platform/env";

const everyMs = 50;

/**
 * What the disk itself takes to keep 8 kB, twenty times a second beside a measurement and on the database's own disk: no
 * commit is faster, and one that stands still is seen here too.
 */
export async function besideDiskProbe<Answer>(measure: () => Promise<Answer>) {
  const path = join(env().dataDir, "disk-probe");
  const file = await open(path, "w");
  const block = Buffer.alloc(8_192, "x");
  const tookMs: number[] = [];
  const { promise: isOver, resolve: end } = Promise.withResolvers<true>();
  const probing = (async () => {
    do {
      const begunMs = performance.now();
      await file.write(block, 0, block.length, 0);
      await file.datasync();
      tookMs.push(performance.now() - begunMs);
    } while (!(await Promise.race([isOver, sleep(everyMs)])));
  })();
  try {
    const answer = await measure();
    return {
      answer,
      disk: { p99Ms: rounded(percentile(tookMs, 0.99)), worstMs: rounded(Math.max(...tookMs)) },
    };
  } finally {
    end(true);
    await probing;
    await file.close();
    await rm(path);
  }
}
