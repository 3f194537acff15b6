import type { Locale } from "@/lib/i18n/locale";
import enErrors from "@/lib/i18n/messages/en/errors.json" with { type: "json" };
import enGeneral from "@/lib/i18n/messages/en/general.json" with { type: "json" };
import enRoles from "@/lib/i18n/messages/en/roles.json" with { type: "json" };
import enShared from "@/lib/i18n/messages/en/shared.json" with { type: "json" };
import enShell from "@/lib/i18n/messages/en/shell.json" with { type: "json" };
import enStatusMapping from "@/lib/i18n/messages/en/statusMapping.json" with { type: "json" };
import enValidation from "@/lib/i18n/messages/en/validation.json" with { type: "json" };
import frErrors from "@/lib/i18n/messages/fr/errors.json" with { type: "json" };
import frGeneral from "@/lib/i18n/messages/fr/general.json" with { type: "json" };
import frRoles from "@/lib/i18n/messages/fr/roles.json" with { type: "json" };
import frShared from "@/lib/i18n/messages/fr/shared.json" with { type: "json" };
import frShell from "@/lib/i18n/messages/fr/shell.json" with { type: "json" };
import frStatusMapping from "@/lib/i18n/messages/fr/statusMapping.json" with { type: "json" };
import frValidation from "@/lib/i18n/messages/fr/validation.json" with { type: "json" };

const en = {
  errors: enErrors,
  general: enGeneral,
  roles: enRoles,
  shared: enShared,
  shell: enShell,
  statusMapping: enStatusMapping,
  validation: enValidation,
};

/** Every visible word, by namespace. English gives the keys; French that lacks one does not compile. */
export type Messages = typeof en;

const fr: Messages = {
  errors: frErrors,
  general: frGeneral,
  roles: frRoles,
  shared: frShared,
  shell: frShell,
  statusMapping: frStatusMapping,
  validation: frValidation,
};

export const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, fr };

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
