"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { ActButton } from "@/components/forms/act-button";
import type { Result } from "@/lib/kernel/result";
import type { NoticeOutcome } from "@/lib/shipstation/receive-ship-notice";

type ProcessAgainProps = {
  readonly ariaLabel?: string;
  readonly size?: "medium" | "small";
  readonly process: () => Promise<Result<NoticeOutcome, unknown>>;
};

/** Asks first, then says what came of it. */
export function ProcessAgain({ ariaLabel, size = "medium", process }: ProcessAgainProps) {
  const t = useTranslations("requestLog.again");
  const act = async () => {
    const answer = await process();
    if (answer.ok) {
      const { outcome, orderNumber } = answer.value;
      toast.success(t(`done.${outcome}`, { order: orderNumber }));
    }
    return answer;
  };
  return (
    <ActButton
      label={t("button")}
      {...(ariaLabel !== undefined && { ariaLabel })}
      size={size}
      title={t("title")}
      messages="requestLog.again.problems"
      act={act}
      onDone={() => {}}
    >
      <p>{t("text")}</p>
    </ActButton>
  );
}
