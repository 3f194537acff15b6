import { setTimeout as pause } from "node:timers/promises";
import { ask } from "@/cluster/ask";
import type { Store } from "@/cluster/store";
import { type Tally, untilDone } from "@/cluster/tally";
import { sampleBody } from "@/lib/orders/wire/sample-body";

/** The last version of each order that the shop acknowledged. */
export type Versions = Map<string, number>;

const twoLines = [
  { ...sampleBody.items[0], id: "1", quantity: 2 },
  { ...sampleBody.items[0], id: "2", sku: "OIL-0007", name: "Oil filter", quantity: 1 },
];

/** Hands an order over, until the shop has it. Its version is in a field that the import carries. */
export async function handOver(store: Store, number: string, version: number, tally: Tally): Promise<void> {
  await untilDone(
    tally,
    "order",
    ({ status }) => status === 200 || status === 201,
    () =>
      ask({
        method: "PUT",
        url: `${store.origin}/api/orders/${number}`,
        headers: { authorization: `Bearer ${store.intakeToken}`, "content-type": "application/json" },
        body: JSON.stringify({ ...sampleBody, items: twoLines, customFields: [String(version), "", ""] }),
      }),
  );
}

/** One writer changes its own orders, one after the other, until it is over. */
export async function changeOrders(
  store: Store,
  numbers: readonly string[],
  versions: Versions,
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  for (let version = 1; ; version++) {
    for (const number of numbers) {
      if (isOver()) return;
      await handOver(store, number, version, tally);
      versions.set(number, version);
      await pause(10);
    }
  }
}
