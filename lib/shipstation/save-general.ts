import type { Actor } from "@/lib/access/require-actor";
import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import {
  checkConnection,
  type SaveConnectionProblem,
  saveConnection,
} from "@/lib/shipstation/save-connection";
import type { GeneralForm } from "@/lib/shipstation/schema";
import { forgetSnapshot } from "@/lib/shipstation/store-snapshot/writes";
import { saveStore } from "@/lib/sites/save-store";

/** The one Save of General: the store and the ShipStation section are saved together or not at all. */
export async function saveGeneral(
  actor: Actor,
  form: GeneralForm,
  now: Date,
): Promise<Result<undefined, SaveConnectionProblem>> {
  const { connection } = form;
  // The password is proved before the transaction: hashing takes its time and needs no lock.
  const user = connection === null ? null : await checkConnection(actor, connection, now);
  if (user && !user.ok) return user;

  return inTransaction(async (tx): Promise<Result<undefined, SaveConnectionProblem>> => {
    if (connection !== null && user) {
      const stored = await saveConnection(actor, connection, user.value, now, tx);
      // Refused before anything was written.
      if (!stored.ok) return stored;
    }
    // ShipStation's store is found by our address: at another one it is another store, or none.
    if (form.store.publicUrl !== (actor.site.publicUrl ?? "")) await forgetSnapshot(actor.scope, tx);
    await saveStore(actor, form.store, now, tx);
    return ok();
  });
}
