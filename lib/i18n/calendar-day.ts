import { dateFormat } from "@/lib/i18n/kept-formats";

const styles = {
  /** 14 Nov · on an axis */
  short: { day: "numeric", month: "short" },
  /** 14 Nov 2026 */
  medium: { day: "numeric", month: "short", year: "numeric" },
  /** Saturday 14 November 2026 */
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day without a zone ("2026-11-14") in words: it is the same day for every reader. */
export function calendarDay(locale: string, day: string, style: keyof typeof styles = "medium"): string {
  return dateFormat(locale, { ...styles[style], timeZone: "UTC" })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll("\u202f", "\u00a0");
}
