"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { LinkButton } from "@/components/ui/link-button";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { PasswordChoiceFields } from "@/components/users/password-choice-fields";
import { RevealDialog } from "@/components/users/reveal-dialog";
import { connectionUserSchema } from "@/lib/users/schema";
import { createConnectionUserAction } from "../actions";
import { UserNameField } from "./user-name-field";

export type ConnectionFacts = {
  readonly suggested: string;
  readonly endpoint: string;
  readonly isEnabled: boolean;
  readonly existing: { readonly id: string; readonly userName: string } | null;
  readonly isPasswordNeeded: boolean;
};

/** The user ShipStation signs in with. A site has one; its password is shown once. */
export function ConnectionUserForm({
  suggested,
  endpoint,
  isEnabled,
  existing,
  isPasswordNeeded,
}: ConnectionFacts) {
  const t = useTranslations("users.connection");
  const reveal = useTranslations("users.reveal");
  const router = useRouter();
  const [made, setMade] = useState<{ userName: string; generated: string | null } | null>(null);
  const form = useActionForm({
    values: {
      userName: suggested,
      passwordChoice: "generate" as "generate" | "choose",
      password: "",
      useNow: isEnabled,
      currentPassword: "",
    },
    action: createConnectionUserAction,
    schema: connectionUserSchema,
    messages: "users",
    blankAfterSave: ["password", "currentPassword"],
    onSaved: (value) => setMade(value),
  });
  if (made) {
    return (
      <RevealDialog
        title={reveal("title", { userName: made.userName })}
        intro={reveal("intro")}
        userName={made.userName}
        password={made.generated}
        endpoint={endpoint}
        onDone={() => router.push("/systems/user-access")}
      />
    );
  }
  if (existing) return <ExistingUser {...existing} />;
  return (
    <Card title={t("title")}>
      <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
        <ErrorSummary form={form} labels={{ userName: t("userName"), password: t("password") }} />
        <UserNameField
          field={form.field("userName")}
          suggested={suggested}
          typed={form.form.watch("userName")}
          onSuggested={() =>
            form.form.setValue("userName", suggested, { shouldDirty: true, shouldValidate: true })
          }
        />
        <PasswordChoiceFields
          choice={form.field("passwordChoice")}
          password={form.field("password")}
          isChosen={form.form.watch("passwordChoice") === "choose"}
        />
        {isEnabled ? (
          <Checkbox label={t("useNow")} help={t("useNowHelp")} {...form.field("useNow")} />
        ) : (
          <Banner>{t("notEnabled")}</Banner>
        )}
        <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
        <div>
          <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("submitting")}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function ExistingUser({ id, userName }: { readonly id: string; readonly userName: string }) {
  const t = useTranslations("users.connection");
  return (
    <Banner
      title={t("exists", { userName })}
      action={<LinkButton href={`/systems/user-access/${id}`}>{t("open", { userName })}</LinkButton>}
    >
      {t("existsText")}
    </Banner>
  );
}
