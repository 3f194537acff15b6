import type { Role } from "@/lib/access/roles";
import type { SiteScope } from "@/lib/access/site-scope";
import type { ChangeActor } from "@/lib/activity/change";
import { enqueue } from "@/lib/jobs/enqueue";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Transaction } from "@/lib/platform/database/transaction";
import { env } from "@/lib/platform/env";
import { seal } from "@/lib/platform/secrets";
import { addMember } from "@/lib/users/add-member";
import { addPerson } from "@/lib/users/add-person";
import { issueLink } from "@/lib/users/links/issue-link";
import { holderOfName, isAccountOfSiteAlone, userOfSite } from "@/lib/users/reads";

export type Invitation = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: string;
};

export type Invited = {
  readonly userId: string;
  readonly name: string;
  /** The link's token, to be shown once; null for somebody who has an account of the platform and just gained a site. */
  readonly token: string | null;
};

export type InvitePersonProblem = { readonly fields: { readonly email: "emailOfMember" | "taken" } };

/** Lets a person in: a new account with an invitation, or one more site for an account that exists. */
export async function invitePerson(
  scope: SiteScope,
  invitation: Invitation,
  by: ChangeActor,
  now: Date,
  tx: Transaction,
): Promise<Result<Invited, InvitePersonProblem>> {
  const holder = await holderOfName(invitation.email, tx);
  if (holder) return admit(scope, holder, invitation.role, by, now, tx);

  const added = await addPerson({ ...invitation, passwordHash: null, isOperator: false }, now, tx);
  if (!added.ok) return added;
  const member = { userId: added.value, name: invitation.name, role: invitation.role };
  await addMember(scope, member, by, now, tx);
  return ok({
    userId: member.userId,
    name: member.name,
    token: await promiseInvitation(scope, member.userId, now, tx),
  });
}

/** A link of an account that others may rely on is never handed to this site's owner: it would open their sites too. */
async function admit(
  scope: SiteScope,
  holder: Holder,
  role: Role,
  by: ChangeActor,
  now: Date,
  tx: Transaction,
): Promise<Result<Invited, InvitePersonProblem>> {
  if (holder.kind !== "person" || holder.disabledAt) return refuse({ fields: { email: "taken" } });
  if (await userOfSite(scope, holder.id, tx)) return refuse({ fields: { email: "emailOfMember" } });

  await addMember(scope, { userId: holder.id, name: holder.name, role }, by, now, tx);
  const isStillInvited = holder.passwordHash === null && (await isAccountOfSiteAlone(scope, holder.id, tx));
  const token = isStillInvited ? await promiseInvitation(scope, holder.id, now, tx) : null;
  return ok({ userId: holder.id, name: holder.name, token });
}

type Holder = NonNullable<Awaited<ReturnType<typeof holderOfName>>>;

/** A new link; where mail can be sent, also the promise to send it. */
export async function promiseInvitation(
  scope: SiteScope,
  userId: string,
  now: Date,
  tx: Transaction,
): Promise<string> {
  const token = await issueLink("invitation", userId, now, tx);
  if (env().smtpUrl !== null) {
    const sealedToken = seal(token, { siteId: scope.siteId, field: "invitation" });
    const dedupeKey = `${userId}|invitation|${now.getTime()}`;
    await enqueue(scope, { kind: "invitation", dedupeKey, payload: { userId, sealedToken } }, now, tx);
  }
  return token;
}
