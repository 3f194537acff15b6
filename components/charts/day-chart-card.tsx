"use client";

import { ChartColumn, Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { DayFigures, Measure, Series } from "@/components/charts/day-series";
import { DayTable } from "@/components/charts/day-table";
import { Swatch } from "@/components/charts/day-tooltip";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

// The library is large and draws nothing before it knows its width: the page does not wait for it.
const DayChart = dynamic(() => import("@/components/charts/day-chart").then((file) => file.DayChart), {
  ssr: false,
});

type DayChartCardProps = {
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  readonly about?: string;
  readonly days: readonly DayFigures[];
  readonly series: readonly Series[];
  readonly measure: Measure;
  /** Said in the chart's place when there is nothing to draw. */
  readonly emptyText: string;
};

export function DayChartCard({ title, summary, about, days, series, measure, emptyText }: DayChartCardProps) {
  const t = useTranslations("dashboard");
  const descriptionId = useId();
  const [isTable, setIsTable] = useState(false);
  const isEmpty = days.every((one) =>
    Object.values(one.values).every((value) => value === null || value === 0),
  );
  const Icon = isTable ? ChartColumn : Table2;
  return (
    <Card
      title={title}
      actions={
        !isEmpty && (
          <Button
            variant="ghost"
            size="small"
            onClick={() => setIsTable(!isTable)}
            icon={<Icon aria-hidden="true" className="size-4" />}
          >
            {isTable ? t("chart") : t("table")} <span className="sr-only">{title}</span>
          </Button>
        )
      }
    >
      <p id={descriptionId} className="text-muted">
        {isEmpty ? emptyText : summary} {!isEmpty && about}
        {!isEmpty && <span className="sr-only"> {t("chartHint")}</span>}
      </p>
      {series.length > 1 && !isEmpty && (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
          {series.map((one, index) => (
            <li key={one.key} className="flex items-center gap-1.5">
              <Swatch series={one} index={index} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 h-52">
        {isTable ? (
          <DayTable caption={title} days={days} series={series} measure={measure} />
        ) : (
          <DayChart
            name={title}
            descriptionId={descriptionId}
            days={days}
            series={series}
            measure={measure}
          />
        )}
      </div>
    </Card>
  );
}
