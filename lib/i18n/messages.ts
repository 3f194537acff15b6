import type { Locale } from "@/lib/i18n/locale";
import enAccount from "@/lib/i18n/messages/en/account.json" with { type: "json" };
import enApiDocs from "@/lib/i18n/messages/en/apiDocs.json" with { type: "json" };
import enApiTokens from "@/lib/i18n/messages/en/apiTokens.json" with { type: "json" };
import enDashboard from "@/lib/i18n/messages/en/dashboard.json" with { type: "json" };
import enErrors from "@/lib/i18n/messages/en/errors.json" with { type: "json" };
import enGeneral from "@/lib/i18n/messages/en/general.json" with { type: "json" };
import enHoldReasons from "@/lib/i18n/messages/en/holdReasons.json" with { type: "json" };
import enOrder from "@/lib/i18n/messages/en/order.json" with { type: "json" };
import enOrders from "@/lib/i18n/messages/en/orders.json" with { type: "json" };
import enPlatform from "@/lib/i18n/messages/en/platform.json" with { type: "json" };
import enRoles from "@/lib/i18n/messages/en/roles.json" with { type: "json" };
import enSetup from "@/lib/i18n/messages/en/setup.json" with { type: "json" };
import enShared from "@/lib/i18n/messages/en/shared.json" with { type: "json" };
import enShell from "@/lib/i18n/messages/en/shell.json" with { type: "json" };
import enSignIn from "@/lib/i18n/messages/en/signIn.json" with { type: "json" };
import enStatusMapping from "@/lib/i18n/messages/en/statusMapping.json" with { type: "json" };
import enUsers from "@/lib/i18n/messages/en/users.json" with { type: "json" };
import enValidation from "@/lib/i18n/messages/en/validation.json" with { type: "json" };
import frAccount from "@/lib/i18n/messages/fr/account.json" with { type: "json" };
import frApiDocs from "@/lib/i18n/messages/fr/apiDocs.json" with { type: "json" };
import frApiTokens from "@/lib/i18n/messages/fr/apiTokens.json" with { type: "json" };
import frDashboard from "@/lib/i18n/messages/fr/dashboard.json" with { type: "json" };
import frErrors from "@/lib/i18n/messages/fr/errors.json" with { type: "json" };
import frGeneral from "@/lib/i18n/messages/fr/general.json" with { type: "json" };
import frHoldReasons from "@/lib/i18n/messages/fr/holdReasons.json" with { type: "json" };
import frOrder from "@/lib/i18n/messages/fr/order.json" with { type: "json" };
import frOrders from "@/lib/i18n/messages/fr/orders.json" with { type: "json" };
import frPlatform from "@/lib/i18n/messages/fr/platform.json" with { type: "json" };
import frRoles from "@/lib/i18n/messages/fr/roles.json" with { type: "json" };
import frSetup from "@/lib/i18n/messages/fr/setup.json" with { type: "json" };
import frShared from "@/lib/i18n/messages/fr/shared.json" with { type: "json" };
import frShell from "@/lib/i18n/messages/fr/shell.json" with { type: "json" };
import frSignIn from "@/lib/i18n/messages/fr/signIn.json" with { type: "json" };
import frStatusMapping from "@/lib/i18n/messages/fr/statusMapping.json" with { type: "json" };
import frUsers from "@/lib/i18n/messages/fr/users.json" with { type: "json" };
import frValidation from "@/lib/i18n/messages/fr/validation.json" with { type: "json" };

const en = {
  account: enAccount,
  apiDocs: enApiDocs,
  apiTokens: enApiTokens,
  dashboard: enDashboard,
  errors: enErrors,
  general: enGeneral,
  holdReasons: enHoldReasons,
  order: enOrder,
  orders: enOrders,
  platform: enPlatform,
  roles: enRoles,
  setup: enSetup,
  shared: enShared,
  shell: enShell,
  signIn: enSignIn,
  statusMapping: enStatusMapping,
  users: enUsers,
  validation: enValidation,
};

/** Every visible word, by namespace. English gives the keys; French that lacks one does not compile. */
export type Messages = typeof en;

const fr: Messages = {
  account: frAccount,
  apiDocs: frApiDocs,
  apiTokens: frApiTokens,
  dashboard: frDashboard,
  errors: frErrors,
  general: frGeneral,
  holdReasons: frHoldReasons,
  order: frOrder,
  orders: frOrders,
  platform: frPlatform,
  roles: frRoles,
  setup: frSetup,
  shared: frShared,
  shell: frShell,
  signIn: frSignIn,
  statusMapping: frStatusMapping,
  users: frUsers,
  validation: frValidation,
};

export const messagesByLocale: Readonly<Record<Locale, Messages>> = { en, fr };

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
