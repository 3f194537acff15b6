import type { Measure } from "@/components/charts/day-series";
import { currencyDecimals } from "@/lib/kernel/money";

const mostIntervals = 4;
/** Hours that read well: parts of a day, then whole days and weeks. */
const hourSteps = [1, 2, 3, 6, 12, 24, 48, 72, 120, 168, 336, 720, 1440];

/** Round figures for an axis, from zero to just above the largest value. */
export function axisTicks(measure: Measure, largest: number): number[] {
  const step = stepOf(measure, Math.max(largest, 0) / mostIntervals);
  const intervals = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: intervals + 1 }, (_, index) => index * step);
}

function stepOf(measure: Measure, least: number): number {
  switch (measure.kind) {
    case "hours":
      return hourSteps.find((step) => step >= least) ?? roundStep(least);
    case "count":
      // Nobody places half an order.
      return Math.max(1, roundStep(least));
    case "money":
      return roundStep(Math.max(least, 10 ** currencyDecimals(measure.currency)));
  }
}

/** The next of 1, 2, 5, 10, 20, 50… */
function roundStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}
