"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SelectField } from "@/components/forms/select-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { bodyDayChoices } from "@/lib/shipstation/request-log/retention";
import type { saveRetentionAction } from "../actions";

type RetentionFormProps = { readonly days: number; readonly save: typeof saveRetentionAction };

/** How long the contents of requests are kept. */
export function RetentionForm({ days, save }: RetentionFormProps) {
  const t = useTranslations("requestLog.retention");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { days: String(days) },
    action: save,
    messages: "requestLog.retention.problems",
    onSaved: () => {
      toast.success(t("saved"));
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      className="grid gap-3"
    >
      <p className="max-w-prose text-muted">{t("text")}</p>
      <ErrorSummary form={form} />
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label={t("field")}
          options={bodyDayChoices.map((n) => ({ value: String(n), label: t("days", { n }) }))}
          {...form.field("days")}
        />
        <Button type="submit" isPending={form.isSaving}>
          {shared("save")}
        </Button>
      </div>
    </form>
  );
}
