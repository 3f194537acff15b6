import { getTranslations } from "next-intl/server";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Ago, Moment } from "@/components/ui/moment";
import { getFormat } from "@/lib/i18n/get-format";
import type { SiteUser } from "@/lib/users/site-user";

/** When and by whom the password was set, and where the connection user was last used from. */
export type UserTraces = {
  readonly createdAt: Date;
  readonly passwordChangedAt: Date | null;
  readonly passwordChangedBy: string | null;
  readonly lastUsedAt: Date | null;
  readonly lastUsedFrom: string | null;
};

type UserFactsProps = {
  readonly user: SiteUser;
  readonly traces: UserTraces | null;
  /** Until when an invitation can be taken up; null without one. */
  readonly invitationEndsAt: Date | null;
  /** Whether ShipStation is let in as this user. */
  readonly isInUse: boolean;
};

/** What is known of the account. */
export async function UserFacts({ user, traces, invitationEndsAt, isInUse }: UserFactsProps) {
  const t = await getTranslations("users.user");
  const role = await getTranslations("roles");
  const own =
    user.kind === "person"
      ? await personFacts(user, invitationEndsAt)
      : await connectionFacts(traces, isInUse);
  return (
    <DescriptionList
      facts={[
        { term: t("userName"), value: user.userName },
        { term: t(user.role ? "role" : "kind"), value: role(user.role ?? "connection") },
        ...own,
        ...(traces ? [{ term: t("since"), value: <Moment at={traces.createdAt} /> }] : []),
      ]}
    />
  );
}

async function personFacts(user: SiteUser, end: Date | null): Promise<Fact[]> {
  const t = await getTranslations("users.user");
  const shared = await getTranslations("shared");
  const lastActivity = user.lastActivityAt ? <Ago at={user.lastActivityAt} /> : shared("never");
  const facts = [{ term: t("lastActivity"), value: lastActivity }];
  if (user.status !== "invited") return facts;

  const format = await getFormat();
  const isOpen = end !== null && end > new Date();
  const invitation = isOpen ? t("invitationOpen", { date: format.date(end) }) : t("invitationEnded");
  return [...facts, { term: t("invitation"), value: invitation }];
}

async function connectionFacts(traces: UserTraces | null, isInUse: boolean): Promise<Fact[]> {
  const t = await getTranslations("users.user");
  const shared = await getTranslations("shared");
  const format = await getFormat();
  const { passwordChangedAt, passwordChangedBy, lastUsedAt, lastUsedFrom } = traces ?? {};
  return [
    {
      term: t("passwordSet"),
      value: passwordChangedAt
        ? t("passwordSetBy", { date: format.date(passwordChangedAt), name: passwordChangedBy ?? "" })
        : shared("never"),
    },
    {
      term: t("lastUsed"),
      value: lastUsedAt
        ? t("lastUsedFrom", { date: format.date(lastUsedAt), from: lastUsedFrom ?? "" })
        : shared("never"),
    },
    {
      term: t("inUse"),
      value: isInUse ? t("inUseYes") : t("inUseNo"),
    },
  ];
}
