import { describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/platform/database/transaction";
import { hashPassword } from "@/lib/platform/password-hash";
import { digest } from "@/lib/platform/secrets";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anAccount, anOperator, aSession, aSite, testPassword } from "@/lib/testing/people";
import { addConnectionUser } from "@/lib/users/add-connection-user";
import { changePassword } from "@/lib/users/change-password";
import { changeRole } from "@/lib/users/change-role";
import { disableUser } from "@/lib/users/disable-user";
import { enableUser } from "@/lib/users/enable-user";
import { endSession } from "@/lib/users/end-session";
import { sessionsOf } from "@/lib/users/reads";
import { resumeSession } from "@/lib/users/resume-session";
import { sessionReference } from "@/lib/users/session";
import { signIn } from "@/lib/users/sign-in";
import { signOut } from "@/lib/users/sign-out";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const attempt = { password: testPassword, keep: false, ip: "203.0.113.7", userAgent: "Firefox" };

describe("signing in", () => {
  test("works with the e-mail address, whatever its case", async () => {
    const { email } = await anAccount(start);

    const signed = await signIn({ ...attempt, login: ` ${email.toUpperCase()} ` }, start);

    expect(signed.ok).toBe(true);
  });

  test("says the same of a wrong password and of an unknown name", async () => {
    const { email } = await anAccount(start);

    const wrong = await signIn({ ...attempt, login: email, password: "not this one" }, start);
    const unknown = await signIn({ ...attempt, login: "nobody@acme.example" }, start);

    expect(wrong).toEqual({ ok: false, problem: { code: "wrong" } });
    expect(unknown).toEqual(wrong);
  });

  test("makes many wrong passwords wait, and never the right one", async () => {
    const { email } = await anAccount(start);
    const guess = () => signIn({ ...attempt, login: email, password: "a wrong guess" }, start);

    for (let tries = 0; tries < 10; tries++)
      expect(await guess()).toMatchObject({ problem: { code: "wrong" } });
    const eleventh = await guess();

    expect(eleventh).toMatchObject({ problem: { code: "throttled" } });
    expect(eleventh.ok || eleventh.problem.code !== "throttled" || eleventh.problem.seconds).toBeGreaterThan(
      0,
    );
    expect((await signIn({ ...attempt, login: email }, start)).ok).toBe(true);
    expect(await guess()).toMatchObject({ problem: { code: "wrong" } });
  });

  test("tells the connection user why it is no person, but only after its own password", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const passwordHash = await hashPassword(testPassword);
    await inTransaction((tx) =>
      addConnectionUser(scope, { userName: "SomeShipStation", passwordHash }, owner, start, tx),
    );

    const right = await signIn({ ...attempt, login: "someshipstation" }, start);
    const wrong = await signIn({ ...attempt, login: "someshipstation", password: "a wrong guess" }, start);

    expect(right).toEqual({ ok: false, problem: { code: "connection-only" } });
    expect(wrong).toEqual({ ok: false, problem: { code: "wrong" } });
  });
});

describe("a session ends", () => {
  test("after half an hour without a click, and lives on as long as there are clicks", async () => {
    const { email, userId } = await anAccount(start);
    const idle = await aSession(email, start);
    const used = await aSession(email, start);

    for (const minutes of [20, 40, 60])
      expect((await resumeSession(used, later(minutes)))?.userId).toBe(userId);

    expect(await resumeSession(idle, later(60))).toBeNull();
    expect((await resumeSession(used, later(89)))?.userId).toBe(userId);
    expect(await resumeSession(used, later(120))).toBeNull();
  });

  test("twelve hours after the sign-in, however busy it was", async () => {
    const { email } = await anAccount(start);
    const session = await aSession(email, start);

    for (let minutes = 20; minutes < 720; minutes += 20) {
      expect(await resumeSession(session, later(minutes))).not.toBeNull();
    }

    expect(await resumeSession(session, later(720))).toBeNull();
  });

  test("after two weeks without a visit or after thirty days when it was to be kept", async () => {
    const { email } = await anAccount(start);
    const day = 24 * 60;
    const rested = await aSession(email, start, true);
    const visited = await aSession(email, start, true);

    expect(await resumeSession(rested, later(13 * day))).not.toBeNull();
    for (const days of [10, 20, 29]) expect(await resumeSession(visited, later(days * day))).not.toBeNull();

    expect(await resumeSession(rested, later(28 * day))).toBeNull();
    expect(await resumeSession(visited, later(30 * day))).toBeNull();
  });

  test("at once when the person signs out, here or from the list of sessions", async () => {
    const { email, userId } = await anAccount(start);
    const [here, there] = [await aSession(email, start), await aSession(email, start)];

    await signOut(here);
    const ended = await endSession(userId, sessionReference(there), start);

    expect(ended.ok).toBe(true);
    expect(await resumeSession(here, start)).toBeNull();
    expect(await resumeSession(there, start)).toBeNull();
    expect(await sessionsOf(userId, start)).toEqual([]);
  });

  test("of another person stays out of reach", async () => {
    const mine = await anAccount(start);
    const theirs = await anAccount(start);
    const session = await aSession(theirs.email, start);

    const ended = await endSession(mine.userId, sessionReference(session), start);

    expect(ended).toEqual({ ok: false, problem: { form: "unknown-session" } });
    expect(await resumeSession(session, start)).not.toBeNull();
  });

  test("everywhere else when the password changes", async () => {
    const { email } = await anAccount(start);
    const [here, there] = [await aSession(email, start), await aSession(email, start)];
    const person = await resumeSession(here, start);
    if (!person) throw new Error("signed in");
    const form = { currentPassword: testPassword, newPassword: "seven red spark plugs" };

    const changed = await changePassword(person, form, here, start);

    expect(changed.ok).toBe(true);
    expect(await resumeSession(here, start)).not.toBeNull();
    expect(await resumeSession(there, start)).toBeNull();
    expect(await signIn({ ...attempt, login: email }, start)).toMatchObject({ problem: { code: "wrong" } });
  });

  test("at once when the owner disables the person, who gets in again once enabled", async () => {
    const scope = await aSite(start);
    const owner = await aMember(scope, "owner", start);
    const clerk = await aMember(scope, "staff", start);
    const session = await aSession(clerk.email, start);

    await disableUser(owner, { userId: clerk.userId, confirmation: "" }, start);

    expect(await resumeSession(session, start)).toBeNull();
    expect(await signIn({ ...attempt, login: clerk.email }, start)).toMatchObject({
      problem: { code: "wrong" },
    });

    await enableUser(owner, clerk.userId, start);

    expect(await resumeSession(session, start)).toBeNull();
    expect((await signIn({ ...attempt, login: clerk.email }, start)).ok).toBe(true);
  });
});

test("a changed role is felt with the next click", async () => {
  const scope = await aSite(start);
  const owner = await aMember(scope, "owner", start);
  const clerk = await aMember(scope, "manager", start);
  const session = await aSession(clerk.email, start);

  await changeRole(owner, { userId: clerk.userId, role: "sales" }, start);

  expect((await resumeSession(session, start))?.site?.role).toBe("sales");
});

test("what is stored of a session cannot be put into a cookie", async () => {
  const { email, userId } = await anAccount(start);
  const signed = await signIn({ ...attempt, login: email }, start);
  if (!signed.ok) throw new Error("signed in");

  const [stored] = await sessionsOf(userId, start);

  expect(stored?.idDigest).toBe(digest(signed.value));
  expect(stored?.idDigest).not.toContain(signed.value);
  expect(Buffer.from(signed.value, "base64url")).toHaveLength(32);
});

test("an operator without a site is signed in all the same", async () => {
  expect(await anOperator(start)).toMatchObject({ isOperator: true, site: null, sites: [] });
});
