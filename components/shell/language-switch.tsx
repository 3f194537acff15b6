"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Locale, locales } from "@/lib/i18n/locale";

const names: Record<Locale, string> = { fr: "Français", en: "English" };

/** FR | EN. The page, its address and what was typed stay as they are. */
export function LanguageSwitch({ choose }: { readonly choose: (locale: Locale) => Promise<unknown> }) {
  const t = useTranslations("shell");
  const current = useLocale();
  const [isPending, startTransition] = useTransition();
  return (
    <div
      role="group"
      aria-label={t("language")}
      className="inline-flex items-center rounded-control border border-current/30"
    >
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-label={`${locale.toUpperCase()} – ${names[locale]}`}
          aria-pressed={locale === current}
          aria-disabled={isPending}
          onClick={() => {
            if (locale !== current && !isPending) startTransition(async () => void (await choose(locale)));
          }}
          className={classNames(
            "min-h-7 rounded-control px-2 text-xs font-semibold uppercase focus-visible:outline-current pointer-coarse:min-h-10 pointer-coarse:px-3",
            locale === current ? "underline decoration-2 underline-offset-4" : "opacity-80 hover:opacity-100",
          )}
        >
          {locale}
        </button>
      ))}
    </div>
  );
}
