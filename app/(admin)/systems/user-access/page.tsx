import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { requireActor } from "@/lib/access/require-actor";
import { usersOfSite } from "@/lib/users/reads";
import { UserTable } from "./_components/user-table";

export async function generateMetadata() {
  const t = await getTranslations("users");
  return { title: t("title") };
}

export default async function UserAccessPage() {
  const actor = await requireActor("users.manage");
  const users = await usersOfSite(actor.scope);
  const t = await getTranslations("users");
  const hasConnectionUser = users.some((user) => user.kind === "connection" && user.status !== "disabled");
  const addHref = "/systems/user-access/new";

  return (
    <>
      <PageHeader
        title={t("title")}
        path="Systems > User Access"
        description={t("about")}
        actions={
          <>
            {!hasConnectionUser && (
              <LinkButton href={`${addHref}?kind=connection`}>{t("createConnectionUser")}</LinkButton>
            )}
            <LinkButton href={addHref} variant="primary">
              {t("addUser")}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        {users.length === 1 && (
          <Banner title={t("onlyYou")} action={<LinkButton href={addHref}>{t("addUser")}</LinkButton>}>
            {t("onlyYouText")}
          </Banner>
        )}
        <Card flush>
          <UserTable users={users} ownId={actor.userId} />
        </Card>
      </div>
    </>
  );
}
