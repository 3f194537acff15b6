import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";

/** Moves what changed into the site's tallies, so that whoever reads adds up fewer rows. No figure changes by it. */
export async function foldTally({ siteId }: SiteScope, db: Db): Promise<void> {
  await db.$executeRaw`SELECT fold_order_tally(${siteId})`;
}
