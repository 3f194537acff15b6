import type { Actor } from "@/lib/access/require-actor";
import { recordChange } from "@/lib/activity/record-change";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { orderStatusNames } from "@/lib/orders/reads";
import type { Transaction } from "@/lib/platform/database/transaction";
import { verifyPassword } from "@/lib/platform/password-hash";
import { seal } from "@/lib/platform/secrets";
import type { Connection } from "@/lib/shipstation/connection";
import { enterConnectionUser } from "@/lib/shipstation/enter-connection-user";
import { connectionOf, isShipStationEnabled, userNamed } from "@/lib/shipstation/reads";
import type { ConnectionForm } from "@/lib/shipstation/schema";
import { storeConnection, storePageSize } from "@/lib/shipstation/writes";
import { nameKey } from "@/lib/users/user";

export type SaveConnectionProblem =
  | { readonly form: "not-enabled" | "conflict" }
  | { readonly fields: Readonly<Record<string, string>> };

/** What stands before anything is written: ShipStation is enabled, the password is right, the status exists. */
export async function checkConnection(
  actor: Actor,
  form: ConnectionForm,
): Promise<Result<EnteredUser, SaveConnectionProblem>> {
  if (!(await isShipStationEnabled(actor.scope))) return refuse({ form: "not-enabled" });
  const statuses = await orderStatusNames(actor.scope);
  if (!statuses.includes(form.afterShippingStatus)) {
    return refuse({ fields: { "connection.afterShippingStatus": "requiredSelect" } });
  }
  return checkedUser(actor, form, await connectionOf(actor.scope));
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

  if (user) await enterConnectionUser(actor.scope, { userId: actor.userId, name: actor.name }, user, now, tx);
  await storeConnection(
    actor.scope,
    { ...settingsOf(form), ...sealedKeys(actor, form, now), updatedAt: now },
    tx,
  );
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
  };
}

function sealedKeys(actor: Actor, form: ConnectionForm, now: Date) {
  const { siteId } = actor.scope;
  const unchecked = { apiKeyState: "not_checked", apiKeyCheckedAt: null, apiKeyCheckCause: null } as const;
  if (form.apiKey !== "") {
    return {
      ...unchecked,
      apiKeySealed: seal(form.apiKey, { siteId, field: "apiKey" }),
      apiKeyFirst4: form.apiKey.slice(0, 4),
      apiKeyLast4: form.apiKey.slice(-4),
      apiSecretSealed: seal(form.apiSecret, { siteId, field: "apiSecret" }),
      apiSecretLast4: form.apiSecret.slice(-4),
      apiKeySetAt: now,
      apiKeySetBy: actor.name,
    };
  }
  if (!form.removeApiKey) return {};
  return {
    ...unchecked,
    apiKeySealed: null,
    apiKeyFirst4: null,
    apiKeyLast4: null,
    apiSecretSealed: null,
    apiSecretLast4: null,
    apiKeySetAt: null,
    apiKeySetBy: null,
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
  const details: Record<string, string | number | boolean> = {};
  if (form.apiKey !== "") details["apiKey"] = "replaced";
  else if (form.removeApiKey && before.apiKey) details["apiKey"] = "removed";
  for (const field of [
    "acceptQueryCredentials",
    "afterShippingStatus",
    "customerMail",
    "pageSize",
  ] as const) {
    if (form[field] === before[field]) continue;
    details[`${field}.old`] = before[field];
    details[`${field}.new`] = form[field];
  }
  if (Object.keys(details).length === 0) return;
  await recordChange(
    actor.scope,
    {
      actor: { kind: "person", id: actor.userId, name: actor.name },
      action: "connection.saved",
      subject: "connection",
      subjectId: actor.scope.siteId,
      details,
    },
    now,
    tx,
  );
}
