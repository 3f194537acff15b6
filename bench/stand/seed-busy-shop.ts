import type pg from "pg";
import { seedChanges } from "@/bench/stand/seed-changes";
import { seedContacts } from "@/bench/stand/seed-contacts";
import { seedNeighbours } from "@/bench/stand/seed-neighbours";
import { seedOrders } from "@/bench/stand/seed-orders";
import { seedParcels } from "@/bench/stand/seed-parcels";
import { withoutIndexes } from "@/bench/stand/without-indexes";
import type { SiteScope } from "@/lib/access/site-scope";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { aConnectedShop, type ConnectedShop } from "@/lib/testing/shops";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";

const dayMs = 86_400_000;

const tables = [
  "shop_order",
  "order_line",
  "order_change",
  "order_tally",
  "order_tally_day",
  "order_search",
  "shipment",
  "shipment_item",
  "outbox",
  "contact",
  "change",
] as const;

export const ownerCredentials = { login: "owner@acme.example", password: "brake pads and coffee" } as const;

/** A shop with so many orders over a year, as many requests and as many entries of its history, and its owner. */
export async function seedBusyShop(client: pg.Client, orders: number, now: Date): Promise<ConnectedShop> {
  const shop = await aConnectedShop("ACME");
  const ownerId = await anOwner(shop.scope, now);
  const { siteId, userName } = shop;
  const year = { siteId, from: new Date(now.getTime() - 365 * dayMs), until: now };
  await withoutIndexes(client, tables, async () => {
    await seedOrders(client, { ...year, count: orders, withPast: true });
    await seedParcels(client, siteId);
    await client.query("SELECT recount_orders($1), renote_order_words($1)", [siteId]);
    await seedContacts(client, { ...year, userName, count: orders });
    await seedChanges(client, { ...year, personId: ownerId, count: orders });
  });
  await seedNeighbours(client, ownerId);
  await client.query("VACUUM (ANALYZE)");
  return shop;
}

async function anOwner(scope: SiteScope, now: Date): Promise<string> {
  const { login, password } = ownerCredentials;
  const passwordHash = await hashPassword(password);
  const system = { kind: "system", name: "System" } as const;
  return inTransaction(async (tx) => {
    const account = { name: "Owner", email: login, locale: "en", passwordHash, isOperator: false };
    const added = await addPerson(account, now, tx);
    if (!added.ok) throw new Error(`The address ${login} is taken.`);
    await addMember(scope, { userId: added.value, name: "Owner", role: "owner" }, system, now, tx);
    return added.value;
  });
}
