"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { OnceDialog } from "@/components/users/once-dialog";

type RevealDialogProps = {
  readonly title: string;
  readonly intro: string;
  readonly userName: string;
  /** Shown this once; null when the owner chose it and knows it. */
  readonly password: string | null;
  readonly endpoint: string;
  readonly onDone: () => void;
};

/** What to type in ShipStation's form, letter for letter. */
export function RevealDialog({ title, intro, userName, password, endpoint, onDone }: RevealDialogProps) {
  const t = useTranslations("users.reveal");
  const shared = useTranslations("shared");
  const lines = [
    `${shared("endpointUrl")}: ${endpoint}`,
    `${t("userName")}: ${userName}`,
    ...(password === null ? [] : [`${t("password")}: ${password}`]),
  ];
  return (
    <OnceDialog
      title={title}
      savedLabel={password === null ? null : t("saved")}
      question={t("closeText")}
      fileName={t("fileName")}
      fileText={`${lines.join("\r\n")}\r\n`}
      onDone={onDone}
    >
      {(noteCopied) => (
        <>
          <p className="max-w-prose">{intro}</p>
          <CopyField label={shared("endpointUrl")} value={endpoint} />
          <CopyField label={t("userName")} value={userName} />
          {password === null ? (
            <p className="text-muted">{t("chosen")}</p>
          ) : (
            <CopyField label={t("password")} value={password} onCopied={noteCopied} />
          )}
        </>
      )}
    </OnceDialog>
  );
}
