import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Ago } from "@/components/ui/moment";
import { useFormat } from "@/lib/i18n/use-format";
import { type ApiKeyCause, apiKeyCauses } from "@/lib/shipstation/api/judge-api-key";
import type { ReconcileRun } from "@/lib/shipstation/reconcile/reconcile-run";

/** What the last comparison with ShipStation's labels found; it runs each hour. */
export function ReconcileCard({ run }: { readonly run: ReconcileRun | null }) {
  const t = useTranslations("shipStationOverview.reconcile");
  const causes = useTranslations("general.api.cause");
  const format = useFormat();
  const cause = run?.problem ?? null;
  return (
    <Card title={t("title")} description={t("about")}>
      {run === null ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <DescriptionList
          facts={[
            { term: t("when"), value: <Ago at={run.ranAt} /> },
            { term: t("recorded"), value: format.number(run.recorded) },
            { term: t("voided"), value: format.number(run.voided) },
            { term: t("unmatched"), value: format.number(run.unmatched) },
            ...(cause === null
              ? []
              : [{ term: t("stopped"), value: isCause(cause) ? causes(cause) : cause }]),
          ]}
        />
      )}
    </Card>
  );
}

function isCause(text: string): text is ApiKeyCause {
  return apiKeyCauses.some((cause) => cause === text);
}
