import { useTranslations } from "next-intl";
import { spanText } from "@/components/shipstation/span-text";
import { useFormat } from "@/lib/i18n/use-format";
import type { ConnectionHealth } from "@/lib/shipstation/health/connection-health";

/** The state of the connection in one sentence, with what it means for orders. */
export function useHealthSentence(): (health: ConnectionHealth) => string {
  const t = useTranslations("health");
  const format = useFormat();
  return (health) => {
    const { lastImportAt, usualGapMs, checkedAt } = health;
    const ago = lastImportAt === null ? "" : format.relative(lastImportAt, checkedAt);
    const cause = t(`causes.${health.cause ?? "unknown"}`);
    switch (health.state) {
      case "never":
        return t("states.never");
      case "healthy":
        return t("states.healthy", { ago, n: health.lastImport?.ordersSent ?? 0 });
      case "late":
        return usualGapMs === null
          ? t("states.lateNew", { ago })
          : t("states.late", { ago, gap: spanText(format, usualGapMs) });
      case "failing":
        return t("states.failing", { n: health.recentFailures, cause });
      case "down":
        return health.reason === "failures" || lastImportAt === null
          ? t("states.downFailing", { n: health.failuresInARow, cause })
          : t("states.down", { date: format.date(lastImportAt) });
      case "paused":
        return t("states.paused", {
          name: health.paused?.by ?? "",
          date: format.date(health.paused?.at ?? checkedAt),
        });
    }
  };
}
