import type { SiteScope } from "@/lib/access/site-scope";
import { isJobKind, type JobKind } from "@/lib/jobs/definitions";
import { database } from "@/lib/platform/database/client";
import type { OutboxState } from "@/lib/platform/database/generated/client";
import type { Db } from "@/lib/platform/database/transaction";

/** How far a promise is. */
export type PromiseState = { readonly state: OutboxState; readonly sentAt: Date | null };

/** What became of the promises made under these keys. */
export async function promisesByKey(
  scope: SiteScope,
  dedupeKeys: readonly string[],
  db: Db = database(),
): Promise<ReadonlyMap<string, PromiseState>> {
  const rows = await db.outbox.findMany({
    where: { siteId: scope.siteId, dedupeKey: { in: [...dedupeKeys] } },
    select: { dedupeKey: true, state: true, sentAt: true },
  });
  return new Map(rows.map(({ dedupeKey, state, sentAt }) => [dedupeKey, { state, sentAt }]));
}

/** One mail that left, waits or was given up, as the delivery log shows it. */
export type Delivery = {
  readonly id: string;
  /** null: of a kind that the house has no more. */
  readonly kind: JobKind | null;
  readonly recipient: string | null;
  readonly state: OutboxState;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly dueAt: Date;
  /** Why the last try failed: a code. */
  readonly lastError: string | null;
  readonly orderId: string | null;
};

/** The newest mails of the site. A promise to many that was divided is no mail; its parts are. */
export async function deliveriesOf(scope: SiteScope, most: number, db: Db = database()): Promise<Delivery[]> {
  const rows = await db.outbox.findMany({
    where: { siteId: scope.siteId, NOT: { state: "sent", recipient: null } },
    orderBy: { id: "desc" },
    take: most,
  });
  return rows.map(({ payload, ...row }) => ({
    id: row.id,
    kind: isJobKind(row.kind) ? row.kind : null,
    recipient: row.recipient,
    state: row.state,
    attempt: row.attempt,
    createdAt: row.createdAt,
    sentAt: row.sentAt,
    dueAt: row.dueAt,
    lastError: row.lastError,
    orderId: orderIdOf(payload),
  }));
}

function orderIdOf(payload: unknown): string | null {
  return typeof payload === "object" &&
    payload !== null &&
    "orderId" in payload &&
    typeof payload.orderId === "string"
    ? payload.orderId
    : null;
}

type Waiting = { readonly state: string; readonly mails: number; readonly oldestDueSeconds: number | null };
type Queued = { readonly queue: string; readonly state: string; readonly jobs: number };

/** What waits in the outbox and the queue, on all sites: counts only, each by an index that has nothing but what waits. */
export async function backlogAt(now: Date, db: Db = database()) {
  const outbox = await db.$queryRaw<Waiting[]>`
    SELECT state::text, count(*)::int AS mails,
      extract(epoch FROM ${now}::timestamptz - min(coalesce(lease_until, due_at)))::float AS "oldestDueSeconds"
    FROM outbox WHERE state IN ('pending', 'sending') GROUP BY state`;
  const oldestDueSeconds = Math.max(0, ...outbox.map((row) => row.oldestDueSeconds ?? 0));
  return { outbox, queue: await queuedJobs(db), oldestDueSeconds };
}

/** Empty where no worker has made the queue's tables yet. */
async function queuedJobs(db: Db): Promise<Queued[]> {
  const [found] = await db.$queryRaw<
    { isThere: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS "isThere"`;
  if (!found?.isThere) return [];
  return db.$queryRaw<Queued[]>`
    SELECT name AS queue, state::text, count(*)::int AS jobs FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY name, state`;
}
