import { useLocale, useTranslations } from "next-intl";
import { DayChartCard } from "@/components/charts/day-chart-card";
import { type DayFigures as ChartDay, durationText } from "@/components/charts/day-series";
import { calendarDay } from "@/lib/i18n/calendar-day";
import { useFormat } from "@/lib/i18n/use-format";
import type { DayFigures } from "@/lib/orders/order-figures";
import type { ShopFigures } from "./shop-figures-of";
import { sum } from "./shop-tiles";

type ShopChartsProps = { readonly figures: ShopFigures; readonly currency: string };

/** Four charts, each with one sentence that says the same in words. */
export function ShopCharts({ figures, currency }: ShopChartsProps) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const format = useFormat();
  const { days } = figures;
  const noOrders = t("noOrders");
  const busiest = best(days, (day) => day.orders);
  const richest = best(days, (day) => day.revenueMinor);
  const dayName = (day: string) => calendarDay(locale, day, "short");
  const otherCurrencies = sum(days.map((day) => day.otherCurrencies));

  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <DayChartCard
        title={t("orders.title")}
        summary={t("orders.summary", {
          n: sum(days.map((day) => day.orders)),
          day: dayName(busiest.day),
          best: busiest.orders,
        })}
        days={drawn(days, (day) => ({ orders: day.orders }))}
        series={[{ key: "orders", label: t("orders.series"), look: "bar" }]}
        measure={{ kind: "count" }}
        emptyText={noOrders}
      />
      <DayChartCard
        title={t("revenue.title")}
        summary={t("revenue.summary", {
          total: format.money(sum(days.map((day) => day.revenueMinor)), currency),
          day: dayName(richest.day),
          best: format.money(richest.revenueMinor, currency),
        })}
        {...(otherCurrencies > 0 && { about: t("otherCurrencies", { n: otherCurrencies }) })}
        days={drawn(days, (day) => ({ revenue: day.revenueMinor }))}
        series={[{ key: "revenue", label: t("revenue.series"), look: "bar" }]}
        measure={{ kind: "money", currency }}
        emptyText={noOrders}
      />
      <DayChartCard
        title={t("shipping.title")}
        summary={t("shipping.summary", {
          shipped: sum(days.map((day) => day.shipped)),
          awaiting: sum(days.map((day) => day.awaiting)),
        })}
        about={t("shipping.about")}
        days={drawn(days, (day) => ({ shipped: day.shipped, awaiting: day.awaiting }))}
        series={[
          { key: "shipped", label: t("shipping.shipped"), look: "bar" },
          { key: "awaiting", label: t("shipping.awaiting"), look: "striped-bar" },
        ]}
        measure={{ kind: "count" }}
        emptyText={noOrders}
      />
      <TimeToShipChart figures={figures} />
    </div>
  );
}

function TimeToShipChart({ figures }: Pick<ShopChartsProps, "figures">) {
  const t = useTranslations("dashboard");
  const format = useFormat();
  const { whole, days: shippingDays } = figures.timeToShip;
  const byDay = new Map(shippingDays.map((day) => [day.day, day]));
  const words = (minutes: number) => durationText(format, minutes / 60);
  return (
    <DayChartCard
      title={t("timeToShip.title")}
      summary={
        whole === null
          ? t("noShipments")
          : t("timeToShip.summary", { median: words(whole.medianMinutes), p90: words(whole.p90Minutes) })
      }
      about={t("timeToShip.about")}
      days={drawn(figures.days, ({ day }) => ({
        median: hours(byDay.get(day)?.medianMinutes),
        p90: hours(byDay.get(day)?.p90Minutes),
      }))}
      series={[
        { key: "median", label: t("timeToShip.median"), look: "line" },
        { key: "p90", label: t("timeToShip.p90"), look: "dashed-line" },
      ]}
      measure={{ kind: "hours" }}
      emptyText={t("noShipments")}
    />
  );
}

function drawn(days: readonly DayFigures[], values: (day: DayFigures) => ChartDay["values"]): ChartDay[] {
  return days.map((day) => ({ day: day.day, values: values(day) }));
}

function hours(minutes: number | undefined): number | null {
  return minutes === undefined ? null : minutes / 60;
}

/** The best day, the later one of two; there is always a day in the range. */
function best(days: readonly DayFigures[], figure: (day: DayFigures) => number): DayFigures {
  return days.reduce((winner, day) => (figure(day) >= figure(winner) ? day : winner));
}
