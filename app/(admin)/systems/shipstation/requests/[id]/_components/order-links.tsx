import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

type OrderLinksProps = {
  readonly orders: readonly { readonly number: string; readonly statusLabel: string }[];
};

/** The orders a request was about, as they are now. */
export function OrderLinks({ orders }: OrderLinksProps) {
  const t = useTranslations("requestLog.detail");
  if (orders.length === 0) return <p className="text-muted">{t("ordersNone")}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-4 gap-y-1">
      {orders.map(({ number, statusLabel }) => (
        <li key={number} className="min-w-0 break-words">
          <TextLink href={`/orders/${encodeURIComponent(number)}`}>{number}</TextLink>{" "}
          <span className="text-muted">{statusLabel}</span>
        </li>
      ))}
    </ul>
  );
}
