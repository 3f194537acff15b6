"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useAct } from "@/components/forms/use-act";
import type { PauseActs } from "@/components/shipstation/health-menu";
import { Button } from "@/components/ui/button";

/** Ends the pause; what was missed in it goes out by itself. */
export function ResumeButton({ resume }: Pick<PauseActs, "resume">) {
  const t = useTranslations("health.pause");
  const { run, error, isPending } = useAct({
    action: resume,
    messages: "health.pause.problems",
    onDone: ({ restamped }) => toast.success(t("resumed", { n: restamped })),
  });
  return (
    <>
      {error !== null && <span role="alert">{error}</span>}
      <Button size="small" isPending={isPending} onClick={() => void run(undefined)}>
        {t("resume")}
      </Button>
    </>
  );
}
