import { KeyRound } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/access/require-actor";
import { apiTokensOf } from "@/lib/users/reads";
import { isSignInFresh } from "@/lib/users/session";
import { CreateToken } from "./_components/create-token";
import { TokenTable } from "./_components/token-table";

export async function generateMetadata() {
  const t = await getTranslations("apiTokens");
  return { title: t("title") };
}

export default async function ApiTokensPage() {
  const actor = await requireActor("tokens.manage");
  const tokens = await apiTokensOf(actor.scope);
  const t = await getTranslations("apiTokens");
  const users = await getTranslations("users");

  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumb={[{ label: users("title"), href: "/systems/user-access" }]}
        path="Systems > User Access > API tokens"
        description={
          <>
            {t("about")} <TextLink href="/docs/api">{t("documentation")}</TextLink>
          </>
        }
        actions={<CreateToken isPasswordNeeded={!isSignInFresh(actor.signedInAt, new Date())} />}
      />
      <Card flush>
        {tokens.length === 0 ? (
          <EmptyState title={t("empty")} icon={<KeyRound className="size-5" />}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <TokenTable tokens={tokens} />
        )}
      </Card>
    </>
  );
}
