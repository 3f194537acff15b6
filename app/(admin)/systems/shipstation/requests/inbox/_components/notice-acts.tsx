"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useAct } from "@/components/forms/use-act";
import { Button } from "@/components/ui/button";
import { ProcessAgain } from "../../_components/process-again";
import type { dismissNoticeAction, linkNoticeAction, processNoticeAgainAction } from "../actions";
import { LinkNotice } from "./link-notice";

export type InboxActs = {
  readonly processAgain: typeof processNoticeAgainAction;
  readonly link: typeof linkNoticeAction;
  readonly dismiss: typeof dismissNoticeAction;
};

type NoticeActsProps = {
  readonly receiptId: string;
  readonly order: string;
  readonly suggestion: string;
  /** Settled ones can only be put back, and only where they were dismissed. */
  readonly state: "open" | "dismissed";
  readonly acts: InboxActs;
};

export function NoticeActs({ receiptId, order, suggestion, state, acts }: NoticeActsProps) {
  const t = useTranslations("requestLog.inbox");
  const dismiss = useAct({
    action: acts.dismiss,
    messages: "requestLog.again.problems",
    onDone: () => {
      toast.success(state === "open" ? t("dismiss.done", { order }) : t("dismiss.undone", { order }));
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {state === "open" && (
        <>
          <ProcessAgain
            size="small"
            ariaLabel={t("againFor", { order })}
            process={() => acts.processAgain({ receiptId })}
          />
          <LinkNotice receiptId={receiptId} order={order} suggestion={suggestion} link={acts.link} />
        </>
      )}
      <Button
        size="small"
        variant="ghost"
        isPending={dismiss.isPending}
        aria-label={t(state === "open" ? "dismiss.buttonFor" : "dismiss.undoFor", { order })}
        onClick={() => void dismiss.run({ receiptId, isDismissed: state === "open" })}
      >
        {t(state === "open" ? "dismiss.button" : "dismiss.undo")}
      </Button>
      {dismiss.error !== null && (
        <p role="alert" className="basis-full text-critical-ink">
          {dismiss.error}
        </p>
      )}
    </div>
  );
}
