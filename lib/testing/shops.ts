import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import { predefinedStatuses } from "@/lib/orders/predefined-statuses";
import { addPredefinedStatuses } from "@/lib/orders/seed-order-statuses";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { enterConnectionUser } from "@/lib/shipstation/enter-connection-user";
import { recommendedMapping } from "@/lib/shipstation/status-mapping";
import { replaceMapping } from "@/lib/shipstation/writes";
import { anAddress } from "@/lib/testing/feed-orders";

export const connectionPassword = "a-connection-password";

export type ConnectedShop = {
  readonly scope: SiteScope;
  readonly siteId: string;
  readonly userName: string;
  /** The Authorization header ShipStation sends. */
  readonly authorization: string;
};

export function basicAuthorization(userName: string, password: string): string {
  return `Basic ${Buffer.from(`${userName}:${password}`).toString("base64")}`;
}

/** A site as it is after the article's steps: enabled, its connection user entered, the recommended mapping saved. */
export async function aConnectedShop(tag: string): Promise<ConnectedShop> {
  const siteId = `site_${tag.toLowerCase()}`;
  const userName = `${tag}ShipStation`;
  const now = new Date();
  const scope = scopeForSystem(siteId);
  const passwordHash = await hashPassword(connectionPassword);
  await inTransaction(async (tx) => {
    await tx.site.create({ data: { id: siteId, tag, name: `${tag} Auto Parts`, shipStationEnabledAt: now } });
    await addPredefinedStatuses(scope, tx);
    await tx.user.create({
      data: {
        id: `usr_${tag.toLowerCase()}`,
        kind: "connection",
        userName,
        userNameKey: userName.toLowerCase(),
        name: userName,
        connectionSiteId: siteId,
        passwordHash,
      },
    });
    await enterConnectionUser(
      scope,
      { userId: "usr_owner", name: "Owner" },
      { id: `usr_${tag.toLowerCase()}`, userName },
      now,
      tx,
    );
    await replaceMapping(
      scope,
      recommendedMapping(
        predefinedStatuses.map((status) => status.name),
        false,
      ),
      tx,
    );
  });
  return { scope, siteId, userName, authorization: basicAuthorization(userName, connectionPassword) };
}

/** An order with two pad sets and one rotor, to be shipped; `change` says what matters to the test. */
export async function aStoredOrder(
  { siteId }: Pick<ConnectedShop, "siteId">,
  number: string,
  change: { readonly status?: string; readonly customerEmail?: string } = {},
): Promise<string> {
  const id = `ord_${siteId}_${number}`;
  await database().order.create({
    data: {
      siteId,
      id,
      number,
      status: "Processing",
      placedAt: new Date("2026-11-20T10:00:00Z"),
      currency: "USD",
      customerEmail: "jane@example.com",
      totalMinor: 12_000,
      shipTo: anAddress(),
      ...change,
      lines: {
        create: [
          { lineId: "1", position: 0, sku: "PAD", name: "Brake pad set", quantity: 2, unitPriceMinor: 4_000 },
          { lineId: "2", position: 1, sku: "ROTOR", name: "Brake rotor", quantity: 1, unitPriceMinor: 4_000 },
        ],
      },
    },
  });
  return id;
}
