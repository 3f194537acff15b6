import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";

const parameters = ["changedSince", "status", "page"] as const;
const kinds = { changedSince: "moment", status: "text", page: "whole" } as const;

/** What the list may be asked for. */
export function ListParameters() {
  const t = useTranslations("apiDocs");
  return (
    <Table
      caption={t("list.caption")}
      columns={[
        {
          key: "field",
          header: t("table.field"),
          isTitle: true,
          cell: (name) => <code className="text-[0.8125rem] font-semibold">{name}</code>,
          className: "sm:w-44",
        },
        {
          key: "type",
          header: t("table.type"),
          cell: (name) => t(`types.${kinds[name]}`),
          className: "sm:w-60",
        },
        { key: "meaning", header: t("table.meaning"), cell: (name) => t(`list.${name}`) },
      ]}
      rows={parameters}
      rowKey={(name) => name}
    />
  );
}
