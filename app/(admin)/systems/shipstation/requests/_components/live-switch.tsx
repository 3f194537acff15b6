"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { countNewRequestsAction } from "../actions";

type LiveSwitchProps = {
  /** When the list was read. */
  readonly since: string;
  readonly count: typeof countNewRequestsAction;
};

const everyMs = 5_000;

/** Off by default, and what is new waits behind a button: a list that moves by itself is hard to read. */
export function LiveSwitch({ since, count }: LiveSwitchProps) {
  const t = useTranslations("requestLog");
  const shared = useTranslations("shared");
  const router = useRouter();
  const [isLive, setIsLive] = useState(false);
  const [found, setFound] = useState({ since, n: 0 });
  const n = found.since === since ? found.n : 0;

  useEffect(() => {
    if (!isLive) return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      // Offline, or signed out: the next look may be answered.
      const answer = await count({ since }).catch(() => null);
      if (answer?.ok) setFound({ since, n: answer.value });
    };
    const timer = setInterval(() => void look(), everyMs);
    return () => clearInterval(timer);
  }, [isLive, since, count]);

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p role="status">{isLive && n > 0 && t("newRequests", { n })}</p>
      {isLive && n > 0 && (
        <Button size="small" onClick={() => router.refresh()}>
          {shared("show")}
        </Button>
      )}
      <Checkbox
        label={<span title={t("liveHelp")}>{t("live")}</span>}
        checked={isLive}
        onChange={(event) => setIsLive(event.currentTarget.checked)}
      />
    </div>
  );
}
