import type { Actor } from "@/lib/access/require-actor";
import { connectionOf } from "@/lib/shipstation/reads";
import { saveGeneral } from "@/lib/shipstation/save-general";
import { generalSchema } from "@/lib/shipstation/schema";

type Changed = { readonly change?: Record<string, unknown>; readonly store?: Record<string, unknown> };

/** Saves General as the page sends it, with this much changed. */
export async function saveAsPage(owner: Actor, { change = {}, store = {} }: Changed, now: Date) {
  const connection = await connectionOf(owner.scope);
  const form = generalSchema.safeParse({
    store: { name: owner.site.name, publicUrl: "", timeZone: owner.site.timeZone, currency: "USD", ...store },
    connection: {
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
      ...change,
    },
  });
  if (!form.success) throw form.error;
  // The browser checks the form with the same schema, and sends what came out of it.
  return saveGeneral(owner, generalSchema.parse(form.data), now);
}
