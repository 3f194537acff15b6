"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";

const everyMs = 5_000;

/** Off by default: a list that moves by itself is hard to read. */
export function LiveSwitch() {
  const t = useTranslations("requestLog");
  const router = useRouter();
  const [isLive, setIsLive] = useState(false);

  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isLive, router]);

  return (
    <Checkbox
      label={<span title={t("liveHelp")}>{t("live")}</span>}
      checked={isLive}
      onChange={(event) => setIsLive(event.currentTarget.checked)}
    />
  );
}
