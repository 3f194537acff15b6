import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import { type IntakeProblemCode, intakeProblems } from "@/lib/orders/wire/problem";
import { CodeBlock } from "./code-block";

const sample = {
  type: "/docs/api#invalid",
  title: intakeProblems.invalid.title,
  status: intakeProblems.invalid.status,
  detail: intakeProblems.invalid.detail,
  requestId: "req_018f0c1e2b7a7c3f9d4e5a6b7c8d9e0f",
  errors: [{ path: "items.0.quantity", message: "Too small: expected number to be >=1" }],
};

type Row = { readonly code: IntakeProblemCode; readonly status: number };

/** Every way to be refused, from the table that the refusals are made of. */
export function ProblemsCard() {
  const t = useTranslations("apiDocs");
  const rows: Row[] = Object.entries(intakeProblems).flatMap(([code, { status }]) =>
    isCode(code) ? [{ code, status }] : [],
  );
  const columns: Column<Row>[] = [
    {
      key: "status",
      header: t("errors.status"),
      isTitle: true,
      cell: ({ code, status }) => (
        <span id={code} className="whitespace-nowrap">
          {status} <code className="text-[0.8125rem]">{code}</code>
        </span>
      ),
    },
    { key: "meaning", header: t("errors.meaning"), cell: ({ code }) => t(`problems.${code}`) },
  ];
  const title = t("errors.title");
  return (
    <Card id="errors" title={title} flush>
      <div className="px-4 pb-4 sm:px-5">
        <p className="max-w-prose">{t("errors.about")}</p>
        <p className="mt-2 max-w-prose">{t("errors.again")}</p>
        <CodeBlock label={t("sample", { title })} code={JSON.stringify(sample, null, 2)} />
      </div>
      <Table caption={t("errors.caption")} columns={columns} rows={rows} rowKey={({ code }) => code} />
    </Card>
  );
}

function isCode(code: string): code is IntakeProblemCode {
  return Object.hasOwn(intakeProblems, code);
}
