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
