import type { SiteScope } from "@/lib/access/site-scope";
import { recordChange } from "@/lib/activity/record-change";
import type { Transaction } from "@/lib/platform/database/transaction";
import { storeConnection } from "@/lib/shipstation/writes";

type By = { readonly userId: string; readonly name: string };

/** Names the one user that ShipStation may sign in with; the caller has proved its password or just made it. */
export async function enterConnectionUser(
  scope: SiteScope,
  by: By,
  connectionUser: { readonly id: string; readonly userName: string },
  now: Date,
  tx: Transaction,
): Promise<void> {
  await storeConnection(
    scope,
    { connectionUserId: connectionUser.id, userEnteredAt: now, userEnteredBy: by.name, updatedAt: now },
    tx,
  );
  await recordChange(
    scope,
    {
      actor: { kind: "person", id: by.userId, name: by.name },
      action: "connection.user-entered",
      subject: "connection",
      subjectId: scope.siteId,
      details: { userName: connectionUser.userName },
    },
    now,
    tx,
  );
}
