"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import {
  type MappingRules,
  recommendedTarget,
  targetOf,
  unmappedStatuses,
} from "@/lib/shipstation/status-mapping";
import type { StatusRow } from "./status-row";
import type { MappingFormApi } from "./use-mapping-form";

type MappingSummaryProps = {
  readonly form: MappingFormApi;
  readonly statuses: readonly StatusRow[];
  readonly rules: MappingRules;
  readonly newOrdersPaid: boolean;
};

/** One sentence on the mapping as it stands in the form, and the way to the recommended one. */
export function MappingSummary({ form, statuses, rules, newOrdersPaid }: MappingSummaryProps) {
  const t = useTranslations("statusMapping");
  const [changed, setChanged] = useState<number | null>(null);
  const unmapped = unmappedStatuses(
    statuses.map((status) => status.name),
    rules.mapping,
  );
  const orders = statuses
    .filter((status) => unmapped.includes(status.name))
    .reduce((sum, status) => sum + status.orders, 0);
  const sentence =
    unmapped.length === 0
      ? t("allMapped", { count: statuses.length })
      : t(rules.unmappedPolicy === "hold_back" ? "someUnmapped" : "someUnmappedOnHold", {
          statuses: unmapped.length,
          orders,
        });

  /** Puts it into the form only; the merchant's own statuses keep what they have. */
  const recommend = () => {
    let count = 0;
    statuses.forEach((status, index) => {
      const target = recommendedTarget(status.name, newOrdersPaid);
      if (target === null || target === targetOf(rules.mapping, status.name)) return;
      form.form.setValue(`targets.${index}.target`, target, { shouldDirty: true });
      count += 1;
    });
    setChanged(count);
  };

  return (
    <Banner
      tone={unmapped.length === 0 ? "success" : "warning"}
      className="mb-4"
      title={sentence}
      action={<Button onClick={recommend}>{t("recommended")}</Button>}
    >
      <span role="status">
        {changed !== null &&
          (changed === 0 ? t("recommendedNone") : t("recommendedDone", { count: changed }))}
      </span>
    </Banner>
  );
}
