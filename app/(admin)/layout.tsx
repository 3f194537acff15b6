import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLocaleAction, chooseThemeAction, signOutAction, switchSiteAction } from "@/app/actions";
import { AccountMenu } from "@/components/shell/account-menu";
import { Footer } from "@/components/shell/footer";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { menuOf } from "@/components/shell/menu-entries";
import { OfflineBanner } from "@/components/shell/offline-banner";
import { contentId } from "@/components/shell/skip-link";
import { SupportButton, SupportContact } from "@/components/shell/support-contact";
import { themeCookie, themeOf } from "@/components/shell/theme";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { TopBar } from "@/components/shell/top-bar";
import { Banner } from "@/components/ui/banner";
import { homeOf } from "@/lib/access/home-of";
import { currentPerson } from "@/lib/access/require-actor";
import { systemClock } from "@/lib/kernel/utc";
import { env } from "@/lib/platform/env";
import { AttentionBanners } from "./_banners/attention-banners";
import { attentionsOf } from "./_banners/attentions-of";

/** The frame around every page of the admin. It shows and never decides: each page has its own guard. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const person = await currentPerson();
  if (!person) return <main>{children}</main>;

  const { site } = person;
  const now = systemClock();
  const attentions = await attentionsOf(person, now);
  const t = await getTranslations("shell");
  const shared = await getTranslations("shared");
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar
        name={site?.name ?? shared("appName")}
        homeHref={homeOf(person)}
        tag={site?.tag ?? null}
        entries={menuOf({ role: site?.role ?? null, isOperator: person.isOperator })}
        preferences={
          <>
            <LanguageSwitch choose={chooseLocaleAction} />
            <ThemeSwitch theme={theme} choose={chooseThemeAction} />
          </>
        }
        account={
          <AccountMenu
            name={person.name}
            userName={person.userName}
            sites={person.sites}
            currentSiteId={site?.id ?? null}
            switchSite={switchSiteAction}
            signOut={signOutAction}
          />
        }
      />
      <SupportContact contact={env().supportContact} tag={site?.tag ?? null}>
        <main id={contentId} className="mx-auto w-full max-w-[80rem] grow px-4 py-5 sm:px-6">
          <OfflineBanner />
          {site?.isSuspended && (
            <Banner
              tone="warning"
              title={t("suspended")}
              action={<SupportButton about="suspended" />}
              className="mb-4"
            >
              {t("suspendedBody")}
            </Banner>
          )}
          <AttentionBanners attentions={attentions} checkedAt={now} />
          {children}
        </main>
      </SupportContact>
      <Footer />
    </div>
  );
}
