import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import { messagesByLocale } from "@/lib/i18n/messages";

/** The words a person reads, by the keys of the house's messages. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: messagesByLocale[locale] });
}

export type Words = ReturnType<typeof wordsIn>;

export const english = wordsIn("en");
