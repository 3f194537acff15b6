import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import type { Exchange } from "@/lib/shipstation/request-log/exchange";
import { exchangeOfContact } from "@/lib/shipstation/request-log/reads";

/** Hands out a request with its customer's data, and writes down who looked. */
export async function revealCustomerData(
  { scope, userId, name }: Actor,
  contactId: string,
  now: Date,
): Promise<Result<Exchange, "body-gone">> {
  return inTransaction(async (tx) => {
    const exchange = await exchangeOfContact(scope, contactId, tx);
    if (!exchange) return refuse("body-gone");
    await recordChange(
      scope,
      {
        actor: { kind: "person", id: userId, name },
        action: "request.customer-data-shown",
        subject: "connection",
        subjectId: scope.siteId,
        details: { request: contactId },
      },
      now,
      tx,
    );
    return ok(exchange);
  });
}
