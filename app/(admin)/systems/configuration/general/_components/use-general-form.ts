"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { toast } from "sonner";
import { useActionForm } from "@/components/forms/use-action-form";
import { type GeneralInput, generalSchema } from "@/lib/shipstation/schema";
import { saveGeneralAction } from "../actions";

/** General's one form: sections read and write their part of it. */
export function useGeneralForm(values: GeneralInput, proposedUrl: string | null) {
  const t = useTranslations("general");
  const general = useActionForm({
    values,
    action: saveGeneralAction,
    schema: generalSchema,
    messages: "general.problems",
    blankAfterSave: [
      "connection.password",
      "connection.apiKey",
      "connection.apiSecret",
      "connection.currentPassword",
    ],
    onSaved: ({ keyCheck }) => {
      if (!keyCheck || keyCheck.state === "accepted") toast.success(t("saved"));
      else if (keyCheck.state === "refused") toast.warning(t("savedButRefused"));
      else if (keyCheck.cause)
        toast.warning(t("savedNotChecked", { cause: t(`api.cause.${keyCheck.cause}`) }));
    },
  });
  const { setValue } = general.form;
  useEffect(() => {
    // Typed in for the person, so that it is an unsaved change like any other.
    if (proposedUrl !== null) setValue("store.publicUrl", proposedUrl, { shouldDirty: true });
  }, [proposedUrl, setValue]);
  return general;
}

export type GeneralFormApi = ReturnType<typeof useGeneralForm>;
