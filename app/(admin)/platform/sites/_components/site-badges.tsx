import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

export function ShipStationBadge({ isEnabled }: { readonly isEnabled: boolean }) {
  const t = useTranslations("platform");
  return <Badge tone={isEnabled ? "success" : "neutral"}>{t(isEnabled ? "enabled" : "notEnabled")}</Badge>;
}

export function SuspensionBadge({ isSuspended }: { readonly isSuspended: boolean }) {
  const t = useTranslations("platform");
  return <Badge tone={isSuspended ? "warning" : "success"}>{t(isSuspended ? "suspended" : "active")}</Badge>;
}
