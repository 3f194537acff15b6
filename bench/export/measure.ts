import { performance } from "node:perf_hooks";
import { type Fetched, type Import, importPages } from "@/bench/export/import-window";
import { cpuMs, cpuMsWithChildren, peakMemoryBytes } from "@/bench/stand/cpu";
import { percentile } from "@/bench/stand/results";

export type Figures = {
  readonly ordersPerSecond: number;
  readonly processCpuMsPerOrder: number;
  readonly databaseCpuMsPerOrder: number;
  readonly cpuMsPerOrder: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakMemoryMib: number;
};

export type Measured = {
  readonly pid: number;
  readonly databasePid: number;
  readonly ordersOnPage: number;
  readonly from: Import;
  readonly pages: readonly number[];
  readonly connections: number;
  /** What goes on after the last answer and belongs to it. */
  readonly settled: () => Promise<void>;
};

/** One import, with all processor time it took, also that of work done after the answers. */
export async function measureImport(
  { pid, databasePid, ordersOnPage, from, pages, connections, settled }: Measured,
  seen: (fetched: Fetched) => void,
): Promise<Figures> {
  await settled();
  const times: number[] = [];
  const before = { process: cpuMs(pid), database: cpuMsWithChildren(databasePid) };
  const begunMs = performance.now();
  await importPages(from, pages, connections, (fetched) => {
    times.push(fetched.ms);
    seen(fetched);
  });
  const tookMs = performance.now() - begunMs;
  await settled();
  const orders = pages.length * ordersOnPage;
  const processCpuMsPerOrder = (cpuMs(pid) - before.process) / orders;
  const databaseCpuMsPerOrder = (cpuMsWithChildren(databasePid) - before.database) / orders;
  return {
    ordersPerSecond: (orders / tookMs) * 1000,
    processCpuMsPerOrder,
    databaseCpuMsPerOrder,
    cpuMsPerOrder: processCpuMsPerOrder + databaseCpuMsPerOrder,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    peakMemoryMib: peakMemoryBytes(pid) / 2 ** 20,
  };
}
