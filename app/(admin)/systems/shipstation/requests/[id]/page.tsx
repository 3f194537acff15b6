import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ResultBadge } from "@/components/request-log/result-badge";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { requireActor } from "@/lib/access/require-actor";
import { ContactSentence } from "../_components/contact-sentence";
import { logPath } from "../_list/log-query";
import { BesideLinks } from "./_components/beside-links";
import { ExchangePanels } from "./_components/exchange-panels";
import { Explanation } from "./_components/explanation";
import { OrderLinks } from "./_components/order-links";
import { RequestActs } from "./_components/request-acts";
import { RequestFacts } from "./_components/request-facts";
import { requestPageOf } from "./_page/request-page-of";
import { processRequestAgainAction, showCustomerDataAction } from "./actions";

type RequestPageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: RequestPageProps): Promise<Metadata> {
  return { title: (await getTranslations("requestLog.detail"))("title", { id: (await params).id }) };
}

export default async function RequestPage({ params }: RequestPageProps) {
  const actor = await requireActor("systems.read");
  const page = await requestPageOf(actor, (await params).id, await getLocale());
  if (page === null) notFound();

  const t = await getTranslations("requestLog");
  const { contact, view } = page;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: logPath }]}
        title={<ContactSentence contact={contact} />}
        beside={<ResultBadge result={page.result} />}
        actions={<BesideLinks beside={page.beside} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <Card title={t("detail.explanation")}>
            <Explanation {...page} />
            <div className="mt-3 flex flex-wrap gap-2">
              {page.mayConfigure && page.isNotice && (
                <RequestActs id={contact.id} processAgain={processRequestAgainAction} />
              )}
              {contact.outcome === "order-unknown" && (
                <LinkButton href={`${logPath}/inbox`}>{t("tabs.inbox")}</LinkButton>
              )}
              {page.isExport && (
                <LinkButton href={`${logPath}/${contact.id}/now`}>{t("now.button")}</LinkButton>
              )}
            </div>
          </Card>
          <Card title={t("detail.tabs")} flush>
            {view ? (
              <ExchangePanels
                id={contact.id}
                view={view}
                caller={{ userName: contact.userName, credentialSource: contact.credentialSource }}
                endpoint={page.endpoint}
                show={page.mayReveal ? showCustomerDataAction : null}
                orders={{
                  count: page.orders.length,
                  content: <OrderLinks orders={page.orders} />,
                }}
              />
            ) : (
              <p className="px-4 pb-4 text-muted sm:px-5">{t("detail.gone", { days: page.bodyDays })}</p>
            )}
          </Card>
        </div>
        <Card title={t("detail.facts")}>
          <RequestFacts {...page} />
        </Card>
      </div>
    </>
  );
}
