"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RevealDialog } from "@/components/users/reveal-dialog";
import { useFormat } from "@/lib/i18n/use-format";
import type { Rotated } from "@/lib/users/rotate-connection-password";
import { RotateForm } from "./rotate-form";

type RotatePasswordProps = {
  readonly id: string;
  readonly userName: string;
  readonly endpoint: string;
  readonly isPasswordNeeded: boolean;
};

/** First the new password and how long the old one lives, then, when we made it, the one time it is shown. */
export function RotatePassword({ id, userName, endpoint, isPasswordNeeded }: RotatePasswordProps) {
  const t = useTranslations("users.user");
  const reveal = useTranslations("users.reveal");
  const format = useFormat();
  const [step, setStep] = useState<"closed" | "form" | Rotated>("closed");
  const close = () => setStep("closed");
  const intro = ({ oldAcceptedUntil: until }: Rotated) =>
    until ? reveal("introRotated", { time: format.date(until) }) : reveal("introReplaced");
  return (
    <>
      <Button onClick={() => setStep("form")}>{t("rotatePassword")}</Button>
      <Dialog
        title={t("rotateTitle", { userName })}
        isOpen={step === "form"}
        onOpenChange={close}
        size="medium"
      >
        <RotateForm
          id={id}
          isPasswordNeeded={isPasswordNeeded}
          close={close}
          onRotated={(rotated) => {
            toast.success(t("passwordRotated", { userName }));
            setStep(rotated);
          }}
        />
      </Dialog>
      {typeof step === "object" && (
        <RevealDialog
          title={reveal("replacedTitle", { userName })}
          intro={intro(step)}
          userName={userName}
          password={step.generated}
          endpoint={endpoint}
          onDone={close}
        />
      )}
    </>
  );
}
