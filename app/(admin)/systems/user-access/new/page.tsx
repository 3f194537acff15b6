import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { requireActor } from "@/lib/access/require-actor";
import { env } from "@/lib/platform/env";
import { endpointUrl, suggestedUserName } from "@/lib/shipstation/connection";
import { activeConnectionUser } from "@/lib/users/reads";
import { isSignInFresh } from "@/lib/users/session";
import { NewUser } from "./_components/new-user";

type NewUserPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata() {
  const t = await getTranslations("users");
  return { title: t("addUser") };
}

export default async function NewUserPage({ searchParams }: NewUserPageProps) {
  const actor = await requireActor("users.manage");
  const { site } = actor;
  const t = await getTranslations("users");
  const asked = (await searchParams)["kind"];

  return (
    <>
      <PageHeader
        title={t("addUser")}
        breadcrumb={[{ label: t("title"), href: "/systems/user-access" }]}
        path="Systems > User Access > Add User"
      />
      <NewUser
        kind={asked === "connection" ? "connection" : "person"}
        locale={await getLocale()}
        connection={{
          suggested: suggestedUserName(site.tag),
          endpoint: endpointUrl(site.publicUrl, env().appOrigin),
          isEnabled: site.isShipStationEnabled && !site.isSuspended,
          existing: await activeConnectionUser(actor.scope),
          isPasswordNeeded: !isSignInFresh(actor.signedInAt, new Date()),
        }}
      />
    </>
  );
}
