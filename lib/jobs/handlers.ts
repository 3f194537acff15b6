import { scopeForSystem } from "@/lib/access/scope-for-system";
import type { QueuedJob, QueueJobName, QueuePayloads } from "@/lib/jobs/queue-jobs";
import { foldOrderTallies } from "@/lib/orders/fold-order-tallies";
import { patient } from "@/lib/shipstation/api/patience";
import { followImportToEnd, importsToFollow } from "@/lib/shipstation/import-now/follow-import";
import { watchConnections } from "@/lib/shipstation/incidents/watch-connections";
import { lookAtStore } from "@/lib/shipstation/look-at-store";
import { reconcileSite } from "@/lib/shipstation/reconcile/reconcile-site";
import { remindOfApiKeys } from "@/lib/shipstation/remind-of-api-keys";
import { purgeContacts } from "@/lib/shipstation/request-log/purge-contacts";
import { sitesDue } from "@/lib/shipstation/sites-due";
import { forgetEnded } from "@/lib/users/forget-ended";

type Handlers = {
  /** A sweep answers with the small jobs it found. */
  readonly [Name in QueueJobName]: (
    payload: QueuePayloads[Name],
    now: Date,
  ) => Promise<readonly QueuedJob[] | void>;
};

/** What does each job. At least once: a handler that runs twice leaves what one run leaves. */
export const handlers: Handlers = {
  "users.forget-ended": (_, now) => forgetEnded(now),
  "orders.fold-tallies": () => foldOrderTallies(),
  "connection.watch": (_, now) => watchConnections(now),
  "contacts.purge": (_, now) => purgeContacts(now),
  "store.look": () => sitesDue("store.look-site"),
  "store.look-site": async ({ siteId }, now) => {
    await lookAtStore(scopeForSystem(siteId), now, patient);
  },
  "import.follow": () => importsToFollow(),
  "shipments.reconcile": () => sitesDue("shipments.reconcile-site"),
  "shipments.reconcile-site": ({ siteId }, now) => reconcileSite(scopeForSystem(siteId), now, patient),
  "api-key.remind": (_, now) => remindOfApiKeys(now),
  "import.follow-site": ({ siteId }) => followImportToEnd(scopeForSystem(siteId), patient),
};
