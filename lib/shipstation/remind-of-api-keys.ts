import { scopeForSystem } from "@/lib/access/scope-for-system";
import { enqueue } from "@/lib/jobs/enqueue";
import { addDays, localDay } from "@/lib/kernel/local-day";
import { inTransaction } from "@/lib/platform/database/transaction";
import { expiringApiKeys } from "@/lib/shipstation/store-snapshot/reads";

/** So many days before, the alert recipients are told; each once for each expiry date. */
const reminderDays = [14, 3] as const;

/** Promises the mails that are due. A day without a running worker delays one and loses none. */
export async function remindOfApiKeys(now: Date): Promise<void> {
  const today = localDay(now, "UTC");
  for (const { siteId, expiresOn } of await expiringApiKeys(today, addDays(today, reminderDays[0]))) {
    const daysLeft = Math.round((Date.parse(expiresOn) - Date.parse(today)) / 86_400_000);
    // The nearest that is due: who entered the date four days before gets the last one and not both.
    const due = [...reminderDays].reverse().find((days) => daysLeft <= days);
    if (due === undefined) continue;
    await inTransaction((tx) =>
      enqueue(
        scopeForSystem(siteId),
        {
          kind: "api-key-expires",
          dedupeKey: `api-key-expires|${expiresOn}|${due}`,
          payload: { expiresOn, daysLeft },
        },
        now,
        tx,
      ),
    );
  }
}
