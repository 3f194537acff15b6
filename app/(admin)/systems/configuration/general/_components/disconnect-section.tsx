"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SettingsSection } from "@/components/ui/settings-section";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { disconnectAction } from "../actions";

type DisconnectSectionProps = { readonly tag: string; readonly isPasswordNeeded: boolean };

/** The way out: what it does, and a question that wants the site's tag typed. */
export function DisconnectSection(props: DisconnectSectionProps) {
  const t = useTranslations("general.disconnect");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <SettingsSection id="disconnect" title={t("title")} about={<p>{t("about")}</p>}>
      <ul className="grid list-disc gap-1 ps-5">
        <li>{t("refused")}</li>
        <li>{t("forgotten")}</li>
        <li>{t("kept")}</li>
      </ul>
      <div>
        <Button variant="danger" onClick={() => setIsOpen(true)}>
          {t("button")}
        </Button>
      </div>
      <Dialog role="alertdialog" title={t("question")} isOpen={isOpen} onOpenChange={setIsOpen}>
        <DisconnectForm {...props} close={() => setIsOpen(false)} />
      </Dialog>
    </SettingsSection>
  );
}

function DisconnectForm({
  tag,
  isPasswordNeeded,
  close,
}: DisconnectSectionProps & { readonly close: () => void }) {
  const t = useTranslations("general.disconnect");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { confirmation: "", currentPassword: "" },
    action: disconnectAction,
    messages: "general.problems",
    onSaved: () => {
      toast.success(t("done"));
      close();
    },
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-3">
      <ErrorSummary form={form} />
      <p>{t("refused")}</p>
      <TextField
        label={shared("typeToConfirm", { word: tag })}
        isCode
        autoComplete="off"
        {...form.field("confirmation")}
      />
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="danger" isPending={form.isSaving}>
          {t("button")}
        </Button>
      </div>
    </form>
  );
}
