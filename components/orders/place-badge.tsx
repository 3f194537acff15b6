import { Ban, CreditCard, type LucideIcon, Package, Pause, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ShipStationStatus } from "@/lib/shipstation/status-mapping";

const looks: Record<ShipStationStatus, { readonly tone: Tone; readonly Icon: LucideIcon }> = {
  awaiting_payment: { tone: "neutral", Icon: CreditCard },
  awaiting_shipment: { tone: "info", Icon: Package },
  shipped: { tone: "success", Icon: Truck },
  cancelled: { tone: "neutral", Icon: Ban },
  on_hold: { tone: "warning", Icon: Pause },
};

/** Where ShipStation puts the order, in ShipStation's words. */
export function PlaceBadge({ place }: { readonly place: ShipStationStatus }) {
  const t = useTranslations("statusMapping.targets");
  const { tone, Icon } = looks[place];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.25} />}>
      {t(place)}
    </Badge>
  );
}
