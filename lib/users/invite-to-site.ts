import type { Actor } from "@/lib/access/require-actor";
import type { Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import {
  type Invitation,
  type Invited,
  type InvitePersonProblem,
  invitePerson,
} from "@/lib/users/invite-person";
import { changeActor } from "@/lib/users/user";

/** An owner lets a person into the owner's site. */
export async function inviteToSite(
  actor: Actor,
  invitation: Invitation,
  now: Date,
): Promise<Result<Invited, InvitePersonProblem>> {
  return inTransaction((tx) => invitePerson(actor.scope, invitation, changeActor(actor), now, tx));
}
