import type { SiteScope } from "@/lib/access/site-scope";
import type { Job } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/new-id";
import type { Transaction } from "@/lib/platform/database/transaction";

type CredentialChanged = Extract<Job, { kind: "credential-changed" }>["payload"];

/** Promises the owners a mail about a credential, in the commit of its change: whoever did not do it should know. */
export async function tellOwners(
  scope: SiteScope,
  told: Omit<CredentialChanged, "at">,
  now: Date,
  tx: Transaction,
): Promise<void> {
  const dedupeKey = `credential-changed|${newId("crd")}`;
  const payload = { ...told, at: now.toISOString() };
  await enqueue(scope, { kind: "credential-changed", dedupeKey, payload }, now, tx);
}
