import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { currentPerson } from "@/lib/access/require-actor";
import { defaultLocale, isLocale, type Locale, localeCookie, localeOfBrowser } from "@/lib/i18n/locale";
import { messagesByLocale } from "@/lib/i18n/messages";

/** Language and time zone of a request: the address never names them. */
export default getRequestConfig(async () => {
  const person = await currentPerson();
  const locale = isLocale(person?.locale) ? person.locale : await localeOfStranger();
  return {
    locale,
    messages: messagesByLocale[locale],
    timeZone: person?.site?.timeZone ?? "UTC",
    now: new Date(),
  };
});

async function localeOfStranger(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  return localeOfBrowser((await headers()).get("accept-language")) ?? defaultLocale;
}
