import type { SiteScope } from "@/lib/access/site-scope";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Transaction } from "@/lib/platform/database/transaction";
import type { Health } from "@/lib/shipstation/health/health";
import type { ConnectionFacts } from "@/lib/shipstation/health/reads";
import { alertFacts } from "@/lib/shipstation/incidents/alert-facts";
import { wantsDownAlert, wasToldSince } from "@/lib/shipstation/incidents/reads";
import { insertIncident } from "@/lib/shipstation/incidents/writes";

const quietMs = 24 * 3_600_000;

/** Notes that ShipStation fell silent and promises one mail about it; none when one of this kind went out within a day. */
export async function openIncident(
  scope: SiteScope,
  facts: ConnectionFacts & { readonly health: Health },
  now: Date,
  tx: Transaction,
): Promise<void> {
  const since = facts.lastImportAt ?? now;
  const kind = facts.health.reason ?? "silence";
  const isTold =
    (await wantsDownAlert(scope, tx)) &&
    !(await wasToldSince(scope, kind, new Date(now.getTime() - quietMs), tx));

  const id = await insertIncident(scope, { kind, since, openedAt: now, isTold }, tx);
  if (id === null || !isTold) return;
  await enqueue(
    scope,
    {
      kind: "connection-alert",
      dedupeKey: `connection-alert:${id}:down`,
      payload: { event: "down", until: null, ...(await alertFacts(scope, facts, since, tx)) },
    },
    now,
    tx,
  );
}
