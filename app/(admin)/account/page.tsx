import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { currentSessionDigest, requirePerson } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { isLocale } from "@/lib/i18n/locale";
import { sessionsOf } from "@/lib/users/reads";
import type { Person } from "@/lib/users/user";
import { PasswordForm } from "./_components/password-form";
import { ProfileForm } from "./_components/profile-form";
import { SessionTable } from "./_components/session-table";

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const person = await requirePerson();
  const sessions = await sessionsOf(person.userId, new Date());
  const t = await getTranslations("account");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid max-w-3xl gap-4">
        <PlaceNotice person={person} />
        <Card title={t("profile")} description={t("profileAbout")}>
          <ProfileForm
            name={person.name}
            email={person.email}
            locale={isLocale(person.locale) ? person.locale : "fr"}
          />
        </Card>
        <Card title={t("password")} description={t("passwordAbout")}>
          <PasswordForm userName={person.userName} />
        </Card>
        <Card title={t("sessions")} description={t("sessionsAbout")} flush>
          <SessionTable sessions={sessions} currentDigest={await currentSessionDigest()} />
        </Card>
      </div>
    </>
  );
}

/** Why there is nothing else: no store, or a role without pages. */
async function PlaceNotice({ person }: { readonly person: Person }) {
  const t = await getTranslations("account");
  const role = await getTranslations("roles");
  if (!person.site) return person.isOperator ? null : <Banner tone="warning">{t("noSite")}</Banner>;
  if (may(person.site.role, "dashboard.see")) return null;
  return <Banner>{t("serviceOnly", { role: role(person.site.role) })}</Banner>;
}
