import { setTimeout as pause } from "node:timers/promises";
import { seen } from "@/cluster/ask";
import { handOver, type Versions } from "@/cluster/orders";
import type { Store } from "@/cluster/store";
import { type Tally, untilDone } from "@/cluster/tally";
import { items, tracked } from "@/lib/testing/notices-xml";
import { postNotice } from "@/simulator/custom-store-client";

/** A parcel whose notice was answered 200, by tracking number. */
export type Parcels = Map<string, { readonly orderNumber: string; readonly timesSent: number }>;

type Way = { readonly lines: readonly (readonly [string, number][])[]; readonly times: number };

/** Whole or in two parcels, each told once or several times at once. */
function wayOf(count: number): Way {
  const lines: [string, number][][] = count % 4 < 2 ? [[]] : [[["1", 2]], [["2", 1]]];
  return { lines, times: [1, 3, 1, 2][count % 4] ?? 1 };
}

/** Orders come in and leave, one after the other, until it is over. */
export async function shipOrders(
  store: Store,
  { name, versions, parcels }: { name: string; versions: Versions; parcels: Parcels },
  tally: Tally,
  isOver: () => boolean,
): Promise<void> {
  for (let count = 0; !isOver(); count++) {
    const number = `${store.shop.siteId}-${name}-${count}`;
    await handOver(store, number, 1, tally);
    versions.set(number, 1);
    const way = wayOf(count);
    await Promise.all(
      way.lines.map(async (lines, place) => {
        const tracking = `1Z${number}-${place}`.toUpperCase();
        const body = tracked(number, tracking, items(...lines));
        const send = () => notify(store, number, body, tally);
        await Promise.all(Array.from({ length: way.times }, send));
        parcels.set(tracking, { orderNumber: number, timesSent: way.times });
      }),
    );
    await pause(10);
  }
}

async function notify(store: Store, number: string, body: string, tally: Tally): Promise<void> {
  await untilDone(
    tally,
    "notice",
    ({ status }) => status === 200,
    async () => seen(await postNotice(store.shipStation, [["order_number", number]], body)),
  );
}
