import { useTranslations } from "next-intl";
import { CheckStoreButton } from "@/components/shipstation/check-store-button";
import { MappingDriftList } from "@/components/shipstation/mapping-drift-list";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Ago, Moment } from "@/components/ui/moment";
import { type ApiKeyCause, apiKeyCauses } from "@/lib/shipstation/api/judge-api-key";
import type { MappingDrift } from "@/lib/shipstation/mapping-drift";
import type { StoreSnapshot } from "@/lib/shipstation/store-snapshot/store-snapshot";
import { lookAtStoreAction } from "../actions";

type StoreCardProps = {
  readonly snapshot: StoreSnapshot | null;
  readonly drift: MappingDrift;
  readonly hasApiKey: boolean;
};

/** What ShipStation itself says of the store; without a key, the way to one. */
export function StoreCard({ snapshot, drift, hasApiKey }: StoreCardProps) {
  const t = useTranslations("shipStationOverview.store");
  if (!hasApiKey) {
    return (
      <Card title={t("title")}>
        <p className="mb-3 max-w-prose text-muted">{t("noKey")}</p>
        <LinkButton href="/systems/configuration/general#shipstation-api">{t("addKey")}</LinkButton>
      </Card>
    );
  }
  return (
    <Card title={t("title")} actions={<CheckStoreButton label={t("refresh")} check={lookAtStoreAction} />}>
      <div className="grid gap-4">
        {snapshot === null && <p className="text-muted">{t("notLooked")}</p>}
        {snapshot?.problem != null && <Trouble problem={snapshot.problem} at={snapshot.checkedAt} />}
        {snapshot !== null && snapshot.storeId !== null && <StoreFacts snapshot={snapshot} />}
        {snapshot?.storeId != null && (
          <section className="border-t border-line pt-3">
            <h3 className="mb-2 font-medium">{t("mapping")}</h3>
            <MappingDriftList drift={drift} checkedAt={snapshot.checkedAt} hasApiKey />
          </section>
        )}
      </div>
    </Card>
  );
}

function StoreFacts({ snapshot }: { readonly snapshot: StoreSnapshot }) {
  const t = useTranslations("shipStationOverview.store");
  const moment = (at: Date | null) => (at ? <Moment at={at} /> : t("notSaid"));
  const { autoRefresh, active } = snapshot;
  return (
    <>
      {autoRefresh === false && (
        <Banner tone="critical" title={t("autoOffTitle")}>
          {t("autoOffText")}
        </Banner>
      )}
      <DescriptionList
        facts={[
          { term: t("name"), value: snapshot.storeName ?? t("notSaid") },
          {
            term: t("auto"),
            value:
              autoRefresh === null ? (
                t("notSaid")
              ) : (
                <Badge tone={autoRefresh && active !== false ? "success" : "critical"}>
                  {active === false ? t("inactive") : t(autoRefresh ? "autoOn" : "autoOff")}
                </Badge>
              ),
          },
          { term: t("lastAttempt"), value: moment(snapshot.lastAttemptAt) },
          { term: t("lastSuccess"), value: moment(snapshot.refreshedAt) },
          { term: t("asOf"), value: <Ago at={snapshot.checkedAt} /> },
        ]}
      />
    </>
  );
}

function Trouble({ problem, at }: { readonly problem: string; readonly at: Date }) {
  const t = useTranslations("shipStationOverview.store");
  const causes = useTranslations("general.api.cause");
  if (problem === "no-store") {
    return (
      <Banner tone="warning" title={t("noStoreTitle")}>
        {t("noStoreText")}
      </Banner>
    );
  }
  const cause = isCause(problem) ? causes(problem) : problem;
  return (
    <Banner tone="warning" title={t.rich("troubleTitle", { when: () => <Ago at={at} /> })}>
      {t("troubleText", { cause })}
    </Banner>
  );
}

function isCause(text: string): text is ApiKeyCause {
  return apiKeyCauses.some((cause) => cause === text);
}
