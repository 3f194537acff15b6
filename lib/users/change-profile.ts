import { scopeForSystem } from "@/lib/access/scope-for-system";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result } from "@/lib/kernel/result";
import { inTransaction } from "@/lib/platform/database/transaction";
import { changeActor, type Person } from "@/lib/users/user";
import { setProfile } from "@/lib/users/writes";

/**
 * A person's own name and language, on every site they belong to. Their name is how the others know them, so a new one
 * is in the history of each site; the language is theirs alone.
 */
export async function changeProfile(
  person: Person,
  profile: { readonly name?: string; readonly locale?: string },
  now: Date,
): Promise<Result<undefined, never>> {
  const { userId, name: oldName, sites } = person;
  return inTransaction(async (tx) => {
    await setProfile(userId, profile, tx);
    if (profile.name === undefined || profile.name === oldName) return ok();
    for (const site of sites) {
      await recordChange(
        scopeForSystem(site.id),
        {
          actor: changeActor(person),
          action: "user.profile-changed",
          subject: "user",
          subjectId: userId,
          details: { "name.old": oldName, "name.new": profile.name },
        },
        now,
        tx,
      );
    }
    return ok();
  });
}
