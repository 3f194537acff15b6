import { useTranslations } from "next-intl";
import { PlaceBadge } from "@/components/orders/place-badge";
import { Badge } from "@/components/ui/badge";
import type { SendingState } from "@/lib/shipstation/sending-state";

/** Where ShipStation has the order, or why it does not get it. */
export function SendingBadge({ state }: { readonly state: SendingState }) {
  const t = useTranslations("orders");
  switch (state.kind) {
    case "sent":
      return <PlaceBadge place={state.place} />;
    case "held":
      return <Badge tone="warning">{t("heldBack", { n: state.problems })}</Badge>;
    case "unmapped":
      return <Badge tone="warning">{t("notMapped")}</Badge>;
    case "not-sent":
      return <Badge>{t("notSent")}</Badge>;
    case "sample":
      return <Badge>{t("sample")}</Badge>;
  }
}
