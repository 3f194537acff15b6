import type { Format } from "@/lib/i18n/format";
import { currencyDecimals } from "@/lib/kernel/money";

/** What the figures of a chart count. */
export type Measure =
  | { readonly kind: "count" }
  | { readonly kind: "money"; readonly currency: string }
  | { readonly kind: "hours" };

export type Series = {
  readonly key: string;
  readonly label: string;
  /** Stripes and dashes tell two series apart without their colours. */
  readonly look: "bar" | "striped-bar" | "line" | "dashed-line";
};

/** One day of the store's calendar ("2026-11-14"); null where there is nothing to tell. */
export type DayFigures = { readonly day: string; readonly values: Readonly<Record<string, number | null>> };

export function seriesColor(index: number): string {
  return `var(--color-chart-${index + 1})`;
}

/** The whole figure, for tables and tooltips. */
export function figureText(format: Format, measure: Measure, value: number): string {
  switch (measure.kind) {
    case "count":
      return format.number(value);
    case "money":
      return format.money(value, measure.currency);
    case "hours":
      return durationText(format, value);
  }
}

/** The short figure of an axis. */
export function axisText(format: Format, measure: Measure, value: number): string {
  if (measure.kind !== "money") return figureText(format, measure, value);
  return format.number(value / 10 ** currencyDecimals(measure.currency), {
    style: "currency",
    currency: measure.currency,
    notation: "compact",
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  });
}

/** Hours up to two days, days beyond: nobody counts 96 hours. */
export function durationText(format: Format, hours: number): string {
  const [value, unit] = hours < 48 ? [hours, "hour"] : [hours / 24, "day"];
  return format.number(value, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
}
