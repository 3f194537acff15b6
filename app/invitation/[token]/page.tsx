import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/actions";
import { PublicFrame } from "@/components/shell/public-frame";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { openLink } from "@/lib/users/links/reads";
import { TakeUpLinkForm } from "./_components/take-up-link-form";

type LinkPageProps = { readonly params: Promise<{ readonly token: string }> };

export async function generateMetadata() {
  const t = await getTranslations("signIn.link");
  // The address holds the key: no other site gets to know it.
  return { title: t("password"), referrer: "no-referrer" };
}

/** A link that was handed over: an invited person's first password, or a new one for who lost theirs. */
export default async function LinkPage({ params }: LinkPageProps) {
  const { token } = await params;
  const link = await openLink(token, new Date());
  const t = await getTranslations("signIn.link");
  if (!link) {
    return (
      <PublicFrame title={t("endedTitle")} description={t("endedText")} chooseLocale={chooseLocaleAction}>
        <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
      </PublicFrame>
    );
  }
  const isInvitation = link.kind === "invitation";
  const { name, email } = link.user;
  return (
    <PublicFrame
      title={t(isInvitation ? "invitationTitle" : "resetTitle")}
      description={t(isInvitation ? "invitationText" : "resetText", { email })}
      chooseLocale={chooseLocaleAction}
    >
      <Card>
        <TakeUpLinkForm token={token} name={name} email={email} isNameAsked={isInvitation} />
      </Card>
    </PublicFrame>
  );
}
