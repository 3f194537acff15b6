import type { SiteScope } from "@/lib/access/site-scope";
import type { MailTrouble } from "@/lib/emails/mail-trouble";
import type { Job } from "@/lib/jobs/definitions";
import { insertOutbox } from "@/lib/jobs/writes";
import type { Statements } from "@/lib/platform/database/plain-transaction";

/**
 * Promises work in the commit of the change it follows. The same dedupeKey promises nothing a second time. One that is
 * given up from the start, for a reason, is kept and shown like those that failed, and can be tried by hand.
 */
export async function enqueue(
  scope: SiteScope,
  job: Job & { readonly dedupeKey: string; readonly givenUpFor?: MailTrouble },
  now: Date,
  tx: Statements,
): Promise<void> {
  await insertOutbox(scope, job, now, tx);
}
