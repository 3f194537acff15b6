import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/actions";
import { PublicFrame } from "@/components/shell/public-frame";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { env } from "@/lib/platform/env";
import { ForgottenForm } from "./_components/forgotten-form";

export async function generateMetadata() {
  const t = await getTranslations("signIn.forgotten");
  return { title: t("title") };
}

/** Whoever forgot the password asks for a link here. */
export default async function ForgottenPage() {
  const t = await getTranslations("signIn.forgotten");
  const link = await getTranslations("signIn.link");
  return (
    <PublicFrame title={t("title")} description={t("text")} chooseLocale={chooseLocaleAction}>
      <div className="grid gap-4">
        {env().smtpUrl === null ? (
          <Banner tone="warning">{t("noMail")}</Banner>
        ) : (
          <Card>
            <ForgottenForm />
          </Card>
        )}
        <p>
          <TextLink href="/sign-in">{link("toSignIn")}</TextLink>
        </p>
      </div>
    </PublicFrame>
  );
}
