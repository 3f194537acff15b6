"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useActionForm } from "@/components/forms/use-action-form";
import { type StatusMappingInput, statusMappingSchema } from "@/lib/shipstation/schema";
import { saveStatusMappingAction } from "../actions";

export function useMappingForm(values: StatusMappingInput) {
  const t = useTranslations("statusMapping");
  return useActionForm({
    values,
    action: saveStatusMappingAction,
    schema: statusMappingSchema,
    messages: "statusMapping.problems",
    onSaved: ({ restamped }) => toast.success(t("saved", { count: restamped })),
  });
}

export type MappingFormApi = ReturnType<typeof useMappingForm>;
