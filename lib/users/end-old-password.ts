import type { SiteScope } from "@/lib/access/site-scope";
import { recordChange } from "@/lib/activity/record-change";
import type { User } from "@/lib/platform/database/generated/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { oldPasswordEnd } from "@/lib/users/previous-password";
import { endOldPasswordAt } from "@/lib/users/writes";

type SwitchingUser = Pick<
  User,
  "id" | "userName" | "passwordHash" | "previousPasswordHash" | "previousPasswordUntil"
>;

/**
 * The new password was used for the first time: whoever has it has switched over, and the old one ends now. What was
 * let in before is answered to its end; `acceptedOldHash` says what becomes of the later pages of a running import.
 */
export async function endOldPassword(scope: SiteScope, user: SwitchingUser, now: Date): Promise<void> {
  if (!oldPasswordEnd(user, now)) return;
  await inTransaction(async (tx) => {
    // Of several first uses at once one ends it; a rotation in between has made this old one none of ours.
    if (!(await endOldPasswordAt(user, now, tx))) return;
    await recordChange(
      scope,
      {
        actor: { kind: "shipstation", name: "ShipStation" },
        action: "user.new-password-used",
        subject: "user",
        subjectId: user.id,
        details: { userName: user.userName },
      },
      now,
      tx,
    );
  });
}
