import type { Locale } from "@/lib/i18n/locale";
import { mailWords } from "@/lib/i18n/mail-words";

/** How a site's shipment confirmation reads. Texts are templates with variables such as {order}. */
export type EmailSettings = {
  readonly senderName: string;
  /** "" when answers go to the sender's address. */
  readonly replyTo: string;
  readonly subject: Readonly<Record<Locale, string>>;
  readonly intro: Readonly<Record<Locale, string>>;
  readonly showNote: boolean;
  readonly showImages: boolean;
};

/** What holds until somebody saves the page. */
export function defaultEmailSettings(storeName: string): EmailSettings {
  const words = { fr: mailWords("fr"), en: mailWords("en") };
  return {
    senderName: storeName,
    replyTo: "",
    subject: { fr: words.fr.raw("orderShipped.subject"), en: words.en.raw("orderShipped.subject") },
    intro: { fr: words.fr.raw("orderShipped.intro"), en: words.en.raw("orderShipped.intro") },
    showNote: true,
    showImages: true,
  };
}
