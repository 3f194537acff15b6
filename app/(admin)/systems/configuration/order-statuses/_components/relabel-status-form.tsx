"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { relabelStatusAction } from "../actions";
import type { StatusRow } from "./status-row";

/** The labels are for people; the name is what ShipStation compares, and stays. */
export function RelabelStatusForm({
  status,
  close,
}: {
  readonly status: StatusRow;
  readonly close: () => void;
}) {
  const t = useTranslations("statusMapping");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { name: status.name, labelFr: status.labelFr, labelEn: status.labelEn },
    action: relabelStatusAction,
    messages: "statusMapping.problems",
    onSaved: () => {
      toast.success(t("relabel.done"));
      close();
    },
  });
  return (
    <form
      id={form.formId}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        // React hands this up to the page's own form, which must not be saved with it.
        event.stopPropagation();
        void form.submit(event);
      }}
    >
      <ErrorSummary form={form} />
      <TextField label={t("add.labelFr")} lang="fr" autoComplete="off" {...form.field("labelFr")} />
      <TextField label={t("add.labelEn")} lang="en" autoComplete="off" {...form.field("labelEn")} />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
          {t("relabel.submit")}
        </Button>
      </div>
    </form>
  );
}
