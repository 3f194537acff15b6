import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { requireActor } from "@/lib/access/require-actor";
import { feedDifference, ordersIn } from "@/lib/shipstation/request-log/order-difference";
import { contactById, exchangeOfContact } from "@/lib/shipstation/request-log/reads";
import { rebuildExport } from "@/lib/shipstation/request-log/rebuild-export";
import { ContactSentence } from "../../_components/contact-sentence";
import { logPath } from "../../_list/log-query";
import { Difference } from "./_components/difference";

type NowPageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requestLog.now"))("title") };
}

/** An import built again from today's data, beside what was sent. */
export default async function NowPage({ params }: NowPageProps) {
  const { scope } = await requireActor("systems.read");
  const { id } = await params;
  const contact = await contactById(scope, id);
  if (contact?.outcome !== "ok" || !contact.windowStart) notFound();

  const [now, exchange] = await Promise.all([rebuildExport(scope, contact), exchangeOfContact(scope, id)]);
  const t = await getTranslations("requestLog");
  const sent = exchange?.answer.body.isTruncated ? null : (exchange?.answer.body.text ?? null);
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: t("title"), href: logPath },
          { label: <ContactSentence contact={contact} />, href: `${logPath}/${id}` },
        ]}
        title={t("now.title")}
        description={t("now.about")}
      />
      {sent === null ? (
        <Card>
          <p>{t("now.unavailable")}</p>
          <p className="mt-2">{t("now.sentNow", { n: now.length })}</p>
        </Card>
      ) : (
        <Difference difference={feedDifference(ordersIn(sent), now)} />
      )}
    </>
  );
}
