import { Radio } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactsTable } from "@/components/request-log/contacts-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { requireOperator } from "@/lib/access/require-actor";
import { scopeForOperator } from "@/lib/access/scope-for-operator";
import { everyContact } from "@/lib/shipstation/request-log/contact-filter";
import { contactEntries } from "@/lib/shipstation/request-log/list/reads";
import { nobodysSiteId } from "@/lib/shipstation/request-log/site-of-contact";

type NobodysPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const path = "/platform/requests";
const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLog.nobody"))("title") };
}

/** What reached the endpoint and belongs to no site: the operator's to look at. */
export default async function NobodysRequestsPage({ searchParams }: NobodysPageProps) {
  const operator = await requireOperator();
  const page = Math.max(1, Math.trunc(Number((await searchParams)["page"] ?? 1)) || 1);
  const scope = scopeForOperator(operator, nobodysSiteId);
  const { rows, total } = await contactEntries(scope, { ...everyContact, page, pageSize });
  const t = await getTranslations("requestLog.nobody");
  const platform = await getTranslations("platform");
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: platform("title"), href: "/platform/sites" }]}
        title={t("title")}
        description={t("about")}
      />
      <Card flush>
        <ContactsTable
          entries={rows}
          empty={<EmptyState icon={<Radio className="size-5" />} title={t("none")} />}
          hrefOf={null}
        />
        <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(at) => `${path}?page=${at}`} />
      </Card>
    </>
  );
}
