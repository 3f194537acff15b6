"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { noteFormSchema } from "@/lib/orders/note-form";
import type { addOrderNoteAction } from "../actions";

type AddNoteProps = { readonly number: string; readonly addNote: typeof addOrderNoteAction };

export function AddNote({ number, addNote }: AddNoteProps) {
  const t = useTranslations("order.notes");
  const form = useActionForm({
    values: { number, text: "" },
    action: addNote,
    schema: noteFormSchema,
    messages: "order.notes",
    blankAfterSave: ["text"],
    onSaved: () => toast.success(t("added")),
  });
  return (
    <form id={form.formId} onSubmit={form.submit} noValidate className="mt-3 grid gap-2">
      <ErrorSummary form={form} labels={{ text: t("add") }} />
      <TextAreaField label={t("add")} rows={2} {...form.field("text")} />
      <div>
        <Button type="submit" size="small" isPending={form.isSaving} pendingLabel={t("saving")}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
