import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";

/** What an order has that tells whether a body says anything new. */
export type KnownOrder = { readonly id: string; readonly number: string; readonly intakeHash: string };

/** The orders of these numbers that the site has, by number. */
export async function knownOrders(
  { siteId }: SiteScope,
  numbers: readonly string[],
  db: Db,
): Promise<ReadonlyMap<string, KnownOrder>> {
  const rows = await db.$queryRaw<KnownOrder[]>`
    SELECT id, number, intake_hash AS "intakeHash" FROM shop_order
    WHERE site_id = ${siteId} AND number = ANY (${[...numbers]}::text[])`;
  return new Map(rows.map((row) => [row.number, row]));
}
