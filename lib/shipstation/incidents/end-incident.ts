import type { SiteScope } from "@/lib/access/site-scope";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { ConnectionFacts } from "@/lib/shipstation/health/reads";
import { alertFacts } from "@/lib/shipstation/incidents/alert-facts";
import { firstImportAfter, wantsDownAlert } from "@/lib/shipstation/incidents/reads";
import { storeIncidentEnd } from "@/lib/shipstation/incidents/writes";

type OpenIncident = { readonly id: string; readonly since: Date; readonly isTold: boolean };

/** Notes that ShipStation is back; whoever was told of its silence is told of its end. */
export async function endIncident(
  scope: SiteScope,
  incident: OpenIncident,
  facts: ConnectionFacts,
  now: Date,
  tx: Transaction,
): Promise<void> {
  const until = (await firstImportAfter(scope, incident.since, tx)) ?? now;
  const isEnded = await storeIncidentEnd(scope, incident.id, until, tx);
  if (!isEnded || !incident.isTold || !(await wantsDownAlert(scope, tx))) return;
  const waiting = await alertFacts(scope, facts, facts.lastImportAt ?? now, tx);
  await enqueue(
    scope,
    {
      kind: "connection-alert",
      dedupeKey: `connection-alert:${incident.id}:over`,
      payload: {
        ...waiting,
        event: "over",
        since: incident.since.toISOString(),
        until: until.toISOString(),
        causes: [],
      },
    },
    now,
    tx,
  );
}
