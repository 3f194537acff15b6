import type { SiteScope } from "@/lib/access/site-scope";
import { addOrderNote } from "@/lib/orders/add-order-note";
import { lockOrder, markOrderShipping } from "@/lib/orders/mark-order-shipping";
import { receiveOrder } from "@/lib/orders/receive-order";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import type { SampleEvent, SampleOrder } from "@/lib/sample-shop/sample-order";
import { recordShipment } from "@/lib/shipments/record-shipment";
import { type By, changeActor } from "@/lib/users/user";

/** So many orders' events in one transaction: a commit costs as much as an event does. */
const handful = 6;

/** Lets the orders arrive and then happen, event by event, each at its own moment. */
export async function tellSampleOrders(
  scope: SiteScope,
  orders: readonly SampleOrder[],
  owner: By,
): Promise<void> {
  await sideBySide(orders, (order) => receive(scope, order));

  const eventful = orders.filter(({ events }) => events.length > 0);
  const handfuls = Array.from({ length: Math.ceil(eventful.length / handful) }, (_, index) =>
    eventful.slice(index * handful, (index + 1) * handful),
  );
  await sideBySide(handfuls, (some) =>
    inTransaction(async (tx) => {
      for (const { content, events } of some) {
        for (const event of events) await happen(scope, content.number, event, owner, tx);
      }
    }),
  );
  await sideBySide(orders, (order) => note(scope, order, owner));
}

/** A few at a time: while one waits for the database, another is prepared. */
async function sideBySide<Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<void>) {
  const waiting = [...things];
  const lane = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

async function receive(scope: SiteScope, { content }: SampleOrder): Promise<void> {
  const shop = { kind: "intake", name: "Online shop" } as const;
  const received = await receiveOrder(scope, shop, content, content.placedAt);
  if (!received.ok) throw new Error(`The sample order ${content.number} was refused.`);
}

async function note(scope: SiteScope, { content, staffNote }: SampleOrder, owner: By): Promise<void> {
  if (!staffNote) return;
  const { text, at } = staffNote;
  const added = await addOrderNote(scope, changeActor(owner), { number: content.number, text }, at);
  if (!added.ok) throw new Error(`The sample order ${content.number} is gone.`);
}

async function happen(scope: SiteScope, number: string, event: SampleEvent, owner: By, tx: Transaction) {
  const order = await lockOrder(scope, { number }, tx);
  if (!order) throw new Error(`The sample order ${number} is gone.`);

  if (event.kind === "parcel") {
    const rules = { statusWhenComplete: "Shipped", orderFlags: [], isMailDue: false };
    const isNotice = event.report.source === "notice";
    const actor = isNotice ? ({ kind: "shipstation", name: "ShipStation" } as const) : changeActor(owner);
    await recordShipment(scope, order, event.report, rules, actor, event.at, tx);
    return;
  }
  // Sample orders change their status by hand before their first parcel or after their last one.
  const progress = order.shippedAt === null ? "none" : "complete";
  const mark = {
    progress,
    status: event.status,
    addFlags: [],
    actor: changeActor(owner),
    changes: [],
  } as const;
  await markOrderShipping(scope, order, mark, event.at, tx);
}
