import { type Locale, locales } from "@/lib/i18n/locale";

// Each language in its own words, so that whoever looks for it can read it.
const names: Record<Locale, string> = { fr: "Français", en: "English" };

export const languageOptions = locales.map((locale) => ({ value: locale, label: names[locale] }));
