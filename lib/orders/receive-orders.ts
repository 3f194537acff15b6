import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { recordChanges } from "@/lib/activity/record-change";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { OrderContent } from "@/lib/orders/order";
import { contentDigest, lineChanges } from "@/lib/orders/order-difference";
import { judgeOrder, noParcels } from "@/lib/orders/order-judgement";
import { ordersByIds } from "@/lib/orders/reads";
import { knownOrders } from "@/lib/orders/receiving/reads";
import { replacement } from "@/lib/orders/receiving/replacement";
import { insertOrders, lockOrders, updateOrders, writeLines } from "@/lib/orders/receiving/writes";
import { holdStatuses } from "@/lib/orders/statuses/writes";
import { inTransaction, type Transaction } from "@/lib/platform/database/transaction";
import { parcelsOf } from "@/lib/shipments/shipped-quantities";

export type OrderReceived = {
  readonly outcome: "created" | "replaced" | "unchanged";
  readonly id: string;
};
export type OrderAnswer = Result<OrderReceived, "unknown-status">;

type Brought = { readonly content: OrderContent; readonly intakeHash: string };
type Received = Map<string, OrderAnswer>;
type Door = { readonly scope: SiteScope; readonly actor: ChangeActor; readonly now: Date };

/**
 * Creates these orders, or replaces those whose numbers are there, in one transaction of a few statements, however many
 * they are. A body that is the last one again changes nothing, so that a shop may repeat itself without undoing what
 * staff and ShipStation did since. One that is refused leaves the others alone. No number may come twice; answers are
 * by number.
 *
 * New orders are inserted before any row is locked, both in the order of the numbers: whoever waits for a row holds
 * only what nobody before them in that order waits for.
 */
export async function receiveOrders(
  scope: SiteScope,
  actor: ChangeActor,
  contents: readonly OrderContent[],
  now: Date,
): Promise<ReadonlyMap<string, OrderAnswer>> {
  const brought = contents.map((content) => ({ content, intakeHash: contentDigest(content) }));
  return inTransaction((tx) => receive({ scope, actor, now }, brought, tx));
}

async function receive(door: Door, brought: readonly Brought[], tx: Transaction): Promise<Received> {
  const { scope } = door;
  const received: Received = new Map();
  const known = await knownOrders(
    scope,
    brought.map(({ content }) => content.number),
    tx,
  );
  const changed = brought.filter((one) => !isUnchanged(one, known.get(one.content.number), received));
  const statuses = await holdStatuses(scope, [...new Set(changed.map(({ content }) => content.status))], tx);
  const sound = changed.filter(({ content: { number, status } }) => {
    if (!statuses.has(status)) received.set(number, refuse("unknown-status"));
    return statuses.has(status);
  });

  await create(
    door,
    sound.filter(({ content }) => !known.has(content.number)),
    received,
    tx,
  );
  // Those that were there, and those that somebody else made meanwhile: the insert has waited for them.
  await replace(
    door,
    sound.filter(({ content }) => !received.has(content.number)),
    received,
    tx,
  );
  return received;
}

function isUnchanged(
  { content, intakeHash }: Brought,
  known: { readonly id: string; readonly intakeHash: string } | undefined,
  received: Received,
): boolean {
  if (known?.intakeHash !== intakeHash) return false;
  received.set(content.number, ok({ outcome: "unchanged", id: known.id }));
  return true;
}

async function create(
  { scope, actor, now }: Door,
  brought: readonly Brought[],
  received: Received,
  tx: Transaction,
): Promise<void> {
  const orders = brought.map((one) => ({
    ...one,
    id: newId("ord"),
    judgement: judgeOrder(one.content, { flags: [], shippedAt: null }, noParcels, now),
  }));
  const made = await insertOrders(scope, orders, now, tx);
  const created = orders.filter(({ id }) => made.has(id));
  await writeLines(
    scope,
    created.map(({ id, content }) => ({ orderId: id, ...lineChanges([], content.lines) })),
    tx,
  );
  await recordChanges(
    scope,
    created.map(({ id, content }) => ({
      actor,
      action: "order.received",
      subject: "order",
      subjectId: id,
      details: { status: content.status },
    })),
    now,
    tx,
  );
  for (const { id, content } of created) received.set(content.number, ok({ outcome: "created", id }));
}

async function replace(
  { scope, actor, now }: Door,
  brought: readonly Brought[],
  received: Received,
  tx: Transaction,
): Promise<void> {
  if (brought.length === 0) return;
  const locked = await lockOrders(
    scope,
    brought.map(({ content }) => content.number),
    tx,
  );
  const others = brought.filter((one) => !isUnchanged(one, locked.get(one.content.number), received));
  const ids = others.flatMap(({ content }) => locked.get(content.number)?.id ?? []);
  const before = new Map((await ordersByIds(scope, ids, tx)).map((order) => [order.number, order]));
  const parcels = await parcelsOf(scope, ids, tx);

  const orders = others.map((one) => {
    const was = before.get(one.content.number);
    if (!was) throw new Error("An order was there and is gone within one transaction.");
    const left = parcels.get(was.id) ?? noParcels;
    return { ...one, id: was.id, ...replacement(was, one.content, left, actor, now) };
  });
  await updateOrders(scope, orders, tx);
  await writeLines(
    scope,
    orders.map(({ id, lines }) => ({ orderId: id, ...lines })),
    tx,
  );
  await recordChanges(
    scope,
    orders.flatMap(({ changes }) => changes),
    now,
    tx,
  );
  for (const { id, content, changes } of orders) {
    received.set(content.number, ok({ outcome: changes.length > 0 ? "replaced" : "unchanged", id }));
  }
}
