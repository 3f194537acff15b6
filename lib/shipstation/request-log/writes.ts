import type { SiteScope } from "@/lib/access/site-scope";
import { runPrepared } from "@/lib/platform/database/prepared-statement";
import type { Db } from "@/lib/platform/database/transaction";
import { joinRuns, type SitesContact } from "@/lib/shipstation/request-log/contact-run";
import { contactCells, contactStatement } from "@/lib/shipstation/request-log/contact-statement";

export type StoredContact = SitesContact & {
  /** What was asked and answered, where that is kept. */
  readonly kept: { readonly sealed: Buffer; readonly isTruncated: boolean } | null;
};

/**
 * Stores requests once each, whatever their outcome. A later page of an import joins the one it goes on with; the run of
 * the contact is the one that begins where there is none.
 */
export async function insertContacts(contacts: readonly StoredContact[]): Promise<void> {
  let from = 1;
  const rows = joinRuns(contacts).map(({ kept, ...contact }) => {
    const bytes = kept?.sealed.byteLength ?? 0;
    const body = { from, bytes, isTruncated: kept?.isTruncated ?? false };
    from += bytes;
    return contactCells(contact, body);
  });
  const bodies = Buffer.concat(contacts.flatMap(({ kept }) => (kept ? [kept.sealed] : [])));
  await runPrepared(contactStatement, [JSON.stringify(rows), bodies]);
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
