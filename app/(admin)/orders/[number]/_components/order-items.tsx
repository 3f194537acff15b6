import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { useFormat } from "@/lib/i18n/use-format";
import type { StoredLine, StoredOrder } from "@/lib/orders/stored-order";
import { OrderTotals } from "./order-totals";
import { WeightText } from "./weight-text";

export function OrderItems({ order }: { readonly order: StoredOrder }) {
  const t = useTranslations("order.items");
  const format = useFormat();
  const hasRefunds = order.lines.some((line) => line.quantityRefunded > 0);
  const money = (minor: number) => format.money(minor, order.currency);

  const columns: Column<StoredLine>[] = [
    {
      key: "item",
      header: t("item"),
      isTitle: true,
      cell: (line) => <ItemName line={line} />,
      className: "sm:w-1/2",
    },
    { key: "ordered", header: t("ordered"), align: "end", cell: (line) => format.number(line.quantity) },
    {
      key: "shipped",
      header: t("shipped"),
      align: "end",
      cell: (line) => (line.requiresShipping ? format.number(line.quantityShipped) : "–"),
    },
    ...(hasRefunds
      ? [
          {
            key: "refunded",
            header: t("refunded"),
            align: "end" as const,
            cell: (line: StoredLine) => format.number(line.quantityRefunded),
          },
        ]
      : []),
    { key: "price", header: t("price"), align: "end", cell: (line) => money(line.unitPriceMinor) },
    {
      key: "sum",
      header: t("sum"),
      align: "end",
      cell: (line) => money(line.quantity * line.unitPriceMinor),
    },
  ];
  return (
    <Card title={t("title")} id="items" flush>
      <Table
        caption={t("caption", { number: order.number })}
        columns={columns}
        rows={order.lines}
        rowKey={(line) => line.lineId}
        empty={<p className="px-4 pb-3 text-muted sm:px-5">{t("empty")}</p>}
      />
      <OrderTotals order={order} />
    </Card>
  );
}

function ItemName({ line }: { readonly line: StoredLine }) {
  const t = useTranslations("order.items");
  return (
    <>
      <span className="block">{line.name || t("noName")}</span>
      <span className="block text-[0.8125rem] font-normal text-muted">
        {line.sku === "" ? t("noSku") : t("sku", { sku: line.sku })}
      </span>
      {line.options.length > 0 && (
        <span className="block text-[0.8125rem] font-normal text-muted">
          {line.options.map((option) => [option.name, option.value].filter(Boolean).join(": ")).join(" · ")}
        </span>
      )}
      {line.requiresShipping ? (
        <span className="block text-[0.8125rem] font-normal text-muted">
          {line.weight === null ? t("noWeight") : <WeightText weight={line.weight} each />}
          {line.location !== "" && <> · {t("location", { location: line.location })}</>}
        </span>
      ) : (
        <Badge className="mt-1">{t("digital")}</Badge>
      )}
    </>
  );
}
