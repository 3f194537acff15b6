import type { SiteScope } from "@/lib/access/site-scope";
import { reviveDead } from "@/lib/jobs/writes";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";

/** Tries a mail again that was given up, as if it had just been promised. */
export async function retryMail(
  scope: SiteScope,
  id: string,
  now: Date,
): Promise<Result<undefined, { readonly form: "not-given-up" }>> {
  return inTransaction(async (tx) =>
    (await reviveDead(scope, id, now, tx)) ? ok() : refuse({ form: "not-given-up" }),
  );
}
