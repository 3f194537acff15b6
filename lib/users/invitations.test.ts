import { describe, expect, test } from "vitest";
import { authenticateIntake } from "@/lib/access/authenticate-intake";
import { changesOf } from "@/lib/activity/reads";
import { database } from "@/lib/platform/database/client";
import { inTransaction } from "@/lib/platform/database/transaction";
import { suspendSite } from "@/lib/sites/suspend-site";
import { useTestDatabase } from "@/lib/testing/database";
import { aMember, anOperator, aSession, aSite, testPassword } from "@/lib/testing/people";
import { createApiToken } from "@/lib/users/create-api-token";
import { disableUser } from "@/lib/users/disable-user";
import { invitePerson } from "@/lib/users/invite-person";
import { openLink } from "@/lib/users/links/reads";
import { apiTokensOf, userOfSite } from "@/lib/users/reads";
import { removePerson } from "@/lib/users/remove-person";
import { renewLink } from "@/lib/users/renew-link";
import { resumeSession } from "@/lib/users/resume-session";
import { revokeApiToken } from "@/lib/users/revoke-api-token";
import { linkSchema } from "@/lib/users/schema";
import { signIn } from "@/lib/users/sign-in";
import { takeUpLink } from "@/lib/users/take-up-link";
import { changeActor } from "@/lib/users/user";

useTestDatabase();

const start = new Date("2026-11-23T08:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const chosen = "seven red spark plugs";
let count = 0;

async function anOwner(tag?: string) {
  return aMember(await aSite(start, tag), "owner", start);
}

type Owner = Awaited<ReturnType<typeof anOwner>>;

async function invite(owner: Owner, email = `invited${++count}@acme.example`) {
  const invitation = { name: "Marie D.", email, role: "manager", locale: "fr" } as const;
  const invited = await inTransaction((tx) =>
    invitePerson(owner.scope, invitation, changeActor(owner), start, tx),
  );
  if (!invited.ok) throw new Error(JSON.stringify(invited.problem));
  return { ...invited.value, email };
}

const signInAs = (login: string, password: string) =>
  signIn({ login, password, keep: false, ip: "203.0.113.7", userAgent: "Firefox" }, start);

describe("an invitation", () => {
  test("lets the person choose a password and sign in, once", async () => {
    const owner = await anOwner();
    const { token, email, userId } = await invite(owner);
    const form = { token: token ?? "", name: "Marie Dupont", password: chosen };

    const taken = await takeUpLink(form, days(6));
    const again = await takeUpLink({ ...form, password: "another one entirely" }, days(6));

    expect(taken).toEqual({ ok: true, value: email });
    expect(again).toEqual({ ok: false, problem: { form: "link-ended" } });
    expect((await signInAs(email, chosen)).ok).toBe(true);
    expect(await userOfSite(owner.scope, userId)).toMatchObject({
      name: "Marie Dupont",
      role: "manager",
      status: "active",
    });
  });

  test("taken up twice at the same moment is taken up once", async () => {
    const { token } = await invite(await anOwner());
    const take = (password: string) => takeUpLink({ token: token ?? "", name: "Marie", password }, start);

    const answers = await Promise.all([take(chosen), take("another one entirely"), take("a third one, too")]);

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("ends after seven days, with a newer one, and when the person is shut out", async () => {
    const owner = await anOwner();
    const [late, replaced, shutOut] = [await invite(owner), await invite(owner), await invite(owner)];

    const renewed = await renewLink(owner, replaced.userId, start);
    await disableUser(owner, { userId: shutOut.userId, confirmation: "" }, start);

    expect(await openLink(late.token ?? "", days(6.9))).not.toBeNull();
    expect(await openLink(late.token ?? "", days(7))).toBeNull();
    expect(await openLink(replaced.token ?? "", start)).toBeNull();
    expect(renewed).toMatchObject({ ok: true, value: { kind: "invitation" } });
    expect(await openLink(shutOut.token ?? "", start)).toBeNull();
  });

  test("is stored as a digest", async () => {
    const { token } = await invite(await anOwner());

    expect(token).toMatch(/^[\w-]{43}$/);
    expect(
      JSON.stringify([await database().userLink.findMany(), await database().outbox.findMany()]),
    ).not.toContain(token);
  });

  test("cannot be signed in with before a password is chosen", async () => {
    const { email } = await invite(await anOwner());

    expect(await signInAs(email, "")).toMatchObject({ problem: { code: "wrong" } });
    expect(await signInAs(email, chosen)).toMatchObject({ problem: { code: "wrong" } });
  });

  test("to somebody with an account adds the site, and hands out no key to their other one", async () => {
    const owner = await anOwner();
    const elsewhere = await aMember(await aSite(start), "staff", start);

    const invited = await invite(owner, elsewhere.email.toUpperCase());

    expect(invited).toMatchObject({ userId: elsewhere.userId, name: elsewhere.name, token: null });
    const person = await resumeSession(await aSession(elsewhere.email, start), start);
    expect(person?.sites.map((site) => site.role)).toEqual(["staff", "manager"]);
    expect(await renewLink(owner, elsewhere.userId, start)).toEqual({
      ok: false,
      problem: { form: "shared-account" },
    });
  });

  test("to who is still invited elsewhere gives no link either; to who was removed here, a new one", async () => {
    const [owner, otherOwner] = [await anOwner(), await anOwner()];
    const pending = await invite(otherOwner);
    const removed = await invite(owner);
    await removePerson(owner, { userId: removed.userId }, start);

    expect((await invite(owner, pending.email)).token).toBeNull();
    expect((await invite(owner, removed.email)).token).not.toBeNull();
  });

  test("to a member, or to an address that cannot be invited, says so", async () => {
    const owner = await anOwner();
    const { email } = await invite(owner);

    await expect(invite(owner, email)).rejects.toThrow("emailOfMember");
  });
});

describe("a lost password", () => {
  test("is replaced by a link that the owner hands over, and every session ends", async () => {
    const owner = await anOwner();
    const clerk = await aMember(owner.scope, "staff", start);
    const session = await aSession(clerk.email, start);

    const renewed = await renewLink(owner, clerk.userId, start);
    if (!renewed.ok) throw new Error("made");
    const stillOld = await signInAs(clerk.email, testPassword);
    const taken = await takeUpLink({ token: renewed.value.token, name: clerk.name, password: chosen }, start);

    expect(renewed.value.kind).toBe("password_reset");
    expect(stillOld.ok).toBe(true);
    expect(taken.ok).toBe(true);
    expect(await resumeSession(session, start)).toBeNull();
    expect(await signInAs(clerk.email, testPassword)).toMatchObject({ problem: { code: "wrong" } });
    expect((await changesOf(owner.scope, "user", clerk.userId)).map((change) => change.action)).toEqual([
      "user.password-changed",
      "user.password-link-made",
      "user.added",
    ]);
  });
});

test("a link's form says which field is not right, in message keys", () => {
  const parsed = linkSchema.safeParse({ token: "x", name: " ", password: "short" });

  expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["name", "required"],
    ["password", "passwordLength"],
  ]);
});

describe("an API token", () => {
  const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });

  test("opens its own site until it is revoked, and is stored as a digest", async () => {
    const owner = await anOwner("TOKENSHOP");
    const made = await createApiToken(owner, { name: "Storefront" }, start);
    if (!made.ok) throw new Error("made");
    const [row] = await apiTokensOf(owner.scope);

    const caller = await authenticateIntake(bearer(made.value), start);
    const revoked = await revokeApiToken(owner, row?.id ?? "", start);

    expect(made.value).toMatch(/^wsm_tokenshop_[\w-]{43}$/);
    expect(caller).toMatchObject({ tokenName: "Storefront", scope: { siteId: owner.scope.siteId } });
    expect(JSON.stringify(await database().apiToken.findMany())).not.toContain(made.value);
    expect(revoked.ok).toBe(true);
    expect(await authenticateIntake(bearer(made.value), start)).toBeNull();
    expect((await apiTokensOf(owner.scope))[0]).toMatchObject({ lastUsedAt: start, revokedAt: start });
  });

  test("of another site is out of reach, and a revoked one stays revoked", async () => {
    const [owner, otherOwner] = [await anOwner(), await anOwner()];
    await createApiToken(owner, { name: "Storefront" }, start);
    const id = (await apiTokensOf(owner.scope))[0]?.id ?? "";
    const unknown = { ok: false, problem: { form: "unknown-token" } };

    expect(await revokeApiToken(otherOwner, id, start)).toEqual(unknown);
    expect((await revokeApiToken(owner, id, start)).ok).toBe(true);
    expect(await revokeApiToken(owner, id, days(1))).toEqual(unknown);
    expect((await changesOf(owner.scope, "api-token", id)).map((change) => change.action)).toEqual([
      "api-token.revoked",
      "api-token.made",
    ]);
  });

  test("is refused while the site is suspended", async () => {
    const owner = await anOwner();
    const operator = await anOperator(start);
    const made = await createApiToken(owner, { name: "Storefront" }, start);
    if (!made.ok) throw new Error("made");

    await suspendSite(operator, { siteId: owner.scope.siteId, isSuspended: true }, start);
    const whileSuspended = await authenticateIntake(bearer(made.value), start);
    await suspendSite(operator, { siteId: owner.scope.siteId, isSuspended: false }, start);

    expect(whileSuspended).toBeNull();
    expect(await authenticateIntake(bearer(made.value), start)).not.toBeNull();
  });
});
