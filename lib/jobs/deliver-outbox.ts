import { randomInt } from "node:crypto";
import { scopeForSystem } from "@/lib/access/scope-for-system";
import { mailFor } from "@/lib/emails/mail-for";
import type { MailTrouble } from "@/lib/emails/mail-trouble";
import { isJobKind, parseJob } from "@/lib/jobs/definitions";
import { messageId } from "@/lib/jobs/message-id";
import { leaseMs, retryDelayMs } from "@/lib/jobs/retry-delay";
import { insertForEach, settlePromise, type TakenPromise, takeDue } from "@/lib/jobs/writes";
import { inTransaction } from "@/lib/platform/database/transaction";
import { env } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { sendMail } from "@/lib/platform/mailer";
import { countMail } from "@/lib/platform/metrics";

type Clock = () => Date;

// Sent side by side, so that one slow server does not hold up a whole shop.
const atOnce = 5;

/**
 * Takes the mails that are due, on all sites, and sends them; answers how many were taken. At least once: between the
 * server's 250 and our commit a crash repeats a mail, with the same Message-ID. Without a mail server nothing is tried.
 */
export async function deliverDue(clock: Clock): Promise<number> {
  if (env().smtpUrl === null) return 0;
  const now = clock();
  const taken = await takeDue(now, new Date(now.getTime() + leaseMs), atOnce);
  await Promise.all(taken.map((promise) => deliver(promise, clock)));
  return taken.length;
}

async function deliver(promise: TakenPromise, clock: Clock): Promise<void> {
  try {
    await send(promise, clock);
  } catch (err) {
    logger.error({ err, outboxId: promise.id, kind: promise.kind }, "A mail could not be made.");
    await tryLater(promise, "not-made", promise.recipient, clock());
  }
}

async function send(promise: TakenPromise, clock: Clock): Promise<void> {
  const job = parseJob(promise.kind, promise.payload);
  const letter = await mailFor(scopeForSystem(promise.siteId), job, promise.recipient, clock());
  if (letter.kind === "pointless") return giveUp(promise, letter.why, promise.recipient);
  if (letter.kind === "to-many") return fanOut(promise, letter.recipients, clock());

  const { mail } = letter;
  const recipient = mail.to.address;
  const sent = await sendMail({
    ...mail,
    messageId: messageId(promise.siteId, promise.dedupeKey, env().appOrigin),
  });
  if (sent.ok) {
    countMail(promise.kind, "sent");
    await settlePromise(promise, { state: "sent", sentAt: clock(), recipient, lastError: null });
    return;
  }
  const { code, isPermanent } = sent.problem;
  logger.warn({ outboxId: promise.id, kind: promise.kind, code, isPermanent }, "A mail was not taken.");
  if (isPermanent) return giveUp(promise, code, recipient);
  await tryLater(promise, code, recipient, clock());
}

async function fanOut(promise: TakenPromise, recipients: readonly string[], now: Date): Promise<void> {
  if (recipients.length === 0) return giveUp(promise, "no-recipient", null);
  await inTransaction(async (tx) => {
    if (await settlePromise(promise, { state: "sent", sentAt: now, lastError: null }, tx))
      await insertForEach(promise, recipients, now, tx);
  });
}

async function tryLater(promise: TakenPromise, code: MailTrouble, recipient: string | null, now: Date) {
  const delayMs = retryDelayMs(promise.attempt, randomInt(1_001) / 1_000);
  if (delayMs === null) return giveUp(promise, code, recipient);
  countMail(isJobKind(promise.kind) ? promise.kind : "unknown", "later");
  const dueAt = new Date(now.getTime() + delayMs);
  await settlePromise(promise, { state: "pending", dueAt, recipient, lastError: code });
}

/** The site's delivery log shows it, with a button to try again. */
async function giveUp(promise: TakenPromise, code: MailTrouble, recipient: string | null): Promise<void> {
  logger.warn({ outboxId: promise.id, kind: promise.kind, code }, "A mail was given up.");
  countMail(isJobKind(promise.kind) ? promise.kind : "unknown", "given-up");
  await settlePromise(promise, { state: "dead", recipient, lastError: code });
}
