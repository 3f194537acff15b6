import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Address } from "@/lib/orders/address";
import { AddressLines } from "./address-lines";

type AddressCardProps = {
  readonly title: string;
  readonly address: Address | null;
  readonly actions?: ReactNode;
  readonly isSameAsShipTo?: boolean;
};

export function AddressCard({ title, address, actions, isSameAsShipTo = false }: AddressCardProps) {
  const t = useTranslations("order.address");
  return (
    <Card title={title} actions={actions}>
      {isSameAsShipTo ? (
        <p className="text-muted">{t("sameAsShipTo")}</p>
      ) : address === null ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <AddressLines address={address} />
      )}
    </Card>
  );
}
