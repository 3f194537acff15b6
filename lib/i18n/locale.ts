/** The languages of the interface; French where nothing else is known. */
export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "fr";

export const localeCookie = "locale";

export function isLocale(text: string | null | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The first of our languages in the order the browser prefers them; null when it names none. */
export function localeOfBrowser(acceptLanguage: string | null): Locale | null {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().split(";");
    const quality = parameters
      .find((parameter) => parameter.trim().startsWith("q="))
      ?.trim()
      .slice(2);
    return {
      language: tag.slice(0, 2).toLowerCase(),
      quality: quality === undefined ? 1 : Number(quality) || 0,
    };
  });
  const best = wishes
    .filter((wish) => wish.quality > 0 && isLocale(wish.language))
    .sort((left, right) => right.quality - left.quality)[0];
  return best && isLocale(best.language) ? best.language : null;
}
