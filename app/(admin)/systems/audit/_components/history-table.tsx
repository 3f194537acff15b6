import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { HistoryRow } from "../_list/history-rows";

type HistoryTableProps = { readonly rows: readonly HistoryRow[]; readonly empty: ReactNode };

/** When, who, what, on what, and what it was and is. */
export function HistoryTable({ rows, empty }: HistoryTableProps) {
  const t = useTranslations("changeHistory.columns");
  const title = useTranslations("changeHistory");
  const columns: readonly Column<HistoryRow>[] = [
    {
      key: "at",
      header: t("when"),
      isTitle: true,
      className: "sm:whitespace-nowrap sm:align-top!",
      cell: (row) => (
        <TextLink href={`/systems/audit/${row.id}`}>
          <Moment at={row.at} />
        </TextLink>
      ),
    },
    {
      key: "who",
      header: t("who"),
      className: "sm:align-top!",
      cell: (row) => (
        <span className="block min-w-0">
          {row.who}
          {row.role !== null && <span className="block text-[0.8125rem] text-muted">{row.role}</span>}
        </span>
      ),
    },
    { key: "action", header: t("action"), className: "sm:align-top!", cell: (row) => row.action },
    { key: "target", header: t("target"), className: "break-words sm:align-top!", cell: (row) => row.target },
    {
      key: "changes",
      header: t("changes"),
      className: "sm:align-top!",
      cell: (row) =>
        row.changes.length === 0 ? (
          <span className="text-muted">–</span>
        ) : (
          <ul className="grid min-w-0 gap-0.5 break-words">
            {row.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <Table caption={title("title")} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
  );
}
