import { Inbox } from "lucide-react";
import { useTranslations } from "next-intl";
import { SendingBadge } from "@/components/orders/sending-badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Ago } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { OrderListRow } from "@/lib/orders/order-list";
import type { SendingState } from "@/lib/shipstation/sending-state";

export type LatestOrder = OrderListRow & { readonly sending: SendingState };

export function LatestOrders({ orders }: { readonly orders: readonly LatestOrder[] }) {
  const t = useTranslations("dashboard.latest");
  const columnWords = useTranslations("orders.columns");
  const format = useFormat();
  const columns: Column<LatestOrder>[] = [
    {
      key: "order",
      header: columnWords("order"),
      isTitle: true,
      cell: (row) => <TextLink href={`/orders/${encodeURIComponent(row.number)}`}>{row.number}</TextLink>,
    },
    { key: "date", header: columnWords("date"), cell: (row) => <Ago at={row.placedAt} /> },
    { key: "customer", header: columnWords("customer"), cell: (row) => row.customerName },
    {
      key: "total",
      header: columnWords("total"),
      align: "end",
      cell: (row) => format.money(row.totalMinor, row.currency),
    },
    {
      key: "shipStation",
      header: <span className="max-[24rem]:sr-only">{columnWords("shipStation")}</span>,
      cell: (row) => <SendingBadge state={row.sending} />,
    },
  ];
  return (
    <Card
      title={t("title")}
      flush
      actions={
        orders.length > 0 && (
          <TextLink href="/orders" aria-label={t("seeAllLabel")}>
            {t("seeAll")}
          </TextLink>
        )
      }
    >
      <Table
        caption={t("caption")}
        columns={columns}
        rows={orders}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon={<Inbox className="size-5" />} title={t("none")}>
            {t("noneBody")}
          </EmptyState>
        }
      />
    </Card>
  );
}
