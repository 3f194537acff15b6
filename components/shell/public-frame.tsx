import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { Footer } from "@/components/shell/footer";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { PageTitle } from "@/components/shell/page-title";
import { SkipLink } from "@/components/shell/skip-link";
import { classNames } from "@/components/ui/class-names";
import type { Locale } from "@/lib/i18n/locale";

type PublicFrameProps = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  readonly chooseLocale: (locale: Locale) => Promise<unknown>;
  /** "wide" for a form in several parts. */
  readonly width?: "narrow" | "wide";
};

/** The frame of the few pages a stranger sees: sign-in, first set-up, a link to a password. */
export function PublicFrame({
  title,
  description,
  children,
  chooseLocale,
  width = "narrow",
}: PublicFrameProps) {
  const t = useTranslations("shared");
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-bar-line bg-bar text-bar-ink">
        <SkipLink />
        <div className="mx-auto flex min-h-14 w-full max-w-[80rem] items-center justify-between gap-3 px-4 sm:px-6">
          <p className="flex min-w-0 items-center gap-2 text-[0.9375rem] font-semibold">
            <BrandMark />
            <span className="truncate">{t("appName")}</span>
          </p>
          <LanguageSwitch choose={chooseLocale} />
        </div>
      </header>
      <main
        id="content"
        className={classNames(
          "mx-auto w-full grow px-4 py-8 sm:px-6 sm:py-12",
          width === "narrow" ? "max-w-md" : "max-w-3xl",
        )}
      >
        <div className="mb-5">
          <PageTitle>{title}</PageTitle>
          {description !== undefined && <p className="mt-1 max-w-prose text-muted">{description}</p>}
        </div>
        {children}
      </main>
      <Footer />
    </div>
  );
}
