import { useLocale } from "next-intl";
import {
  type DayFigures,
  figureText,
  type Measure,
  type Series,
  seriesColor,
} from "@/components/charts/day-series";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { useFormat } from "@/lib/i18n/use-format";

type DayTooltipProps = {
  readonly day: string | number | undefined;
  readonly days: readonly DayFigures[];
  readonly series: readonly Series[];
  readonly measure: Measure;
};

/** What the pointer or the arrow keys are at; said aloud as it changes. */
export function DayTooltip({ day, days, series, measure }: DayTooltipProps) {
  const locale = useLocale();
  const format = useFormat();
  const figures = days.find((one) => one.day === day);
  return (
    <div role="status" aria-live="assertive">
      {figures && (
        <div className="rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs leading-5 shadow-float">
          <p className="font-medium">{calendarDay(locale, figures.day, "full")}</p>
          {series.map((one, index) => {
            const value = figures.values[one.key] ?? null;
            return (
              <p key={one.key} className="flex items-center gap-1.5">
                <Swatch series={one} index={index} />
                <span className="text-muted">{one.label}</span>
                <span className="ms-auto ps-3 font-semibold">
                  {value === null ? "–" : figureText(format, measure, value)}
                </span>
              </p>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** The sign of a series in legend and tooltip: its colour and its pattern. */
export function Swatch({ series, index }: { readonly series: Series; readonly index: number }) {
  const color = seriesColor(index);
  const isLine = series.look === "line" || series.look === "dashed-line";
  return (
    <svg aria-hidden="true" viewBox="0 0 14 10" className="h-2.5 w-3.5 shrink-0">
      {isLine ? (
        <line
          x1="0"
          y1="5"
          x2="14"
          y2="5"
          style={{ stroke: color }}
          strokeWidth="2.5"
          strokeDasharray={series.look === "dashed-line" ? "4 2" : undefined}
        />
      ) : (
        <rect
          x="2"
          y="0.5"
          width="10"
          height="9"
          rx="1.5"
          style={{ fill: series.look === "striped-bar" ? "transparent" : color, stroke: color }}
        />
      )}
      {series.look === "striped-bar" && (
        <path d="M2 9 11 0.5M6 9.5 12 4" style={{ stroke: color }} strokeWidth="1.8" />
      )}
    </svg>
  );
}
