import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { ChangeList } from "@/components/users/change-list";
import { UserStatusBadge } from "@/components/users/user-status-badge";
import { type Actor, requireActor } from "@/lib/access/require-actor";
import { changesOf } from "@/lib/activity/reads";
import { env } from "@/lib/platform/env";
import { endpointUrl } from "@/lib/shipstation/connection";
import { invitationEnd } from "@/lib/users/links/reads";
import { isAccountOfSiteAlone, isConnectionUserInUse, userOfSite, userTraces } from "@/lib/users/reads";
import { isSignInFresh } from "@/lib/users/session";
import type { SiteUser } from "@/lib/users/site-user";
import { ConnectionAccess } from "./_components/connection-access";
import { PersonAccess } from "./_components/person-access";
import { RoleForm } from "./_components/role-form";
import { UserFacts } from "./_components/user-facts";

type UserPageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("users");
  return { title: t("title") };
}

export default async function UserPage({ params }: UserPageProps) {
  const actor = await requireActor("users.manage");
  const user = await userOfSite(actor.scope, (await params).id);
  if (!user) notFound();
  const t = await getTranslations("users");
  const [changes, traces, invitationEndsAt, isInUse] = await Promise.all([
    changesOf(actor.scope, "user", user.id),
    userTraces(user.id, new Date()),
    invitationEnd(user.id),
    isConnectionUserInUse(actor.scope, user.id),
  ]);

  return (
    <>
      <PageHeader
        title={user.name}
        breadcrumb={[{ label: t("title"), href: "/systems/user-access" }]}
        beside={<UserStatusBadge status={user.status} />}
      />
      <div className="grid max-w-3xl gap-4">
        <Card title={t("user.facts")}>
          <UserFacts user={user} traces={traces} invitationEndsAt={invitationEndsAt} isInUse={isInUse} />
        </Card>
        <Acts actor={actor} user={user} oldPasswordUntil={traces?.oldPasswordUntil ?? null} />
        <Card title={t("user.history")}>
          <ChangeList changes={changes} />
        </Card>
      </div>
    </>
  );
}

type ActsProps = {
  readonly actor: Actor;
  readonly user: SiteUser;
  readonly oldPasswordUntil: Date | null;
};

async function Acts({ actor, user, oldPasswordUntil }: ActsProps) {
  const t = await getTranslations("users.user");
  const isPasswordNeeded = !isSignInFresh(actor.signedInAt, new Date());
  if (user.id === actor.userId) {
    return <Banner action={<LinkButton href="/account">{t("myAccount")}</LinkButton>}>{t("itsYou")}</Banner>;
  }
  const { id, name, userName, status } = user;
  if (user.kind === "connection") {
    return (
      <ConnectionAccess
        user={{ id, userName, isDisabled: status === "disabled", oldPasswordUntil }}
        isInUse={await isConnectionUserInUse(actor.scope, id)}
        endpoint={endpointUrl(actor.site.publicUrl, env().appOrigin)}
        isPasswordNeeded={isPasswordNeeded}
      />
    );
  }
  const isShared = !(await isAccountOfSiteAlone(actor.scope, id));
  return (
    <>
      {user.role && <RoleForm userId={id} name={name} role={user.role} />}
      <PersonAccess user={{ id, name, status }} isShared={isShared} isPasswordNeeded={isPasswordNeeded} />
    </>
  );
}
