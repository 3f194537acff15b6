"use client";

import { useLocale } from "next-intl";
import { useId } from "react";
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from "recharts";
import { axisTicks } from "@/components/charts/axis-ticks";
import {
  axisText,
  type DayFigures,
  type Measure,
  type Series,
  seriesColor,
} from "@/components/charts/day-series";
import { DayTooltip } from "@/components/charts/day-tooltip";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { useFormat } from "@/lib/i18n/use-format";

type DayChartProps = {
  readonly name: string;
  readonly descriptionId: string;
  readonly days: readonly DayFigures[];
  readonly series: readonly Series[];
  readonly measure: Measure;
};

const tick = { fontSize: 12, fill: "var(--color-muted)" };

/** Figures by day. The arrow keys go from day to day and the tooltip is read out. */
export function DayChart({ name, descriptionId, days, series, measure }: DayChartProps) {
  const locale = useLocale();
  const format = useFormat();
  const stripes = useId();
  const ticks = axisTicks(measure, largestOf(days, series));
  return (
    <ComposedChart
      responsive
      data={[...days]}
      aria-label={name}
      aria-describedby={descriptionId}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      barCategoryGap="18%"
      style={{ width: "100%", height: "100%" }}
    >
      <defs>
        <pattern
          id={stripes}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--color-surface)" />
          <rect width="3.5" height="6" fill={seriesColor(1)} />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
      <XAxis
        dataKey="day"
        height={22}
        tickFormatter={(day: string) => calendarDay(locale, day, "short")}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: "var(--color-line)" }}
        interval="equidistantPreserveStart"
        minTickGap={16}
      />
      <YAxis
        width="auto"
        tickFormatter={(value: number) => axisText(format, measure, value)}
        tick={tick}
        tickLine={false}
        axisLine={false}
        ticks={ticks}
        domain={[0, ticks.at(-1) ?? 1]}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--color-sunken)", stroke: "var(--color-line-strong)", strokeWidth: 1 }}
        content={(tooltip) => (
          <DayTooltip
            day={tooltip.active ? tooltip.label : undefined}
            days={days}
            series={series}
            measure={measure}
          />
        )}
      />
      {series.map((one, index) => drawn(one, index, stripes))}
    </ComposedChart>
  );
}

/** The highest point: bars of one day stand on each other, lines do not. */
function largestOf(days: readonly DayFigures[], series: readonly Series[]): number {
  const isStacked = series.some((one) => one.look === "bar" || one.look === "striped-bar");
  return Math.max(
    0,
    ...days.map(({ values }) => {
      const shown = series.map((one) => values[one.key] ?? 0);
      return isStacked ? shown.reduce((sum, value) => sum + value, 0) : Math.max(...shown);
    }),
  );
}

/** The library looks for its own elements among the children, so this is no component. */
function drawn(series: Series, index: number, stripes: string) {
  const shared = {
    key: series.key,
    dataKey: (day: DayFigures) => day.values[series.key] ?? null,
    name: series.label,
    isAnimationActive: false,
  };
  if (series.look === "line" || series.look === "dashed-line") {
    return (
      <Line
        {...shared}
        key={shared.key}
        stroke={seriesColor(index)}
        strokeWidth={2}
        strokeDasharray={series.look === "dashed-line" ? "5 4" : ""}
        dot={{ r: 2.5, strokeWidth: 0, fill: seriesColor(index) }}
        connectNulls
      />
    );
  }
  const isStriped = series.look === "striped-bar";
  return (
    <Bar
      {...shared}
      key={shared.key}
      stackId="day"
      fill={isStriped ? `url(#${stripes})` : seriesColor(index)}
      stroke={isStriped ? seriesColor(index) : "none"}
      maxBarSize={28}
    />
  );
}
