"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/radio-cards";
import { useRoleCards } from "@/components/users/use-role-cards";
import type { Role } from "@/lib/access/roles";
import { changeRoleAction } from "../actions";

type RoleFormProps = { readonly userId: string; readonly name: string; readonly role: Role };

export function RoleForm({ userId, name, role }: RoleFormProps) {
  const t = useTranslations("users.user");
  const shared = useTranslations("shared");
  const roleName = useTranslations("roles");
  const roleCards = useRoleCards();
  const form = useActionForm({
    values: { userId, role },
    action: changeRoleAction,
    messages: "users",
    onSaved: (_, saved) => toast.success(t("roleSaved", { name, role: roleName(saved.role) })),
  });
  return (
    <Card title={t("role")}>
      <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
        <ErrorSummary form={form} />
        <RadioCards
          label={<span className="sr-only">{t("role")}</span>}
          options={roleCards}
          {...form.field("role")}
        />
        <div>
          <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={shared("saving")}>
            {t("saveRole")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
