import type { SiteScope } from "@/lib/access/site-scope";
import type { Job } from "@/lib/jobs/definitions";
import { newId } from "@/lib/kernel/new-id";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Statements, send } from "@/lib/platform/database/plain-transaction";
import type { Db, Transaction } from "@/lib/platform/database/transaction";

export async function insertOutbox(
  { siteId }: SiteScope,
  {
    kind,
    dedupeKey,
    payload,
    givenUpFor,
  }: Job & { readonly dedupeKey: string; readonly givenUpFor?: string },
  now: Date,
  tx: Statements,
): Promise<void> {
  const state = givenUpFor === undefined ? "pending" : "dead";
  await send(
    tx,
    Prisma.sql`
    /* prepared: outbox */
    INSERT INTO outbox (site_id, id, kind, dedupe_key, payload, state, last_error, due_at, created_at)
    VALUES (${siteId}, ${newId("out")}, ${kind}, ${dedupeKey}, ${JSON.stringify(payload)}::jsonb,
      ${state}::outbox_state, ${givenUpFor ?? null}, ${now}, ${now})
    ON CONFLICT DO NOTHING`,
  );
}

/** A promise in the hands of one worker. The fence tells this taking from a later one. */
export type TakenPromise = {
  readonly siteId: string;
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly payload: unknown;
  readonly recipient: string | null;
  readonly attempt: number;
  readonly fence: number;
};

/** Takes what is due on any site, and what another worker took and never finished. Each row goes to one worker. */
export async function takeDue(now: Date, leaseUntil: Date, most: number): Promise<TakenPromise[]> {
  return database().$queryRaw<TakenPromise[]>`
    UPDATE outbox SET state = 'sending', attempt = outbox.attempt + 1, fence = outbox.fence + 1, lease_until = ${leaseUntil}
    FROM (
      SELECT site_id, id FROM outbox
      WHERE (state = 'pending' AND due_at <= ${now}) OR (state = 'sending' AND lease_until <= ${now})
      ORDER BY due_at LIMIT ${most} FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE outbox.site_id = due.site_id AND outbox.id = due.id
    RETURNING outbox.site_id AS "siteId", outbox.id, outbox.kind, outbox.dedupe_key AS "dedupeKey", outbox.payload,
      outbox.recipient, outbox.attempt, outbox.fence`;
}

type Settled = Pick<
  Prisma.OutboxUncheckedUpdateInput,
  "state" | "sentAt" | "dueAt" | "recipient" | "lastError"
>;

/** Writes down how a try ended; false when the promise was taken by somebody else meanwhile, who will say it. */
export async function settlePromise(
  { siteId, id, fence }: TakenPromise,
  settled: Settled,
  db: Db = database(),
): Promise<boolean> {
  const changed = await db.outbox.updateMany({
    where: { siteId, id, fence, state: "sending" },
    data: { ...settled, leaseUntil: null },
  });
  return changed.count === 1;
}

/** One row for each recipient, so that a refused one is tried again without mailing the others twice. */
export async function insertForEach(
  promise: TakenPromise,
  recipients: readonly string[],
  now: Date,
  tx: Transaction,
): Promise<void> {
  await tx.outbox.createMany({
    data: recipients.map((recipient) => ({
      siteId: promise.siteId,
      id: newId("out"),
      kind: promise.kind,
      dedupeKey: `${promise.dedupeKey}|${recipient}`,
      // Read from this very column.
      payload: promise.payload as Prisma.InputJsonValue,
      recipient,
      dueAt: now,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}

/** Puts a promise that was given up back into the queue, with all its tries; false when it is not given up. */
export async function reviveDead(scope: SiteScope, id: string, now: Date, tx: Transaction): Promise<boolean> {
  const changed = await tx.outbox.updateMany({
    where: { siteId: scope.siteId, id, state: "dead" },
    data: { state: "pending", attempt: 0, dueAt: now },
  });
  return changed.count === 1;
}
