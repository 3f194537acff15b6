import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { receiveShipNotice } from "@/lib/shipstation/receive-ship-notice";
import { reconcileSite } from "@/lib/shipstation/reconcile/reconcile-site";
import { readShipNotice } from "@/lib/shipstation/wire/ship-notice-xml";
import { useTestDatabase } from "@/lib/testing/database";
import { aStoppedClock, saveApiKey } from "@/lib/testing/ship-station-account";
import { aConnectedShop, aStoredOrder, type ConnectedShop } from "@/lib/testing/shops";
import { noticeNodes, noticeXml } from "@/simulator/ship-notice-xml";
import { aLabel } from "@/simulator/testing/a-label";

const account = await vi.hoisted(async () => {
  const { openRestAccount } = await import("@/lib/testing/rest-account");
  const statuses = { unpaid: "New", paid: "Processing", shipped: "Shipped", cancelled: "", onHold: "" };
  const integrationUrl = "http://localhost:3000/api/shipstation";
  return openRestAccount({ stores: [{ storeId: 8, integrationUrl, statuses }] });
});

useTestDatabase();
afterAll(() => account.close());

const start = new Date("2026-11-25T12:00:00Z");
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const { patience } = aStoppedClock("2026-11-25T12:00:00Z");

// The order has two pad sets and one rotor; these three parcels are all of it.
const pad = { place: 0, lineItemId: "1", sku: "PAD", name: "Brake pad set", quantity: 1, upc: "" };
const rotor = { place: 1, lineItemId: "2", sku: "ROTOR", name: "Brake rotor", quantity: 1, upc: "" };
const contents = [pad, pad, rotor] as const;

type Step = { readonly does: "notify" | "void"; readonly label: number } | { readonly does: "reconcile" };

const fate = fc.record({ notices: fc.nat(3), isVoided: fc.boolean() });

/** Each label is notified once to three times or not at all, some are voided, and ShipStation is asked now and then. */
const histories = fc.tuple(fc.tuple(fate, fate, fate), fc.nat(3)).chain(([fates, runs]) => {
  const steps: Step[] = fates.flatMap(({ notices, isVoided }, label) => [
    ...Array.from({ length: notices }, (): Step => ({ does: "notify", label })),
    ...(isVoided ? [{ does: "void", label } as const] : []),
  ]);
  const all = [...steps, ...Array.from({ length: runs }, (): Step => ({ does: "reconcile" }))];
  return fc.shuffledSubarray(all, { minLength: all.length });
});

let orders = 0;
let shop: ConnectedShop | null = null;

async function theShop(): Promise<ConnectedShop> {
  if (shop) return shop;
  shop = await aConnectedShop("ACME");
  await saveApiKey(shop.scope);
  return shop;
}

async function play(history: readonly Step[]) {
  const { scope, siteId } = await theShop();
  // Each history begins anew, a month after the last one, whose labels are then out of sight.
  await database().shipStationBudget.deleteMany({ where: { siteId } });
  await database().shipStationReconcile.deleteMany({ where: { siteId } });
  const number = `I-${++orders}`;
  let now = new Date(start.getTime() + orders * 30 * dayMs);
  const labelCreatedAt = new Date(now.getTime() - 240 * minuteMs);
  const orderId = await aStoredOrder({ siteId }, number);
  const labels = contents.map((item, at) =>
    aLabel({ orderNumber: number, trackingNumber: `1Z${number}-${at}`, items: [item], labelCreatedAt }),
  );
  for (const label of labels) account.labels.add(label);

  const done: Record<Step["does"], (label: number) => Promise<unknown>> = {
    notify: async (at) => {
      const label = labels[at];
      if (!label) throw new Error("No such label.");
      const body = noticeXml(noticeNodes(label));
      const notice = readShipNotice(body);
      if (!notice.ok) throw new Error(notice.problem);
      const received = { notice: notice.value, queryOrderNumber: number, body, query: "" };
      expect((await receiveShipNotice(scope, received, now)).ok).toBe(true);
    },
    void: async (at) => {
      const made = account.labels.all().find(({ notice }) => notice.trackingNumber === `1Z${number}-${at}`);
      expect(account.labels.void(made?.shipmentId ?? 0)).toBe(true);
    },
    reconcile: () => reconcileSite(scope, now, patience(1, 0)),
  };
  for (const step of [...history, { does: "reconcile" } as const]) {
    now = new Date(now.getTime() + minuteMs);
    account.setNow(now);
    await done[step.does]("label" in step ? step.label : 0);
  }

  const shipments = await database().shipment.findMany({
    where: { siteId, orderId },
    orderBy: { trackingNumber: "asc" },
    include: { items: true },
  });
  const live = shipments.filter(({ voidedAt }) => voidedAt === null);
  const mails = await database().outbox.findMany({ where: { siteId } });
  return {
    parcels: live.map(({ trackingNumber, items }) => [
      Number(trackingNumber.at(-1)),
      ...items.map(({ lineId, quantityCounted }) => `${quantityCounted} of line ${lineId}`),
    ]),
    rows: shipments.length,
    mails: shipments.map(({ id, trackingNumber }) => ({
      label: Number(trackingNumber.at(-1)),
      count: mails.filter(({ dedupeKey }) => dedupeKey.startsWith(`${id}|`)).length,
    })),
    progress: (await database().order.findUniqueOrThrow({ where: { siteId_id: { siteId, id: orderId } } }))
      .shippingProgress,
  };
}

/** What became of a label first: the notice that mails the customer, or the comparison that mails nobody. */
function isToldFirst(history: readonly Step[], label: number): boolean {
  const first = history.find(
    ({ does, ...of }) => does === "reconcile" || ("label" in of && of.label === label),
  );
  if (first?.does !== "void") return first?.does === "notify";
  return history.some(({ does, ...of }) => does === "notify" && "label" in of && of.label === label);
}

test("notices, their repeats, comparisons and voids in any order leave the same parcels, and one mail at most", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const isVoided = (label: number) => history.some((one) => one.does === "void" && one.label === label);
      const open = [0, 1, 2].filter((label) => !isVoided(label));

      const { parcels, rows, mails, progress } = await play(history);

      expect(parcels).toEqual(open.map((label) => [label, `1 of line ${label === 2 ? 2 : 1}`]));
      expect(rows).toBeLessThanOrEqual(3);
      expect(progress).toBe(["none", "partial", "partial", "complete"][open.length]);
      for (const { label, count } of mails) expect(count).toBe(isToldFirst(history, label) ? 1 : 0);
    }),
    { numRuns: 25 },
  );
}, 60_000);
