import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Before ShipStation's first visit, what leads to one. */
export function FirstVisitCard() {
  const t = useTranslations("shipStationOverview.state");
  return (
    <Card>
      <EmptyState
        title={t("never")}
        action={<LinkButton href="/systems/shipstation/test">{t("runTest")}</LinkButton>}
      >
        <ol className="list-inside list-decimal text-left">
          <li>{t("steps.user")}</li>
          <li>{t("steps.statuses")}</li>
          <li>{t("steps.store")}</li>
        </ol>
      </EmptyState>
    </Card>
  );
}
