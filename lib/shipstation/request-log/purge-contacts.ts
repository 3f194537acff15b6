import { scopeForSystem } from "@/lib/access/scope-for-system";
import { database } from "@/lib/platform/database/client";
import { logger } from "@/lib/platform/logger";
import { forgetNoticesBefore } from "@/lib/shipstation/notice-inbox/writes";
import { bodyRetentionDaysOf, sitesOfLog } from "@/lib/shipstation/request-log/reads";
import { bodiesKeptSince, factsKeptSince } from "@/lib/shipstation/request-log/retention";
import { deleteBodiesBefore, deleteContactsBefore } from "@/lib/shipstation/request-log/writes";

/** Removes from every site's log what its time is over for. Doing it twice removes nothing more. */
export async function purgeContacts(now: Date): Promise<void> {
  for (const siteId of await sitesOfLog()) {
    const scope = scopeForSystem(siteId);
    const days = await bodyRetentionDaysOf(scope);
    const since = bodiesKeptSince(now, days);
    const bodies = await deleteBodiesBefore(scope, since, database());
    const notices = await forgetNoticesBefore(scope, since, database());
    const contacts = await deleteContactsBefore(scope, factsKeptSince(now), database());
    if (bodies + notices + contacts > 0)
      logger.info({ siteId, bodies, notices, contacts }, "Old requests were removed from the log.");
  }
}
