import type { SiteScope } from "@/lib/access/site-scope";
import type { Db } from "@/lib/platform/database/transaction";
import type { Contact } from "@/lib/shipstation/request-log/contact";

/** Stores a request once, whatever its outcome. */
export async function insertContact(scope: SiteScope, contact: Contact, db: Db): Promise<void> {
  await db.contact.createMany({ data: [{ siteId: scope.siteId, ...contact }], skipDuplicates: true });
}

export async function insertContactBody(
  scope: SiteScope,
  body: { contactId: string; at: Date; sealed: Buffer<ArrayBuffer>; isTruncated: boolean },
  db: Db,
): Promise<void> {
  await db.contactBody.createMany({ data: [{ siteId: scope.siteId, ...body }], skipDuplicates: true });
}

/** Not a save of the General page, so its version stays. */
export async function storeBodyRetention({ siteId }: SiteScope, days: number, db: Db): Promise<void> {
  await db.shipStationConnection.upsert({
    where: { siteId },
    create: { siteId, bodyRetentionDays: days },
    update: { bodyRetentionDays: days },
  });
}

/** Removes what was asked and answered before a moment; the facts stay. */
export async function deleteBodiesBefore({ siteId }: SiteScope, moment: Date, db: Db): Promise<number> {
  return (await db.contactBody.deleteMany({ where: { siteId, at: { lt: moment } } })).count;
}

export async function deleteContactsBefore({ siteId }: SiteScope, moment: Date, db: Db): Promise<number> {
  return (await db.contact.deleteMany({ where: { siteId, at: { lt: moment } } })).count;
}
