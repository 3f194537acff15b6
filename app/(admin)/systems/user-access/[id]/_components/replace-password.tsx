"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CurrentPasswordField } from "@/components/users/current-password-field";
import { PasswordChoiceFields } from "@/components/users/password-choice-fields";
import { RevealDialog } from "@/components/users/reveal-dialog";
import { connectionPasswordSchema } from "@/lib/users/schema";
import { setConnectionPasswordAction } from "../actions";

type ReplacePasswordProps = {
  readonly id: string;
  readonly userName: string;
  readonly endpoint: string;
  readonly isPasswordNeeded: boolean;
};

/** First the new password, then, when we made it, the one time it is shown. */
export function ReplacePassword({ id, userName, endpoint, isPasswordNeeded }: ReplacePasswordProps) {
  const t = useTranslations("users.user");
  const reveal = useTranslations("users.reveal");
  const [step, setStep] = useState<"closed" | "form" | { readonly generated: string | null }>("closed");
  const close = () => setStep("closed");
  return (
    <>
      <Button onClick={() => setStep("form")}>{t("replacePassword")}</Button>
      <Dialog
        title={t("replaceTitle", { userName })}
        isOpen={step === "form"}
        onOpenChange={close}
        size="medium"
      >
        <ReplaceForm
          id={id}
          isPasswordNeeded={isPasswordNeeded}
          close={close}
          onReplaced={(generated) => {
            toast.success(t("passwordReplaced", { userName }));
            setStep({ generated });
          }}
        />
      </Dialog>
      {typeof step === "object" && (
        <RevealDialog
          title={reveal("replacedTitle", { userName })}
          intro={reveal("introReplaced")}
          userName={userName}
          password={step.generated}
          endpoint={endpoint}
          onDone={close}
        />
      )}
    </>
  );
}

type ReplaceFormProps = {
  readonly id: string;
  readonly isPasswordNeeded: boolean;
  readonly close: () => void;
  readonly onReplaced: (generated: string | null) => void;
};

function ReplaceForm({ id, isPasswordNeeded, close, onReplaced }: ReplaceFormProps) {
  const t = useTranslations("users.user");
  const shared = useTranslations("shared");
  const form = useActionForm({
    values: {
      userId: id,
      passwordChoice: "generate" as "generate" | "choose",
      password: "",
      currentPassword: "",
    },
    action: setConnectionPasswordAction,
    schema: connectionPasswordSchema,
    messages: "users",
    onSaved: ({ generated }) => onReplaced(generated),
  });
  return (
    <form id={form.formId} method="post" onSubmit={form.submit} noValidate className="grid gap-4">
      <ErrorSummary form={form} />
      <p className="max-w-prose">{t("replaceText")}</p>
      <PasswordChoiceFields
        choice={form.field("passwordChoice")}
        password={form.field("password")}
        isChosen={form.form.watch("passwordChoice") === "choose"}
      />
      <CurrentPasswordField field={form.field("currentPassword")} isNeeded={isPasswordNeeded} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" isPending={form.isSaving} pendingLabel={t("replacing")}>
          {t("replaceSubmit")}
        </Button>
      </div>
    </form>
  );
}
