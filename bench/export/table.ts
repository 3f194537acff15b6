import type { Result } from "@/bench/export/main";
import type { WindowMemory } from "@/bench/export/window-memory";

type Results = { readonly ours: Result; readonly bound: Result; readonly naive: Result };
export type Goal = { readonly goal: string; readonly measured: string; readonly isReached: boolean };

const round = (value: number, digits: number) =>
  Number(value.toFixed(digits)).toLocaleString("en-US", { minimumFractionDigits: digits });

/** The figures as Markdown for README, and what of the goals is reached. */
export function exportTable(
  results: Results,
  memory: readonly WindowMemory[],
): { text: string; goals: Goal[] } {
  const goals = goalsOf(results, memory);
  const lines = [
    "| | connections | orders/s | CPU ms an order (process + database) | p50 ms | p99 ms | peak memory MiB | statements a page |",
    "|---|---|---|---|---|---|---|---|",
    ...(["ours", "bound", "naive"] as const).flatMap((name) =>
      results[name].byConnections.map(({ connections, figures: f }) =>
        [
          `| ${titles[name]}`,
          connections,
          round(f.ordersPerSecond, 0),
          `${round(f.cpuMsPerOrder, 3)} (${round(f.processCpuMsPerOrder, 3)} + ${round(f.databaseCpuMsPerOrder, 3)})`,
          round(f.p50Ms, 1),
          round(f.p99Ms, 1),
          round(f.peakMemoryMib, 0),
          `${round(results[name].statementsOnPage, 1)} |`,
        ].join(" | "),
      ),
    ),
    "",
    "| goal | measured | |",
    "|---|---|---|",
    ...goals.map(
      ({ goal, measured, isReached }) => `| ${goal} | ${measured} | ${isReached ? "pass" : "fail"} |`,
    ),
  ];
  return { text: `\n${lines.join("\n")}`, goals };
}

const titles = { ours: "this build", bound: "lower bound", naive: "naive build" } as const;

function goalsOf({ ours, bound, naive }: Results, memory: readonly WindowMemory[]): Goal[] {
  const goal = (
    text: string,
    values: readonly number[],
    isReached: (value: number) => boolean,
    digits = 2,
  ): Goal => ({
    goal: text,
    measured: values.map((value) => round(value, digits)).join(" · "),
    isReached: values.every(isReached),
  });
  const ratios = (other: Result, of: (figures: Result["byConnections"][number]["figures"]) => number) =>
    ours.byConnections.map(({ figures }, index) => {
      const beside = other.byConnections[index];
      return beside ? of(figures) / of(beside.figures) : Number.NaN;
    });
  const [small, large] = memory;
  const grown = (of: (one: WindowMemory) => number) => (small && large ? of(large) / of(small) : Number.NaN);
  return [
    goal(
      "CPU an order: at most 1.5 × the lower bound's",
      ratios(bound, (f) => f.cpuMsPerOrder),
      (r) => r <= 1.5,
    ),
    goal(
      "orders/s: at least 0.7 × the lower bound's",
      ratios(bound, (f) => f.ordersPerSecond),
      (r) => r >= 0.7,
    ),
    goal(
      "orders/s: at least 5 × the naive build's",
      ratios(naive, (f) => f.ordersPerSecond),
      (r) => r >= 5,
    ),
    goal(
      "peak memory: less than the naive build's",
      ratios(naive, (f) => f.peakMemoryMib),
      (r) => r < 1,
    ),
    goal("at most 6 statements a page", [ours.statementsOnPage], (n) => n <= 6, 1),
    goal("the last page: at most 1.2 × the first", [ours.lastPageMs / ours.firstPageMs], (r) => r <= 1.2),
    goal(
      `memory for ${large?.orders} orders beside ${small?.orders} (process · a database connection)`,
      [grown((one) => one.processPeakMib), grown((one) => one.backendPeakMib)],
      (r) => r <= 1.1,
    ),
  ];
}
