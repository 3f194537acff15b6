import type { Locale } from "@/lib/i18n/locale";
import enAccount from "@/lib/i18n/messages/en/account.json" with { type: "json" };
import enApiDocs from "@/lib/i18n/messages/en/apiDocs.json" with { type: "json" };
import enApiTokens from "@/lib/i18n/messages/en/apiTokens.json" with { type: "json" };
import enChangeHistory from "@/lib/i18n/messages/en/changeHistory.json" with { type: "json" };
import enChecklist from "@/lib/i18n/messages/en/checklist.json" with { type: "json" };
import enConnectionTest from "@/lib/i18n/messages/en/connectionTest.json" with { type: "json" };
import enDashboard from "@/lib/i18n/messages/en/dashboard.json" with { type: "json" };
import enEmails from "@/lib/i18n/messages/en/emails.json" with { type: "json" };
import enErrors from "@/lib/i18n/messages/en/errors.json" with { type: "json" };
import enGeneral from "@/lib/i18n/messages/en/general.json" with { type: "json" };
import enHealth from "@/lib/i18n/messages/en/health.json" with { type: "json" };
import enHoldReasons from "@/lib/i18n/messages/en/holdReasons.json" with { type: "json" };
import enMail from "@/lib/i18n/messages/en/mail.json" with { type: "json" };
import enOrder from "@/lib/i18n/messages/en/order.json" with { type: "json" };
import enOrders from "@/lib/i18n/messages/en/orders.json" with { type: "json" };
import enPlatform from "@/lib/i18n/messages/en/platform.json" with { type: "json" };
import enRequestLog from "@/lib/i18n/messages/en/requestLog.json" with { type: "json" };
import enRoles from "@/lib/i18n/messages/en/roles.json" with { type: "json" };
import enSetup from "@/lib/i18n/messages/en/setup.json" with { type: "json" };
import enShared from "@/lib/i18n/messages/en/shared.json" with { type: "json" };
import enShell from "@/lib/i18n/messages/en/shell.json" with { type: "json" };
import enShipStationOverview from "@/lib/i18n/messages/en/shipStationOverview.json" with { type: "json" };
import enSignIn from "@/lib/i18n/messages/en/signIn.json" with { type: "json" };
import enStatusMapping from "@/lib/i18n/messages/en/statusMapping.json" with { type: "json" };
import enUsers from "@/lib/i18n/messages/en/users.json" with { type: "json" };
import enValidation from "@/lib/i18n/messages/en/validation.json" with { type: "json" };
import frAccount from "@/lib/i18n/messages/fr/account.json" with { type: "json" };
import frApiDocs from "@/lib/i18n/messages/fr/apiDocs.json" with { type: "json" };
import frApiTokens from "@/lib/i18n/messages/fr/apiTokens.json" with { type: "json" };
import frChangeHistory from "@/lib/i18n/messages/fr/changeHistory.json" with { type: "json" };
import frChecklist from "@/lib/i18n/messages/fr/checklist.json" with { type: "json" };
import frConnectionTest from "@/lib/i18n/messages/fr/connectionTest.json" with { type: "json" };
import frDashboard from "@/lib/i18n/messages/fr/dashboard.json" with { type: "json" };
import frEmails from "@/lib/i18n/messages/fr/emails.json" with { type: "json" };
import frErrors from "@/lib/i18n/messages/fr/errors.json" with { type: "json" };
import frGeneral from "@/lib/i18n/messages/fr/general.json" with { type: "json" };
import frHealth from "@/lib/i18n/messages/fr/health.json" with { type: "json" };
import frHoldReasons from "@/lib/i18n/messages/fr/holdReasons.json" with { type: "json" };
import frMail from "@/lib/i18n/messages/fr/mail.json" with { type: "json" };
import frOrder from "@/lib/i18n/messages/fr/order.json" with { type: "json" };
import frOrders from "@/lib/i18n/messages/fr/orders.json" with { type: "json" };
import frPlatform from "@/lib/i18n/messages/fr/platform.json" with { type: "json" };
import frRequestLog from "@/lib/i18n/messages/fr/requestLog.json" with { type: "json" };
import frRoles from "@/lib/i18n/messages/fr/roles.json" with { type: "json" };
import frSetup from "@/lib/i18n/messages/fr/setup.json" with { type: "json" };
import frShared from "@/lib/i18n/messages/fr/shared.json" with { type: "json" };
import frShell from "@/lib/i18n/messages/fr/shell.json" with { type: "json" };
import frShipStationOverview from "@/lib/i18n/messages/fr/shipStationOverview.json" with { type: "json" };
import frSignIn from "@/lib/i18n/messages/fr/signIn.json" with { type: "json" };
import frStatusMapping from "@/lib/i18n/messages/fr/statusMapping.json" with { type: "json" };
import frUsers from "@/lib/i18n/messages/fr/users.json" with { type: "json" };
import frValidation from "@/lib/i18n/messages/fr/validation.json" with { type: "json" };

const en = {
  account: enAccount,
  apiDocs: enApiDocs,
  apiTokens: enApiTokens,
  changeHistory: enChangeHistory,
  checklist: enChecklist,
  connectionTest: enConnectionTest,
  dashboard: enDashboard,
  emails: enEmails,
  errors: enErrors,
  general: enGeneral,
  health: enHealth,
  holdReasons: enHoldReasons,
  mail: enMail,
  order: enOrder,
  orders: enOrders,
  platform: enPlatform,
  requestLog: enRequestLog,
  roles: enRoles,
  setup: enSetup,
  shared: enShared,
  shell: enShell,
  shipStationOverview: enShipStationOverview,
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
  changeHistory: frChangeHistory,
  checklist: frChecklist,
  connectionTest: frConnectionTest,
  dashboard: frDashboard,
  emails: frEmails,
  errors: frErrors,
  general: frGeneral,
  health: frHealth,
  holdReasons: frHoldReasons,
  mail: frMail,
  order: frOrder,
  orders: frOrders,
  platform: frPlatform,
  requestLog: frRequestLog,
  roles: frRoles,
  setup: frSetup,
  shared: frShared,
  shell: frShell,
  shipStationOverview: frShipStationOverview,
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
