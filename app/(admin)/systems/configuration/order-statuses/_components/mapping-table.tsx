"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { type Column, Table } from "@/components/ui/table";
import { useFormat } from "@/lib/i18n/use-format";
import {
  type MappingRules,
  mappingTargets,
  recommendedTarget,
  targetOf,
} from "@/lib/shipstation/status-mapping";
import { AddStatus } from "./add-status";
import { StatusActions } from "./status-actions";
import type { StatusRow } from "./status-row";
import type { MappingFormApi } from "./use-mapping-form";

type MappingTableProps = {
  readonly form: MappingFormApi;
  readonly statuses: readonly StatusRow[];
  readonly rules: MappingRules;
  readonly newOrdersPaid: boolean;
  readonly afterShippingStatus: string;
};

/** One row a status, one labelled select a row. */
export function MappingTable({
  form,
  statuses,
  rules,
  newOrdersPaid,
  afterShippingStatus,
}: MappingTableProps) {
  const t = useTranslations("statusMapping");
  const format = useFormat();
  const [isOnlyProblems, setIsOnlyProblems] = useState(false);
  const isProblem = (row: StatusRow) => targetOf(rules.mapping, row.name) === null;

  const columns: Column<StatusRow>[] = [
    {
      key: "status",
      header: t("columns.status"),
      isTitle: true,
      cell: (row) => (
        <>
          <span className="font-medium">{row.label}</span>{" "}
          <code className="text-[0.8125rem] text-muted">{row.name}</code>
        </>
      ),
    },
    {
      key: "orders",
      header: t("columns.orders"),
      align: "end",
      cell: (row) => format.number(row.orders),
    },
    {
      key: "target",
      header: t("columns.target"),
      isField: true,
      cell: (row) => (
        <Select
          aria-label={t("targetFor", { status: row.label })}
          hasError={isProblem(row)}
          // "En attente de paiement" and "En attente d’expédition" are the same until their last word.
          className="sm:min-w-60 xl:min-w-56"
          {...form.form.register(`targets.${statuses.indexOf(row)}.target`)}
        >
          <option value="">{t("targets.unmapped")}</option>
          {mappingTargets.map((target) => (
            <option key={target} value={target}>
              {target === "awaiting_payment" ? t("targetNotes.awaiting_payment") : t(`targets.${target}`)}
            </option>
          ))}
        </Select>
      ),
    },
    {
      key: "recommended",
      header: t("columns.recommended"),
      cell: (row) => (
        <Advice
          target={targetOf(rules.mapping, row.name)}
          advice={recommendedTarget(row.name, newOrdersPaid)}
        />
      ),
    },
    {
      key: "actions",
      header: t("actionsFor", { status: "" }),
      isHeaderHidden: true,
      align: "end",
      cell: (row) => <StatusActions status={row} isAfterShipping={row.name === afterShippingStatus} />,
    },
  ];

  return (
    <Card flush title={t("title")} actions={<AddStatus />}>
      <div className="px-4 pb-3 sm:px-5">
        <Checkbox
          label={t("onlyProblems")}
          checked={isOnlyProblems}
          onChange={(event) => setIsOnlyProblems(event.currentTarget.checked)}
        />
      </div>
      <Table
        caption={t("title")}
        columns={columns}
        rows={isOnlyProblems ? statuses.filter(isProblem) : statuses}
        rowKey={(row) => row.name}
        empty={t("allMapped", { count: statuses.length })}
      />
    </Card>
  );
}

function Advice({ target, advice }: { readonly target: string | null; readonly advice: string | null }) {
  const t = useTranslations("statusMapping");
  if (target === null) return <Badge tone="warning">{t("isUnmapped")}</Badge>;
  if (advice === null) return <span className="text-[0.8125rem] text-muted">{t("isOwn")}</span>;
  if (target === advice) return <span className="text-[0.8125rem] text-muted">{t("isRecommended")}</span>;
  return <Badge tone="info">{t("isDifferent")}</Badge>;
}
