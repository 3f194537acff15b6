import { getTranslations } from "next-intl/server";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Ago, Moment } from "@/components/ui/moment";
import type { SiteScope } from "@/lib/access/site-scope";
import { getFormat } from "@/lib/i18n/get-format";
import { invitationEnd } from "@/lib/users/links/reads";
import { isConnectionUserInUse, userTraces } from "@/lib/users/reads";
import type { SiteUser } from "@/lib/users/site-user";

type UserFactsProps = { readonly scope: SiteScope; readonly user: SiteUser };

/** What is known of the account. */
export async function UserFacts({ scope, user }: UserFactsProps) {
  const t = await getTranslations("users.user");
  const role = await getTranslations("roles");
  const traces = await userTraces(user.id);
  const own = user.kind === "person" ? await personFacts(user) : await connectionFacts(scope, user);
  return (
    <DescriptionList
      facts={[
        { term: t("userName"), value: user.userName },
        { term: t("kind"), value: role(user.role ?? "connection") },
        ...own,
        ...(traces ? [{ term: t("since"), value: <Moment at={traces.createdAt} /> }] : []),
      ]}
    />
  );
}

async function personFacts(user: SiteUser): Promise<Fact[]> {
  const t = await getTranslations("users.user");
  const shared = await getTranslations("shared");
  const lastActivity = user.lastActivityAt ? <Ago at={user.lastActivityAt} /> : shared("never");
  const facts = [{ term: t("lastActivity"), value: lastActivity }];
  if (user.status !== "invited") return facts;

  const format = await getFormat();
  const end = await invitationEnd(user.id);
  const isOpen = end !== null && end > new Date();
  const invitation = isOpen ? t("invitationOpen", { date: format.date(end) }) : t("invitationEnded");
  return [...facts, { term: t("invitation"), value: invitation }];
}

async function connectionFacts(scope: SiteScope, user: SiteUser): Promise<Fact[]> {
  const t = await getTranslations("users.user");
  const shared = await getTranslations("shared");
  const format = await getFormat();
  const traces = await userTraces(user.id);
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
      value: (await isConnectionUserInUse(scope, user.id)) ? t("inUseYes") : t("inUseNo"),
    },
  ];
}
