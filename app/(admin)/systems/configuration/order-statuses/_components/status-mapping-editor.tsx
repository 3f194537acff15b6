"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SaveBar } from "@/components/forms/save-bar";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { mappingEffect } from "@/lib/shipstation/mapping-effect";
import { rulesOfForm } from "@/lib/shipstation/rules-of-form";
import type { StatusMappingInput } from "@/lib/shipstation/schema";
import { EffectPanel } from "./effect-panel";
import { MappingOptions } from "./mapping-options";
import { MappingSummary } from "./mapping-summary";
import { MappingTable } from "./mapping-table";
import { PastePanel } from "./paste-panel";
import type { StatusRow } from "./status-row";
import { useMappingForm } from "./use-mapping-form";

type StatusMappingEditorProps = {
  readonly values: StatusMappingInput;
  readonly statuses: readonly StatusRow[];
  /** Statuses whose deletion General forbids. */
  readonly afterShippingStatus: string;
};

/** Where each status lands in ShipStation, what that does to the orders there are, and what to paste there. */
export function StatusMappingEditor({ values, statuses, afterShippingStatus }: StatusMappingEditorProps) {
  const t = useTranslations("statusMapping");
  const form = useMappingForm(values);
  const [isAsking, setIsAsking] = useState(false);
  const edited = form.form.watch();
  const before = rulesOfForm(values);
  const after = rulesOfForm(edited);
  const counts = statuses.map(({ name, orders }) => ({ status: name, orders }));
  const effect = mappingEffect(before, after, counts);
  const save = async () => {
    if (effect.shippedAgain > 0) setIsAsking(true);
    else await form.submit();
  };

  return (
    <form
      id={form.formId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary form={form} />
      <MappingSummary form={form} statuses={statuses} rules={after} newOrdersPaid={edited.newOrdersPaid} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.8fr)_minmax(20rem,1fr)]">
        <div className="grid min-w-0 gap-4">
          <MappingTable
            form={form}
            statuses={statuses}
            rules={after}
            newOrdersPaid={edited.newOrdersPaid}
            afterShippingStatus={afterShippingStatus}
          />
          <MappingOptions form={form} mode={edited.mode} />
        </div>
        <div className="grid min-w-0 gap-4">
          <PastePanel before={before} after={after} names={statuses.map((status) => status.name)} />
          <EffectPanel effect={effect} isChanged={form.dirtyCount > 0} />
        </div>
      </div>
      <SaveBar form={{ ...form, submit: save }} />
      <ConfirmDialog
        title={t("confirm.title")}
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        confirmLabel={t("confirm.save")}
        cancelLabel={t("confirm.cancel")}
        isDangerous
        onConfirm={form.submit}
      >
        <p>{t("confirm.text", { count: effect.shippedAgain })}</p>
      </ConfirmDialog>
    </form>
  );
}
