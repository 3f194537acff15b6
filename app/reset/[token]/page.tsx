import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/actions";
import { TakeUpLinkForm } from "@/app/invitation/[token]/_components/take-up-link-form";
import { PublicFrame } from "@/components/shell/public-frame";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { openLink } from "@/lib/users/links/reads";

type ResetPageProps = { readonly params: Promise<{ readonly token: string }> };

export async function generateMetadata() {
  const t = await getTranslations("signIn.link");
  // The address holds the key: no other site gets to know it.
  return { title: t("resetTitle"), referrer: "no-referrer" };
}

/** Where the link of the mail leads: a new password for who forgot theirs. */
export default async function ResetPage({ params }: ResetPageProps) {
  const { token } = await params;
  const link = await openLink(token, new Date());
  const t = await getTranslations("signIn.link");
  const words = await getTranslations("signIn.forgotten");
  if (link?.kind !== "password_reset") {
    return (
      <PublicFrame title={t("resetTitle")} description={words("expired")} chooseLocale={chooseLocaleAction}>
        <LinkButton href="/forgot">{words("again")}</LinkButton>
      </PublicFrame>
    );
  }
  const { name, email } = link.user;
  return (
    <PublicFrame
      title={t("resetTitle")}
      description={t("resetText", { email })}
      chooseLocale={chooseLocaleAction}
    >
      <Card>
        <TakeUpLinkForm token={token} name={name} email={email} isNameAsked={false} />
      </Card>
    </PublicFrame>
  );
}
