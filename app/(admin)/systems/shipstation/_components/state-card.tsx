import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type StateCardProps = {
  readonly hasVisited: boolean;
  readonly heldBack: number;
};

/** Before ShipStation's first visit, what leads to one; and the orders that it will not get as they are. */
export function StateCard({ hasVisited, heldBack }: StateCardProps) {
  const t = useTranslations("shipStationOverview.state");
  return (
    <>
      {!hasVisited && (
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
      )}
      {heldBack > 0 && (
        <Banner
          tone="warning"
          action={
            <LinkButton href="/orders?held=1" size="small">
              {t("review")}
            </LinkButton>
          }
        >
          {t("held", { count: heldBack })}
        </Banner>
      )}
    </>
  );
}
