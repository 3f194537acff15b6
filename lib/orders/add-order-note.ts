import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { insertNote, lockOrderByNumber } from "@/lib/orders/writes";
import { inTransaction } from "@/lib/platform/database/transaction";

/** Adds an internal note of the staff, which goes out with the order and never to the customer. */
export async function addOrderNote(
  scope: SiteScope,
  actor: ChangeActor,
  { number, text }: { readonly number: string; readonly text: string },
  now: Date,
): Promise<Result<undefined, "unknown-order">> {
  return inTransaction(async (tx) => {
    const order = await lockOrderByNumber(scope, number, tx);
    if (!order) return refuse("unknown-order");

    const authorId = actor.kind === "person" ? actor.id : null;
    await insertNote(scope, order.id, { text, authorId, authorName: actor.name }, now, tx);
    await recordChange(
      scope,
      {
        actor,
        action: "order.note-added",
        subject: "order",
        subjectId: order.id,
        details: { note: text.length > 200 ? `${text.slice(0, 199)}…`.toWellFormed() : text },
      },
      now,
      tx,
    );
    return ok();
  });
}
