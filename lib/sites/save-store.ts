import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { Store } from "@/lib/sites/store";
import { storeStore } from "@/lib/sites/writes";

/** Saves the store's name, address, time zone and currency; nothing is written when nothing changed. */
export async function saveStore(actor: Actor, store: Store, now: Date, tx: Transaction): Promise<void> {
  const before = { ...pick(actor), publicUrl: actor.site.publicUrl ?? "" };
  const details: Record<string, string> = {};
  for (const field of ["name", "publicUrl", "timeZone", "currency"] as const) {
    if (store[field] === before[field]) continue;
    details[`${field}.old`] = before[field];
    details[`${field}.new`] = store[field];
  }
  if (Object.keys(details).length === 0) return;

  await storeStore(actor.scope, store, tx);
  await recordChange(
    actor.scope,
    {
      actor: { kind: "person", id: actor.userId, name: actor.name },
      action: "site.saved",
      subject: "site",
      subjectId: actor.scope.siteId,
      details,
    },
    now,
    tx,
  );
}

function pick({ site }: Actor) {
  return { name: site.name, timeZone: site.timeZone, currency: site.currency };
}
