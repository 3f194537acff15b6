import type { SiteScope } from "@/lib/access/site-scope";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { Store } from "@/lib/sites/store";

export async function insertSite(site: Prisma.SiteUncheckedCreateInput, tx: Transaction): Promise<void> {
  await tx.site.create({ data: site });
}

type SiteChange = {
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly shipStationEnabledAt?: Date | null;
  readonly suspendedAt?: Date | null;
};

/** There is no way to change a tag. */
export async function updateSite(scope: SiteScope, change: SiteChange, tx: Transaction): Promise<void> {
  await tx.site.update({ where: { id: scope.siteId }, data: change });
}

export async function storeStore(scope: SiteScope, store: Store, tx: Transaction): Promise<void> {
  const { name, publicUrl, timeZone, currency } = store;
  await tx.site.update({
    where: { id: scope.siteId },
    data: { name, publicUrl: publicUrl === "" ? null : publicUrl, timeZone, currency },
  });
}
