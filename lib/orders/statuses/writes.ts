import type { SiteScope } from "@/lib/access/site-scope";
import { type OrderStatus, statusNameKey } from "@/lib/orders/order-status";
import type { Transaction } from "@/lib/platform/database/transaction";

/** Adds statuses at the end of the list, in this order; answers how many were not there yet. */
export async function insertStatuses(
  scope: SiteScope,
  statuses: readonly OrderStatus[],
  tx: Transaction,
): Promise<number> {
  const { siteId } = scope;
  const last = await tx.orderStatus.aggregate({ where: { siteId }, _max: { position: true } });
  const first = (last._max.position ?? -1) + 1;
  const added = await tx.orderStatus.createMany({
    data: statuses.map((status, index) => ({
      siteId,
      ...status,
      nameKey: statusNameKey(status.name),
      position: first + index,
    })),
    skipDuplicates: true,
  });
  return added.count;
}

export async function updateStatusLabels(
  scope: SiteScope,
  name: string,
  labels: Pick<OrderStatus, "labelEn" | "labelFr">,
  tx: Transaction,
): Promise<void> {
  await tx.orderStatus.update({
    where: { siteId_name: { siteId: scope.siteId, name } },
    data: { labelEn: labels.labelEn, labelFr: labels.labelFr },
  });
}

export async function deleteStatus(scope: SiteScope, name: string, tx: Transaction): Promise<void> {
  await tx.orderStatus.delete({ where: { siteId_name: { siteId: scope.siteId, name } } });
}

/** Keeps a status from being deleted until commit; null when the site has none of that name. */
export async function holdStatus(scope: SiteScope, name: string, tx: Transaction): Promise<string | null> {
  return (await holdStatuses(scope, [name], tx)).has(name) ? name : null;
}

/** The same for several; answers those that the site has. */
export async function holdStatuses(
  { siteId }: SiteScope,
  names: readonly string[],
  tx: Transaction,
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM order_status WHERE site_id = ${siteId} AND name = ANY (${[...names]}::text[])
    ORDER BY name COLLATE "C" FOR KEY SHARE`;
  return new Set(rows.map(({ name }) => name));
}

/** Takes a status to change or delete it: orders that want to move there wait. */
export async function lockStatus(
  scope: SiteScope,
  name: string,
  tx: Transaction,
): Promise<OrderStatus | null> {
  const { siteId } = scope;
  await tx.$queryRaw`SELECT name FROM order_status WHERE site_id = ${siteId} AND name = ${name} FOR UPDATE`;
  return tx.orderStatus.findUnique({
    where: { siteId_name: { siteId, name } },
    select: { name: true, labelEn: true, labelFr: true, predefined: true },
  });
}
