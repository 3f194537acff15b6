"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import { revokeApiTokenAction } from "../actions";

export function RevokeToken({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("apiTokens");
  return (
    <ActButton
      label={t("revoke")}
      ariaLabel={t("revokeNamed", { name })}
      size="small"
      title={t("revokeTitle", { name })}
      isDangerous
      messages="apiTokens"
      act={() => revokeApiTokenAction({ tokenId: id })}
      onDone={() => toast.success(t("revokedDone", { name }))}
    >
      {t("revokeText")}
    </ActButton>
  );
}
