import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Ago } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";

type StateCardProps = {
  readonly contact: { readonly at: Date; readonly status: number } | null;
  readonly heldBack: number;
};

/** When ShipStation was here last; before its first visit, what leads to one. */
export function StateCard({ contact, heldBack }: StateCardProps) {
  const t = useTranslations("shipStationOverview.state");
  return (
    <Card title={t("title")}>
      {contact === null ? (
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
      ) : (
        <p>
          {t.rich(contact.status < 400 ? "lastContact" : "lastContactRefused", {
            when: () => <Ago at={contact.at} />,
          })}
        </p>
      )}
      {heldBack > 0 && (
        <p className="mt-2">
          <TextLink href="/orders?held=1">{t("held", { count: heldBack })}</TextLink>
        </p>
      )}
    </Card>
  );
}
