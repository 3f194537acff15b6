import type { SiteScope } from "@/lib/access/site-scope";
import { recordChange } from "@/lib/activity/record-change";
import { newId } from "@/lib/kernel/new-id";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { oneAtATime } from "@/lib/platform/database/one-at-a-time";
import type { Transaction } from "@/lib/platform/database/transaction";
import { activeConnectionUser, holderOfName } from "@/lib/users/reads";
import { type By, changeActor, nameKey } from "@/lib/users/user";
import { holdUsersOfSite, insertUser } from "@/lib/users/writes";

export type AddConnectionUserProblem =
  | { readonly form: "connection-user-exists" }
  | { readonly fields: { readonly userName: "taken" } };

/** Makes the user that ShipStation signs in with, and no person ever does. A site has one that is not disabled. */
export async function addConnectionUser(
  scope: SiteScope,
  user: { readonly userName: string; readonly passwordHash: string },
  by: By,
  now: Date,
  tx: Transaction,
): Promise<Result<{ id: string; userName: string }, AddConnectionUserProblem>> {
  await holdUsersOfSite(scope, tx);
  if (await activeConnectionUser(scope, tx)) return refuse({ form: "connection-user-exists" });
  await oneAtATime("people", tx);
  if (await holderOfName(user.userName, tx)) return refuse({ fields: { userName: "taken" } });

  const id = newId("usr");
  await insertUser(
    {
      id,
      kind: "connection",
      userName: user.userName,
      userNameKey: nameKey(user.userName),
      name: user.userName,
      connectionSiteId: scope.siteId,
      passwordHash: user.passwordHash,
      passwordChangedAt: now,
      passwordChangedBy: by.name,
      createdAt: now,
    },
    tx,
  );
  await recordChange(
    scope,
    {
      actor: changeActor(by),
      action: "user.connection-user-made",
      subject: "user",
      subjectId: id,
      details: { userName: user.userName },
    },
    now,
    tx,
  );
  return ok({ id, userName: user.userName });
}
