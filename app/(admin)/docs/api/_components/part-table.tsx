import { useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import type { FieldRow } from "@/lib/orders/wire/field-rows";
import type { PartName } from "./part-names";
import { useTypeWords } from "./use-type-words";

type PartTableProps = {
  readonly part: PartName;
  readonly rows: readonly FieldRow[];
  /** Answers always have every field: whether one is required is no question there. */
  readonly isAnswer: boolean;
};

/** The fields of one part, as the schema has them. */
export function PartTable({ part, rows, isAnswer }: PartTableProps) {
  const t = useTranslations("apiDocs");
  const typeWords = useTypeWords();
  const title = t(`parts.${part}`);

  const columns: Column<FieldRow>[] = [
    {
      key: "field",
      header: t("table.field"),
      isTitle: true,
      cell: (row) => <code className="text-[0.8125rem] font-semibold">{row.name}</code>,
      className: "sm:w-44",
    },
    { key: "type", header: t("table.type"), cell: (row) => typeWords(row.type), className: "sm:w-60" },
    ...(isAnswer
      ? []
      : [
          {
            key: "needed",
            header: t("table.needed"),
            cell: (row: FieldRow) => (row.isRequired ? <strong>{t("table.yes")}</strong> : t("table.no")),
            className: "sm:w-28",
          },
        ]),
    {
      key: "meaning",
      header: t("table.meaning"),
      // Field names come from the schema; a test sees to it that each has words.
      cell: (row) => t(`fields.${part}.${row.name}` as Parameters<typeof t>[0]),
    },
  ];
  return (
    <section id={`part-${part}`} className="mt-5">
      <h3 className="px-4 font-semibold sm:px-5">{title}</h3>
      <Table
        caption={t("table.caption", { name: title })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.name}
      />
    </section>
  );
}
