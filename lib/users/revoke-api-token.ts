import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { changeActor } from "@/lib/users/user";
import { revokeToken } from "@/lib/users/writes";

/** Ends a token for good; the machine that holds it is refused with its next request. */
export async function revokeApiToken(
  actor: Actor,
  tokenId: string,
  now: Date,
): Promise<Result<undefined, { readonly form: "unknown-token" }>> {
  return inTransaction(async (tx) => {
    const name = await revokeToken(actor.scope, tokenId, now, tx);
    if (name === null) return refuse({ form: "unknown-token" });
    await recordChange(
      actor.scope,
      {
        actor: changeActor(actor),
        action: "api-token.revoked",
        subject: "api-token",
        subjectId: tokenId,
        details: { name },
      },
      now,
      tx,
    );
    return ok();
  });
}
