import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import { messagesByLocale } from "@/lib/i18n/messages";

export type MailWords = ReturnType<typeof mailWords>;

/** The words of the mails in the reader's language; no request is there to ask for one. */
export function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: messagesByLocale[locale], namespace: "mail" });
}
