"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import type { Result } from "@/lib/kernel/result";

type StopOldPasswordProps = {
  readonly userId: string;
  readonly isPasswordNeeded: boolean;
  readonly action: (form: { userId: string; currentPassword?: string }) => Promise<Result<unknown, unknown>>;
};

/** "Stop accepting now": asks first, for ShipStation may still have nothing but the old password. */
export function StopOldPassword(props: StopOldPasswordProps) {
  const t = useTranslations("users.oldPassword");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t("stop")}
      </Button>
      <Dialog role="alertdialog" title={t("stopTitle")} isOpen={isOpen} onOpenChange={setIsOpen}>
        <StopForm {...props} close={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function StopForm({
  userId,
  isPasswordNeeded,
  action,
  close,
}: StopOldPasswordProps & { readonly close: () => void }) {
  const t = useTranslations("users.oldPassword");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: { userId, currentPassword: "" },
    action,
    messages: "users",
    onSaved: () => {
      toast.success(t("stopped"));
      close();
    },
  });
  return (
    <form
      id={form.formId}
      method="post"
      onSubmit={(event) => {
        // The button may stand in the form of a settings page, which must not be saved by this.
        event.stopPropagation();
        void form.submit(event);
      }}
      noValidate
      className="grid gap-3"
    >
      <ErrorSummary form={form} />
      <p>{t("stopText")}</p>
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close} autoFocus>
          {shared("cancel")}
        </Button>
        <Button type="submit" variant="danger" isPending={form.isSaving}>
          {t("stop")}
        </Button>
      </div>
    </form>
  );
}
