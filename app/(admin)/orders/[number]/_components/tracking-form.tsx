"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { correctTrackingSchema } from "@/lib/shipments/schema";
import type { correctTrackingAction } from "../actions";

type TrackingFormProps = {
  readonly number: string;
  readonly shipmentId: string;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  readonly correctTracking: typeof correctTrackingAction;
  readonly onDone: () => void;
};

export function TrackingForm({ correctTracking, onDone, ...parcel }: TrackingFormProps) {
  const t = useTranslations("order.shipments");
  const shared = useTranslations("shared");
  const { number, shipmentId, carrier, service, trackingNumber } = parcel;
  const form = useActionForm({
    values: { number, shipmentId, carrier, service, trackingNumber },
    action: correctTracking,
    schema: correctTrackingSchema,
    messages: "order.shipments.problems",
    onSaved: () => {
      toast.success(t("corrected"));
      onDone();
    },
  });
  return (
    <form id={form.formId} onSubmit={form.submit} noValidate className="grid gap-3">
      <ErrorSummary
        form={form}
        labels={{ carrier: t("carrier"), service: t("service"), trackingNumber: t("tracking") }}
      />
      <p className="text-muted">{t("correctHelp")}</p>
      <TextField label={t("carrier")} autoComplete="off" {...form.field("carrier")} />
      <TextField
        label={t("service")}
        note={shared("optional")}
        autoComplete="off"
        {...form.field("service")}
      />
      <TextField label={t("tracking")} isCode autoComplete="off" {...form.field("trackingNumber")} />
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button onClick={onDone}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
          {shared("save")}
        </Button>
      </div>
    </form>
  );
}
