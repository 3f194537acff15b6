import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SendingBadge } from "@/components/orders/sending-badge";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { ListedOrder } from "../_list/orders-list-of";

type OrdersTableProps = {
  readonly caption: string;
  readonly rows: readonly ListedOrder[];
  readonly empty: ReactNode;
};

/** The list: the order's number is the only link of its row. */
export function OrdersTable({ caption, rows, empty }: OrdersTableProps) {
  const t = useTranslations("orders.columns");
  const format = useFormat();
  const columns: Column<ListedOrder>[] = [
    { key: "order", header: t("order"), isTitle: true, cell: (row) => <OrderCell row={row} /> },
    {
      key: "date",
      header: t("date"),
      cell: (row) => <Moment at={row.placedAt} />,
      className: "sm:whitespace-nowrap",
    },
    { key: "customer", header: t("customer"), cell: (row) => <CustomerCell row={row} /> },
    {
      key: "items",
      header: t("items"),
      align: "end",
      cell: (row) => format.number(row.unitCount),
      className: "sm:max-lg:hidden",
    },
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: (row) => format.money(row.totalMinor, row.currency),
      className: "sm:whitespace-nowrap",
    },
    { key: "status", header: t("status"), cell: (row) => <StatusCell row={row} /> },
    {
      key: "shipStation",
      // On the narrowest phones the badge needs the whole line.
      header: <span className="max-[24rem]:sr-only">{t("shipStation")}</span>,
      cell: (row) => <SendingBadge state={row.sending} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />;
}

function OrderCell({ row }: { readonly row: ListedOrder }) {
  const t = useTranslations("orders");
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <TextLink href={`/orders/${encodeURIComponent(row.number)}`} className="break-all">
        {row.number}
      </TextLink>
      {row.flags.length > 0 && <Badge tone="warning">{t("attention")}</Badge>}
    </span>
  );
}

function CustomerCell({ row }: { readonly row: ListedOrder }) {
  const t = useTranslations("orders");
  const format = useFormat();
  const place = [row.shipToCity, row.shipToCountry === "" ? "" : format.country(row.shipToCountry)];
  return (
    <span className="block min-w-0 break-words">
      {row.customerName || t("noName")}
      <span className="block text-[0.8125rem] text-muted">{place.filter(Boolean).join(", ")}</span>
    </span>
  );
}

function StatusCell({ row }: { readonly row: ListedOrder }) {
  const t = useTranslations("orders");
  return (
    <span className="block min-w-0 break-words">
      {row.statusLabel}
      {row.shippingProgress === "partial" && (
        <span className="block text-[0.8125rem] text-muted">{t("partlyShipped")}</span>
      )}
    </span>
  );
}
