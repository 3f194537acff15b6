import { useTranslations } from "next-intl";
import { durationText } from "@/components/charts/day-series";
import type { Format } from "@/lib/i18n/format";
import { useFormat } from "@/lib/i18n/use-format";
import { currencyDecimals } from "@/lib/kernel/money";
import { FigureTiles } from "./figure-tiles";
import type { ShopFigures } from "./shop-figures-of";

type ShopTilesProps = { readonly figures: ShopFigures; readonly currency: string };

export function ShopTiles({ figures, currency }: ShopTilesProps) {
  const t = useTranslations("dashboard");
  const format = useFormat();
  const { days, waiting, timeToShip } = figures;
  const inPeriod = t("tiles.inPeriod", { days: days.length });
  const now = t("tiles.now");
  const { whole } = timeToShip;
  return (
    <FigureTiles
      label={t("figures", { days: days.length })}
      tiles={[
        {
          label: t("tiles.orders"),
          value: format.number(sum(days.map((day) => day.orders))),
          scope: inPeriod,
          href: "/orders",
        },
        {
          label: t("tiles.revenue"),
          value: wholeMoney(format, sum(days.map((day) => day.revenueMinor)), currency),
          scope: inPeriod,
          href: "/orders",
        },
        {
          label: t("tiles.awaiting"),
          value: format.number(waiting.awaiting),
          scope: now,
          href: "/orders?view=awaiting_shipment",
        },
        {
          label: t("tiles.late"),
          value: format.number(waiting.late),
          scope: now,
          href: "/orders?view=late",
          isUrgent: waiting.late > 0,
        },
        {
          label: t("tiles.timeToShip"),
          value: whole === null ? "–" : durationText(format, whole.medianMinutes / 60),
          scope: whole === null ? t("tiles.noTime") : inPeriod,
          href: "/orders?view=shipped",
        },
        {
          label: t("tiles.held"),
          value: format.number(waiting.held),
          scope: now,
          href: "/orders?held=1",
          isUrgent: waiting.held > 0,
        },
      ]}
    />
  );
}

/** A tile has no room for cents; the chart below it has them. */
function wholeMoney(format: Format, minor: number, currency: string): string {
  const units = Math.round(minor / 10 ** currencyDecimals(currency));
  return format.number(units, { style: "currency", currency, maximumFractionDigits: 0 });
}

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
