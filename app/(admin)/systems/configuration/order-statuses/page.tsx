import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ConnectionSheet } from "@/components/shipstation/connection-sheet";
import { requireActor } from "@/lib/access/require-actor";
import { changesOf } from "@/lib/activity/reads";
import { statusLabel } from "@/lib/orders/order-status";
import { orderStatusesOf } from "@/lib/orders/reads";
import { connectionOf, mappingRulesOf } from "@/lib/shipstation/reads";
import type { StatusMappingInput } from "@/lib/shipstation/schema";
import { targetOf } from "@/lib/shipstation/status-mapping";
import { storeSnapshotOf } from "@/lib/shipstation/store-snapshot/reads";
import { sheetValuesOf } from "../../../_connection/sheet-values-of";
import { ConfigurationTabs } from "../_components/configuration-tabs";
import { SectionHistory } from "../_components/section-history";
import { DriftCard } from "./_components/drift-card";
import { StatusMappingEditor } from "./_components/status-mapping-editor";

export async function generateMetadata() {
  const t = await getTranslations("statusMapping");
  return { title: t("title") };
}

export default async function OrderStatusesPage() {
  const actor = await requireActor("systems.configure");
  const { scope } = actor;
  const [statuses, rules, connection, [change]] = await Promise.all([
    orderStatusesOf(scope),
    mappingRulesOf(scope),
    connectionOf(scope),
    changesOf(scope, "status-mapping", scope.siteId, 1),
  ]);
  const snapshot = await storeSnapshotOf(scope);
  const t = await getTranslations("statusMapping");
  const locale = await getLocale();
  const values: StatusMappingInput = {
    version: connection.version,
    targets: statuses.map(({ name }) => ({ status: name, target: targetOf(rules.mapping, name) ?? "" })),
    mode: rules.mode,
    unmappedPolicy: rules.unmappedPolicy,
    newOrdersPaid: connection.newOrdersPaid,
  };

  return (
    <>
      <PageHeader
        title={t("title")}
        path="Systems > Configuration > Order statuses"
        actions={actor.site.isShipStationEnabled && <ConnectionSheet {...(await sheetValuesOf(actor))} />}
      />
      <ConfigurationTabs current="orderStatuses" />
      <StatusMappingEditor
        values={values}
        statuses={statuses.map((status) => ({ ...status, label: statusLabel(status, locale) }))}
        afterShippingStatus={connection.afterShippingStatus}
      />
      <DriftCard
        rules={rules}
        names={statuses.map(({ name }) => name)}
        snapshot={snapshot}
        hasApiKey={connection.apiKey !== null}
      />
      <div className="mt-4">
        <SectionHistory
          last={change ? { by: change.actor.name, at: change.at } : null}
          area="status-mapping"
        />
      </div>
    </>
  );
}
