"use client";

import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { OnceDialog } from "@/components/users/once-dialog";

type TokenRevealProps = { readonly name: string; readonly token: string; readonly onDone: () => void };

/** The one time a token is shown. */
export function TokenReveal({ name, token, onDone }: TokenRevealProps) {
  const t = useTranslations("apiTokens.dialog");
  return (
    <OnceDialog
      title={t("doneTitle", { name })}
      savedLabel={t("saved")}
      question={t("closeText")}
      fileName="api-token.txt"
      fileText={token}
      onDone={onDone}
    >
      {(noteCopied) => (
        <CopyField label={t("token")} value={token} help={t("tokenHelp")} onCopied={noteCopied} />
      )}
    </OnceDialog>
  );
}
