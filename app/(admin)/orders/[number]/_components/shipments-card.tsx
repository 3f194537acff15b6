import { Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { CustomerMail } from "@/lib/shipments/customer-mail";
import type { Shipment } from "@/lib/shipments/shipment";
import type { ShippingProgress } from "@/lib/shipments/shipping-progress";
import { ShipmentDetails } from "./shipment-details";

export type Parcel = { readonly shipment: Shipment; readonly mail: CustomerMail };

type ShipmentsCardProps = {
  readonly number: string;
  readonly statusLabel: string;
  readonly customerEmail: string;
  readonly progress: ShippingProgress;
  readonly parcels: readonly Parcel[];
  readonly mayChange: boolean;
};

const tones: Record<ShippingProgress, Tone> = { none: "neutral", partial: "warning", complete: "success" };

export function ShipmentsCard({ progress, parcels, ...rest }: ShipmentsCardProps) {
  const t = useTranslations("order.shipments");
  return (
    <Card
      id="shipments"
      title={t("title")}
      actions={<Badge tone={tones[progress]}>{t(`progress.${progress}`)}</Badge>}
    >
      {parcels.length === 0 ? (
        <p className="flex items-center gap-2 text-muted">
          <Truck aria-hidden="true" className="size-4.5 shrink-0" />
          {t("none")}
        </p>
      ) : (
        <ol className="divide-y divide-line [&>li]:py-5 [&>li:first-child]:pt-0 [&>li:last-child]:pb-0">
          {parcels.map((parcel, index) => (
            <li key={parcel.shipment.id}>
              <ShipmentDetails {...rest} {...parcel} index={index} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
