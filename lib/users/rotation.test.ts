import { beforeEach, describe, expect, test } from "vitest";
import { authenticateIntegration } from "@/lib/access/authenticate-integration";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { createConnectionUser } from "@/lib/shipstation/create-connection-user";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anOperator, aSite, testPassword } from "@/lib/testing/people";
import { disableUser } from "@/lib/users/disable-user";
import { enableUser } from "@/lib/users/enable-user";
import { forgetEnded } from "@/lib/users/forget-ended";
import type { OldPasswordDelay } from "@/lib/users/previous-password";
import { rotateConnectionPassword } from "@/lib/users/rotate-connection-password";
import { stopOldPassword } from "@/lib/users/stop-old-password";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const first = "the first password of it";
const second = "the second password of it";
const third = "the third password of it";

let owner: Awaited<ReturnType<typeof aMember>>;
let userId: string;
let userName: string;

beforeEach(async () => {
  const scope = await aSite(start);
  userName = `${scope.siteId}-ship`;
  await setShipStationEnabled(await anOperator(start), { siteId: scope.siteId, isEnabled: true }, start);
  owner = await aMember(scope, "owner", start);
  const made = await createConnectionUser(
    owner,
    { userName, passwordChoice: "choose", password: first, useNow: true },
    start,
  );
  if (!made.ok) throw new Error("The connection user was not made.");
  userId = made.value.userId;
});

function rotateTo(password: string, delay: OldPasswordDelay, now: Date, currentPassword = testPassword) {
  const form = { userId, passwordChoice: "choose", password, delay, currentPassword } as const;
  return rotateConnectionPassword(owner, form, now);
}

/** Whether ShipStation is let in with this password; asked for page 1 unless told otherwise. */
async function isLetIn(password: string, now: Date, isLaterPage = false): Promise<boolean> {
  const credentials = { source: "basic", userName, password } as const;
  return (await authenticateIntegration(credentials, "203.0.113.9", now, { isLaterPage })).ok;
}

const happened = async () =>
  (await changesOf(owner.scope, "user", userId)).map((change) => change.action).reverse();
const mails = async () =>
  (
    await database().outbox.findMany({
      where: { siteId: owner.scope.siteId, kind: "credential-changed" },
      orderBy: { id: "asc" },
    })
  ).map((mail) => mail.payload);

describe("after a rotation", () => {
  test("both passwords work, until the new one is used: then the old one is refused at once", async () => {
    await rotateTo(second, "24h", start);

    expect(await isLetIn(first, later(1))).toBe(true);
    expect(await isLetIn(first, later(2))).toBe(true);
    expect(await isLetIn(second, later(3))).toBe(true);
    expect(await isLetIn(first, later(3))).toBe(false);
    expect(await isLetIn(second, later(4))).toBe(true);
    expect(await happened()).toEqual([
      "user.connection-user-made",
      "user.connection-password-replaced",
      "user.new-password-used",
    ]);
  });

  test("the old one is refused when its time is over, although it was proved a moment ago", async () => {
    await rotateTo(second, "1h", start);

    expect(await isLetIn(first, new Date(later(60).getTime() - 1))).toBe(true);
    expect(await isLetIn(first, later(60))).toBe(false);
    expect(await isLetIn(second, later(60))).toBe(true);
  });

  test("an import that runs with the old one gets its later pages when ShipStation's test uses the new one", async () => {
    await rotateTo(second, "24h", start);
    expect(await isLetIn(first, later(1))).toBe(true);
    expect(await isLetIn(second, later(2))).toBe(true);

    expect(await isLetIn(first, later(3), true)).toBe(true);
    expect(await isLetIn(first, later(3))).toBe(false);
    expect(await isLetIn(first, later(7), true)).toBe(false);
  });

  test("with no delay the old one is refused by the next request, for later pages too", async () => {
    expect(await isLetIn(first, start)).toBe(true);
    await rotateTo(second, "now", start);

    expect(await isLetIn(first, start)).toBe(false);
    expect(await isLetIn(first, start, true)).toBe(false);
    expect(await isLetIn(second, start)).toBe(true);
  });

  test("of ten first uses at once all are let in, and the history tells of one", async () => {
    await rotateTo(second, "24h", start);

    const answers = await Promise.all(Array.from({ length: 10 }, () => isLetIn(second, later(1))));

    expect(answers).toEqual(Array.from({ length: 10 }, () => true));
    expect((await happened()).filter((action) => action === "user.new-password-used")).toHaveLength(1);
  });

  test("a wrong password ends nothing", async () => {
    await rotateTo(second, "24h", start);

    expect(await isLetIn(third, later(1))).toBe(false);
    expect(await isLetIn(first, later(1))).toBe(true);
  });

  test("a new one that is not let in, because the user is not entered, ends nothing", async () => {
    await rotateTo(second, "24h", start);
    const { siteId } = owner.scope;
    const entered = (connectionUserId: string | null) =>
      database().shipStationConnection.update({ where: { siteId }, data: { connectionUserId } });
    await entered(null);
    expect(await isLetIn(second, later(1))).toBe(false);
    await entered(userId);

    expect(await isLetIn(first, later(1))).toBe(true);
  });

  test("rotating again before the new one was used keeps the one ShipStation has, for the new delay", async () => {
    await rotateTo(second, "1h", start);
    await rotateTo(third, "24h", later(30));

    expect(await isLetIn(first, later(90))).toBe(true);
    expect(await isLetIn(second, later(90))).toBe(false);
    expect(await isLetIn(third, later(90))).toBe(true);
    expect(await isLetIn(first, later(90))).toBe(false);
  });

  test("rotating again after the new one was used keeps that one, and only that one", async () => {
    await rotateTo(second, "24h", start);
    await isLetIn(second, later(1));
    await rotateTo(third, "24h", later(2));

    expect(await isLetIn(first, later(3), true)).toBe(false);
    expect(await isLetIn(second, later(3))).toBe(true);
    expect(await isLetIn(third, later(4))).toBe(true);
  });

  test("disabling ends both, and enabling brings back the new one only", async () => {
    await rotateTo(second, "24h", start);
    await disableUser(owner, { userId, confirmation: userName }, later(1));
    expect(await isLetIn(first, later(2))).toBe(false);
    expect(await isLetIn(second, later(2))).toBe(false);

    await enableUser(owner, userId, later(3));

    expect(await isLetIn(first, later(4), true)).toBe(false);
    expect(await isLetIn(second, later(4))).toBe(true);
  });

  test("the owner can stop the old one before its time, and the owners are told of both", async () => {
    await rotateTo(second, "7d", start);
    const form = { userId, currentPassword: testPassword };
    expect(await stopOldPassword(owner, form, later(60))).toEqual({ ok: true, value: undefined });
    expect(await stopOldPassword(owner, form, later(61))).toEqual({ ok: true, value: undefined });

    expect(await isLetIn(first, later(60), true)).toBe(false);
    expect(await isLetIn(second, later(60))).toBe(true);
    const by = { subject: userName, by: owner.name };
    expect(await mails()).toEqual([
      { what: "connection-user-created", ...by, at: start.toISOString() },
      { what: "connection-password-rotated", ...by, at: start.toISOString() },
      { what: "old-password-stopped", ...by, at: later(60).toISOString() },
    ]);
  });

  test("no hash of a password long over is kept", async () => {
    await rotateTo(second, "1h", start);
    await forgetEnded(later(60 + 24 * 60));

    expect(await database().user.findUnique({ where: { id: userId } })).toMatchObject({
      previousPasswordHash: null,
      previousPasswordUntil: null,
    });
  });
});

describe("rotating", () => {
  test("is asked for by the owner's own password once the sign-in is ten minutes old", async () => {
    const needed = { ok: false, problem: { fields: { currentPassword: "currentPasswordNeeded" } } };
    const wrong = { ok: false, problem: { fields: { currentPassword: "currentPasswordWrong" } } };

    expect(await rotateTo(second, "24h", later(11), "")).toEqual(needed);
    expect(await rotateTo(second, "24h", later(11), "somebody at the desk")).toEqual(wrong);
    expect(await stopOldPassword(owner, { userId }, later(11))).toEqual(needed);
    expect(await isLetIn(first, later(12))).toBe(true);
    expect(await rotateTo(second, "24h", later(9), "")).toMatchObject({ ok: true });
  });

  test("to the password it has already is refused: it would end the delay by itself", async () => {
    expect(await rotateTo(first, "24h", start)).toEqual({
      ok: false,
      problem: { fields: { password: "passwordSame" } },
    });
  });

  test("to a chosen password takes 12 characters that are not the user's name", async () => {
    const refusedFor = (password: string) => ({ ok: false, problem: { fields: { password } } });

    expect(await rotateTo(userName.toUpperCase(), "24h", start)).toEqual(refusedFor("passwordIsUserName"));
    expect(await rotateTo("too short", "24h", start)).toEqual(refusedFor("passwordLength"));
  });

  test("says until when the old one is accepted", async () => {
    expect(await rotateTo(second, "1h", start)).toEqual({
      ok: true,
      value: { userName, generated: null, oldAcceptedUntil: later(60) },
    });
  });
});
