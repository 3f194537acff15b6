"use client";

import { useRouter } from "next/navigation";
import { useNow, useTranslations } from "next-intl";
import { useEffect, useState } from "react";

const everyMs = 30_000;

/**
 * "Updated 12 s ago": asks the server for the page again every half minute while somebody looks at it, and at once when
 * they come back to a page that is older. Use it with `key={checkedAt}`: a new answer starts a new count.
 */
export function KeepFresh() {
  const t = useTranslations("health");
  const router = useRouter();
  const now = useNow({ updateInterval: 1_000 });
  const [arrivedMs] = useState(() => Date.now());

  useEffect(() => {
    const isDue = () => document.visibilityState === "visible" && Date.now() - arrivedMs >= everyMs;
    const refresh = () => {
      if (isDue()) router.refresh();
    };
    const timer = setInterval(refresh, everyMs + 500);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router, arrivedMs]);

  const seconds = Math.max(0, Math.floor((now.getTime() - arrivedMs) / 1_000));
  return <span className="text-xs text-muted">{t("fresh", { seconds })}</span>;
}
