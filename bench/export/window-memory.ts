import { readdirSync, readFileSync } from "node:fs";
import { importPages } from "@/bench/export/import-window";
import { peakMemoryBytes } from "@/bench/stand/cpu";
import { seedOrders } from "@/bench/stand/seed-orders";
import type { Stand } from "@/bench/stand/stand";
import { aConnectedShop } from "@/lib/testing/shops";

export type WindowMemory = {
  readonly orders: number;
  readonly requests: number;
  readonly processPeakMib: number;
  /** The most that one of the process's connections to the database held for itself, beside what all share. */
  readonly backendPeakMib: number;
};

const start = new Date("2026-11-01T00:00:00Z");
const end = new Date("2026-11-21T00:00:00Z");

/** A small and a large window, each asked of a process of its own by the same number of requests. */
export async function memoryOfWindows(
  { client, databasePid, startApp }: Stand,
  { port, isQuick }: { readonly port: number; readonly isQuick: boolean },
): Promise<WindowMemory[]> {
  const sizes = [500, isQuick ? 5_000 : 200_000];
  const requests = Math.max(...sizes) / 100;
  const measured: WindowMemory[] = [];
  for (const [index, orders] of sizes.entries()) {
    console.log(`memory of a window of ${orders} orders …`);
    const shop = await aConnectedShop(`MEM${index}`);
    const seeded = { siteId: shop.siteId, count: orders, from: start, until: end };
    await seedOrders(client, seeded);
    const watch = watchNewBackends(databasePid);
    const app = await startApp(port + index, { PROCESS_ROLE: "web" });
    const from = { origin: app.origin, authorization: shop.authorization, start, end };
    const pages = Array.from({ length: requests }, (_, place) => (place % (orders / 100)) + 1);
    await importPages(from, pages, 1, () => undefined);
    measured.push({
      orders,
      requests,
      processPeakMib: peakMemoryBytes(app.pid) / 2 ** 20,
      backendPeakMib: watch.stop() / 2 ** 20,
    });
    await app.stop();
  }
  return measured;
}

/**
 * Looks every few milliseconds at what each connection opened from now on holds for itself. The one that has just filled and
 * analyzed the tables for the bench keeps more from it than any import takes.
 */
function watchNewBackends(databasePid: number): { stop: () => number } {
  const before = new Set(childrenOf(databasePid));
  let peak = 0;
  const watch = setInterval(() => {
    const opened = childrenOf(databasePid).filter((pid) => !before.has(pid));
    peak = Math.max(peak, ...opened.map(ownBytes));
  }, 10);
  return {
    stop: () => {
      clearInterval(watch);
      return peak;
    },
  };
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
  } catch {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  }
}

function ownBytes(pid: number): number {
  try {
    // A large table that was just filled is being analyzed meanwhile, which is no connection of the app.
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("autovacuum")) return 0;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
