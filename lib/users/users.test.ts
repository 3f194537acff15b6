import { describe, expect, test } from "vitest";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { verifyPassword } from "@/lib/platform/password-hash";
import { createConnectionUser } from "@/lib/shipstation/create-connection-user";
import { connectionOf } from "@/lib/shipstation/reads";
import { setShipStationEnabled } from "@/lib/sites/set-shipstation-enabled";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anAccount, anOperator, aSession, aSite, testPassword } from "@/lib/testing/people";
import { changeRole } from "@/lib/users/change-role";
import { disableUser } from "@/lib/users/disable-user";
import { enableUser } from "@/lib/users/enable-user";
import { passwordHashOf, userOfSite, usersOfSite } from "@/lib/users/reads";
import { removePerson } from "@/lib/users/remove-person";
import { resumeSession } from "@/lib/users/resume-session";
import { rotateConnectionPassword } from "@/lib/users/rotate-connection-password";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe("an owner", () => {
  test("cannot shut out, demote or remove themselves", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    await aMember(scope, "owner", start);
    const yourself = { ok: false, problem: { form: "yourself" } };

    expect(await disableUser(owner, { userId: owner.userId, confirmation: "" }, start)).toEqual(yourself);
    expect(await changeRole(owner, { userId: owner.userId, role: "staff" }, start)).toEqual(yourself);
    expect(await removePerson(owner, { userId: owner.userId }, start)).toEqual(yourself);
  });

  test("is always left: of two who shut each other out at the same moment, one stays", async () => {
    const scope = await aSite(start);
    const one = await aMember(scope, "owner", start);
    const other = await aMember(scope, "owner", start);

    const answers = await Promise.all([
      disableUser(one, { userId: other.userId, confirmation: "" }, start),
      disableUser(other, { userId: one.userId, confirmation: "" }, start),
      changeRole(one, { userId: other.userId, role: "staff" }, start),
      removePerson(other, { userId: one.userId }, start),
    ]);

    const owners = (await usersOfSite(scope)).filter(
      (user) => user.role === "owner" && user.status === "active",
    );
    expect(owners.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => !answer.ok)).toContainEqual({
      ok: false,
      problem: { form: "last-owner" },
    });
  });

  test("cannot touch who belongs to another site", async () => {
    const owner = await aMember(await aSite(start), "owner", start);
    const stranger = await aMember(await aSite(start), "staff", start);
    const unknown = { ok: false, problem: { form: "unknown-user" } };

    expect(await disableUser(owner, { userId: stranger.userId, confirmation: "" }, start)).toEqual(unknown);
    expect(await enableUser(owner, stranger.userId, start)).toEqual(unknown);
    expect(await changeRole(owner, { userId: stranger.userId, role: "owner" }, start)).toEqual(unknown);
    expect(await removePerson(owner, { userId: stranger.userId }, start)).toEqual(unknown);
    expect(await userOfSite(owner.scope, stranger.userId)).toBeNull();
  });

  test("may remove who also works elsewhere, but not shut them out of everything", async () => {
    const here = await aSite(start);
    const owner = await aMember(here, "owner", start);
    const elsewhere = await aMember(await aSite(start), "manager", start);
    await database().membership.create({
      data: { siteId: here.siteId, userId: elsewhere.userId, role: "sales" },
    });

    const disabled = await disableUser(owner, { userId: elsewhere.userId, confirmation: "" }, start);
    const removed = await removePerson(owner, { userId: elsewhere.userId }, start);

    expect(disabled).toEqual({ ok: false, problem: { form: "shared-account" } });
    expect(removed.ok).toBe(true);
    const session = await aSession(elsewhere.email, start);
    expect((await resumeSession(session, start))?.sites).toHaveLength(1);
  });

  test("who signed in a while ago proves who they are before removing somebody", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const clerk = await aMember(scope, "staff", start);
    const remove = (currentPassword?: string) =>
      removePerson(owner, { userId: clerk.userId, currentPassword }, later(11));

    expect(await remove()).toEqual({
      ok: false,
      problem: { fields: { currentPassword: "currentPasswordNeeded" } },
    });
    expect(await remove("a wrong guess")).toEqual({
      ok: false,
      problem: { fields: { currentPassword: "currentPasswordWrong" } },
    });
    expect((await remove(testPassword)).ok).toBe(true);
    expect((await changesOf(scope, "user", clerk.userId))[0]).toMatchObject({
      action: "user.removed",
      actor: { kind: "person", id: owner.userId },
      details: { name: clerk.name, role: "staff" },
    });
  });
});

describe("the connection user", () => {
  const generated = { passwordChoice: "generate", password: "" } as const;

  test("gets a password that is shown once, and is entered under General in the same step", async () => {
    const scope = await anEnabledSite();
    const owner = await aMember(scope, "owner", start);

    const made = await createConnectionUser(
      owner,
      { userName: "ACMEShipStation", ...generated, useNow: true },
      start,
    );

    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.value.generated).toMatch(/^[A-Za-z2-9_-]{24}$/);
    expect(await verifyPassword(await passwordHashOf(made.value.userId), made.value.generated ?? "")).toBe(
      true,
    );
    expect((await connectionOf(scope)).connectionUser).toMatchObject({ userName: "ACMEShipStation" });
    const stored = JSON.stringify([await database().change.findMany(), await database().user.findMany()]);
    expect(stored).not.toContain(made.value.generated);
  });

  test("is one of a kind on a site, and its name on the platform", async () => {
    const scope = await anEnabledSite();
    const owner = await aMember(scope, "owner", start);
    const otherOwner = await aMember(await anEnabledSite(), "owner", start);
    const form = { ...generated, useNow: false };
    const made = await createConnectionUser(owner, { ...form, userName: "Unique.Ship" }, start);

    const second = await createConnectionUser(owner, { ...form, userName: "AnotherShip" }, start);
    const sameName = await createConnectionUser(otherOwner, { ...form, userName: "unique.SHIP" }, start);
    const personsName = await createConnectionUser(otherOwner, { ...form, userName: owner.email }, start);

    expect(made.ok).toBe(true);
    expect(second).toEqual({ ok: false, problem: { form: "connection-user-exists" } });
    expect(sameName).toEqual({ ok: false, problem: { fields: { userName: "taken" } } });
    expect(personsName).toEqual(sameName);
  });

  test("made twice at the same moment is made once", async () => {
    const scope = await anEnabledSite();
    const owner = await aMember(scope, "owner", start);
    const make = (userName: string) =>
      createConnectionUser(owner, { ...generated, userName, useNow: true }, start);

    const answers = await Promise.all([make("RaceOne"), make("RaceTwo"), make("RaceOne")]);

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await database().user.count({ where: { connectionSiteId: scope.siteId } })).toBe(1);
  });

  test("may be replaced once it is disabled, and then not come back beside the new one", async () => {
    const scope = await anEnabledSite();
    const owner = await aMember(scope, "owner", start);
    const form = { ...generated, useNow: true };
    const first = await createConnectionUser(owner, { ...form, userName: "FirstShip" }, start);
    if (!first.ok) throw new Error("made");
    const { userId } = first.value;

    const unconfirmed = await disableUser(owner, { userId, confirmation: "no" }, start);
    const confirmed = await disableUser(owner, { userId, confirmation: "firstship" }, start);
    const second = await createConnectionUser(owner, { ...form, userName: "SecondShip" }, start);

    expect(unconfirmed).toEqual({ ok: false, problem: { fields: { confirmation: "confirmationMismatch" } } });
    expect(confirmed.ok).toBe(true);
    expect(second.ok).toBe(true);
    expect(await enableUser(owner, userId, start)).toEqual({
      ok: false,
      problem: { form: "connection-user-exists" },
    });
  });

  test("is not entered where the operator has not enabled ShipStation", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);

    const made = await createConnectionUser(
      owner,
      { ...generated, userName: "EarlyShip", useNow: true },
      start,
    );

    expect(made).toEqual({ ok: false, problem: { form: "not-enabled" } });
  });

  test("of another site, or a person, gets no password here", async () => {
    const owner = await aMember(await anEnabledSite(), "owner", start);
    const otherOwner = await aMember(await anEnabledSite(), "owner", start);
    const made = await createConnectionUser(
      otherOwner,
      { ...generated, userName: "TheirShip", useNow: true },
      start,
    );
    if (!made.ok) throw new Error("made");
    const unknown = { ok: false, problem: { form: "unknown-user" } };

    for (const userId of [made.value.userId, owner.userId, "usr_nobody"]) {
      expect(await rotateConnectionPassword(owner, { userId, ...generated, delay: "now" }, start)).toEqual(
        unknown,
      );
    }
  });

  async function anEnabledSite() {
    const scope = await aSite(start);
    await setShipStationEnabled(await anOperator(start), { siteId: scope.siteId, isEnabled: true }, start);
    return scope;
  }
});

test("an account is one of a kind, also when two make it at the same moment", async () => {
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => anAccount(start, { email: "same@acme.example" })),
  );

  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  expect(await inTransaction((tx) => tx.user.count({ where: { emailKey: "same@acme.example" } }))).toBe(1);
});
