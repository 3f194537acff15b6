"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Countdown } from "@/components/shipstation/countdown";
import { useCountdown } from "@/components/shipstation/use-countdown";
import { Button } from "@/components/ui/button";
import type { Result } from "@/lib/kernel/result";

type CheckStoreButtonProps = {
  readonly label: string;
  readonly check: (input: Record<string, never>) => Promise<Result<{ waitSeconds: number | null }, unknown>>;
};

/** Asks ShipStation again; where it had too many requests, counts down until it may be asked. */
export function CheckStoreButton({ label, check }: CheckStoreButtonProps) {
  const t = useTranslations("shipStationOverview.check");
  const [isPending, setIsPending] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [wait, startWait] = useCountdown();
  const ask = async () => {
    setIsPending(true);
    setHasFailed(false);
    try {
      const answer = await check({});
      if (!answer.ok) setHasFailed(true);
      else if (answer.value.waitSeconds !== null) startWait(answer.value.waitSeconds);
    } catch {
      // No answer came from our own server.
      setHasFailed(true);
    } finally {
      setIsPending(false);
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        size="small"
        onClick={() => void ask()}
        isPending={isPending || wait.left > 0}
        pendingLabel={isPending ? t("checking") : label}
      >
        {label}
      </Button>
      <span className="text-[0.8125rem] text-muted">
        <span role="status">{hasFailed && t("failed")}</span>
        <Countdown wait={wait} words={(seconds) => t("wait", { seconds })} />
      </span>
    </span>
  );
}
