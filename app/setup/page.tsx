import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { chooseLocaleAction } from "@/app/actions";
import { PublicFrame } from "@/components/shell/public-frame";
import { currencies, timeZones } from "@/lib/sites/site";
import { isPlatformEmpty } from "@/lib/users/reads";
import { SetUpForm } from "./_components/set-up-form";

export async function generateMetadata() {
  const t = await getTranslations("setup");
  return { title: t("title") };
}

/** Opens while the platform has no user at all, and never again. */
export default async function SetUpPage() {
  if (!(await isPlatformEmpty())) notFound();

  const t = await getTranslations("setup");
  return (
    <PublicFrame title={t("title")} description={t("intro")} chooseLocale={chooseLocaleAction} width="wide">
      <SetUpForm locale={await getLocale()} timeZones={timeZones()} currencies={currencies()} />
    </PublicFrame>
  );
}
