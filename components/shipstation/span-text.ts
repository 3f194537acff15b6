import type { Format } from "@/lib/i18n/format";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A length of time in the unit a person would say it in: minutes up to two hours, hours up to two days. */
export function spanText(format: Format, ms: number): string {
  const [value, unit] =
    ms < 2 * hourMs
      ? [Math.max(1, Math.round(ms / minuteMs)), "minute"]
      : ms < 48 * hourMs
        ? [ms / hourMs, "hour"]
        : [ms / (24 * hourMs), "day"];
  return format.number(value, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
}
