"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { useFormat } from "@/lib/i18n/use-format";
import type { MappingEffect } from "@/lib/shipstation/mapping-effect";

type Place = MappingEffect["places"][number];

/** What saving would do to the orders there are, told before it is done. */
export function EffectPanel({
  effect,
  isChanged,
}: {
  readonly effect: MappingEffect;
  readonly isChanged: boolean;
}) {
  const t = useTranslations("statusMapping");
  const format = useFormat();
  const signed = (count: number) => (count === 0 ? "–" : format.number(count, { signDisplay: "always" }));
  const columns: Column<Place>[] = [
    { key: "place", header: t("effect.place"), isTitle: true, cell: (row) => t(`targets.${row.place}`) },
    { key: "before", header: t("effect.before"), align: "end", cell: (row) => format.number(row.before) },
    { key: "after", header: t("effect.after"), align: "end", cell: (row) => format.number(row.after) },
    {
      key: "change",
      header: t("effect.change"),
      align: "end",
      cell: (row) => signed(row.after - row.before),
    },
  ];
  return (
    <Card flush title={t("effect.title")}>
      <p role="status" className="px-4 pb-3 text-muted sm:px-5">
        {isChanged ? t("effect.summary", { moved: effect.moved }) : t("effect.none")}
        {isChanged && effect.moved > 0 && ` ${t("effect.resent")}`}
      </p>
      <Table caption={t("effect.title")} columns={columns} rows={effect.places} rowKey={(row) => row.place} />
      <div className="grid gap-2 p-4 empty:hidden sm:p-5">
        {effect.shippedAgain > 0 && (
          <Banner tone="critical">{t("effect.shippedAgain", { count: effect.shippedAgain })}</Banner>
        )}
        {effect.becomeShippable > 0 && (
          <Banner tone="warning">{t("effect.shippable", { count: effect.becomeShippable })}</Banner>
        )}
        {effect.silenced > 0 && (
          <Banner tone="warning">{t("effect.silenced", { count: effect.silenced })}</Banner>
        )}
        {effect.emptyPlaces.map((place) => (
          <Banner key={place} tone="warning">
            {t("effect.emptyPlace", { place: t(`targets.${place}`) })}
          </Banner>
        ))}
      </div>
    </Card>
  );
}
