import type { Locale } from "@/lib/i18n/locale";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** "3 hours", "2 jours": the largest unit that fits, rounded down; at least one minute. */
export function durationWords(durationMs: number, locale: Locale): string {
  const [unit, unitMs] = units.find(([, lengthMs]) => durationMs >= lengthMs) ?? ["minute", 60_000];
  const count = Math.max(1, Math.floor(durationMs / unitMs));
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
