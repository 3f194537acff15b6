import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import type { Person } from "@/lib/users/user";
import { setProfile } from "@/lib/users/writes";

/** A person's own name and language, on every site they belong to. */
export async function changeProfile(
  person: Person,
  profile: { readonly name?: string; readonly locale?: string },
): Promise<Result<undefined, never>> {
  return inTransaction(async (tx) => {
    await setProfile(person.userId, profile, tx);
    return ok();
  });
}
