import { ok, type Result, refuse } from "@/lib/kernel/result";
import { sessionsOf } from "@/lib/users/reads";
import { sessionReference } from "@/lib/users/session";
import { deleteSession } from "@/lib/users/writes";

/** Signs the person out of one browser, this or another, at once. */
export async function endSession(
  userId: string,
  reference: string,
  now: Date,
): Promise<Result<undefined, { readonly form: "unknown-session" }>> {
  const session = (await sessionsOf(userId, now)).find((one) => sessionReference(one.idDigest) === reference);
  if (!session) return refuse({ form: "unknown-session" });
  await deleteSession(session.idDigest);
  return ok();
}
