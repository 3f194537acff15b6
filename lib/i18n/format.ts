import { dateFormat, displayNames, listFormat, numberFormat } from "@/lib/i18n/kept-formats";
import { currencyDecimals } from "@/lib/kernel/money";

export type DateStyle = "day" | "time" | "moment" | "full";

const dateStyles = {
  day: { dateStyle: "medium" },
  time: { timeStyle: "short" },
  moment: { dateStyle: "medium", timeStyle: "short" },
  full: { dateStyle: "full", timeStyle: "long" },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

/** Dates, numbers and money for one reader: always an explicit language and time zone. */
export type Format = ReturnType<typeof formatFor>;

export function formatFor(locale: string, timeZone: string) {
  return {
    locale,
    timeZone,
    /** "day" 12 Nov 2026 · "time" 14:05 · "moment" both · "full" with weekday, seconds and zone. */
    date: (instant: Date | string | number, style: DateStyle = "moment") =>
      steady(dateFormat(locale, { ...dateStyles[style], timeZone }).format(new Date(instant))),
    /** "12 Nov 2026, 14:05 – 14:20"; the day of the end only where it is another. */
    span: (start: Date, end: Date) => {
      const written = (instant: Date, style: DateStyle) =>
        steady(dateFormat(locale, { ...dateStyles[style], timeZone }).format(instant));
      const isOneDay = written(start, "day") === written(end, "day");
      return `${written(start, "moment")} – ${written(end, isOneDay ? "time" : "moment")}`;
    },
    /** "4 minutes ago" / "il y a 4 minutes". */
    relative: (instant: Date | string | number, now: Date | number) =>
      steady(relativeTime(locale, new Date(instant).getTime() - new Date(now).getTime())),
    number: (value: number, options: Intl.NumberFormatOptions = {}) =>
      steady(numberFormat(locale, options).format(value)),
    percent: (share: number) =>
      steady(numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share)),
    /** The amount in the currency's minor unit, as kernel/money has it. */
    money: (minor: number, currency: string) =>
      steady(
        numberFormat(locale, { style: "currency", currency }).format(
          minor / 10 ** currencyDecimals(currency),
        ),
      ),
    country: (code: string) => nameOf("region", locale, code),
    currency: (code: string) => nameOf("currency", locale, code),
    language: (code: string) => nameOf("language", locale, code),
    list: (items: readonly string[], type: "conjunction" | "disjunction" = "conjunction") =>
      steady(listFormat(locale, { type }).format(items)),
  };
}

/** Node and browsers choose U+202F, U+00A0 or a space by the version of their data; one choice keeps both equal. */
function steady(text: string): string {
  return text.replace(/\u202f| (?=[AP]M\b)/g, "\u00a0");
}

const steps = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

function relativeTime(locale: string, differenceMs: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, lengthMs] of steps) {
    if (Math.abs(differenceMs) >= lengthMs) return format.format(Math.trunc(differenceMs / lengthMs), unit);
  }
  // What is just over is told in seconds: "last import now" would be another sentence. A moment to come is another clock.
  return format.format(Math.min(0, Math.trunc(differenceMs / 1000)), "second");
}

function nameOf(type: "region" | "currency" | "language", locale: string, code: string): string {
  try {
    return displayNames(locale, { type, fallback: "code" }).of(code) ?? code;
  } catch {
    // An imported order may carry a code that is none; it is shown as it came.
    return code;
  }
}
