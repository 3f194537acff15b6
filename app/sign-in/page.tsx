import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/actions";
import { PublicFrame } from "@/components/shell/public-frame";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { afterSignIn } from "@/lib/access/home-of";
import { currentPerson, currentSessionDigest } from "@/lib/access/require-actor";
import { safeRedirect } from "@/lib/access/safe-redirect";
import { env } from "@/lib/platform/env";
import { isPlatformEmpty } from "@/lib/users/reads";
import { SignInForm } from "./_components/sign-in-form";

type SignInPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata() {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

/** Also where a person lands right after signing in: it sends them on. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const next = safeRedirect(typeof asked["next"] === "string" ? asked["next"] : null);
  const person = await currentPerson();
  if (person) redirect(afterSignIn(person, next));
  if (await isPlatformEmpty()) redirect("/setup");

  const t = await getTranslations("signIn");
  const notice = await noticeOf(asked);
  return (
    <PublicFrame title={t("title")} chooseLocale={chooseLocaleAction}>
      <div className="grid gap-4">
        {notice !== null && (
          <Banner role="status" tone={notice === "expired" ? "warning" : "success"}>
            {t(notice)}
          </Banner>
        )}
        <Card>
          <SignInForm next={next} />
        </Card>
        {env().smtpUrl === null ? (
          <p className="text-[0.8125rem] text-muted">{t("lostPassword")}</p>
        ) : (
          <p>
            <TextLink href="/forgot">{t("forgot")}</TextLink>
          </p>
        )}
      </div>
    </PublicFrame>
  );
}

/** Why this page shows: just signed out, a password just chosen, or a session that is over. */
async function noticeOf(asked: Readonly<Record<string, unknown>>) {
  if (asked["signed-out"] !== undefined) return "signedOut";
  if (asked["chosen"] !== undefined) return "passwordChosen";
  return (await currentSessionDigest()) === null ? null : "expired";
}
