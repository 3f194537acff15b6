"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";

/** Says so while the device has no network: what is typed stays, what is saved would not arrive. */
export function OfflineBanner() {
  const t = useTranslations("errors");
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!isOnline && (
        <Banner tone="warning" title={t("offlineTitle")} className="mb-4">
          {t("offlineBody")}
        </Banner>
      )}
    </div>
  );
}

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
