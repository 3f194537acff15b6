import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { localDay } from "@/lib/kernel/local-day";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { orderStatusNames } from "@/lib/orders/reads";
import type { Transaction } from "@/lib/platform/database/transaction";
import { verifyPassword } from "@/lib/platform/password-hash";
import { addressesIn } from "@/lib/shipstation/alert-recipients";
import { apiKeyChange, expiryAfter, sealedKeys } from "@/lib/shipstation/api-key-change";
import type { Connection } from "@/lib/shipstation/connection";
import { enterConnectionUser } from "@/lib/shipstation/enter-connection-user";
import { connectionOf, isShipStationEnabled, userNamed } from "@/lib/shipstation/reads";
import type { ConnectionForm } from "@/lib/shipstation/schema";
import { forgetSnapshot } from "@/lib/shipstation/store-snapshot/writes";
import { storeConnection, storePageSize } from "@/lib/shipstation/writes";
import { confirmPassword } from "@/lib/users/confirm-password";
import { tellOwners } from "@/lib/users/tell-owners";
import { changeActor, nameKey } from "@/lib/users/user";

export type SaveConnectionProblem =
  | { readonly form: "not-enabled" | "conflict" }
  | { readonly fields: Readonly<Record<string, string>> };

/** What stands before anything is written: ShipStation is enabled, the password is right, the status exists. */
export async function checkConnection(
  actor: Actor,
  form: ConnectionForm,
  now: Date,
): Promise<Result<EnteredUser, SaveConnectionProblem>> {
  if (!(await isShipStationEnabled(actor.scope))) return refuse({ form: "not-enabled" });
  const statuses = await orderStatusNames(actor.scope);
  if (!statuses.includes(form.afterShippingStatus)) {
    return refuse({ fields: { "connection.afterShippingStatus": "requiredSelect" } });
  }
  const before = await connectionOf(actor.scope);
  const expiresOn = expiryAfter(form, before);
  const isExpiryNew = form.apiKey !== "" || expiresOn !== before.apiKey?.expiresOn;
  if (expiresOn !== null && isExpiryNew && expiresOn <= localDay(now, actor.site.timeZone)) {
    return refuse({ fields: { "connection.apiKeyExpiresOn": "dateInFuture" } });
  }
  if (apiKeyChange(form, before)) {
    const confirmed = await confirmPassword(actor, form.currentPassword, now);
    if (!confirmed.ok) {
      return refuse({ fields: { "connection.currentPassword": confirmed.problem.fields.currentPassword } });
    }
  }
  return checkedUser(actor, form, before);
}

/** Stores the ShipStation section of General with its history; `user` is what checkConnection proved. */
export async function saveConnection(
  actor: Actor,
  form: ConnectionForm,
  user: EnteredUser,
  now: Date,
  tx: Transaction,
): Promise<Result<undefined, SaveConnectionProblem>> {
  const current = await connectionOf(actor.scope, tx);
  if (current.version !== form.version) return refuse({ form: "conflict" });

  if (user) await enterConnectionUser(actor.scope, actor, user, now, tx);
  const keyChange = apiKeyChange(form, current);
  const expiresOn = expiryAfter(form, current);
  await storeConnection(
    actor.scope,
    {
      ...settingsOf(form),
      apiKeyExpiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
      ...sealedKeys(actor.scope.siteId, actor.name, form, keyChange, now),
      updatedAt: now,
    },
    tx,
  );
  if (keyChange) {
    await forgetSnapshot(actor.scope, tx);
    const last4 = keyChange === "replaced" ? form.apiKey.slice(-4) : (current.apiKey?.keyLast4 ?? "");
    await tellOwners(actor.scope, { what: `api-key-${keyChange}`, subject: last4, by: actor.name }, now, tx);
  }
  if (form.pageSize !== current.pageSize) await storePageSize(actor.scope, form.pageSize, tx);
  await recordSettings(actor, form, current, now, tx);
  return ok();
}

/** The user to enter; null when nothing about the user was typed. */
export type EnteredUser = { readonly id: string; readonly userName: string } | null;

async function checkedUser(
  actor: Actor,
  form: ConnectionForm,
  before: Connection,
): Promise<Result<EnteredUser, SaveConnectionProblem>> {
  const isSameUser =
    before.connectionUser !== null && nameKey(before.connectionUser.userName) === nameKey(form.userName);
  if (form.password === "" && (isSameUser || (form.userName === "" && !before.connectionUser)))
    return ok(null);
  if (form.userName === "") return refuse({ fields: { "connection.userName": "userRequired" } });

  const user = await userNamed(nameKey(form.userName));
  const isOurs = user?.kind === "connection" && user.connectionSiteId === actor.scope.siteId;
  if (user?.kind === "person") return refuse({ fields: { "connection.userName": "userIsPerson" } });
  if (!user || !isOurs) return refuse({ fields: { "connection.userName": "userUnknown" } });
  if (user.disabledAt) return refuse({ fields: { "connection.userName": "userDisabled" } });
  if (form.password === "") return refuse({ fields: { "connection.password": "passwordRequired" } });
  if (!(await verifyPassword(user.passwordHash, form.password))) {
    return refuse({ fields: { "connection.password": "passwordWrong" } });
  }
  return ok({ id: user.id, userName: user.userName });
}

function settingsOf(form: ConnectionForm) {
  return {
    acceptQueryCredentials: form.acceptQueryCredentials,
    afterShippingStatus: form.afterShippingStatus,
    customerMail: form.customerMail,
    alertRecipients: addressesIn(form.alertRecipients),
    alertDown: form.alertDown,
    alertKeyExpiry: form.alertKeyExpiry,
  };
}

/** One entry with what changed; the key and secret appear as "replaced" or "removed". */
async function recordSettings(
  actor: Actor,
  form: ConnectionForm,
  before: Connection,
  now: Date,
  tx: Transaction,
) {
  const details: Record<string, string | number | boolean | null | readonly string[]> = {};
  const keyChange = apiKeyChange(form, before);
  if (keyChange) details["apiKey"] = keyChange;
  const after = {
    ...form,
    apiKeyExpiresOn: expiryAfter(form, before),
    alertRecipients: addressesIn(form.alertRecipients),
  };
  const old = { ...before, apiKeyExpiresOn: before.apiKey?.expiresOn ?? null };
  for (const field of recordedFields) {
    if (JSON.stringify(after[field]) === JSON.stringify(old[field])) continue;
    details[`${field}.old`] = old[field];
    details[`${field}.new`] = after[field];
  }
  if (Object.keys(details).length === 0) return;
  await recordChange(
    actor.scope,
    {
      actor: changeActor(actor),
      action: "connection.saved",
      subject: "connection",
      subjectId: actor.scope.siteId,
      details,
    },
    now,
    tx,
  );
}

const recordedFields = [
  "apiKeyExpiresOn",
  "acceptQueryCredentials",
  "afterShippingStatus",
  "customerMail",
  "pageSize",
  "alertRecipients",
  "alertDown",
  "alertKeyExpiry",
] as const;
