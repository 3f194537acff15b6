import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import type { OrderContent } from "@/lib/orders/order";
import { totalWeight } from "@/lib/orders/total-weight";
import { WeightText } from "./weight-text";

/** How it was paid, how it is to travel, and what else the shop said. */
export function PaymentCard({ order }: { readonly order: OrderContent }) {
  const t = useTranslations("order.payment");
  const optional = (term: string, value: string): Fact[] => (value === "" ? [] : [{ term, value }]);
  const facts: Fact[] = [
    { term: t("method"), value: order.paymentMethod || "–" },
    { term: t("shipping"), value: order.shippingMethod || "–" },
    { term: t("weight"), value: <OrderWeight order={order} /> },
    ...(order.gift ? [{ term: t("gift"), value: t("isGift") }] : []),
    ...optional(t("giftMessage"), order.giftMessage),
    ...optional(t("warehouse"), order.requestedWarehouse),
    ...optional(t("source"), order.source),
    ...order.customFields.flatMap((value, index) => optional(t("custom", { n: index + 1 }), value)),
  ];
  return (
    <Card title={t("title")}>
      <DescriptionList facts={facts} />
    </Card>
  );
}

function OrderWeight({ order }: { readonly order: OrderContent }) {
  const t = useTranslations("order.payment");
  const { weight, unknown } = totalWeight(order.lines);
  if (weight === null) return "–";
  return (
    <>
      <WeightText weight={weight} />
      {unknown > 0 && <span className="block text-muted">{t("withoutWeight", { n: unknown })}</span>}
    </>
  );
}
