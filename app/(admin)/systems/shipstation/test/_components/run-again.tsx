"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Countdown } from "@/components/shipstation/countdown";
import { useCountdown } from "@/components/shipstation/use-countdown";
import { Button } from "@/components/ui/button";

type RunAgainProps = {
  /** After so many seconds the test runs again by itself; null: only when somebody says so. */
  readonly afterSeconds: number | null;
  readonly onAgain: () => void;
};

/** Where nothing is to be mended: the test once more, now or when ShipStation takes requests again. */
export function RunAgain({ afterSeconds, onAgain }: RunAgainProps) {
  const t = useTranslations("connectionTest");
  const [wait, startWait] = useCountdown();
  const begin = useEffectEvent(startWait);
  const again = useEffectEvent(onAgain);
  useEffect(() => {
    if (afterSeconds === null) return;
    begin(afterSeconds);
    const timer = setTimeout(() => again(), afterSeconds * 1_000);
    return () => clearTimeout(timer);
  }, [afterSeconds]);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button size="small" onClick={onAgain}>
        {t("again")}
      </Button>
      <span className="text-[0.8125rem] text-muted">
        <Countdown wait={wait} words={(n) => t("retry", { n })} />
      </span>
    </span>
  );
}
