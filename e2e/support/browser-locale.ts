import type { Locale } from "@/lib/i18n/locale";

/** What the browser of somebody who reads this language asks for. */
export function browserLocale(locale: Locale): string {
  return locale === "fr" ? "fr-FR" : "en-US";
}
