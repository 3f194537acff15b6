import { useLocale, useTranslations } from "next-intl";
import { type DayFigures, figureText, type Measure, type Series } from "@/components/charts/day-series";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { useFormat } from "@/lib/i18n/use-format";

type DayTableProps = {
  readonly caption: string;
  readonly days: readonly DayFigures[];
  readonly series: readonly Series[];
  readonly measure: Measure;
};

/** The same figures for whoever reads better than looks; it scrolls in the chart's own place. */
export function DayTable({ caption, days, series, measure }: DayTableProps) {
  const locale = useLocale();
  const format = useFormat();
  const t = useTranslations("dashboard");
  return (
    // What scrolls must be reachable by keyboard.
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      className="h-full overflow-y-auto rounded-control border border-line"
    >
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-sunken text-xs text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-semibold">
              {t("day")}
            </th>
            {series.map((one) => (
              <th key={one.key} scope="col" className="px-3 py-1.5 text-end font-semibold">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((figures) => (
            <tr key={figures.day} className="border-t border-line">
              <th scope="row" className="px-3 py-1 text-start font-normal whitespace-nowrap">
                {calendarDay(locale, figures.day)}
              </th>
              {series.map((one) => {
                const value = figures.values[one.key] ?? null;
                return (
                  <td key={one.key} className="px-3 py-1 text-end">
                    {value === null ? "–" : figureText(format, measure, value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
