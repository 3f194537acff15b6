import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { SiteScope } from "@/lib/access/site-scope";
import { inTransaction } from "@/lib/platform/database/transaction";
import { type Health, healthOf } from "@/lib/shipstation/health/health";
import { connectionFactsOf } from "@/lib/shipstation/health/reads";
import { endIncident } from "@/lib/shipstation/incidents/end-incident";
import { openIncident } from "@/lib/shipstation/incidents/open-incident";
import { openIncidentOf, watchedSiteIds } from "@/lib/shipstation/incidents/reads";
import { holdWatch } from "@/lib/shipstation/incidents/writes";

/** Looks at the connection of every site once; trouble with one site keeps no other from being looked at. */
export async function watchConnections(now: Date): Promise<void> {
  const problems: unknown[] = [];
  for (const siteId of await watchedSiteIds()) {
    await watchConnection(scopeForSystem(siteId), now).catch((cause: unknown) => problems.push(cause));
  }
  if (problems.length > 0) throw new AggregateError(problems, "Some connections could not be looked at.");
}

/** Opens an incident when ShipStation fell silent and ends it when it is back. Most looks find nothing to do. */
async function watchConnection(scope: SiteScope, now: Date): Promise<void> {
  if (whatToDo(await lookAt(scope, now)) === "nothing") return;
  await inTransaction(async (tx) => {
    // Looked at again under the lock: another worker may have acted on what this one saw.
    await holdWatch(scope, tx);
    const { facts, health, open } = await lookAt(scope, now, tx);
    switch (whatToDo({ health, open })) {
      case "open":
        return openIncident(scope, { ...facts, health }, now, tx);
      case "end":
        return open ? endIncident(scope, open, facts, now, tx) : undefined;
      case "nothing":
        return undefined;
    }
  });
}

async function lookAt(scope: SiteScope, now: Date, tx?: Parameters<typeof openIncidentOf>[1]) {
  const facts = await connectionFactsOf(scope, tx);
  return { facts, health: healthOf(facts, now), open: await openIncidentOf(scope, tx) };
}

type Seen = { readonly health: Health; readonly open: { readonly since: Date } | null };

/** A site that never imported has nothing to lose yet, and nobody is woken about a pause. */
function whatToDo({ health: { state, lastImportAt }, open }: Seen): "open" | "end" | "nothing" {
  if (state === "paused" || lastImportAt === null) return "nothing";
  if (open === null) return state === "down" ? "open" : "nothing";
  return state !== "down" && lastImportAt > open.since ? "end" : "nothing";
}
