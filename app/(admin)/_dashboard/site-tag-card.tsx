import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { SupportButton } from "@/components/shell/support-contact";
import { ConnectionSheet, type ConnectionSheetValues } from "@/components/shipstation/connection-sheet";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { useFormat } from "@/lib/i18n/use-format";

export type SuggestedUser = {
  readonly userName: string;
  /** The user once it exists; null until then. */
  readonly existing: { readonly id: string; readonly createdAt: Date } | null;
};

type SiteTagCardProps = {
  readonly tag: string;
  readonly suggested: SuggestedUser;
  readonly endpointUrl: string;
  readonly isEnabled: boolean;
  readonly mayManageUsers: boolean;
  /** Everything else that ShipStation asks for; null for who cannot connect it. */
  readonly sheet: ConnectionSheetValues | null;
};

/** The three things ShipStation's guide sends the merchant here for. */
export function SiteTagCard(props: SiteTagCardProps) {
  const { tag, suggested, endpointUrl, isEnabled, mayManageUsers, sheet } = props;
  const t = useTranslations("dashboard.tag");
  const shared = useTranslations("shared");
  return (
    <Card
      id="site-tag"
      title={t("title")}
      description={t("about")}
      actions={sheet && <ConnectionSheet {...sheet} size="small" />}
    >
      {!isEnabled && (
        <Banner tone="info" className="mb-4" action={<SupportButton about="activation" />}>
          {t("notEnabled")}
        </Banner>
      )}
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 xl:grid-cols-[1fr_1.4fr_1.8fr]">
        <CopyField label={shared("siteTag")} value={tag} help={t("tagHelp")} />
        <CopyField
          label={t("userName")}
          value={suggested.userName}
          help={<UserState suggested={suggested} mayManageUsers={mayManageUsers} />}
        />
        <CopyField label={shared("endpointUrl")} value={endpointUrl} help={t("urlHelp")} />
      </div>
    </Card>
  );
}

function UserState({ suggested, mayManageUsers }: Pick<SiteTagCardProps, "suggested" | "mayManageUsers">) {
  const t = useTranslations("dashboard.tag");
  const format = useFormat();
  const { existing } = suggested;
  if (existing !== null) {
    const words = t("created", { date: format.date(existing.createdAt, "day") });
    return mayManageUsers ? <TextLink href={`/systems/user-access/${existing.id}`}>{words}</TextLink> : words;
  }
  if (!mayManageUsers) return t("askOwner");
  return (
    <LinkButton
      href="/systems/user-access/new?kind=connection"
      size="small"
      icon={<UserPlus aria-hidden="true" className="size-4" />}
      className="mt-1"
    >
      {t("create")}
    </LinkButton>
  );
}
