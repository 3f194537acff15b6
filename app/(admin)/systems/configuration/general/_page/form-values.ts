import type { Actor } from "@/lib/access/require-actor";
import type { Connection } from "@/lib/shipstation/connection";
import type { GeneralInput } from "@/lib/shipstation/schema";

/** What the form starts from. Secrets are never among it: their fields start empty and mean "leave as it is". */
export function formValues({ site }: Actor, connection: Connection | null): GeneralInput {
  return {
    store: {
      name: site.name,
      publicUrl: site.publicUrl ?? "",
      timeZone: site.timeZone,
      currency: site.currency,
    },
    connection: connection && {
      version: connection.version,
      userName: connection.connectionUser?.userName ?? "",
      password: "",
      apiKey: "",
      apiSecret: "",
      removeApiKey: false,
      apiKeyExpiresOn: connection.apiKey?.expiresOn ?? "",
      acceptQueryCredentials: connection.acceptQueryCredentials,
      afterShippingStatus: connection.afterShippingStatus,
      customerMail: connection.customerMail,
      pageSize: String(connection.pageSize),
      alertRecipients: connection.alertRecipients.join("\n"),
      alertDown: connection.alertDown,
      alertKeyExpiry: connection.alertKeyExpiry,
      currentPassword: "",
    },
  };
}
