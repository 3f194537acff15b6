import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";
import type { UnknownNotice } from "@/lib/shipstation/notice-inbox/unknown-notice";
import { logPath } from "../../_list/log-query";
import { type InboxActs, NoticeActs } from "./notice-acts";

export type InboxRow = UnknownNotice & {
  readonly exists: boolean;
  /** An order here that it may mean; "" when nothing suggests one. */
  readonly suggestion: string;
};

type NoticesTableProps = {
  readonly rows: readonly InboxRow[];
  readonly empty: ReactNode;
  /** null: this person only looks. */
  readonly acts: InboxActs | null;
};

export function NoticesTable({ rows, empty, acts }: NoticesTableProps) {
  const t = useTranslations("requestLog.inbox");
  const columns: Column<InboxRow>[] = [
    { key: "order", header: t("columns.order"), isTitle: true, cell: (row) => <OrderCell row={row} /> },
    {
      key: "label",
      header: t("columns.label"),
      cell: (row) => `${row.carrier} ${row.trackingNumber}`.trim(),
    },
    { key: "arrived", header: t("columns.arrived"), cell: (row) => <ArrivedCell row={row} /> },
    { key: "state", header: t("columns.state"), cell: (row) => <StateCell row={row} /> },
    {
      key: "acts",
      header: t("columns.acts"),
      isHeaderHidden: true,
      cell: (row) =>
        acts &&
        (!row.settled || row.settled.how === "dismissed") && (
          <NoticeActs
            receiptId={row.receiptId}
            order={row.orderNumber || t("noNumber")}
            suggestion={row.suggestion}
            state={row.settled ? "dismissed" : "open"}
            acts={acts}
          />
        ),
    },
  ];
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.receiptId}
      empty={empty}
    />
  );
}

function OrderCell({ row }: { readonly row: InboxRow }) {
  const t = useTranslations("requestLog.inbox");
  return (
    <span className="break-all">
      {row.orderNumber || t("noNumber")}
      {row.contactId !== null && (
        <span className="block text-[0.8125rem] font-normal">
          <TextLink href={`${logPath}/${row.contactId}`}>{t("request")}</TextLink>
        </span>
      )}
    </span>
  );
}

function ArrivedCell({ row }: { readonly row: InboxRow }) {
  const t = useTranslations("requestLog.inbox");
  const format = useFormat();
  return (
    <span>
      <Moment at={row.lastAt} />
      {row.times > 1 && (
        <span className="block text-[0.8125rem] text-muted">
          {t("times", { n: row.times, date: format.date(row.firstAt) })}
        </span>
      )}
    </span>
  );
}

function StateCell({ row }: { readonly row: InboxRow }) {
  const t = useTranslations("requestLog.inbox");
  const { settled } = row;
  if (!settled)
    return row.exists ? <Badge tone="success">{t("exists")}</Badge> : <Badge>{t("missing")}</Badge>;
  return (
    <span className="break-words">
      {t(`settled.${settled.how}` as never, { by: settled.by, order: settled.orderNumber ?? "" } as never)}
      <span className="block text-[0.8125rem] text-muted">
        <Moment at={settled.at} />
      </span>
    </span>
  );
}
