import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { ShipmentItem } from "@/lib/shipments/shipment";

/** What is in the parcel; what does not belong to the order, or goes beyond it, is said. */
export function ShipmentItems({ items }: { readonly items: readonly ShipmentItem[] }) {
  const t = useTranslations("order.shipments");
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-muted">{t("items")}</p>
      <ul className="mt-0.5 grid gap-0.5">
        {items.map((item, index) => {
          const remark = remarkOf(item, t);
          return (
            <li key={index} className="flex gap-2">
              <span className="w-10 shrink-0 text-end font-medium">{format.number(item.quantity)} ×</span>
              <span className="min-w-0 break-words">
                {item.name || item.sku}
                {item.name !== "" && item.sku !== "" && <span className="text-muted"> · {item.sku}</span>}
                {remark !== null && <span className="font-medium text-warning-ink"> ({remark})</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function remarkOf(
  item: ShipmentItem,
  t: ReturnType<typeof useTranslations<"order.shipments">>,
): string | null {
  if (item.lineId === null) return t("unmatched");
  const surplus = item.quantity - item.quantityCounted;
  return surplus > 0 ? t("surplus", { n: surplus }) : null;
}
