import type { QueuedJob } from "@/lib/jobs/queue-jobs";
import { sitesWithApiKey } from "@/lib/shipstation/store-snapshot/reads";

type JobOfSite = "store.look-site" | "shipments.reconcile-site";

/** A sweep: one small job for each site that has a key, so that one in trouble holds up no other. */
export async function sitesDue(name: JobOfSite): Promise<readonly QueuedJob[]> {
  const siteIds = await sitesWithApiKey();
  return siteIds.map((siteId) => ({ name, payload: { siteId } }));
}
