import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { type Actor, requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { changesOf } from "@/lib/activity/reads";
import { defaultEmailSettings } from "@/lib/emails/email-settings";
import { previewMail } from "@/lib/emails/preview-mail";
import { emailSettingsOf, mailedOrdersOf, shippedOrderNumbers } from "@/lib/emails/reads";
import { emailsSubjectId } from "@/lib/emails/save-email-settings";
import { deliveriesOf } from "@/lib/jobs/reads";
import { systemClock } from "@/lib/kernel/utc";
import { env } from "@/lib/platform/env";
import { connectionOf } from "@/lib/shipstation/reads";
import { userOfSite } from "@/lib/users/reads";
import { ConfigurationTabs } from "../_components/configuration-tabs";
import { SectionHistory } from "../_components/section-history";
import { DeliveryLog } from "./_components/delivery-log";
import { EmailsForm } from "./_components/emails-form";

export async function generateMetadata() {
  const t = await getTranslations("emails");
  return { title: t("title") };
}

/** Systems > Configuration > E-mails: see and adjust the shipment confirmation before customers do. */
export default async function EmailsPage() {
  const actor = await requireActor("systems.read");
  const t = await getTranslations("emails");
  const isMailSent = env().smtpUrl !== null;
  const deliveries = await deliveriesOf(actor.scope, 50);
  const orders = await mailedOrdersOf(
    actor.scope,
    deliveries.flatMap(({ orderId }) => orderId ?? []),
  );
  const [change] = await changesOf(actor.scope, "site", emailsSubjectId, 1);
  return (
    <>
      <PageHeader title={t("title")} path="Systems > Configuration > E-mails" description={t("about")} />
      <ConfigurationTabs current="emails" />
      {!isMailSent && (
        <Banner tone="warning" title={t("noServer")} className="mb-4">
          {t("noServerText")}
        </Banner>
      )}
      <EmailsForm {...(await formGiven(actor))} />
      <DeliveryLog
        deliveries={deliveries}
        orders={orders}
        isMailSent={isMailSent}
        mayRetry={may(actor.role, "systems.configure")}
      />
      <div className="mt-4">
        <SectionHistory last={change ? { by: change.actor.name, at: change.at } : null} area="site" />
      </div>
    </>
  );
}

async function formGiven({ scope, site, userId }: Actor) {
  const { version, ...settings } = await emailSettingsOf(scope, site.name);
  const connection = await connectionOf(scope);
  const orderNumbers = await shippedOrderNumbers(scope);
  const locale = await getLocale();
  const asked = { settings, orderNumber: orderNumbers[0] ?? "", locale };
  return {
    values: {
      ...settings,
      version,
      customerMail: site.isShipStationEnabled ? connection.customerMail : null,
    },
    defaults: defaultEmailSettings(site.name),
    sender: env().mailFrom,
    me: (await userOfSite(scope, userId))?.email ?? "",
    orderNumbers,
    asked,
    preview: await previewMail(scope, site, asked, systemClock()),
  };
}
