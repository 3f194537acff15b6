import type { SiteScope } from "@/lib/access/site-scope";
import { recordChange } from "@/lib/activity/record-change";
import { newId } from "@/lib/kernel/new-id";
import type { Transaction } from "@/lib/platform/database/transaction";
import { digest } from "@/lib/platform/secrets";
import { type By, changeActor } from "@/lib/users/user";
import { insertApiToken } from "@/lib/users/writes";

/** Lets a token in at the order intake; only its digest is kept. */
export async function addApiToken(
  scope: SiteScope,
  { name, token }: { readonly name: string; readonly token: string },
  by: By,
  now: Date,
  tx: Transaction,
): Promise<void> {
  const id = newId("tok");
  await insertApiToken(scope, { id, name, digest: digest(token), createdBy: by.name, createdAt: now }, tx);
  await recordChange(
    scope,
    {
      actor: changeActor(by),
      action: "api-token.made",
      subject: "api-token",
      subjectId: id,
      details: { name },
    },
    now,
    tx,
  );
}
