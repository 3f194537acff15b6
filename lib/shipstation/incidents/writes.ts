import type { SiteScope } from "@/lib/access/site-scope";
import { newId } from "@/lib/kernel/new-id";
import type { Transaction } from "@/lib/platform/database/transaction";

/** One worker at a time looks at a site's connection and acts on it; the others wait until it has. */
export async function holdWatch({ siteId }: SiteScope, tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(hashtext('connection.watch'), hashtext(${siteId}))`;
}

type NewIncident = {
  readonly kind: "silence" | "failures";
  readonly since: Date;
  readonly openedAt: Date;
  readonly isTold: boolean;
};

/** Opens an incident and answers its id; null when one is open already. */
export async function insertIncident(
  { siteId }: SiteScope,
  incident: NewIncident,
  tx: Transaction,
): Promise<string | null> {
  const id = newId("inc");
  const made = await tx.connectionIncident.createMany({
    data: [{ siteId, id, ...incident }],
    skipDuplicates: true,
  });
  return made.count > 0 ? id : null;
}

export async function storeIncidentEnd(
  { siteId }: SiteScope,
  id: string,
  endedAt: Date,
  tx: Transaction,
): Promise<boolean> {
  const ended = await tx.connectionIncident.updateMany({
    where: { siteId, id, endedAt: null },
    data: { endedAt },
  });
  return ended.count > 0;
}
