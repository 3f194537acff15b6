"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { addStatusAction } from "../actions";

/** The merchant's own status: a name for the feed and two labels for the administration. */
export function AddStatus() {
  const t = useTranslations("statusMapping");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t("add.button")}
      </Button>
      <Dialog title={t("add.title")} isOpen={isOpen} onOpenChange={setIsOpen} size="small">
        <AddStatusForm close={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function AddStatusForm({ close }: { readonly close: () => void }) {
  const t = useTranslations("statusMapping");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { name: "", labelFr: "", labelEn: "" },
    action: addStatusAction,
    messages: "statusMapping.problems",
    onSaved: (_, { name }) => {
      toast.success(t("add.done", { name: name.trim() }));
      close();
    },
  });
  return (
    // A portal leads here from inside the page's form: its submit is not this one's.
    <form
      id={form.formId}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.stopPropagation();
        void form.submit(event);
      }}
    >
      <ErrorSummary form={form} />
      <TextField
        label={t("add.name")}
        help={t("add.nameHelp")}
        maxLength={60}
        autoComplete="off"
        {...form.field("name")}
      />
      <TextField
        label={t("add.labelFr")}
        note={shared("optional")}
        lang="fr"
        autoComplete="off"
        {...form.field("labelFr")}
      />
      <TextField
        label={t("add.labelEn")}
        note={shared("optional")}
        help={t("add.labelHelp")}
        lang="en"
        autoComplete="off"
        {...form.field("labelEn")}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
          {t("add.submit")}
        </Button>
      </div>
    </form>
  );
}
