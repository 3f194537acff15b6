import type { SiteScope } from "@/lib/access/site-scope";
import { database } from "@/lib/platform/database/client";
import type { Db } from "@/lib/platform/database/transaction";
import { type StoreSnapshot, statusMappingRows } from "@/lib/shipstation/store-snapshot/store-snapshot";

/** What ShipStation last said of our store; null when nobody has looked yet (no key, or a new one). */
export async function storeSnapshotOf(scope: SiteScope, db: Db = database()): Promise<StoreSnapshot | null> {
  const row = await db.shipStationStore.findUnique({ where: { siteId: scope.siteId } });
  if (!row) return null;
  const { siteId: _, statusMappings, ...facts } = row;
  const mappings = statusMappingRows.safeParse(statusMappings);
  return { ...facts, statusMappings: mappings.success ? mappings.data : null };
}

/** With which key, and for which address, ShipStation is asked: what it says holds for these alone. */
export type LookGrounds = { readonly keySetAtMs: number | null; readonly publicUrl: string | null };

/** `isHeld` keeps a save of either away until commit. */
export async function lookGroundsOf(
  { siteId }: SiteScope,
  { isHeld }: { readonly isHeld: boolean },
  db: Db = database(),
): Promise<LookGrounds> {
  if (isHeld) await db.$queryRaw`SELECT FROM ship_station_connection WHERE site_id = ${siteId} FOR UPDATE`;
  const row = await db.shipStationConnection.findUnique({
    where: { siteId },
    select: { apiKeySetAt: true },
  });
  const site = await db.site.findUnique({ where: { id: siteId }, select: { publicUrl: true } });
  return { keySetAtMs: row?.apiKeySetAt?.getTime() ?? null, publicUrl: site?.publicUrl ?? null };
}

/** The sites whose key can be used: work of a sweep. Switched off or suspended ones are left alone. */
export async function sitesWithApiKey(db: Db = database()): Promise<readonly string[]> {
  const keyed = await db.shipStationConnection.findMany({
    where: { apiKeySealed: { not: null }, apiSecretSealed: { not: null } },
    select: { siteId: true },
  });
  const sites = await db.site.findMany({
    where: {
      id: { in: keyed.map(({ siteId }) => siteId) },
      shipStationEnabledAt: { not: null },
      suspendedAt: null,
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return sites.map(({ id }) => id);
}

/** Keys whose entered expiry date lies between two days, of sites that want to be told. Days are "YYYY-MM-DD". */
export async function expiringApiKeys(
  from: string,
  to: string,
  db: Db = database(),
): Promise<readonly { readonly siteId: string; readonly expiresOn: string }[]> {
  const rows = await db.shipStationConnection.findMany({
    where: {
      apiKeySealed: { not: null },
      alertKeyExpiry: true,
      apiKeyExpiresOn: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) },
    },
    select: { siteId: true, apiKeyExpiresOn: true },
  });
  return rows.flatMap(({ siteId, apiKeyExpiresOn }) =>
    apiKeyExpiresOn ? [{ siteId, expiresOn: apiKeyExpiresOn.toISOString().slice(0, 10) }] : [],
  );
}
