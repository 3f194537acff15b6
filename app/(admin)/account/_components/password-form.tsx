"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { PasswordField } from "@/components/forms/password-field";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { passwordChangeSchema } from "@/lib/users/schema";
import { changePasswordAction } from "../actions";

export function PasswordForm({ userName }: { readonly userName: string }) {
  const t = useTranslations("account");
  const form = useActionForm({
    values: { currentPassword: "", newPassword: "" },
    action: changePasswordAction,
    schema: passwordChangeSchema,
    messages: "account",
    blankAfterSave: ["currentPassword", "newPassword"],
    onSaved: () => toast.success(t("passwordChanged")),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary
        form={form}
        labels={{ currentPassword: t("currentPassword"), newPassword: t("newPassword") }}
      />
      {/* For password managers, which file the password under the name it belongs to. */}
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <PasswordField
        label={t("currentPassword")}
        autoComplete="current-password"
        {...form.field("currentPassword")}
      />
      <PasswordField
        label={t("newPassword")}
        help={t("newPasswordHelp")}
        autoComplete="new-password"
        {...form.field("newPassword")}
      />
      <div>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("changing")}>
          {t("changePassword")}
        </Button>
      </div>
    </form>
  );
}
