import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Moment } from "@/components/ui/moment";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/access/require-actor";
import { changeById } from "@/lib/activity/history/reads";
import { historyWords } from "../_list/history-rows";
import { placeOf } from "../_list/place-of";

type ChangePageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("changeHistory"))("title") };
}

export default async function ChangePage({ params }: ChangePageProps) {
  const { scope, role } = await requireActor("systems.read");
  const entry = await changeById(scope, (await params).id);
  if (!entry) notFound();
  const t = await getTranslations("changeHistory");
  const words = await historyWords(scope, [entry]);
  const place = placeOf(entry, role, words.orderNumber(entry.subjectId));
  const actorRole = words.roleOf(entry);
  const lines = words.lines(entry, true);

  return (
    <>
      <PageHeader title={words.action(entry)} breadcrumb={[{ label: t("title"), href: "/systems/audit" }]} />
      <div className="grid max-w-3xl gap-4">
        <Card>
          <DescriptionList
            facts={[
              { term: t("columns.when"), value: <Moment at={entry.at} style="full" /> },
              {
                term: t("columns.who"),
                value: actorRole === null ? words.who(entry) : `${words.who(entry)} (${actorRole})`,
              },
              { term: t("filters.area"), value: words.area(entry.subject) },
              {
                term: t("columns.target"),
                value: place ? <TextLink href={place}>{words.target(entry)}</TextLink> : words.target(entry),
              },
              { term: t("detail.id"), value: <code className="font-mono text-[0.8125rem]">{entry.id}</code> },
            ]}
          />
        </Card>
        {lines.length > 0 && (
          <Card title={t("columns.changes")} flush>
            <Table
              caption={t("columns.changes")}
              rows={lines}
              rowKey={(line) => line.field}
              columns={[
                { key: "field", header: t("detail.field"), isTitle: true, cell: (line) => line.field },
                {
                  key: "old",
                  header: t("detail.before"),
                  className: "break-words",
                  cell: (line) => line.old,
                },
                { key: "now", header: t("detail.after"), className: "break-words", cell: (line) => line.now },
              ]}
            />
          </Card>
        )}
      </div>
    </>
  );
}
