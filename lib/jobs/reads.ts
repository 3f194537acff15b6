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
