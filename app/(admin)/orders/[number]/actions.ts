"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/access/admin-action";
import type { Actor } from "@/lib/access/require-actor";
import type { ChangeActor } from "@/lib/activity/change";
import { systemClock } from "@/lib/kernel/utc";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { changeOrderStatus } from "@/lib/orders/change-order-status";
import { changeShipTo } from "@/lib/orders/change-ship-to";
import { noteFormSchema } from "@/lib/orders/note-form";
import { shipToChangeSchema } from "@/lib/orders/ship-to-form";
import { statusMoveSchema } from "@/lib/orders/status-move-form";
import { correctTracking } from "@/lib/shipments/correct-tracking";
import { correctTrackingSchema, voidShipmentSchema } from "@/lib/shipments/schema";
import { voidShipment } from "@/lib/shipments/void-shipment";

export const changeOrderStatusAction = adminAction(
  { capability: "orders.change", input: statusMoveSchema },
  async (actor, form) =>
    shown(form, await changeOrderStatus(actor.scope, personOf(actor), form, systemClock())),
);

export const addOrderNoteAction = adminAction(
  { capability: "orders.change", input: noteFormSchema },
  async (actor, form) => shown(form, await addOrderNote(actor.scope, personOf(actor), form, systemClock())),
);

export const changeShipToAction = adminAction(
  { capability: "orders.change", input: shipToChangeSchema },
  async (actor, { form, expectedShipTo }) => {
    const { number, ...address } = form;
    const change = { number, shipTo: { ...address, email: "" }, expectedShipTo };
    return shown(form, await changeShipTo(actor.scope, personOf(actor), change, systemClock()));
  },
);

export const voidShipmentAction = adminAction(
  { capability: "orders.change", input: voidShipmentSchema },
  async (actor, form) => shown(form, await voidShipment(actor.scope, personOf(actor), form, systemClock())),
);

export const correctTrackingAction = adminAction(
  { capability: "orders.change", input: correctTrackingSchema },
  async (actor, form) =>
    shown(form, await correctTracking(actor.scope, personOf(actor), form, systemClock())),
);

function personOf(actor: Actor): ChangeActor {
  return { kind: "person", id: actor.userId, name: actor.name };
}

/** Whatever came of it, the page shows the order as it is now: a refusal often means that somebody was faster. */
function shown<Answer>({ number }: { readonly number: string }, answer: Answer): Answer {
  revalidatePath(`/orders/${encodeURIComponent(number)}`);
  return answer;
}
