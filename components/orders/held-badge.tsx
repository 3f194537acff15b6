import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { HoldReason } from "@/lib/shipstation/hold-reasons";

/** Why ShipStation does not get the order, as short as it can be said. */
export function HeldBadge({ reasons }: { readonly reasons: readonly HoldReason[] }) {
  const t = useTranslations("orders");
  const has = (reason: string) => reasons.some((one) => one.reason === reason);
  if (has("sample")) return <Badge tone="neutral">{t("sample")}</Badge>;
  if (has("status-not-sent")) return <Badge tone="neutral">{t("notSent")}</Badge>;
  if (reasons.length === 1 && has("unmapped-status")) return <Badge tone="warning">{t("notMapped")}</Badge>;
  return <Badge tone="warning">{t("heldBack", { n: reasons.length })}</Badge>;
}
