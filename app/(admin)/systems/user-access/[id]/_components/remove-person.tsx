"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { removePersonAction } from "../actions";

type RemovePersonProps = { readonly id: string; readonly name: string; readonly isPasswordNeeded: boolean };

export function RemovePerson(props: RemovePersonProps) {
  const t = useTranslations("users.user");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setIsOpen(true)}>
        {t("remove")}
      </Button>
      <Dialog
        role="alertdialog"
        title={t("removeTitle", { name: props.name })}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      >
        <RemoveForm {...props} close={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function RemoveForm({
  id,
  name,
  isPasswordNeeded,
  close,
}: RemovePersonProps & { readonly close: () => void }) {
  const t = useTranslations("users.user");
  const shared = useTranslations("shared");
  const router = useRouter();
  const form = useActionForm({
    values: { userId: id, currentPassword: "" },
    action: removePersonAction,
    messages: "users",
    onSaved: () => {
      toast.success(t("removed", { name }));
      router.replace("/systems/user-access");
    },
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-3">
      <ErrorSummary form={form} />
      <p>{t("removeConfirm", { name })}</p>
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="danger" isPending={form.isSaving}>
          {t("remove")}
        </Button>
      </div>
    </form>
  );
}
