"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { retryMailAction } from "../actions";

/** Puts a mail that was given up back into the queue. */
export function RetryMail({ id }: { readonly id: string }) {
  const t = useTranslations("emails.log");
  const { run, error, isPending } = useAct({
    action: retryMailAction,
    messages: "emails.failures",
    onDone: () => toast.success(t("retried")),
  });
  return (
    <span className="inline-grid justify-items-end gap-1">
      <Button
        size="small"
        isPending={isPending}
        pendingLabel={t("retrying")}
        onClick={() => void run({ id })}
      >
        {t("retry")}
      </Button>
      {error !== null && (
        <span role="alert" className="text-[0.8125rem] text-critical-ink">
          {error}
        </span>
      )}
    </span>
  );
}
