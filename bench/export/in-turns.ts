import { importPages } from "@/bench/export/import-window";
import { type Figures, type Measured, measureImport } from "@/bench/export/measure";
import { percentile } from "@/bench/stand/results";

const warmPages = 200;

/** Measures each of them so many times, one at a time and in turn, and answers the middle of each figure. */
export async function inTurns<Name extends string>(
  names: readonly Name[],
  turns: number,
  prepare: (name: Name) => Promise<Measured>,
): Promise<Record<Name, Figures>> {
  const runs = new Map<Name, Figures[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) {
      const run = await prepare(name);
      // While the others had their turn it grew cold: V8 shrinks a heap that rests.
      await importPages(run.from, run.pages.slice(0, warmPages), run.connections, () => undefined);
      const figures = await measureImport(run, ({ bytes }) => {
        if (bytes === 0) throw new Error("An answer was empty.");
      });
      runs.get(name)?.push(figures);
    }
  }
  const middles = names.map((name) => [name, middleOf(runs.get(name) ?? [])]);
  return Object.fromEntries(middles) as Record<Name, Figures>;
}

/** Of each figure for itself; memory is the highest, as it only rises. */
function middleOf(runs: readonly Figures[]): Figures {
  const middle = (of: (figures: Figures) => number) => percentile(runs.map(of), 0.5);
  return {
    ordersPerSecond: middle((figures) => figures.ordersPerSecond),
    processCpuMsPerOrder: middle((figures) => figures.processCpuMsPerOrder),
    databaseCpuMsPerOrder: middle((figures) => figures.databaseCpuMsPerOrder),
    cpuMsPerOrder: middle((figures) => figures.cpuMsPerOrder),
    p50Ms: middle((figures) => figures.p50Ms),
    p99Ms: middle((figures) => figures.p99Ms),
    peakMemoryMib: Math.max(...runs.map((figures) => figures.peakMemoryMib)),
  };
}
